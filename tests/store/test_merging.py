"""Merging over random networks: no link is lost, and undo brings both records back."""

import sqlite3
from collections.abc import Iterator
from random import Random

import pytest

from plncli.store import journal
from plncli.store.append import insert
from plncli.store.merging import KINDS, Plan, merge
from plncli.store.references import references
from tests.store.test_journal import dump

NOW = "2026-10-07T09:00:00Z"
STAMPS = {"created_at": NOW, "updated_at": NOW}
NAMED = {
    "contact": "name",
    "source": "title",
    "community": "name",
    "event": "name",
    "topic": "name",
}
Link = tuple[object, ...]


def grow(store: sqlite3.Connection, random: Random) -> dict[str, list[str]]:
    """Make a network in which nearly everything is tied to everything; return ids by kind."""
    ids = {kind: [f"{kind[:3]}{number}" for number in range(4)] for kind in KINDS}
    for kind, column in NAMED.items():
        for record in ids[kind]:
            insert(store, kind, {"id": record, column: f"{kind} {record}", **STAMPS})
    everything = [record for kind in KINDS for record in ids[kind]]
    talks = [f"int{number}" for number in range(6)]
    for talk in talks:
        insert(store, "interaction", {"id": talk, "date": "2026-10-01", "text": "x", **STAMPS})

    def some(records: list[str]) -> list[str]:
        return random.sample(records, random.randint(0, len(records)))

    def tie(table: str, one: dict[str, object], **more: object) -> None:
        store.execute("SAVEPOINT tie")
        try:
            insert(store, table, {**one, **more})
        except sqlite3.IntegrityError:
            store.execute("ROLLBACK TO tie")

    for talk in talks:
        for record in some(everything):
            tie("participant", {"interaction_id": talk, "record_id": record})
    for record in everything:
        for topic in some(ids["topic"]):
            tie("record_topic", {"record_id": record, "topic_id": topic})
        for community in some(ids["community"]):
            role = random.choice((None, "lead"))
            tie("membership", {"community_id": community, "record_id": record, "role": role})
        for other in some(everything):
            tie("different", {"record_id": record, "other_id": other})
        if random.random() < 0.5:
            tie("snooze", {"record_id": record, "until": "2026-11-01"})
            tie("pause", {"record_id": record, "starts": "2026-10-01", "until": "2026-11-01"})
            tie("value_note", {"id": f"v{record}", "record_id": record, "date": "2026-10-01"},
                text="x", **STAMPS)  # fmt: skip
            tie("opportunity", {"id": f"o{record}", "record_id": record, "text": "x"}, **STAMPS)
    for contact in ids["contact"]:
        for other in some(ids["contact"]):
            tie("contact_tie", {"contact_id": contact, "other_id": other})
        for handle in some(["ana", "ben", "cleo"]):
            until = random.choice((None, "2026-01-01"))
            tie(
                "handle", {"contact_id": contact, "platform": "x", "handle": handle, "until": until}
            )
        for event in some(ids["event"]):
            line = random.choice((None, "hello"))
            tie("event_contact", {"event_id": event, "contact_id": contact, "line": line})
        tie("promise", {"id": f"p{contact}", "text": "x", "due": "2026-10-09"},
            contact_id=contact, event_id=random.choice(ids["event"]), **STAMPS)  # fmt: skip
        met_at = random.choice((None, *ids["event"]))
        store.execute("UPDATE contact SET met_at = ? WHERE id = ?", (met_at, contact))
    for number, community in enumerate(ids["community"]):
        for turn in (1, 2, 3):
            tie("cycle", {"id": f"y{number}{turn}", "community_id": community, "number": turn},
                text="x", starts="2026-10-01", **STAMPS)  # fmt: skip
        tie("session", {"id": f"s{number}", "community_id": community, "status": "attended"},
            starts_at=random.choice(("2026-10-01T19:00:00Z", "2026-10-08T19:00:00Z")),
            takeaways=f"from {community}", **STAMPS)  # fmt: skip
        tie("snooze", {"record_id": f"s{number}", "until": "2026-11-01"})
        tie("former_place", {"community_id": community, "platform": "x", "until": "2026-01-01"})
    for source in ids["source"]:
        feed = random.choice((None, f"https://{source}.example/feed"))
        contact = random.choice(ids["contact"])
        store.execute(
            "UPDATE source SET contact_id = ?, feed_url = ? WHERE id = ?", (contact, feed, source)
        )
        for event in some(ids["event"]):
            tie("event_source", {"event_id": event, "source_id": source})
        tie("mute", {"id": f"m{source}", "source_id": source, "created_at": NOW})
        for guid in some(["one", "two", "three"]):
            tie("entry", {"id": f"{source}{guid}", "source_id": source, "guid": guid, "title": "t"},
                first_seen=NOW, sort_at=NOW)  # fmt: skip
    for (key,) in store.execute("SELECT key FROM entry").fetchall():
        marks = {mark: random.choice((None, NOW)) for mark in ("seen", "opened", "saved")}
        tie("mark", {"entry_key": key, **marks})
        for topic in some(ids["topic"]):
            tie("entry_topic", {"entry_key": key, "topic_id": topic})
    return ids


