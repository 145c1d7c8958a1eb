"""What is there to skim: unseen, within the shelf life, active, not muted, as asked for."""

import sqlite3
from datetime import UTC, date, datetime
from typing import Any

import pytest

from plncli.config import Settings
from plncli.errors import AmbiguousNameError, NotFoundError
from plncli.ranking import Edition, select
from plncli.store import append, journal, skim
from plncli.store.edition import choose_entries, fix, fixed
from plncli.store.mute import Target, find, find_source, unmute
from plncli.store.skim import Wanted
from tests.published import NOW, days, publish

MOMENT = datetime(2026, 10, 7, 9, tzinfo=UTC)
TODAY = MOMENT.date()
SETTINGS = Settings()


def found(store: sqlite3.Connection, **wanted: Any) -> list[str]:
    made = Wanted(**({"minutes": 5} | wanted))
    return sorted(each.id for each in skim.candidates(store, made, MOMENT, SETTINGS))


def mute(store: sqlite3.Connection, **target: Any) -> str:
    fields = {"word": None, "source_id": None, "until": None} | target
    with journal.operation(store, "pln mute", NOW):
        return append.add_mute(store, **fields, now=NOW)


@pytest.mark.parametrize(
    ("pace", "day"),
    [
        ("close", "2026-09-30"),
        ("daily", "2026-10-04"),
        ("weekly", "2026-09-23"),
        ("rarely", "2026-08-08"),
    ],
)
def test_the_shelf_life_of_each_pace(store: sqlite3.Connection, pace: str, day: str) -> None:
    publish(store, "Blog", (f"{day}T09:00:01Z", "In"), (f"{day}T09:00:00Z", "Out"), pace=pace)
    assert found(store) == ["blog1"]


def test_a_new_source_without_anything_fresh_shows_its_newest_three(
    store: sqlite3.Connection,
) -> None:
    old = [(f"2019-05-0{day}T09:00:00Z", f"Old {day}") for day in range(1, 6)]
    publish(store, "Blog", *old)
    publish(store, "Pair", *old[:2])
    assert found(store) == []
    store.execute("UPDATE entry SET first_seen = ?", (NOW,))
    assert sorted(found(store)) == ["blog3", "blog4", "blog5", "pair1", "pair2"]
    publish(store, "Fresh", *old, ("2026-10-07T08:00:00Z", "New"))
    store.execute("UPDATE entry SET first_seen = ? WHERE source_id = 'fresh'", (NOW,))
    assert [each for each in found(store) if each.startswith("fresh")] == ["fresh6"]


def test_the_future_is_not_shown(store: sqlite3.Connection) -> None:
    publish(store, "Blog", ("2026-10-07T09:00:01Z", "Later"), ("2026-10-07T09:00:00Z", "Now"))
    assert found(store) == ["blog2"]


def test_only_active_sources_and_unseen_entries(store: sqlite3.Connection) -> None:
    publish(store, "Paused", *days("A"), status="paused")
    publish(store, "Blog", *days("A", "B"))
    with journal.operation(store, "pln open blog1", NOW):
        append.mark(store, [2], "opened", NOW)
    assert found(store) == ["blog2"]


def test_the_newest_of_each_source_up_to_its_cap(store: sqlite3.Connection) -> None:
    publish(store, "Loud", *((f"2026-10-07T0{n}:00:00Z", "T") for n in range(8, 0, -1)))
    publish(store, "Close", *((f"2026-10-07T0{n}:00:00Z", "T") for n in range(8, 0, -1)),
            pace="close")  # fmt: skip
    assert found(store) == [
        "close1", "close2", "close3", "close4", "close5", "loud1", "loud2", "loud3",
    ]  # fmt: skip
    assert len(found(store, everything=True)) == 16
    shown = skim.candidates(store, Wanted(5), MOMENT, SETTINGS)
    assert skim.count_unseen(store, Wanted(5), MOMENT, SETTINGS, shown) == {"loud": 8, "close": 8}


def test_more_voices_than_room_give_one_each(store: sqlite3.Connection) -> None:
    for n in range(3):
        publish(store, f"Blog{n}-", *days("A", "B"))
    assert found(store, minutes=5) == [
        "blog0-1", "blog0-2", "blog1-1", "blog1-2", "blog2-1", "blog2-2",
    ]  # fmt: skip
    settings = SETTINGS._replace(skim_headline_seconds=20)
    few = skim.candidates(store, Wanted(1), MOMENT, settings)
    assert sorted(each.id for each in few) == ["blog0-1", "blog1-1", "blog2-1"]


def test_how_long_a_source_was_silent(store: sqlite3.Connection) -> None:
    publish(
        store,
        "Blog",
        *days("A", "B"),
        *((f"2026-0{month}-01T00:00:00Z", "Old") for month in (8, 7, 6, 5, 4, 3)),
    )
    (one, two) = skim.candidates(store, Wanted(5), MOMENT, SETTINGS)
    silence = ("2026-10-06T08:00:00Z", "2026-08-01T00:00:00Z", "2026-04-01T00:00:00Z")
    assert one[-3:] == two[-3:] == silence


