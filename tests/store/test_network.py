"""The network as it stood on a day, read from a store."""

import sqlite3
import sys
from datetime import UTC, datetime, timedelta, timezone

import pytest

from plncli.config import Settings
from plncli.gaps.topics import findings
from plncli.model import Contact, Source
from plncli.network import Log, Network
from plncli.store.append import insert, mark, tag_entries
from plncli.store.journal import operation
from plncli.store.network import read_network
from plncli.store.network.log import Selection
from tests.conftest import set_zone
from tests.gaps.factory import TODAY, Talk, community, contact, day, event, network, source, topic
from tests.gaps.scenarios import NEW, PLENTY, plant

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)
DEFAULTS = Settings()


def entries(store: sqlite3.Connection, source_id: str, count: int) -> None:
    """Write entries of a source; their keys run on from those that are there."""
    (last,) = store.execute("SELECT coalesce(max(key), 0) FROM entry").fetchone()
    for key in range(last + 1, last + count + 1):
        insert(
            store,
            "entry",
            {
                "key": key, "id": f"e{key}", "source_id": source_id, "guid": f"g{key}",
                "title": "An entry", "first_seen": NEW, "sort_at": NEW,
            },
        )  # fmt: skip


def edition(store: sqlite3.Connection, shown_on: str, *keys: int) -> None:
    """Write an edition of a day that shows entries."""
    (number,) = store.execute("SELECT count(*) + 1 FROM edition").fetchone()
    insert(
        store,
        "edition",
        {"id": number, "day": shown_on, "number": number, "minutes": 5, "selection": "{}",
         "more": "{}", "held_back": 0,
         "created_at": NEW},
    )  # fmt: skip
    store.executemany(
        "INSERT INTO edition_entry VALUES (:edition, :n, :key, 4, 0, '[]', '[]', NULL)",
        [{"edition": number, "n": n, "key": key} for n, key in enumerate(keys, 1)],
    )


def test_a_planted_network_is_read_back(store: sqlite3.Connection) -> None:
    plant(store, PLENTY)
    found = read_network(store, NOW, DEFAULTS)
    for field in ("contacts", "sources", "communities", "events", "topics"):
        here = {record.id: record for record in getattr(found, field)}
        assert here.keys() == {record.id for record in getattr(PLENTY, field)}
        for record in getattr(PLENTY, field):
            assert here[record.id].status == record.status
            assert getattr(here[record.id], "topics", ()) == getattr(record, "topics", ())
    assert (found.touched, found.learnt) == (PLENTY.touched, PLENTY.learnt)
    assert found.log == PLENTY.log


def test_an_empty_store_is_an_empty_network(store: sqlite3.Connection) -> None:
    found = read_network(store, NOW, DEFAULTS)
    assert found._replace(names=frozenset(), pauses={}) == Network()


def test_what_was_added_or_logged_later_is_left_out(store: sqlite3.Connection) -> None:
    plant(
        store,
        network(
            contact("olda", created_at=f"{day(40)}T08:00:00Z"),
            contact("newa", created_at=f"{day(10)}T08:00:00Z"),
            topic("rubrics", created_at=f"{day(10)}T08:00:00Z"),
            talks=(Talk(50, "gave", ("olda",)), Talk(20, "gave", ("olda", "newa"), ("rubrics",))),
        ),
    )
    then = read_network(store, NOW - timedelta(days=30), DEFAULTS)
    assert [record.id for record in then.contacts] == ["olda"]
    assert then.topics == ()
    assert then.log.directions == {"gave": 1}
    assert (then.touched, then.learnt) == ({"olda": day(50)}, {})


def test_the_day_ends_at_the_user_s_midnight(store: sqlite3.Connection) -> None:
    plant(store, network(contact("late", created_at="2026-10-08T03:00:00Z")))
    west = timezone(timedelta(hours=-7))
    assert len(read_network(store, datetime(2026, 10, 7, 1, tzinfo=west), DEFAULTS).contacts) == 1
    assert len(read_network(store, NOW, DEFAULTS).contacts) == 0


def test_the_log_is_counted_within_its_windows(store: sqlite3.Connection) -> None:
    grown = network(
        *(contact(who) for who in ("anaa", "benn", "cleo", "dann")),
        community("tabl"),
        topic("rubrics"),
        talks=(
            Talk(3, "gave", ("anaa", "tabl"), ("rubrics",)),
            Talk(4, "received", ("benn", "cleo"), act="read"),
            Talk(5, "received", ("benn",), ("rubrics",)),
            Talk(91, "mutual", ("tabl",)),
            Talk(170, "received", ("cleo", "dann")),
            Talk(175, "gave", ("dann",), ("rubrics",)),
            Talk(181, "received", ("anaa",), ("rubrics",)),
        ),
    )
    plant(store, grown)
    assert (
        read_network(store, NOW, DEFAULTS).log
        == grown.log
        == Log(
            directions={"gave": 1, "received": 1},
            helpers=("benn", "cleo"),
            contributed=frozenset({"tabl"}),
            talked={"rubrics": frozenset({"anaa", "tabl", "benn", "dann"})},
            taught=frozenset({"rubrics"}),
        )
    )


