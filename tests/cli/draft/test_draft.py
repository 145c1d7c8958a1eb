"""`pln draft`: own templates, questions, and that nothing private is said."""

import json
import sqlite3

import pytest

from plncli.store.journal import operation
from tests.conftest import Pln

NOW = "2026-10-07T09:00:00Z"


def test_nothing_private_is_said(pln: Pln) -> None:
    pln("add", "event", "Camp")
    private = {"--note": "SECRET", "--agreement": "often-disagree", "--quality": "SECRET",
               "--phone": "0301234567", "--value": "SECRET"}  # fmt: skip
    options = [word for pair in private.items() for word in pair]
    pln("add", "contact", "Ana Diaz", "--topic", "rubrics", *options)
    pln("add", "contact", "Ben", "--topic", "rubrics", "--note", "SECRET")
    pln("log", "Ana Diaz advised me +rubrics", "--note", "SECRET")
    said = "".join(
        pln("draft", *words).out
        for words in (
            ("reconnect", "Ana"), ("thank", "Ana"), ("report-back", "Ana"),
            ("keep-up", "rubrics", "--to", "Ana"), ("hello", "Camp", "--to", "Ana"),
            ("introduce", "Ana", "Ben"),
        )
    )  # fmt: skip
    assert said.count("Subject: ") == 6
    for secret in ("SECRET", "disagree", "0301234567"):
        assert secret not in said


def test_each_who_answered_a_question_gets_the_outcome(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Ana Diaz", "--email", "a@hill.example")
    pln("add", "contact", "Ben Ode")
    pln("log", "Ana Diaz answered")
    pln("log", "Ben Ode answered")
    talks = json.loads(pln("list", "interactions", "--format", "json").out)
    with operation(store, "test", NOW):
        store.execute(
            "INSERT INTO question (id, number, text, opened_at, outcome, created_at, updated_at)"
            " VALUES ('qqqq', 1, 'Which rubric?', '2026-10-01T08:00:00Z', 'it works', ?1, ?1)",
            (NOW,),
        )
        for helped, talk in enumerate(talks):
            store.execute(
                "INSERT INTO question_step VALUES ('qqqq', ?, 'answered', ?, ?)",
                (talk["id"], NOW, helped),
            )
    first, second = pln("draft", "report-back", "qqqq").out.split("\n---\n\n")
    assert first == (
        "Subject: What came of it: my question “Which rubric?”\n\nHello Ana,\n\n"
        "On 1 Oct you helped me with my question “Which rubric?”. I tried it with [your class],"
        " and this is what came of it: it works.\n\nThank you for your time.\n\n[your name]\n"
    )
    assert second.startswith("Subject: What came of it") and "Hello Ben," in second
    assert pln("draft", "report-back", "1").out == f"{first}\n---\n\n{second}"
    wrong = pln("draft", "report-back", "2")
    assert (wrong.code, wrong.err) == (
        3, "pln: no question has the number 2; `pln ask list --all`\n"
    )  # fmt: skip


def test_own_templates_win(pln: Pln, isolated: object) -> None:
    from pathlib import Path

    pln("add", "contact", "Ana Diaz")
    own = Path(str(isolated)) / "drafts.toml"
    own.write_text("[thank]\nsubject = 'Thanks!'\ntext = 'Dear {first}, thanks. {me}'\n")
    assert pln("draft", "thank", "Ana").out == (
        "Subject: Thanks!\n\nDear Ana, thanks. [your name]\n"
    )
    own.write_text("[thank]\nsubject = 'Thanks!'\n")
    wrong = pln("draft", "thank", "Ana")
    assert (wrong.code, wrong.out, wrong.err) == (
        2, "",
        "pln: drafts.toml: [thank] lacks a subject or a text; both are text in quotes\n",
    )  # fmt: skip


def test_copied(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    pln("add", "contact", "Ana Diaz")
    taken: list[str] = []

    def copy(text: str, terminal: object) -> str:
        taken.append(text)
        return "my-copy"

    monkeypatch.setattr("plncli.clipboard.copy", copy)
    result = pln("draft", "thank", "Ana", "--copy")
    assert (result.code, result.out, result.err) == (0, "", "copied with my-copy\n")
    assert taken[0].startswith("Subject: Thank you\n\nHello Ana,\n")


def test_a_hello_before_an_event_that_is_over(pln: Pln) -> None:
    pln("add", "event", "Camp", "--on", "2026-03-14", "--place", "Leeds")
    result = pln("draft", "hello", "Camp")
    assert result.err == "Camp was on 14 Mar 2026\n"
    assert "I shall be at Camp (14 Mar 2026, Leeds)." in result.out
