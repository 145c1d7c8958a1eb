"""Who left the network, as the journal tells it."""

import json
import sqlite3
from pathlib import Path

from plncli.store.leaving import Left, left
from tests.conftest import Pln

AUTUMN = ("2026-09-01", "2026-10-07")


def names(store: sqlite3.Connection, since: str = AUTUMN[0], until: str = AUTUMN[1]) -> list[str]:
    return [f"{each.name} {each.how} {each.day}" for each in left(store, since, until)]


def test_what_was_archived_or_removed_left(pln: Pln, store: sqlite3.Connection) -> None:
    for name in ("Ana", "Bo", "Cy"):
        pln("add", "contact", name)
    pln("add", "source", "A blog")
    pln("add", "community", "Circle", "--kind", "circle")
    pln("add", "community", "Forum", "--kind", "forum")
    (ana,) = store.execute("SELECT id FROM contact WHERE name = 'Ana'").fetchone()
    pln("--as-of", "2026-09-03", "edit", "Ana", "--status", "archived")
    pln("--as-of", "2026-09-02", "remove", "A blog", "Forum", "Circle", "--yes")
    pln("--as-of", "2026-09-04", "edit", "Bo", "--note", "the word archived alone says nothing")
    assert names(store) == [
        "A blog removed 2026-09-02", "Forum removed 2026-09-02", "Ana archived 2026-09-03",
    ]  # fmt: skip
    assert left(store, "2026-09-03", "2026-09-03") == [
        Left("2026-09-03", "contact", ana, "Ana", "archived")
    ]
    assert names(store, "2026-09-04") == []


def test_what_came_back_has_not_left(pln: Pln, store: sqlite3.Connection) -> None:
    for name in ("Ana", "Bo", "Cy"):
        pln("add", "contact", name)
    pln("--as-of", "2026-09-03", "edit", "Ana", "--status", "archived")
    pln("--as-of", "2026-09-05", "edit", "Ana", "--status", "active")
    pln("--as-of", "2026-09-03", "remove", "Bo", "--yes")
    pln("--as-of", "2026-09-06", "undo")
    pln("--as-of", "2026-09-07", "merge", "Ana", "Cy", "--yes")
    assert names(store) == []


def test_rows_of_older_journals_are_read(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Ana")
    pln("--as-of", "2026-09-03", "remove", "Ana", "--yes")
    old = json.dumps({"id": "abcd", "name": "Ana", "status": "active"})
    store.execute("UPDATE change SET before = ? WHERE table_name = 'contact' AND after IS NULL",
                  (old,))  # fmt: skip
    assert left(store, *AUTUMN) == [Left("2026-09-03", "contact", "abcd", "Ana", "removed")]


def test_a_merge_is_one_in_whatever_folder_the_network_lies(
    pln: Pln, isolated: Path, store: sqlite3.Connection
) -> None:
    for name in ("Ana", "Cy"):
        pln("add", "contact", name)
    folder = isolated / "my network"
    (store_folder,) = {path.parent for path in isolated.rglob("pln.db")}
    folder.symlink_to(store_folder)
    merged = pln("--as-of", "2026-09-07", "--home", str(folder), "merge", "Ana", "Cy", "--yes")
    assert (merged.code, names(store)) == (0, [])
