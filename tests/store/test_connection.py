"""Opening a store: modes, the gate in both directions, damage."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

import pytest

from plncli.errors import StoreError
from plncli.store.connection import APPLICATION_ID, VERSION, open_store, reported

from ..conftest import Pln


def test_a_new_store_is_private_and_set_up(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "home" / "pln.db"
    with open_store(path) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        assert connection.execute("PRAGMA user_version").fetchone() == (VERSION,)
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
        assert connection.execute("PRAGMA synchronous").fetchone() == (1,)
        modes = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    assert modes == {"pln.db": 0o600, "pln.db-wal": 0o600, "pln.db-shm": 0o600}
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_newer_store_is_refused_and_left_alone(pln: Pln, isolated: Path) -> None:
    pln("undo")
    store = isolated / "pln.db"
    with sqlite3.connect(store) as connection:
        connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    before = store.read_bytes()
    result = pln("undo")
    assert result == (
        8,
        "",
        f"pln: {store} was written by a newer pln (store version {VERSION + 1}, not {VERSION});"
        " update pln, or choose another folder with --home DIR\n",
    )
    assert store.read_bytes() == before


def test_a_database_of_another_program_is_refused(pln: Pln, isolated: Path) -> None:
    isolated.mkdir()
    store = isolated / "pln.db"
    with sqlite3.connect(store) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    result = pln("undo")
    assert result == (
        8,
        "",
        f"pln: {store} is a database of another program; choose another folder with --home DIR\n",
    )
    with sqlite3.connect(store) as connection:
        names = connection.execute("SELECT name FROM sqlite_master").fetchall()
    assert names == [("theirs",)]


@pytest.mark.parametrize("content", [b"not a database, but long enough to look like one" * 40])
def test_a_damaged_store_is_one_line(pln: Pln, isolated: Path, content: bytes) -> None:
    isolated.mkdir()
    store = isolated / "pln.db"
    store.write_bytes(content)
    result = pln("undo")
    assert result == (
        8,
        "",
        f"pln: {store} is damaged (file is not a database); put a copy of your own in its place,"
        " or choose another folder with --home DIR\n",
    )
    (isolated / "backups").mkdir()
    assert pln("undo").err == (
        f"pln: {store} is damaged (file is not a database);"
        f" copy a backup over it from {isolated / 'backups'}\n"
    )
    assert store.read_bytes() == content


def test_pages_that_are_torn_are_one_line(pln: Pln, isolated: Path) -> None:
    pln("undo")
    store = isolated / "pln.db"
    data = bytearray(store.read_bytes())
    data[4096:] = b"\xff" * (len(data) - 4096)
    store.write_bytes(bytes(data))
    result = pln("history")
    assert (result.code, result.out) == (8, "")
    assert result.err.startswith(f"pln: {store} is damaged (")
    assert result.err.count("\n") == 1


def test_a_home_that_cannot_be_made(pln: Pln, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    home = tmp_path / "file" / "home"
    result = pln("--home", str(home), "undo")
    assert result == (
        8,
        "",
        f"pln: cannot make the store {home / 'pln.db'}: Not a directory;"
        " choose a folder with --home DIR\n",
    )


def test_a_store_in_use_is_waited_for_and_then_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plncli.store.connection.BUSY_MILLISECONDS", 10)
    path = tmp_path / "pln.db"
    with open_store(path) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="is in use by another program; try again"):  # noqa: SIM117
            with open_store(path) as second:
                second.execute("BEGIN IMMEDIATE")
        holder.execute("ROLLBACK")


def test_a_disk_without_room_for_the_shared_memory_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pln.db"
    with pytest.raises(StoreError) as caught, reported(path):
        raise sqlite3.OperationalError("disk I/O error")
    assert str(caught.value) == f"{path}: disk I/O error; see whether the disk is full or failing"


def test_a_file_that_another_command_has_just_made(tmp_path: Path) -> None:
    path = tmp_path / "pln.db"
    path.touch(0o600)
    with open_store(path) as connection:
        assert connection.execute("SELECT count(*) FROM contact").fetchone() == (0,)


@pytest.mark.parametrize("attempt", range(20))
def test_many_that_open_a_new_store_at_once(tmp_path: Path, attempt: int) -> None:
    path = tmp_path / "pln.db"
    ready = Barrier(8)

    def opened(_: int) -> int:
        ready.wait()
        with open_store(path) as connection:
            (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            return int(tables)

    with ThreadPoolExecutor(8) as pool:
        counts = set(pool.map(opened, range(8)))
    assert len(counts) == 1
    assert counts.pop() > 100
