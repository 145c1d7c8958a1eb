"""Days on leave do not count: by hand, and against counting day by day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plncli.due.pauses import Pauses, counted_days, cutoff, due_day, merged, moved, running

DAY = date(2026, 10, 1)
days = st.integers(0, 120).map(lambda number: DAY + timedelta(days=number))


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, str]:
    start = draw(days)
    return start.isoformat(), (start + timedelta(days=draw(st.integers(0, 20)))).isoformat()


pauses = st.lists(spans(), max_size=5).map(merged)


def one(first: int, last: int) -> Pauses:
    return merged([(date(2026, 10, first).isoformat(), date(2026, 10, last).isoformat())])


def one_by_one(after: date, until: date, away: Pauses) -> int:
    each = (after + timedelta(days=number + 1) for number in range((until - after).days))
    return sum(running(away, day) is None for day in each)


def test_pauses_that_meet_are_one() -> None:
    spans = [
        ("2026-10-05", "2026-10-09"),
        ("2026-10-01", "2026-10-04"),
        ("2026-10-02", "2026-10-03"),
        ("2026-11-01", "2026-11-01"),
    ]
    assert merged(spans) == (
        (date(2026, 10, 1), date(2026, 10, 9)),
        (date(2026, 11, 1), date(2026, 11, 1)),
    )
    assert merged([]) == ()


def test_what_falls_due_in_a_pause_is_due_later_by_its_length() -> None:
    away = one(5, 9)
    assert due_day(date(2026, 10, 1), 3, away) == date(2026, 10, 4)
    assert due_day(date(2026, 10, 1), 4, away) == date(2026, 10, 10)
    assert due_day(date(2026, 10, 7), 1, away) == date(2026, 10, 10)
    assert due_day(date(2026, 10, 9), 1, away) == date(2026, 10, 10)


def test_a_day_that_was_set_moves_only_where_it_lies_in_a_pause() -> None:
    away = one(5, 9)
    assert moved(date(2026, 10, 4), away) == date(2026, 10, 4)
    assert moved(date(2026, 10, 5), away) == date(2026, 10, 10)
    assert moved(date(2026, 10, 9), away) == date(2026, 10, 14)
    assert moved(date(2026, 10, 10), away) == date(2026, 10, 10)
    two = merged([("2026-10-05", "2026-10-09"), ("2026-10-11", "2026-10-12")])
    assert moved(date(2026, 10, 6), two) == date(2026, 10, 13)


def test_what_was_overdue_before_a_pause_is_no_later_for_it() -> None:
    assert counted_days(date(2026, 10, 3), date(2026, 10, 12), one(5, 9)) == 4


@given(days, days, pauses)
def test_days_are_counted_as_one_by_one(after: date, until: date, away: Pauses) -> None:
    if after <= until:
        assert counted_days(after, until, away) == one_by_one(after, until, away)


@given(days, st.integers(1, 60), pauses)
def test_due_is_the_first_day_on_which_so_many_have_passed(
    last: date, want: int, away: Pauses
) -> None:
    due = due_day(last, want, away)
    assert one_by_one(last, due, away) == want
    assert running(away, due) is None


@given(days, days, st.integers(1, 60), pauses)
def test_the_cutoff_tells_what_is_due(today: date, last: date, want: int, away: Pauses) -> None:
    assert (last <= cutoff(today, want, away)) == (due_day(last, want, away) <= today)


@given(days, st.integers(1, 60), pauses, spans())
def test_a_pause_never_makes_anything_due_earlier(
    last: date, want: int, away: Pauses, more: tuple[str, str]
) -> None:
    longer = merged([*((first.isoformat(), end.isoformat()) for first, end in away), more])
    assert due_day(last, want, longer) >= due_day(last, want, away)
    assert moved(last, longer) >= last
