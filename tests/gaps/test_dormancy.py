"""D7: who has gone quiet, and who is worth a word first."""

import tomllib
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from plncli.config import Settings
from plncli.gaps.dormancy import STATES, findings
from plncli.gaps.finding import Finding
from plncli.model import Contact, Profile
from plncli.network import within_circle
from plncli.work import Noted, Work
from tests.gaps.factory import TODAY, Grown, community, contact, day, network, topic

CASES = tomllib.loads(Path(__file__).with_name("dormancy.toml").read_text("utf-8"))["case"]


def silent(*people: tuple[Contact, int], **given: Any) -> Grown:
    """Return a network of people with the days since one was in touch with them."""
    records = given.pop("records", ())
    touched = {person.id: day(ago) for person, ago in people}
    return network(*(person for person, _ in people), *records, touched=touched, **given)


def judged(grown: Grown, settings: Settings | None = None) -> Finding:
    (finding,) = findings(grown, TODAY, settings or Settings())
    return finding


def counts(grown: Grown, settings: Settings | None = None) -> dict[str, int]:
    value = judged(grown, settings).value
    assert isinstance(value, dict)
    return {state: count for state, count in value.items() if count}


@pytest.mark.parametrize(
    "case", CASES, ids=lambda case: f"{case.get('closeness')}{case.get('cadence', '')}"
)
def test_states_by_closeness_and_cadence(case: dict[str, Any]) -> None:
    person = contact("al", closeness=case.get("closeness"), cadence_days=case.get("cadence"))
    for state in STATES:
        for edge in ("days", "last"):
            if state in case[edge]:
                assert counts(silent((person, case[edge][state]))) == {state: 1}


def test_the_shortest_of_the_communities_then_of_the_topics_says_how_often() -> None:
    person = contact("al", closeness="wide", topics=("moss", "peat"))
    topics = (topic("moss", cadence_days=90), topic("peat", cadence_days=60))
    circles = (
        community("band", "circle", cadence_days=20),
        community("choir", cadence_days=10),
        community("left", cadence_days=1, status="archived"),
    )
    members = {each.id: frozenset({"al"}) for each in circles}
    assert counts(silent((person, 60))) == {"in_touch": 1}
    assert counts(silent((person, 59), records=topics)) == {"in_touch": 1}
    assert counts(silent((person, 60), records=topics)) == {"due": 1}
    closed = tuple(each._replace(status="closed") for each in topics)
    assert counts(silent((person, 60), records=closed)) == {"in_touch": 1}
    both = silent((person, 10), records=(*topics, *circles), members=members)
    assert counts(both) == {"due": 1}
    mine = silent((person._replace(cadence_days=50), 49), records=circles, members=members)
    assert counts(mine) == {"in_touch": 1}


def test_days_on_leave_do_not_count() -> None:
    person = contact("al", closeness="core")
    leave = (TODAY - timedelta(days=12), TODAY - timedelta(days=3))
    assert counts(silent((person, 15))) == {"overdue": 1}
    assert counts(silent((person, 15), pauses={"": (leave,)})) == {"in_touch": 1}
    assert counts(silent((person, 15), pauses={"": (), "al": (leave,)})) == {"in_touch": 1}
    assert counts(silent((person, 15), pauses={"": (), "bo": (leave,)})) == {"overdue": 1}


def test_who_is_put_off_or_not_active_is_left_out() -> None:
    al, bo = contact("al"), contact("bo", status="paused")
    assert judged(silent((al, 800), (bo, 800))).n == 1
    assert judged(silent((al, 800), (bo, 800), put_off=frozenset({"al"}))).n == 0


def crowd(known: int, lapsed: int, unlogged: int = 0, **given: Any) -> Grown:
    """Return a network with some out of touch among the known, who have ``given``."""
    return silent(
        *((contact(f"far{n}", **given), 500) for n in range(lapsed)),
        *((contact(f"near{n}"), 5) for n in range(known - lapsed)),
        records=tuple(contact(f"new{n}") for n in range(unlogged)),
    )


@pytest.mark.parametrize(
    ("grown", "status"),
    [
        (crowd(0, 0), "not_enough_data"),
        (crowd(2, 2, unlogged=3), "not_enough_data"),
        (crowd(3, 3, unlogged=3), "gap"),
        (crowd(4, 4), "gap"),
        (crowd(4, 3), "thin"),
        (crowd(4, 1), "ok"),
        (crowd(4, 0), "ok"),
        (crowd(9, 1, rely=True), "thin"),
        (crowd(9, 1, closeness="close"), "thin"),
        (crowd(9, 1, closeness="active"), "ok"),
    ],
)
def test_statuses(grown: Grown, status: str) -> None:
    assert judged(grown).status == status


