"""The moments of meetings: by the clock of their zone, in order, as dateutil has their days."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from plncli.recurrence import Meets, occurrences, parse_meets
from plncli.recurrence.meets import CODES, Slot

ZONES = (
    "UTC", "Europe/London", "America/New_York", "Australia/Sydney", "Asia/Kolkata",
    "Pacific/Chatham", "America/Sao_Paulo",
)  # fmt: skip
DAY = timedelta(days=1)


def moments(text: str, first: str, last: str) -> list[str]:
    """The beginnings from one ISO day of UTC to another, in UTC."""
    meets = parse_meets(text, "UTC")
    after, before = (datetime.fromisoformat(day).replace(tzinfo=UTC) for day in (first, last))
    return [f"{at:%m-%d %H:%M}" for at in occurrences(meets, after, before)]


def test_wall_time_stays_when_the_clocks_change() -> None:
    assert moments("wed 20:00 America/New_York", "2026-10-20", "2026-11-20") == [
        "10-22 00:00", "10-29 00:00", "11-05 01:00", "11-12 01:00", "11-19 01:00",
    ]  # fmt: skip


def test_a_time_that_the_clock_leaves_out_is_an_hour_later() -> None:
    # New York goes from 2:00 to 3:00 on 14 March 2027: 2:30 is read with the old offset.
    assert moments("sun 02:30 America/New_York", "2027-03-07", "2027-03-22") == [
        "03-07 07:30", "03-14 07:30", "03-21 06:30",
    ]  # fmt: skip


def test_a_time_that_comes_twice_is_its_first_coming() -> None:
    # New York goes from 2:00 to 1:00 on 1 November 2026.
    assert moments("sun 01:30 America/New_York", "2026-10-25", "2026-11-09") == [
        "10-25 05:30", "11-01 05:30", "11-08 06:30",
    ]  # fmt: skip


def test_two_times_that_become_one_are_one() -> None:
    assert moments("sun 02:30 and 03:30 America/New_York", "2027-03-14", "2027-03-15") == [
        "03-14 07:30"
    ]


def test_days_in_pauses_and_exceptions_are_those_of_the_zone() -> None:
    meets = parse_meets("thu 07:00 Asia/Singapore except 2026-12-24", "UTC")
    after, before = (datetime(2026, 12, day, tzinfo=UTC) for day in (9, 31))
    pause = (date(2026, 12, 17), date(2026, 12, 17))  # there; in UTC it is the 16th
    found = [f"{at:%m-%d %H:%M}" for at in occurrences(meets, after, before, [pause])]
    assert found == ["12-09 23:00", "12-30 23:00"]


def test_what_begins_at_the_end_is_left_out_and_at_the_beginning_is_in() -> None:
    meets = parse_meets("daily 09:00 UTC", "UTC")
    at = datetime(2026, 1, 5, 9, tzinfo=UTC)
    assert list(occurrences(meets, at, at + DAY)) == [at]


def test_a_rhythm_without_a_day_has_no_moments() -> None:
    at = datetime(2026, 1, 5, tzinfo=UTC)
    assert list(occurrences(parse_meets("3x a year", "UTC"), at, at + 400 * DAY)) == []


RULES = st.one_of(
    st.builds(
        lambda days, every: f"FREQ=WEEKLY;INTERVAL={every};BYDAY={','.join(sorted(days))}",
        st.sets(st.sampled_from(CODES), min_size=1),
        st.integers(1, 5),
    ),
    st.builds(
        lambda number, day, every: f"FREQ=MONTHLY;INTERVAL={every};BYDAY={number}{day}",
        st.sampled_from([1, 2, 3, 4, -1]),
        st.sampled_from(CODES),
        st.integers(1, 4),
    ),
    st.builds(
        lambda day, every: f"FREQ=MONTHLY;INTERVAL={every};BYMONTHDAY={day}",
        st.integers(1, 31),
        st.integers(1, 4),
    ),
    st.builds(lambda every: f"FREQ=DAILY;INTERVAL={every}", st.integers(1, 40)),
)


@given(
    rule=RULES,
    at=st.times().map(lambda each: each.replace(second=0, microsecond=0, fold=0)),
    zone=st.sampled_from(ZONES),
    starts=st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    ahead=st.integers(0, 5000),
)
def test_moments_are_those_of_dateutil(
    rule: str, at: time, zone: str, starts: date, ahead: int
) -> None:
    after = datetime.combine(starts, time(), UTC) + timedelta(days=ahead)
    before = after + timedelta(days=300)
    own = ZoneInfo(zone)
    days = rrulestr(rule, dtstart=datetime.combine(starts, at)).between(
        after.replace(tzinfo=None) - 2 * DAY, before.replace(tzinfo=None) + 2 * DAY
    )
    wanted = [each.replace(tzinfo=own).astimezone(UTC) for each in days]
    meets = Meets((Slot("", rule, (at,)),), zone=zone, starts=starts)
    assert list(occurrences(meets, after, before)) == [x for x in wanted if after <= x < before]


@pytest.mark.parametrize("zone", ZONES)
def test_no_beginning_comes_twice_and_all_are_in_order(zone: str) -> None:
    meets = parse_meets(f"daily 00:30 and 01:30 and 02:30 and 03:30 {zone}", "UTC")
    after = datetime(2026, 1, 1, tzinfo=UTC)
    found = list(occurrences(meets, after, after + 366 * DAY))
    assert found == sorted(set(found))
