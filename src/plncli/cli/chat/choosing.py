"""Which chat is meant, and which of its meetings."""

import sqlite3
from datetime import UTC, date, datetime, time, timedelta
from typing import Annotated, NamedTuple

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation
from plncli.errors import AmbiguousNameError, NotFoundError, UsageError
from plncli.names import Candidate

Name = Annotated[
    str,
    typer.Argument(
        metavar="NAME",
        help="Name, hashtag or id of the group.",
        autocompletion=completion.names("community"),
    ),
]
When = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[WHEN]", help="Day, with a time where there are two: yesterday 19:00; the latest."
    ),
]
Takeaways = Annotated[
    str | None, typer.Option(metavar="TEXT", help="What you take from it; private.")
]
About = Annotated[str | None, typer.Option(metavar="TEXT", help="What it was about.")]

_BACK = timedelta(days=31)


class Meeting(NamedTuple):
    """A meeting of a community: when it began, by UTC and by the user's clock."""

    community_id: str
    name: str
    starts: datetime
    local: datetime
    minutes: int | None
    timed: bool

    @property
    def spoken(self) -> str:
        """Its local day and time, with the year."""
        from plncli.dates import format_day

        day = format_day(self.local.date())
        return f"{day} {self.local:%H:%M}" if self.timed else day


def chat(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Candidate:
    """Return the community that ``name`` chooses.

    Raises:
        NotFoundError: none answers to it.
        AmbiguousNameError: several do.
    """
    from plncli.cli.resolve import resolve

    return resolve(invocation, connection, name, ("community",), spelling=False)


def meeting(
    invocation: Invocation, connection: sqlite3.Connection, name: str, words: list[str] | None
) -> Meeting:
    """Return the meeting of a community that ``words`` say: the latest one where they are none.

    A day on which it does not meet needs a time, unless nobody knows when it meets.

    Raises:
        NotFoundError: no community answers to the name, or it has not met lately.
        AmbiguousNameError: it met twice on that day.
        UsageError: the words are no day, or one to come.
    """
    from plncli.recurrence import zone_named
    from plncli.store.chats import user_zone

    found = chat(invocation, connection, name)
    zone = zone_named(user_zone(connection))
    now = invocation.now.astimezone(zone)
    if not words:
        return _latest(connection, found, now)
    day, at = _said(invocation, words, now)
    chosen = _of_day(connection, found, datetime.combine(day, time(), zone), at)
    if chosen.starts > invocation.now:
        raise UsageError(
            f"{found.name}: {chosen.spoken} is still to come", "note it when it is over"
        )
    return chosen


def _said(invocation: Invocation, words: list[str], now: datetime) -> tuple[date, time | None]:
    """Return the day and the time that words say; the time stands last."""
    from plncli.dates import parse_date
    from plncli.recurrence.words import clock

    plain = " ".join(words).split()
    at = None
    for count in (2, 1):
        if at is None and len(plain) >= count:
            found, used = clock([word.lower() for word in plain[-count:]])
            if found is not None and used == count:
                at, plain = found, plain[:-count]
    order = invocation.settings.date_order or None
    day = parse_date(" ".join(plain), now.date(), date_order=order) if plain else now.date()
    return day, at


def _latest(connection: sqlite3.Connection, found: Candidate, now: datetime) -> Meeting:
    from plncli.shellwords import command
    from plncli.store.chats import upcoming

    past = upcoming(connection, now - _BACK, now + timedelta(seconds=1), found.id)
    if not past:
        raise NotFoundError(
            f"nobody knows when {found.name} met last",
            f"say when: `{command('chat', 'attended', found.name, 'yesterday', '19:00')}`",
        )
    last = past[-1]
    local = last.starts.astimezone(now.tzinfo)
    timed = last.anchor is not None
    return Meeting(found.id, found.name, last.starts, local, last.minutes, timed)


def _of_day(
    connection: sqlite3.Connection, found: Candidate, midnight: datetime, at: time | None
) -> Meeting:
    from plncli.store.chats import upcoming

    tomorrow = midnight + timedelta(days=1)
    listed = [
        Meeting(
            found.id,
            found.name,
            each.starts,
            each.starts.astimezone(midnight.tzinfo),
            each.minutes,
            each.anchor is not None,
        )
        for each in upcoming(connection, midnight, tomorrow, found.id)
    ]
    if at is not None:
        same = [each for each in listed if each.timed and each.local.time() == at]
        local = datetime.combine(midnight.date(), at, midnight.tzinfo)
        own = Meeting(found.id, found.name, local.astimezone(UTC), local, None, True)
        return same[0] if same else own
    if len(listed) > 1:
        raise AmbiguousNameError(
            f"{found.name} met {len(listed)} times on that day",
            "add the time",
            [each.spoken for each in listed],
        )
    if not listed:
        return _unlisted(connection, found, midnight)
    return listed[0]


def _unlisted(connection: sqlite3.Connection, found: Candidate, midnight: datetime) -> Meeting:
    """Return a meeting on a day of which nothing is known, where no days are known at all."""
    from plncli.dates import format_day
    from plncli.store.chats import chats

    if any(each.meets and each.meets.slots for each in chats(connection, found.id)):
        raise NotFoundError(
            f"{found.name} does not meet on {format_day(midnight.date())}",
            "add the time if it did",
        )
    return Meeting(found.id, found.name, midnight.astimezone(UTC), midnight, None, False)