def links(store: sqlite3.Connection, kept: str, other: str) -> Iterator[Link]:
    """Every row that points at a record, by its table, its ids and what it says; as if merged."""
    sessions = dict(store.execute("SELECT id, starts_at FROM session").fetchall())
    for table in sorted(
        {each.table for each in references(store)} - {"entry", "mark", "entry_topic"}
    ):
        pointing = [each.column for each in references(store) if each.table == table]
        info = store.execute(f'PRAGMA table_info("{table}")').fetchall()
        keys = [row[1] for row in info if row[5]]
        cursor = store.execute(f'SELECT * FROM "{table}"')
        names = [name for name, *_ in cursor.description]
        for values in cursor:
            row = dict(zip(names, values, strict=True))
            row = {name: kept if value == other else value for name, value in row.items()}
            row = {name: sessions.get(str(value), value) for name, value in row.items()}
            columns = dict.fromkeys((*keys, *pointing))
            ends = [row[column] for column in pointing if row[column] is not None]
            if table in ("contact_tie", "membership", "different") and len(set(ends)) == 1:
                continue  # a tie to oneself
            if row.get("id") == kept:
                continue  # the merged record itself, whose own columns may give way
            yield (table, *(row[column] for column in columns))


def said(store: sqlite3.Connection, kept: str, other: str) -> set[Link]:
    """What is known of entries: their marks and topics, by source and guid; as if merged."""
    found: set[Link] = set()
    for source, guid, *marks in store.execute(
        "SELECT e.source_id, e.guid, k.seen IS NOT NULL, k.opened IS NOT NULL, k.saved IS NOT NULL"
        " FROM entry e LEFT JOIN mark k ON k.entry_key = e.key"
    ):
        owner = kept if source == other else source
        found |= {(owner, guid, name) for name, is_set in enumerate(marks) if is_set}
        found.add((owner, guid))
    for source, guid, topic in store.execute(
        "SELECT e.source_id, e.guid, x.topic_id FROM entry_topic x"
        " JOIN entry e ON e.key = x.entry_key"
    ):
        found.add((kept if source == other else source, guid, kept if topic == other else topic))
    return found


def received(store: sqlite3.Connection) -> list[tuple[object, ...]]:
    return store.execute("SELECT * FROM reception ORDER BY source_id").fetchall()


def counted(store: sqlite3.Connection) -> list[tuple[object, ...]]:
    return store.execute(
        "SELECT e.source_id, count(*), count(coalesce(k.opened, k.saved)) FROM mark k"
        " JOIN entry e ON e.key = k.entry_key WHERE k.seen IS NOT NULL GROUP BY 1 ORDER BY 1"
    ).fetchall()


