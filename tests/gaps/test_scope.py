"""D3: inside and outside, and the spread over the scopes."""

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.scope import findings
from plncli.model import SCOPES
from tests.gaps.factory import TODAY, contact, day, network

NEW = day(3)


def found(*counts: int, unknown: int = 0, others: tuple[object, ...] = ()) -> Finding:
    people = [
        contact(f"{scope}{n}", scope=scope, created_at=NEW)
        for scope, count in zip(SCOPES, counts, strict=False)
        for n in range(count)
    ]
    strangers = [contact(f"x{n}", created_at=NEW) for n in range(unknown)]
    (finding,) = findings(network(*people, *strangers, *others), TODAY, Settings())
    return finding


def test_the_known_answer() -> None:
    finding = found(6, 2, 0, 1, 1)
    assert finding.status == "ok"
    assert finding.value == {
        "e_i": -0.6, "iqv": 0.725, "school": 6, "district": 2, "region": 0, "national": 1,
        "global": 1,
    }  # fmt: skip
    assert (finding.id, finding.n, finding.window_days) == ("D3", 10, 90)
    assert finding.measured == (
        "8 people in your school or district and 2 beyond, active in 90 days: E-I -0.60, IQV 0.725"
    )
    assert finding.evidence == (
        "school 6, district 2, region 0, national 1, global 1",
        "nobody: region; conferences and edcamps are where to meet them",
        "outside education: nobody noted; somebody from a business or a charity could"
        " visit your class",
    )


@pytest.mark.parametrize(
    ("counts", "status", "balance"),
    [
        ((5, 0, 0, 0, 0), "gap", -1.0),
        ((0, 0, 2, 3, 0), "gap", 1.0),
        ((9, 0, 2, 0, 0), "thin", -0.636),
        ((1, 0, 2, 3, 0), "thin", 0.667),
        ((3, 0, 7, 0, 0), "ok", 0.4),
        ((1, 1, 1, 1, 1), "ok", 0.2),
        ((), "not_enough_data", None),
    ],
)
def test_statuses(counts: tuple[int, ...], status: str, balance: float | None) -> None:
    finding = found(*counts)
    assert isinstance(finding.value, dict)
    assert (finding.status, finding.value["e_i"]) == (status, balance)


def test_nobody_known_is_said_plainly() -> None:
    finding = found(unknown=2)
    assert finding.measured == (
        "nobody of a known scope was active in 90 days; the scope is not noted for 2"
    )
    assert finding.action == 'pln gaps D3 --step "note where my people work"'
    assert finding.evidence[-2:] == (
        "scope not noted: X0, X1",
        "once you know, `pln edit x0 --scope SCOPE` notes it",
    )


def test_more_unknown_than_known_is_not_judged() -> None:
    assert found(2, 0, 0, 0, 2, unknown=4).status == "ok"
    assert found(2, 0, 0, 0, 2, unknown=5).status == "not_enough_data"


def test_the_way_to_the_missing_side() -> None:
    assert found(5).action == "pln discover --box social-networks"
    far = contact("far", scope="region")
    assert found(5, others=(far,)).action == "pln log asked @Far for advice"
    near = found(0, 0, 0, 5)
    assert near.action == 'pln gaps D3 --step "name a colleague of my district"'
    assert near.evidence[-1] == ("once you know, `pln add contact NAME --scope district` notes it")
    assert found(1, 1, 1, 1).action == "pln list contacts --sort last"


def test_somebody_outside_education_is_noticed() -> None:
    baker = contact("baker", scope="district", sector="outside", created_at=NEW)
    assert found(1, 1, 1, 1, 1, others=(baker,)).evidence == (
        "school 1, district 2, region 1, national 1, global 1",
    )
