"""`pln chat missed`: the latest meetings that one was not at, and how to catch up.

Only communities in whose meetings one takes part, at most three meetings of each, of the
last hundred days: what is older rests, and nothing piles up.
"""

import sqlite3
from collections import defaultdict
from datetime import datetime, timedelta
from typing import NamedTuple

from plncli.doc import Block, Doc, Heading, Items, Line, Span, paragraph
from plncli.moments import stamp
from plncli.reports.chats.times import day_and_time, local
from plncli.sessions import ASKED_BACK, ASKED_DAYS, CatchUp, Place, catch_up
from plncli.shellwords import command
from plncli.store.chats import Chat, Occurrence, chats, settled, takes_part, upcoming, user_zone


class Missed(NamedTuple):
    """A meeting that is over and of which nothing is noted."""

    occurrence: Occurrence
    at: datetime
    links: tuple[CatchUp, ...]


class MissedReport(NamedTuple):
    """Missed meetings by community, the latest first."""

    missed: tuple[Missed, ...]
    zone: str

    def data(self) -> object:
        """Return each meeting with its links and what to type about it."""
        return [
            {
                "community_id": each.occurrence.community_id,
                "name": each.occurrence.name,
                "starts": stamp(each.occurrence.starts),
                "local": each.at.strftime("%Y-%m-%dT%H:%M"),
                "zone": self.zone,
                "links": [link._asdict() for link in each.links],
                "next": _next(each, "caught-up"),
            }
            for each in self.missed
        ]

    def layout(self) -> Doc:
        """Return a section for each community, its meetings with their links."""
        blocks: list[Block] = []
        by_name: dict[str, list[Missed]] = defaultdict(list)
        for each in self.missed:
            by_name[each.occurrence.community_id].append(each)
        for group in by_name.values():
            blocks.append(Heading(group[0].occurrence.name, 2))
            alike = set.intersection(*(set(each.links) for each in group))
            for each in group:
                timed = each.occurrence.anchor is not None
                own = tuple(_line(link) for link in each.links if link not in alike)
                blocks.append(paragraph(Span(day_and_time(each.at, timed=timed), "strong")))
                blocks += [Items(own)] if own else []
            general = tuple(_line(link) for link in group[0].links if link in alike)
            blocks += [Items(general)] if general else []
            blocks.append(paragraph(Span(_next(group[0], "caught-up"), "code")))
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the ids of the communities, each once."""
        return list(dict.fromkeys(each.occurrence.community_id for each in self.missed))


def build(connection: sqlite3.Connection, now: datetime, only: str | None = None) -> MissedReport:
    """Return what was missed, of all communities or of the one with the id ``only``."""
    zone = user_zone(connection)
    begun, known = takes_part(connection), settled(connection)
    places = {chat.id: chat for chat in chats(connection, only)}
    missed: dict[str, list[Missed]] = defaultdict(list)
    looked_at: dict[str, int] = defaultdict(int)
    for each in reversed(upcoming(connection, now - timedelta(days=ASKED_DAYS), now, only)):
        at = stamp(each.starts)
        over = each.starts + timedelta(minutes=each.minutes or 60) <= now
        since = begun.get(each.community_id)
        if not over or since is None or at < since or looked_at[each.community_id] == ASKED_BACK:
            continue
        looked_at[each.community_id] += 1
        if (each.community_id, at) not in known:
            links = catch_up(_place(places[each.community_id]), each.starts, each.minutes)
            missed[each.community_id].append(Missed(each, local(each.starts, zone), links))
    return MissedReport(tuple(one for group in missed.values() for one in group), zone)


def _place(chat: Chat) -> Place:
    return Place(chat.hashtag, chat.platform, chat.url, chat.archive_url)


def _next(missed: Missed, what: str) -> str:
    """Return what to type about a meeting, with its local day and time."""
    timed = missed.occurrence.anchor is not None
    when = missed.at.strftime("%Y-%m-%d %H:%M" if timed else "%Y-%m-%d")
    return command("chat", what, missed.occurrence.name, when)


def _line(link: CatchUp) -> Line:
    return Span(f"{link.name}  ", "dim"), Span(link.url, "link", link.url)