def test_since_a_day(store: sqlite3.Connection) -> None:
    publish(store, "Blog", ("2026-09-01T00:00:01Z", "In"), ("2026-08-31T23:59:59Z", "Out"))
    assert found(store) == []
    assert found(store, since=date(2026, 9, 1)) == ["blog1"]


def test_a_topic_of_source_contact_entry_or_title(store: sqlite3.Connection) -> None:
    publish(store, "Tagged", *days("A"))
    publish(store, "Person", *days("A"), contact="Ana")
    publish(store, "Titles", *days("Écriture!", "Other"))
    publish(store, "Entries", *days("A", "B"))
    with journal.operation(store, "pln edit", NOW):
        append.tag(store, "tagged", ["ecriture"], NOW)
        append.tag(store, "ana", ["ecriture"], NOW)
        append.tag_entries(store, [6], ["ecriture"], NOW)
    assert found(store, topic="ecriture") == ["entries2", "person1", "tagged1", "titles1"]
    assert found(store, contact_id="ana") == ["person1"]
    topics, by_source = skim.followed_topics(store, TODAY, SETTINGS)
    assert topics == [("ecriture", 2)]
    assert by_source == {"tagged": ("ecriture", 2), "person": ("ecriture", 2)}


def test_the_most_important_open_topic_of_a_source(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    with journal.operation(store, "pln edit", NOW):
        append.tag(store, "blog", ["a", "b", "c", "d"], NOW)
        store.execute("UPDATE topic SET priority = 1 WHERE name IN ('b', 'c', 'd')")
        store.execute("UPDATE topic SET status = 'paused' WHERE name = 'b'")
    assert skim.followed_topics(store, TODAY, SETTINGS) == (
        [("c", 1), ("d", 1), ("a", 2)],
        {"blog": ("c", 1)},
    )


def test_mutes_hide_and_bring_back(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("Black Friday", "Blackish"))
    publish(store, "News", *days("A"))
    word = mute(store, word="black friday", until="2026-10-07")
    source = mute(store, source_id="news", until="2026-10-07")
    mute(store, source_id="blog", until="2026-10-06")
    mute(store, word="blackish", until="2026-10-06")
    assert found(store) == ["blog2"]
    assert [each.id for each in find(store, Target("BLACK  Friday", None, ""), TODAY)] == [word]
    assert [each.id for each in find(store, Target(None, "news", ""), TODAY)] == [source]
    with journal.operation(store, "pln mute --remove", NOW):
        unmute(store, word)
        unmute(store, source)
    assert found(store) == ["blog1", "blog2", "news1"]


def test_a_source_by_id_address_or_title(store: sqlite3.Connection) -> None:
    publish(store, "Blog")
    for text in ("blog", "BLOG", "https://blog.example/feed"):
        assert find_source(store, text) == ("blog", "Blog")
    assert find_source(store, "blo") is None
    assert find_source(store, "!") is None


def fixed_today(store: sqlite3.Connection, selection: str = "") -> Edition:
    candidates = skim.candidates(store, Wanted(5), MOMENT, SETTINGS)
    edition = select(candidates, [], {}, SETTINGS, 300)
    with journal.operation(store, "pln skim", NOW):
        fix(store, edition, day=TODAY, minutes=5, selection=selection, now=NOW)
    return edition


def test_an_edition_is_kept_with_its_marks(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A", "B"))
    publish(store, "News", *days("C"))
    store.execute("UPDATE entry SET link = 'https://x.example/1' WHERE id IN ('blog1', 'news1')")
    assert fixed(store, TODAY, "") is None
    edition = fixed_today(store)
    kept = fixed(store, TODAY, "")
    assert kept is not None

    def plain(made: Edition) -> list[object]:
        return [
            item._replace(twins=(), entry=item.entry._replace(first=None)) for item in made.items
        ]

    assert plain(kept) == plain(edition)
    assert (kept.more, kept.held_back) == (edition.more, 0)
    assert kept.items[0].also_in == ("News",)
    assert store.execute("SELECT count(*) FROM mark WHERE seen = ?", (NOW,)).fetchone() == (3,)
    assert fixed(store, TODAY, "topic maths") is None
    assert fixed(store, date(2026, 10, 8), "") is None


def test_entries_by_number_and_by_id(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A", "B"))
    with pytest.raises(NotFoundError, match="no number 1: there is no edition yet"):
        choose_entries(store, ["1"])
    fixed_today(store)
    assert [each.id for each in choose_entries(store, ["2", "BLOG1", "blog2"])] == [
        "blog2",
        "blog1",
    ]
    for number in ("0", "3", "9" * 30):
        with pytest.raises(NotFoundError, match="its numbers are 1 to 2"):
            choose_entries(store, [number])
    with pytest.raises(NotFoundError, match="no entry 'x'"):
        choose_entries(store, ["x"])
    with pytest.raises(AmbiguousNameError) as caught:
        choose_entries(store, ["bl"])
    assert caught.value.candidates == ["blog1  A", "blog2  B"]


def test_an_exact_id_is_not_the_beginning_of_another(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A", "B"))
    store.execute("UPDATE entry SET id = 'blog11' WHERE id = 'blog2'")
    assert [each.id for each in choose_entries(store, ["blog1"])] == ["blog1"]
