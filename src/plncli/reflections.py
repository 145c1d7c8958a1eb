"""Reflections as records: what was drafted, and where it was published and handed in."""

from typing import NamedTuple


class Reflection(NamedTuple):
    """A reflection that was written to a file. Days are ISO text.

    Attributes:
        day, since: the day of the draft and the first day of its period.
        path: the file that it was written to.
        status: draft, published or submitted.
    """

    id: str
    title: str
    day: str
    since: str
    course: str | None
    path: str | None
    status: str
    url: str | None
    published_on: str | None
    submitted_to: str | None
    submitted_on: str | None
    note: str | None
    created_at: str
    updated_at: str
    kind: str = "reflection"
