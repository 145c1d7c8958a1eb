"""`pln show`: one record whole, with what happened around it."""

import sqlite3
from datetime import date
from typing import Any, NamedTuple

from plncli.doc import Block, Cell, Column, Doc, Heading, Span, Table, paragraph
from plncli.errors import NotFoundError
from plncli.reports.listing import fields_of, name_of
from plncli.reports.words import ago, code, spoken
from plncli.store import lookup, read
from plncli.store.kinds import READERS

LAST = 10
"""How many interactions and entries are shown."""

PROSE = (
    "note", "text", "quality_note", "value_note", "give_note", "led_to", "wanted_why", "outcome",
    "story",
)  # fmt: skip
_OWN_LINE = (
    "id", "name", "title", "kind", "created_at", "updated_at", "contact_id", "record_id",
    "last_interaction", "last_entry", "community_id", "interaction_id", "local", "steps",
    "commitments", "opened_at", "cadence_limit_days", "splits", "evidence", "rules",
)  # fmt: skip
_LABELS = {
    "cadence_days": "cadence", "met_at": "met at", "starts": "on", "feed_url": "feed",
    "checked_at": "checked", "review_on": "review",
    "starts_at": "at", "minutes": "time", "value_note": "what I get", "give_note": "what I give",
    "quality_note": "quality",
}  # fmt: skip

_CODES = ("roles", "functions", "agreement", "adoption", "mode", "stance", "act", "medium",
          "verdict")  # fmt: skip
"""The columns whose codes may have underscores, which a page shows as spaces."""
_UNASKED = ("agreement", "unknown")
_MOMENTS = ("checked_at", "starts_at")


