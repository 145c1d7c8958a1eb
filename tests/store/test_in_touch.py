"""The days on which a record is in the log are those of its interactions, whatever happens."""

import sqlite3

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plncli.store import append, journal
from tests.conftest import Pln

NOW = "2026-10-07T09:00:00Z"


def kept(store: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return store.execute("SELECT record_id, day, interaction_id FROM in_touch").fetchall()


def meant(store: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return store.execute(
        "SELECT p.record_id, i.date, i.id FROM participant p"
        " JOIN interaction i ON i.id = p.interaction_id UNION"
        " SELECT t.topic_id, i.date, i.id FROM record_topic t JOIN interaction i"
        " ON i.id = t.record_id ORDER BY 1, 2, 3"
    ).fetchall()


def test_what_is_logged_edited_removed_undone_and_done_again(
    pln: Pln, store: sqlite3.Connection
) -> None:
    for name in ("Ana Diaz", "Ben Li"):
        pln("add", "contact", name)
    pln("log", "-3d", "coffee with Ana Diaz and Ben Li about +rubrics")
    pln("log", "call with Ana Diaz")
    (talk,) = store.execute("SELECT id FROM interaction ORDER BY date LIMIT 1").fetchone()
    assert len(kept(store)) == 4
    for words in (
        ("edit", talk, "--on", "2026-09-01"),
        ("edit", talk, "--who", "-Ana Diaz"),
        ("edit", talk, "--topic", "robotics"),
        ("edit", talk, "--topic", "-rubrics"),
        ("remove", "robotics"),
        ("remove", talk),
        ("remove", "Ana Diaz"),
        *[("undo",)] * 8,
        *[("redo",)] * 8,
        *[("undo",)] * 9,
    ):
        assert pln(*words).code == 0
        assert kept(store) == meant(store), words


def test_a_participant_may_become_another(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Ana Diaz")
    pln("add", "contact", "Ben Li")
    pln("log", "coffee with Ana Diaz")
    with journal.operation(store, "pln merge", NOW):
        store.execute(
            "UPDATE participant SET record_id = (SELECT id FROM contact WHERE name = 'Ben Li')"
        )
    assert kept(store) == meant(store)
    assert len(kept(store)) == 1


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(1, 28), st.integers(0, 2)), max_size=12))
def test_in_any_order(store: sqlite3.Connection, steps: list[tuple[int, int]]) -> None:
    with journal.operation(store, "pln", NOW), journal.taken_back(store):
        for name in ("a2", "b2", "c2"):
            dates = {"created_at": NOW, "updated_at": NOW}
            append.insert(store, "contact", {"id": name, "name": name, **dates})
        made = []
        for day, what in steps:
            values = {"date": f"2026-10-{day:02}", "text": "talk"}
            who = ["a2", "b2", "c2"][: what + 1]
            made.append(append.add_interaction(store, values, who, [], NOW))
            if what == 2:
                store.execute("DELETE FROM interaction WHERE id = ?", (made[0],))
            elif what == 1:
                store.execute("UPDATE interaction SET date = '2026-09-01' WHERE id = ?", made[-1:])
        assert kept(store) == meant(store)
