"""Whole networks, from nothing to plenty, and their planting into a store."""

import json
import sqlite3

from plncli.identity import Account
from plncli.model import FUNCTIONS, SCOPES, VALUE_CYCLES, Handle, Profile
from plncli.store.append import add_interaction, insert, tag
from plncli.store.journal import operation
from plncli.work import Inquiry, Noted, Work
from tests.gaps.factory import Grown, Talk, community, contact, day, event, network, source, topic

ONLINE = (Handle("mastodon", "@flo@example.social"),)
NEW = f"{day(3)}T08:00:00Z"
OLD = f"{day(700)}T08:00:00Z"

EMPTY = network()
BEGUN = network(
    contact("anaa", "Ana Featherstone", scope="school", created_at=NEW),
    source("shel", title="The Chalk Shelf", created_at=NEW),
    topic("rubrics", id="rubr", created_at=NEW),
    profile=Profile(subjects=("biology",)),
)
UNKNOWN = network(
    *(contact(f"per{n}", f"Person {n}", created_at=NEW) for n in "abcdef"),
    community("assc", "organisation", name="Fictional Association", created_at=NEW),
)
QUIET = network(
    contact("anaa", "Ana Featherstone", scope="school", topics=("rubrics",), created_at=OLD),
    contact("dann", "Dan O'Quill", scope="district", created_at=OLD),
    contact("floo", "Flo Marsh", scope="global", handles=ONLINE, created_at=OLD),
    contact("weee", "Wee Wanted", scope="global", status="wanted", created_at=OLD),
    source("shel", title="The Chalk Shelf", feed_url="https://shelf.example/feed", created_at=OLD),
    source("book", "book", title="Assessment Plainly", created_at=OLD),
    source("podd", "podcast", title="Staff Room Radio", status="wanted", created_at=OLD),
    community("tabl", name="Maths Teachers' Table", created_at=OLD),
    community("unio", "organisation", name="Union", status="wanted", created_at=OLD),
    event("camp", "edcamp", name="EdCamp Fernhill", status="wanted", created_at=OLD),
    topic("rubrics", id="rubr", priority=1, created_at=OLD),
    topic("maker space", id="make", stance="can_teach", created_at=OLD),
    *(contact(f"new{n}", f"New {n}", scope="region", created_at=NEW) for n in "abcdef"),
)
TAKING = network(
    *(contact(f"per{n}", f"Person {n}", scope="school", created_at=OLD) for n in "abcdef"),
    event("camp", "edcamp", name="EdCamp Fernhill", status="wanted", starts=day(-40)),
    topic("rubrics", id="rubr", priority=3, created_at=OLD),
    talks=tuple(Talk(5, "received", (f"per{n}",), ("rubrics",), "asked") for n in "abcdefabc"),
)
GIVING = network(
    *(contact(f"per{n}", f"Person {n}", scope="global", created_at=OLD) for n in "abcdef"),
    source("shel", title="The Chalk Shelf", topics=("rubrics",), created_at=NEW),
    event("camp", "edcamp", name="EdCamp Fernhill", status="registered", starts=day(-40)),
    topic("rubrics", id="rubr", priority=1, created_at=OLD),
    talks=tuple(Talk(70, "gave", (f"per{n}",), ("rubrics",)) for n in "abcdefabc"),
)
PLENTY = network(
    *(
        contact(f"per{n}", f"Person {n}", scope=scope, topics=("rubrics",), created_at=OLD,
                handles=(Handle("bluesky", f"@{n}.example"), Handle("email", f"{n}@far.example")),
                agreement="mixed" if n == "a" else "mostly", roles=("librarian",),
                functions=FUNCTIONS if n == "b" else ())
        for n, scope in zip("abcdef", ("school", *SCOPES), strict=True)
    ),
    *(
        source(f"blo{n}", title=f"Blog {n}", topics=("rubrics",), created_at=NEW,
               feed_url=f"https://{n}.example/feed")
        for n in "abcde"
    ),
    *(
        source(f"pod{n}", "podcast", title=f"Podcast {n}", created_at=NEW, cadence_days=7, cost=0)
        for n in "ab"
    ),
    *(source(f"boo{n}", "book", title=f"Book {n}", created_at=NEW) for n in "ab"),
    community("tabl", name="Maths Table", created_at=OLD),
    community("lmth", name="Library Lounge", created_at=NEW),
    community("unia", "organisation", name="Union", scope="national", created_at=NEW),
    community("unib", "organisation", name="Local Union", scope="district", created_at=NEW),
    event("camp", "edcamp", name="EdCamp Fernhill", status="attended", starts=day(40)),
    topic("rubrics", id="rubr", priority=1, created_at=OLD),
    talks=(
        *(Talk(5, "gave", (f"per{n}",), ("rubrics",)) for n in "abcd"),
        *(Talk(5, "received", (f"per{n}",), ("rubrics",)) for n in "cdef"),
        Talk(6, "gave", ("tabl",)),
    ),
    ties=frozenset({("pera", "perb")}),
    work=Work(
        noted={"tabl": Noted(day(30), 3)},
        inquiries=(Inquiry("lmth", "Library Lounge", day(40), "implement", False, True, None),),
        accounts=(
            Account("acco", "bluesky", "@pia.example", None, "both", "active", None, None, None,
                    None, OLD, OLD),
        ),
    ),
)  # fmt: skip

