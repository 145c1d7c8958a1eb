"""What counts as active, and the parts of a network."""

from datetime import timedelta

from plncli.network import about_topic, active, within_circle
from tests.gaps.factory import TODAY, Talk, community, contact, day, event, network, source, topic

WINDOW = 90


def ids(records: tuple[object, ...]) -> list[str]:
    return [record.id for record in records]  # type: ignore[attr-defined]


def test_people_and_spaces_are_active_when_touched_or_added_within_the_window() -> None:
    known = network(
        contact("edge"),
        contact("late"),
        contact("new", created_at=f"{day(90)}T10:00:00Z"),
        contact("old", created_at=f"{day(91)}T10:00:00Z"),
        community("table"),
        community("silent"),
        talks=(Talk(90, None, ("edge", "table")), Talk(91, None, ("late",))),
    )
    found = active(known, TODAY, WINDOW)
    assert ids(found.contacts) == ["edge", "new"]
    assert ids(found.communities) == ["table"]
    assert found.total == 3


def test_only_the_status_active_counts_and_a_circle_is_no_connection() -> None:
    statuses = ("wanted", "paused", "archived")
    known = network(
        *(contact(status, status=status, created_at=day(1)) for status in statuses),
        *(source(status, status=status, created_at=day(1)) for status in statuses),
        community("circle", "circle", created_at=day(1)),
    )
    assert active(known, TODAY, WINDOW).total == 0


def test_a_source_is_active_when_shown_opened_or_logged() -> None:
    known = network(
        source("shown"),
        source("logged"),
        source("slow", cadence_days=200),
        source("quick", cadence_days=7),
        source("quick and new", cadence_days=7, created_at=day(60)),
        source("silent"),
        talks=(Talk(3, "received", ("logged",)),),
        checked={"shown": day(90), "slow": day(400), "quick": day(15), "silent": day(91)},
    )
    assert ids(active(known, TODAY, WINDOW).sources) == [
        "shown", "logged", "slow", "quick and new",
    ]  # fmt: skip


def test_days_of_a_pause_do_not_count() -> None:
    talks = (Talk(100, None, ("ana", "ben")), Talk(112, None, ("cleo",)))
    known = network(
        contact("ana"),
        contact("ben"),
        contact("cleo"),
        source("weekly", cadence_days=50, created_at=day(300)),
        community("table", created_at=f"{day(95)}T10:00:00Z"),
        talks=talks,
        checked={"weekly": day(110)},
    )
    summer = (TODAY - timedelta(days=60), TODAY - timedelta(days=51))
    of_all = active(known._replace(pauses={"": (summer,)}), TODAY, WINDOW)
    assert ids(of_all.contacts) == ["ana", "ben"]
    assert (ids(of_all.sources), ids(of_all.communities)) == (["weekly"], ["table"])
    hers = active(known._replace(pauses={"": (), "ben": (summer,)}), TODAY, WINDOW)
    assert ids(hers.contacts) == ["ben"]
    assert (hers.sources, hers.communities) == ((), ())


def test_a_circle_keeps_what_belongs_to_it() -> None:
    known = network(
        contact("ana"), contact("ben"), source("blog"), topic("rubrics"), event("camp"),
        talks=(Talk(1, "gave", ("ana",)), Talk(2, "gave", ("ben",))),
        members={"ring": frozenset({"ana", "blog"})},
    )  # fmt: skip
    part = within_circle(known, "ring")
    assert (ids(part.contacts), ids(part.sources)) == (["ana"], ["blog"])
    assert (ids(part.topics), ids(part.events)) == (["rubr"], [])
    assert within_circle(known, "empty").contacts == ()


def test_a_topic_keeps_what_bears_it() -> None:
    known = network(
        contact("ana", topics=("rubrics",)), contact("ben"), event("day", topics=("rubrics",)),
        topic("rubrics"), topic("robotics"),
        talks=(Talk(1, "gave", ("ben",), ("rubrics",)), Talk(2, "gave", ("ana",))),
    )  # fmt: skip
    part = about_topic(known, "rubrics")
    assert (ids(part.contacts), ids(part.events), ids(part.topics)) == (["ana"], ["day"], ["rubr"])
