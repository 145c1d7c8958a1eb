"""D9: more feeds or more minutes than one has."""

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.overload import findings
from plncli.model import Profile, Source
from plncli.work import Work
from tests.gaps.factory import TODAY, day, network, source


def feeds(count: int) -> list[Source]:
    return [
        source(f"s{n:02}", title=f"Blog {n:02}", feed_url=f"https://{n}.example/feed")
        for n in range(count)
    ]


def found(
    *sources: Source, budget: int | None = None, settings: Settings | None = None, **work: object
) -> Finding:
    done = Work(**work)  # type: ignore[arg-type]
    grown = network(*sources, profile=Profile(weekly_minutes=budget), work=done)
    (finding,) = findings(grown, TODAY, settings or Settings())
    return finding


@pytest.mark.parametrize(
    ("count", "minutes", "budget", "status"),
    [
        (0, 0, None, "not_enough_data"),
        (0, 0, 60, "not_enough_data"),
        (0, 90, None, "ok"),
        (30, 0, None, "ok"),
        (31, 0, None, "thin"),
        (1, 72, 60, "ok"),
        (1, 73, 60, "thin"),
        (1, 90, 60, "thin"),
        (1, 91, 60, "gap"),
        (31, 91, 60, "gap"),
    ],
)
def test_statuses(count: int, minutes: int, budget: int | None, status: str) -> None:
    assert found(*feeds(count), budget=budget, minutes_a_week=minutes).status == status


def test_the_known_answer() -> None:
    finding = found(
        *feeds(2),
        source("reli", title="Relied", feed_url="https://r.example/feed", rely=True),
        source("news", title="New", feed_url="https://n.example/feed", created_at=day(9)),
        source("paus", title="Paused", feed_url="https://p.example/feed", status="paused"),
        budget=60,
        minutes_a_week=100,
        chats_a_week=0.75,
        useful=frozenset({"s01"}),
    )
    assert finding.value == {
        "feeds": 4, "minutes_a_week": 100, "budget": 60, "chats_a_week": 0.75, "gave_nothing": 1,
    }  # fmt: skip
    assert (
        finding.measured
        == "4 feeds, 100 minutes a week where you want to give 60, 0.75 chats a week"
    )
    assert finding.evidence == (
        "nothing opened or saved in 90 days: Blog 00",
        "marking everything as read is fine",
    )
    assert finding.action == "pln edit s00 --status paused"


def test_where_all_gave_something_the_newest_rests() -> None:
    new = source("news", feed_url="https://n.example/feed", created_at=day(2))
    finding = found(*feeds(1), new, budget=10, minutes_a_week=60, useful=frozenset({"s00"}))
    assert finding.action == "pln edit news --status paused"


def test_without_feeds_the_budget_is_asked_about() -> None:
    finding = found(budget=10, minutes_a_week=60)
    assert (finding.status, finding.action) == ("gap", "pln me --weekly-minutes 60m")


def test_the_settings_move_the_limits() -> None:
    assert found(*feeds(3), settings=Settings(gaps_feeds_many=2)).status == "thin"
    loose = Settings(gaps_plan_thin=3.0, gaps_plan_gap=4.0)
    assert found(budget=10, minutes_a_week=25, settings=loose).status == "ok"
