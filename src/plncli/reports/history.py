"""`pln history`: the operations of the journal."""

import sqlite3
from datetime import datetime
from typing import NamedTuple

from plncli.doc import Column, Doc, Span, Table
from plncli.store import journal


class History(NamedTuple):
    """Operations, newest first."""

    operations: tuple[journal.Operation, ...]

    def data(self) -> object:
        """Return an object for each operation; times are ISO 8601 in UTC."""
        return [
            {
                "id": each.id,
                "at": each.at,
                "command": each.command,
                "summary": journal.summary(each.changes),
                "undone_at": each.undone_at,
            }
            for each in self.operations
        ]

    def layout(self) -> Doc:
        """Return one table; times are local."""
        columns = (
            Column("id", right=True),
            Column("time"),
            Column("command", flexible=True, whole=True),
            Column("summary", flexible=True, whole=True),
            Column("undone"),
        )
        rows = tuple(
            (
                Span(str(each.id), "id"),
                _local(each.at),
                each.command,
                journal.summary(each.changes),
                "undone" if each.undone_at else "",
            )
            for each in self.operations
        )
        return (Table(columns, rows),)

    def ids(self) -> list[str]:
        """Return the numbers of the operations."""
        return [str(each.id) for each in self.operations]


def build(connection: sqlite3.Connection, limit: int) -> History:
    """Return the newest ``limit`` operations."""
    return History(tuple(journal.history(connection, limit)))


def _local(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone().strftime("%Y-%m-%d %H:%M")
