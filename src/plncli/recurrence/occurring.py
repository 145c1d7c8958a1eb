"""The moments at which something meets, by the clock of the zone where it is announced.

A time that a change of the clock leaves out is read with the offset from before the
change (02:30 becomes 03:30), and one that comes twice is its first coming: RFC 5545,
3.3.5, says both.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta

from plncli.recurrence.meets import Meets, Slot
from plncli.recurrence.zones import zone_named

_DAY = timedelta(days=1)
_MONDAY = date(2001, 1, 1)
"""Where "every 2 weeks" counts from that names no day."""


def occurrences(
    meets: Meets, after: datetime, before: datetime, pauses: Iterable[tuple[date, date]] = ()
) -> Iterator[datetime]:
    """Yield the beginnings from ``after`` until just before ``before``, in UTC, in order.

    Whole days begin at midnight of the zone, or of UTC where there is none. ``pauses``
    are days without meetings, each from and to. Both moments have a time zone.
    """
    zone = zone_named(meets.zone or "UTC")
    paused = [*meets.without, *pauses]
    first = (after.astimezone(zone) - _DAY).date()
    last = (before.astimezone(zone) + _DAY).date()
    said: datetime | None = None
    for day, times in _by_day(meets, first, last):
        if any(begin <= day <= end for begin, end in paused):
            continue
        for at in sorted({_moment(day, each, zone) for each in times or (time(),)}):
            if after <= at < before and (said is None or at > said):
                said = at
                yield at


def days(meets: Meets, first: date, last: date | None) -> Iterator[date]:
    """Yield the days from ``first`` to ``last``, or without end, on which a meeting begins."""
    for day, _ in _by_day(meets, first, last):
        yield day


def _moment(day: date, at: time, zone: object) -> datetime:
    return datetime.combine(day, at, zone).astimezone(UTC)  # type: ignore[arg-type]


def _by_day(
    meets: Meets, first: date, last: date | None
) -> Iterator[tuple[date, tuple[time, ...]]]:
    """Yield each day of the rules with all times on it, in order."""
    if meets.until:
        last = min(last, meets.until) if last else meets.until
    from heapq import merge

    slots = [_days(meets, slot, first, last) for slot in meets.slots]
    here: date | None = None
    times: tuple[time, ...] = ()
    for day, more in merge(*slots):
        if here is not None and day > here:
            yield here, times
            times = ()
        here, times = day, (*times, *more)
    if here is not None:
        yield here, times


def _days(
    meets: Meets, slot: Slot, first: date, last: date | None
) -> Iterator[tuple[date, tuple[time, ...]]]:
    from dateutil.rrule import rrulestr

    begin = meets.starts or _MONDAY
    counted = "COUNT" in slot.rule or "INTERVAL" in slot.rule
    if begin < first and not counted and (meets.starts is None or "BY" in slot.rule):
        begin = max(begin, first.replace(day=1, month=1))  # a whole period: nothing is lost
    for found in rrulestr(slot.rule, dtstart=datetime.combine(begin, time())):
        day = found.date()
        if last is not None and day > last:
            return
        if day >= first:
            yield day, slot.times
