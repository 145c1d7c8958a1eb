"""The page of an edition for colleagues, where its parts differ from the user's own."""

from datetime import UTC, datetime

from plncli.ranking.entry import Candidate, Edition, Item
from plncli.render import markdown
from plncli.reports.digest import SUMMARY_WIDTH, Digest
from plncli.reports.skim import Skim

NOW = datetime(2026, 10, 7, 9, 0, tzinfo=UTC)


def item(n: int, title: str, summary: str | None, *, shared: bool = False) -> Item:
    entry = Candidate(
        key=n,
        id=f"abcd{n}",
        source_id="blog",
        source="Ana's blog",
        contact_id="ana2",
        contact="Ana",
        pace="close",
        guid=str(n),
        link=f"https://blog.example/{n}",
        title=title,
        published="2026-10-06T08:00:00Z",
        sort_at="2026-10-06T08:00:00Z",
        summary=summary,
        length=90,
        differs=1,
    )
    return Item(n, entry, 8, True, ("close", "sees it differently"), ("Other",), shared=shared)


def digest(*items: Item) -> Digest:
    return Digest(Skim(NOW, 5, Edition(items, {"blog": 3}, 3)), "Digest", {2: "mine"})


def test_what_several_point_to_comes_first_and_says_who_wrote_it() -> None:
    made = digest(item(1, "One", "About one."), item(2, "Two", None, shared=True))
    assert markdown.render(made.layout()) == (
        "# Digest\n\n7 Oct 2026 · about 1 min\n\n"
        "## Several people point to\n\n### [Two](https://blog.example/2)\n\n"
        "Ana · Ana's blog · 6 Oct 2026 · 2 min\n\n*mine*\n\n"
        "## Ana\n\n### [One](https://blog.example/1)\n\n"
        "Ana's blog · 6 Oct 2026 · 2 min\n\nAbout one.\n"
    )
    assert made.ids() == made.table().ids() == ["abcd2", "abcd1"]
    assert made.table().data() == made.data()


def test_a_summary_is_cut_and_a_post_has_none() -> None:
    long = digest(item(1, "One", "word " * 60))
    *_, summary = markdown.render(long.layout()).splitlines()
    assert summary.endswith("word…")
    assert SUMMARY_WIDTH - 5 <= len(summary) <= SUMMARY_WIDTH
    post = digest(item(1, "A short post", "A short post"))
    assert markdown.render(post.layout()).splitlines()[-1] == "Ana's blog · 6 Oct 2026 · 2 min"


def test_reasons_and_counts_stay_out_of_every_form() -> None:
    made = digest(item(1, "One", "About one."))
    told = repr((made.data(), made.layout(), made.table().layout()))
    for private in ("differ", "close'", "more", "Other", "abcd1"):
        assert private not in told