def test_the_share_is_a_setting() -> None:
    assert judged(crowd(4, 1), Settings(gaps_lapsed_share=0.2)).status == "thin"
    assert judged(crowd(4, 3), Settings(gaps_dormant_days=500)).status == "ok"


def test_what_is_measured_in_a_sentence() -> None:
    grown = silent(
        (contact("al", closeness="core"), 9),
        (contact("bo", closeness="core"), 30),
        (contact("cy"), 500),
        (contact("di"), 1200),
        (contact("ed"), 2),
        records=(contact("flo"), contact("gus", status="wanted")),
    )
    finding = judged(grown)
    assert (finding.id, finding.n, finding.window_days) == ("D7", 5, None)
    assert finding.measured == (
        "of 5 people: 1 due, 1 past twice the time, 2 silent for more than 365 days,"
        " 1 of them for 1095 and more; 1 person never logged"
    )
    assert judged(silent((contact("ed"), 2))).measured == "of 1 person: all in touch"
    assert judged(network()).measured == "nobody was logged or met yet"


def test_the_trusted_come_first_then_those_who_know_other_things() -> None:
    def person(name: str, **given: Any) -> Contact:
        return contact(name, **{"scope": "school", "roles": ("colleague",), **given})

    grown = silent(
        (person("plain"), 900),
        (person("fresh", scope="national", roles=("author",)), 500),
        (person("pupil", roles=("student",), rely=True), 950),
        (person("noted"), 450),
        (person("relied", rely=True, scope="district"), 400),
        (person("close", closeness="close", roles=("librarian",), scope="global"), 400),
        (person("near", rely=True), 5),
    )
    grown = grown._replace(work=Work(noted={"noted": Noted(day(300), 3)}))
    finding = judged(grown)
    assert finding.evidence == (
        "a word to begin with: Close (400 days, another school, another role),"
        " Relied (400 days, another school), Noted (450 days)",
    )
    assert finding.action == "pln draft reconnect Close"
    few = grown._replace(contacts=tuple(each for each in grown.contacts if each.name < "O"))
    assert judged(few).evidence == (
        "a word to begin with: Close (400 days, another school, another role), Noted (450 days),"
        " Fresh (500 days, another school, another role)",
    )


def test_one_s_own_role_is_no_other_role() -> None:
    grown = silent((contact("al", roles=("tech_coach",)), 500))
    assert "another role" in judged(grown).evidence[0]
    coach = grown._replace(profile=Profile(roles=("Tech Coach",)))
    assert judged(coach).evidence == ("a word to begin with: Al (500 days)",)


def test_nobody_is_told_how_close_somebody_is() -> None:
    finding = judged(crowd(4, 2, closeness="core"))
    assert "core" not in " ".join((*finding.evidence, finding.measured, finding.action))


def test_what_is_proposed() -> None:
    assert judged(network()).action == 'pln gaps D7 --step "name somebody to learn from"'
    assert judged(crowd(0, 0, unlogged=2)).action == "pln log asked @New0 for advice"
    assert judged(crowd(4, 0)).action == "pln list contacts --sort last"
    twins = silent((contact("al", "Ana Reed"), 500), (contact("bo", "ana reed"), 600))
    assert judged(twins).action == "pln draft reconnect bo"
    ana = silent((contact("al", "Ana Reed"), 500))
    assert judged(ana).action == 'pln draft reconnect "Ana Reed"'
    dashed = silent((contact("al", "-Dan"), 500))
    assert judged(dashed).action == "pln draft reconnect al"
    pupils = silent((contact("al", roles=("student",)), 500))
    assert (judged(pupils).status, judged(pupils).action) == (
        "gap",
        "pln list contacts --sort last",
    )


def test_a_circle_is_judged_by_the_rhythm_it_sets() -> None:
    ring = community("ring", "circle", cadence_days=7)
    grown = silent((contact("al"), 20))._replace(
        communities=(ring,), members={"ring": frozenset({"al"})}
    )
    assert judged(grown).status == "gap"
    (part,) = findings(within_circle(grown, "ring"), TODAY, Settings())
    assert part.status == "gap"
