"""A calendar file to its events, each with what its rules and exceptions say.

Windows names of zones, zones that the file defines itself and globally unique ones are
the library's work. Times without a zone are of the file's (X-WR-TIMEZONE), else of the
user's own.
"""

import warnings
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any, NamedTuple

from plncli.dates import YEARS
from plncli.errors import RefusedError, UsageError
from plncli.formats.decoding import decode
from plncli.formats.ics.blocks import Block, blocks, is_calendar
from plncli.text import clean_line, clean_text, clean_url

if TYPE_CHECKING:
    from icalendar import Component

MAX_BYTES = 20_000_000
MAX_EVENTS = 50_000
_WRONG = (ValueError, LookupError, TypeError, AttributeError, ArithmeticError)
"""What the library raises for text that is not as the format says."""
_USED = ("DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID")
_PROSE = 2000

When = date | datetime


class Problem(NamedTuple):
    """What could not be read in the component that begins in ``line``."""

    line: int
    message: str


class ReadEvent(NamedTuple):
    """An event of a file. Days are days, and every moment has a zone.

    Attributes:
        ends: where it ends, as the file says it: the day after its last one, or a moment.
        zone: the name of the zone of ``starts``; None for days, and where no name is known.
        rules: the RRULEs.
        added: further beginnings (RDATE), each with its end or None.
        left_out: beginnings that are none (EXDATE); a day leaves out all of its beginnings.
        replaces: the beginning of the series that this one stands for (RECURRENCE-ID).
        onwards: it stands for all later ones as well.
    """

    line: int
    uid: str
    summary: str
    starts: When
    ends: When | None
    zone: str | None
    place: str
    url: str | None
    text: str
    cancelled: bool
    sequence: int
    rules: tuple[str, ...]
    added: tuple[tuple[When, When | None], ...]
    left_out: tuple[When, ...]
    replaces: When | None
    onwards: bool


class CalendarFile(NamedTuple):
    """What a calendar file holds: its events, what was wrong, and how many other things."""

    name: str
    events: tuple[ReadEvent, ...]
    problems: tuple[Problem, ...]
    others: dict[str, int]


def read(data: bytes, zone: tzinfo, name: str = "the file") -> CalendarFile:
    """Read a calendar file; ``zone`` is the user's own, ``name`` what messages call the file.

    Raises:
        UsageError: it is no calendar.
        RefusedError: it is too large.
    """
    if len(data) > MAX_BYTES:
        raise RefusedError(f"{name} is larger than {MAX_BYTES // 1_000_000} MB", "split it")
    text = decode(data)
    if not is_calendar(text):
        raise UsageError(f"{name} is no calendar", "give a file that ends in .ics")
    found = list(blocks(text))
    if sum(block.name == "VEVENT" for block in found) > MAX_EVENTS:
        raise RefusedError(f"{name} has more than {MAX_EVENTS} events", "split it")
    headings = _headings(text)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        problems = _know_zones(found)
        reader = _Reader(_zone_of(headings.get("X-WR-TIMEZONE", "")) or zone)
        for block in found:
            if block.name == "VEVENT":
                reader.take(block)
    others = Counter(block.name for block in found if block.name not in ("VEVENT", "VTIMEZONE"))
    return CalendarFile(
        clean_line(headings.get("X-WR-CALNAME", "")),
        tuple(reader.events),
        (*problems, *reader.problems),
        dict(others),
    )


def _headings(text: str) -> dict[str, str]:
    """Return the properties of the calendar itself that stand before its first component."""
    head = text.split("\nBEGIN:VEVENT", 1)[0].split("\n")
    pairs = (line.partition(":") for line in head if line.startswith("X-WR-"))
    return {key.partition(";")[0]: value.strip() for key, _, value in pairs}


def _know_zones(found: Iterable[Block]) -> list[Problem]:
    """Tell the library the zones that the file defines; those of another file are forgotten."""
    import icalendar

    icalendar.use_zoneinfo()  # type: ignore[no-untyped-call]
    problems = []
    for block in found:
        if block.name != "VTIMEZONE" or "TZID" not in block.text.upper():
            continue
        try:
            icalendar.Calendar.from_ical(f"BEGIN:VCALENDAR\n{block.text}\nEND:VCALENDAR\n")
        except _WRONG as error:
            problems.append(Problem(block.line, f"a time zone cannot be read: {_said(error)}"))
    return problems


def _zone_of(name: str) -> tzinfo | None:
    from icalendar.timezone import tzp

    try:
        return tzp.timezone(name) if name else None
    except _WRONG:
        return None


