"""What may be due, read in a fixed number of queries; the rules are in `plncli.due`."""

import json
import sqlite3
from datetime import date, datetime, time, timedelta, tzinfo
from typing import NamedTuple

from plncli.cadence import LAYER_DAYS
from plncli.due.pauses import Pauses, counted_days, cutoff, due_day, moved
from plncli.due.rhythm import Given, Rhythm, rhythm
from plncli.moments import stamp
from plncli.store.contacted import last_days
from plncli.store.pauses import of_records, snoozed

RENEWS = 30
"""Days before its renewal that a membership's dues are told of."""
CLOSES = 14
"""Days before it closes that an opportunity is told of (our default)."""


class Dated(NamedTuple):
    """Something with a day of its own.

    Attributes:
        kind: thank, report_back, follow_up, first_step, renewal, step, topic or opportunity.
        name: of the record that it belongs to; a promise's is the person's.
        detail: what the command that settles it needs: a question, a step's code.
    """

    kind: str
    id: str
    name: str
    text: str
    due: date
    detail: str | None


class Waiting(NamedTuple):
    """Somebody to be in touch with, or something to look at, again.

    Attributes:
        kind: contact, community or source.
        last: the last day of contact, or None where nothing was logged yet.
        overdue: the days that count since it fell due; 0 on that day itself.
    """

    kind: str
    id: str
    name: str
    rhythm: Rhythm
    last: str | None
    due: date
    overdue: int


class Hour(NamedTuple):
    """A chat or an event of today.

    Attributes:
        kind: session or event.
        at: its local time, such as 20:00, where it has one.
    """

    kind: str
    id: str
    name: str
    at: str | None
    minutes: int | None


class Leave(NamedTuple):
    """What keeps records from being due: pauses, and snoozes by the record's id."""

    pauses: Pauses
    own: dict[str, Pauses]
    snoozes: dict[str, str]

    def of(self, record_id: str) -> Pauses:
        """Return the pauses that hold for a record."""
        return self.own.get(record_id, self.pauses)

    def put_off(self, record_id: str, due: date) -> date:
        """Return the day on which a record is due: not before its snooze ends."""
        until = self.snoozes.get(record_id)
        return max(due, date.fromisoformat(until)) if until else due


def leave(connection: sqlite3.Connection) -> Leave:
    """Return all pauses and snoozes."""
    return Leave(*of_records(connection), snoozed(connection))


def dated(connection: sqlite3.Connection, today: date, away: Leave) -> list[Dated]:
    """Return what has a day of its own and is due on ``today``, the longest due first.

    Days that one has set oneself move with a pause; renewals and what others close do not.
    """
    soon = (today + timedelta(days=RENEWS)).isoformat()
    closing = (today + timedelta(days=CLOSES)).isoformat()
    found = []
    for kind, record_id, name, text, day, detail in connection.execute(
        _DATED, (today.isoformat(), soon, closing)
    ):
        own = date.fromisoformat(day)
        if kind not in _SET_BY_OTHERS:
            own = moved(own, away.of(record_id))
        due = away.put_off(record_id, own)
        if due <= today or (kind in _SET_BY_OTHERS and due == own):
            found.append(Dated(kind, record_id, name, text, due, detail))
    return sorted(found, key=lambda each: each.due)