class Around(NamedTuple):
    """Rows that belong to a record, under a heading."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    data: tuple[dict[str, object], ...]


class RecordReport(NamedTuple):
    """One record and what is around it."""

    kind: str
    record: Any
    around: tuple[Around, ...]
    today: date
    dormant_after: int | None = None

    @property
    def name(self) -> str:
        """The name of the record."""
        return name_of(self.record).partition("\n")[0]

    def data(self) -> object:
        """Return every field of the record, and its interactions, entries and so on."""
        fields = fields_of(f"{self.kind}s", self.record)
        if self.dormant_after is not None:
            fields["is_dormant"] = self._is_dormant()
        parts = {around.name.replace(" ", "_"): list(around.data) for around in self.around}
        return {**fields, **parts}

    def layout(self) -> Doc:
        """Return the page: name, one line of what it is, its fields, its prose, what is around."""
        kind = self.record.kind
        what = self.kind if kind == self.kind else f"{self.kind}, {kind}"
        blocks: list[Block] = [Heading(self.name)]
        added = ago(self.record.created_at, self.today)
        blocks.append(paragraph(Span(self.record.id, "id"), f"  {code(what)} · added {added}"))
        if self._is_dormant():
            last = ago(self.record.last_interaction, self.today)
            blocks.append(paragraph(Span(f"dormant: last in touch {last}", "warn")))
        prose, short = _fields(self.record, self.name)
        if short:
            columns = (Column("field"), Column("value", flexible=True))
            blocks.append(Table(columns, tuple((Span(name, "dim"), text) for name, text in short)))
        for name, text in prose:
            blocks.append(paragraph(Span(f"{name}  ", "dim"), text))
        for around in self.around:
            if around.rows:
                blocks += [Heading(around.name.capitalize(), 2), Table(around.columns, around.rows)]
        return tuple(blocks)

    def _is_dormant(self) -> bool:
        """Whether it is a contact whom one was in touch with long ago."""
        if self.dormant_after is None:
            return False
        from plncli.dormancy import is_dormant

        person = self.record
        rest = self.today, self.dormant_after
        return is_dormant(person.status, person.last_interaction, person.cadence_days, *rest)

    def ids(self) -> list[str]:
        """Return the id of the record."""
        return [self.record.id]


def build(
    connection: sqlite3.Connection,
    kind: str,
    record_id: str,
    today: date,
    dormant_after: int | None = None,
) -> RecordReport:
    """Return the record of ``kind`` with this id.

    Args:
        dormant_after: days without contact after which a contact is called dormant; None
            leaves that out.

    Raises:
        NotFoundError: it is not there.
    """
    found = READERS[kind](connection, record_id)
    if not found:
        raise NotFoundError(f"no {kind} has the id {record_id}")
    return RecordReport(
        kind,
        found[0],
        _around(connection, kind, record_id, today),
        today,
        dormant_after if kind == "contact" else None,
    )


def _around(
    connection: sqlite3.Connection, kind: str, record_id: str, today: date
) -> tuple[Around, ...]:
    if kind in ("interaction", "session", "promise", "value_note", "opportunity", "account",
                "licence", "reflection", "plan"):  # fmt: skip
        return ()
    if kind == "activity":
        from plncli.reports.hours import divided

        return divided.parts(connection, record_id)
    if kind == "topic":
        return (_tagged(connection, record_id),)
    if kind == "cycle":
        from plncli.reports.plc import steps

        return steps.parts(connection, record_id)
    if kind == "question":
        from plncli.reports.questions import course

        return course.parts(connection, record_id, today)
    parts = [_interactions(connection, record_id, today)]
    if kind == "contact":
        parts += [_sources(connection, record_id), _known_by(connection, record_id)]
    if kind == "source":
        parts.append(_entries(connection, record_id, today))
    if kind in ("contact", "source", "community"):
        from plncli.reports import rhythm

        parts += rhythm.parts(connection, record_id, today)
        if kind == "contact":
            parts.append(rhythm.promised(connection, record_id, today))
    if kind in ("contact", "source", "community", "event"):
        parts += _worth(connection, record_id, today)
    if kind == "community":
        from plncli.reports import former
        from plncli.reports.chats import around

        parts.append(former.part(connection, record_id))
        parts += around.parts(connection, record_id, today)
    if kind == "event":
        from plncli.reports import gathering

        parts += gathering.parts(connection, record_id, today)
    return tuple(parts)


def _interactions(connection: sqlite3.Connection, record_id: str, today: date) -> Around:
    logged = [
        read.interactions(connection, identity)[0]
        for identity in lookup.interaction_ids(connection, record_id, LAST)
    ]
    return Around(
        "interactions",
        (Column("id"), Column("when"), Column("text", flexible=True)),
        tuple(
            (Span(each.id, "id"), ago(each.date, today), each.text.partition("\n")[0])
            for each in logged
        ),
        tuple(fields_of("interactions", each) for each in logged),
    )


def _known_by(connection: sqlite3.Connection, contact_id: str) -> Around:
    """The contacts who know this one; whom it knows is a field of its own."""
    those = lookup.known_by(connection, contact_id)
    return Around(
        "known by",
        (Column("id"), Column("name", flexible=True)),
        tuple((Span(identity, "id"), name) for identity, name in those),
        tuple({"id": identity, "name": name} for identity, name in those),
    )


def _worth(connection: sqlite3.Connection, record_id: str, today: date) -> list[Around]:
    """What a record was worth, and the doors that it opened."""
    if not lookup.has_worth(connection, record_id):
        return [Around(name, (), (), ()) for name in ("values", "opportunities")]
    from plncli.reports import worth

    return worth.parts(connection, record_id, today)


def _sources(connection: sqlite3.Connection, contact_id: str) -> Around:
    published = [
        each
        for identity in lookup.source_ids(connection, contact_id)
        for each in read.sources(connection, identity)
    ]
    return Around(
        "sources",
        (Column("id"), Column("title", flexible=True), Column("kind")),
        tuple((Span(each.id, "id"), each.title, spoken(each.kind)) for each in published),
        tuple({"id": each.id, "title": each.title, "kind": each.kind} for each in published),
    )


def _entries(connection: sqlite3.Connection, source_id: str, today: date) -> Around:
    newest = read.entries(
        connection,
        "WHERE e.source_id = ? ORDER BY e.sort_at DESC, e.key DESC LIMIT ?",
        (source_id, LAST),
    )
    return Around(
        "entries",
        (Column("id"), Column("published"), Column("title", flexible=True)),
        tuple(
            (Span(each.id, "id"), ago(each.published or each.first_seen, today), each.title)
            for each in newest
        ),
        tuple(fields_of("entries", each) for each in newest),
    )


def _tagged(connection: sqlite3.Connection, topic_id: str) -> Around:
    wanted = dict(lookup.tagged(connection, topic_id))
    kinds = sorted(set(wanted.values()) - {"interaction"})
    named = [each for each in read.names(connection, kinds) if each.id in wanted]
    return Around(
        "records",
        (Column("id"), Column("name", flexible=True), Column("kind")),
        tuple((Span(each.id, "id"), each.name, each.kind) for each in named),
        tuple({"id": each.id, "name": each.name, "kind": each.kind} for each in named),
    )


def _fields(record: Any, name: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the prose of a record and its short fields, both with their labels."""
    prose, short = [], []
    for column, value in record._asdict().items():
        text = spoken(value)
        if not text or column in _OWN_LINE or text == name or (column, text) == _UNASKED:
            continue
        label = _LABELS.get(column, column.replace("_", " "))
        if column in PROSE:
            prose.append((label, " ".join(text.split())))
        else:
            short.append((label, _short(record, column, value)))
    return prose, short


def _short(record: Any, column: str, value: Any) -> str:
    if column == "cadence_days":
        from plncli.cadence import format_rhythm

        return f"every {format_rhythm(value, getattr(record, 'cadence_limit_days', None))}"
    if column == "minutes":
        from plncli.dates import format_duration

        return format_duration(value)
    if column in ("url", "feed_url"):
        from plncli.redaction import redact_url

        return redact_url(value)
    if column in _MOMENTS:
        return f"{value[:16].replace('T', ' ')} UTC"
    return spoken(value).replace("_", " ") if column in _CODES else spoken(value)
