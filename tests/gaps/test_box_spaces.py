"""D1.4, D1.5 and D1.7: professional organisations, conferences and edcamps, groups."""

import pytest

from plncli.config import Settings
from plncli.gaps.box_spaces import findings
from plncli.gaps.finding import Finding
from tests.gaps.factory import TODAY, Talk, community, day, event, network


def found(*records: object, talks: tuple[Talk, ...] = ()) -> dict[str, Finding]:
    return {each.id: each for each in findings(network(*records, talks=talks), TODAY, Settings())}


def union(identity: str, scope: str | None, **given: object) -> object:
    return community(identity, "organisation", scope=scope, **given)


@pytest.mark.parametrize(
    ("scopes", "status", "levels"),
    [
        ((), "gap", 0),
        (("national",), "thin", 1),
        (("national", "global"), "thin", 1),
        (("school", "district"), "thin", 1),
        (("district", "region"), "ok", 2),
        (("district", "region", "national"), "ok", 3),
        (("national", None), "thin", 1),
        (("national", None, None), "not_enough_data", 1),
    ],
)
def test_organisations_by_level(scopes: tuple[str | None, ...], status: str, levels: int) -> None:
    finding = found(*(union(f"o{n}", scope) for n, scope in enumerate(scopes)))["D1.4"]
    assert (finding.status, finding.value, finding.n) == (status, levels, len(scopes))


def test_a_membership_that_ran_out_or_is_only_watched_does_not_count() -> None:
    finding = found(
        union("lapsed", "region", renews=day(1)),
        union("watched", "region", participation="watch"),
        union("paused", "region", status="paused"),
        union("current", "national", renews=day(0), participation="join"),
        union("paid", "national", dues=40.0, participation="follow"),
    )["D1.4"]
    assert finding.measured == "2 current memberships, national"
    assert finding.evidence == ("counted: Current, Paid",)


@pytest.mark.parametrize(
    ("dimension", "box"),
    [
        ("D1.4", "professional-orgs"),
        ("D1.5", "conferences-edcamps"),
        ("D1.7", "communities"),
    ],
)
def test_where_there_is_nothing_candidates_are_looked_for(dimension: str, box: str) -> None:
    assert (found()[dimension].action, found()[dimension].evidence) == (
        f"pln discover --box {box}",
        (),
    )


def test_the_next_step_to_an_organisation() -> None:
    assert found(union("w", None, status="wanted"))["D1.4"].action == (
        "pln edit w --status active --participation join"
    )
    unknown = found(union("b", None), union("a", None))["D1.4"]
    assert unknown.action == 'pln gaps D1.4 --step "note the level of my organisations"'
    assert unknown.evidence[-1] == "once you know, `pln edit a --scope SCOPE` notes it"
    assert found(union("a", "school"), union("b", "global"))["D1.4"].action == (
        "pln list communities --kind organisation"
    )


@pytest.mark.parametrize(
    ("status", "starts", "expected"),
    [
        ("attended", 365, ("ok", 1, 0)),
        ("attended", 366, ("gap", 0, 0)),
        ("attended", -1, ("gap", 0, 0)),
        ("attended", None, ("gap", 0, 0)),
        ("registered", -183, ("thin", 0, 1)),
        ("registered", -184, ("gap", 0, 0)),
        ("wanted", 0, ("thin", 0, 1)),
        ("wanted", None, ("gap", 0, 0)),
        ("cancelled", -5, ("gap", 0, 0)),
    ],
)
def test_conferences(status: str, starts: int | None, expected: tuple[str, int, int]) -> None:
    item = event("e", "edcamp", status=status, starts=None if starts is None else day(starts))
    finding = found(item, event("w", "webinar", status="attended", starts=day(2)))["D1.5"]
    booked = expected[2] if status == "registered" else 0
    assert (finding.status, finding.value) == (
        expected[0],
        {"attended": expected[1], "planned": expected[2], "registered": booked},
    )


def test_an_event_that_is_going_on_is_still_planned() -> None:
    item = event("e", "conference", status="registered", starts=day(1), until=day(0))
    over = event("o", "conference", status="registered", starts=day(2), until=day(1))
    assert found(item, over)["D1.5"].value == {"attended": 0, "planned": 1, "registered": 1}


def test_an_event_attended_lately_without_a_date_counts_by_the_day_it_was_added() -> None:
    item = event("e", "edcamp", status="attended", created_at=day(9))
    assert found(item)["D1.5"].status == "ok"


def test_the_next_step_to_an_event() -> None:
    undated = event("u", "edcamp", status="wanted")
    assert found(undated)["D1.5"].action == (
        'pln gaps D1.5 --step "look up when an event takes place"'
    )
    assert found(undated)["D1.5"].evidence == ("once you know, `pln edit u --on DATE` notes it",)
    planned = event("p", "edcamp", status="wanted", starts=day(-9))
    assert found(undated, planned)["D1.5"].action == "pln edit p --status registered"
    booked = event("b", "edcamp", status="registered", starts=day(-3))
    assert found(planned, booked)["D1.5"].action == "pln show b"
    been = event("x", "edcamp", status="attended", starts=day(9))
    assert found(planned, been)["D1.5"].action == "pln list events"


@pytest.mark.parametrize(
    ("talks", "status", "contributed"),
    [
        ((), "thin", 0),
        ((Talk(90, "gave", ("table",)),), "ok", 1),
        ((Talk(91, "gave", ("table",)),), "thin", 0),
        ((Talk(3, "mutual", ("table",)),), "ok", 1),
        ((Talk(3, "received", ("table",)),), "thin", 0),
        ((Talk(3, None, ("table",)),), "thin", 0),
    ],
)
def test_groups(talks: tuple[Talk, ...], status: str, contributed: int) -> None:
    finding = found(
        community("table"), community("ring", "circle"), community("past", status="archived"),
        talks=talks,
    )["D1.7"]  # fmt: skip
    assert (finding.status, finding.value) == (
        status, {"joined": 1, "contributed": contributed},
    )  # fmt: skip


def test_the_next_step_to_a_group() -> None:
    assert found()["D1.7"].status == "gap"
    assert found(community("w", status="wanted"))["D1.7"].action == (
        "pln edit w --status active --participation follow"
    )
    silent = found(community("b"), community("a"))["D1.7"]
    assert silent.action == "pln log answered a question in @A"
    assert silent.evidence == ("joined: B, A",)
    talked = found(community("b"), community("a"), talks=(Talk(1, "gave", ("b",)),))["D1.7"]
    assert talked.action == "pln list communities"
    assert talked.evidence == ("contributed to: B", "joined: A")
