"""Moving from one account to another keeps both."""

import sqlite3

from plncli.model import Handle
from plncli.store.accounts import accounts, find, move
from plncli.store.journal import operation
from tests.conftest import Pln

NOW = "2026-10-07T09:00:00Z"


def test_a_move_keeps_history(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "account", "x:kim", "--email-label", "home", "--sphere", "both")
    with operation(store, "move", NOW):
        left, entered = move(
            store, Handle("x", "kim"), Handle("mastodon", "kim@a.example"), "2026-10-07", NOW
        )
    new, old = accounts(store)
    assert (old.id, old.status, old.until, old.moved_to) == (
        left, "left", "2026-10-07", "mastodon:kim@a.example",
    )  # fmt: skip
    assert (new.id, new.status, new.since, new.email, new.sphere) == (
        entered, "active", "2026-10-07", "home", "both",
    )  # fmt: skip
    assert find(store, Handle("x", "KIM")) == left
    pln("undo")
    assert [each.name for each in accounts(store)] == ["x:kim"]


def test_an_account_is_there_once(pln: Pln) -> None:
    pln("add", "account", "x:kim")
    again = pln("add", "account", "https://x.com/Kim")
    assert again.code == 4
    assert again.err.startswith("pln: x:Kim is an account already (")
    pln("add", "account", "x:robots")
    clash = pln("edit", "x:robots", "--username", "KIM")
    assert clash.err.startswith("pln: x:KIM is an account already (")
