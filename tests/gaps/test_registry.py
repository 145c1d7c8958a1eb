"""The contract of all dimensions, and the order of their findings."""

import re
from datetime import date

import pytest

from plncli.config import HELP, Settings
from plncli.gaps.finding import STATUSES, Finding
from plncli.gaps.registry import DIMENSIONS, connections, judge, ranked
from plncli.model import BOXES
from plncli.network import Network
from tests.gaps.factory import TODAY, contact, network, topic
from tests.gaps.scenarios import EMPTY, PLENTY, SCENARIOS

ROOM = 74
"""Columns for a command on a page of 80."""


def judged(grown: Network, today: date = TODAY, settings: Settings | None = None) -> list[Finding]:
    settings = settings or Settings()
    return judge(grown, today, settings, connections(grown, today, settings))


@pytest.mark.parametrize("dimension", DIMENSIONS, ids=lambda each: each.__module__)
@pytest.mark.parametrize("grown", SCENARIOS.values(), ids=SCENARIOS)
def test_every_finding_says_all_that_it_must(dimension: object, grown: Network) -> None:
    assert callable(dimension)
    assert dimension.__doc__
    found = dimension(grown, TODAY, Settings())
    assert found
    for finding in found:
        assert finding.status in STATUSES
        assert finding.box in (None, *BOXES)
        assert finding.n >= 0
        assert finding.measured and not finding.measured.endswith(".")
        assert all(line and not line.endswith(".") for line in finding.evidence)
        assert finding.why.endswith((".", ")"))
        assert finding.rule.endswith(".")
        assert set(re.findall(r"gaps\.\w+", finding.rule)) <= HELP.keys()
        assert finding.action.startswith("pln ")
        assert len(finding.action) <= ROOM
        assert "--dry-run" not in finding.action


def test_the_dimensions_in_order() -> None:
    assert [finding.id for finding in judged(EMPTY)] == [
        "D1.1", "D1.2", "D1.3", "D1.4", "D1.5", "D1.6", "D1.7", "D1.8", "D2", "D3", "D4", "D5",
        "D6", "D7", "D8", "D9", "D10", "D11", "D12", "D13", "D14", "D15", "D16",
    ]  # fmt: skip


def test_too_few_connections_are_not_judged() -> None:
    few = [contact(name, scope="school", created_at="2026-10-01") for name in "abcd"]
    assert {finding.status for finding in judged(network(*few))} == {"not_enough_data"}
    enough = network(*few, contact("e", scope="global", created_at="2026-10-01"))
    assert {finding.status for finding in judged(enough)} == {
        "gap",
        "ok",
        "not_enough_data",
    }
    assert {
        finding.status for finding in judged(enough, settings=Settings(gaps_min_connections=6))
    } == {"not_enough_data"}


def test_plenty_is_ok_throughout() -> None:
    assert {finding.id: finding.status for finding in judged(PLENTY)} == {
        **dict.fromkeys(["D1.1", "D1.2", "D1.3", "D1.4", "D1.5", "D1.6", "D1.7", "D1.8"], "ok"),
        **dict.fromkeys(["D2", "D3", "D4", "D5", "D6:rubr", "D7", "D8", "D9", "D10", "D11"], "ok"),
        **dict.fromkeys(["D12", "D13", "D14", "D15", "D16"], "ok"),
    }


@pytest.mark.parametrize("grown", SCENARIOS.values(), ids=SCENARIOS)
def test_the_order_of_records_does_not_matter(grown: Network) -> None:
    backward = grown._replace(
        contacts=grown.contacts[::-1],
        sources=grown.sources[::-1],
        communities=grown.communities[::-1],
        events=grown.events[::-1],
        topics=grown.topics[::-1],
    )
    assert [_essence(finding) for finding in ranked(judged(grown))] == [
        _essence(finding) for finding in ranked(judged(backward))
    ]


def _essence(finding: Finding) -> tuple[object, ...]:
    return (finding.id, finding.status, finding.value, finding.n, finding.action)


def test_among_equals_the_order_is_fixed() -> None:
    gaps = [
        Finding(identity, identity, "gap", 0, 0, None, "m", (), "w.", "r.", "pln", None, priority)
        for identity, priority in (
            ("D1.1", 2), ("D1.2", 2), ("D2", 2), ("D3", 2), ("D4", 2), ("D5", 2), ("D6:bbbb", 2),
            ("D12", 2), ("D13", 2),
        )
    ]  # fmt: skip
    assert [finding.id for finding in ranked(gaps)] == [
        "D13", "D1.2", "D4", "D5", "D3", "D1.1", "D2", "D6:bbbb", "D12",
    ]  # fmt: skip


def test_severity_is_the_status_weighed_by_priority() -> None:
    made = {
        (status, priority): Finding(
            f"D6:{status}{priority}", "t", status, 0, 0, None, "m", (), "w.", "r.", "pln", None,
            priority,
        )
        for status in STATUSES
        for priority in (1, 2, 3)
    }  # fmt: skip
    assert {key: finding.severity for key, finding in made.items() if finding.severity} == {
        ("gap", 1): 6.0, ("gap", 2): 4.0, ("gap", 3): 2.0,
        ("thin", 1): 3.0, ("thin", 2): 2.0, ("thin", 3): 1.0,
    }  # fmt: skip
    order = [finding.status for finding in ranked(list(made.values()))]
    assert order == ["gap"] * 2 + ["thin", "gap", "thin", "thin"] + ["not_enough_data"] * 2 + [
        "ok"
    ] * 3 + ["not_enough_data"]


def test_a_topic_of_priority_1_leads_and_one_of_priority_3_follows() -> None:
    grown = network(topic("first", priority=1), topic("last", priority=3))
    order = [finding.id for finding in ranked(judge(grown, TODAY, Settings(), 5))]
    assert order[0] == "D6:firs"
    assert order.index("D6:last") > order.index("D1.8")
