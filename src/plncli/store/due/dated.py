"""What has a day of its own: promises, first steps, renewals, steps, reviews, opportunities."""

import sqlite3
from datetime import date, timedelta
from typing import NamedTuple

from plncli.due.pauses import moved
from plncli.store.leave import Leave

RENEWS = 30
"""Days before its renewal that a membership's dues are told of."""
CLOSES = 14
"""Days before it closes that an opportunity, and a plan, is told of (our default)."""


class Dated(NamedTuple):
    """Something with a day of its own.

    Attributes:
        kind: thank, report_back, follow_up, plan, first_step, renewal, step, topic or opportunity.
        name: of the record that it belongs to; a promise's is the person's.
        detail: what the command that settles it needs: a question, a step's code.
    """

    kind: str
    id: str
    name: str
    text: str
    due: date
    detail: str | None


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
        if due <= today or (kind in _AHEAD and due == own):
            found.append(Dated(kind, record_id, name, text, due, detail))
    return sorted(found, key=lambda each: each.due)


_SET_BY_OTHERS = frozenset({"renewal", "opportunity"})
"""The kinds whose day is no choice of one's own: a pause does not move it."""
_AHEAD = _SET_BY_OTHERS | {"plan"}
"""The kinds that are told of before their day, unless they are put off."""
_DATED = """
SELECT p.kind, p.id, coalesce(c.name, ''), p.text, p.due, p.question_id
  FROM promise p LEFT JOIN contact c ON c.id = p.contact_id
  WHERE p.done_on IS NULL AND p.due <= ?1
UNION ALL SELECT 'first_step', id, name, first_step, first_step_on, NULL FROM contact
  WHERE first_step_on <= ?1 AND first_step IS NOT NULL AND status IN ('wanted', 'active')
UNION ALL SELECT 'first_step', id, name, first_step, first_step_on, NULL FROM community
  WHERE first_step_on <= ?1 AND first_step IS NOT NULL AND status IN ('wanted', 'active')
UNION ALL SELECT 'plan', p.id, coalesce(c.name, ''), p.text, p.due, p.command
  FROM plan p LEFT JOIN contact c ON c.id = p.contact_id
  WHERE p.done_on IS NULL AND p.due <= ?3
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
