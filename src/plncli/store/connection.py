"""Opening the store: file modes, pragmas, the version gate, and errors in one place."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from plncli.errors import StoreError

APPLICATION_ID = 0x504C4E31
"""'PLN1': what `file` and other programs recognise the store by."""
VERSION = 5
"""The store's version that this release reads and writes; a test holds it to the migrations."""
BUSY_MILLISECONDS = 5000


@contextmanager
def open_store(path: Path) -> Iterator[sqlite3.Connection]:
    """Open the store at ``path``, made or upgraded if need be, and close it afterwards.

    Transactions are the caller's: the connection is in autocommit mode.

    Raises:
        StoreError: the file cannot be opened, is no store, is damaged, or was
            written by a newer release.
    """
    with reported(path):
        connection = _connect(path)
        try:
            _gate(connection, path)
            yield connection
        finally:
            connection.close()


@contextmanager
def reported(path: Path) -> Iterator[None]:
    """Turn what SQLite and the file system say into one clear line.

    Raises:
        StoreError: in place of any ``sqlite3.Error``.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise _as_store_error(error, path) from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write everything inside the block, or nothing of it; others wait to write meanwhile.

    Inside another transaction it is a part of that.
    """
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _connect(path: Path) -> sqlite3.Connection:
    if not path.exists():
        _create_private(path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _create_private(path: Path) -> None:
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except FileExistsError:
        return  # another command was a moment faster
    except OSError as error:
        raise StoreError(
            f"cannot make the store {path}: {error.strerror}", "choose a folder with --home DIR"
        ) from error


def _gate(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == VERSION:
        return
    if version > VERSION:
        raise StoreError(
            f"{path} was written by a newer pln (store version {version}, not {VERSION})",
            "update pln, or choose another folder with --home DIR",
        )
    # In this order: another command that makes the store now writes both in one commit.
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    if tables and application_id != APPLICATION_ID:
        raise StoreError(
            f"{path} is a database of another program", "choose another folder with --home DIR"
        )
    if not version:
        _write_ahead(connection)
    with transaction(connection):
        _upgrade(connection, path)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch a new store to WAL, however many commands are doing so at this moment.

    SQLite's own waiting does not serve here: the switch turns a reader into the
    only writer, and two that waited for each other would never end, so SQLite
    refuses the second at once (sqlite.org/c3ref/busy_handler.html).
    """
    deadline = monotonic() + BUSY_MILLISECONDS / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or monotonic() > deadline:
                raise
            sleep(0.005)


def _upgrade(connection: sqlite3.Connection, path: Path) -> None:
    from plncli.store import backup, migrations

    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == VERSION:
        return  # another command was a moment faster
    if version:
        backup.before_upgrade(path, version)
    migrations.upgrade(connection, version, APPLICATION_ID)


def _as_store_error(error: sqlite3.Error, path: Path) -> StoreError:
    text = str(error)
    if isinstance(error, sqlite3.OperationalError) and "locked" in text:
        return StoreError(f"{path} is in use by another program", "try again in a moment")
    if isinstance(error, sqlite3.OperationalError) and "no such module: fts5" in text:
        return StoreError(
            "this Python's SQLite cannot search: it was built without FTS5",
            "use another Python, such as that of python.org",
        )
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CORRUPT_VTAB:
        return StoreError(
            f"the index of words in {path} is damaged, and nothing else",
            "pln find --rebuild makes it anew",
        )
    if isinstance(error, sqlite3.OperationalError) and "readonly" in text:
        return StoreError(f"{path} cannot be written", "check the modes of the file and its folder")
    if isinstance(error, sqlite3.OperationalError) and "unable to open" in text:
        return StoreError(
            f"{path} cannot be opened", "check the modes of its folder, or use --home DIR"
        )
    if isinstance(error, sqlite3.OperationalError) and "disk" in text and "full" in text:
        return StoreError(f"no room is left for {path}", "free some disk space; nothing was lost")
    if isinstance(error, sqlite3.OperationalError) and "I/O" in text:
        return StoreError(f"{path}: {text}", "see whether the disk is full or failing")
    if isinstance(error, sqlite3.OperationalError | sqlite3.IntegrityError):
        return StoreError(f"{path}: {text}")
    backups = path.parent / "backups"
    return StoreError(
        f"{path} is damaged ({text})",
        f"copy a backup over it from {backups}"
        if backups.is_dir()
        else "put a copy of your own in its place, or choose another folder with --home DIR",
    )
