"""The numbers of a day, taken from the store as it stands."""

import sqlite3
from datetime import datetime, timedelta

from plncli import snapshots
from plncli.config import Settings
from plncli.questions.statistics import statistics
from plncli.store import snapshots as kept
from plncli.store.questions import questions
from plncli.store.snapshots import Snapshot


def take(connection: sqlite3.Connection, now: datetime, settings: Settings) -> Snapshot:
    """Return the numbers of the day of ``now``; `store.snapshots.keep` keeps them."""
    today = now.date()
    window = settings.gaps_window_days
    since = (today - timedelta(days=window)).isoformat()
    asked = statistics(questions(connection), since, today.isoformat(), now.tzinfo)
    facts = kept.facts(connection, today, settings)
    return Snapshot(today.isoformat(), snapshots.VERSION, snapshots.measure(facts, asked, window))
