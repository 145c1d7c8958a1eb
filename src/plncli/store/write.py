"""Adding, changing and removing records, validated by their SQLModel tables.

All of it happens inside an operation of the journal, whose transaction is the
outer one: a session here flushes and never commits.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from pydantic import ValidationError
from sqlalchemy import create_engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlmodel import Session

from plncli.errors import ConflictError, NotFoundError, PlnError, RefusedError, UsageError
from plncli.model import Handle
from plncli.store import append, schema
from plncli.text import clean_line

NAME_OF = {
    "source": "title",
    "interaction": "date",
    "question": "text",
    "promise": "text",
    "session": "starts_at",
    "cycle": "text",
    "activity": "title",
    "account": "handle",
    "value_note": "text",
    "opportunity": "text",
    "plan": "text",
    "reflection": "title",
}
"""The column that names a record, where it is not ``name``."""


UNLIKE = frozenset({"contact", "source", "community", "event", "topic", "licence"})
"""The kinds whose records are told apart by their names."""


class Links(NamedTuple):
    """What a record is tied to; None leaves it as it is, an empty tuple takes all away."""

    topics: Iterable[str] | None = None
    handles: Iterable[Handle] | None = None
    communities: Iterable[str] | None = None
    knows: Iterable[str] | None = None
    members: Iterable[str] | None = None
    participants: Iterable[str] | None = None


def add(
    connection: sqlite3.Connection,
    kind: str,
    values: Mapping[str, object],
    links: Links,
    now: str,
    *,
    duplicate: bool = False,
) -> str:
    """Add a record and return its id.

    Args:
        values: the columns that are given.
        links: topics by name; handles; communities, contacts and members by id.
        duplicate: allow a second record of the same name.

    Raises:
        UsageError: a value that cannot be.
        ConflictError: a record of that name, handle or feed exists already.
    """
    record_id = append.free_id(connection)
    values = _allowed(connection, kind, values, links)
    row = _validated(
        schema.TABLES[kind], {**values, "id": record_id, "created_at": now, "updated_at": now}
    )
    _refuse_twin(connection, kind, row.model_dump(), duplicate=duplicate)
    _refuse_second_account(connection, kind, row.model_dump())
    with _session(connection) as session:
        session.add(row)
    _link(connection, record_id, links, now)
    return record_id


def add_many(
    connection: sqlite3.Connection,
    kind: str,
    records: Sequence[tuple[Mapping[str, object], Links]],
    now: str,
) -> list[str | PlnError]:
    """Add records in one go and return, for each, its id or what is wrong with it.

    Whether a record is there already is for the caller to know.
    """
    rows: dict[str, schema.Record] = {}
    results: list[str | PlnError] = []
    for values, links in records:
        record_id = append.free_id(connection, rows)
        try:
            values = _allowed(connection, kind, values, links)
            stamped = {**values, "id": record_id, "created_at": now, "updated_at": now}
            rows[record_id] = _validated(schema.TABLES[kind], stamped)
            results.append(record_id)
        except (UsageError, RefusedError) as error:
            results.append(error)
    with _session(connection) as session:
        session.add_all(rows.values())
    for result, (_, links) in zip(results, records, strict=True):
        if isinstance(result, str):
            _link(connection, result, links, now)
    return results


def change(
    connection: sqlite3.Connection,
    kind: str,
    record_id: str,
    values: Mapping[str, object],
    links: Links,
    now: str,
) -> None:
    """Change the given columns and links of a record; what is equal is not written.

    Raises:
        UsageError: a value that cannot be.
        NotFoundError: no record of this kind has the id.
        ConflictError: a handle or feed belongs to another record.
    """
    table = schema.TABLES[kind]
    with _session(connection) as session:
        row = session.get(table, record_id)
        if row is None:
            raise NotFoundError(f"no {kind} has the id {record_id}")
        before = row.model_dump()
        wanted = _allowed(connection, kind, {**before, **values}, links, is_new=False)
        after = _validated(table, wanted).model_dump()
        changed = {name: value for name, value in after.items() if value != before[name]}
        _refuse_less_than_parts(connection, kind, after)
        _refuse_twin(connection, kind, changed, duplicate=True)
        _refuse_second_account(connection, kind, after)
        if changed:
            row.sqlmodel_update({**changed, "updated_at": now})
            session.add(row)
    _link(connection, record_id, links, now)


def remove(connection: sqlite3.Connection, kind: str, record_id: str) -> None:
    """Remove a record; its links go with it, and `pln undo` brings all of it back."""
    connection.execute(
        f"DELETE FROM {schema.TABLES[kind].__tablename__} WHERE id = ?", (record_id,)
    )


def save_profile(connection: sqlite3.Connection, values: Mapping[str, object]) -> None:
    """Set the given fields of the profile.

    Raises:
        UsageError: a value that cannot be.
    """
    with _session(connection) as session:
        row = session.get(schema.Profile, 1) or schema.Profile()
        before = row.model_dump()
        after = _validated(schema.Profile, {**before, **values}).model_dump()
        row.sqlmodel_update({k: v for k, v in after.items() if v != before[k]})
        session.add(row)


@contextmanager
def _session(connection: sqlite3.Connection) -> Iterator[Session]:
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    # The journal's transaction is the outer one; a session must not end it.
    for ending in ("do_commit", "do_rollback", "do_close"):
        setattr(engine.dialect, ending, _leave_open)
    with Session(engine) as session:
        try:
            yield session
            session.flush()
        except DBAPIError as error:
            raise error.orig or error from error  # the store's errors are SQLite's own


def _leave_open(_: object) -> None:
    """Stand in for the ends of a transaction and of a connection."""


def _validated(table: Any, values: Mapping[str, object]) -> Any:
    try:
        return table.model_validate(dict(values))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise UsageError(f"{field} {first['input']!r}: {first['msg']}") from error


def _allowed(
    connection: sqlite3.Connection,
    kind: str,
    values: Mapping[str, object],
    links: Links,
    *,
    is_new: bool = True,
) -> Mapping[str, object]:
    """Return the values of a record as this network may hold them."""
    from plncli.store.classroom import handles_of, is_class

    if not is_class(connection):
        return values
    from plncli.classroom import checked

    handles = links.handles
    if handles is None and not is_new:
        handles = handles_of(connection, str(values["id"]))
    return checked(kind, values, handles, is_new=is_new)


def _refuse_twin(
    connection: sqlite3.Connection, kind: str, values: Mapping[str, object], *, duplicate: bool
) -> None:
    if kind not in UNLIKE:
        return
    column = NAME_OF.get(kind, "name")
    checks = [] if duplicate and kind != "topic" else [column]
    if kind == "source":
        checks = ["feed_url", *([] if values.get("feed_url") else checks)]
    for name in checks:
        if values.get(name) is None:
            continue
        twin = connection.execute(
            f'SELECT id, "{column}" FROM {kind} WHERE "{name}" = ? COLLATE NOCASE', (values[name],)
        ).fetchone()
        if twin:
            again = ", or repeat it with --duplicate" if name == column and kind != "topic" else ""
            raise ConflictError(
                f"{twin[1]} is a {kind} already ({twin[0]})", f"`pln edit {twin[0]}`{again}"
            )


def _refuse_second_account(
    connection: sqlite3.Connection, kind: str, values: Mapping[str, object]
) -> None:
    if kind != "account":
        return
    twin = connection.execute(
        "SELECT id FROM account WHERE platform = ? AND handle = ? COLLATE NOCASE AND id <> ?",
        (values["platform"], values["handle"], values["id"]),
    ).fetchone()
    if twin:
        raise ConflictError(
            f"{values['platform']}:{values['handle']} is an account already ({twin[0]})",
            f"`pln edit {twin[0]}`",
        )


def _refuse_less_than_parts(
    connection: sqlite3.Connection, kind: str, values: Mapping[str, object]
) -> None:
    if kind != "activity":
        return
    parts: int = connection.execute(
        "SELECT coalesce(sum(minutes), 0) FROM activity_split WHERE activity_id = ?",
        (values["id"],),
    ).fetchone()[0]
    if parts > int(str(values["minutes"])):
        from plncli.dates import format_duration

        raise UsageError(
            f"its parts take {format_duration(parts)}",
            f"divide it anew first: pln hours split {values['id']} PART=4h",
        )


def _link(connection: sqlite3.Connection, record_id: str, links: Links, now: str) -> None:
    if links.topics is not None:
        wanted = append.topic_ids(connection, links.topics, now)
        _replace(connection, "record_topic", ("record_id", record_id), "topic_id", wanted)
    if links.communities is not None:
        _replace(
            connection, "membership", ("record_id", record_id), "community_id", links.communities
        )
    if links.members is not None:
        _replace(connection, "membership", ("community_id", record_id), "record_id", links.members)
    if links.knows is not None:
        _replace(connection, "contact_tie", ("contact_id", record_id), "other_id", links.knows)
    if links.participants is not None:
        _replace(
            connection,
            "participant",
            ("interaction_id", record_id),
            "record_id",
            links.participants,
        )
    if links.handles is not None:
        cleaned = [
            Handle(clean_line(each.platform), clean_line(each.handle)) for each in links.handles
        ]
        _replace_handles(connection, record_id, [each for each in cleaned if all(each)])


def _replace(
    connection: sqlite3.Connection,
    table: str,
    owner: tuple[str, str],
    column: str,
    wanted: Iterable[str],
) -> None:
    """Make the links of one owner equal to ``wanted``, writing only the difference."""
    name, owner_id = owner
    here = {
        value
        for (value,) in connection.execute(
            f"SELECT {column} FROM {table} WHERE {name} = ?", (owner_id,)
        )
    }
    wanted = list(dict.fromkeys(wanted))
    connection.executemany(
        f"DELETE FROM {table} WHERE {name} = ? AND {column} = ?",
        [(owner_id, value) for value in sorted(here - set(wanted))],
    )
    connection.executemany(
        f"INSERT INTO {table} ({name}, {column}) VALUES (?, ?)",
        [(owner_id, value) for value in wanted if value not in here],
    )


def _replace_handles(connection: sqlite3.Connection, contact_id: str, wanted: list[Handle]) -> None:
    here = {
        Handle(*row)
        for row in connection.execute(
            "SELECT platform, handle FROM handle WHERE contact_id = ? AND until IS NULL",
            (contact_id,),
        )
    }
    for handle in wanted:
        twin = connection.execute(
            "SELECT c.id, c.name FROM handle h JOIN contact c ON c.id = h.contact_id"
            " WHERE h.platform = ? AND h.handle = ? AND c.id <> ? AND h.until IS NULL",
            (*handle, contact_id),
        ).fetchone()
        if twin:
            raise ConflictError(
                f"{handle.platform}:{handle.handle} belongs to {twin[1]} ({twin[0]})",
                f"`pln edit {twin[0]}`",
            )
    connection.executemany(
        "DELETE FROM handle WHERE contact_id = ? AND platform = ? AND handle = ?",
        [(contact_id, *handle) for handle in sorted(here - set(wanted))],
    )
    connection.executemany(
        "INSERT INTO handle (contact_id, platform, handle) VALUES (?, ?, ?)"
        " ON CONFLICT (contact_id, platform, handle) DO UPDATE SET until = NULL",
        [(contact_id, *handle) for handle in dict.fromkeys(wanted) if handle not in here],
    )
