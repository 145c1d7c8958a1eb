"""Sixty mornings of editions over a year of feeds: what `pln skim` promises, counted.

The sources are loud, quiet, bursty and dead; some write posts without titles,
some point to the same pages, and some belong to people who see things
differently. Each morning the edition is made as `pln skim` makes it, looked at,
and kept, so that the next one finds the store as it would be.
"""

import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks import network, year
from benchmarks.measure import Group, Measure
from plncli.config import Settings
from plncli.ranking.entry import Edition
from plncli.ranking.pace import caps, shelf_lives
from plncli.reports import skim
from plncli.store import edition as editions
from plncli.store.connection import open_store
from plncli.store.journal import operation
from plncli.store.skim import Wanted

MORNINGS = 60
SETTINGS = Settings()


class Morning(NamedTuple):
    """What one edition was, and who had something to say before it.

    Attributes:
        close: the close voices with something unseen within the shelf life.
        differing: those who see things differently, likewise.
        again: whether a second look at the same store gave the same.
    """

    edition: Edition
    close: frozenset[str]
    differing: frozenset[str]
    again: bool

    @property
    def voices(self) -> set[str]:
        """Whoever speaks in the edition."""
        return {item.entry.voice for item in self.edition.items}

    @property
    def over(self) -> int:
        """By how many entries the edition is longer than its budget."""
        seconds, least = self.edition.seconds, SETTINGS.skim_post_seconds
        return max(0, -(-(seconds - SETTINGS.skim_minutes * 60) // least))


def measured(size: network.Size, seed: int = 1) -> Group:
    """Return what was promised of each of the sixty editions, and what came of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "pln.db")
        network.make(path, size, skimmed=False)
        with open_store(path) as connection:
            mornings = list(_mornings(connection, Random(seed)))
            said = _said(connection)
    shown = [item for each in mornings for item in each.edition.items]
    excess = [
        count - caps(SETTINGS)[pace]
        for each in mornings
        for (_, pace), count in Counter(
            (item.entry.source_id, item.entry.pace) for item in each.edition.items
        ).items()
    ]
    loudest = said.most_common(max(len(said) // 10, 1))
    loud = {source for source, _ in loudest}
    return Group(
        f"Edition: {MORNINGS} mornings of `pln skim --minutes {SETTINGS.skim_minutes}` over a year"
        f" of {size.sources} feeds, {size.entries:,} entries",
        (
            Measure("entries of an edition, the mean", len(shown) / MORNINGS, "entries"),
            Measure(
                "seconds of an edition, the most",
                max(each.edition.seconds for each in mornings),
                "s",
            ),
            Measure("over the budget, the most", max(each.over for each in mornings), "entries",
                    at_most=1),
            Measure("over the cap of a source, the most", max(excess), "entries", at_most=0),
            Measure("close voices with something to say, all mornings",
                    sum(len(each.close) for each in mornings), "voices"),
            Measure("of them not in that edition nor in the next", _late(mornings), "voices",
                    at_most=0),
            Measure("mornings with another view to hear",
                    sum(bool(each.differing) for each in mornings), "mornings"),
            Measure("of them without one in the edition",
                    sum(bool(each.differing) and not _differs(each) for each in mornings),
                    "mornings", at_most=0),
            Measure("editions that a second look made otherwise",
                    sum(not each.again for each in mornings), "editions", at_most=0),
            Measure("the loudest tenth of the sources: share of what was published",
                    100 * sum(count for _, count in loudest) / said.total(), "%"),
            Measure("their share of the editions",
                    100 * sum(item.entry.source_id in loud for item in shown) / len(shown), "%"),
            Measure("sources that were shown", len({item.entry.source_id for item in shown}),
                    "sources"),
            Measure("under “Several of your people point to”",
                    sum(item.shared for item in shown), "entries"),
        ),
    )  # fmt: skip


def _mornings(connection: sqlite3.Connection, random: Random) -> Iterator[Morning]:
    """Make, look at and keep each edition; every sixth of its entries is opened."""
    from plncli.store import append

    first = year.TODAY - timedelta(days=MORNINGS - 1)
    for number in range(MORNINGS):
        now = datetime.combine(first + timedelta(days=number), time(7), UTC)
        moment = now.strftime("%Y-%m-%dT%H:%M:%SZ")
        page = skim.build(connection, Wanted(SETTINGS.skim_minutes), now, SETTINGS)
        again = skim.build(connection, Wanted(SETTINGS.skim_minutes), now, SETTINGS)
        close = _speaking(connection, now, "s.pace = 'close'")
        differing = _speaking(connection, now, "s.pace <> 'weekly' AND c.agreement <> 'unknown'")
        yield Morning(page.edition, close, differing, page == again)
        with operation(connection, "pln skim", moment):
            editions.fix(connection, page.edition, day=now.date(), minutes=page.minutes,
                         selection="", now=moment)  # fmt: skip
            keys = [item.entry.key for item in page.edition.items]
            append.mark(connection, random.sample(keys, len(keys) // 6), "opened", moment)


def _speaking(connection: sqlite3.Connection, now: datetime, which: str) -> frozenset[str]:
    """The voices of some sources that have something unseen, within the shelf life of its pace."""
    lives = " ".join(
        f"WHEN '{pace}' THEN '{(now - timedelta(days=days)):%Y-%m-%dT%H:%M:%SZ}'"
        for pace, days in shelf_lives(SETTINGS).items()
    )
    rows = connection.execute(
        "SELECT coalesce(s.contact_id, s.id) FROM source s LEFT JOIN contact c"
        f" ON c.id = s.contact_id WHERE {which} AND EXISTS (SELECT 1 FROM entry e"
        " LEFT JOIN mark k ON k.entry_key = e.key WHERE e.source_id = s.id AND k.seen IS NULL"
        f" AND e.sort_at > CASE s.pace {lives} END AND e.sort_at <= ?)",
        (f"{now:%Y-%m-%dT%H:%M:%SZ}",),
    )
    return frozenset(voice for (voice,) in rows)


def _late(mornings: list[Morning]) -> int:
    """How many times a close voice waited for longer than the next edition."""
    return sum(len(each.close - each.voices - after.voices) for each, after in pairwise(mornings))


def _differs(morning: Morning) -> bool:
    return any(item.entry.differs for item in morning.edition.items)


def _said(connection: sqlite3.Connection) -> Counter[str]:
    """How much each source published in these sixty days."""
    first = year.TODAY - timedelta(days=MORNINGS)
    rows = connection.execute(
        "SELECT source_id, count(*) FROM entry WHERE sort_at >= ? GROUP BY source_id",
        (first.isoformat(),),
    )
    return Counter(dict(rows.fetchall()))
