"""When events happen: rules, what is added, left out and moved."""

import tomllib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrule, rruleset, rrulestr
from hypothesis import given
from hypothesis import strategies as st

from plncli.errors import UsageError
from plncli.formats.ics import Happening, occurrences, read, series_of

CASES = tomllib.loads((Path(__file__).parent / "series.toml").read_text("utf-8"))
FIRST, LAST = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


def calendar(*events: str) -> bytes:
    """A calendar of events, whose own lines are given."""
    parts = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\n{parts}END:VCALENDAR\n".encode()


def happenings(data: bytes) -> list[Happening]:
    file = read(data, UTC)
    assert not file.problems
    return [each for series in series_of(file.events) for each in occurrences(series, FIRST, LAST)]


def spoken(starts: date) -> str:
    if isinstance(starts, datetime):
        return starts.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    return starts.isoformat()


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case: dict[str, Any] = CASES[name]
    found = [
        f"{spoken(each.starts)} {each.event.summary}".removesuffix(" (no name)")
        for each in happenings(calendar(*case["events"]))
    ]
    assert sorted(found) == case["happen"], case["says"]


def test_lengths_are_those_of_the_event_the_period_or_the_change() -> None:
    def minutes(name: str) -> list[int | None]:
        return [
            round((each.ends - each.starts).total_seconds() / 60) if each.ends else None
            for each in sorted(
                happenings(calendar(*CASES[name]["events"])), key=lambda each: spoken(each.starts)
            )
        ]

    assert minutes("added_days_and_periods") == [60, 60, 180]
    assert minutes("from_then_on") == [None, None, 30, 30]
    assert minutes("weekly_in_a_zone") == [60, 60, 60]


def test_a_rule_that_cannot_be_is_refused() -> None:
    often = "FREQ=DAILY;BYMINUTE=" + ",".join(map(str, range(30)))
    for rule in (
        often,
        "FREQ=MINUTELY",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;RSCALE=X",
    ):
        (series,) = series_of(read(calendar(f"DTSTART:20260101T090000Z\nRRULE:{rule}"), UTC).events)
        if series.main and series.main.rules:
            with pytest.raises(UsageError):
                occurrences(series, FIRST, LAST)


@given(
    zone=st.sampled_from(["UTC", "Europe/Berlin", "America/New_York", "Australia/Sydney"]),
    starts=st.datetimes(datetime(2025, 6, 1), datetime(2026, 6, 1)),
    text=st.sampled_from(
        ["FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=TU,TH", "FREQ=MONTHLY;BYDAY=-1FR",
         "FREQ=WEEKLY;INTERVAL=2;COUNT=9", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=YEARLY"]
    ),
    added=st.lists(st.integers(0, 200), max_size=3),
    left_out=st.lists(st.integers(0, 60), max_size=3),
)  # fmt: skip
def test_beginnings_are_those_of_a_set_of_dateutil(
    zone: str, starts: datetime, text: str, added: list[int], left_out: list[int]
) -> None:
    starts = starts.replace(second=0, microsecond=0, fold=0)
    own = ZoneInfo(zone)
    lines = [f"DTSTART;TZID={zone}:{starts:%Y%m%dT%H%M%S}", f"RRULE:{text}"]
    witness = rruleset()
    parsed = rrulestr(text, dtstart=starts)
    assert isinstance(parsed, rrule)
    witness.rrule(parsed)
    witness.rdate(starts)
    for days in added:
        at = starts + timedelta(days=days, hours=1)
        lines.append(f"RDATE;TZID={zone}:{at:%Y%m%dT%H%M%S}")
        witness.rdate(at)
    for days in left_out:
        at = starts + timedelta(days=days)
        lines.append(f"EXDATE;TZID={zone}:{at:%Y%m%dT%H%M%S}")
        witness.exdate(at)
    near = witness.between(datetime(2025, 12, 30), datetime(2027, 1, 3), inc=True)
    wanted = {at.replace(tzinfo=own).astimezone(UTC) for at in near}
    found = [
        each.starts.astimezone(UTC)
        for each in happenings(calendar("\n".join(lines)))
        if isinstance(each.starts, datetime)
    ]
    assert found == sorted(at for at in wanted if FIRST <= at < LAST)
