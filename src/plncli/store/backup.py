"""Copies of the store, kept beside it."""

import os
import sqlite3
from pathlib import Path


def before_upgrade(connection: sqlite3.Connection, path: Path, version: int) -> Path:
    """Copy the store into ``backups/`` before its tables change, and return the copy's path.

    A copy of the same version that is there already is replaced: it is older.
    """
    folder = path.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"{path.stem}-version-{version}.db"
    copy.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    target = sqlite3.connect(copy)
    try:
        connection.backup(target)
    finally:
        target.close()
    return copy