@pytest.mark.parametrize(
    ("selection", "directions"),
    [
        (Selection(), {"gave": 2, "received": 1}),
        (Selection(circle="ring"), {"gave": 1}),
        (Selection(topic="rubr"), {"gave": 1, "received": 1}),
        (Selection("ring", "rubr"), {}),
    ],
)
def test_a_part_of_the_log(
    store: sqlite3.Connection, selection: Selection, directions: dict[str, int]
) -> None:
    plant(
        store,
        network(
            contact("anaa"), contact("benn"), community("ring", "circle"), topic("rubrics"),
            talks=(
                Talk(3, "gave", ("anaa",)),
                Talk(4, "received", ("benn",), ("rubrics",)),
                Talk(5, "gave", ("benn",), ("rubrics",)),
            ),
        ),
    )  # fmt: skip
    with operation(store, "test", NEW):
        insert(store, "membership", {"community_id": "ring", "record_id": "anaa"})
    assert read_network(store, NOW, DEFAULTS, selection).log.directions == directions


def test_meeting_at_an_event_touches_a_contact(store: sqlite3.Connection) -> None:
    plant(store, network(
        contact("anaa"), contact("benn"), contact("clea"),
        event("been", status="attended", starts=day(9), until=day(8)),
        event("come", status="attended", starts=day(-3)),
        event("miss", status="missed", starts=day(9)),
    ))  # fmt: skip
    with operation(store, "test", NEW):
        for person, occasion in (("anaa", "been"), ("benn", "come"), ("clea", "miss")):
            store.execute("UPDATE contact SET met_at = ? WHERE id = ?", (occasion, person))
    assert read_network(store, NOW, DEFAULTS).touched == {"anaa": day(8)}


def test_a_source_is_checked_when_it_is_shown_or_opened(store: sqlite3.Connection) -> None:
    plant(store, network(source("shwn"), source("opnd"), source("both"), source("none")))
    with operation(store, "test", NEW):
        for name in ("shwn", "opnd", "both", "none"):
            entries(store, name, 2)
        edition(store, day(30), 1, 5)
        edition(store, day(20), 2)
        edition(store, day(-1), 7)
        mark(store, [3], "opened", f"{day(4)}T08:00:00Z")
        mark(store, [5], "opened", f"{day(2)}T08:00:00Z")
        mark(store, [8], "seen", f"{day(2)}T08:00:00Z")
    assert read_network(store, NOW, DEFAULTS).checked == {
        "shwn": day(20), "opnd": day(4), "both": day(2),
    }  # fmt: skip


def test_a_long_cadence_reaches_further_back_than_the_window(store: sqlite3.Connection) -> None:
    plant(store, network(source("slow", cadence_days=180), source("quik")))
    with operation(store, "test", NEW):
        entries(store, "slow", 1)
        edition(store, day(350), 1)
    assert read_network(store, NOW, DEFAULTS).checked == {"slow": day(350)}
    with operation(store, "test", NEW):
        store.execute("UPDATE source SET cadence_days = 100")
    assert read_network(store, NOW, DEFAULTS).checked == {}


def test_a_topic_is_learnt_when_it_is_logged_or_an_entry_on_it_saved(
    store: sqlite3.Connection,
) -> None:
    plant(store, network(
        source("blog"), topic("rubrics"), topic("robotics"), topic("moss"),
        talks=(Talk(9, "gave", (), ("rubrics",)),),
    ))  # fmt: skip
    with operation(store, "test", NEW):
        entries(store, "blog", 2)
        tag_entries(store, [1], ["robotics", "rubrics"], NEW)
        tag_entries(store, [2], ["moss"], NEW)
        mark(store, [1], "saved", f"{day(12)}T08:00:00Z")
        mark(store, [2], "seen", f"{day(1)}T08:00:00Z")
    assert read_network(store, NOW, DEFAULTS).learnt == {"rubrics": day(9), "robotics": day(12)}


@pytest.mark.skipif(sys.platform == "win32", reason="no process sets its zone there")
@pytest.mark.parametrize(
    ("zone", "now", "saved"),
    [
        ("America/Los_Angeles", "2026-10-07T20:30-07:00", "2026-10-08T03:15:00Z"),
        ("Pacific/Auckland", "2026-10-07T07:00+13:00", "2026-10-06T17:45:00Z"),
    ],
)
def test_what_was_saved_this_evening_or_morning_was_logged_today(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, zone: str, now: str, saved: str
) -> None:
    set_zone(monkeypatch, zone)
    plant(store, network(source("blog"), topic("rubrics")))
    with operation(store, "test", NEW):
        entries(store, "blog", 1)
        tag_entries(store, [1], ["rubrics"], NEW)
        mark(store, [1], "saved", saved)
    found = read_network(store, datetime.fromisoformat(now), DEFAULTS)
    assert found.learnt == {"rubrics": day(0)}
    (finding,) = findings(found, TODAY, DEFAULTS)
    assert finding.measured == "no people to ask, no places to go, logged today"


def test_members_of_communities(store: sqlite3.Connection) -> None:
    plant(store, PLENTY)
    with operation(store, "test", NEW):
        for record in ("pera", "bloa"):
            insert(store, "membership", {"community_id": "tabl", "record_id": record})
    assert read_network(store, NOW, DEFAULTS).members == {"tabl": frozenset({"pera", "bloa"})}


def test_the_queries_are_as_many_for_much_as_for_little(store: sqlite3.Connection) -> None:
    counts = []
    for size in (3, 30):
        people: list[Contact] = [contact(f"{size}c{n}") for n in range(size)]
        things: list[Source] = [source(f"{size}s{n}") for n in range(size)]
        with operation(store, "test", NEW):
            store.execute("DELETE FROM profile")
        plant(store, network(*people, *things))
        statements: list[str] = []
        store.set_trace_callback(statements.append)
        read_network(store, NOW, DEFAULTS)
        store.set_trace_callback(None)
        counts.append(len(statements))
    assert counts[0] == counts[1]
    assert NOW.date() == TODAY
