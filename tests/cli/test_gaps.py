"""`pln gaps`, and the commands that it proposes."""

import json
import shlex
import sqlite3
from typing import Any

import pytest

from plncli.config import Settings
from plncli.gaps.registry import connections, judge
from plncli.network import Network
from plncli.store.append import insert
from plncli.store.journal import operation
from tests.conftest import Pln
from tests.gaps.factory import TODAY, Grown, Talk, community, contact, day, event, network, topic
from tests.gaps.scenarios import EMPTY, NEW, PLENTY, QUIET, SCENARIOS, TAKING, UNKNOWN, plant

RECORDS = ("contact", "source", "community", "event", "topic", "interaction")


def rows(store: sqlite3.Connection) -> dict[str, set[str]]:
    """Return the ids of all records by kind."""
    return {
        kind: {identity for (identity,) in store.execute(f"SELECT id FROM {kind}")}
        for kind in RECORDS
    }


def proposals(grown: Network) -> list[str]:
    """Return the actions of a network, judged and as if it were large enough to judge."""
    known = connections(grown, TODAY, Settings())
    actions = [
        finding.action
        for count in (known, 99)
        for finding in judge(grown, TODAY, Settings(), count)
    ]
    return list(dict.fromkeys(actions))


@pytest.mark.parametrize(
    ("name", "action"),
    [(name, action) for name, grown in SCENARIOS.items() for action in proposals(grown)],
)
def test_what_is_proposed_runs_and_harms_nothing(
    name: str, action: str, store: sqlite3.Connection, pln: Pln
) -> None:
    plant(store, SCENARIOS[name])
    before = rows(store)
    words = shlex.split(action)
    assert words[0] == "pln"
    result = pln(*words[1:])
    assert (result.code, "unknown" in result.err) == (0, False), result.err
    after = rows(store)
    assert all(before[kind] <= after[kind] for kind in RECORDS)
    assert sum(len(after[kind]) - len(before[kind]) for kind in RECORDS) <= 1


CHAINS = {
    (finding.dimension, finding.action): (name, finding.id)
    for name, grown in SCENARIOS.items()
    for finding in judge(grown, TODAY, Settings(), 99)
    if finding.action.startswith(("pln add", "pln edit"))
}
"""Where to find each proposal that another one follows."""


@pytest.mark.parametrize(("name", "dimension"), CHAINS.values())
def test_what_is_proposed_after_that_runs_too(
    name: str, dimension: str, store: sqlite3.Connection, pln: Pln
) -> None:
    plant(store, SCENARIOS[name])
    for _ in range(3):
        actions = {each["id"]: each["action"] for each in _findings(pln)}
        if dimension in actions:
            result = pln(*shlex.split(actions[dimension])[1:])
            assert result.code == 0, result.err


