"""`pln gaps FINDING` and `--plan`: a finding becomes a step with a date, which today shows."""

import json
import sqlite3

import pytest

from tests.conftest import Pln
from tests.gaps.scenarios import EMPTY, QUIET, plant


@pytest.fixture
def quiet(store: sqlite3.Connection) -> None:
    plant(store, QUIET)


def planned(pln: Pln) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(pln("list", "plans", "--format", "json").out)
    return found


def test_the_most_urgent_finding_is_planned_and_shows_today(pln: Pln, quiet: None) -> None:
    first, second, *_ = json.loads(pln("gaps", "--format", "json").out)["findings"]
    done = pln("gaps", "--plan")
    (plan,) = planned(pln)
    assert done.err == (
        f"planned {plan['id']} ({first['name']}): by Wed 14 Oct 2026; undo: pln undo\n"
        f"it begins with: {first['action']}\n"
    )
    assert (plan["text"], plan["finding"], plan["command"], plan["due"]) == (
        first["name"], first["id"], first["action"], "2026-10-14",
    )  # fmt: skip
    items = json.loads(pln("today", "--all", "--format", "json").out)["items"]
    assert [(item["kind"], item["id"], item["when"], item["next"]) for item in items] == [
        ("plan", plan["id"], "until Wed 14 Oct", f"pln done {plan['id']}")
    ]
    again = json.loads(pln("gaps", "--format", "json").out)["findings"]
    assert [each["plan"] for each in again[:2]] == [plan["id"], None]
    assert f"Plan  {plan['text']}, by Wed 14 Oct 2026; pln done {plan['id']}\n" in pln("gaps").out
    assert second["plan"] is None


def test_one_s_own_words_day_and_person(pln: Pln, quiet: None) -> None:
    done = pln(
        "gaps", "local", "colleagues", "--step", "Coffee with Ana", "--by", "fri", "--ask", "ana"
    )
    (plan,) = planned(pln)
    assert done.err == (
        f"planned {plan['id']} (Local colleagues), asking Ana Featherstone: by Fri 9 Oct 2026;"
        " undo: pln undo\n"
    )
    assert plan["contact"] == "Ana Featherstone"
    assert pln("done", "coffee").err == "done: Coffee with Ana\nundo: pln undo\n"
    assert pln("today", "--format", "ids").out == ""
    assert pln("done", str(plan["id"])).code == 4
    assert pln("undo").code == 0
    assert pln("edit", str(plan["id"]), "--by", "+2w", "--text", "Tea").code == 0
    assert (planned(pln)[0]["text"], planned(pln)[0]["due"]) == ("Tea", "2026-10-21")
    assert pln("--as-of", "2026-10-22", "today", "--format", "ids").out == f"{plan['id']}\n"
    assert pln("snooze", str(plan["id"]), "1m").code == 0
    assert pln("--as-of", "2026-10-22", "today", "--format", "ids").out == ""


def test_a_plan_whose_day_has_come_stands_before_people(pln: Pln, quiet: None) -> None:
    pln("edit", "Ana", "--cadence", "1w")
    pln("gaps", "--plan", "--by", "today")
    items = json.loads(pln("today", "--format", "json").out)["items"]
    assert [item["kind"] for item in items] == ["plan", "check_in"]
    page = pln("today", "--format", "md").out.splitlines()
    assert [line for line in page if line.startswith("##")] == ["## Plans", "## People"]


def test_one_finding_alone(pln: Pln, quiet: None) -> None:
    page = pln("gaps", "d1.2").out
    assert page == pln("gaps", "Local", "colleagues").out
    assert page.splitlines()[1:3] == ["6 active connections; 1 missing.", "GAP   Local colleagues"]
    assert [line[:4] for line in page.splitlines()].count("Why ") == 1
    fine = pln("gaps", "D3").out
    assert "Scope" in fine
    assert "Why" in fine


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (
            ("gaps", "D99"),
            3,
            "pln: no finding 'D99'; `pln gaps --all --format ids` lists them\n",
        ),
        (
            ("gaps", "topic"),
            4,
            "  D6:rubr  Topic: rubrics\n  D6:make  Topic: maker space\n"
            "pln: 2 findings begin so; use an id\n",
        ),
        (
            ("gaps", "--by", "fri"),
            2,
            "pln: --by and --ask are about a plan; add --plan\n",
        ),
        (
            ("gaps", "--plan", "--by", "2026-10-01"),
            2,
            "pln: Thu 1 Oct 2026 is past; choose a day that is to come\n",
        ),
        (
            ("gaps", "--plan", "--step", " "),
            2,
            'pln: a first step without words; say it: --step "ask Ana for a date"\n',
        ),
    ],
)
def test_what_cannot_be_planned(
    pln: Pln, quiet: None, words: tuple[str, ...], code: int, said: str
) -> None:
    failed = pln(*words)
    assert (failed.code, failed.out, failed.err) == (code, "", said)
    assert planned(pln) == []


def test_what_is_planned_already_is_said(pln: Pln, quiet: None) -> None:
    pln("gaps", "D1.2", "--step", "Coffee")
    (plan,) = planned(pln)
    failed = pln("gaps", "D1.2", "--plan")
    assert (failed.code, failed.err) == (
        4,
        f"pln: Local colleagues has a plan already: Coffee; `pln done {plan['id']}` when it is"
        f" done, `pln edit {plan['id']}` to change it\n",
    )


def test_the_next_plan_is_about_what_has_none(pln: Pln, quiet: None) -> None:
    findings = json.loads(pln("gaps", "--all", "--format", "json").out)["findings"]
    open_ones = [each["id"] for each in findings if each["status"] in ("gap", "thin")]
    for _ in open_ones:
        assert pln("gaps", "--plan").code == 0
    assert {plan["finding"] for plan in planned(pln)} >= set(open_ones)


def test_an_empty_network_can_be_planned_for(pln: Pln, store: sqlite3.Connection) -> None:
    plant(store, EMPTY)
    assert pln("gaps", "D1.2", "--plan").code == 0
    assert planned(pln)[0]["finding"] == "D1.2"


def test_who_is_asked_is_named_once(pln: Pln, quiet: None) -> None:
    pln("gaps", "D1.2", "--plan", "--ask", "ana")
    assert "Plan  Local colleagues: ask Ana Featherstone, by Wed" in pln("gaps", "D1.2").out
