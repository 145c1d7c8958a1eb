"""Saved and unopened, close and silent: what the last lines of an edition are chosen from."""

import sqlite3
from datetime import UTC, date, datetime

import pytest

from plncli.config import Settings
from plncli.ranking.asides import Saved, Voice
from plncli.store import append, journal
from plncli.store.asides import close_voices, saved_unopened
from tests.published import NOW, days, publish

MOMENT = datetime(2026, 10, 7, 9, tzinfo=UTC)
TODAY = MOMENT.date()
SETTINGS = Settings()
MONTHS = [(f"2026-{month:02}-01T08:00:00Z", "A") for month in range(2, 8)]


def mark(store: sqlite3.Connection, key: int, column: str, moment: str) -> None:
    with journal.operation(store, f"pln {column}", NOW):
        append.mark(store, [key], column, moment)


def test_what_was_saved_on_the_days_that_count(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A", "B", "C", "D", "E"))
    for key, moment in enumerate(
        ("2026-10-05", "2026-10-04", "2026-09-07", "2026-09-06", "2026-09-20"), 1
    ):
        mark(store, key, "saved", f"{moment}T20:00:00Z")
    mark(store, 5, "opened", NOW)
    found = saved_unopened(store, TODAY, date(2026, 10, 7), SETTINGS)
    assert found == [
        Saved("blog3", "C", "https://www.blog.example/3", "Blog", "2026-09-07T20:00:00Z"),
        Saved("blog2", "B", "https://www.blog.example/2", "Blog", "2026-10-04T20:00:00Z"),
    ]
    earlier = saved_unopened(store, TODAY, date(2026, 10, 6), SETTINGS)
    assert [each.id for each in earlier] == ["blog4", "blog3", "blog2"]


def follow(store: sqlite3.Connection, **feed: object) -> None:
    """Let every feed have been asked this morning."""
    given = {"checked_at": "2026-10-07T07:00:00Z", "error_count": 0} | feed
    store.execute(
        "INSERT OR REPLACE INTO feed (source_id, checked_at, error_count) SELECT id, ?, ?"
        " FROM source",
        (given["checked_at"], given["error_count"]),
    )


def names(store: sqlite3.Connection) -> list[str]:
    return [each.source for each in close_voices(store, MOMENT, SETTINGS)]


def test_a_close_source_and_what_a_close_contact_publishes(store: sqlite3.Connection) -> None:
    publish(store, "Close", *MONTHS, pace="close")
    publish(store, "Blog", *MONTHS, contact="Ana")
    publish(store, "Daily", *MONTHS)
    publish(store, "New", *MONTHS[-2:], pace="close")
    publish(store, "Fresh", *MONTHS, *days("A"), pace="close")
    publish(store, "Paused", *MONTHS, pace="close", status="paused")
    with journal.operation(store, "pln edit", NOW):
        store.execute("UPDATE contact SET closeness = 'core'")
    follow(store)
    july, march = "2026-07-01T08:00:00Z", "2026-03-01T08:00:00Z"
    asked = "2026-10-07T07:00:00Z"
    assert close_voices(store, MOMENT, SETTINGS) == [
        Voice("close", "Close", None, None, july, asked, march),
        Voice("blog", "Blog", "ana", "Ana", july, asked, march),
        Voice("new", "New", None, None, july, asked, None),
    ]


@pytest.mark.parametrize(
    "heard",
    [
        "INSERT INTO mute (id, source_id, created_at) VALUES ('m', 'blog', '2026-10-01T00:00:00Z')",
        "INSERT INTO mute (id, source_id, until, created_at)"
        " VALUES ('m', 'blog', '2026-10-07', '2026-10-01T00:00:00Z')",
        "UPDATE contact SET status = 'archived'",
        "INSERT INTO entry (id, source_id, guid, title, first_seen, sort_at)"
        " VALUES ('x', 'posts', 'x', 'X', '2026-10-06T00:00:00Z', '2026-10-06T00:00:00Z')",
        "UPDATE interaction SET date = '2026-07-02'",
    ],
)
def test_who_is_muted_or_gone_or_heard_of_elsewhere(store: sqlite3.Connection, heard: str) -> None:
    publish(store, "Blog", *MONTHS, contact="Ana", pace="close")
    publish(store, "Posts", contact="Ana")
    follow(store)
    with journal.operation(store, "pln log tea with @Ana", NOW):
        values = {"date": "2026-06-30", "text": "tea with @Ana"}
        append.add_interaction(store, values, ["ana"], [], NOW)
        store.execute(
            "INSERT INTO mute (id, source_id, until, created_at)"
            " VALUES ('over', 'blog', '2026-10-06', '2026-10-01T00:00:00Z')"
        )
    assert names(store) == ["Blog"]
    with journal.operation(store, "pln edit", NOW):
        store.execute(heard)
    assert names(store) == []


def test_of_two_silent_sources_of_one_person_the_last_to_speak(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *MONTHS, contact="Ana", pace="close")
    publish(store, "Posts", *MONTHS[:-1], contact="Ana", pace="close")
    follow(store)
    assert names(store) == ["Blog"]


def test_nothing_is_said_of_a_feed_that_fails_or_was_never_asked(
    store: sqlite3.Connection,
) -> None:
    publish(store, "Blog", *MONTHS, pace="close")
    assert names(store) == []
    follow(store, error_count=1)
    assert names(store) == []
    follow(store, checked_at=None)
    assert names(store) == []
    follow(store, checked_at="2026-10-09T07:00:00Z")
    (voice,) = close_voices(store, MOMENT, SETTINGS)
    assert voice.looked == "2026-10-07T09:00:00Z"
