"""The events of a calendar file as records: occasions, and when groups meet.

An event without a rule is an occasion. One with a rule is about a group that is known by
its name or hashtag, which then meets so; else its next time is an occasion, and the group
can be made of it.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import NamedTuple

from plncli.errors import UsageError
from plncli.formats.ics.expansion import Happening, Series, moment, occurrences, series_of
from plncli.formats.ics.reading import Problem, ReadEvent, When
from plncli.formats.ics.repeating import meets_of, moved
from plncli.model import EVENT_KINDS
from plncli.moments import stamp
from plncli.occasions import Occasion, Over, Rhythm, group_key
from plncli.text import clean_line, clean_url

_AHEAD = (timedelta(days=40), timedelta(days=400), timedelta(days=4000))
_BACK = timedelta(days=20_000)
_LONGEST = 24 * 60
_ONLINE = r"\b(?:zoom|teams|meet\.google|webex|online|virtual|webinar|jitsi)\b|https?://"
_HASHTAG = r"(?<![\w/&#?=])#([A-Za-z][A-Za-z0-9_]{2,49})"


class Records(NamedTuple):
    """What a file comes to."""

    occasions: tuple[Occasion, ...]
    rhythms: tuple[Rhythm, ...]
    over: tuple[Over, ...]
    problems: tuple[Problem, ...]


def records(
    events: Iterable[ReadEvent], now: datetime, zone: tzinfo, groups: Mapping[str, tuple[str, str]]
) -> Records:
    """Return what events come to.

    Args:
        zone: the user's, whose days the occasions have.
        groups: id and name of communities by `group_key` of their names and hashtags.
    """
    found: list[Occasion | Rhythm | Over] = []
    problems: list[Problem] = []
    for series in series_of(events):
        main = series.main
        if main is None or not (main.rules or main.added):
            single = (*([main] if main else []), *series.changes)
            found += [_occasion(Happening(e.starts, e.ends, e), now, zone) for e in single]
            continue
        try:
            what = _series(series, main, now, zone, groups)
        except UsageError as error:
            problems.append(Problem(main.line, f"{main.summary}: its rule: {error.message}"))
            what = _occasion(Happening(main.starts, main.ends, main), now, zone)
        found.append(what)
        if isinstance(what, Rhythm):
            others = (e for e in moved(series) if not e.cancelled and moment(e.starts, now) >= now)
            found += [_occasion(Happening(e.starts, e.ends, e), now, zone) for e in others]
    return Records(
        tuple(_of_group(each, groups) for each in found if isinstance(each, Occasion)),
        tuple(each for each in found if isinstance(each, Rhythm)),
        tuple(each for each in found if isinstance(each, Over)),
        tuple(problems),
    )


def _of_group(occasion: Occasion, groups: Mapping[str, tuple[str, str]]) -> Occasion:
    """Return an occasion without the hashtag of a group: that is the group's own name."""
    hashtag = occasion.values["hashtag"]
    if hashtag is None or group_key(str(hashtag)) not in groups:
        return occasion
    return occasion._replace(values={**occasion.values, "hashtag": None})


def _series(
    series: Series,
    main: ReadEvent,
    now: datetime,
    zone: tzinfo,
    groups: Mapping[str, tuple[str, str]],
) -> Occasion | Rhythm | Over:
    coming = _next(series, now)
    if coming is None:
        past = [each for each in occurrences(series, now - _BACK, now) if not each.event.cancelled]
        return Over(main.line, main.summary, _day(past[-1].starts, zone) if past else None)
    group = _group(main, groups)
    try:
        meets = meets_of(series, now)
    except UsageError:
        meets = None
    if group and meets:
        return Rhythm(main.line, *group, meets.text)
    occasion = _occasion(coming, now, zone)
    return occasion._replace(
        uid=main.uid or _own_uid(main), again=meets.text if meets else "on other days as well"
    )


def _next(series: Series, now: datetime) -> Happening | None:
    """Return the next time that is not cancelled, one that goes on now among them."""
    for ahead in _AHEAD:
        for each in occurrences(series, now - timedelta(days=1), now + ahead):
            end = moment(each.ends or each.starts, now)
            if not each.event.cancelled and max(end, moment(each.starts, now)) >= now:
                return each
    return None


def _group(main: ReadEvent, groups: Mapping[str, tuple[str, str]]) -> tuple[str, str] | None:
    """Return the community that an event is about: of its name, or whose hashtag it bears."""
    tags = re.findall(_HASHTAG, main.summary)
    keys = map(group_key, (main.summary, *tags))
    return next((groups[key] for key in keys if key in groups), None)


def _occasion(happening: Happening, now: datetime, zone: tzinfo) -> Occasion:
    event, starts, ends = happening.event, happening.starts, happening.ends
    text = " ".join((event.summary, event.place, event.text))
    online = bool(re.search(_ONLINE, f"{event.summary} {event.place}", re.IGNORECASE))
    address = clean_url(event.place)
    hashtag = re.search(_HASHTAG, text)
    first = _day(starts, zone)
    last = _last_day(starts, ends, zone)
    values: dict[str, object] = {
        "name": event.summary,
        "starts": first,
        "until": last if last > first else None,
        "starts_at": stamp(starts) if isinstance(starts, datetime) else None,
        "minutes": _minutes(starts, ends),
        "place": None if address else event.place or None,
        "url": event.url or address or _address(text),
        "hashtag": hashtag[1] if hashtag else None,
        "mode": "virtual" if online else None,
        "kind": _kind(event.summary),
        "note": event.text or None,
    }
    past = last < now.astimezone(zone).date().isoformat()
    return Occasion(event.line, _uid(event), event.summary, values, event.cancelled, past)


def _uid(event: ReadEvent) -> str:
    uid = event.uid or _own_uid(event)
    if event.replaces is None:
        return uid
    when = event.replaces
    return f"{uid}#{stamp(when) if isinstance(when, datetime) else when.isoformat()}"


def _own_uid(event: ReadEvent) -> str:
    """Return what tells an event without a UID from others: its name and its beginning."""
    return clean_line(f"{event.summary} {event.starts.isoformat()}")


def _day(when: When, zone: tzinfo) -> str:
    if isinstance(when, datetime):
        return when.astimezone(zone).date().isoformat()
    return when.isoformat()


def _last_day(starts: When, ends: When | None, zone: tzinfo) -> str:
    """Return the last day; the end of a calendar is the day, or the moment, after it."""
    if ends is None:
        return _day(starts, zone)
    if isinstance(ends, datetime):
        return _day(max(ends - timedelta(seconds=1), moment(starts, ends)), zone)
    return _day(ends - timedelta(days=1), zone)


def _minutes(starts: When, ends: When | None) -> int | None:
    if not isinstance(starts, datetime) or not isinstance(ends, datetime):
        return None
    minutes = round((ends.astimezone(UTC) - starts.astimezone(UTC)).total_seconds() / 60)
    return minutes if 0 < minutes <= _LONGEST else None


def _address(text: str) -> str | None:
    found = re.search(r"https?://[^\s<>\"']+", text)
    return clean_url(found[0].rstrip(".,;)")) if found else None


def _kind(summary: str) -> str:
    """Return the kind of an occasion whose name says it; a chat has a hashtag beside it."""
    words = summary.casefold()
    if "#" in words and "chat" in words:
        return "chat_session"
    named = (kind for kind in EVENT_KINDS if kind != "chat_session")
    return next((kind for kind in named if re.search(rf"\b{kind}s?\b", words)), "other")
