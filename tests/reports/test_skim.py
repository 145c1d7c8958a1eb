"""The page of a skim, and what its JSON and its table say."""

import sqlite3
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from plncli.config import Settings
from plncli.render import as_text
from plncli.render.terminal import render
from plncli.reports import skim
from plncli.store import append, journal
from plncli.store.skim import Wanted
from tests.published import NOW, days, publish

MOMENT = datetime(2026, 10, 7, 9, tzinfo=UTC)
SETTINGS = Settings()

PAGE = """\
Wed 7 Oct 2026 · 1 person and 1 source, 5 entries, about 1 minute

Several of your people point to
 1  Seating plans  Ana · 1 h
    About seating plans.
    also in: News

News · news.example
 2  A vote  1 h
    About a vote.
 3  A strike  1 d
    About a strike.
    and 1 more from News

Ana · Blog
 4  Rubrics that my students wrote in the first week of the year, and what they
    have thrown out since  1 d
    About rubrics that my students wrote in the first week of the year, and…
 5  Exit tickets  2 d
    About exit tickets.
    and 1 more from Blog

That is all. `pln open 1` reads, `pln save 1 +topic` keeps, `pln mute 1` hides
its source, `pln skim --next` goes on.
"""


def fill(store: sqlite3.Connection) -> None:
    publish(
        store,
        "Blog",
        *days(
            "Seating plans",
            "Rubrics that my students wrote in the first week of the year, and what they have"
            " thrown out since",
            "Exit tickets",
        ),
        ("2026-10-04T10:00:00Z", "Field trips"),
        contact="Ana",
    )
    publish(store, "News", *days("A vote", "A strike", "A match"))
    store.execute(
        "INSERT INTO entry (id, source_id, guid, link, title, first_seen, sort_at)"
        " VALUES ('twin', 'news', 'twin', 'http://blog.example/1', 'Plans', ?1, ?1)",
        ("2026-10-07T07:59:00Z",),
    )


def build(store: sqlite3.Connection, **options: Any) -> skim.Skim:
    return skim.build(store, Wanted(5), MOMENT, SETTINGS, **options)


def test_the_page(store: sqlite3.Connection) -> None:
    fill(store)
    assert render(build(store).layout(), width=80, color=False) == PAGE


