"""`pln chat list`: the communities that meet, when, and where each stands."""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.doc import Column, Doc, Span, Table
from plncli.reports.chats.history import State, state_of
from plncli.reports.words import ago, code
from plncli.store.chats import Chat, chats


class Overview(NamedTuple):
    """Communities with a word on when they meet, and where each stands."""

    chats: tuple[tuple[Chat, State], ...]
    today: date

    def data(self) -> object:
        """Return each community; ``dated`` tells whether days can be made of its words."""
        return [
            {
                "community_id": chat.id,
                "name": chat.name,
                "meets": chat.text,
                "dated": bool(chat.meets and chat.meets.slots),
                "participation": chat.participation,
                **state._asdict(),
            }
            for chat, state in self.chats
        ]

    def layout(self) -> Doc:
        """Return a row for each community."""
        columns = (
            Column("id"),
            Column("chat", flexible=True),
            Column("meets", main=True, flexible=True),
            Column("your part"),
            Column("verified"),
            Column("status"),
        )
        rows = tuple(
            (
                Span(chat.id, "id"),
                chat.name,
                chat.text,
                code(chat.participation),
                ago(state.verified, self.today) or "not yet",
                "" if state.status == "active" else state.standing,
            )
            for chat, state in self.chats
        )
        return (Table(columns, rows),) if rows else ()

    def ids(self) -> list[str]:
        """Return the ids of the communities."""
        return [chat.id for chat, _ in self.chats]


def build(connection: sqlite3.Connection, today: date) -> Overview:
    """Return all communities that meet, by name."""
    return Overview(
        tuple(
            (chat, state_of(connection, chat.id, chat.status, today)) for chat in chats(connection)
        ),
        today,
    )
