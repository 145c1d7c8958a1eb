"""The page of an edition as a whole: its sections, its groups, its last lines."""

import json
import sqlite3
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from plncli.config import Settings
from plncli.render import as_text
from plncli.render.terminal import render
from plncli.reports import skim
from plncli.store import append, journal
from plncli.store.edition import fix
from plncli.store.skim import Wanted
from tests.published import NOW, days, publish

MOMENT = datetime(2026, 10, 7, 9, tzinfo=UTC)
SETTINGS = Settings()
MONTHS = [(f"2026-{month:02}-01T08:00:00Z", "A") for month in range(1, 6)]


def page(store: sqlite3.Connection, wanted: Wanted | None = None, **options: Any) -> str:
    made = skim.build(store, wanted or Wanted(5), MOMENT, SETTINGS, **options)
    return render(made.layout(), width=80, color=False)


def keep(store: sqlite3.Connection, day: datetime, **options: Any) -> skim.Skim:
    made = skim.build(store, Wanted(5), day, SETTINGS, **options)
    with journal.operation(store, "pln skim", NOW):
        fix(store, made.edition, day=day.date(), minutes=5, selection="", now=NOW)
    return made


def write(store: sqlite3.Connection, *statements: str) -> None:
    with journal.operation(store, "pln edit", NOW):
        for statement in statements:
            store.execute(statement)


def post(store: sqlite3.Connection, source: str, *texts: str) -> None:
    """Let a source publish texts without titles, as a social network's feed does."""
    moments = (f"2026-10-07T0{8 - n}:30:00Z" for n in range(len(texts)))
    rows = [
        (f"{source}p{n}", source, f"p{n}", text, moment, moment, text)
        for n, (text, moment) in enumerate(zip(texts, moments, strict=True), 1)
    ]
    store.executemany(
        "INSERT INTO entry (id, source_id, guid, title, first_seen, sort_at, summary)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        rows,
    )


POSTS = """\
Wed 7 Oct 2026 · 1 person and 1 source, 5 entries, about 1 minute

Bo
 1  One post alone.  just now

Ana
    3 short posts  just now
    2 Who has a rubric for… · 4 Slides are up. · 5 Marking thirty books…
 3  An essay  Blog · 1 h
    About an essay.
"""


def test_short_posts_of_one_voice_stand_together(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("An essay"), contact="Ana")
    publish(store, "Posts", contact="Ana")
    publish(store, "Bo")
    post(store, "posts", "Who has a rubric for a group talk?", "Slides are up.",
         "Marking thirty books on a Sunday night, again, is not a plan.")  # fmt: skip
    post(store, "bo", "One post alone.")
    shown = page(store)
    assert shown[: len(POSTS)] == POSTS
    assert page(store, why=True).count("    why: round") == 5
    assert skim.build(store, Wanted(5), MOMENT, SETTINGS).edition.seconds == 2 * 4 + 8


GROUPS = {
    "topic": """\
Several of your people point to
 1  Cats  News · 1 h
    About cats.
    also in: Blog

rubrics
 2  Rubrics again  News · 2 d
    About rubrics again.

maths
 3  Maths  Ana · 1 d
    About maths.

Everything else
 4  A walk  Ana · 2 d
    About a walk.
""",
    "time": """\
Several of your people point to
 1  Cats  News · 1 h
    About cats.
    also in: Blog

Yesterday
 2  Maths  Ana · 1 d
    About maths.

Mon 5 Oct
 3  Rubrics again  News · 2 d
    About rubrics again.
 4  A walk  Ana · 2 d
    About a walk.
""",
    "source": """\
Several of your people point to
 1  Cats  News · 1 h
    About cats.
    also in: Blog

News
 2  Rubrics again  2 d
    About rubrics again.

Blog
 3  Maths  Ana · 1 d
    About maths.
 4  A walk  Ana · 2 d
    About a walk.
""",
}


def mixed(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("Cats too", "Maths", "A walk"), contact="Ana")
    publish(store, "News", ("2026-10-07T08:30:00Z", "Cats"), days("", "", "Rubrics again")[2])
    store.execute("UPDATE entry SET link = 'https://page.example/1' WHERE title LIKE 'Cats%'")
    with journal.operation(store, "pln add", NOW):
        append.topic_ids(store, ["maths", "rubrics"], NOW)
        store.execute("UPDATE topic SET priority = 1 WHERE name = 'rubrics'")


@pytest.mark.parametrize("by", sorted(GROUPS))
def test_the_groups(store: sqlite3.Connection, by: str) -> None:
    mixed(store)
    head, _, rest = page(store, by=by).partition("\n\n")
    assert head == "Wed 7 Oct 2026 · 1 person and 1 source, 4 entries, about 1 minute"
    body, _, end = rest.rpartition("\nThat is all.")
    assert body.replace(" just now", " 1 h") == GROUPS[by]
    assert end


def test_a_fixed_edition_keeps_its_numbers_in_any_grouping(store: sqlite3.Connection) -> None:
    mixed(store)
    numbers = {item.entry.id: item.n for item in keep(store, MOMENT).edition.items}
    made = skim.build(store, Wanted(5), MOMENT, SETTINGS, by="time")
    assert {item.entry.id: item.n for item in made.edition.items} == numbers
    assert [item.n for item in made.edition.items] != sorted(numbers.values())


def test_days_of_another_year(store: sqlite3.Connection) -> None:
    publish(store, "Blog", ("2025-12-31T08:00:00Z", "A"))
    early = datetime(2026, 1, 2, 9, tzinfo=UTC)
    made = skim.build(store, Wanted(5), early, SETTINGS, by="time")
    assert "\nWed 31 Dec 2025\n" in render(made.layout(), width=80, color=False)


