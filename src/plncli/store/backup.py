"""Copies of the store, kept beside it."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path


def before_upgrade(path: Path, version: int) -> Path:
    """Copy the store into ``backups/`` before its tables change, and return the copy's path.

    A copy of the same version that is there already is replaced: it is older. The
    store is read through a connection of its own, since SQLite copies nothing through
    one that is about to write.
    """
    folder = path.parent / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    copy = folder / f"{path.stem}-version-{version}.db"
    copy.unlink(missing_ok=True)
    os.close(os.open(copy, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    return copy
