"""Promises, and what marks things as done, put off, or paused."""

import json
import sqlite3

import pytest

from tests.conftest import Pln

UNDO = "; undo: pln undo\n"


@pytest.fixture
def people(pln: Pln) -> None:
    for name in ("Ana Diaz", "Ben Li"):
        pln("add", "contact", name)


def promise_ids(store: sqlite3.Connection) -> list[str]:
    return [row[0] for row in store.execute("SELECT id FROM promise ORDER BY rowid")]


@pytest.mark.parametrize(
    ("words", "row"),
    [
        (("thank", "Ana", "for", "it"), ("thank", "2026-10-09", "Ana Diaz")),
        (("Thanks to ana diaz",), ("thank", "2026-10-09", "Ana Diaz")),
        (("report back to Ben",), ("report_back", "2026-10-14", "Ben Li")),
        (("send @ben the slides", "--by", "20 oct"), ("follow_up", "2026-10-20", "Ben Li")),
        (("introduce Ana and Ben",), ("follow_up", "2026-10-14", None)),
        (("send it", "--to", "ana", "--kind", "thank"), ("thank", "2026-10-09", "Ana Diaz")),
        (("tell Zoe", "--kind", "report-back"), ("report_back", "2026-10-14", None)),
    ],
)
def test_what_is_promised_to_whom_and_until_when(
    pln: Pln,
    people: None,
    store: sqlite3.Connection,
    words: tuple[str, ...],
    row: tuple[str, str, str | None],
) -> None:
    result = pln("promise", *words)
    assert result.code == 0
    query = "SELECT p.kind, p.due, c.name FROM promise p LEFT JOIN contact c ON c.id = contact_id"
    assert store.execute(query).fetchall() == [row]
    (identity,) = promise_ids(store)
    assert result.out == f"{identity}\n"
    whom = f" to {row[2]}" if row[2] else ""
    assert result.err.startswith(f"promised {identity}{whom}: due ")
    assert result.err.endswith(UNDO)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ((" ",), 2, "nothing to promise; try `pln promise thank Ana for the rubric`"),
        (("x", "--kind", "gift"), 2, "--kind 'gift' is not one of thank, report-back, follow-up"),
        (("x", "--to", "Zoe"), 3, "no contact answers to 'Zoe'; `pln add contact Zoe` adds it"),
    ],
)
def test_what_cannot_be_promised(
    pln: Pln, people: None, words: tuple[str, ...], code: int, said: str
) -> None:
    assert pln("promise", *words) == (code, "", f"pln: {said}\n")


def test_a_record_like_others(pln: Pln, people: None, store: sqlite3.Connection) -> None:
    pln("promise", "thank Ana for the rubric")
    pln("promise", "send Ben the slides")
    thank, send = promise_ids(store)
    assert pln("list", "promises").out == (
        f"{thank}\tthank Ana for the rubric\tAna Diaz\tthank\tdue 2026-10-09\n"
        f"{send}\tsend Ben the slides\tBen Li\tfollow up\tdue 2026-10-14\n"
    )
    assert pln("list", "promises", "--kind", "thank", "--format", "ids").out == f"{thank}\n"
    assert pln("show", "ana").out.startswith("Ana Diaz\n")
    assert pln("show", "slides").out.startswith("send Ben the slides\n")
    assert pln("edit", send, "--by", "2026-10-30", "--to", "Ana Diaz").code == 0
    data = json.loads(pln("show", send, "--format", "json").out)
    assert (data["due"], data["contact"], data["done_on"]) == ("2026-10-30", "Ana Diaz", None)
    assert (
        pln("remove", "slides").err
        == f"removed {send} send Ben the slides (promise)\nundo: pln undo\n"
    )
    assert pln("list", "promises", "--format", "ids").out == f"{thank}\n"


