"""What a command changed is taken back and done again, to the letter."""

import sqlite3

import pytest

from plncli.errors import NotFoundError
from plncli.model import Handle
from plncli.store import append, journal, write

NOW = "2026-10-07T09:00:00Z"
LINKS = write.Links(topics=["rubrics"], handles=[Handle("email", "ada@example.org")])


def dump(connection: sqlite3.Connection) -> list[str]:
    """All rows but those of the journal."""
    lines = (line for line in connection.iterdump())
    own = ('INSERT INTO "operation"', 'INSERT INTO "change"', 'INSERT INTO "journal"')
    return sorted(line for line in lines if not line.startswith(own))


def add(store: sqlite3.Connection, name: str = "Ada") -> str:
    with journal.operation(store, f"pln add contact {name}", NOW):
        return write.add(store, "contact", {"name": name}, LINKS, NOW)


def test_a_write_outside_an_operation_is_refused(store: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"change\.operation_id"):
        append.topic_ids(store, ["forgotten"], NOW)


def test_a_mark_outside_an_operation_is_refused_what_is_fetched_is_not(
    store: sqlite3.Connection,
) -> None:
    with journal.operation(store, "pln add source Attic", NOW):
        source = write.add(store, "source", {"title": "Attic"}, write.Links(), NOW)
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
        " VALUES (1, 'abcdef', ?, 'one', 'One', ?, ?)",
        (source, NOW, NOW),
    )
    with pytest.raises(sqlite3.IntegrityError, match=r"change\.operation_id"):
        append.mark(store, [1], "seen", NOW)
    assert len(journal.history(store, 9)) == 1


def test_a_row_that_is_written_as_it_was_is_no_change(store: sqlite3.Connection) -> None:
    with journal.operation(store, "pln me", NOW):
        write.save_profile(store, {"name": "Nia"})
    with journal.operation(store, "again", NOW):
        store.execute("UPDATE profile SET name = name")
    assert [each.command for each in journal.history(store, 9)] == ["pln me"]


def test_undo_and_redo_an_addition(store: sqlite3.Connection) -> None:
    empty = dump(store)
    add(store)
    full = dump(store)
    undone = journal.undo(store, NOW)
    assert dump(store) == empty
    assert (undone.command, journal.summary(undone.changes)) == (
        "pln add contact Ada",
        "added 1 contact, added 1 handle, added 1 topic",
    )
    journal.redo(store)
    assert dump(store) == full


def test_undo_a_change_and_a_removal_with_all_its_links(store: sqlite3.Connection) -> None:
    contact = add(store)
    added = dump(store)
    with journal.operation(store, "pln edit Ada", NOW):
        write.change(
            store, "contact", contact, {"scope": "school"}, write.Links(topics=["reading"]), NOW
        )
    changed = dump(store)
    with journal.operation(store, "pln remove Ada", NOW):
        write.remove(store, "contact", contact)
    assert store.execute("SELECT count(*) FROM handle").fetchone() == (0,)
    journal.undo(store, NOW)
    assert dump(store) == changed
    journal.undo(store, NOW)
    assert dump(store) == added
    journal.redo(store)
    assert dump(store) == changed


def test_removing_a_source_takes_its_entries_and_undo_brings_them_back(
    store: sqlite3.Connection,
) -> None:
    with journal.operation(store, "pln follow", NOW):
        source = write.add(
            store, "source", {"title": "A", "feed_url": "https://a.example/f"}, write.Links(), NOW
        )
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
        " VALUES (1, 'abcdef', ?, 'g', 'T', ?, ?)",
        (source, NOW, NOW),
    )
    store.execute("INSERT INTO content (entry_key, html) VALUES (1, '<p>x')")
    with journal.operation(store, "pln save 1", NOW):
        append.mark(store, [1], "saved", NOW)
    whole = dump(store)
    with journal.operation(store, "pln remove A", NOW):
        write.remove(store, "source", source)
    assert store.execute("SELECT count(*) FROM entry").fetchone() == (0,)
    journal.undo(store, NOW)
    assert dump(store) == whole


def test_an_operation_that_fails_leaves_nothing(store: sqlite3.Connection) -> None:
    before = dump(store)
    with pytest.raises(RuntimeError, match="in the middle"):  # noqa: SIM117
        with journal.operation(store, "pln add", NOW):
            append.topic_ids(store, ["half"], NOW)
            raise RuntimeError("in the middle")
    assert dump(store) == before
    assert journal.history(store, 10) == []


def test_an_operation_that_changes_nothing_is_no_history(store: sqlite3.Connection) -> None:
    contact = add(store)
    with journal.operation(store, "pln edit", NOW):
        write.change(store, "contact", contact, {"name": "Ada"}, write.Links(), "later")
    assert [operation.command for operation in journal.history(store, 10)] == [
        "pln add contact Ada"
    ]


def test_a_new_command_ends_what_could_be_redone(store: sqlite3.Connection) -> None:
    add(store, "Ada")
    journal.undo(store, NOW)
    add(store, "Bea")
    with pytest.raises(NotFoundError, match="nothing to redo"):
        journal.redo(store)
    assert [operation.command for operation in journal.history(store, 10)] == [
        "pln add contact Bea"
    ]


def test_redo_goes_forward_in_the_order_of_the_commands(store: sqlite3.Connection) -> None:
    add(store, "Ada")
    with journal.operation(store, "pln add contact Bea", NOW):
        write.add(store, "contact", {"name": "Bea"}, write.Links(), NOW)
    full = dump(store)
    journal.undo(store, NOW)
    journal.undo(store, NOW)
    assert journal.redo(store).command == "pln add contact Ada"
    assert journal.redo(store).command == "pln add contact Bea"
    assert dump(store) == full


def test_undo_that_cannot_be_done_changes_nothing(store: sqlite3.Connection) -> None:
    contact = add(store)
    with journal.operation(store, "pln remove Ada", NOW):
        write.remove(store, "contact", contact)
    store.execute("UPDATE journal SET recording = 0")
    store.execute(
        "INSERT INTO contact (id, name, created_at, updated_at) VALUES (?, 'Eve', '', '')",
        (contact,),
    )
    store.execute("UPDATE journal SET recording = 1")
    before = dump(store)
    with pytest.raises(sqlite3.IntegrityError):
        journal.undo(store, NOW)
    assert dump(store) == before
    assert journal.history(store, 1)[0].undone_at is None
