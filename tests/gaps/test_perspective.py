"""D4: how many see things differently, and how many of them one listens to."""

import json

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.perspective import findings
from plncli.model import AGREEMENTS, Profile
from tests.gaps.factory import TODAY, Grown, Talk, contact, day, network

NEW = day(3)


def found(
    *counts: int,
    met: int | None = None,
    status: str = "active",
    read: frozenset[str] = frozenset(),
) -> Finding:
    """Return the finding on so many people of each agreement.

    Args:
        met: how many days ago one talked with the first of each.
        status: the status of those who see things differently.
    """
    people = [
        contact(
            f"{agreement}{n}",
            agreement=agreement,
            status=status if agreement in ("mixed", "often_disagree") else "active",
            created_at=NEW,
        )
        for agreement, count in zip(AGREEMENTS, counts, strict=False)
        for n in range(count)
    ]
    first = tuple(each.id for each in people if each.id.endswith("0"))
    talks = () if met is None else (Talk(met, "mutual", first),)
    return judged(network(*people, talks=talks, read=read))


def judged(grown: Grown, settings: Settings | None = None) -> Finding:
    (finding,) = findings(grown, TODAY, settings or Settings())
    return finding


@pytest.mark.parametrize(
    ("counts", "met", "status"),
    [
        ((), None, "not_enough_data"),
        ((0, 0, 0, 3), 5, "not_enough_data"),
        ((2, 1, 0, 4), 5, "not_enough_data"),
        ((2, 1, 0, 3), 5, "ok"),
        ((4,), 5, "gap"),
        ((4, 0, 0, 4), 5, "gap"),
        ((4, 1), None, "thin"),
        ((4, 1), 181, "thin"),
        ((4, 1), 180, "ok"),
        ((4, 0, 1), 0, "ok"),
        ((0, 0, 1), 0, "ok"),
    ],
)
def test_statuses(counts: tuple[int, ...], met: int | None, status: str) -> None:
    assert found(*counts, met=met).status == status


def test_the_known_answer() -> None:
    finding = found(11, 2, 1, 6)
    assert (finding.id, finding.status, finding.n, finding.window_days) == ("D4", "thin", 14, 180)
    assert finding.value == {
        "known": 14, "unknown": 6, "different": 3, "engaged": 0,
    }  # fmt: skip
    assert finding.measured == (
        "of 14 people 3 see things differently from you, none of them met or read in 180 days;"
        " how far you agree is not noted for 6"
    )


def test_who_is_wanted_is_listed_and_who_left_is_not() -> None:
    assert found(4, 1, status="wanted").status == "thin"
    assert found(4, 1, status="archived").status == "gap"
    assert found(4, 1, status="paused").status == "gap"


def test_to_read_somebody_is_to_engage() -> None:
    assert found(4, 1, read=frozenset({"mixed0"})).status == "ok"
    assert found(4, 1, read=frozenset({"mostly0"})).status == "thin"


def test_the_window_is_a_setting() -> None:
    grown = network(
        contact("bo", agreement="mixed", created_at=NEW), talks=(Talk(50, "gave", ("bo",)),)
    )
    assert judged(grown).status == "ok"
    assert judged(grown, Settings(gaps_engaged_days=49)).status == "thin"


def test_nobody_known_is_said_plainly() -> None:
    assert found(0, 0, 0, 2).measured == ("how far you agree is noted for none of 2")
    assert found().measured == "how far you agree is noted for nobody"
    assert found(4, met=5).measured == ("of 4 people nobody sees things differently from you")
    one = "of 5 people 1 sees things differently from you,"
    assert found(4, 1).measured == f"{one} not met or read in 180 days"
    assert found(4, 1, met=5).measured == f"{one} met or read in 180 days"


def test_what_is_proposed() -> None:
    argue = 'pln gaps D4 --step "name somebody I respect and argue with"'
    assert found().action == argue
    assert found().evidence == ("once you know, `pln add contact NAME --agreement HOW` notes it",)
    untagged = found(0, 0, 0, 2)
    assert untagged.action == 'pln gaps D4 --step "note how far I agree with my people"'
    assert untagged.evidence == ("once you know, `pln edit unknown0 --agreement HOW` notes it",)
    assert found(4).action == argue
    looks = 'pln list contacts --where "agreement:mixed OR agreement:often-disagree"'
    assert (found(4, 1).action, found(4, 1, met=3).action) == (looks, looks)


@pytest.mark.parametrize("counts", [(4, 1, 1), (0, 3), (4, 1, 0, 2)])
def test_nobody_is_named_of_whom_it_is_noted(counts: tuple[int, ...]) -> None:
    finding = found(*counts, met=3)
    said = json.dumps([*finding.evidence, finding.measured, finding.action, finding.value]).lower()
    assert not [name for name in ("mostly0", "mixed0", "often_disagree0") if name in said]


def test_likeness_against_oneself_by_facet() -> None:
    me = Profile(subjects=("Music", "drama"), grades=("5",), roles=("Tech coach",), country="Chile")
    people = [
        contact("al", subjects=("music",), grades=("6",), roles=("librarian",), country="CHILE "),
        contact("bo", subjects=("drama", "latin"), grades=("6",), roles=("tech_coach",)),
        contact("cy", subjects=("maths",), roles=("colleague",), country="Peru"),
        contact("di", subjects=("chess",), roles=("author",), country="Peru"),
        contact("ed"),
    ]
    grown = network(*(each._replace(created_at=NEW) for each in people), profile=me)
    finding = judged(grown)
    assert finding.evidence[:-1] == (
        "against you, E-I by subjects +0.00, grades +1.00, roles +0.00, country +0.33",
    )
    assert isinstance(finding.value, dict)
    assert (finding.value["e_i_subjects"], finding.value["e_i_country"]) == (0.0, 0.333)
    assert judged(grown._replace(profile=Profile())).evidence[:-1] == (
        "against you, E-I by roles +0.50",
    )
    assert judged(network(contact("ed", created_at=NEW))).evidence[:-1] == ()
