"""D5: give and take."""

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.reciprocity import findings
from tests.gaps.factory import TODAY, Talk, contact, day, network

SOMEBODY = 'pln gaps D5 --step "name somebody to learn from"'


def found(*talks: Talk, records: tuple[object, ...] = ()) -> Finding:
    (finding,) = findings(network(*records, talks=talks), TODAY, Settings())
    return finding


def talks(gave: int, received: int, mutual: int = 0) -> list[Talk]:
    return (
        [Talk(5, "gave")] * gave + [Talk(5, "received")] * received + [Talk(5, "mutual")] * mutual
    )


@pytest.mark.parametrize(
    ("counts", "status", "share"),
    [
        ((0, 0, 0), "not_enough_data", None),
        ((4, 3, 0), "not_enough_data", 0.571),
        ((0, 8, 0), "gap", 0.0),
        ((1, 7, 0), "thin", 0.125),
        ((2, 6, 0), "ok", 0.25),
        ((0, 4, 4), "ok", 0.25),
        ((0, 0, 8), "ok", 0.5),
        ((17, 3, 0), "ok", 0.85),
        ((18, 3, 0), "thin", 0.857),
        ((8, 0, 0), "thin", 1.0),
    ],
)
def test_statuses(counts: tuple[int, int, int], status: str, share: float | None) -> None:
    finding = found(*talks(*counts))
    assert (finding.id, finding.status, finding.value, finding.n) == (
        "D5", status, share, sum(counts),
    )  # fmt: skip


def test_only_the_window_and_what_has_a_direction_counts() -> None:
    assert found(Talk(90, "gave"), Talk(91, "gave"), Talk(1, None)).n == 1


def test_reading_takes_nothing_from_anybody() -> None:
    alone = [Talk(1, "received", act=act) for act in ("read", "watched", "listened")]
    assert found(*alone, Talk(1, "received", act="attended")).n == 1


@pytest.mark.parametrize(
    ("counts", "measured"),
    [
        ((0, 0), "no interaction with a direction logged in 90 days"),
        ((1, 0), "100% of 1 interaction in 90 days was giving"),
        ((1, 2), "33% of 3 interactions in 90 days were giving"),
        ((1, 9), "10% of 10 interactions in 90 days were giving: more came to you than went out"),
        ((9, 1), "90% of 10 interactions in 90 days were giving: more went out than came back"),
        ((5, 5), "50% of 10 interactions in 90 days were giving: it goes both ways"),
    ],
)
def test_it_is_said_kindly(counts: tuple[int, int], measured: str) -> None:
    assert found(*talks(*counts)).measured == measured


def test_three_who_helped_are_named_the_latest_first() -> None:
    people = [contact(name) for name in ("ana", "ben", "cleo", "dan", "eve")]
    finding = found(
        Talk(2, "received", ("ben", "eve")),
        Talk(3, "received", ("cleo",)),
        Talk(170, "received", ("cleo",)),
        Talk(181, "received", ("cleo",)),
        Talk(4, "received", ("ana",)),
        Talk(5, "received", ("dan",)),
        Talk(100, "gave", ("dan",)),
        records=(*people,),
    )
    assert finding.evidence == (
        "gave 0, received 4, both ways 0",
        "helped you within 180 days, nothing back yet: Ben, Eve, Cleo",
    )
    assert finding.action == "pln log thanked @Ben for the help"


def test_the_next_step() -> None:
    ana = contact("ana", created_at=day(3))
    assert found().action == SOMEBODY
    assert found(records=(ana,)).action == "pln log shared a tip with @Ana"
    assert found(*talks(9, 0), records=(ana,)).action == "pln log asked @Ana for advice"
    assert found(*talks(9, 0)).action == SOMEBODY