def waiting(connection: sqlite3.Connection, today: date, away: Leave) -> list[Waiting]:
    """Return whom to be in touch with and what to look at by hand, the most overdue first.

    How overdue something is counts in what was wanted: three days late with somebody
    weekly are more than a week late with somebody yearly.
    """
    circles, subjects = _shortest(connection, _CIRCLES), _shortest(connection, _SUBJECTS)
    cutoffs: dict[int, str] = {}
    candidates = []
    for row in connection.execute(_ASKED, (json.dumps([*circles, *subjects]),)):
        _, record_id, _, own, _, closeness, since = row
        given = circles.get(record_id) or subjects.get(record_id)
        days = own or (given[0] if given else LAYER_DAYS[closeness])
        before = cutoffs.get(days) or cutoffs.setdefault(
            days, cutoff(today, days, away.pauses).isoformat()
        )
        if since <= before:
            candidates.append((row, before))
    last = last_days(connection, [row[1] for row, _ in candidates], today.isoformat())
    found = []
    for row, before in candidates:
        kind, record_id, name, own, limit, closeness, since = row
        logged = last.get(record_id)
        if logged and logged > before:
            continue
        chosen = rhythm(own, limit, circles.get(record_id), subjects.get(record_id), closeness)
        assert chosen is not None
        pauses = away.of(record_id)
        due = due_day(date.fromisoformat(max(since, logged or "")), chosen.want, pauses)
        due = away.put_off(record_id, due)
        if due <= today:
            overdue = counted_days(due, today, pauses)
            found.append(Waiting(kind, record_id, name, chosen, logged, due, overdue))
    return sorted(found, key=lambda each: -each.overdue / each.rhythm.want)


def hours(connection: sqlite3.Connection, now: datetime) -> list[Hour]:
    """Return the chats and events of the local day of ``now``, those with an hour in its order.

    What is over is left out.
    """
    today = now.date()
    found = []
    for record_id, name, starts_at, minutes in connection.execute(_EVENTS, (today.isoformat(),)):
        starts = datetime.fromisoformat(starts_at) if starts_at else None
        found.append((starts, "event", record_id, name, minutes))
    if connection.execute(_MEETS).fetchone():
        from plncli.store.chats import upcoming

        midnight = datetime.combine(today, time(), now.tzinfo)
        settled = set(connection.execute("SELECT community_id, starts_at FROM session").fetchall())
        found += [
            (each.starts, "session", each.community_id, each.name, each.minutes)
            for each in upcoming(connection, midnight, midnight + timedelta(days=1))
            if (each.community_id, stamp(each.starts)) not in settled
        ]
    zone = _zone(connection) if any(starts for starts, *_ in found) else None
    rows = []
    for starts, kind, record_id, name, minutes in found:
        local = starts.astimezone(zone) if starts else None
        if local is None or local.date() < today:  # an event that goes on
            rows.append(Hour(kind, record_id, name, None, None))
        elif local + timedelta(minutes=minutes or 60) > now:
            rows.append(Hour(kind, record_id, name, f"{local:%H:%M}", minutes))
    return sorted(rows, key=lambda each: each.at or "")


def _zone(connection: sqlite3.Connection) -> tzinfo | None:
    """The user's own time zone; None stands for the system's."""
    row = connection.execute("SELECT tz FROM profile WHERE tz IS NOT NULL").fetchone()
    if row is None:
        return None
    from zoneinfo import ZoneInfo

    return ZoneInfo(row[0])


def check_in(
    connection: sqlite3.Connection, contact_id: str, today: date
) -> tuple[Rhythm, date] | None:
    """Return the rhythm of a contact, what decides it, and the day of the next check-in.

    None where nothing says how often, and for contacts that are not active.
    """
    row = connection.execute(_ONE, {"id": contact_id, "today": today.isoformat()}).fetchone()
    if row is None:
        return None
    own, limit, closeness, since, logged = row
    chosen = rhythm(
        own,
        limit,
        _shortest(connection, f"{_CIRCLES} AND m.record_id = ?", contact_id).get(contact_id),
        _shortest(connection, f"{_SUBJECTS} AND rt.record_id = ?", contact_id).get(contact_id),
        closeness,
    )
    if chosen is None:
        return None
    away = leave(connection)
    due = due_day(date.fromisoformat(max(since, logged or "")), chosen.want, away.of(contact_id))
    return chosen, away.put_off(contact_id, due)


def _shortest(connection: sqlite3.Connection, query: str, *ids: str) -> dict[str, Given]:
    """Return the shortest of the cadences that records get from what they are in, by their id."""
    found: dict[str, Given] = {}
    for record_id, *given in connection.execute(query, ids):
        want, limit, name = given
        if record_id not in found or want < found[record_id][0]:
            found[record_id] = want, limit, name
    return found


