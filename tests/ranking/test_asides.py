"""What is saved comes up again on its days; a voice that fell silent has its turn."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.config import Settings
from plncli.ranking.asides import GONE, TURN, Saved, Voice, quiet, resurfaced

TODAY = date(2026, 10, 7)
YESTERDAY = TODAY - timedelta(days=1)
SETTINGS = Settings()


def saved(identity: str, days: int) -> Saved:
    moment = f"{TODAY - timedelta(days=days)}T08:00:00Z"
    return Saved(identity, identity.upper(), None, "Blog", moment)


def voice(identity: str, silent: int, every: int = 2) -> Voice:
    last = TODAY - timedelta(days=silent)
    earlier = last - timedelta(days=4 * every)
    moment = f"{last}T08:00:00Z"
    looked = f"{TODAY}T07:00:00Z"
    return Voice(identity, identity.upper(), None, None, moment, looked, earlier.isoformat())


def name(found: Saved | None) -> str | None:
    return found and found.id


@pytest.mark.parametrize("days", range(1, 40))
def test_a_saved_entry_comes_up_after_3_10_and_30_days(days: int) -> None:
    found = resurfaced([saved("a", days)], TODAY, YESTERDAY, SETTINGS)
    assert (found is not None) == (days in (3, 10, 30))


def test_what_waits_for_longest_comes_first() -> None:
    many = [saved("c", 3), saved("b", 10), saved("a", 10)]
    assert name(resurfaced(many, TODAY, YESTERDAY, SETTINGS)) == "a"
    assert resurfaced([], TODAY, YESTERDAY, SETTINGS) is None


def test_what_came_due_on_a_day_without_an_edition() -> None:
    assert name(resurfaced([saved("a", 5)], TODAY, TODAY - timedelta(days=3), SETTINGS)) == "a"
    assert resurfaced([saved("a", 5)], TODAY, TODAY - timedelta(days=2), SETTINGS) is None
    assert resurfaced([saved("a", 5)], TODAY, None, SETTINGS) is None
    assert name(resurfaced([saved("a", 3)], TODAY, None, SETTINGS)) == "a"


def turns(voices: list[Voice], days: int = TURN) -> list[str | None]:
    """The voice of each of the next days, each after an edition on the day before."""
    found = []
    for day in range(days):
        today = TODAY + timedelta(days=day)
        one = quiet(voices, today, today - timedelta(days=1), SETTINGS)
        found.append(one and one.source_id)
    return found


@pytest.mark.parametrize(
    ("silent", "every", "is_quiet"),
    [
        (13, 2, False),
        (14, 2, True),
        (29, 10, False),
        (30, 10, True),
        (GONE - TURN, 2, True),
        (GONE + 1, 2, False),
    ],
)
def test_who_is_quiet(silent: int, every: int, is_quiet: bool) -> None:
    found = [
        quiet([voice("a", silent, every)], TODAY, TODAY - timedelta(days=TURN), SETTINGS),
        quiet([voice("a", silent, every)], TODAY, TODAY - timedelta(days=99), SETTINGS),
    ]
    assert [one is not None for one in found] == [is_quiet, is_quiet]


def test_silence_is_measured_when_the_feed_was_last_asked() -> None:
    asked_before = voice("a", 40)._replace(looked=f"{TODAY - timedelta(days=30)}T08:00:00Z")
    assert quiet([asked_before], TODAY, TODAY - timedelta(days=99), SETTINGS) is None


def test_who_has_hardly_spoken_has_no_usual_gap() -> None:
    new = voice("a", 60)._replace(earlier=None)
    assert quiet([new], TODAY, TODAY - timedelta(days=TURN), SETTINGS) is None


def test_one_quiet_voice_is_named_now_and_then() -> None:
    assert sorted(turns([voice("a", 40)]), key=str) == [None] * (TURN - 1) + ["a"]


def test_each_of_many_has_a_day() -> None:
    many = [voice(letter, 40) for letter in "abcdefghij"]
    assert sorted(filter(None, turns(many, 10))) == list("abcdefghij")


@given(st.integers(0, 60), st.permutations([voice(letter, 60) for letter in "abc"]))
def test_a_day_gives_the_same_voice_whatever_the_order(days: int, voices: list[Voice]) -> None:
    today = TODAY + timedelta(days=days)
    one = quiet(voices, today, today - timedelta(days=1), SETTINGS)
    assert one == quiet(sorted(voices), today, today - timedelta(days=1), SETTINGS)


@pytest.mark.parametrize("count", [2, 7, 14])
def test_a_weekly_reader_meets_everybody(count: int) -> None:
    many = [voice(chr(ord("a") + n), 40) for n in range(count)]
    weeks = (TODAY + timedelta(weeks=week) for week in range(30))
    met = {
        one.source_id
        for today in weeks
        if (one := quiet(many, today, today - timedelta(weeks=1), SETTINGS))
    }
    assert len(met) == count
