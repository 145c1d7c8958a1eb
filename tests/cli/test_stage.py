"""`pln stage`: one's own word first, then what the log looks like."""

import json
import shlex
import sqlite3
from datetime import date, timedelta
from pathlib import Path

import pytest

from plncli.stages import STAGES
from tests.conftest import Pln

EXPECTED = Path(__file__).with_name("expected")
FOOT = (
    "\n"
    "The stages: Jeff Utecht, Stages of PLN Adoption, 2008. One can be in several at once, and"
    " they are no levels; which signs count is our default.\n"
)


@pytest.fixture
def newcomer(pln: Pln) -> None:
    """Somebody who has followed a lot in the last weeks."""
    pln("--as-of", "2026-08-20", "add", "contact", "Ana", "--topic", "rubrics")
    for number in range(12):
        pln("--as-of", "2026-09-25", "add", "source", f"Blog {number}", "--topic", "rubrics")
    pln("me", "--weekly-minutes", "60")


def test_the_page(newcomer: None, pln: Pln) -> None:
    result = pln("stage", "--format", "table")
    assert result.out == (EXPECTED / "stage.txt").read_text("utf-8")
    assert (result.code, result.err) == (0, "")
    assert pln("stage", "--all", "--format", "table").out == (
        (EXPECTED / "stage_all.txt").read_text("utf-8")
    )
    assert pln("stage", "show") == pln("stage")
    assert pln("stage", "--format", "ids").out == "immersion\n"
    rows = pln("stage", "--format", "csv").out.split("\r\n")
    assert rows[:2] == [
        "stage,stands out,there,sign,counts as one when",
        "immersion,yes,yes,12 added in 30 days,8 or more",
    ]
    assert len(rows) == 1 + 4 + 3 + 4 + 3 + 5 + 1


def test_ones_own_word_wins(newcomer: None, pln: Pln, store: sqlite3.Connection) -> None:
    said = pln("stage", "set", "balance,know-it", "balance", "--note", "Too much, and fine.")
    assert said == (0, "", "noted: Balance, Know it all; undo: pln undo\n")
    lines = pln("stage").out.split("\n")
    assert lines[1:3] == ["You said on 7 Oct 2026: Balance, Know it all.", "Too much, and fine."]
    assert "  pln pause 2d" in lines
    assert pln("stage", "--format", "ids").out == "balance\nknow_it_all\n"
    found = json.loads(pln("stage", "--format", "json").out)
    assert found["said"] == {
        "day": "2026-10-07", "stages": ["balance", "know_it_all"], "note": "Too much, and fine.",
    }  # fmt: skip
    assert [each["stage"] for each in found["stages"] if each["stands_out"]] == ["immersion"]
    assert found["suggestion"]["stage"] == "know_it_all"
    pln("undo")
    assert store.execute("SELECT count(*) FROM stage").fetchone() == (0,)


def test_a_topic_and_a_circle_have_stages_of_their_own(newcomer: None, pln: Pln) -> None:
    pln("add", "community", "Choir people", "--kind", "circle", "--member", "Ana")
    assert pln("stage", "set", "evaluation", "--topic", "+rubrics").err == (
        "noted with rubrics: Evaluation; undo: pln undo\n"
    )
    pln("stage", "set", "balance", "--circle", "Choir people")
    about = pln("stage", "--topic", "rubrics").out.split("\n")
    assert about[:4] == [
        "Where you are with rubrics · Wed 7 Oct 2026",
        "You said on 7 Oct 2026: Evaluation.",
        "Immersion: 3 of 3 signs in the last 60 days",
        "You join and follow whatever you find, and the number of people and ideas grows fast.",
    ]
    assert pln("stage", "--circle", "Choir").out.split("\n")[1] == (
        "You said on 7 Oct 2026: Balance."
    )
    assert "not said" in pln("stage").out.split("\n")[1]


def test_too_little_is_not_judged(pln: Pln) -> None:
    assert pln("stage").out == (
        "Where you are · Wed 7 Oct 2026\n"
        "You have not said yet where you see yourself. If it is balance: pln stage set balance\n"
        "\n"
        "Not enough data: nothing is noted in 60 days. From 10 things and 28 days on the log has"
        " something to say.\n" + FOOT
    )
    pln("add", "topic", "field trips")
    pln("--as-of", "2026-10-01", "add", "contact", "Ana", "--topic", "field trips")
    hint = 'pln stage set balance --topic "field trips"'
    assert pln("stage", "--topic", "field trips").out == (
        "Where you are with field trips · Wed 7 Oct 2026\n"
        f"You have not said yet where you see yourself. If it is balance: {hint}\n"
        "\n"
        "Not enough data: 1 thing noted in 60 days, in a log 6 days old. From 10 things and"
        " 28 days on the log has something to say.\n" + FOOT
    )
    found = json.loads(pln("stage", "--format", "json").out)
    assert (found["status"], found["stages"], found["suggestion"]) == ("not_enough_data", [], None)
    assert (found["days"], found["events"]) == (6, 1)
    assert pln(*shlex.split(hint)[1:]).code == 0


def test_the_age_of_the_log_does_not_contradict_what_is_noted_lately(pln: Pln) -> None:
    pln("--as-of", "2026-07-16", "add", "contact", "Ana")
    pln("add", "contact", "Ben")
    assert pln("stage").out.split("\n")[3] == (
        "Not enough data: 1 thing noted in 60 days, in a log 83 days old. From 10 things and"
        " 28 days on the log has something to say."
    )


def test_nothing_stands_out(pln: Pln) -> None:
    pln("--as-of", "2026-07-01", "add", "contact", "Ana", "--rely")
    for ago in range(0, 36, 2):
        pln("log", f"{date(2026, 10, 7) - timedelta(days=ago)} read Ana 20m")
    lines = pln("stage").out.split("\n")
    assert lines[2:4] == ["", "In the log of the last 60 days no stage stands out."]
    assert "One thing to try" not in lines


@pytest.mark.parametrize("stage", STAGES, ids=lambda stage: stage.code)
def test_what_is_suggested_runs(stage: object, pln: Pln, tmp_path: Path) -> None:
    assert hasattr(stage, "command")
    words = shlex.split(stage.command)
    if "-o" in words:
        words[-1] = str(tmp_path / words[-1])
    assert pln(*words[1:]).code == 0


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ("set", "calm"),
            2,
            "STAGE 'calm' is not one of immersion, evaluation, know-it-all, perspective, balance",
        ),
        (
            ("--topic", "x", "--circle", "y"),
            2,
            "a stage is about a topic or a circle, not both; leave one out",
        ),
    ],
)
def test_what_is_refused(words: tuple[str, ...], code: int, said: str, pln: Pln) -> None:
    assert pln("stage", *words) == (code, "", f"pln: {said}\n")
