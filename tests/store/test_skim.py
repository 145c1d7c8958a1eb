"""What is there to skim: unseen, within the shelf life, active, not muted, as asked for."""

import sqlite3
from datetime import UTC, date, datetime
from typing import Any

import pytest

from plncli.config import Settings
from plncli.errors import AmbiguousNameError, NotFoundError
from plncli.ranking.choose import select
from plncli.ranking.entry import Edition, Topic
from plncli.store import append, journal, skim
from plncli.store.edition import choose_entries, fix, fixed, last_day
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
    topics, by_source = followed(store)
    assert topics == [("ecriture", 2)]
    assert by_source == {"tagged": ("ecriture", 2), "person": ("ecriture", 2)}


def test_the_most_important_open_topic_of_a_source(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    with journal.operation(store, "pln edit", NOW):
        append.tag(store, "blog", ["a", "b", "c", "d"], NOW)
        store.execute("UPDATE topic SET priority = 1 WHERE name IN ('b', 'c', 'd')")
        store.execute("UPDATE topic SET status = 'paused' WHERE name = 'b'")
    assert followed(store) == (
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


def followed(store: sqlite3.Connection) -> tuple[list[Topic], dict[str, Topic]]:
    entries = skim.candidates(store, Wanted(5), MOMENT, SETTINGS)
    return skim.followed_topics(store, entries, TODAY, SETTINGS)


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


def test_weekly_sources_wait_for_their_day(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    publish(store, "Letter", *days("A"), pace="weekly")
    assert found(store) == ["blog1", "letter1"]
    assert found(store, weekly=False) == ["blog1"]
    assert found(store, weekly=False, everything=True) == ["blog1"]


def test_what_a_close_source_published_while_the_user_was_away(store: sqlite3.Connection) -> None:
    ago = [("2026-09-25T08:00:00Z", "A"), ("2026-09-15T08:00:00Z", "B")]
    publish(store, "Close", *ago, pace="close")
    publish(store, "Blog", *ago)
    assert found(store) == []
    assert found(store, away=20) == ["close1"]
    assert found(store, away=30) == ["close1", "close2"]


def test_what_was_missed_has_outlived_its_shelf(store: sqlite3.Connection) -> None:
    moments = ("2026-10-06", "2026-10-01", "2026-09-10", "2026-09-01", "2026-08-01")
    entries = [(f"{moment}T08:00:00Z", "A") for moment in moments]
    publish(store, "Close", *entries, pace="close")
    publish(store, "Blog", *entries)
    publish(store, "Rare", *entries, pace="rarely")
    with journal.operation(store, "pln open blog2", NOW):
        append.mark(store, [7], "opened", NOW)
    assert found(store, missed=True) == ["blog3", "close3"]
    assert found(store, missed=True, away=40) == ["blog3", "blog4", "close3", "close4"]


def test_shelf_lives_are_settings(store: sqlite3.Connection) -> None:
    publish(store, "Blog", ("2026-09-25T08:00:00Z", "A"))
    longer = SETTINGS._replace(skim_daily_days=20)
    (entry,) = skim.candidates(store, Wanted(5), MOMENT, longer)
    assert entry.id == "blog1"


def test_an_entry_knows_its_voice_and_what_became_of_others(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A", "B"), contact="Ana")
    publish(store, "News", *days("A"))
    with journal.operation(store, "pln edit", NOW):
        store.execute("UPDATE contact SET agreement = 'mixed'")
        append.mark(store, [2], "opened", NOW)
    first, second = skim.candidates(store, Wanted(5), MOMENT, SETTINGS)
    assert (first.id, first.differs, first.shown, first.kept) == ("blog1", 1, 1, 1)
    assert (second.id, second.differs, second.shown, second.kept) == ("news1", 0, 0, 0)
    with journal.operation(store, "pln edit", NOW):
        store.execute("UPDATE contact SET agreement = 'mostly'")
    assert [each.differs for each in skim.candidates(store, Wanted(5), MOMENT, SETTINGS)] == [0, 0]


def test_topics_that_one_can_teach_are_not_needed(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    with journal.operation(store, "pln edit", NOW):
        append.tag(store, "blog", ["a", "b"], NOW)
        store.execute("UPDATE topic SET stance = 'can_teach' WHERE name = 'a'")
    assert followed(store) == ([("b", 2)], {"blog": ("b", 2)})


def test_a_topic_of_priority_1_that_was_not_touched_for_long(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    names = ["logged", "saved", "logged before", "saved before", "never", "new"]
    with journal.operation(store, "pln edit", NOW):
        append.tag(store, "blog", names, NOW)
        store.execute("UPDATE topic SET priority = 1")
        store.execute("UPDATE topic SET created_at = '2026-01-01T00:00:00Z' WHERE name <> 'new'")
        for name, day in (("logged", "2026-08-08"), ("logged before", "2026-08-07")):
            append.add_interaction(store, {"date": day, "text": "talk"}, [], [name], NOW)
    publish(store, "Shelf", *days("B", "C"))
    with journal.operation(store, "pln save", NOW):
        for key, name, day in ((2, "saved", "2026-08-08"), (3, "saved before", "2026-08-07")):
            append.mark(store, [key], "saved", f"{day}T12:00:00Z")
            append.tag_entries(store, [key], [name], NOW)
    topics, _ = followed(store)
    assert topics == [
        ("logged before", 0), ("never", 0), ("saved before", 0),
        ("logged", 1), ("new", 1), ("saved", 1),
    ]  # fmt: skip


def test_an_edition_keeps_what_is_shared_and_whom_it_welcomed(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    publish(store, "News", *days("B"))
    store.execute("UPDATE entry SET link = 'https://x.example/1'")
    assert last_day(store, TODAY) is None
    made = select(skim.candidates(store, Wanted(5), MOMENT, SETTINGS), [], {}, SETTINGS, 300)
    assert [item.shared for item in made.items] == [True]
    with journal.operation(store, "pln skim", NOW):
        fix(store, made._replace(away_days=20), day=TODAY, minutes=5, selection="", now=NOW)
    kept = fixed(store, TODAY, "")
    assert kept is not None
    assert ([item.shared for item in kept.items], kept.away_days) == ([True], 20)
    assert last_day(store, TODAY) is None
    assert last_day(store, date(2026, 10, 20)) == TODAY


def test_an_edition_of_an_older_release(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    fixed_today(store)
    with journal.operation(store, "pln skim", NOW):
        store.execute("UPDATE edition SET away_days = NULL")
        store.execute("UPDATE edition_entry SET shared = NULL")
    kept = fixed(store, TODAY, "")
    assert kept is not None
    assert ([item.shared for item in kept.items], kept.away_days) == ([False], 0)


def test_what_is_asked_for_is_said(store: sqlite3.Connection) -> None:
    assert not Wanted(9).is_asked
    for asked in (
        Wanted(5, since=TODAY), Wanted(5, topic="maths"), Wanted(5, contact_id="ana"),
        Wanted(5, everything=True), Wanted(5, missed=True),
    ):  # fmt: skip
        assert asked.is_asked
    assert Wanted(5, missed=True, everything=True).label(5) == "missed, everything"
