"""An operation that goes on: what one session finds out little by little."""

import sqlite3

import pytest

from plncli.errors import NotFoundError
from plncli.store import append, journal
from tests.published import NOW, days, publish
from tests.tui.network import commands, seen


def test_later_changes_belong_to_the_operation_and_go_with_it(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A", "B", "C"))
    with journal.operation(store, "pln skim -i", NOW) as number:
        append.mark(store, [1], "seen", NOW)
    with journal.operation(store, "pln save blog2", NOW) as later:
        append.mark(store, [2], "saved", NOW)
    with journal.continued(store, number):
        append.mark(store, [2, 3], "seen", NOW)
    assert commands(store) == ["pln skim -i", "pln save blog2"]
    assert journal.last_number(store) == later
    journal.undo(store, NOW)
    assert (seen(store), journal.last_number(store)) == (["blog1", "blog3"], number)
    journal.undo(store, NOW)
    assert seen(store) == []
    journal.redo(store)
    journal.redo(store)
    assert seen(store) == ["blog1", "blog2", "blog3"]


def test_an_undone_operation_does_not_go_on(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A"))
    with journal.operation(store, "pln skim -i", NOW) as number:
        append.mark(store, [1], "seen", NOW)
    journal.undo(store, NOW)
    with pytest.raises(NotFoundError, match="was undone"), journal.continued(store, number):
        raise AssertionError("not reached")
    assert seen(store) == []


def test_a_store_without_operations_has_no_last_one(store: sqlite3.Connection) -> None:
    assert journal.last_number(store) is None
