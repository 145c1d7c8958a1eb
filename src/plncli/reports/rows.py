"""The columns of `pln list`, by kind, and what stands in them."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from plncli.doc import Cell, Column, Span, Table
from plncli.reports.listing import moved_fields
from plncli.reports.words import ago, code


def table(kind: str, records: Iterable[Any], today: date) -> Table:
    """Return a table with the columns that tell records of this kind apart."""
    records = list(records)
    if kind == "contacts" and all(record.status == "wanted" for record in records):
        kind = "wanted"
    columns, row = _TABLES[kind]
    return Table(columns, tuple(row(record, today) for record in records))


def _id(record: Any) -> Span:
    return Span(record.id, "id")


def _status(record: Any, usual: str) -> str:
    return "" if record.status == usual else code(record.status)


def _contact(record: Any, today: date) -> tuple[Cell, ...]:
    where = record.organisation or code(record.scope)
    topics = ", ".join(record.topics)
    last = ago(record.last_interaction, today) or "never"
    return _id(record), record.name, where, topics, last, _status(record, "active")


def _wanted(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    where = record.organisation or ", ".join(record.topics)
    step = record.first_step or ""
    return (
        _id(record),
        record.name,
        where,
        record.wanted_why or "",
        step,
        record.first_step_on or "",
    )


def _source(record: Any, today: date) -> tuple[Cell, ...]:
    status = "failing" if record.error else _status(record, "active")
    last = ago(record.last_entry, today)
    return _id(record), record.title, code(record.kind), ", ".join(record.topics), last, status


def _community(record: Any, today: date) -> tuple[Cell, ...]:
    last = ago(record.last_interaction, today) or "never"
    kind, topics = code(record.kind), ", ".join(record.topics)
    return _id(record), record.name, kind, topics, last, _status(record, "active")


def _event(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    return _id(record), record.starts or "", record.name, code(record.kind), code(record.status)


def _topic(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    return (
        _id(record),
        record.name,
        code(record.stance),
        str(record.priority),
        _status(record, "open"),
    )


def _interaction(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    people = ", ".join(link.name for link in record.participants)
    text = record.text.partition("\n")[0]
    return _id(record), record.date, people, text, ", ".join(record.topics)


def _entry(record: Any, today: date) -> tuple[Cell, ...]:
    when = ago(record.published or record.first_seen, today)
    return _id(record), record.title, record.source, when


def _saved(record: Any, today: date) -> tuple[Cell, ...]:
    topics, when = ", ".join(record.topics), ago(record.saved, today)
    note = " ".join((record.note or "").split())
    return _id(record), record.title, record.source, topics, when, record.used_on or "", note


def _mute(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    what = "query" if record.is_query else "word" if record.word else "source"
    return _id(record), record.word or record.source, what, record.until or "for good"


def _move(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    fields = moved_fields(record)
    first, last = fields["first"][:10], fields["last"][:10]
    places = fields["from"], fields["to"]
    return _id(record), record.title, *places, first, last, str(record.times), record.state


def _question(record: Any, today: date) -> tuple[Cell, ...]:
    from plncli.reports.questions.page import standing

    where = standing(record, today)
    return _id(record), str(record.number), record.line, ", ".join(record.topics), where


def _cycle(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    from plncli.inquiry import state

    return _id(record), record.community, str(record.number), record.text, state(record)


def _promise(record: Any, today: date) -> tuple[Cell, ...]:
    when = f"kept {ago(record.done_on, today)}" if record.done_on else f"due {record.due}"
    return _id(record), record.text, record.contact or "", code(record.kind), when


def _plan(record: Any, today: date) -> tuple[Cell, ...]:
    when = f"done {ago(record.done_on, today)}" if record.done_on else f"by {record.due}"
    return _id(record), record.text, record.finding or "", record.contact or "", when


def _account(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    how = record.moved_to and f"moved to {record.moved_to}"
    place = code(record.sphere), record.email or ""
    return _id(record), record.name, *place, _status(record, "active"), how or ""


def _value(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    how = code(record.cycle), code(record.outcome)
    return _id(record), record.date, record.about or "", record.text, *how


def _opportunity(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    until = record.due or ""
    return _id(record), record.text, code(record.kind), record.about or "", until, record.status


def _reflection(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    where = record.url or (record.path or "").rpartition("/")[2]
    return _id(record), record.day, record.title, record.course or "", record.status, where


def _session(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    said = (record.takeaways or record.text or "").partition("\n")[0]
    day, met = record.local[:10], ", ".join(record.met)
    return _id(record), day, record.community, code(record.status), met, said


def _activity(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    from plncli.dates import format_duration

    parts = ", ".join(f"{code(name)} {format_duration(minutes)}" for name, minutes in record.splits)
    how = code(record.kind), format_duration(record.minutes), parts
    return _id(record), record.starts, record.title, *how, _status(record, "done")


def _licence(record: Any, today: date) -> tuple[Cell, ...]:  # noqa: ARG001
    return _id(record), record.name, record.preset or "", record.starts, record.until


def _columns(*names: str) -> tuple[Column, ...]:
    """Return columns; one that ends in ~ gives way when the screen is narrow, in ! the last."""
    return tuple(
        Column(name.rstrip("~!"), flexible=name[-1] in "~!", main=name[-1] == "!") for name in names
    )


Row = Callable[[Any, date], tuple[Cell, ...]]
_TABLES: dict[str, tuple[tuple[Column, ...], Row]] = {
    "contacts": (_columns("id", "name!", "where~", "topics~", "last", "status"), _contact),
    "wanted": (_columns("id", "name!", "where~", "why~", "next step~", "on"), _wanted),
    "sources": (_columns("id", "title!", "kind~", "topics~", "last", "status"), _source),
    "communities": (_columns("id", "name!", "kind~", "topics~", "last", "status"), _community),
    "events": (_columns("id", "date", "name!", "kind", "status"), _event),
    "topics": (_columns("id", "name!", "stance", "priority", "status"), _topic),
    "interactions": (_columns("id", "date", "with~", "text!", "topics~"), _interaction),
    "entries": (_columns("id", "title!", "source~", "published"), _entry),
    "saved": (_columns("id", "title!", "source~", "topics~", "saved", "used", "note!"), _saved),
    "mutes": (_columns("id", "muted~", "what", "until"), _mute),
    "moves": (_columns("id", "title!", "from~", "to~", "first", "last", "times", "state"), _move),
    "accounts": (_columns("id", "account!", "sphere", "e-mail~", "status", "now~"), _account),
    "sessions": (_columns("id", "date", "community!", "what", "with~", "takeaways~"), _session),
    "questions": (_columns("id", "number", "question!", "topics~", "where it stands"), _question),
    "activities": (
        _columns("id", "date", "title!", "kind", "time", "parts~", "status"),
        _activity,
    ),
    "licences": (_columns("id", "name!", "preset", "from", "until"), _licence),
    "cycles": (_columns("id", "group~", "number", "for our students!", "where it stands"), _cycle),
    "values": (_columns("id", "date", "of~", "worth!", "how far", "outcome"), _value),
    "opportunities": (
        _columns("id", "what!", "kind", "from~", "until", "status"),
        _opportunity,
    ),
    "reflections": (_columns("id", "date", "title!", "for~", "status", "where~"), _reflection),
    "plans": (_columns("id", "what!", "for~", "ask~", "when"), _plan),
    "promises": (_columns("id", "what!", "to~", "kind", "when"), _promise),
}
