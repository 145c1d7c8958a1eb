"""A book of what was saved: its forms agree."""

import sqlite3

from plncli.reports import book
from plncli.reports.listing import Filters
from tests.conftest import Pln
from tests.published import days, publish


def test_an_entry_stands_once_in_every_form(store: sqlite3.Connection, pln: Pln) -> None:
    from datetime import date

    publish(store, "Pond", *days("A", "B", "C"))
    pln("save", "pond1", "+zebras", "+apples")
    pln("save", "pond2", "+Zebras")
    pln("save", "pond3")
    store.execute("UPDATE entry SET summary = NULL")
    made = book.build(store, Filters(), date(2026, 10, 7))
    assert [name for name, _ in made.chapters()] == ["apples", "zebras", book.OTHERS]
    assert made.ids() == made.table().ids() == ["pond1", "pond2", "pond3"]
    assert made.table().data() == made.data()
