"""D11: what came of it."""

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.value import findings
from plncli.model import Community, Contact, Source
from plncli.work import Noted, Work
from tests.gaps.factory import TODAY, community, contact, day, network, source

ANA = contact("anaa", "Ana Ash", rely=True)
JOURNAL = source("jour", "journal", title="The Journal", cost=40.0)
TABLE = community("tabl", name="The Table", created_at=day(3))


def found(*records: Contact | Source | Community, **noted: int) -> Finding:
    notes = {identity: Noted(day(9), cycle) for identity, cycle in noted.items()}
    grown = network(*records, work=Work(noted=notes), touched={"bent": day(2)})
    (finding,) = findings(grown, TODAY, Settings())
    return finding


@pytest.mark.parametrize(
    ("noted", "status"),
    [
        ({}, "gap"),
        ({"other": 5}, "gap"),
        ({"anaa": 1}, "thin"),
        ({"anaa": 1, "tabl": 2}, "thin"),
        ({"anaa": 3}, "ok"),
        ({"anaa": 1, "jour": 4}, "ok"),
        ({"jour": 0}, "ok"),
    ],
)
def test_statuses(noted: dict[str, int], status: str) -> None:
    assert found(ANA, JOURNAL, TABLE, **noted).status == status


def test_what_counts_is_relied_on_paid_for_or_active() -> None:
    finding = found(
        *(ANA, JOURNAL, TABLE),
        contact("bent", "Ben Birch"),
        contact("carl", "Carla", rely=True, status="archived"),
        source("free", title="Free", cost=0.0),
        community("slow", name="Slow"),
        community("unio", "organisation", name="Union", dues=20.0),
        community("ring", "circle", name="Ring", rely=True, created_at=day(3)),
        tabl=2,
    )
    assert finding.value == {"noted": 1, "of": 4, "best_cycle": 2}
    assert finding.measured == (
        "what came of it is noted for 1 of 4 records that you rely on, pay for or take part in;"
        " at best potential"
    )
    assert finding.evidence == (
        "no note yet: Ana Ash, The Journal, Union",
        'once you know, `pln value anaa "WHAT I DID"` notes it',
    )
    assert finding.action == 'pln gaps D11 --step "note what I did differently"'


def test_where_each_has_a_note_the_first_goes_further() -> None:
    assert found(ANA, anaa=2).evidence == ('once you know, `pln value anaa "WHAT I DID"` notes it',)
    assert found(ANA, anaa=3).action == "pln list values"


def test_how_far_it_went_may_be_unknown() -> None:
    assert found(ANA, anaa=0).measured.endswith("; how far it went is not said")


def test_nothing_to_be_worth_anything() -> None:
    assert found().status == "not_enough_data"
    assert found().action == 'pln gaps D11 --step "name somebody to learn from"'
    ben = contact("bent", "Ben Birch", created_at=day(3))
    assert found(ben).action == "pln edit bent --rely"
