"""D8: how often one looks at what."""

from collections.abc import Iterable, Mapping
from datetime import timedelta
from typing import Any

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.schedule import findings
from plncli.model import Contact, Source
from plncli.work import Work
from tests.gaps.factory import TODAY, contact, day, network, source

FEED = "https://shelf.example/feed"
WEEKLY = (1, 8, 15, 22)


def looked(**ago: Iterable[int]) -> Work:
    """Return the work of one who looked at each source so many days ago."""
    return Work(looks={name: frozenset(map(day, days)) for name, days in ago.items()})


def found(*records: Source | Contact, **ago: Iterable[int]) -> Finding:
    (finding,) = findings(network(*records, work=looked(**ago)), TODAY, Settings())
    return finding


def on_time(*records: Source, pauses: Mapping[str, Any] | None = None, **ago: Iterable[int]) -> Any:
    grown = network(*records, work=looked(**ago), pauses=pauses or {})
    (finding,) = findings(grown, TODAY, Settings())
    return finding.value["on_time"]  # type: ignore[index]


def page(name: str, cadence: int | None = None, **given: object) -> Source:
    return source(name, "website", cadence_days=cadence, **given)


@pytest.mark.parametrize(
    ("sources", "looks", "status"),
    [
        ((), {}, "not_enough_data"),
        ((source("al", feed_url=FEED),), {}, "ok"),
        ((source("al", "book"), source("bo", "tool")), {}, "not_enough_data"),
        ((page("al"), source("bo", feed_url=FEED)), {}, "ok"),
        ((page("al"), page("bo"), source("cy", feed_url=FEED)), {}, "gap"),
        ((page("al"),), {}, "gap"),
        ((page("al", 7), page("bo"), page("cy")), {"al": WEEKLY}, "gap"),
        ((page("al", 7), page("bo")), {"al": WEEKLY}, "ok"),
        ((page("al", 7), page("bo", 7)), {"al": WEEKLY}, "thin"),
        ((page("al", 7), page("bo", 7)), {"al": WEEKLY, "bo": (9,)}, "ok"),
        ((page("al", 7, status="paused"), page("bo")), {"al": WEEKLY}, "gap"),
        ((page("al", 7, created_at=day(3)),), {}, "ok"),
    ],
)
def test_statuses(
    sources: tuple[Source, ...], looks: dict[str, tuple[int, ...]], status: str
) -> None:
    assert found(*sources, **looks).status == status


def test_looks_are_counted_against_those_meant() -> None:
    """Of 4 looks 3 were made, of 29 10: (3/4 + 10/29) / 2."""
    finding = found(page("al", 7), page("bo", 1), al=(3, 10, 20), bo=range(1, 11))
    assert finding.value == {
        "feeds": 0, "by_hand": 2, "with_cadence": 2, "on_time": 0.547, "people_with_cadence": 0,
    }  # fmt: skip
    assert (finding.status, finding.n, finding.window_days) == ("thin", 2, 30)
    assert finding.measured == ("2 of 2 sources with a rhythm; 55% of looks on time in 30 days")
    assert finding.evidence == ("not looked at as often as meant: Al, Bo",)
    assert finding.action == "pln log read re Al"


@pytest.mark.parametrize(
    ("cadence", "ago", "share"),
    [
        (7, range(30), 1.0),
        (1, range(30), 1.0),
        (1, range(1, 30), 1.0),
        (7, (0, 7, 14, 21, 28), 1.0),
        (7, (0, 7, 14, 21), 0.75),
        (7, (7, 14, 21, 28), 1.0),
        (7, (1, 2, 3, 4), 0.25),
        (7, (0, 1, 2, 28), 0.5),
        (7, (29,), 0.0),
        (14, (14, 28), 1.0),
        (29, (29,), 1.0),
        (29, (), 0.0),
    ],
)
def test_a_look_is_meant_in_each_stretch_and_today_is_not_over(
    cadence: int, ago: Iterable[int], share: float
) -> None:
    assert on_time(page("al", cadence), al=ago) == share


def test_of_what_is_new_less_is_meant() -> None:
    """Added 15 days ago: two weeks are over."""
    assert on_time(page("al", 7, created_at=day(15)), al=(9,)) == 0.5
    assert on_time(page("al", 7, created_at=day(15)), al=(9, 20)) == 0.5
    assert on_time(page("al", 7, created_at=day(6)), al=()) is None


@pytest.mark.parametrize(
    ("cadence", "ago", "share"), [(60, 60, 1.0), (60, 61, 0.0), (30, 30, 1.0), (30, 31, 0.0)]
)
def test_a_long_cadence_asks_for_the_last_look_alone(cadence: int, ago: int, share: float) -> None:
    grown = network(page("al", cadence), touched={"al": day(ago)})
    (finding,) = findings(grown, TODAY, Settings())
    assert finding.value["on_time"] == share  # type: ignore[index]


def test_no_look_is_meant_on_days_of_a_pause() -> None:
    """Of the 29 days that are over 9 count: one look at what is weekly was meant."""
    away = {"": ((TODAY - timedelta(days=21), TODAY - timedelta(days=2)),)}
    assert on_time(page("al", 7), pauses=away, al=(24,)) == 1.0
    assert on_time(page("al", 7), pauses=away, al=(29,)) == 0.0
    long = {"": ((TODAY - timedelta(days=40), TODAY),)}
    grown = network(page("al", 7), page("bo", 60), touched={"bo": day(95)}, pauses=long)
    (finding,) = findings(grown, TODAY, Settings())
    assert finding.value["on_time"] == 1.0  # type: ignore[index]


def test_what_one_relies_on_comes_first_and_the_kind_proposes_a_cadence() -> None:
    assert found(page("al"), page("bo", rely=True)).action == "pln edit bo --cadence weekly"
    assert found(source("al", "news")).action == "pln edit al --cadence 3d"
    assert found(source("al", "journal")).action == "pln edit al --cadence monthly"
    assert found().action == "pln discover --box blogs-websites"


def test_people_with_a_cadence_are_told() -> None:
    finding = found(page("al"), contact("bo", cadence_days=28), contact("cy"))
    assert finding.evidence == ("without a cadence: Al", "1 person with a cadence of your own")
    assert finding.measured == "none of 1 source with a rhythm"


def test_a_feed_has_its_pace() -> None:
    finding = found(page("al", 7), source("bo", feed_url=FEED), al=WEEKLY)
    assert finding.measured == (
        "2 of 2 sources with a rhythm, 1 by their feeds; 100% of looks on time in 30 days"
    )
