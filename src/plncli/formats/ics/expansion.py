"""When the events of a file happen: their rules, and what was added, left out or moved.

Rules run by the clock of the event's own zone, without it, and get the zone afterwards, so
that a meeting stays at its hour when the clocks change. A beginning that the clock leaves
out, or has twice, is read as RFC 5545, 3.3.5, says (see `plncli.recurrence.occurring`).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import NamedTuple

from plncli.dates import YEARS
from plncli.formats.ics.reading import ReadEvent, When
from plncli.recurrence.rules import parts_of

_DAY = timedelta(days=1)
MOST = 20_000
"""How many times one series may happen in what is asked for."""


class Series(NamedTuple):
    """An event that comes again, and those that stand for one of its times.

    Without ``main`` the file has only some of its times, each as an event of its own.
    """

    main: ReadEvent | None
    changes: tuple[ReadEvent, ...] = ()


class Happening(NamedTuple):
    """One time of a series, and the event that says what it is then."""

    starts: When
    ends: When | None
    event: ReadEvent


def series_of(events: Iterable[ReadEvent]) -> list[Series]:
    """Return the events of a file by what tells them apart, those that are one together.

    Of several versions of one event the latest counts, which has the highest SEQUENCE.
    """
    same: dict[str, list[ReadEvent]] = defaultdict(list)
    for event in events:
        same[event.uid or f"line {event.line}"].append(event)
    found = []
    for versions in same.values():
        main: ReadEvent | None = None
        changes: dict[When, ReadEvent] = {}
        for event in versions:
            if event.replaces is None:
                main = event if main is None or event.sequence >= main.sequence else main
                continue
            key = _utc(event.replaces)
            if key not in changes or event.sequence >= changes[key].sequence:
                changes[key] = event
        found.append(Series(main, tuple(changes.values())))
    return found


def occurrences(series: Series, after: datetime, before: datetime) -> list[Happening]:
    """Return the times of a series that begin from ``after`` until just before ``before``.

    Both moments have a zone, in which days are meant that have none. Cancelled times are
    among them: the event of each says so.

    Raises:
        UsageError: a rule that is none, that repeats within a day, or that no day fulfils.
    """
    main, changes = series.main, series.changes
    if main is not None:
        changes = tuple(each for each in changes if _holds(main, each))
    found = [Happening(each.starts, each.ends, each) for each in changes]
    if main is not None:
        found += _of_main(main, changes, after, before)
    inside = [each for each in found if after <= moment(each.starts, after) < before]
    return sorted(inside, key=lambda each: moment(each.starts, after))[:MOST]


def moment(when: When, like: datetime) -> datetime:
    """Return a beginning as a moment; a day begins at midnight in the zone of ``like``."""
    if isinstance(when, datetime):
        return when
    return datetime.combine(when, time(), like.tzinfo)


def _holds(main: ReadEvent, change: ReadEvent) -> bool:
    """Tell whether what was changed still holds: not where a later version has no such time."""
    if change.sequence >= main.sequence:
        return True
    at = _utc(_said(change))
    kept = _Instants(main, _beginnings(main, at - _DAY, at + _DAY))
    return _said(change) in kept and _said(change) not in _Instants(main, main.left_out)


def _of_main(
    main: ReadEvent, changes: tuple[ReadEvent, ...], after: datetime, before: datetime
) -> Iterator[Happening]:
    """Yield the times of the series itself, moved where an event stands for all later ones."""
    replaced = _Instants(main, (each.replaces for each in changes if each.replaces is not None))
    left_out = _Instants(main, main.left_out)
    lasting = sorted((each for each in changes if each.onwards), key=lambda each: _utc(_said(each)))
    shift = max((abs(_span(_said(each), each.starts)) for each in lasting), default=timedelta(0))
    lengths = {_key(main, start): end for start, end in main.added}
    for start in _beginnings(main, after - shift - _DAY, before + shift + _DAY):
        if start in replaced or start in left_out:
            continue
        event = main
        for change in lasting:
            if _utc(_said(change)) < _utc(start):
                event = change
        moved = start if event is main else start + _span(_said(event), event.starts)
        end = lengths.get(_key(main, start))
        if end is None and event.ends is not None:
            end = moved + _span(event.starts, event.ends)
        yield Happening(moved, end, event)


def _beginnings(main: ReadEvent, after: datetime, before: datetime) -> list[When]:
    """Return the beginnings of the rules between two moments, its own, and those added."""
    rules = [_Rule(main.starts, text) for text in main.rules]
    found: dict[object, When] = {}
    if not rules or any(rule.until is None or rule.until >= rule.begins for rule in rules):
        found[_key(main, main.starts)] = main.starts
    for rule in rules:
        for start in rule.run(after, before):
            found.setdefault(_key(main, start), start)
    for start, _ in main.added:
        found.setdefault(_key(main, start), start)
    return list(found.values())


class _Rule:
    """A rule of an event, by the clock of the event's zone."""

    def __init__(self, starts: When, text: str) -> None:
        parts = parts_of(text.upper())
        until = parts.pop("UNTIL", None)
        if int(parts.get("COUNT", "1")) < 1:  # some programs write -1 for no end
            del parts["COUNT"]
        self.parts = parts
        self.starts = starts
        self.text = ";".join(f"{name}={value}" for name, value in parts.items())
        self.begins = _wall(starts)
        self.until = _until(until, starts) if until else None

    def run(self, after: datetime, before: datetime) -> Iterator[When]:
        """Yield the beginnings up to a moment; some of those long before ``after`` are left out."""
        from dateutil.rrule import rrulestr

        zone = self.starts.tzinfo if isinstance(self.starts, datetime) else None
        last = before.astimezone(zone).replace(tzinfo=None) if zone else _wall(before)
        end = min(last, self.until) if self.until else last
        for at in rrulestr(self.text, dtstart=self._near(_wall(after))):
            if at > end:
                return
            yield at.replace(tzinfo=zone) if isinstance(self.starts, datetime) else at.date()

    def _near(self, after: datetime) -> datetime:
        """Return a beginning from which the rule goes on as from its first, shortly before."""
        days = {"DAILY": 1, "WEEKLY": 7}.get(self.parts["FREQ"])
        if days is None or "COUNT" in self.parts:
            return self.begins
        period = days * int(self.parts.get("INTERVAL", "1"))
        skipped = max((after - self.begins).days // period - 2, 0)
        return self.begins + timedelta(days=skipped * period)


def _until(text: str, starts: When) -> datetime:
    """Return the last moment that a rule may reach, by the clock of the event.

    A day stands for all of it, also for an event with a time of day.
    """
    from dateutil.parser import isoparse

    said = isoparse(text)
    zone = starts.tzinfo if isinstance(starts, datetime) else None
    if zone is None or len(text) == 8:
        return datetime.combine(said.date(), time.max)
    if said.tzinfo is None or said.year not in YEARS:  # 9999 is written for no end
        return said.replace(tzinfo=None)
    return said.astimezone(zone).replace(tzinfo=None)


class _Instants:
    """Beginnings that a series leaves out; a day leaves out all of its own."""

    def __init__(self, main: ReadEvent, whens: Iterable[When]) -> None:
        self.main = main
        listed = list(whens)
        self.days = {each for each in listed if not isinstance(each, datetime)}
        self.keys = {_key(main, each) for each in listed}

    def __contains__(self, start: When) -> bool:
        day = start.date() if isinstance(start, datetime) else start
        return _key(self.main, start) in self.keys or day in self.days


def _key(main: ReadEvent, when: When) -> object:
    """What tells one beginning of a series from another: its day where the series has days."""
    if not isinstance(main.starts, datetime):
        return when.date() if isinstance(when, datetime) else when
    return _utc(when)


def _utc(when: When) -> datetime:
    if isinstance(when, datetime):
        return when.astimezone(UTC)
    return datetime.combine(when, time(), UTC)


def _wall(when: When) -> datetime:
    if isinstance(when, datetime):
        return when.replace(tzinfo=None)
    return datetime.combine(when, time())


def _span(begin: When, end: When) -> timedelta:
    """Return the time between, by the clock where both are of one zone."""
    if isinstance(begin, datetime) and isinstance(end, datetime):
        return end.astimezone(UTC) - begin.astimezone(UTC)
    return _wall(end) - _wall(begin)


def _said(change: ReadEvent) -> When:
    assert change.replaces is not None
    return change.replaces
