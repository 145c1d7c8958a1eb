"""What the picture shows of a store: boxes and states, by the rules of the gaps."""

import sqlite3
from datetime import date

from plncli.config import Settings
from plncli.dormancy import is_dormant
from plncli.due.pauses import cutoff
from plncli.gaps.boxes import COMMUNITY_BOXES, SOURCE_BOXES, boxes_of_person
from plncli.picture import NOWHERE, Node, Picture
from plncli.store import picture
from plncli.store.leave import leave
from plncli.store.picture import Drawn


def gather(connection: sqlite3.Connection, today: date, settings: Settings) -> Picture:
    """Return all that is not archived, by family and name, and what belongs together.

    Students of a class, circles and what is private are left out.
    """
    day = today.isoformat()
    away, limit = leave(connection), (today, settings.gaps_dormant_days)
    usual = cutoff(today, settings.gaps_window_days, away.pauses).isoformat()

    def state(each: Drawn) -> str:
        if each.status != "active":
            return each.status
        if is_dormant(each.status, each.last, each.cadence_days, *limit):
            return "dormant"
        since = usual
        if each.id in away.own:
            since = cutoff(today, settings.gaps_window_days, away.own[each.id]).isoformat()
        return "active" if max(each.created_at, each.last or "") >= since else "quiet"

    found = [
        *((_person(each), state(each)) for each in
          picture.people(connection, day)),
        *((_node(each, "community", each.box or COMMUNITY_BOXES[each.kind]), state(each))
          for each in picture.things(connection, "community", "name", day)),
        # A feed is skimmed and not logged: it is quiet only when it is paused.
        *((_node(each, "source", each.box or SOURCE_BOXES[each.kind]), each.status)
          for each in picture.things(connection, "source", "title", day)),
    ]  # fmt: skip
    nodes = tuple(node._replace(state=standing) for node, standing in found)
    known = {node.id for node in nodes}
    edges = tuple(
        (one, other)
        for one, other in picture.edges(connection)
        if one in known and other in known and one != other
    )
    return Picture(nodes, edges)


def _node(each: Drawn, family: str, box: str) -> Node:
    topics = tuple(each.topics.split("\x1f")) if each.topics else ()
    return Node(
        each.id, each.name, family, each.kind, box, each.scope or NOWHERE, "", topics, each.last
    )


def _person(each: Drawn) -> Node:
    box, *others = boxes_of_person(each.scope, bool(each.is_online))
    return _node(each, "person", box)._replace(also_in=tuple(others))
