"""What the log comes to for analyses: counts and ids within windows, never its lines.

A log grows for ever, so that each question is answered by an index: a window of
days for what is counted, and the days of a record (``in_touch``) for the rest.
"""

import sqlite3
from datetime import date, timedelta
from typing import Any, NamedTuple

from plncli.config import Settings
from plncli.network import Log
from plncli.store.outcomes import acts, ways

HELPERS = 12
"""How many who helped are named at most."""
LOOKED_AT = 200
"""How many talks in which somebody helped are looked at for them, the latest first."""
ABOUT = 30
"""How many talks about a topic are looked at for whom one talks with: the latest, whole days."""

_TALK = "i.act IS NOT 'read' AND i.act IS NOT 'watched' AND i.act IS NOT 'listened'"


class Selection(NamedTuple):
    """The part of the log that is looked at: talks within a circle, or about a topic; by id."""

    circle: str | None = None
    topic: str | None = None

    @property
    def condition(self) -> str:
        """The condition over ``i`` (interaction), with the values :circle and :topic."""
        parts = []
        if self.circle is not None:
            parts.append(
                " AND EXISTS (SELECT 1 FROM participant x JOIN membership m"
                " ON m.record_id = x.record_id WHERE x.interaction_id = i.id"
                " AND m.community_id = :circle)"
            )
        if self.topic is not None:
            parts.append(
                " AND EXISTS (SELECT 1 FROM record_topic x WHERE x.record_id = i.id"
                " AND x.topic_id = :topic)"
            )
        return "".join(parts)


ALL = Selection()


def read_log(
    connection: sqlite3.Connection, today: date, settings: Settings, selection: Selection
) -> Log:
    """Return what the log comes to on a day."""
    window, teach = settings.gaps_window_days, settings.gaps_teach_days
    values = {
        "today": today.isoformat(),
        "window": (today - timedelta(days=window)).isoformat(),
        "twice": (today - timedelta(days=2 * window)).isoformat(),
        "teach": (today - timedelta(days=teach)).isoformat(),
        **selection._asdict(),
    }

    def rows(query: str) -> list[tuple[Any, ...]]:
        return connection.execute(query.format(selected=selection.condition), values).fetchall()

    counts = acts(connection, values["window"], values["today"], f"1{selection.condition}", values)
    talked: dict[str, set[str]] = {}
    for topic, who in rows(_TALKED):
        talked.setdefault(topic, set()).add(who)
    return Log(
        directions={way: count for way, count in ways(counts).items() if count},
        helpers=tuple(dict.fromkeys(who for (who,) in rows(_HELPERS)))[:HELPERS],
        contributed=frozenset(who for (who,) in rows(_CONTRIBUTED)),
        talked={topic: frozenset(people) for topic, people in talked.items()},
        taught=frozenset(topic for (topic,) in rows(_TAUGHT)),
    )


_HELPERS = (
    "SELECT c.id FROM (SELECT i.id, i.date FROM interaction i"
    f" WHERE {_TALK} AND i.direction = 'received' AND i.date BETWEEN :twice AND :today"
    f"{{selected}} ORDER BY i.date DESC, i.id LIMIT {LOOKED_AT}) h"
    " JOIN participant p ON p.interaction_id = h.id JOIN contact c ON c.id = p.record_id"
    " WHERE NOT EXISTS (SELECT 1 FROM in_touch t JOIN interaction g ON g.id = t.interaction_id"
    " WHERE t.record_id = c.id AND t.day BETWEEN :twice AND :today"
    " AND g.direction IN ('gave', 'mutual')) ORDER BY h.date DESC, c.name COLLATE NOCASE, c.id"
)
_CONTRIBUTED = (
    "SELECT o.id FROM community o WHERE EXISTS (SELECT 1 FROM in_touch t"
    " JOIN interaction i ON i.id = t.interaction_id WHERE t.record_id = o.id"
    " AND t.day BETWEEN :window AND :today AND i.direction IN ('gave', 'mutual'){selected})"
)
_TALKED = (
    "SELECT DISTINCT t.name, p.record_id FROM topic t JOIN in_touch d ON d.record_id = t.id"
    " AND d.day >= coalesce((SELECT x.day FROM in_touch x WHERE x.record_id = t.id"
    " AND x.day BETWEEN :teach AND :today"
    f" ORDER BY x.day DESC LIMIT 1 OFFSET {ABOUT}), :teach) AND d.day <= :today"
    " JOIN interaction i ON i.id = d.interaction_id"
    " JOIN participant p ON p.interaction_id = i.id WHERE t.status = 'open'{selected}"
)
_TAUGHT = (
    "SELECT t.name FROM topic t WHERE EXISTS (SELECT 1 FROM in_touch d"
    " JOIN interaction i ON i.id = d.interaction_id WHERE d.record_id = t.id"
    " AND d.day BETWEEN :teach AND :today AND i.direction IN ('gave', 'mutual'){selected})"
)
