"""Candidates for the network out of one's own data, each with what points to it."""

import sqlite3
from datetime import date

from plncli.discover.offer import Offer
from plncli.store.candidates.authors import authors
from plncli.store.candidates.linked import linked
from plncli.store.candidates.mentioned import mentioned
from plncli.store.candidates.newest import newest
from plncli.store.candidates.platforms import platforms


def candidates(connection: sqlite3.Connection, today: date) -> tuple[Offer, ...]:
    """Return what one's own data points to; some of it may be in the network already.

    Sites that sources link to, people who write in sources or are named in the log, and
    platforms where contacts are.
    """
    entries = newest(connection, today)
    return (
        *linked(connection, entries),
        *authors(entries),
        *mentioned(connection, today),
        *platforms(connection, today),
    )
