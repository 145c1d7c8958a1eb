"""D15: who knows whom, and who alone leads to others."""

from typing import Any

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.shape import findings
from plncli.model import Contact
from tests.gaps.factory import TODAY, Grown, community, contact, day, network

NEW = day(3)
TRIANGLE = (("a", "b"), ("a", "c"), ("b", "c"))


def people(names: str, **given: Any) -> list[Contact]:
    return [contact(name, created_at=NEW, **given) for name in names]


def judged(grown: Grown) -> Finding:
    (finding,) = findings(grown, TODAY, Settings())
    return finding


def shaped(names: str, *ties: tuple[str, str], **given: Any) -> Finding:
    return judged(network(*people(names), ties=frozenset(ties), **given))


@pytest.mark.parametrize(
    ("names", "ties", "status", "size", "efficiency"),
    [
        ("", (), "not_enough_data", None, None),
        ("abcdef", (), "not_enough_data", None, None),
        ("abcd", TRIANGLE, "not_enough_data", None, None),
        ("abcdef", TRIANGLE, "ok", 5.0, 0.833),
        ("abcde", TRIANGLE, "ok", 3.8, 0.76),
        ("abcdef", [(x, y) for x in "abcdef" for y in "abcdef" if x < y], "ok", 1.0, 0.167),
    ],
)
def test_the_known_answers(
    names: str, ties: Any, status: str, size: float | None, efficiency: float | None
) -> None:
    finding = shaped(names, *ties)
    assert (finding.id, finding.status, finding.n) == ("D15", status, len(names))
    assert finding.value == {
        "effective_size": size, "efficiency": efficiency, "ties": len(ties), "bridges": 0,
    }  # fmt: skip


def test_only_ties_among_active_people_count() -> None:
    far = contact("far")
    ties = frozenset({("a", "b"), ("a", "far"), ("far", "gone")})
    finding = judged(network(*people("abcde"), far, ties=ties))
    assert finding.value == {
        "effective_size": 4.6, "efficiency": 0.92, "ties": 1, "bridges": 0,
    }  # fmt: skip
    assert finding.measured == "5 people, 1 tie among them: effective size 4.6, 92% of all"
    assert shaped("ab").measured == "no ties noted among 2 people"


def test_who_alone_leads_to_a_community_is_a_bridge() -> None:
    circles = (
        community("choir", name="The choir"),
        community("band", "circle", name="band folk"),
        community("form", "class"),
        community("gone", status="archived"),
        community("none"),
    )
    others = (
        contact("left", status="archived"),
        contact("hope", status="wanted"),
        contact("pupil", roles=("student",)),
    )
    members = {
        "choir": frozenset({"a", "left", "unknown"}),
        "band": frozenset({"hope"}),
        "form": frozenset({"b"}),
        "gone": frozenset({"c"}),
        "none": frozenset({"pupil"}),
    }
    grown = network(*people("abcde"), *others, *circles, members=members, ties=frozenset(TRIANGLE))
    finding = judged(grown)
    assert finding.evidence == (
        "your only link: Hope to band folk, A to The choir",
        "once you know, `pln add contact NAME --community band` notes it",
    )
    assert isinstance(finding.value, dict)
    assert finding.value["bridges"] == 2
    assert finding.action == 'pln gaps D15 --step "meet one more of them"'
    two = grown._replace(members={"choir": frozenset({"a", "hope"})})
    assert judged(two).evidence == ()


def test_what_is_proposed() -> None:
    assert shaped("abcd").action == 'pln gaps D15 --step "name somebody to learn from"'
    assert shaped("abcd").evidence == ("once you know, `pln add contact NAME` notes it",)
    assert shaped("abcde").action == 'pln gaps D15 --step "note who knows whom"'
    assert shaped("abcde", touched={"d": day(4), "e": day(2)}).evidence == (
        "once you know, `pln edit e --knows NAME` notes it",
    )
    assert shaped("abcde", *TRIANGLE).action == "pln list contacts --sort last"
