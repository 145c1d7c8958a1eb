"""D16: cycles that wait, and hours that lag."""

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.inquiry import findings
from plncli.work import Inquiry, Licence, Work
from tests.gaps.factory import TODAY, community, day, network

FINE = Inquiry("tabl", "Grade 4 Team", day(40), "implement", True, False, None)
FRESH = Inquiry("tabl", "Grade 4 Team", day(179), "implement", False, False, None)
IDLE = Inquiry("tabl", "Grade 4 Team", day(180), "implement", False, False, None)
PLANNED = IDLE._replace(has_plan=True)
EMPTY = Inquiry("tabl", "Grade 4 Team", None, None, False, False, None)
LATE = Inquiry("tabl", "Grade 4 Team", day(90), "analyse", False, True, ("analyse", day(31)))
# 6000 minutes in 1800 days: a month of 30 days is 100 minutes
PACED = Licence("CTLE", 900, 0, 6000, -100, 95, 1800)
BEHIND = Licence("CTLE", 900, 0, 6000, -101, 95, 1800, ("language acquisition",))
BOOKED = BEHIND._replace(planned=1)


def found(*groups: Inquiry, licences: tuple[Licence, ...] = ()) -> Finding:
    here = [community(each.id, "plc", name=each.name) for each in groups]
    grown = network(*here, work=Work(inquiries=groups, licences=licences))
    (finding,) = findings(grown, TODAY, Settings())
    return finding


@pytest.mark.parametrize(
    ("groups", "licences", "status"),
    [
        ((), (), "not_enough_data"),
        ((FINE,), (), "ok"),
        ((FRESH,), (), "ok"),
        ((PLANNED,), (), "ok"),
        ((IDLE,), (), "thin"),
        ((EMPTY,), (), "thin"),
        ((LATE,), (), "gap"),
        ((), (PACED,), "ok"),
        ((), (BEHIND,), "thin"),
        ((), (BOOKED,), "ok"),
        ((FINE,), (PACED, BEHIND), "thin"),
        ((LATE,), (BEHIND,), "gap"),
    ],
)
def test_statuses(groups: tuple[Inquiry, ...], licences: tuple[Licence, ...], status: str) -> None:
    assert found(*groups, licences=licences).status == status


def test_a_late_step() -> None:
    finding = found(LATE)
    assert finding.measured == "1 of 1 group waiting"
    assert finding.evidence == ("late: Grade 4 Team, analyse, due Sun 6 Sep 2026",)
    assert finding.action == "pln plc step tabl analyse --due 2026-10-21"


def test_a_group_without_a_result() -> None:
    assert found(IDLE).evidence == ("no result and no step planned: Grade 4 Team",)
    assert found(IDLE).action == "pln plc step tabl implement --due 2026-10-21"
    assert found(EMPTY).action == 'pln gaps D16 --step "agree with the group what comes next"'
    assert found(EMPTY).evidence == (
        "no result and no step planned: Grade 4 Team",
        'once you know, `pln plc new "Grade 4 Team" --outcome WHAT` notes it',
    )


def test_hours_behind_their_pace() -> None:
    finding = found(licences=(BEHIND,))
    assert finding.measured == "1 of 1 licence behind its pace"
    assert finding.evidence == (
        "CTLE: 1.6 h a month from now on; still open: language acquisition",
    )
    assert finding.action == "pln discover --box online-learning"


def test_on_the_way() -> None:
    finding = found(FINE, licences=(PACED,))
    assert finding.measured == "1 group on the way, 1 licence on pace"
    assert finding.value == {
        "groups": 1, "late_steps": 0, "no_result": 0, "licences": 1, "behind": 0,
        "planned_minutes": 0,
    }  # fmt: skip
    assert finding.action == "pln hours report"
    assert found(FINE).action == "pln plc list"
    assert found().action == "pln explain PLC"


def test_a_group_outside_the_circle_is_not_looked_at() -> None:
    grown = network(work=Work(inquiries=(LATE,)))
    (finding,) = findings(grown, TODAY, Settings())
    assert finding.status == "not_enough_data"
