"""D8: how often one looks at what."""

from datetime import timedelta

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.schedule import findings
from plncli.model import Contact, Source
from plncli.work import Work
from tests.gaps.factory import TODAY, contact, day, network, source

FEED = "https://shelf.example/feed"


def found(*records: Source | Contact, looks: dict[str, int] | None = None) -> Finding:
    grown = network(*records, work=Work(looks=looks or {}))
    (finding,) = findings(grown, TODAY, Settings())
    return finding


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
        ((page("al", 7), page("bo"), page("cy")), {"al": 4}, "gap"),
        ((page("al", 7), page("bo")), {"al": 4}, "ok"),
        ((page("al", 7), page("bo", 7)), {"al": 4}, "thin"),
        ((page("al", 7), page("bo", 7)), {"al": 4, "bo": 1}, "ok"),
        ((page("al", 7, status="paused"), page("bo")), {"al": 4}, "gap"),
        ((page("al", 7, created_at=day(3)),), {}, "ok"),
    ],
)
def test_statuses(sources: tuple[Source, ...], looks: dict[str, int], status: str) -> None:
    assert found(*sources, looks=looks).status == status


def test_looks_are_counted_against_those_meant() -> None:
    """Of 4 looks 3 were made, of 30 10: (3/4 + 1/3) / 2."""
    finding = found(page("al", 7), page("bo", 1), looks={"al": 3, "bo": 10})
    assert finding.value == {
        "feeds": 0, "by_hand": 2, "with_cadence": 2, "on_time": 0.542, "people_with_cadence": 0,
    }  # fmt: skip
    assert (finding.status, finding.n, finding.window_days) == ("thin", 2, 30)
    assert finding.measured == ("2 of 2 sources with a rhythm; 54% of looks on time in 30 days")
    assert finding.evidence == ("not looked at as often as meant: Al, Bo",)
    assert finding.action == "pln log read re Al"


def test_more_looks_than_meant_count_once() -> None:
    assert found(page("al", 7), looks={"al": 30}).value == {
        "feeds": 0, "by_hand": 1, "with_cadence": 1, "on_time": 1.0, "people_with_cadence": 0,
    }  # fmt: skip


@pytest.mark.parametrize(("ago", "on_time"), [(60, 1.0), (61, 0.0)])
def test_a_long_cadence_asks_for_the_last_look_alone(ago: int, on_time: float) -> None:
    grown = network(page("al", 60), touched={"al": day(ago)})
    (finding,) = findings(grown, TODAY, Settings())
    assert finding.value["on_time"] == on_time  # type: ignore[index]


def test_no_look_is_meant_on_days_of_a_pause() -> None:
    """Of the 30 days 10 count: one look at what is weekly was meant, and it was made."""
    away = (TODAY - timedelta(days=21), TODAY - timedelta(days=2))
    grown = network(page("al", 7), work=Work(looks={"al": 1}), pauses={"": (away,)})
    (finding,) = findings(grown, TODAY, Settings())
    assert finding.value["on_time"] == 1.0  # type: ignore[index]
    long = (TODAY - timedelta(days=40), TODAY)
    grown = network(page("al", 7), page("bo", 60), touched={"bo": day(95)}, pauses={"": (long,)})
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
    finding = found(page("al", 7), source("bo", feed_url=FEED), looks={"al": 4})
    assert finding.measured == (
        "2 of 2 sources with a rhythm, 1 by their feeds; 100% of looks on time in 30 days"
    )