_SET_BY_OTHERS = frozenset({"renewal", "opportunity"})
"""The kinds whose day is no choice of one's own: a pause does not move it."""
_DATED = """
SELECT p.kind, p.id, coalesce(c.name, ''), p.text, p.due, p.question_id
  FROM promise p LEFT JOIN contact c ON c.id = p.contact_id
  WHERE p.done_on IS NULL AND p.due <= ?1
UNION ALL SELECT 'first_step', id, name, first_step, first_step_on, NULL FROM contact
  WHERE first_step_on <= ?1 AND first_step IS NOT NULL AND status IN ('wanted', 'active')
UNION ALL SELECT 'first_step', id, name, first_step, first_step_on, NULL FROM community
  WHERE first_step_on <= ?1 AND first_step IS NOT NULL AND status IN ('wanted', 'active')
UNION ALL SELECT 'renewal', id, name, dues, renews, NULL FROM community
  WHERE renews <= ?2 AND status = 'active'
UNION ALL SELECT 'step', y.id, o.name, s.text, s.due, s.code
  FROM step s JOIN cycle y ON y.id = s.cycle_id JOIN community o ON o.id = y.community_id
  WHERE s.due <= ?1 AND s.done_on IS NULL AND y.closed_on IS NULL
UNION ALL SELECT 'topic', id, name, '', review_on, NULL FROM topic
  WHERE review_on <= ?1 AND status = 'open'
UNION ALL SELECT 'opportunity', id, '', text, due, NULL FROM opportunity
  WHERE due <= ?3 AND status = 'open'
"""
_EVENTS = (
    "SELECT id, name, starts_at, minutes FROM event WHERE starts <= ?1"
    " AND coalesce(until, starts) >= ?1 AND status IN ('wanted', 'registered')"
    " ORDER BY starts DESC, name"
)
_MEETS = "SELECT 1 FROM community WHERE meets IS NOT NULL AND status = 'active' LIMIT 1"
_CIRCLES = (
    "SELECT m.record_id, o.cadence_days, o.cadence_limit_days, o.name FROM community o"
    " JOIN membership m ON m.community_id = o.id"
    " WHERE o.cadence_days IS NOT NULL AND o.status <> 'archived'"
)
_SUBJECTS = (
    "SELECT rt.record_id, t.cadence_days, t.cadence_limit_days, t.name FROM topic t"
    " JOIN record_topic rt ON rt.topic_id = t.id"
    " WHERE t.cadence_days IS NOT NULL AND t.status = 'open'"
)
_SINCE = (
    "max(coalesce(c.met_in_person, ''), coalesce(c.met_online, ''), substr(c.created_at, 1, 10))"
)
_ASKED = f"""
SELECT 'contact', c.id, c.name, c.cadence_days, c.cadence_limit_days, c.closeness, {_SINCE}
  FROM contact c WHERE c.status = 'active' AND (c.cadence_days IS NOT NULL
    OR c.closeness IS NOT NULL OR c.id IN (SELECT value FROM json_each(?1)))
UNION ALL SELECT 'community', id, name, cadence_days, cadence_limit_days, NULL,
  substr(created_at, 1, 10) FROM community
  WHERE status = 'active' AND cadence_days IS NOT NULL AND kind <> 'circle'
UNION ALL SELECT 'source', id, title, cadence_days, NULL, NULL, substr(created_at, 1, 10)
  FROM source WHERE status = 'active' AND cadence_days IS NOT NULL AND feed_url IS NULL
"""
_ONE = (
    f"SELECT c.cadence_days, c.cadence_limit_days, c.closeness, {_SINCE},"
    " (SELECT max(i.date) FROM participant p JOIN interaction i ON i.id = p.interaction_id"
    " WHERE p.record_id = c.id AND i.date <= :today)"
    " FROM contact c WHERE c.id = :id AND c.status = 'active'"
)
