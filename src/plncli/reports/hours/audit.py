"""`pln hours audit`: which evidence is not as it was, and which activities have none."""

import sqlite3
from collections.abc import Callable
from typing import NamedTuple

from plncli.doc import Column, Doc, Span, Table
from plncli.hours.records import Activity, Evidence
from plncli.store.activities import activities

NONE = "no evidence"


class Looked(NamedTuple):
    """A file of evidence for an activity, or that it has none.

    ``trouble`` is empty where all is well.
    """

    activity: Activity
    file: Evidence | None
    trouble: str


class Audit(NamedTuple):
    """What was found of each activity that was done, the latest first."""

    looked: tuple[Looked, ...]

    @property
    def files(self) -> tuple[Evidence, ...]:
        """All files of evidence."""
        return tuple(each.file for each in self.looked if each.file)

    @property
    def wrong(self) -> int:
        """How many files are not as they were."""
        return sum(bool(each.file and each.trouble) for each in self.looked)

    def data(self) -> object:
        """Return every file, and every activity without one."""
        return [
            {
                "id": each.activity.id,
                "title": each.activity.title,
                "date": each.activity.starts,
                "file": each.file._asdict() if each.file else None,
                "trouble": each.trouble or None,
            }
            for each in self.looked
        ]

    def layout(self) -> Doc:
        """Return what is to be looked after."""
        columns = (
            Column("id"),
            Column("date"),
            Column("title", flexible=True, main=True),
            Column("file", flexible=True),
            Column("what"),
        )
        rows = tuple(
            (
                Span(each.activity.id, "id"),
                each.activity.starts,
                each.activity.title,
                each.file.name if each.file else "",
                Span(each.trouble, "warn"),
            )
            for each in self.looked
            if each.trouble
        )
        return (Table(columns, rows),) if rows else ()

    def ids(self) -> list[str]:
        """Return the ids of the activities that are to be looked after."""
        return list(dict.fromkeys(each.activity.id for each in self.looked if each.trouble))


def build(connection: sqlite3.Connection, trouble: Callable[[Evidence], str]) -> Audit:
    """Look at all files; ``trouble`` says in a word what is wrong with one, or nothing."""
    looked: list[Looked] = []
    for activity in activities(connection):
        looked += [Looked(activity, file, trouble(file)) for file in activity.evidence]
        if not activity.evidence and activity.status != "planned":
            looked.append(Looked(activity, None, NONE))
    return Audit(tuple(looked))
