"""The time of day of an event, in the zone of whoever is asked."""

import json

import pytest

from tests.conftest import Pln, set_zone


def moment(pln: Pln) -> tuple[object, object]:
    (event,) = json.loads(pln("list", "events", "--format", "json").out)
    return event["starts"], event["starts_at"]


@pytest.fixture
def meeting(pln: Pln) -> None:
    pln("me", "--tz", "Europe/Berlin")
    words = ("--on", "2026-10-20", "--at", "14.30", "--minutes", "1h30")
    assert pln("add", "event", "Meeting", *words).code == 0


def test_a_day_and_a_time_make_a_moment(pln: Pln, meeting: None) -> None:
    assert moment(pln) == ("2026-10-20", "2026-10-20T12:30:00Z")
    assert "at\t2026-10-20 12:30 UTC\n" in pln("show", "Meeting").out


def test_another_day_keeps_the_time_of_day(pln: Pln, meeting: None) -> None:
    pln("edit", "Meeting", "--on", "2026-10-27")  # the clocks go back on the 25th
    assert moment(pln) == ("2026-10-27", "2026-10-27T13:30:00Z")


def test_another_time_keeps_the_day(pln: Pln, meeting: None) -> None:
    pln("edit", "Meeting", "--at", "9:00")
    assert moment(pln) == ("2026-10-20", "2026-10-20T07:00:00Z")
    pln("edit", "Meeting", "--at", "")
    assert moment(pln) == ("2026-10-20", None)
    pln("edit", "Meeting", "--at", "2026-10-20T08:00+02:00")
    assert moment(pln) == ("2026-10-20", "2026-10-20T06:00:00Z")


def test_without_a_zone_it_is_the_systems(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    set_zone(monkeypatch, "America/New_York")
    pln("add", "event", "Webinar", "--on", "2026-11-20", "--at", "20:00")
    assert moment(pln) == ("2026-11-20", "2026-11-21T01:00:00Z")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("--at", "25:00"), "--at '25:00' is no time of day; write it as 14:00"),
        (("--at", "noon"), "--at 'noon' is no time of day; write it as 14:00"),
        (("--at", "14:00"), "--at is the time of a day; give the day too: --on DATE"),
    ],
)
def test_no_time_of_a_day(pln: Pln, words: tuple[str, ...], error: str) -> None:
    result = pln("add", "event", "X", *words)
    assert (result.code, result.err) == (2, f"pln: {error}\n")
