"""Days of the user's clock: an evening in Los Angeles is tomorrow in UTC, and today for her."""

import sqlite3
import sys

import pytest

from plncli.store.days import local_day, since_day, until_day, within
from tests.conftest import Pln, set_zone

EVENING, MORNING = "2026-10-07T03:30:00Z", "2026-10-06T06:30:00Z"
"""Half past eight in the evening of 6 October in Los Angeles, and half past eleven of the 5th."""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no process sets its zone there")


def said(sql: str, *values: str) -> object:
    with sqlite3.connect(":memory:") as connection:
        return connection.execute(f"SELECT {sql}", values).fetchone()[0]


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        ("America/Los_Angeles", EVENING, "2026-10-06"),
        ("America/Los_Angeles", MORNING, "2026-10-05"),
        ("UTC", EVENING, "2026-10-07"),
        ("Pacific/Auckland", "2026-10-06T11:00:00Z", "2026-10-07"),
        ("Pacific/Auckland", "2026-10-06T10:59:59Z", "2026-10-06"),
    ],
)
def test_the_day_of_a_moment(
    monkeypatch: pytest.MonkeyPatch, zone: str, moment: str, day: str
) -> None:
    set_zone(monkeypatch, zone)
    assert said(local_day("?1"), moment) == day
    assert said(within("?1", "?2", "?2"), moment, day) == 1


def test_a_day_ends_where_the_next_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    set_zone(monkeypatch, "America/Los_Angeles")
    last, first = "2026-10-07T06:59:59Z", "2026-10-07T07:00:00Z"
    assert [said(until_day("?1", "?2"), each, "2026-10-06") for each in (last, first)] == [1, 0]
    assert [said(since_day("?1", "?2"), each, "2026-10-07") for each in (last, first)] == [0, 1]


def test_a_day_on_which_the_clock_is_changed_has_its_own_length(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    set_zone(monkeypatch, "America/Los_Angeles")  # the clock goes back on 1 November 2026
    hours = ("2026-11-01T07:00:00Z", "2026-11-02T07:59:59Z", "2026-11-02T08:00:00Z")
    inside = [said(within("?1", "?2", "?2"), each, "2026-11-01") for each in hours]
    assert inside == [1, 1, 0]


def test_what_is_noted_in_the_evening_counts_today(
    monkeypatch: pytest.MonkeyPatch, pln: Pln
) -> None:
    set_zone(monkeypatch, "America/Los_Angeles")
    monkeypatch.setenv("PLN_AS_OF", "2026-10-06T20:30-07:00")
    for number in range(6):
        assert pln("add", "contact", f"Ottoline Reed {number}", "--scope", "school").code == 0
    assert pln("remove", "Ottoline Reed 5").code == 0
    stage = pln("stage", "--format", "json").out
    assert '"events": 6' in stage
    days = pln("diff", "2026-10-05", "--format", "json").out
    assert '"day": "2026-10-06"' in days
    assert '"day": "2026-10-07"' not in days


def test_what_is_added_in_the_evening_is_due_a_week_later(
    monkeypatch: pytest.MonkeyPatch, pln: Pln
) -> None:
    set_zone(monkeypatch, "America/Los_Angeles")
    monkeypatch.setenv("PLN_AS_OF", "2026-10-06T20:30-07:00")
    assert pln("add", "community", "Otter Group", "--cadence", "weekly").code == 0
    monkeypatch.setenv("PLN_AS_OF", "2026-10-12T20:30-07:00")
    assert pln("today").out == ""
    monkeypatch.setenv("PLN_AS_OF", "2026-10-13T07:00-07:00")
    assert "Otter Group" in pln("today").out
