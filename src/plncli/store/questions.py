"""Questions and their steps: read, asked, answered, settled; plain SQL inside an operation."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Sequence

from plncli.errors import NotFoundError
from plncli.questions import Question, Step
from plncli.store import append
from plncli.store.promises import add_promise, keep, keep_thanks


def questions(connection: sqlite3.Connection, only: str | None = None) -> list[Question]:
    """Return all questions, or the one with the id ``only``, the newest first.

    Questions are few beside the log: CROSS JOIN looks them up in it, not it in them.
    """
    topics: dict[str, list[str]] = defaultdict(list)
    for question_id, name in connection.execute(
        "SELECT rt.record_id, t.name FROM question q CROSS JOIN record_topic rt"
        " ON rt.record_id = q.id JOIN topic t ON t.id = rt.topic_id WHERE ?1 IS NULL OR q.id = ?1"
        " ORDER BY t.name COLLATE NOCASE",
        (only,),
    ):
        topics[question_id].append(name)
    steps = _steps(connection, only)
    rows = connection.execute(
        "SELECT id, number, text, kind, opened_at, resolved_on, given_up_on, reported_on, outcome,"
        " story, note, created_at, updated_at FROM question WHERE ?1 IS NULL OR id = ?1"
        " ORDER BY opened_at DESC, number DESC",
        (only,),
    )
    return [Question._make((*row, tuple(topics[row[0]]), tuple(steps[row[0]]))) for row in rows]


def _steps(connection: sqlite3.Connection, only: str | None) -> dict[str, list[Step]]:
    people: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for interaction_id, name, record_id in connection.execute(
        "SELECT p.interaction_id, coalesce(c.name, o.name), p.record_id FROM question_step s"
        " CROSS JOIN participant p ON p.interaction_id = s.interaction_id"
        " LEFT JOIN contact c ON c.id = p.record_id LEFT JOIN community o ON o.id = p.record_id"
        " WHERE (?1 IS NULL OR s.question_id = ?1) AND coalesce(c.id, o.id) IS NOT NULL"
        " ORDER BY p.rowid",
        (only,),
    ):
        people[interaction_id].append((name, record_id))
    steps: dict[str, list[Step]] = defaultdict(list)
    for question_id, part, at, day, helped, interaction_id, text in connection.execute(
        "SELECT s.question_id, s.part, s.at, i.date, s.helped, s.interaction_id, i.text"
        " FROM question_step s JOIN interaction i ON i.id = s.interaction_id"
        " WHERE ?1 IS NULL OR s.question_id = ?1 ORDER BY s.at, s.rowid",
        (only,),
    ):
        who = people[interaction_id]
        names, ids = tuple(name for name, _ in who), tuple(each for _, each in who)
        steps[question_id].append(
            Step(part, at, day, bool(helped), interaction_id, text, names, ids)
        )
    return steps


def next_number(connection: sqlite3.Connection) -> int:
    """Return the number of the next question."""
    (number,) = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM question").fetchone()
    return int(number)


def id_of_number(connection: sqlite3.Connection, number: int) -> str:
    """Return the id of the question with this number.

    Raises:
        NotFoundError: there is none.
    """
    row = connection.execute("SELECT id FROM question WHERE number = ?", (number,)).fetchone()
    if row is None:
        raise NotFoundError(f"no question has the number {number}", "`pln ask list --all`")
    return str(row[0])


_ACTS = {
    "asked": ("asked", "received"),
    "answered": ("answered", "received"),
    "reported": ("thanked", "gave"),
}
"""How each part of a question is logged: its act, and who gave."""


def add_step(
    connection: sqlite3.Connection,
    question: Question,
    step: Step,
    now: str,
) -> str:
    """Log a step of a question as an interaction, on the question's topics; return its id.

    The step's own ``interaction_id`` and names are not looked at.
    """
    act, direction = _ACTS[step.part]
    values = {"date": step.day, "text": step.text, "act": act, "direction": direction}
    interaction_id = append.add_interaction(connection, values, step.ids, question.topics, now)
    append.insert(
        connection,
        "question_step",
        {
            "question_id": question.id,
            "interaction_id": interaction_id,
            "part": step.part,
            "at": step.at,
            "helped": int(step.helped),
        },
    )
    return interaction_id


def mark_helped(connection: sqlite3.Connection, question_id: str, interaction_id: str) -> None:
    """Mark an answer as one that helped."""
    connection.execute(
        "UPDATE question_step SET helped = 1 WHERE question_id = ? AND interaction_id = ?",
        (question_id, interaction_id),
    )


def promise_reports(
    connection: sqlite3.Connection, question: Question, helpers: Sequence[str], due: str, now: str
) -> None:
    """Promise a report back to each contact among the ids of those who helped.

    Where only communities did, it is one promise to nobody by name.
    """
    text = f"report back: {question.line}"
    whom: list[str | None] = [*_contacts(connection, helpers)]
    for contact_id in whom or [None]:
        add_promise(
            connection, "report_back", text, due, now,
            contact_id=contact_id, question_id=question.id,
        )  # fmt: skip


def keep_reports(
    connection: sqlite3.Connection, question: Question, helpers: Sequence[str], day: str
) -> None:
    """Keep the promises to report back on a question, and to thank those who helped."""
    for promise_id in _open_reports(connection, question.id):
        keep(connection, promise_id, day)
    keep_thanks(connection, _contacts(connection, helpers), day)


def drop_reports(connection: sqlite3.Connection, question_id: str) -> None:
    """Take back the promises to report back on a question that were not kept yet."""
    connection.executemany(
        "DELETE FROM promise WHERE id = ?",
        [(each,) for each in _open_reports(connection, question_id)],
    )


def _open_reports(connection: sqlite3.Connection, question_id: str) -> list[str]:
    rows = connection.execute(
        "SELECT id FROM promise WHERE question_id = ? AND kind = 'report_back' AND done_on IS NULL",
        (question_id,),
    )
    return [identity for (identity,) in rows]


def _contacts(connection: sqlite3.Connection, ids: Iterable[str]) -> list[str]:
    """Those of the ids that are contacts, in their order."""
    rows = connection.execute(
        "SELECT j.value FROM json_each(?) j JOIN contact c ON c.id = j.value ORDER BY j.key",
        (json.dumps(list(dict.fromkeys(ids))),),
    )
    return [identity for (identity,) in rows]