def test_logged_thanks_keep_it(pln: Pln, people: None, store: sqlite3.Connection) -> None:
    pln("promise", "thank Ana for the rubric")
    pln("promise", "thank Ben")
    assert "kept" not in pln("log", "Ana thanked me").out
    assert "kept" not in pln("log", "coffee with Ana").out
    said = pln("log", "yesterday thanked Ana").out
    assert " · kept: thank Ana for the rubric · " in said
    assert store.execute("SELECT text, done_on FROM promise").fetchall() == [
        ("thank Ana for the rubric", "2026-10-06"),
        ("thank Ben", None),
    ]
    assert pln("undo").code == 0
    assert store.execute("SELECT count(*) FROM promise WHERE done_on IS NULL").fetchone() == (2,)


def test_promised_with_a_talk(pln: Pln, people: None, store: sqlite3.Connection) -> None:
    said = pln("log", "coffee with Ana", "--promise", "tell her how it went", "--by", "20 oct").out
    row = store.execute(
        "SELECT p.id, p.kind, p.due, c.name, i.text FROM promise p JOIN contact c"
        " ON c.id = p.contact_id JOIN interaction i ON i.id = p.interaction_id"
    ).fetchone()
    assert row[1:] == ("follow_up", "2026-10-20", "Ana Diaz", "coffee with Ana")
    assert f" · promised {row[0]} by Tue 20 Oct 2026 · " in said
    assert pln("log", "coffee with Ana", "--by", "friday") == (
        2, "", "pln: --by says until when you promise something; give --promise TEXT too\n",
    )  # fmt: skip


def test_done(pln: Pln, people: None, store: sqlite3.Connection) -> None:
    pln("add", "source", "Wall of books", "--cadence", "monthly")
    pln("add", "source", "Talks", "--kind", "video")
    pln("add", "topic", "rubrics")
    pln("add", "community", "AASL", "--renews", "2026-10-30", "--first-step", "say hello")
    pln("promise", "thank Ana")
    assert pln("done", "ana").err == "kept: thank Ana\nundo: pln undo\n"
    assert pln("done", "thank ana") == (4, "", "pln: thank Ana: kept on 2026-10-07 already\n")
    assert pln("done", "Ben", "Li") == (
        4, "", "pln: nothing is promised to Ben Li; `pln log talked with Ben Li` notes a talk\n",
    )  # fmt: skip
    assert pln("done", "Wall of books", "Talks", "rubrics").err == (
        "looked at Wall of books, and logged it\nlooked at Talks, and logged it\n"
        "reviewed rubrics: again on Wed 6 Jan 2027\nundo: pln undo\n"
    )
    acts = store.execute("SELECT text, act, direction FROM interaction ORDER BY rowid").fetchall()
    assert acts == [
        ("looked at Wall of books", "read", "received"),
        ("looked at Talks", "watched", "received"),
    ]
    (aasl,) = store.execute("SELECT id FROM community").fetchone()
    step = f"`pln edit {aasl} --first-step TEXT` plans "
    assert pln("done", "aasl").err == f"done with AASL: say hello; {step}the next\nundo: pln undo\n"
    assert pln("done", "aasl").err == "renewed AASL: next on Sat 30 Oct 2027\nundo: pln undo\n"
    assert pln("done", "aasl") == (
        4, "",
        f"pln: AASL has no first step, and does not renew within a month; {step}one\n",
    )  # fmt: skip
    assert pln("done", "anna").code == 3
    pln("edit", "Ana Diaz", "--first-step", "read her book")
    assert pln("done", "Ana Diaz").err.startswith("done with Ana Diaz: read her book; ")


def test_several_promises_to_one_person_want_an_id(
    pln: Pln, people: None, store: sqlite3.Connection
) -> None:
    pln("promise", "thank Ana")
    pln("promise", "send Ana the slides")
    first, second = promise_ids(store)
    result = pln("done", "Ana Diaz")
    assert (result.code, result.err) == (
        4,
        f"  {first}  thank Ana\n  {second}  send Ana the slides\n"
        "pln: 2 promises to Ana Diaz; use an id\n",
    )


