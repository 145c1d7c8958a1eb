"""D1.1, D1.6 and D1.8: blogs and websites, online learning, books and journals."""

from datetime import date, timedelta
from typing import NamedTuple

from plncli.config import Settings
from plncli.gaps.actions import discover, read
from plncli.gaps.boxes import BOX_NAMES, box_of
from plncli.gaps.finding import Finding, counted, enough, level, named
from plncli.model import Event, Source
from plncli.network import Network, active
from plncli.shellwords import command


class Box(NamedTuple):
    """How one box is counted: its words, its setting, and the kind that is listed."""

    id: str
    code: str
    units: tuple[str, str]
    seen: str
    why: str
    rule: str
    setting: str
    kind: str


BOXES = (
    Box(
        id="D1.1",
        code="blogs_websites",
        units=("blog or website", "blogs or websites"),
        seen="looked at or added",
        why="Blogs, news and websites that you follow regularly can be a large piece of your"
        " network (Thing x: Personal Learning Networks).",
        rule="the exercise Follow Five, Find Five, Take Five",
        setting="blogs_ok",
        kind="blog",
    ),
    Box(
        id="D1.6",
        code="online_learning",
        units=(
            "podcast, tutorial, course or webinar",
            "podcasts, tutorials, courses or webinars",
        ),
        seen="used, added or booked",
        why="A webinar or a podcast is learning that fits a free half hour"
        " (Thing x: Personal Learning Networks).",
        rule="our default",
        setting="online_ok",
        kind="podcast",
    ),
    Box(
        id="D1.8",
        code="books_journals",
        units=("book or journal", "books or journals"),
        seen="being read, looked at or added",
        why="A network holds things as well as people, books and journals among them"
        " (Bauer 2010), and educators stay current with research (ISTE standard 2.1c).",
        rule="our default",
        setting="books_ok",
        kind="book",
    ),
)


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Look at the three boxes that hold things to read, watch and listen to."""
    filled: dict[str, list[Source]] = {box.code: [] for box in BOXES}
    for source in network.sources:
        filled.setdefault(box_of(source), []).append(source)
    seen = {source.id for source in active(network, today, settings.gaps_window_days).sources}
    return [_finding(box, network, filled[box.code], seen, today, settings) for box in BOXES]


def _finding(
    box: Box,
    network: Network,
    filled: list[Source],
    seen: set[str],
    today: date,
    settings: Settings,
) -> Finding:
    sources = _current(filled, seen)
    titles = [source.title for source in sources]
    if box.code == "online_learning":
        titles += [event.name for event in network.events if _is_current(event, today, settings)]
    least: int = getattr(settings, f"gaps_{box.setting}")
    status = level(len(titles), least)
    return Finding(
        id=box.id,
        name=BOX_NAMES[box.code],
        status=status,
        value=len(titles),
        n=len(titles),
        window_days=settings.gaps_window_days,
        measured=f"{counted(len(titles), *box.units)} {box.seen}"
        f" in {settings.gaps_window_days} days",
        evidence=named("counted", titles),
        why=box.why,
        rule=f"{enough(least)}: {box.rule} (gaps.{box.setting}).",
        action=_action(box, status, filled, sources),
        box=box.code,
    )


def _current(filled: list[Source], seen: set[str]) -> list[Source]:
    """Return the active sources of a box; a book that is being read needs no other sign."""
    return [
        source
        for source in filled
        if source.status == "active" and (source.id in seen or source.adoption == "reading")
    ]


def _is_current(event: Event, today: date, settings: Settings) -> bool:
    """Whether a webinar or course was attended in the window or is booked ahead."""
    if box_of(event) != "online_learning" or event.starts is None:
        return False
    first = (today - timedelta(days=settings.gaps_window_days)).isoformat()
    last = (today + timedelta(days=settings.gaps_event_ahead_days)).isoformat()
    if event.status == "attended":
        return first <= (event.until or event.starts) and event.starts <= last
    return event.status == "registered" and today.isoformat() <= event.starts <= last


def _action(box: Box, status: str, filled: list[Source], counted_sources: list[Source]) -> str:
    if status == "ok":
        return command("list", "sources", "--kind", box.kind)
    return read(filled, counted_sources, discover(box.code))
