"""Numbered steps in plain SQL: the only way that tables are made.

A step is a file ``NNNN_name.sql`` beside this one. Steps are appended, never
edited: a store that was made by an earlier release must come to the same
tables as a new one.
"""

import sqlite3
from importlib.resources import files

from plncli.store import triggers


def steps_after(version: int) -> list[tuple[int, str]]:
    """Return the numbers and the SQL of all steps above ``version``, in order."""
    scripts = sorted(
        (file for file in files(__package__).iterdir() if file.name.endswith(".sql")),
        key=lambda file: file.name,
    )
    numbered = ((int(file.name[:4]), file) for file in scripts)
    return [(number, file.read_text("utf-8")) for number, file in numbered if number > version]


def upgrade(connection: sqlite3.Connection, version: int, application_id: int) -> None:
    """Bring the store from ``version`` to the latest, inside the open transaction.

    Journal triggers are made anew after the last step, so that no table that a
    step adds can be forgotten.
    """
    _run(connection, triggers.drop_all(connection))
    for number, script in steps_after(version):
        _run(connection, script)
        connection.execute(f"PRAGMA user_version = {number}")
    connection.execute(f"PRAGMA application_id = {application_id}")
    _run(connection, triggers.create_all(connection))


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Execute each statement of a script; `executescript` would end the transaction first."""
    statement = ""
    for piece in script.split(";"):
        statement += piece + ";"
        if sqlite3.complete_statement(statement):
            connection.execute(statement)
            statement = ""