def test_welcome_back(store: sqlite3.Connection) -> None:
    publish(store, "Before", ("2026-09-16T08:00:00Z", "A"))
    keep(store, datetime(2026, 9, 17, 9, tzinfo=UTC))
    publish(store, "Close", ("2026-09-20T08:00:00Z", "Long ago"), pace="close", contact="Ana")
    for n in range(20):
        publish(store, f"Blog{n:02}", *days("A", "B"))
    made = keep(store, MOMENT)
    shown = render(made.layout(), width=80, color=False)
    assert shown.startswith(
        "Wed 7 Oct 2026 · 1 person and 14 sources, 15 entries, about 2 minutes\n"
        "Welcome back after 20 days. Here are the closest and the best; the rest has\n"
        "passed, and `pln skim --missed` has it.\n"
        "\n"
        "Ana · Close\n"
        " 1  Long ago  17 d\n"
    )
    assert "more from" not in shown
    assert made.data()["away_days"] == 20
    assert page(store) == shown
    assert "Welcome" not in page(store, anew=True)
    assert "Welcome" not in page(store, Wanted(9))


def test_a_fortnight_is_no_long_absence(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"), ("2026-09-22T08:00:00Z", "B"))
    keep(store, datetime(2026, 9, 23, 9, tzinfo=UTC))
    assert skim.build(store, Wanted(5), MOMENT, SETTINGS).edition.away_days == 0


def test_what_was_missed(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"), ("2026-09-22T08:00:00Z", "Past"))
    shown = page(store, Wanted(5, missed=True))
    assert "Past" in shown
    assert " A  " not in shown
    assert page(store, Wanted(5, since=date(2026, 9, 22), missed=True)) == shown
    store.execute("DELETE FROM entry")
    assert page(store, Wanted(5, missed=True)) == (
        "Nothing has passed you by in the last 30 days.\n"
    )


def test_weekly_sources_come_on_friday_or_when_they_are_asked_for(
    store: sqlite3.Connection,
) -> None:
    publish(store, "Letter", *days("A", "B", "C", "D"), pace="weekly", contact="Ana")
    publish(store, "Blog", *days("E", "F"))
    assert " A  " in page(store)
    keep(store, datetime(2026, 10, 6, 9, tzinfo=UTC))
    assert " A  " not in page(store)
    assert " A  " in page(store, Wanted(5, contact_id="ana"))
    friday = skim.build(store, Wanted(5), datetime(2026, 10, 9, 9, tzinfo=UTC), SETTINGS)
    assert "letter1" in friday.ids()


def test_something_saved_comes_up_again(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A", "Exit tickets"))
    with journal.operation(store, "pln save", NOW):
        append.mark(store, [2], "saved", "2026-10-04T20:00:00Z")
    made = skim.build(store, Wanted(5), MOMENT, SETTINGS)
    assert render(made.layout(), width=80, color=False).endswith(
        "    About a.\n"
        "\n"
        "You saved 3 days ago: Exit tickets (Blog). `pln open blog2`\n"
        "\n"
        "That is all. `pln open 1` reads, `pln save 1 +topic` keeps, `pln mute 1` hides\n"
        "its source.\n"
    )
    assert made.data()["resurfaced"] == {
        "id": "blog2",
        "title": "Exit tickets",
        "link": "https://www.blog.example/2",
        "source": "Blog",
        "saved": "2026-10-04T20:00:00Z",
    }
    assert "You saved" not in page(store, anew=True)
    assert "You saved" not in page(store, Wanted(9))
    keep(store, MOMENT)
    assert "You saved" in page(store)


@pytest.mark.parametrize(
    ("contact", "last", "said"),
    [
        ("Maria", "2026-05-01", "Maria has not posted since May: say hello?"),
        ("Maria", "2026-09-01", "Maria has not posted since 1 Sep: say hello?"),
        ("Maria", "2025-11-01", "Maria has not posted since November 2025: say hello?"),
        (None, "2026-05-01", "Voice has published nothing since May."),
    ],
)
def test_a_quiet_voice(
    store: sqlite3.Connection, contact: str | None, last: str, said: str
) -> None:
    moments = [date.fromisoformat(last) - timedelta(days=2 * n) for n in range(5)]
    publish(store, "Voice", *((f"{moment}T08:00:00Z", "A") for moment in moments), pace="close",
            contact=contact)  # fmt: skip
    publish(store, "Blog", *((f"2026-10-{day:02}T08:00:00Z", "B") for day in range(7, 16)))
    asked = (MOMENT + timedelta(days=8)).isoformat().replace("+00:00", "Z")
    store.execute("INSERT INTO feed (source_id, checked_at) VALUES ('voice', ?)", (asked,))
    mornings = [
        skim.build(store, Wanted(5), MOMENT + timedelta(days=n), SETTINGS) for n in range(8)
    ]
    (made,) = [each for each in mornings if each.quiet]
    assert made.quiet is not None
    assert (made.quiet.contact, made.quiet.last) == (contact, f"{last}T08:00:00Z")
    assert f"\n\n{said}\n\nThat is all." in render(made.layout(), width=80, color=False)
    assert made.data()["quiet"] == {
        "source_id": "voice",
        "source": "Voice",
        "contact_id": contact and contact.lower(),
        "contact": contact,
        "last": f"{last}T08:00:00Z",
    }


def test_who_sees_it_differently_is_told_to_the_reader_alone(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"), contact="Ana")
    write(store, "UPDATE contact SET agreement = 'often_disagree'")
    made = skim.build(store, Wanted(5), MOMENT, SETTINGS, why=True)
    assert "why: round 1, a voice that sees it differently" in as_text(made, "plain")
    (entry,) = json.loads(as_text(made, "json"))["entries"]
    assert entry["why"] == ["round 1"]
    assert "differently" not in as_text(made, "json")