@pytest.mark.parametrize("seed", range(25))
def test_no_link_is_lost(store: sqlite3.Connection, seed: int) -> None:
    random = Random(seed)
    with journal.operation(store, "a network", NOW):
        ids = grow(store, random)
    kind = KINDS[seed % len(KINDS)]
    kept, other = random.sample(ids[kind], 2)
    before, whole, marks = set(links(store, kept, other)), dump(store), said(store, kept, other)
    numbers = received(store)
    with journal.operation(store, "a merge", NOW):
        merge(store, kind, kept, other, NOW)
    after = set(links(store, kept, other))
    lost = {link for link in before - after if link[0] not in ("cycle", "session")}
    assert lost == set()
    assert said(store, kept, other) == marks
    assert received(store) == counted(store)
    assert store.execute("PRAGMA foreign_key_check").fetchall() == []
    assert store.execute("SELECT 1 FROM record WHERE id = ?", (other,)).fetchone() is None
    takeaways = "".join(text for (text,) in store.execute("SELECT takeaways FROM session"))
    assert all(f"from {community}" in takeaways for community in ids["community"])
    assert store.execute("SELECT count(*) FROM cycle").fetchone() == (12,)
    journal.undo(store, NOW)
    assert dump(store) == whole
    assert received(store) == numbers


def merged(store: sqlite3.Connection, kind: str, kept: str, other: str) -> Plan:
    with journal.operation(store, "a merge", NOW):
        return merge(store, kind, kept, other, NOW)


def test_fields_are_taken_over_or_noted(store: sqlite3.Connection) -> None:
    with journal.operation(store, "a network", NOW):
        insert(store, "event", {"id": "camp", "name": "EdCamp", **STAMPS})
        insert(store, "event", {"id": "fair", "name": "Fair", **STAMPS})
        insert(store, "contact", {
            "id": "ana", "name": "Ana Diaz", "organisation": "West", "roles": '["mentor"]',
            "met_at": "camp", "note": "one", **STAMPS,
        })  # fmt: skip
        insert(store, "contact", {
            "id": "adi", "name": "A. Diaz", "organisation": "East", "roles": '["friend"]',
            "met_at": "fair", "note": "two", "country": "Peru", "rely": 1, "cadence_days": 30,
            "agreement": "mixed", "status": "wanted",
            "created_at": "2026-01-01T00:00:00Z", "updated_at": NOW,
        })  # fmt: skip
    plan = merged(store, "contact", "ana", "adi")
    assert plan == Plan(
        {},
        ("roles", "country", "agreement", "cadence", "rely"),
        {
            "name": ("Ana Diaz", "A. Diaz"),
            "organisation": ("West", "East"),
            "met at": ("EdCamp", "Fair"),
            "status": ("active", "wanted"),
        },
    )
    row = store.execute(
        "SELECT name, organisation, roles, met_at, country, rely, cadence_days, agreement, status,"
        " created_at, note FROM contact"
    ).fetchall()
    assert row == [(
        "Ana Diaz", "West", '["mentor", "friend"]', "camp", "Peru", 1, 30, "mixed", "active",
        "2026-01-01T00:00:00Z",
        "one\n\ntwo\n\nMerged with A. Diaz (organisation East, met at Fair, status wanted)",
    )]  # fmt: skip


def test_a_feed_is_taken_over_with_what_is_known_of_it(store: sqlite3.Connection) -> None:
    with journal.operation(store, "a network", NOW):
        insert(store, "source", {"id": "page", "title": "Chalk", **STAMPS})
        insert(store, "source", {"id": "feed", "title": "Chalk", "feed_url": "https://c.example/f",
                                 **STAMPS})  # fmt: skip
        insert(store, "document", {"source_id": "feed", "guids": "[]"})
    assert merged(store, "source", "page", "feed").taken == ("feed",)
    assert store.execute("SELECT id, feed_url FROM source").fetchall() == [
        ("page", "https://c.example/f")
    ]
    assert store.execute("SELECT source_id FROM document").fetchall() == [("page",)]


def test_the_secret_of_a_feed_stays_out_of_the_note(store: sqlite3.Connection) -> None:
    with journal.operation(store, "a network", NOW):
        insert(store, "source", {"id": "one", "title": "C", "feed_url": "https://c.example/f",
                                 **STAMPS})  # fmt: skip
        insert(store, "source", {"id": "two", "title": "C", "feed_url": "https://c.example/g?token=s3cret",
                                 **STAMPS})  # fmt: skip
        insert(store, "document", {"source_id": "two", "guids": "[]"})
    merged(store, "source", "one", "two")
    ((note,),) = store.execute("SELECT note FROM source").fetchall()
    assert note.startswith("Merged with C (feed https://c.example/g")
    assert "s3cret" not in note
    assert store.execute("SELECT count(*) FROM document").fetchone() == (0,)
