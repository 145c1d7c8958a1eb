"""What happened in a network within a period, counted in SQL: never the lines of the log.

Days are ISO days, both included; a month is its first seven characters. The log
is walked twice: once along its index of days, and once as it lies.
"""

import sqlite3
from collections import Counter
from typing import Any, NamedTuple

from plncli.store.days import local_day, within
from plncli.store.outcomes import Acts

Monthly = dict[str, int]
"""How many there were, by month."""


class Logged(NamedTuple):
    """The interactions of a period.

    Attributes:
        days: how many there were, by day.
        months: how many, by month, and there by direction and act.
    """

    days: dict[str, int]
    months: dict[str, Acts]

    @property
    def acts(self) -> Acts:
        """How many there were, by direction and act."""
        acts: Acts = {}
        for counts in self.months.values():
            for which, count in counts.items():
                acts[which] = acts.get(which, 0) + count
        return acts


class Details(NamedTuple):
    """What is told of interactions beside what their index has.

    Attributes:
        media: how many, by medium; those without one are left out.
        minutes: how long they took in all.
    """

    media: dict[str, int]
    minutes: int
    changed_my_mind: int
    used_in_class: int


class Touched(NamedTuple):
    """Whom one was in touch with: people by scope, by sector and in all; groups; topics."""

    scopes: dict[str | None, int]
    sectors: dict[str | None, int]
    people: int
    groups: int
    topics: int


def logged(connection: sqlite3.Connection, since: str, until: str) -> Logged:
    """Return how many interactions there were, by day, and by month, direction and act."""
    days: dict[str, int] = {}
    months: dict[str, Acts] = {}
    for day, direction, act, count in connection.execute(
        "SELECT date, direction, act, count(*) FROM interaction WHERE date BETWEEN ? AND ?"
        " GROUP BY date, direction, act",
        (since, until),
    ):
        if day not in days:
            days[day] = 0
            acts = months.setdefault(day[:7], {})
        days[day] += count
        acts[direction, act] = acts.get((direction, act), 0) + count
    return Logged(days, months)


def details(connection: sqlite3.Connection, since: str, until: str) -> Details:
    """Return by what medium interactions went, how long they took, what they changed."""
    media: dict[str, int] = {}
    minutes = mind = used = 0
    # By the + the table is walked once, as it lies.
    for medium, count, *sums in connection.execute(
        "SELECT medium, count(*), coalesce(sum(minutes), 0), sum(changed_my_mind),"
        " sum(used_in_class) FROM interaction WHERE +date BETWEEN ? AND ? GROUP BY medium",
        (since, until),
    ):
        if medium:
            media[medium] = count
        minutes, mind, used = minutes + sums[0], mind + sums[1], used + sums[2]
    return Details(media, minutes, mind, used)


def touched(connection: sqlite3.Connection, since: str, until: str) -> Touched:
    """Return whom one was in touch with; a circle is a list of one's own and no group."""
    scopes: Counter[str | None] = Counter()
    sectors: Counter[str | None] = Counter()
    within = "EXISTS (SELECT 1 FROM in_touch t WHERE t.record_id = r.id AND t.day BETWEEN ? AND ?)"
    for scope, sector, count in connection.execute(
        f"SELECT scope, sector, count(*) FROM contact r WHERE {within} GROUP BY scope, sector",
        (since, until),
    ):
        scopes[scope] += count
        sectors[sector] += count
    groups, topics = (
        connection.execute(
            f"SELECT count(*) FROM {table} r WHERE {within}", (since, until)
        ).fetchone()[0]
        for table in ("(SELECT id FROM community WHERE kind <> 'circle')", "topic")
    )
    return Touched(scopes, sectors, sum(scopes.values()), groups, topics)


def added(connection: sqlite3.Connection, since: str, until: str) -> dict[str, Monthly]:
    """Return how many contacts, sources and communities were added, by table and month.

    What is only wanted is not there yet; a circle is a list of one's own.
    """
    found: dict[str, Monthly] = {"contact": {}, "source": {}, "community": {}}
    for table, months in found.items():
        months.update(
            connection.execute(
                f"SELECT substr({local_day('created_at')}, 1, 7), count(*) FROM {table}"
                f" WHERE {within('created_at', '?1', '?2')} AND status <> 'wanted'"
                f"{' AND kind <> ' + repr('circle') if table == 'community' else ''} GROUP BY 1",
                (since, until),
            ).fetchall()
        )
    return found


def saved(connection: sqlite3.Connection, since: str, until: str) -> Monthly:
    """Return how many entries were saved, by month."""
    return _monthly(
        connection,
        f"SELECT substr({local_day('saved')}, 1, 7), count(*) FROM mark"
        f" WHERE {within('saved', '?1', '?2')} GROUP BY 1",
        (since, until),
    )


def paces(connection: sqlite3.Connection) -> dict[str, int]:
    """Return how many active sources with a feed there are, by pace."""
    return dict(
        connection.execute(
            "SELECT pace, count(*) FROM source WHERE status = 'active' AND feed_url IS NOT NULL"
            " GROUP BY pace"
        ).fetchall()
    )


def languages(connection: sqlite3.Connection) -> dict[str | None, int]:
    """Return how many active sources there are, by language; None is unknown."""
    return dict(
        connection.execute(
            "SELECT language, count(*) FROM source WHERE status = 'active' GROUP BY language"
            " ORDER BY count(*) DESC, language"
        ).fetchall()
    )


def _monthly(connection: sqlite3.Connection, query: str, values: tuple[Any, ...]) -> Monthly:
    return dict(connection.execute(query, values).fetchall())
