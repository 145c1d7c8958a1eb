"""The index of all words, brought up to date before it is asked.

Entries are indexed when somebody looks for words, not when they come: a pull would take
twice as long. Which records have changed says the journal. Each step is a transaction of
its own, so that whatever ends the work loses one step of it at most.
"""

import json
import sqlite3
from collections.abc import Callable, Collection, Iterable
from typing import NamedTuple

from plncli.feeds.parsing.markup import strip_tags
from plncli.store.connection import transaction
from plncli.store.search import AGAIN, plain_letters
from plncli.store.triggers import row_reader

STEP = 1000
"""Entries in one transaction: a part of a second, in which nobody else can write."""
MARKUP_LIMIT = 1_000_000
"""Characters of an entry that are read; see `plncli.feeds.parsing.html`."""
MOST_GONE = 2
"""The index of entries is made anew when it has so many documents for each that is there."""
COUNT_AFTER = 1000
"""Documents after which, at the earliest, it is counted how many still stand for an entry."""


class _State(NamedTuple):
    """What is indexed; see the table ``search_state``."""

    entry_key: int
    change_seq: int
    last_operation: int
    operations: int
    undone: frozenset[int]
    is_whole: bool
    documents: int
    count_at: int


def refresh(
    connection: sqlite3.Connection,
    most: int | None = None,
    told: Callable[[int, int], None] | None = None,
) -> None:
    """Index what has come and changed since this was done last.

    Args:
        most: leave all for another time when there are more new entries than that.
        told: hears after each step how many entries are done, of how many.
    """
    if most is not None and _waiting(connection) > most:
        return
    _index_records(connection)
    waiting = _waiting(connection)
    if not waiting:
        return
    done = 0
    while step := _index_entries(connection):
        done += step
        if told:
            told(min(done, waiting), waiting)
    _make_anew_when_mostly_gone(connection)


def rebuild(connection: sqlite3.Connection, told: Callable[[int, int], None] | None = None) -> None:
    """Make the index anew from what the store has, also where it is damaged.

    A damaged table of FTS5 can be neither emptied nor dropped, so that what it is made of is put
    back as it is in a new one. The connection must not have asked the index before: it would
    go on with what it remembers.

    Args:
        told: as for `refresh`.
    """
    with transaction(connection):
        connection.execute("CREATE VIRTUAL TABLE temp.search_new USING fts5(text)")
        for table, parts in _PARTS.items():
            for part in parts:
                connection.execute(f"DELETE FROM {table}_{part}")
            connection.execute(f"INSERT INTO {table}_data SELECT * FROM temp.search_new_data")
        connection.execute("DROP TABLE temp.search_new")
        connection.execute("DELETE FROM search_document")
        connection.execute("UPDATE search_state SET is_whole = 0")
        _start_with_first_entry(connection)
    refresh(connection, told=told)


_PARTS = {
    "search_entry": ("data", "idx", "docsize"),
    "search_record": ("data", "idx", "docsize", "content"),
}
"""The tables that FTS5 keeps its own in (https://www.sqlite.org/fts5.html, 9)."""


def _waiting(connection: sqlite3.Connection) -> int:
    """How many entries are to be indexed, at most: keys without an entry count as well."""
    (waiting,) = connection.execute(
        "SELECT max((SELECT coalesce(max(key), 0) FROM entry) - entry_key, 0)"
        " + (SELECT count(*) FROM search_changed) FROM search_state"
    ).fetchone()
    return int(waiting)


def _index_entries(connection: sqlite3.Connection) -> int:
    """Index some new entries, or else some that have changed; return how many."""
    with transaction(connection):
        (first,) = connection.execute("SELECT entry_key FROM search_state").fetchone()
        rows = connection.execute(
            "SELECT e.key, e.key, e.title, c.html FROM entry e"
            " JOIN content c ON c.entry_key = e.key WHERE e.key > ? ORDER BY e.key LIMIT ?",
            (first, STEP),
        ).fetchall()
        if rows:
            _add_entries(connection, rows)
            connection.execute("UPDATE search_state SET entry_key = ?", (rows[-1][0],))
            keys = (rows[0][0], rows[-1][0])
            connection.execute("DELETE FROM search_changed WHERE entry_key BETWEEN ? AND ?", keys)
            return len(rows)
        return _index_changed(connection)


