"""What `pln find` reads of people: who may know, with what speaks for each."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Sequence

from plncli.finding import Person, Said, excerpt
from plncli.store.finding import IN, Entry, Looked
from plncli.store.indexing import WORTH, texts

TOLD, TOLD_THEM, TALKED = "shared on it", "you told them about it", "you talked of it"
SPOKEN = {
    ("asked", "received"): "you asked about it",
    ("asked", "gave"): "asked you about it",
    ("answered", "received"): "answered you about it",
    ("answered", "gave"): TOLD_THEM,
    ("advised", "received"): "advised you on it",
    ("advised", "gave"): TOLD_THEM,
    ("shared_resource", "received"): TOLD,
    ("shared_resource", "gave"): TOLD_THEM,
    ("shared_tip", "received"): TOLD,
    ("shared_tip", "gave"): TOLD_THEM,
    ("shared_material", "received"): TOLD,
    ("shared_material", "gave"): TOLD_THEM,
    ("thanked", "gave"): "you thanked them for it",
    ("met", "mutual"): TALKED,
    (None, None): TALKED,
}
"""What an interaction is called when it is a reason, by act and direction."""
LOGGED = "in your log"
"""What all others are called."""
APART = {"wanted": "somebody you wish to know", "archived": "archived"}
"""What the status of a contact says who is not in touch."""


def who_may_know(looked: Looked, found: Sequence[Entry], mine: Collection[str]) -> list[Person]:
    """Return the people who may know, by what they are, said, were asked and publish.

    Args:
        found: the entries that the query means, best first.
        mine: the user's own subjects and grades.
    """
    best, others = looked.meant("contact")
    itself = {*best, *others}
    said = _said(looked)
    for entry in found:
        if entry.contact_id:
            said[entry.contact_id].append(Said(f"wrote “{entry.title}”"))
    ids = [*itself, *(identity for identity in said if identity not in itself)]
    topics = looked.topics(ids)
    own = {word.casefold() for word in mine}
    rows = looked.connection.execute(_PEOPLE, (json.dumps(ids), looked.now.date().isoformat()))
    return [
        Person(
            identity,
            name,
            scope,
            topics=tuple(topics.get(identity, ())),
            said=tuple(dict.fromkeys(said.get(identity, ()))),
            noted=_stands_in(looked, name, work, note)
            if identity in itself and identity not in topics
            else "",
            shared=tuple(word for word in json.loads(taught) if word.casefold() in own),
            apart=APART.get(status, ""),
            last=last,
            answered=answered,
            asked=asked,
            waited=waited,
        )
        for identity, name, scope, status, taught, work, note, last, answered, asked, waited in rows
    ]


def _stands_in(looked: Looked, name: str, work: str | None, note: str) -> str:
    """Where the words stand in what is known of a contact, as a reason."""
    if excerpt(name, looked.words):
        return "by name"
    if noted := looked.noted(note):
        return noted
    piece = excerpt(work or "", looked.words)
    return f"“{piece}”" if piece else "in what you keep of them"


_LAST = (
    "(SELECT max(i.date) FROM participant p JOIN interaction i ON i.id = p.interaction_id"
    " WHERE p.record_id = r.id AND i.date <= ?2 {})"
)
_PEOPLE = (
    "SELECT r.id, r.name, r.scope, r.status,"
    " (SELECT json_group_array(value) FROM (SELECT value FROM json_each(r.subjects)"
    " UNION ALL SELECT value FROM json_each(r.grades))),"
    " (SELECT group_concat(value, ', ') FROM (SELECT r.organisation AS value"
    " UNION ALL SELECT value FROM json_each(r.roles)"
    " UNION ALL SELECT value FROM json_each(r.subjects)"
    " UNION ALL SELECT value FROM json_each(r.grades)"
    " UNION ALL SELECT value FROM json_each(r.functions)) WHERE value IS NOT NULL),"
    f" {texts('r.how_met', 'r.wanted_why', *WORTH)},"
    + ", ".join(
        _LAST.format(which)
        for which in (
            "",
            "AND i.act IN ('answered', 'advised') AND i.direction IS NOT 'gave'",
            "AND i.act = 'asked' AND i.direction IS NOT 'gave'",
        )
    )
    + ", (SELECT (strftime('%s', s.at) - strftime('%s', q.opened_at)) / 60 FROM participant p"
    " JOIN question_step s ON s.interaction_id = p.interaction_id AND s.part = 'answered'"
    " JOIN question q ON q.id = s.question_id WHERE p.record_id = r.id ORDER BY s.at DESC LIMIT 1)"
    " FROM contact r WHERE r.id IN (SELECT value FROM json_each(?1))"
)


def _said(looked: Looked) -> defaultdict[str, list[Said]]:
    """What people said and were asked about it, newest first, by contact."""
    told: defaultdict[str, list[Said]] = defaultdict(list)
    best, others = looked.meant("interaction")
    for identity, day, act, direction in looked.connection.execute(
        "SELECT p.record_id, i.date, i.act, i.direction FROM interaction i"
        " JOIN participant p ON p.interaction_id = i.id JOIN contact c ON c.id = p.record_id"
        f" WHERE i.id {IN} ORDER BY i.date DESC, i.rowid DESC",
        (json.dumps(sorted({*best, *others, *looked.told})),),
    ):
        told[identity].append(Said(SPOKEN.get((act, direction), LOGGED), day))
    return told


def channels(connection: sqlite3.Connection, contacts: Sequence[str]) -> dict[str, str]:
    """Return the first handle of each contact, such as ``mastodon: @ana@example.social``."""
    rows = connection.execute(
        "SELECT contact_id, platform || ': ' || handle FROM handle WHERE contact_id IN"
        " (SELECT value FROM json_each(?)) AND until IS NULL ORDER BY rowid DESC",
        (json.dumps(contacts),),
    )
    return dict(rows.fetchall())
