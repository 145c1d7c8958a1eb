"""What was done with sources, time, cycles and hours, read from a store."""

import sqlite3
from datetime import UTC, datetime

from plncli.config import Settings
from plncli.store.journal import operation
from plncli.store.network import read_network
from plncli.work import Inquiry, Licence, Noted, Work
from tests.cli.test_gaps_people import run
from tests.conftest import Pln
from tests.gaps.factory import day

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)


def read(store: sqlite3.Connection) -> Work:
    return read_network(store, NOW, Settings()).work


def test_nothing(store: sqlite3.Connection) -> None:
    assert read(store) == Work()


def test_looks_are_days_of_sources_with_a_cadence(store: sqlite3.Connection, pln: Pln) -> None:
    run(pln, "pln add source 'The Page' --kind website --cadence weekly")
    run(pln, "pln add source 'The Other' --kind website")
    for ago in (1, 1, 8, 29, 30):
        run(pln, f"pln log read re The Page on {day(ago)}")
    run(pln, f"pln log read re The Other on {day(1)}")
    assert list(read(store).looks.values()) == [{day(1), day(8), day(29)}]


def test_minutes_are_of_four_weeks(store: sqlite3.Connection, pln: Pln) -> None:
    run(pln, "pln add contact Ana")
    for ago, minutes in ((0, 30), (27, 50), (28, 400)):
        run(pln, f"pln log talked with @Ana on {day(ago)} {minutes}m")
    assert read(store).minutes_a_week == 20


def test_notes_of_worth_have_their_last_day_and_their_best_cycle(
    store: sqlite3.Connection, pln: Pln
) -> None:
    run(pln, "pln add contact Ana")
    for ago, cycle in ((400, "reframing"), (300, "realized"), (10, "potential")):
        run(pln, f"pln value Ana 'a word' --cycle {cycle} --on {day(ago)}")
    assert list(read(store).noted.values()) == [Noted(day(10), 4)]
    run(pln, f"pln value Ana 'a word' --on {day(5)}")
    assert list(read(store).noted.values()) == [Noted(day(5), 4)]


def test_what_stands_with_a_record_is_noted_too(store: sqlite3.Connection, pln: Pln) -> None:
    run(pln, f"pln --as-of {day(9)} add contact Ana --value 'a second pair of eyes'")
    run(pln, f"pln --as-of {day(400)} add contact Ben --value 'long ago'")
    assert list(read(store).noted.values()) == [Noted(day(9), 0)]


def test_a_note_is_as_old_as_it_is_though_its_record_was_edited(
    store: sqlite3.Connection, pln: Pln
) -> None:
    for name in ("Ana", "Ben", "Cy"):
        run(pln, f"pln --as-of {day(400)} add contact {name} --value 'long ago'")
    run(pln, f"pln --as-of {day(3)} edit Ana --subject maths")
    assert read(store).noted == {}
    run(pln, f"pln --as-of {day(30)} edit Ben --value 'still a second pair of eyes'")
    run(pln, f"pln --as-of {day(2)} edit Ben --subject maths")
    run(pln, f"pln --as-of {day(1)} edit Cy --value 'no more'")
    run(pln, "pln undo")
    assert list(read(store).noted.values()) == [Noted(day(30), 0)]


def test_notes_in_older_journals_are_read(store: sqlite3.Connection, pln: Pln) -> None:
    """There a row is an object, not an array."""
    run(pln, f"pln --as-of {day(400)} add source 'The Page' --kind website --value 'long ago'")
    run(pln, f"pln --as-of {day(9)} edit 'The Page' --value 'a map of the moor'")
    run(pln, f"pln --as-of {day(3)} edit 'The Page' --language en")
    (identity,) = store.execute("SELECT id FROM source").fetchone()
    row = "json_object('id', ?, 'value_note', {})"
    with store:
        store.execute(
            f"UPDATE change SET before = {row.format('NULL')}, after = {row.format(repr('a map'))}"
            " WHERE seq = (SELECT min(seq) FROM change WHERE before IS NOT NULL)",
            (identity, identity),
        )
    assert read(store).noted == {identity: Noted(day(9), 0)}


def test_where_groups_stand(store: sqlite3.Connection, pln: Pln) -> None:
    run(pln, "pln add community 'A Team' --kind plc")
    run(pln, "pln --as-of 2026-06-01 plc new 'B Team' --outcome 'Read a chart'")
    run(pln, "pln --as-of 2026-06-01 plc step 'B Team' evidence --done")
    run(pln, f"pln plc step 'B Team' implement --due {day(31)}")
    run(pln, f"pln plc step 'B Team' analyse --due {day(-9)}")
    one, other = read(store).inquiries
    assert one == Inquiry(one.id, "A Team", None, None, False, False, None)
    late = ("implement", day(31))
    assert other == Inquiry(other.id, "B Team", "2026-06-01", "strategies", False, True, late)
    run(pln, f"pln plc step 'B Team' implement --due {day(30)}")
    assert read(store).inquiries[1].late is None
    run(pln, "pln plc close 'B Team' --result 'Half more' --verdict better")
    closed = read(store).inquiries[1]
    assert (closed.has_result, closed.code, closed.has_plan) == (True, None, False)


def test_hours_of_the_period_that_runs(store: sqlite3.Connection, pln: Pln) -> None:
    run(pln, "pln hours licence add CTLE --hours 100 --from 2026-01-01 --until 2026-12-31")
    run(pln, "pln hours licence add Old --hours 100 --from 2020-01-01 --until 2024-12-31")
    run(pln, "pln hours add 2026-09-01 workshop 30h")
    run(pln, "pln hours add 2026-11-01 webinar 2h --status planned")
    (licence,) = read(store).licences
    # 280 of 365 days are gone: 76.7 of 100 hours
    assert licence == Licence("CTLE", 1800, 120, 6000, 1800 - 6000 * 280 // 365, 1483, 365)


def test_what_is_archived_or_left_is_not_looked_at(store: sqlite3.Connection, pln: Pln) -> None:
    run(pln, "pln add community 'A Team' --kind plc")
    with operation(store, "test", "2026-10-01T08:00:00Z"):
        store.execute("UPDATE community SET status = 'archived'")
    assert read(store).inquiries == ()
    run(pln, "pln add account bluesky:@kim.bsky.social")
    assert [each.name for each in read(store).accounts] == ["bluesky:kim.bsky.social"]
