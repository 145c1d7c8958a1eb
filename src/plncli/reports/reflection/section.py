"""What a section of the reflection is, and what it is made from."""

import re
import sqlite3
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import NamedTuple, TypeVar

from plncli.config import Settings
from plncli.doc import Block, Items, line
from plncli.network import Active, Network
from plncli.reports.words import long_day
from plncli.store.outcomes import Acts
from plncli.store.reflecting.moments import Moments

Row = TypeVar("Row")
_SAID_DAY = re.compile(r"^(?:\d{4}-\d\d-\d\d|yesterday|today)\s+", re.IGNORECASE)
"""The day with which a line of the log began, and which is told already."""


class Facts(NamedTuple):
    """What the sections read: the store, the network, what of it is active.

    Attributes:
        acts: how many interactions there were in the period, by direction and act.
        now: the moment of the draft; ``since`` the first day of its period.
        rows: how many rows a table or a list may have, where the draft is to be short.
    """

    connection: sqlite3.Connection
    acts: Acts
    network: Network
    active: Active
    now: datetime
    since: date
    settings: Settings
    rows: int | None = None

    @property
    def today(self) -> date:
        """The day of the draft."""
        return self.now.date()

    @property
    def days(self) -> tuple[str, str]:
        """The first and the last day of the period, as the store writes them."""
        return self.since.isoformat(), self.today.isoformat()

    @property
    def period(self) -> str:
        """The window of the facts, in words."""
        return " to ".join(self.days)

    def most(self, usual: int) -> int:
        """Return how many rows are told: the usual number, or fewer in a short draft."""
        return usual if self.rows is None else min(usual, self.rows)

    def few(self, rows: Sequence[Row], usual: int) -> tuple[Row, ...]:
        """Return the rows that are told, the most telling of which come first."""
        return tuple(rows[: self.most(usual)])


class Section(NamedTuple):
    """One part of the draft: its name on the command line, its title, its prompt, its facts.

    Attributes:
        share: how much of the writer's words it is worth, beside those of the others.
    """

    name: str
    title: str
    prompt: str
    facts: Callable[[Facts], tuple[Block, ...]]
    share: int = 2


def times(count: int) -> str:
    """Return how often, in words: never, once, twice, 3 times."""
    return ("never", "once", "twice")[count] if count < 3 else f"{count} times"


def one_line(text: str) -> str:
    """Return prose as one line, without what ends its sentence."""
    return " ".join(text.split()).rstrip(".")


def moments(those: Moments) -> Items:
    """Return lines of the log as a list, each with its day."""
    return Items(tuple(line(f"{long_day(each.day)}: {_said(each.text)}") for each in those.latest))


def _said(text: str) -> str:
    return _SAID_DAY.sub("", one_line(text))


def rhythm(days: int) -> str:
    """Return how often, in words: daily, weekly, every 4 weeks, every 10 days."""
    if days in (1, 7):
        return "daily" if days == 1 else "weekly"
    return f"every {days // 7} weeks" if days % 7 == 0 else f"every {days} days"