SCENARIOS = {
    "empty": EMPTY,
    "begun": BEGUN,
    "unknown": UNKNOWN,
    "quiet": QUIET,
    "taking": TAKING,
    "giving": GIVING,
    "plenty": PLENTY,
}

LINKS = frozenset(
    {
        "topics", "handles", "former_handles", "communities", "knows", "members",
        "last_interaction", "last_entry",
        "checked_at", "contact", "error",
    }
)  # fmt: skip
"""Fields of records that are no columns of their table."""


def plant(connection: sqlite3.Connection, grown: Grown) -> None:
    """Write a network into an empty store, as one operation."""
    with operation(connection, "plant", NEW):
        subjects = json.dumps(grown.profile.subjects)
        insert(connection, "profile", {"id": 1, "subjects": subjects})
        for item in grown.topics:
            insert(connection, "topic", item._asdict())
        tables = {
            "contact": grown.contacts,
            "source": grown.sources,
            "community": grown.communities,
            "event": grown.events,
        }
        for table, records in tables.items():
            for record in records:
                _insert(connection, table, record)
        for contact_record in grown.contacts:
            for handle in contact_record.handles:
                insert(connection, "handle", {"contact_id": contact_record.id, **handle._asdict()})
        for one, other in sorted(grown.ties):
            insert(connection, "contact_tie", {"contact_id": one, "other_id": other})
        for number, (record_id, noted) in enumerate(grown.work.noted.items()):
            insert(connection, "value_note", {
                "id": f"no{number:02}", "record_id": record_id, "date": noted.day, "text": "a word",
                "cycle": VALUE_CYCLES[noted.cycle - 1], "created_at": NEW, "updated_at": NEW,
            })  # fmt: skip
        for talk in grown.interactions:
            add_interaction(
                connection,
                {"date": talk.date, "text": talk.text, "direction": talk.direction,
                 "act": talk.act},
                [link.id for link in talk.participants], talk.topics, NEW,
            )  # fmt: skip


def _insert(connection: sqlite3.Connection, table: str, record: object) -> None:
    fields = record._asdict()  # type: ignore[attr-defined]
    named = {
        name: json.dumps(value) if isinstance(value, tuple) else value
        for name, value in fields.items()
        if name not in LINKS and not (table == "contact" and name == "kind")
    }
    insert(connection, table, named)
    tag(connection, fields["id"], fields["topics"], NEW)