def test_snooze(pln: Pln, people: None, store: sqlite3.Connection) -> None:
    (ana,) = store.execute("SELECT id FROM contact WHERE name = 'Ana Diaz'").fetchone()
    said = f"{ana} Ana Diaz is not due before "
    assert pln("snooze", "Ana", "Diaz", "2w").err == f"{said}Wed 21 Oct 2026{UNDO}"
    assert pln("snooze", "ana", "20", "oct").err == f"{said}Tue 20 Oct 2026{UNDO}"
    assert store.execute("SELECT * FROM snooze").fetchall() == [(ana, "2026-10-20")]
    assert pln("snooze", "ana", "--end").err == f"{ana} Ana Diaz is put off no longer{UNDO}"
    assert store.execute("SELECT * FROM snooze").fetchall() == []
    assert pln("snooze", "ana") == (
        2, "", "pln: until when?; write it as 2w, friday or 20 oct, behind the name\n",
    )  # fmt: skip
    assert pln("snooze", "ana", "yesterday") == (
        2, "", "pln: Tue 6 Oct 2026 is not to come; choose a later day\n",
    )  # fmt: skip
    assert pln("snooze", "ana", "31", "feb").code == 2


def test_a_promise_that_is_put_off(pln: Pln, people: None) -> None:
    pln("promise", "thank Ana", "--by", "today")
    assert "thank Ana" in pln("today").out
    pln("snooze", "thank", "ana", "1w")
    assert pln("today").err == "Nothing is due today.\n"
    assert "thank Ana\t2026-10-14\t0" in pln("--as-of", "2026-10-14", "today").out


@pytest.mark.parametrize(
    ("words", "span"),
    [
        (("20", "dec", "3", "jan"), ("2026-12-20", "2027-01-03")),
        (("20 dec", "to", "3 jan"), ("2026-12-20", "2027-01-03")),
        (("2w",), ("2026-10-07", "2026-10-21")),
        (("3", "days"), ("2026-10-07", "2026-10-10")),
        (("tomorrow", "2w"), ("2026-10-08", "2026-10-22")),
        (("mon", "fri"), ("2026-10-12", "2026-10-16")),
        (("2026-10-01", "2026-10-05"), ("2026-10-01", "2026-10-05")),
    ],
)
def test_pause(
    pln: Pln, store: sqlite3.Connection, words: tuple[str, ...], span: tuple[str, str]
) -> None:
    assert pln("pause", *words).code == 0
    assert store.execute("SELECT starts, until FROM pause").fetchall() == [span]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            ("2026-11-05", "2026-11-01"),
            "2026-11-01 lies before 2026-11-05; write the first day first",
        ),
        (
            ("soon",),
            "'soon': from when until when?; write it as `pln pause 20 dec 3 jan`,"
            " or `pln pause 2w` from today on",
        ),
    ],
)
def test_no_pause(pln: Pln, words: tuple[str, ...], said: str) -> None:
    assert pln("pause", *words) == (2, "", f"pln: {said}\n")


def test_the_end_of_a_pause(pln: Pln, store: sqlite3.Connection) -> None:
    pln("--as-of", "2026-10-05", "pause", "2w")
    pln("pause", "20 dec", "3 jan")
    assert pln("pause").out == (
        "5 Oct 2026\t19 Oct 2026\trunning\n20 Dec 2026\t3 Jan 2027\tto come\n"
    )
    assert pln("pause", "--end").err == f"welcome back{UNDO}"
    query = "SELECT starts, until FROM pause ORDER BY starts LIMIT 1"
    assert store.execute(query).fetchall() == [("2026-10-05", "2026-10-06")]
    assert pln("pause", "--format", "ids").out == "2026-10-05\n2026-12-20\n"
    said = f"the pause from Sun 20 Dec 2026 on is taken away{UNDO}"
    assert pln("pause", "--end").err == said
    assert pln("pause", "--end") == (
        3, "", "pln: there is no pause to end; `pln pause 2w` begins one\n",
    )  # fmt: skip
    assert pln("pause").out == "5 Oct 2026\t6 Oct 2026\tpast\n"


def test_what_is_not_due_is_looked_for_today(pln: Pln) -> None:
    for words in (("answer somebody",), ("answer", "somebody")):
        said = pln("done", *words)
        assert said.code == 3
        assert said.err.endswith("`pln today` lists what is due, with its id\n")
