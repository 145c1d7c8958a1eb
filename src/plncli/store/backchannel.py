"""What belongs into the backchannel of an event or a group: its place, questions, links."""

import sqlite3
from typing import NamedTuple


class Asked(NamedTuple):
    """A question, and who answered it."""

    id: str
    text: str
    answered_by: str | None


class Given(NamedTuple):
    """A source that was found there, or belongs to the group."""

    id: str
    title: str
    url: str | None


class Backchannel(NamedTuple):
    """Where people talk beside the talk."""

    id: str
    kind: str
    name: str
    link: str | None
    hashtag: str | None
    platform: str | None
    questions: tuple[Asked, ...]
    links: tuple[Given, ...]


def backchannel(connection: sqlite3.Connection, kind: str, record_id: str) -> Backchannel:
    """Return the backchannel of an event or a community with this id.

    Questions are those that were asked there, and open ones on its topics.
    """
    name, link, hashtag, platform = connection.execute(_PLACE[kind], (record_id,)).fetchone()
    asked = connection.execute(_QUESTIONS, (record_id,)).fetchall()
    given = connection.execute(_LINKS[kind], (record_id,)).fetchall()
    return Backchannel(
        record_id,
        kind,
        name,
        link,
        hashtag,
        platform,
        tuple(Asked(*row) for row in asked),
        tuple(Given(*row) for row in given),
    )


_PLACE = {
    "event": "SELECT name, coalesce(backchannel, url), hashtag, NULL FROM event WHERE id = ?",
    "community": "SELECT name, url, hashtag, platform FROM community WHERE id = ?",
}
_LINKS = {
    "event": "SELECT s.id, s.title, s.url FROM event_source e JOIN source s ON s.id = e.source_id"
    " WHERE e.event_id = ? ORDER BY s.title COLLATE NOCASE",
    "community": "SELECT s.id, s.title, s.url FROM membership m JOIN source s ON s.id = m.record_id"
    " WHERE m.community_id = ? ORDER BY s.title COLLATE NOCASE",
}
_QUESTIONS = (
    "SELECT q.id, q.text, (SELECT group_concat(DISTINCT c.name) FROM question_step s"
    " JOIN participant p ON p.interaction_id = s.interaction_id JOIN contact c"
    " ON c.id = p.record_id WHERE s.question_id = q.id AND s.part = 'answered') AS answered_by"
    " FROM question q WHERE EXISTS (SELECT 1 FROM question_step s JOIN participant p"
    " ON p.interaction_id = s.interaction_id WHERE s.question_id = q.id AND p.record_id = ?1)"
    " OR (q.resolved_on IS NULL AND q.given_up_on IS NULL AND EXISTS (SELECT 1 FROM record_topic a"
    " JOIN record_topic b ON b.topic_id = a.topic_id WHERE a.record_id = q.id"
    " AND b.record_id = ?1)) ORDER BY q.opened_at"
)
