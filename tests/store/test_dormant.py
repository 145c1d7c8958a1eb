"""Who is dormant: the rule, and the SQL of `is:dormant`, which says the same of everybody."""

import sqlite3
from datetime import date, datetime, timedelta
from random import Random

import pytest

from plncli.config import Settings
from plncli.dormancy import is_dormant
from plncli.query import parse
from plncli.store import append, journal, where

TODAY = date(2026, 10, 7)


@pytest.mark.parametrize(
    ("status", "silent", "cadence", "dormant"),
    [
        ("active", 366, None, True),
        ("active", 365, None, False),
        ("active", 366, 180, True),
        ("active", 366, 200, False),
        ("active", 401, 200, True),
        ("paused", 900, None, False),
        ("wanted", 900, None, False),
        ("active", None, None, False),
    ],
)
def test_dormant(status: str, silent: int | None, cadence: int | None, dormant: bool) -> None:
    last = None if silent is None else (TODAY - timedelta(days=silent)).isoformat()
    assert is_dormant(status, last, cadence, TODAY, 365) is dormant


def test_the_query_says_the_same(store: sqlite3.Connection) -> None:
    random = Random(7)
    expected = set()
    now = "2026-10-07T09:00:00Z"
    with journal.operation(store, "a test", now):
        for number in range(120):
            status = random.choice(("active", "active", "active", "paused", "wanted", "archived"))
            cadence = random.choice((None, 7, 90, 183, 200, 365))
            days = [
                random.choice((1, 364, 365, 366, 367, 400, 401, 731)) for _ in range(number % 3)
            ]
            append.insert(
                store,
                "contact",
                {
                    "id": f"c{number:03}",
                    "name": f"Name {number}",
                    "status": status,
                    "cadence_days": cadence,
                    "created_at": now,
                    "updated_at": now,
                },
            )
            dates = [(TODAY - timedelta(days=each)).isoformat() for each in days]
            for day in dates:
                append.add_interaction(
                    store, {"date": day, "text": "coffee"}, [f"c{number:03}"], [], now
                )
            if is_dormant(status, max(dates, default=None), cadence, TODAY, 365):
                expected.add(f"c{number:03}")
    moment = datetime.fromisoformat("2026-10-07T09:00:00+00:00")
    found = where.record_ids(store, parse("is:dormant", moment), "contact", moment, Settings())
    assert found == expected
    assert 5 < len(expected) < 60
