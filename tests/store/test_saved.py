"""Notes, the day of use, and what is saved no longer."""

import sqlite3

from plncli.store import append, journal, saved
from tests.published import NOW, days, publish


def test_marks_of_saved_entries(store: sqlite3.Connection) -> None:
    publish(store, "Blog", *days("A", "B"))
    assert saved.note_of(store, 1) == ""
    with journal.operation(store, "pln save", NOW):
        append.mark(store, [1], "saved", NOW)
        saved.use(store, [1, 2], "2026-10-01")
        saved.use(store, [2], "2026-09-01")
        saved.write_note(store, 1, " one\x07\n")
        saved.write_note(store, 2, "two")
        saved.write_note(store, 2, " ")
    assert (saved.note_of(store, 1), saved.note_of(store, 2)) == ("one", "")
    assert saved.saved_among(store, [1, 2]) == {1}
    with journal.operation(store, "pln unsave", NOW):
        saved.unsave(store, [1, 2])
    marks = "SELECT saved, used_on, note FROM mark ORDER BY entry_key"
    assert store.execute(marks).fetchall() == [
        (None, "2026-10-01", "one"),
        (None, "2026-09-01", None),
    ]
    journal.undo(store, NOW)
    assert store.execute(marks).fetchone() == (NOW, "2026-10-01", "one")
