"""Where the acts of an interactive skim are written: the store, the journal, the moment."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import NamedTuple

from plncli.errors import StoreError
from plncli.store.connection import reported
from plncli.store.journal import operation

PATIENCE_MILLISECONDS = 1000
"""How long an act waits for another program that writes."""


class Desk(NamedTuple):
    """What acts need beside the state.

    Attributes:
        moment: gives now as the store writes it.
        command: the command line of the session, for the journal.
        peek: whether nothing is marked as seen.
    """

    connection: sqlite3.Connection
    store: Path
    today: date
    moment: Callable[[], str]
    command: str
    date_order: str | None = None
    peek: bool = False

    @contextmanager
    def writing(self, command: str) -> Iterator[int]:
        """Open an operation that bears the name of the command that does the same.

        Raises:
            StoreError: the store cannot be written, or another program is writing.
        """
        with self.reported(), operation(self.connection, command, self.moment()) as number:
            yield number

    @contextmanager
    def reported(self) -> Iterator[None]:
        """Turn what SQLite says into a line of the screen.

        Raises:
            StoreError: in place of any ``sqlite3.Error``.
        """
        try:
            with reported(self.store):
                yield
        except StoreError as error:
            code = getattr(error.__cause__, "sqlite_errorcode", None)
            if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
                raise StoreError("not done: another pln is writing", "try again") from error
            raise
