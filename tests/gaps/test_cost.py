"""D10: what the network costs, and whether it is worth it."""

import pytest

from plncli.config import Settings
from plncli.gaps.cost import findings
from plncli.gaps.finding import Finding
from plncli.model import Community, Source
from plncli.work import Noted, Work
from tests.gaps.factory import TODAY, community, day, network, source

PAID = source("jour", "journal", title="The Journal", cost=40.0)
FREE = source("blog", title="The Blog", cost=0.0)
UNKNOWN = source("book", "book", title="A Book")
UNION = community("unio", "organisation", name="Union", dues=20.0, renews="2027-01-01")
LATELY = {"jour": Noted(day(179), 3)}
LONG_AGO = {"jour": Noted(day(180), 3)}


def found(
    *records: Source | Community, noted: dict[str, Noted] | None = None, budget: float = 0.0
) -> Finding:
    grown = network(*records, work=Work(noted=noted or {}))
    (finding,) = findings(grown, TODAY, Settings(gaps_cost_budget=budget))
    return finding


@pytest.mark.parametrize(
    ("records", "noted", "budget", "status"),
    [
        ((), {}, 0, "not_enough_data"),
        ((UNKNOWN,), {}, 0, "not_enough_data"),
        ((FREE, UNKNOWN), {}, 0, "ok"),
        ((PAID, FREE), {}, 0, "thin"),
        ((PAID, FREE), LATELY, 0, "ok"),
        ((PAID, FREE), LONG_AGO, 0, "thin"),
        ((PAID,), LATELY, 40, "ok"),
        ((PAID,), LATELY, 39, "gap"),
        ((PAID, UNION), LATELY, 0, "thin"),
        ((PAID._replace(status="paused"), FREE), {}, 0, "ok"),
        ((community("ring", "circle", dues=5.0),), {}, 0, "not_enough_data"),
    ],
)
def test_statuses(
    records: tuple[Source | Community, ...], noted: dict[str, Noted], budget: float, status: str
) -> None:
    assert found(*records, noted=noted, budget=budget).status == status


def test_the_known_answer() -> None:
    finding = found(PAID, FREE, UNKNOWN, UNION, noted=LATELY)
    assert finding.value == {
        "a_year": 60.0, "paid": 2, "free": 1, "unknown": 1, "without_worth": 1,
    }  # fmt: skip
    assert finding.measured == "60 a year for 2, 1 free; not noted for 1 other"
    assert finding.evidence == (
        "paid: The Journal 40, Union 20 (renews 2027-01-01)",
        "no note of worth in 180 days: Union",
        'once you know, `pln value unio "WHAT CAME OF IT"` notes it',
    )
    assert finding.action == 'pln gaps D10 --step "note what comes of what I pay for"'


def test_sums_of_money_are_written_whole() -> None:
    dear = PAID._replace(cost=1_234_567.5)
    finding = found(dear, noted={}, budget=1_000_000)
    assert finding.measured == "1,234,567.50 a year for 1, none free"
    assert finding.evidence[0] == "paid: The Journal 1,234,567.50"
    assert finding.rule.endswith("is a gap: 1,000,000 (gaps.cost_budget).")


def test_the_dearest_without_worth_rests_where_the_budget_is_passed() -> None:
    finding = found(PAID, UNION, noted=LATELY, budget=50)
    assert (finding.status, finding.action) == ("gap", "pln edit unio --status paused")
    assert finding.rule.endswith("more than your own budget is a gap: 50 (gaps.cost_budget).")
    both = {**LATELY, "unio": Noted(day(1), 4)}
    assert found(PAID, UNION, noted=both, budget=50).action == "pln edit jour --status paused"


def test_where_nothing_is_known_the_first_is_asked_about() -> None:
    step = 'pln gaps D10 --step "look up what my network costs"'
    assert (found(UNKNOWN).action, found(UNKNOWN).evidence) == (
        step,
        ("once you know, `pln edit book --cost SUM` notes it",),
    )
    assert found(UNKNOWN).measured == "what things cost is not noted for 1"
    forum = found(community("anna", name="A Forum"))
    assert (forum.action, forum.evidence) == (
        step,
        ("once you know, `pln edit anna --dues SUM` notes it",),
    )
    assert (found().action, found().evidence) == ("pln discover --box books-journals", ())
    assert found().measured == "what things cost is not noted for anything"