def _index_changed(connection: sqlite3.Connection) -> int:
    (last,) = connection.execute(
        "SELECT coalesce(max(document), ?) FROM search_again", (AGAIN - 1,)
    ).fetchone()
    keys = connection.execute(
        "SELECT entry_key FROM search_changed ORDER BY entry_key LIMIT ?", (STEP,)
    ).fetchall()
    rows = [
        (document, *row)
        for document, (key,) in enumerate(keys, last + 1)
        for row in connection.execute(
            "SELECT e.key, e.title, c.html FROM entry e JOIN content c ON c.entry_key = e.key"
            " WHERE e.key = ?",
            (key,),
        )
    ]
    _add_entries(connection, rows)
    connection.executemany(
        "INSERT INTO search_again (entry_key, document) VALUES (?1, ?2)"
        " ON CONFLICT (entry_key) DO UPDATE SET document = ?2",
        [(key, document) for document, key, *_ in rows],
    )
    connection.executemany("DELETE FROM search_changed WHERE entry_key = ?", keys)
    return len(keys)


def _add_entries(connection: sqlite3.Connection, rows: list[tuple[int, int, str, str]]) -> None:
    connection.executemany(
        "INSERT INTO search_entry (rowid, title, text) VALUES (?, ?, ?)",
        [
            (document, plain_letters(title), plain_letters(strip_tags(html[:MARKUP_LIMIT])))
            for document, _, title, html in rows
        ],
    )
    connection.execute("UPDATE search_state SET documents = documents + ?", (len(rows),))


