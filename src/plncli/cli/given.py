"""From the words of options to the columns and links of a record."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from plncli.cli.fields import FIELDS, Field
from plncli.cli.invocation import Invocation
from plncli.cli.options import read_code, split
from plncli.cli.resolve import resolve
from plncli.errors import UsageError
from plncli.handles import parse_email, parse_handle, parse_phone
from plncli.model import Handle
from plncli.store import lookup, read
from plncli.store.write import Links

_MEETINGS = ("met_at", "met_online", "met_in_person")
"""Who has one of these was met, and is wanted no longer."""
_DIRECT = ("email", "phone")
"""The platforms of handles that have an option of their own."""


class Context(NamedTuple):
    """What reading needs: who asks, the store, and the record that is changed, if any."""

    invocation: Invocation
    connection: sqlite3.Connection
    kind: str
    record_id: str | None = None
    tz: str | None = None
    """The time zone that the same command gives the record."""


def read_given(context: Context, given: Mapping[str, object]) -> tuple[dict[str, object], Links]:
    """Return the columns and links that the options say; an option that is None says nothing.

    Lists come with one word an item; `separated` makes them of what was typed. Empty
    text takes a value away. A repeatable option replaces the list that is
    there; where each of its words begins with + or -, it adds to the list and takes away.

    Raises:
        UsageError: a value that cannot be, or an option that this kind does not have.
        NotFoundError: a record that an option names is not there.
    """
    fields = {field.key: field for field in FIELDS[context.kind]}
    for key, value in given.items():
        if value is not None and key not in fields:
            raise UsageError(
                f"{_a(context.kind)} has no --{key.strip('_').replace('_', '-')}",
                "without options, `pln edit` opens all that it has",
            )
    values: dict[str, object] = {}
    links: dict[str, object] = {}
    if given.get("tz"):
        context = context._replace(tz=str(read_value(context, fields["tz"], given["tz"])))
    for field in fields.values():
        value = given.get(field.key)
        if value is None:
            continue
        if field.column in Links._fields:
            links[field.column] = _link(context, field, value, links.get(field.column))
        elif field.form == "rhythm":
            values |= _rhythm(str(value))
        else:
            values[field.column] = read_value(context, field, value)
    if "status" not in values and context.kind == "contact":
        if values.get("wanted_why"):
            values["status"] = "wanted"
        elif any(values.get(day) for day in _MEETINGS) and _is_wanted(context):
            values["status"] = "active"
    if context.kind == "event":
        from plncli.cli.clock import timed

        values = timed(context.connection, context.record_id, values)
    return values, Links(**links)  # type: ignore[arg-type]


def _is_wanted(context: Context) -> bool:
    row = context.connection.execute(
        "SELECT 1 FROM contact WHERE id = ? AND status = 'wanted'", (context.record_id,)
    ).fetchone()
    return row is not None


def _a(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeio' else 'a'} {kind.replace('_', ' ')}"


def separated(fields: Iterable[Field], given: Mapping[str, object]) -> dict[str, object]:
    """Return options as they were typed with the words between commas as items of their own.

    Handles and telephone numbers stay whole: addresses may hold commas.
    """
    apart = {field.key for field in fields if field.form not in ("handles", "phones")}
    return {
        key: split(value) if isinstance(value, list) and key in apart else value
        for key, value in given.items()
    }


def read_value(context: Context, field: Field, value: object) -> object:
    """Return the value of a column from the words of its option."""
    if isinstance(value, list | tuple):
        words = [str(item) for item in value if str(item).strip()]
        here = (
            lookup.words(context.connection, context.kind, field.column, context.record_id)
            if context.record_id
            else []
        )
        if field.form == "codes":
            return merged(
                here, words, lambda word: read_code(f"--{field.option}", word, field.codes)
            )
        if field.form == "windows":
            from plncli.recurrence import parse_window

            return merged(here, words, lambda word: parse_window(word).text)
        return merged(here, words, str)
    if isinstance(value, str) and not value.strip():
        return _empty(context, field)
    if isinstance(value, bool):
        return value
    reader = _READERS.get(field.form)
    return reader(context, field, str(value)) if reader else str(value)


def _empty(context: Context, field: Field) -> object:
    """Return what a column holds when its value is taken away: its default."""
    from plncli.store import schema

    table = schema.TABLES.get(context.kind, schema.Profile)
    column = table.model_fields[field.column]
    if column.is_required():
        raise UsageError(f"the {field.key} cannot be empty")
    return column.default


def merged(here: list[str], words: list[str], read_one: Callable[[str], str]) -> list[str]:
    """Return a list after ``words``: a new one, or with + and - the old one changed."""
    if not words or not all(word.startswith(("+", "-")) for word in words):
        return list(dict.fromkeys(read_one(word.removeprefix("+")) for word in words))
    taken = {read_one(word[1:]) for word in words if word.startswith("-")}
    more = [read_one(word[1:]) for word in words if word.startswith("+")]
    return list(dict.fromkeys(item for item in [*here, *more] if item not in taken))


def _link(context: Context, field: Field, value: object, begun: object) -> object:
    assert isinstance(value, list | tuple)
    words = [str(item) for item in value if str(item).strip()]
    if field.column == "handles":
        here = begun if isinstance(begun, list) else _handles_here(context)
        return _handles(field, words, here)
    if field.form == "topics":
        topics = _topics_here(context)
        return merged(topics, words, lambda word: _as_known(topics, word))
    identities = (
        lookup.linked(context.connection, field.column, context.record_id)
        if context.record_id
        else []
    )
    return merged(
        identities,
        words,
        lambda word: resolve(context.invocation, context.connection, word, field.kinds).id,
    )


def _topics_here(context: Context) -> list[str]:
    if context.record_id is None:
        return []
    return lookup.topic_names(context.connection, context.record_id)


def _as_known(topics: list[str], word: str) -> str:
    name = word.lstrip("#")
    return next((topic for topic in topics if topic.casefold() == name.casefold()), name)


def _handles_here(context: Context) -> list[Handle]:
    if context.record_id is None:
        return []
    (contact,) = read.contacts(context.connection, context.record_id)
    return list(contact.handles)


def _handles(field: Field, words: list[str], here: list[Handle]) -> list[Handle]:
    """Replace the handles of one option; those of the others stay."""
    if field.form == "phones":  # a leading + belongs to the number
        return [each for each in here if each.platform != "phone"] + list(map(parse_phone, words))
    parse = parse_email if field.form == "emails" else parse_handle

    def concerned(handle: Handle) -> bool:
        return (
            handle.platform == "email" if parse is parse_email else handle.platform not in _DIRECT
        )

    if words and all(word.startswith(("+", "-")) for word in words):
        taken = {_same(parse(word[1:])) for word in words if word.startswith("-")}
        more = [parse(word[1:]) for word in words if word.startswith("+")]
        return [each for each in here + more if _same(each) not in taken]
    return [each for each in here if not concerned(each)] + [parse(word) for word in words]


def _same(handle: Handle) -> tuple[str, str]:
    return handle.platform, handle.handle.casefold()


def _past_day(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    return context.invocation.day(text).isoformat()


def _future_day(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    return context.invocation.day(text, "future").isoformat()


def _days(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    from plncli.cadence import parse_cadence

    return parse_cadence(text)


def _rhythm(text: str) -> dict[str, object]:
    """Return the two columns of a cadence with its limit; empty text empties both."""
    from plncli.cadence import parse_rhythm

    days, limit = parse_rhythm(text) if text.strip() else (None, None)
    return {"cadence_days": days, "cadence_limit_days": limit}


def _minutes(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    from plncli.dates import parse_duration

    return int(text) if text.isdecimal() else parse_duration(text)


def _count(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    if text.strip() not in ("1", "2", "3"):
        raise UsageError(f"--{field.option} {text!r} is not one of 1, 2, 3")
    return int(text)


def _clock(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    from plncli.cli.clock import read_clock

    return read_clock(text)


def _money(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    try:
        amount = float(text)
    except ValueError:
        amount = -1.0
    if not 0 <= amount < float("inf"):
        raise UsageError(f"--{field.option} {text!r} is no amount", "write it as 45 or 45.50")
    return amount


def _zone(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    from plncli.recurrence import find_zone, nearest

    zone = find_zone(text)
    if zone is None or (zone.startswith("UTC") and zone != "UTC"):
        raise UsageError(f"--{field.option} {text!r} is no time zone", nearest(text))
    return zone


def _meets(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    from plncli.recurrence import parse_meets
    from plncli.store.chats import zone_of

    zone = context.tz or zone_of(context.connection, context.record_id)
    return parse_meets(text, zone, context.invocation.today).text


def _url(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    from plncli.text import clean_url

    url = clean_url(text)
    if url is None:
        raise UsageError(
            f"--{field.option} {text!r} is no address", "it begins with https:// or http://"
        )
    return url


def _one(context: Context, field: Field, text: str) -> object:
    return resolve(context.invocation, context.connection, text, field.kinds).id


def _code(context: Context, field: Field, text: str) -> object:  # noqa: ARG001
    return read_code(f"--{field.option}", text, field.codes)


_READERS: dict[str, Callable[[Context, Field, str], object]] = {
    "code": _code,
    "past": _past_day,
    "future": _future_day,
    "days": _days,
    "minutes": _minutes,
    "count": _count,
    "money": _money,
    "clock": _clock,
    "zone": _zone,
    "meets": _meets,
    "url": _url,
    "one": _one,
}
"""How each form of a single value is read; a line and prose are taken as they are."""
