"""Plain SQL for what is written often: interactions, topics, marks, mutes.

Nothing here needs SQLModel, so that `pln log` and the marking of entries stay
as quick as reading. All but the entries of a pull is written inside an
operation of the journal.
"""

import sqlite3
from collections.abc import Container, Iterable, Mapping, Sequence

from plncli.ids import RECORD_LENGTH, new_id
from plncli.text import clean_line, clean_text


def free_id(connection: sqlite3.Connection, taken: Container[str] = ()) -> str:
    """Return an id that no record has, nor is in ``taken``.

    Ids grow when the short ones are mostly taken.
    """
    length = RECORD_LENGTH
    while True:
        for _ in range(20):
            candidate = new_id(length)
            used = connection.execute("SELECT 1 FROM record WHERE id = ?", (candidate,)).fetchone()
            if not used and candidate not in taken:
                return candidate
        length += 1


def insert(connection: sqlite3.Connection, table: str, values: Mapping[str, object]) -> None:
    """Insert one row."""
    columns = ", ".join(f'"{column}"' for column in values)
    marks = ", ".join("?" * len(values))
    connection.execute(
        f'INSERT INTO "{table}" ({columns}) VALUES ({marks})', tuple(values.values())
    )


def topic_name(text: str) -> str:
    """Return the name of a topic as the store keeps it, without the sign before it."""
    return clean_line(text.strip().lstrip("+#"), 80)


def topic_ids(connection: sqlite3.Connection, names: Iterable[str], now: str) -> list[str]:
    """Return the ids of topics by name, whatever their case; new names become topics."""
    ids = []
    for name in dict.fromkeys(map(topic_name, names)):
        if not name:
            continue
        row = connection.execute("SELECT id FROM topic WHERE name = ?", (name,)).fetchone()
        if row is None:
            row = (free_id(connection),)
            insert(
                connection,
                "topic",
                {"id": row[0], "name": name, "created_at": now, "updated_at": now},
            )
        ids.append(row[0])
    return ids


def tag(connection: sqlite3.Connection, record_id: str, names: Iterable[str], now: str) -> None:
    """Give a record topics by name, beside those that it has."""
    connection.executemany(
        "INSERT OR IGNORE INTO record_topic (record_id, topic_id) VALUES (?, ?)",
        [(record_id, topic_id) for topic_id in topic_ids(connection, names, now)],
    )


def add_interaction(
    connection: sqlite3.Connection,
    values: Mapping[str, object],
    participants: Sequence[str],
    topics: Iterable[str],
    now: str,
) -> str:
    """Add an interaction with its participants (ids of records) and topics; return its id.

    ``values`` are columns of the table: ``date`` and ``text``, and ``act``,
    ``direction``, ``medium``, ``minutes`` and so on where they are known.
    """
    interaction_id = free_id(connection)
    text = clean_text(str(values["text"])).strip()
    if connection.execute("SELECT 1 FROM profile WHERE kind = 'class'").fetchone():
        from plncli.classroom import check_text

        check_text(f"{text}\n{values.get('note') or ''}")
    insert(
        connection,
        "interaction",
        {**values, "text": text, "id": interaction_id, "created_at": now, "updated_at": now},
    )
    connection.executemany(
        "INSERT OR IGNORE INTO participant (interaction_id, record_id) VALUES (?, ?)",
        [(interaction_id, record_id) for record_id in participants],
    )
    tag(connection, interaction_id, topics, now)
    return interaction_id


def mark(
    connection: sqlite3.Connection, keys: Iterable[int], column: str, value: str | None
) -> None:
    """Set ``seen``, ``opened``, ``saved`` or ``note`` of entries; a first time stays.

    Opening or saving an entry also marks it seen.
    """
    columns = ("seen", column) if column in ("opened", "saved") else (column,)
    for name in columns:
        connection.executemany(
            f"INSERT INTO mark (entry_key, {name}) VALUES (?, ?) ON CONFLICT (entry_key)"
            f" DO UPDATE SET {name} = coalesce({name}, excluded.{name})",
            [(key, value) for key in keys],
        )


def tag_entries(
    connection: sqlite3.Connection, keys: Iterable[int], names: Iterable[str], now: str
) -> None:
    """Give entries topics by name."""
    topics = topic_ids(connection, names, now)
    connection.executemany(
        "INSERT OR IGNORE INTO entry_topic (entry_key, topic_id) VALUES (?, ?)",
        [(key, topic_id) for key in keys for topic_id in topics],
    )


def add_mute(
    connection: sqlite3.Connection,
    *,
    word: str | None,
    source_id: str | None,
    until: str | None,
    now: str,
    is_query: bool = False,
) -> str:
    """Mute a word, a source or a query, until a day or for good; return the mute's id."""
    mute_id = free_id(connection)
    insert(
        connection,
        "mute",
        {
            "id": mute_id,
            "word": word if is_query else word and clean_line(word, 80),
            "source_id": source_id,
            "until": until,
            "created_at": now,
            "is_query": int(is_query),
        },
    )
    return mute_id
