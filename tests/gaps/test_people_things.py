"""D2: people, things and spaces."""

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.people_things import findings
from tests.gaps.factory import TODAY, community, contact, day, network, source

NEW = day(3)
SOMEBODY = 'pln gaps D2 --step "name somebody to learn from"'


def found(people: int, things: int, spaces: int, *others: object) -> Finding:
    records = (
        *(contact(f"c{n}", created_at=NEW) for n in range(people)),
        *(source(f"s{n}", created_at=NEW) for n in range(things)),
        *(community(f"o{n}", created_at=NEW) for n in range(spaces)),
    )
    (finding,) = findings(network(*records, *others), TODAY, Settings())
    return finding


@pytest.mark.parametrize(
    ("families", "status", "action"),
    [
        ((0, 0, 0), "not_enough_data", SOMEBODY),
        ((0, 5, 5), "gap", SOMEBODY),
        ((5, 0, 5), "gap", "pln discover --box blogs-websites"),
        ((1, 9, 1), "thin", SOMEBODY),
        ((10, 1, 2), "thin", "pln discover --box blogs-websites"),
        ((5, 5, 0), "thin", "pln discover --box communities"),
        ((8, 1, 1), "ok", "pln list contacts --sort last"),
        ((3, 3, 3), "ok", "pln list contacts --sort last"),
    ],
)  # fmt: skip
def test_families(families: tuple[int, int, int], status: str, action: str) -> None:
    finding = found(*families)
    assert (finding.id, finding.status, finding.action) == ("D2", status, action)
    assert finding.value == dict(zip(("people", "things", "spaces"), families, strict=True))
    assert finding.n == sum(families)


def test_the_whole_finding() -> None:
    finding = found(3, 1, 0)
    assert finding.measured == "3 people, 1 thing and no spaces active in 90 days"
    assert finding.evidence == ("people: 75%", "things: 25%", "spaces: 0%")


def test_a_wanted_place_comes_before_a_new_one() -> None:
    finding = found(5, 5, 0, community("w", status="wanted"))
    assert finding.action == "pln edit w --status active --participation follow"
