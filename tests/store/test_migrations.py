"""A migrated store and the declared schema are the same tables."""

import re
import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool
from sqlmodel import SQLModel

from plncli.errors import StoreError
from plncli.store import connection as store_connection
from plncli.store import migrations, schema, triggers
from plncli.store.connection import open_store

UNDECLARED = frozenset(
    {
        # What was fetched and the journal: written and read as plain SQL only.
        "feed", "entry", "content", "host", "move", "document", "tombstone",
        "retention", "reception", "in_touch", "operation", "change", "journal",
        # Links and marks: plain SQL too.
        "participant", "record_topic", "membership", "mark", "entry_topic", "mute", "edition",
        "edition_entry", "snooze", "pause", "different", "former_place", "question_step",
        "event_contact", "event_talk", "event_source", "step", "commitment", "activity_split",
        "evidence", "stage", "snapshot",
    }
)  # fmt: skip


@pytest.fixture
def declared() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    for table in SQLModel.metadata.tables.values():
        table.dialect_options["sqlite"]["strict"] = True
    SQLModel.metadata.create_all(engine)
    return connection


def tables(connection: sqlite3.Connection) -> set[str]:
    """The tables but those of SQLite and those that are made from the others."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in rows if not name.startswith(("sqlite_", triggers.INDEX))}


def shape(connection: sqlite3.Connection, table: str) -> dict[str, object]:
    """Return columns, keys, foreign keys, uniqueness and named CHECKs of a table."""
    (sql,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    columns = {
        name: (kind, notnull, default and default.strip("'"), pk > 0)
        for _, name, kind, notnull, default, pk in connection.execute(
            f'PRAGMA table_info("{table}")'
        )
    }
    foreign = {
        (row[3], row[2], row[4], row[6])
        for row in connection.execute(f'PRAGMA foreign_key_list("{table}")')
    }
    unique = {
        tuple(column for _, _, column in connection.execute(f'PRAGMA index_info("{row[1]}")'))
        for row in connection.execute(f'PRAGMA index_list("{table}")')
        if row[2] and row[3] in ("u", "pk")
    }
    flat = re.sub(r"\s+", " ", sql)
    checks = dict(re.findall(r"CONSTRAINT (\w+) CHECK \(((?:[^()]|\([^()]*\))*)\)", flat))
    nocase = set(re.findall(r'"?(\w+)"? TEXT(?: NOT NULL)? COLLATE "?NOCASE', flat))
    return {
        "columns": columns,
        "foreign": foreign,
        "unique": unique,
        "checks": checks,
        "strict": flat.rstrip().endswith("STRICT"),
        "nocase": nocase,
    }


def test_every_declared_table_is_as_migrated(
    store: sqlite3.Connection, declared: sqlite3.Connection
) -> None:
    assert tables(declared) == tables(store) - UNDECLARED
    for table in sorted(tables(declared)):
        assert shape(declared, table) == shape(store, table), table


def test_every_table_is_strict(store: sqlite3.Connection) -> None:
    assert all(shape(store, table)["strict"] for table in tables(store))


def test_enumerations_of_the_store_are_those_of_the_model(store: sqlite3.Connection) -> None:
    for kind, table in schema.TABLES.items():
        checks = shape(store, kind)["checks"]
        assert isinstance(checks, dict)
        for column, codes in table.codes.items():
            listed = ", ".join(f"'{code}'" for code in codes)
            assert checks[f"{kind}_{column}"] == f"{column} IN ({listed})"


def test_the_latest_step_is_the_version_that_is_read() -> None:
    steps = migrations.steps_after(0)
    assert [number for number, _ in steps] == list(range(1, store_connection.VERSION + 1))


def test_every_table_of_the_user_has_its_three_triggers(store: sqlite3.Connection) -> None:
    names = {
        name for (name,) in store.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    }
    for table in tables(store) - triggers.UNJOURNALLED:
        assert {f"journal_{event}_{table}" for event in ("insert", "update", "delete")} <= names


@pytest.mark.parametrize("with_data", [False, True])
def test_an_older_store_is_copied_and_upgraded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, with_data: bool
) -> None:
    path = tmp_path / "pln.db"
    with open_store(path) as connection:
        if with_data:
            connection.execute("UPDATE journal SET recording = 0")
            connection.execute(
                "INSERT INTO contact (id, name, created_at, updated_at)"
                " VALUES ('abcd', 'Ada', '', '')"
            )
            connection.execute("UPDATE journal SET recording = 1")
    added = store_connection.VERSION + 1
    script = "CREATE TABLE extra (id TEXT NOT NULL PRIMARY KEY) STRICT;"
    monkeypatch.setattr(migrations, "steps_after", lambda version: [(added, script)])
    monkeypatch.setattr(store_connection, "VERSION", added)
    with open_store(path) as connection:
        assert "extra" in tables(connection)
        assert connection.execute("PRAGMA user_version").fetchone() == (added,)
        assert connection.execute("SELECT name FROM contact").fetchall() == (
            [("Ada",)] if with_data else []
        )
        with pytest.raises(sqlite3.IntegrityError, match=r"change\.operation_id"):
            connection.execute("INSERT INTO extra VALUES ('forgotten')")
    copy = tmp_path / "backups" / f"pln-version-{added - 1}.db"
    assert copy.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(copy) as before:
        assert "extra" not in tables(before)


def test_a_step_that_fails_leaves_the_store_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pln.db"
    with open_store(path) as connection:
        before = list(connection.iterdump())
    added = store_connection.VERSION + 1
    script = "CREATE TABLE extra (id TEXT) STRICT; INSERT INTO nowhere VALUES (1);"
    monkeypatch.setattr(migrations, "steps_after", lambda version: [(added, script)])
    monkeypatch.setattr(store_connection, "VERSION", added)
    with (
        pytest.raises(StoreError, match="no such table: nowhere"),
        open_store(path),
    ):
        pass
    monkeypatch.undo()
    with open_store(path) as connection:
        assert list(connection.iterdump()) == before


def test_a_store_is_never_left_without_its_journal(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: sqlite3.Connection) -> str:
        raise KeyboardInterrupt

    path = tmp_path / "pln.db"
    monkeypatch.setattr(triggers, "create_all", interrupted)
    with pytest.raises(KeyboardInterrupt), open_store(path):
        pass
    monkeypatch.undo()
    with (
        open_store(path) as connection,
        pytest.raises(sqlite3.IntegrityError, match=r"change\.operation_id"),
    ):
        connection.execute(
            "INSERT INTO topic (id, name, created_at, updated_at) VALUES ('abcd', 'x', '', '')"
        )
