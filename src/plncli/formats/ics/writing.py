"""Events and things to do, to a calendar file."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from icalendar import Component

_PRODUCT = "-//plncli//pln//EN"
_DAY = timedelta(days=1)


class Event(NamedTuple):
    """Something at a time, or on whole days.

    Attributes:
        uid: what tells it from all others, the same each time that it is written.
        starts: a day, or a moment with its zone.
        ends: the last day where ``starts`` is a day, else a moment; None for one day, or for
            a moment without a length.
        rrule: how it comes again, as RFC 5545 says it: ``FREQ=WEEKLY;BYDAY=WE``. Its moments
            then follow the clock of the zone of ``starts``.
    """

    uid: str
    summary: str
    starts: date | datetime
    ends: date | datetime | None = None
    description: str = ""
    url: str = ""
    location: str = ""
    rrule: str = ""


class Todo(NamedTuple):
    """Something to be done until a day."""

    uid: str
    summary: str
    due: date
    description: str = ""


def write(items: Iterable[Event | Todo], now: datetime) -> bytes:
    """Return a calendar file with the items, in their order; ``now`` is when it was made."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", "pln")
    for item in items:
        component = _event(item) if isinstance(item, Event) else _todo(item)
        component.add("uid", item.uid)
        component.add("dtstamp", now.astimezone(UTC))
        component.add("summary", item.summary)
        if item.description:
            component.add("description", item.description)
        calendar.add_component(component)
    if calendar.get_missing_tzids():
        calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(item: Event) -> "Component":
    import icalendar

    event = icalendar.Event()
    again = bool(item.rrule)
    event.add("dtstart", _shown(item.starts, again=again))
    if item.ends is not None:
        event.add("dtend", _shown(item.ends, again=again, end=True))
    if item.rrule:
        event.add("rrule", icalendar.vRecur.from_ical(item.rrule))
    if item.url:
        event.add("url", item.url)
    if item.location:
        event.add("location", item.location)
    return event


def _todo(item: Todo) -> "Component":
    import icalendar

    todo = icalendar.Todo()
    todo.add("due", item.due)
    return todo


def _shown(at: date | datetime, *, again: bool, end: bool = False) -> date | datetime:
    """Return a moment in UTC, or in its zone where it comes again; the day after a last day.

    RFC 5545, 3.6.1: the end is not part of the event.
    """
    if isinstance(at, datetime):
        return at if again else at.astimezone(UTC)
    return at + _DAY if end else at
