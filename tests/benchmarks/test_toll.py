"""What is lost, stored twice or damaged is counted; a sound store has no toll."""

import sqlite3
from contextlib import closing
from pathlib import Path

from benchmarks.readers import Pln
from benchmarks.toll import Held, Kill, Toll, after_kill, at_the_end, figure, held, total

A, B = "http://127.0.2.1:80/", "http://127.0.2.2:80/"
SERVED = {A: 2, B: 1}
BEFORE = Held({A: frozenset({"a1"})})
WHOLE = Held({A: frozenset({"a1", "a2"}), B: frozenset({"b1"})})
PART = Held({A: frozenset({"a1", "a2"})})


def progress(*lines: str) -> str:
    return "".join(f"\r{line}\x1b[K" for line in lines)


def test_a_kill_that_costs_nothing() -> None:
    kill = Kill(True, progress(f"1/2  {A}", f"2/2  {B}", ""))
    assert after_kill(kill, SERVED, BEFORE, WHOLE) == Toll(1, 1, 2)
    assert after_kill(Kill(False, ""), SERVED, BEFORE, BEFORE) == Toll(1, 0)


def test_what_was_there_and_is_not_is_lost() -> None:
    assert after_kill(Kill(True, ""), SERVED, WHOLE, BEFORE) == Toll(1, 1, lost=2)


def test_a_feed_that_was_reported_done_must_be_there() -> None:
    named = Kill(True, progress(f"1/2  {B}"))
    counted = Kill(True, progress(f"1/2  {A}", f"2/2  {A}"))
    assert after_kill(named, SERVED, BEFORE, PART) == Toll(1, 1, 1, lost=1)
    assert after_kill(counted, SERVED, BEFORE, PART) == Toll(1, 1, 2, lost=1)


def test_a_store_that_does_not_open_or_is_damaged() -> None:
    damaged = WHOLE._replace(is_sound=False, twice=3)
    assert after_kill(Kill(True, ""), SERVED, BEFORE, None) == Toll(1, 1, unsound=1)
    assert after_kill(Kill(True, ""), SERVED, BEFORE, damaged) == Toll(1, 1, 0, 0, 3, 1)
    assert at_the_end(SERVED, BEFORE, None) == Toll(unsound=1)


def test_at_the_end_all_is_there_and_no_more() -> None:
    more = Held({**WHOLE.guids, A: frozenset({"a1", "a2", "a3"})})
    assert at_the_end(SERVED, BEFORE, WHOLE) == Toll()
    assert at_the_end(SERVED, BEFORE, PART) == Toll(lost=1)
    assert at_the_end(SERVED, BEFORE, more) == Toll(twice=1)


def test_the_figure() -> None:
    came = total([Toll(2, 1), Toll(1, 1, 0, 4, 5, 0)])
    assert figure(came) == "3 kills, 2 mid-pull, 4 lost, 5 twice, integrity ok"
    assert figure(Toll(unsound=2)) == "0 kills, 0 mid-pull, 0 lost, 0 twice, 2 damaged"


def test_a_store_is_looked_into(tmp_path: Path) -> None:
    reader = Pln(tmp_path / "home", [A, B])
    store = reader.folder / "pln.db"
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        (source_id,) = connection.execute(
            "SELECT id FROM source WHERE feed_url = ?", (A,)
        ).fetchone()
        for guid, html in (("a1", "<p>One</p>"), ("a2", "")):
            (key,) = connection.execute(
                "INSERT INTO entry (id, source_id, guid, link, title, first_seen, sort_at)"
                " VALUES (?, ?, ?, 'https://a.example/', 'One', '2026', '2026') RETURNING key",
                (f"{guid}xyz", source_id, guid),
            ).fetchone()
            connection.execute("INSERT INTO content (entry_key, html) VALUES (?, ?)", (key, html))
    assert held(store) == Held({A: frozenset({"a1"})}, twice=1)
    store.write_bytes(b"no store")
    assert held(store) is None