LEADING = {
    ("D1.5", "pln show"): "what one is registered for is waited for",
    ("D4", "pln list"): "whom one disagrees with is for one's own eyes, and named in no command",
    ("D7", "pln draft"): "a message is begun; once it is sent, --log notes it",
    ("D14", "pln explain"): "who has no account need not have one",
    ("D14", "pln me"): "which name is to stay is one's own to say",
    ("D16", "pln explain"): "who has no learning community need not have one",
}
"""What changes no finding, and why: all else does, or offers candidates."""


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        (name, finding.id)
        for name, grown in SCENARIOS.items()
        for finding in judge(grown, TODAY, Settings(), 99)
        if finding.status != "ok"
    ],
)
def test_what_is_proposed_changes_the_finding_or_offers_candidates(
    name: str,
    identity: str,
    store: sqlite3.Connection,
    pln: Pln,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PLN_GAPS_MIN_CONNECTIONS", "0")
    plant(store, SCENARIOS[name])
    first = {each["id"]: each for each in _findings(pln)}[identity]
    action = shlex.split(first["action"])
    ran = pln(*action[1:])
    assert ran.code == 0, ran.err
    if action[1] == "discover":
        assert "\nAdd   pln " in ran.out
    elif (identity.partition(":")[0], " ".join(action[:2])) not in LEADING:
        then = {each["id"]: each for each in _findings(pln)}.get(identity)
        if then and action[1] == "edit" and _judged(then) == _judged(first):
            # What was wanted long ago is quiet once it is active: a look or a word comes next.
            assert then["action"].startswith("pln log "), then["action"]
            pln(*shlex.split(then["action"])[1:])
            then = {each["id"]: each for each in _findings(pln)}[identity]
        assert _judged(then) != _judged(first), first["action"]


def _judged(finding: dict[str, Any] | None) -> tuple[object, ...]:
    if finding is None:
        return ()
    return (finding["status"], finding["value"], finding["n"], finding["plan"])


def test_a_step_that_is_planned_is_to_be_done_and_not_planned_again(
    store: sqlite3.Connection, pln: Pln
) -> None:
    plant(store, UNKNOWN)
    first = {each["id"]: each for each in _findings(pln)}["D12"]
    assert first["action"] == 'pln gaps D12 --step "ask somebody for an address"'
    assert first["evidence"][-1] == "once you know, `pln edit pera --email ADDRESS` notes it"
    assert pln("edit", "pera", "--email", "ADDRESS").code == 2
    assert pln(*shlex.split(first["action"])[1:]).code == 0
    then = {each["id"]: each for each in _findings(pln)}["D12"]
    assert then["action"] == f"pln done {then['plan']}"
    assert pln(*shlex.split(then["action"])[1:]).code == 0
    again = {each["id"]: each for each in _findings(pln)}["D12"]
    assert (again["action"], again["plan"]) == (first["action"], None)


def test_a_step_is_planned_without_its_words_being_said_again(
    store: sqlite3.Connection, pln: Pln
) -> None:
    plant(store, UNKNOWN)
    assert pln("gaps", "D12", "--plan").code == 0
    (plan,) = json.loads(pln("list", "plans", "--format", "json").out)
    assert (plan["text"], plan["command"]) == ("ask somebody for an address", None)


def test_a_step_for_a_part_is_planned_though_the_whole_is_well(
    store: sqlite3.Connection, pln: Pln
) -> None:
    plant(store, PLENTY)
    refused = pln("gaps", "D3", "--plan")
    assert (refused.code, refused.err.count("\n")) == (4, 1)
    assert pln("gaps", "D3", "--step", "note where my people work").code == 0


def test_a_logged_answer_closes_the_loop(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, TAKING)
    first = json.loads(pln("gaps", "--format", "json").out)["findings"][0]
    assert (first["id"], first["value"]) == ("D5", 0.0)
    assert pln(*shlex.split(first["action"])[1:]).code == 0
    after = {
        each["id"]: each for each in json.loads(pln("gaps", "--format", "json").out)["findings"]
    }
    assert (after["D5"]["status"], after["D5"]["value"], after["D5"]["n"]) == ("thin", 0.1, 10)


def test_the_page_in_a_pipe(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, QUIET)
    result = pln("gaps")
    assert (result.code, result.err) == (0, "")
    assert result.out.splitlines()[:7] == [
        "What your network is missing · Wed 7 Oct 2026",
        "6 active connections; 10 missing, 2 thin, 2 fine, 10 not judged.",
        "GAP   Topic: rubrics",
        "      No people to ask, no places to go, nothing logged yet; untouched for 700 days.",
        "Why   For whatever you want to learn two questions want an answer: who do you ask,"
        " and where do you go? (PLNs: Professional growth through networks)",
        "Rule  Nobody to ask or nowhere to go is a gap; one person only, or priority 1 untouched"
        " for 60 days, is thin: our defaults (gaps.priority_stale_days). pln explain D6",
        "Do    pln log asked @Ana Featherstone about rubrics",
    ]


@pytest.mark.parametrize(
    ("grown", "limit", "code"),
    [
        (QUIET, "gap", 1),
        (QUIET, "thin", 1),
        (PLENTY, "gap", 0),
        (PLENTY, "thin", 0),
        (EMPTY, "gap", 0),
    ],
)
def test_fail_on(grown: Grown, limit: str, code: int, store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, grown)
    assert pln("gaps", "--fail-on", limit).code == code


def test_thin_alone_fails_only_on_thin(
    store: sqlite3.Connection, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(store, PLENTY)
    monkeypatch.setenv("PLN_GAPS_BOOKS_OK", "3")
    assert pln("gaps", "--fail-on", "gap").code == 0
    assert pln("gaps", "--fail-on", "thin").code == 1


def test_filters(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, PLENTY._replace(communities=(*PLENTY.communities, community("ring", "circle"))))
    with operation(store, "test", NEW):
        insert(store, "membership", {"community_id": "ring", "record_id": "bloa"})
    assert pln("gaps", "--box", "books-journals", "--format", "ids").out == "D1.8\n"
    blogs = json.loads(pln("gaps", "--circle", "ring", "--format", "json").out)["findings"]
    assert {each["id"]: each["n"] for each in blogs}["D1.1"] == 1
    assert "D6:rubr" in pln("gaps", "--topic", "+rubrics", "--format", "ids").out
    assert pln("gaps", "--format", "csv", "--box", "social").out.splitlines() == [
        "id,name,status,n,window_days,measured,action",
        "D1.3,Social networks,ok,6,90,"
        '"6 people with a handle on a social network active in 90 days, among 6 active people",'
        "pln list contacts --sort last",
    ]


def test_a_part_is_not_told_what_is_of_the_whole(store: sqlite3.Connection, pln: Pln) -> None:
    ring = community("ring", "circle")
    webinar = event("webi", "webinar", status="attended", starts=day(20), created_at=NEW)
    plant(store, PLENTY._replace(
        communities=(*PLENTY.communities, ring), events=(*PLENTY.events, webinar)
    ))  # fmt: skip
    with operation(store, "test", NEW):
        insert(store, "membership", {"community_id": "ring", "record_id": "bloa"})
    assert pln("me", "--weekly-minutes", "15").code == 0
    assert pln("log", "talked with @Person b 100m").code == 0
    whole = {each["id"]: each for each in _findings(pln)}
    assert (whole["D9"]["status"], whole["D1.6"]["value"]) == ("gap", 3)
    circle = {each["id"]: each for each in _findings(pln, "--circle", "ring")}
    assert whole.keys() - circle.keys() == {"D1.5", "D9", "D14", "D15", "D16"}
    assert circle["D1.6"]["value"] == 0
    topic = {each["id"] for each in _findings(pln, "--topic", "rubrics")}
    assert whole.keys() - topic == {"D9", "D14", "D15", "D16"}


@pytest.mark.parametrize("identity", ["D1.7", "D5"])
def test_what_is_logged_for_a_topic_counts_there(
    identity: str, store: sqlite3.Connection, pln: Pln
) -> None:
    people = (contact(f"per{n}", topics=("rubrics",), created_at=NEW) for n in "abcde")
    plant(store, network(
        *people, community("tabl", topics=("rubrics",), created_at=NEW), topic("rubrics"),
        topic("assessment", priority=1), talks=(Talk(2, "received", ("pera",), ("rubrics",)),),
    ))  # fmt: skip
    part = ("--topic", "rubrics")
    first = {each["id"]: each for each in _findings(pln, *part)}[identity]
    assert pln(*shlex.split(first["action"])[1:]).code == 0
    then = {each["id"]: each for each in _findings(pln, *part)}[identity]
    assert _judged(then) != _judged(first), first["action"]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("--box", "moss"), 2, "--box 'moss' is not one of blogs-websites, local-colleagues,"),
        (("--fail-on", "ok"), 2, "--fail-on 'ok' is not one of gap, thin"),
        (("--circle", "Nowhere"), 3, "no community answers to 'Nowhere'"),
        (("--topic", "moss"), 3, "no topic answers to 'moss'"),
        (("--format", "yaml"), 2, "--format 'yaml' is not one of"),
    ],
)
def test_wrong_words_are_one_line(
    words: tuple[str, ...], code: int, message: str, store: sqlite3.Connection, pln: Pln
) -> None:
    result = pln("gaps", *words)
    assert (result.code, result.out, result.err.count("\n")) == (code, "", 1)
    assert result.err.startswith(f"pln: {message}")


def test_another_day(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, TAKING)
    then = json.loads(pln("gaps", "--as-of", "2020-01-01", "--format", "json").out)
    assert then["as_of"] == "2020-01-01"
    assert {each["status"] for each in then["findings"]} == {"not_enough_data"}


def test_what_is_proposed_to_be_logged_moves_the_finding(
    store: sqlite3.Connection, pln: Pln
) -> None:
    plant(store, QUIET)
    before = {each["id"]: each for each in _findings(pln)}
    logged = [each for each in before.values() if each["action"].startswith("pln log")]
    assert len(logged) >= 7
    for finding in logged:
        assert pln(*shlex.split(finding["action"])[1:]).code == 0
        after = {each["id"]: each for each in _findings(pln)}[finding["id"]]
        assert (after["status"], after["value"]) != (finding["status"], finding["value"])
        pln("undo")


def _findings(pln: Pln, *part: str) -> list[dict[str, Any]]:
    found = json.loads(pln("gaps", *part, "--format", "json").out)["findings"]
    assert isinstance(found, list)
    return found
