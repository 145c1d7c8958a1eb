"""What being in touch with somebody changes."""

import sqlite3

import pytest

from plncli.store import journal
from plncli.store.append import insert
from plncli.store.meeting import met

NOW = "2026-10-07T09:00:00Z"
DAY = "2026-10-07"
WANTED = "Cleo was wanted and is active now"


@pytest.mark.parametrize(
    ("before", "act", "medium", "after", "said"),
    [
        (("wanted", None, None), "asked", "email", ("active", DAY, None), [WANTED]),
        (("wanted", None, None), "met", "in_person", ("active", None, DAY), [WANTED]),
        (("wanted", None, None), "thanked", None, ("active", None, None), [WANTED]),
        (("wanted", None, None), "met", "phone", ("active", None, None), [WANTED]),
        (("wanted", None, None), "read", "post", ("wanted", None, None), []),
        (("active", None, None), "commented", "comment", ("active", DAY, None), []),
        (("paused", "2026-01-02", None), "met", "video", ("paused", "2026-01-02", None), []),
        (
            ("active", "2026-01-02", None), "met", "in_person", ("active", "2026-01-02", DAY),
            ["Cleo: now in person too, online since Jan 2026"],
        ),
        (("active", None, "2025-01-02"), "met", "in_person", ("active", None, "2025-01-02"), []),
    ],
)  # fmt: skip
def test_met(
    store: sqlite3.Connection,
    before: tuple[str, str | None, str | None],
    act: str,
    medium: str | None,
    after: tuple[str, str | None, str | None],
    said: list[str],
) -> None:
    status, online, in_person = before
    with journal.operation(store, "a test", NOW):
        insert(
            store,
            "contact",
            {
                "id": "cleo",
                "name": "Cleo",
                "status": status,
                "met_online": online,
                "met_in_person": in_person,
                "created_at": NOW,
                "updated_at": NOW,
            },
        )
        assert met(store, ["cleo", "gone"], DAY, act, medium, NOW) == said
    row = store.execute("SELECT status, met_online, met_in_person FROM contact").fetchone()
    assert row == after


def test_the_first_step_is_asked_after(store: sqlite3.Connection) -> None:
    with journal.operation(store, "a test", NOW):
        insert(store, "contact", {
            "id": "cleo", "name": "Cleo", "status": "wanted", "first_step": "write",
            "created_at": NOW, "updated_at": NOW,
        })  # fmt: skip
        said = met(store, ["cleo"], DAY, "asked", None, NOW)
    assert said == [WANTED, "first step taken? pln done cleo"]
