"""The dimensions of people at the command line: what is proposed changes what was found."""

import json
import shlex
import sqlite3
from typing import Any

import pytest

from plncli.model import Contact, Handle
from tests.conftest import Pln
from tests.gaps.factory import Grown, community, contact, day, network
from tests.gaps.scenarios import NEW, PLENTY, plant

ALL = ("learn", "keep_up", "sounding_board")


def people(**given: Any) -> list[Contact]:
    return [contact(f"per{n}", f"Person {n}", created_at=NEW, **given) for n in "abcdef"]


def finding(pln: Pln, identity: str) -> dict[str, Any]:
    found = json.loads(pln("gaps", "--format", "json").out)["findings"]
    return next(each for each in found if each["id"] == identity)


def run(pln: Pln, action: str, *more: str) -> None:
    result = pln(*shlex.split(action)[1:], *more)
    assert result.code == 0, result.err


QUIN = contact("quin", how_met="a course", roles=("librarian",))
RELIED = contact("zoee", rely=True, created_at=NEW)
WAYS = (Handle("mastodon", "@m@far.example"), Handle("email", "m@far.example"))
MET = people(how_met="a chat", handles=WAYS)
CHANGES: dict[str, tuple[str, Grown, str, str]] = {
    "met alike": (
        "D12",
        network(*MET[:4], MET[4]._replace(how_met="at school"), QUIN),
        "thin",
        "ok",
    ),
    "no function": ("D13", network(*people(rely=True)), "not_enough_data", "thin"),
    "no sounding board": (
        "D13",
        network(*people(functions=ALL[:2], roles=("leader",))),
        "gap",
        "ok",
    ),
    "nobody who connects": ("D13", network(*people(functions=ALL), QUIN), "thin", "ok"),
}
"""A dimension, a network, and the statuses before and after what is proposed."""


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_proposed_changes_the_finding(
    name: str, store: sqlite3.Connection, pln: Pln
) -> None:
    identity, grown, before, after = CHANGES[name]
    plant(store, grown)
    first = finding(pln, identity)
    assert first["status"] == before
    run(pln, first["action"])
    then = finding(pln, identity)
    assert then["status"] == after
    assert (then["value"], then["n"]) != (first["value"], first["n"])
    assert pln("undo").code == 0
    assert finding(pln, identity) == first


PLANNED = {
    "nobody tagged": ("D4", network(*people()), "pera --agreement mostly", 1),
    "nobody differs": ("D4", network(*people(agreement="mostly")), "pera --agreement mixed", 6),
    "no channel": ("D12", network(*people(), RELIED), "zoee --email z@far.example", 7),
    "few channels": ("D12", network(*people()), "pera --email a@far.example", 6),
    "no ties": ("D15", network(*people()), "pera --knows perb", 6),
}
"""A dimension, a network, what is noted once the planned step is done, and what is counted then."""


@pytest.mark.parametrize("name", PLANNED)
def test_what_only_the_user_knows_is_planned_and_then_noted(
    name: str, store: sqlite3.Connection, pln: Pln
) -> None:
    identity, grown, noted, count = PLANNED[name]
    plant(store, grown)
    first = finding(pln, identity)
    words = f"pln edit {noted}".split()
    assert first["evidence"][-1].startswith(f"once you know, `{' '.join(words[:4])} ") or (
        first["evidence"][-1] == "once you know, `pln add contact NAME --agreement HOW` notes it"
    )
    run(pln, first["action"])
    planned = finding(pln, identity)
    assert planned["plan"]
    run(pln, f"pln edit {noted}")
    run(pln, planned["action"])
    then = finding(pln, identity)
    assert (then["n"], then["plan"]) == (count, None)
    assert then["value"] != first["value"]


def test_a_bridge_gets_a_second_link(store: sqlite3.Connection, pln: Pln) -> None:
    grown = network(*people(), community("band", "circle"), ties=frozenset({("pera", "perb")}))
    plant(store, grown)
    run(pln, "pln edit pera --community Band")
    first = finding(pln, "D15")
    assert "your only link: Person a to Band" in first["evidence"]
    band = first["evidence"][-1].split("--community ")[1].split("`")[0]
    run(pln, f"pln add contact Bo --community {band}")
    assert finding(pln, "D15")["value"]["bridges"] == 0


def test_who_is_written_to_is_dormant_no_more(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, network(*people(rely=True)))
    for name in "abcdef":
        run(pln, f"pln log talked with @Person {name} on {day(500)}")
    first = finding(pln, "D7")
    assert (first["status"], first["value"]["quiet"]) == ("gap", 6)
    assert first["action"] == 'pln draft reconnect "Person a"'
    run(pln, first["action"])
    assert finding(pln, "D7") == first
    run(pln, first["action"], "--log")
    then = finding(pln, "D7")
    assert (then["status"], then["value"]["quiet"], then["value"]["in_touch"]) == ("thin", 5, 1)
    assert then["action"] == 'pln draft reconnect "Person b"'


def test_who_is_snoozed_is_not_missed(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, network(*people()))
    run(pln, f"pln log talked with @Person a on {day(500)}")
    assert finding(pln, "D7")["value"]["quiet"] == 1
    run(pln, "pln snooze pera 2w")
    assert finding(pln, "D7")["value"]["quiet"] == 0


def test_those_who_see_things_differently_are_listed_on_the_terminal_alone(
    store: sqlite3.Connection, pln: Pln
) -> None:
    plant(store, network(*people(agreement="mixed")[:2], *people(agreement="mostly")[2:]))
    found = finding(pln, "D4")
    assert found["status"] == "thin"
    assert "Person" not in json.dumps(found)
    listed = pln(*shlex.split(found["action"])[1:], "--format", "ids")
    assert listed.out.split() == ["pera", "perb"]


def test_a_finding_by_the_beginning_of_its_name(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, PLENTY)
    for word in ("perspective", "dormant", "reach", "functions", "shape"):
        assert pln("gaps", word).code == 0