def _make_anew_when_mostly_gone(connection: sqlite3.Connection) -> None:
    """Start again where most of the index stands for entries that are gone or have changed."""
    documents, count_at = connection.execute(
        "SELECT documents, count_at FROM search_state"
    ).fetchone()
    if documents < count_at:
        return
    (there,) = connection.execute("SELECT count(*) FROM entry").fetchone()
    with transaction(connection):
        if documents > MOST_GONE * there + COUNT_AFTER:
            _forget_entries(connection)
        else:
            count_at = documents + max(there // 10, COUNT_AFTER)
            connection.execute("UPDATE search_state SET count_at = ?", (count_at,))
            return
    refresh(connection)


def _forget_entries(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO search_entry (search_entry) VALUES ('delete-all')")
    _start_with_first_entry(connection)


def _start_with_first_entry(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM search_again")
    connection.execute("DELETE FROM search_changed")
    connection.execute(
        "UPDATE search_state SET entry_key = 0, documents = 0, count_at = ?", (COUNT_AFTER,)
    )


def _index_records(connection: sqlite3.Connection) -> None:
    """Index the records that the journal says have changed, or all when it cannot tell."""
    state = _state(connection)
    now = connection.execute(
        "SELECT coalesce((SELECT max(seq) FROM change), 0),"
        " coalesce((SELECT max(id) FROM operation), 0), (SELECT count(*) FROM operation)"
    ).fetchone()
    undone = frozenset(
        number
        for (number,) in connection.execute("SELECT id FROM operation WHERE undone_at IS NOT NULL")
    )
    if state.is_whole and (now, undone) == (state[1:4], state.undone):
        return
    with transaction(connection):
        (left,) = connection.execute(
            "SELECT count(*) FROM operation WHERE id <= ?", (state.last_operation,)
        ).fetchone()
        flipped = state.undone ^ undone
        if not state.is_whole or left < state.operations:
            # An operation that was undone and then given up leaves no trace of what it did.
            _index_all_records(connection)
            _find_restored(connection)
        else:
            changes = connection.execute(
                "SELECT table_name, coalesce(before, after), after FROM change WHERE seq > ?1"
                " OR operation_id IN (SELECT value FROM json_each(?2))",
                (state.change_seq, json.dumps(sorted(flipped))),
            ).fetchall()
            _index_some_records(connection, _touched(connection, changes))
            if flipped:
                _find_restored(connection)
        connection.execute(
            "UPDATE search_state SET change_seq = ?, last_operation = ?, operations = ?,"
            " undone = ?, is_whole = 1",
            (*now, json.dumps(sorted(undone))),
        )


def _state(connection: sqlite3.Connection) -> _State:
    row = connection.execute(
        "SELECT entry_key, change_seq, last_operation, operations, undone, is_whole, documents,"
        " count_at FROM search_state"
    ).fetchone()
    state = _State._make(row)
    return state._replace(undone=frozenset(json.loads(row[4])), is_whole=bool(row[5]))


def _find_restored(connection: sqlite3.Connection) -> None:
    """Note the entries that came back, with a removed source, after others were indexed."""
    connection.execute(
        "INSERT OR IGNORE INTO search_changed (entry_key)"
        " SELECT e.key FROM entry e WHERE e.key <= (SELECT entry_key FROM search_state)"
        " AND NOT EXISTS (SELECT 1 FROM search_entry_docsize d WHERE d.id = e.key)"
    )


def _touched(
    connection: sqlite3.Connection, changes: Iterable[tuple[str, str, str | None]]
) -> frozenset[str]:
    """The ids of the records whose words the changes may have changed; notes by entry key."""
    found: set[str] = set()
    read = row_reader(connection)
    for table, *rows in changes:
        column = _ID_OF.get(table)
        if column is None:
            continue
        for row in rows:
            if (value := (read(table, row) or {}).get(column)) is not None:
                found.add(str(value))
                if table in _BEARERS:
                    found.update(_bearers(connection, table, str(value)))
    return frozenset(found)


_ID_OF = {
    "contact": "id", "source": "id", "community": "id", "event": "id", "topic": "id",
    "interaction": "id", "handle": "contact_id", "record_topic": "record_id",
    "participant": "interaction_id", "mark": "entry_key", "question": "id",
    "question_step": "question_id",
}  # fmt: skip
"""The column of each table that says whose words its rows are."""


def _bearers(connection: sqlite3.Connection, table: str, identity: str) -> list[str]:
    """The records in whose words those of a topic, a person or an interaction stand."""
    rows = connection.execute(_BEARERS[table], (identity,))
    return [bearer for (bearer,) in rows]


_BEARERS = {
    "topic": "SELECT record_id FROM record_topic WHERE topic_id = ?",
    "contact": "SELECT interaction_id FROM participant WHERE record_id = ?1"
    " UNION SELECT id FROM source WHERE contact_id = ?1",
    "interaction": "SELECT question_id FROM question_step WHERE interaction_id = ?",
}


def _index_all_records(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM search_record")
    connection.execute("DELETE FROM search_document")
    for kind, sql in _TEXTS.items():
        _add_records(connection, kind, connection.execute(sql.format("")).fetchall())
    _take_out_words_of_what_is_gone(connection)


def _index_some_records(connection: sqlite3.Connection, ids: Collection[str]) -> None:
    wanted = json.dumps(sorted(ids))
    gone = connection.execute(
        "SELECT document FROM search_document WHERE id IN (SELECT value FROM json_each(?))",
        (wanted,),
    ).fetchall()
    connection.executemany("DELETE FROM search_record WHERE rowid = ?", gone)
    connection.executemany("DELETE FROM search_document WHERE document = ?", gone)
    for kind, sql in _TEXTS.items():
        some = sql.format("AND r.id IN (SELECT value FROM json_each(?))")
        _add_records(connection, kind, connection.execute(some, (wanted,)).fetchall())
    if gone:
        _take_out_words_of_what_is_gone(connection)


def _add_records(
    connection: sqlite3.Connection, kind: str, rows: Iterable[tuple[str, str, str]]
) -> None:
    for identity, name, text in rows:
        document = connection.execute(
            "INSERT INTO search_document (kind, id) VALUES (?, ?)", (kind, identity)
        ).lastrowid
        connection.execute(
            "INSERT INTO search_record (rowid, name, text) VALUES (?, ?, ?)",
            (document, plain_letters(name), plain_letters(text)),
        )


def _take_out_words_of_what_is_gone(connection: sqlite3.Connection) -> None:
    """Merge the index: until then the words of removed records stand in it, unfindable."""
    connection.execute("INSERT INTO search_record (search_record) VALUES ('optimize')")


def texts(*columns: str) -> str:
    """Return SQL for the texts of columns with a space between them, empty where one is NULL."""
    return " || ' ' || ".join(f"coalesce({column}, '')" for column in columns)


_TOPICS = (
    "(SELECT group_concat(t.name, ' ') FROM record_topic rt JOIN topic t ON t.id = rt.topic_id"
    " WHERE rt.record_id = r.id)"
)
_HANDLES = "(SELECT group_concat(h.handle, ' ') FROM handle h WHERE h.contact_id = r.id)"
_PERSON = "(SELECT c.name FROM contact c WHERE c.id = r.contact_id)"
_PEOPLE = (
    "(SELECT group_concat(coalesce(c.name, m.name, s.title, v.name), ' ') FROM participant p"
    " LEFT JOIN contact c ON c.id = p.record_id LEFT JOIN community m ON m.id = p.record_id"
    " LEFT JOIN source s ON s.id = p.record_id LEFT JOIN event v ON v.id = p.record_id"
    " WHERE p.interaction_id = r.id)"
)
_ANSWERS = (
    "(SELECT group_concat(i.text, ' ') FROM question_step s JOIN interaction i"
    " ON i.id = s.interaction_id WHERE s.question_id = r.id AND s.part = 'answered')"
)
WORTH = ("r.quality_note", "r.led_to", "r.value_note", "r.note")
"""What the user wrote of the worth of a contact, a source or a community, over a row ``r``."""
_TEXTS = {
    "contact": "SELECT r.id, r.name, "
    + texts(
        *("r.roles", "r.organisation", "r.subjects", "r.grades", "r.country", "r.functions"),
        *("r.how_met", "r.wanted_why", *WORTH, _HANDLES, _TOPICS),
    )
    + " FROM contact r WHERE true {}",
    "source": "SELECT r.id, r.title, "
    + texts("r.authors", "r.organised_in", *WORTH, _PERSON, _TOPICS)
    + " FROM source r WHERE true {}",
    "community": "SELECT r.id, r.name, "
    + texts("r.platform", "r.hashtag", "r.goal", "r.first_step", "r.offers", *WORTH, _TOPICS)
    + " FROM community r WHERE true {}",
    "event": "SELECT r.id, r.name, "
    + texts("r.place", "r.hashtag", "r.backchannel", "r.note", _TOPICS)
    + " FROM event r WHERE true {}",
    "topic": "SELECT r.id, r.name, " + texts("r.note") + " FROM topic r WHERE true {}",
    "interaction": "SELECT r.id, '', "
    + texts("r.text", "r.led_to", "r.note", _PEOPLE, _TOPICS)
    + " FROM interaction r WHERE true {}",
    "question": "SELECT r.id, r.text, "
    + texts("r.outcome", "r.story", "r.note", _ANSWERS, _TOPICS)
    + " FROM question r WHERE true {}",
    "note": "SELECT r.id, '', r.note FROM (SELECT CAST(entry_key AS TEXT) AS id, note FROM mark"
    " WHERE note IS NOT NULL) r WHERE true {}",
}
"""The words of each kind: its name, and what else the user has written of it."""