class _Reader:
    """Gathers the events of one file and what was wrong with them."""

    def __init__(self, zone: tzinfo) -> None:
        self.zone = zone
        self.events: list[ReadEvent] = []
        self.problems: list[Problem] = []

    def take(self, block: Block) -> None:
        """Read one event."""
        from icalendar import Event

        try:
            component = Event.from_ical(f"{block.text}\n")
            event = self._event(component, block.line)
        except _WRONG as error:
            self.problems.append(Problem(block.line, f"an event cannot be read: {_said(error)}"))
            return
        if event is None:
            return
        self.events.append(event)
        self._check_zones(component, event)
        wrong = {key: message for key, message in component.errors if key in _USED}
        for key, message in wrong.items():
            said = f"{event.summary}: its {key} cannot be read: {_said(message)}"
            self.problems.append(Problem(block.line, said))

    def _check_zones(self, component: "Component", event: ReadEvent) -> None:
        """Tell of a zone that neither the file nor the system has."""
        for each in _all(component, "DTSTART")[:1]:
            name = each.params.get("TZID")
            if name and isinstance(each.dt, datetime) and each.dt.tzinfo is None:
                said = f"nobody knows the time zone {clean_line(str(name), 60)}; taken as yours"
                self.problems.append(Problem(event.line, f"{event.summary}: {said}"))

    def _event(self, event: "Component", line: int) -> ReadEvent | None:
        summary = clean_line(_text(event, "SUMMARY"))
        starts = self._when(_first(event, "DTSTART"))
        if starts is None:
            said = f"{summary or 'an event without a name'}: no day can be read"
            self.problems.append(Problem(line, said))
            return None
        replaced = _first(event, "RECURRENCE-ID")
        return ReadEvent(
            line=line,
            uid=clean_line(_text(event, "UID")),
            summary=summary or "(no name)",
            starts=starts,
            ends=self._ends(event, starts),
            zone=_zone_name(starts),
            place=clean_line(_text(event, "LOCATION")),
            url=clean_url(_text(event, "URL").strip()),
            text=clean_text(_text(event, "DESCRIPTION"))[:_PROSE].strip(),
            cancelled=_text(event, "STATUS").strip().upper() == "CANCELLED",
            sequence=_whole(_text(event, "SEQUENCE")),
            rules=tuple(filter(None, (each.to_ical().decode() for each in _all(event, "RRULE")))),
            added=tuple(self._dates(event, "RDATE")),
            left_out=tuple(start for start, _ in self._dates(event, "EXDATE")),
            replaces=self._when(replaced),
            onwards=replaced is not None
            and str(replaced.params.get("RANGE", "")).upper() == "THISANDFUTURE",
        )

    def _ends(self, event: "Component", starts: When) -> When | None:
        """Return the end; None where it has none, or one that lies before its beginning."""
        ends = self._when(_first(event, "DTEND"))
        duration = getattr(_first(event, "DURATION"), "dt", None)
        if ends is None and isinstance(duration, timedelta):
            ends = starts + duration
        if ends is None or isinstance(ends, datetime) != isinstance(starts, datetime):
            return None
        return ends if ends > starts else None

    def _when(self, value: Any) -> When | None:
        found = getattr(value, "dt", None)
        return self._zoned(found) if isinstance(found, date) else None

    def _zoned(self, when: When) -> When | None:
        """Return a day or a moment with its zone; None outside of the years that count."""
        if when.year not in YEARS:
            return None
        if isinstance(when, datetime) and when.tzinfo is None:
            return when.replace(tzinfo=self.zone)
        return when

    def _dates(self, event: "Component", key: str) -> Iterable[tuple[When, When | None]]:
        """Yield the beginnings of RDATE or EXDATE, and the ends of those that are periods."""
        for listed in _all(event, key):
            for each in getattr(listed, "dts", ()):
                begin, end = each.dt if isinstance(each.dt, tuple) else (each.dt, None)
                starts = self._zoned(begin) if isinstance(begin, date) else None
                if starts is None:
                    continue
                if isinstance(end, timedelta):
                    yield starts, starts + end
                else:
                    yield starts, self._zoned(end) if isinstance(end, date) else None


def _first(event: "Component", key: str) -> Any:
    return next(iter(_all(event, key)), None)


def _all(event: "Component", key: str) -> list[Any]:
    from icalendar.prop import vBroken

    values = event.get(key)
    values = values if isinstance(values, list) else [values]
    return [each for each in values if each is not None and not isinstance(each, vBroken)]


def _text(event: "Component", key: str) -> str:
    return str(next((each for each in _all(event, key)), ""))


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else 0


def _zone_name(starts: When) -> str | None:
    if not isinstance(starts, datetime):
        return None
    key = getattr(starts.tzinfo, "key", None)
    if isinstance(key, str):
        return key
    return "UTC" if starts.tzname() == "UTC" else None


def _said(error: object) -> str:
    return clean_line(str(error), 100) or "it is not as calendars say it"
