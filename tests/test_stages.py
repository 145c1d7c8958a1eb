"""Which signs speak for which stage."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from plncli.stages import CODES, STAGES, Facts, Reading, is_enough, read, suggested

CASES = tomllib.loads(Path(__file__).with_name("stages.toml").read_text("utf-8"))["case"]


def facts(**given: Any) -> Facts:
    given["weeks"] = tuple(given.get("weeks", ()))
    if "busy_weeks" in given:
        given["busy_weeks"] = tuple(given["busy_weeks"])
    return Facts(days=60, events=20, **given)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_stages_that_stand_out(case: dict[str, Any]) -> None:
    found = [each.stage.code for each in read(facts(**case["facts"])) if each.stands_out]
    assert found == case["stand_out"]


@pytest.mark.parametrize(
    ("days", "events", "enough"), [(27, 99, False), (28, 9, False), (28, 10, True)]
)
def test_too_little_is_not_judged(days: int, events: int, enough: bool) -> None:
    assert is_enough(Facts(days, events)) is enough


def test_signs_that_cannot_be_told_are_left_out() -> None:
    balance = read(facts(given=0.5))[-1]
    assert [sign.is_met for sign in balance.signs] == [None, False, True, None, None]
    assert (balance.known, balance.met) == (2, 1)
    assert balance.signs[0].found.endswith("pln me --weekly-minutes")


def test_signs_say_what_was_found_and_the_rule() -> None:
    stretch = facts(
        budget=60, weeks=[100, 100, 120, 110, 130, 90, 20, 0], feeds=31, busy_weeks=[6, 6, 6, 7],
        breaks=1, paused=2,
    )  # fmt: skip
    know, step_back = read(stretch)[2:4]
    assert [tuple(sign) for sign in know.signs] == [
        ("130, 90, 20, 0 minutes in the last 4 weeks, 60 wanted",
         "over 1.5 times what is wanted, in 2 of 4 weeks", False),
        ("31 feeds", "more than 30 (Warlick 2009)", True),
        ("6, 6, 6, 7 days with something in the last 4 weeks", "6 or more every week", True),
        ("longest break in 30 days: 1 day, 2 days of a pause", "no break of 2 days", False),
    ]  # fmt: skip
    assert [sign.is_met for sign in step_back.signs] == [True, True, True]


def stage_suggested(said: tuple[str, ...], readings: tuple[Reading, ...]) -> str | None:
    stage = suggested(said, readings)
    return stage and stage.code


def test_ones_own_word_decides_what_is_suggested() -> None:
    readings = read(facts(**CASES[5]["facts"]))
    assert stage_suggested((), readings) == "know_it_all"
    assert stage_suggested(("balance", "evaluation"), readings) == "balance"
    assert stage_suggested((), ()) is None


def test_stages_are_five_and_in_order() -> None:
    assert CODES == ("immersion", "evaluation", "know_it_all", "perspective", "balance")
    assert all(stage.command.startswith("pln ") for stage in STAGES)
