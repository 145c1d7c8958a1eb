"""The network that the interactive skim is tried with; everybody in it is made up."""

import sqlite3

from tests.published import days, publish

TEXT = (
    "<h2>How</h2><p>Fold the paper twice.</p><p>See <a href='https://fold.example/'>this</a>.</p>"
)


def build(store: sqlite3.Connection) -> None:
    """Three voices with four entries; Bea and Cem are people, and rubrics is a topic."""
    publish(store, "Notes", *days("Rubrics in ten minutes", "A quiet corner"), contact="Bea")
    publish(store, "Chalk", *days("Sale of chairs"))
    publish(store, "Desk", *days("Ćwiczenia 漢字"), contact="Cem")
    store.execute("INSERT INTO content (entry_key, html) VALUES (1, ?)", (TEXT,))


def commands(store: sqlite3.Connection) -> list[str]:
    """What the journal has, oldest first, without what was undone."""
    rows = store.execute("SELECT command FROM operation WHERE undone_at IS NULL ORDER BY id")
    return [command for (command,) in rows if command != "pln follow"]


def seen(store: sqlite3.Connection) -> list[str]:
    """The ids of the entries that were seen."""
    rows = store.execute(
        "SELECT e.id FROM mark k JOIN entry e ON e.key = k.entry_key WHERE k.seen IS NOT NULL"
        " ORDER BY e.id"
    )
    return [identity for (identity,) in rows]
