"""States to try the pure parts with; nothing of it is in a store."""

from collections.abc import Sequence

from plncli.ranking.entry import Candidate, Item
from plncli.tui.model import Row, State, started

SUMMARY = "Fold the paper twice, and ask what they see. " * 4


def item(n: int, title: str, *, voice: str = "Bea", summary: str = SUMMARY) -> Item:
    """An entry by its number; its voice is a person with one source, ``… notes``."""
    entry = Candidate(
        n, f"entry{n}", f"{voice.lower()}n", f"{voice} notes", voice.lower(), voice, "daily",
        f"guid{n}", f"https://{voice.lower()}.example/{n}", title, None, "2026-10-07T08:00:00Z",
        summary, 120,
    )  # fmt: skip
    return Item(n, entry, 4, True, (f"round {n}",))


def state(
    titles: Sequence[str] = ("One", "Two", "Three"),
    *,
    width: int = 80,
    height: int = 24,
    color: bool = False,
) -> State:
    """A skim of so many entries, two for each voice."""
    voices = [f"Voice {n // 2 + 1}" for n in range(len(titles))]
    items = [
        item(n, title, voice=voice)
        for n, (title, voice) in enumerate(zip(titles, voices, strict=True), 1)
    ]
    rows = tuple(Row(each, each.entry.contact or "", each.entry.source, "1 h") for each in items)
    return started(
        State(
            "Wed 7 Oct 2026",
            rows,
            width,
            height,
            paces={each.entry.source_id: "daily" for each in items},
            topics=("assessment", "rubrics"),
            people=("Bea", "Cem"),
            color=color,
        )
    )
