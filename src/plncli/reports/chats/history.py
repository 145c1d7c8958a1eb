"""`pln chat history`: what became of a community's meetings, and where it stands."""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.doc import Cell, Column, Doc, Heading, Span, Table, paragraph
from plncli.reports.words import ago, code, long_day
from plncli.sessions import Session, summary
from plncli.store.leave import of_records
from plncli.store.sessions import sessions


class State(NamedTuple):
    """Where a chat stands.

    Attributes:
        status: active, paused, ended or wanted.
        until: the last ISO day of the pause that runs.
        verified: the ISO day of the last meeting that one was at.
    """

    status: str
    until: str | None
    verified: str | None

    @property
    def standing(self) -> str:
        """Its status, and how long a pause runs."""
        return f"{self.status} until {long_day(self.until)}" if self.until else self.status

    def spoken(self, today: date) -> str:
        """Return it in words: ``paused until 6 Jan 2027 · verified 2 weeks ago``."""
        verified = f"verified {ago(self.verified, today)}" if self.verified else "not verified yet"
        return f"{self.standing} · {verified}"


class HistoryReport(NamedTuple):
    """The sessions of one community, the newest first."""

    community_id: str
    name: str
    meets: str | None
    state: State
    sessions: tuple[Session, ...]
    today: date

    def data(self) -> object:
        """Return where it stands, and each session."""
        return {
            "community_id": self.community_id,
            "name": self.name,
            "meets": self.meets,
            **self.state._asdict(),
            "sessions": [each._asdict() for each in self.sessions],
        }

    def layout(self) -> Doc:
        """Return the name, where it stands, and a row for each session."""
        said = summary(self.sessions)
        head = " · ".join(filter(None, (self.meets, self.state.spoken(self.today), said)))
        blocks = (Heading(self.name), paragraph(Span(head)))
        return (*blocks, session_table(self.sessions)) if self.sessions else blocks

    def ids(self) -> list[str]:
        """Return the ids of the sessions."""
        return [each.id for each in self.sessions]


def build(connection: sqlite3.Connection, community_id: str, today: date) -> HistoryReport:
    """Return what became of the meetings of a community."""
    name, meets, status = connection.execute(
        "SELECT name, meets, status FROM community WHERE id = ?", (community_id,)
    ).fetchone()
    found = sessions(connection, community_id=community_id)
    state = state_of(connection, community_id, status, today)
    return HistoryReport(community_id, name, meets, state, tuple(found), today)


def state_of(connection: sqlite3.Connection, community_id: str, status: str, today: date) -> State:
    """Return where a chat stands today: a pause that runs comes before its own status."""
    everything, own = of_records(connection)
    pauses = own.get(community_id, everything)
    until = next((end for start, end in pauses if start <= today <= end), None)
    (verified,) = connection.execute(
        "SELECT max(starts_at) FROM session WHERE community_id = ? AND status = 'attended'",
        (community_id,),
    ).fetchone()
    shown = "ended" if status == "archived" else "paused" if until else status
    return State(
        shown,
        until.isoformat() if until and shown == "paused" else None,
        verified and verified[:10],
    )


def session_table(found: tuple[Session, ...]) -> Table:
    """Return sessions as rows: id, local day and time, what became of it, what one took from it."""
    columns = (
        Column("id"),
        Column("when"),
        Column("what"),
        Column("with", flexible=True),
        Column("takeaways", flexible=True),
    )
    return Table(columns, tuple(_row(each) for each in found))


def _row(session: Session) -> tuple[Cell, ...]:
    at = session.local[11:]
    when = long_day(session.local) + (f" {at}" if at != "00:00" else "")
    said = session.takeaways or session.text or ""
    return (
        Span(session.id, "id"),
        when,
        code(session.status),
        ", ".join(session.met),
        said.partition("\n")[0],
    )
