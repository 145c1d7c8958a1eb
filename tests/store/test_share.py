"""Who is given an entry, and what remembers it."""

import sqlite3

from plncli.sharing import Recipient
from plncli.store import append, journal, share
from tests.conftest import Pln
from tests.published import NOW, days, publish


def test_recipients_in_the_order_of_their_ids_once(store: sqlite3.Connection, pln: Pln) -> None:
    pln("add", "contact", "Ben", "--email", "b@x.example,c@x.example", "--handle",
        "mastodon:ben@social.example")  # fmt: skip
    pln("add", "community", "Circle", "--kind", "circle")
    pln("add", "source", "Blog")
    ben, circle, blog = (
        store.execute(f"SELECT id FROM {kind}").fetchone()[0]
        for kind in ("contact", "community", "source")
    )
    assert share.recipients(store, [circle, ben, blog, circle]) == [
        Recipient(circle, "Circle"),
        Recipient(ben, "Ben", "b@x.example", "ben@social.example"),
    ]
    assert share.recipients(store, []) == []


def test_a_shared_entry_is_an_interaction(store: sqlite3.Connection) -> None:
    publish(store, "Pond", *days("Frogs"), contact="Ana")
    with journal.operation(store, "pln share", NOW):
        append.tag_entries(store, [1], ["Rubrics", "exit tickets"], NOW)
        identity = share.share_entry(
            store, 1, ["ana"], day="2026-10-06", now=NOW, text=" For you. ", medium="email"
        )
    assert share.topics_of(store, 1) == ["exit tickets", "Rubrics"]
    assert store.execute(
        "SELECT id, date, text, act, direction, medium, note, created_at FROM interaction"
    ).fetchall() == [
        (
            identity,
            "2026-10-06",
            "shared “Frogs” with Ana https://www.pond.example/1",
            "shared_resource",
            "gave",
            "email",
            "For you.",
            NOW,
        )
    ]
    assert store.execute("SELECT record_id FROM participant").fetchall() == [("ana",)]
    assert store.execute("SELECT count(*) FROM record_topic").fetchone() == (2,)