def test_why(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"), pace="close")
    assert as_text(build(store, why=True), "md") == (
        "# Wed 7 Oct 2026 · 1 source, 1 entry, about 1 minute\n"
        "\n"
        "## Blog · blog.example\n"
        "\n"
        "1. **A**  1 h\n"
        "\n"
        "About a.\n"
        "\n"
        "why: round 1, pace close\n"
        "\n"
        "Chosen in rounds, one entry of each person or source at a time. Close ones come first,"
        " then what several of your people point to, those who were silent for long, the topics"
        " that you need most, what you often open or save, and what is new. A voice that sees it"
        " differently has a place every day that there is one. At most 3 entries of one source (5"
        " of a close one, 1 at pace rarely), weekly ones on Friday or the next time after it, 5"
        " minutes in all: 4 seconds for a headline, 8 with its summary, 2 for a short post.\n"
        "\n"
        "That is all. \\`pln open 1\\` reads, \\`pln save 1 +topic\\` keeps, \\`pln mute 1\\`"
        " hides its source.\n"
    )
    everything = skim.build(store, Wanted(5, everything=True), MOMENT, SETTINGS, why=True)
    assert everything.why == "Everything that is unseen, best first."
    assert everything.selection == "everything"


def test_the_data(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"), contact="Ana")
    publish(store, "News", *days("B"))
    settings = SETTINGS._replace(skim_headline_seconds=25, skim_summary_seconds=35)
    page = skim.build(store, Wanted(1), MOMENT, settings)
    first = {
        "n": 1,
        "id": "blog1",
        "title": "A",
        "link": "https://www.blog.example/1",
        "source": "Blog",
        "source_id": "blog",
        "contact": "Ana",
        "published": "2026-10-07T08:00:00Z",
        "seconds": 35,
        "summary": "About a.",
        "why": ["round 1"],
        "also_in": (),
    }
    second = first | {
        "n": 2,
        "id": "news1",
        "title": "B",
        "link": "https://www.news.example/1",
        "source": "News",
        "source_id": "news",
        "contact": None,
        "seconds": 25,
        "summary": None,
    }
    assert page.data() == {
        "date": "2026-10-07",
        "minutes": 1,
        "planned_seconds": 60,
        "entries": [first, second],
        "held_back": 0,
        "away_days": 0,
        "resurfaced": None,
        "quiet": None,
        "today": [],
    }
    assert page.ids() == skim.Rows(page).ids() == ["blog1", "news1"]
    assert skim.Rows(page).data() == page.data()
    assert as_text(skim.Rows(page), "csv") == (
        "n,title,source,contact,published,link,id\r\n"
        "1,A,Blog,Ana,2026-10-07T08:00:00Z,https://www.blog.example/1,blog1\r\n"
        "2,B,News,,2026-10-07T08:00:00Z,https://www.news.example/1,news1\r\n"
    )


def test_what_is_held_back_is_counted_in_the_store(store: sqlite3.Connection) -> None:
    publish(store, "Loud", *((f"2026-10-07T08:{n:02}:00Z", f"T{n}") for n in range(40)))
    page = build(store)
    assert (dict(page.edition.more), page.edition.held_back) == ({"loud": 37}, 37)
    assert len(page.edition.items) == 3
    whole = skim.build(store, Wanted(5, everything=True), MOMENT, SETTINGS)
    assert (len(whole.edition.items), whole.edition.held_back) == (40, 0)


def test_places_ages_and_lengths(store: sqlite3.Connection) -> None:
    publish(store, "Blog", ("2026-10-07T08:59:59Z", "A"), ("2026-10-07T08:01:00Z", "B"),
            contact="Ana")  # fmt: skip
    publish(store, "Talks", ("2026-10-06T09:01:00Z", "C"), contact="Ana")
    publish(store, "Links", ("2026-10-07T07:00:00Z", "D"), ("2026-10-05T09:00:00Z", "E"))
    store.execute("UPDATE entry SET summary = NULL, seconds = 90 * key")
    store.execute("UPDATE entry SET link = NULL WHERE id = 'links2'")
    page = render(build(store).layout(), width=80, color=False)
    assert page.splitlines()[1:-3] == [
        "",
        "Ana",
        " 1  A  Blog · just now · 2 min",
        " 2  C  Talks · 23 h · 4 min",
        " 3  B  Blog · just now · 3 min",
        "",
        "Links",
        " 4  D  links.example · 2 h · 6 min",
        " 5  E  2 d · 8 min",
    ]


def test_a_long_word_is_cut(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    store.execute("UPDATE entry SET summary = ?", ("x" * 100,))
    assert f"    {'x' * 73}…\n" in render(build(store).layout(), width=80, color=False)


@pytest.mark.parametrize(
    ("wanted", "anew", "feeds", "said"),
    [
        (
            Wanted(5),
            False,
            0,
            "Nothing to skim: you follow no feed yet. Try `pln follow URL` or `pln import FILE`.",
        ),
        (Wanted(5), False, 1, "Nothing new to skim. `pln pull` asks your 1 feed."),
        (Wanted(5), True, 2, "Nothing more to skim today. `pln pull` asks your 2 feeds."),
        (
            Wanted(9, date(2026, 10, 1), "maths"),
            False,
            1,
            "Nothing to skim for topic maths, since 2026-10-01, 9 minutes. Plain `pln skim` shows"
            " the day's edition.",
        ),
    ],
)
def test_nothing(
    store: sqlite3.Connection, wanted: Wanted, anew: bool, feeds: int, said: str
) -> None:
    for n in range(feeds):
        publish(store, f"Blog{n}")
    page = skim.build(store, wanted, MOMENT, SETTINGS, anew=anew)
    assert as_text(page, "plain") == f"{said}\n"
    assert page.data()["entries"] == []


def test_an_edition_whose_entries_are_gone(store: sqlite3.Connection) -> None:
    with journal.operation(store, "pln skim", NOW):
        store.execute(
            "INSERT INTO edition (day, number, minutes, selection, more, held_back, created_at)"
            " VALUES ('2026-10-07', 1, 5, '', '{}', 0, ?)",
            (NOW,),
        )
    assert as_text(build(store), "plain") == (
        "The entries of this edition are gone. `pln skim --next` makes another.\n"
    )


def test_two_editions_of_a_thousand_sources_cost_the_same_queries(
    store: sqlite3.Connection,
) -> None:
    def queries() -> int:
        seen: list[str] = []
        store.set_trace_callback(seen.append)
        build(store)
        store.set_trace_callback(None)
        return len([query for query in seen if not query.startswith("--")])

    for n in range(100):
        publish(store, f"A{n}", *days("A"))
    few = queries()
    for n in range(100, 200):
        publish(store, f"A{n}", *days("A", "B"))
    assert queries() == few


def test_muted_words_are_not_shown(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("Cats", "Rubrics"))
    with journal.operation(store, "pln mute cats", NOW):
        append.add_mute(store, word="cats", source_id=None, until=None, now=NOW)
    assert build(store).ids() == ["blog2"]
    later = MOMENT + timedelta(days=9)
    assert skim.build(store, Wanted(5), later, SETTINGS).ids() == []
