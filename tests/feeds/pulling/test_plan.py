"""Which feeds a pull asks."""

import pytest

from plncli.feeds.fetching.hosts import HostState
from plncli.feeds.keeping.records import SKIP_REASONS, FeedState
from plncli.feeds.pulling.plan import plan

NOW = "2026-10-07T09:00:00Z"
SOON = "2026-10-07T09:05:00Z"
LATER = "2026-10-07T12:00:00Z"


def feed(source_id: str, host: str = "garden.example", **values: object) -> FeedState:
    made = FeedState(source_id, source_id, f"https://{host}/{source_id}", "daily", "active")
    return made._replace(**values)  # type: ignore[arg-type]


def planned(
    feeds: list[FeedState], *hosts: HostState, force: bool = False, named: bool = False
) -> tuple[list[str], dict[str, tuple[str, str | None]]]:
    """The ids of the feeds that are asked; reason and next look of the others by id."""
    found = plan(feeds, {host.name: host for host in hosts}, NOW, force=force, named=named)
    left = {each.feed.source_id: (each.reason, each.next_at) for each in found.left}
    assert {reason for reason, _ in left.values()} <= set(SKIP_REASONS)
    return [each.source_id for each in found.asked], left


WAITING = feed("waiting", next_at=LATER)
PAUSED = feed("paused", status="paused")
ARCHIVED = feed("archived", status="archived")
STOPPED = feed("stopped", stopped_at=NOW)


@pytest.mark.parametrize(
    ("force", "named", "asked"),
    [
        (False, False, ["new"]),
        (True, False, ["new", "waiting"]),
        (False, True, ["new", "paused", "archived", "stopped"]),
        (True, True, ["new", "waiting", "paused", "archived", "stopped"]),
    ],
)
def test_who_is_asked(force: bool, named: bool, asked: list[str]) -> None:
    feeds = [feed("new"), WAITING, PAUSED, ARCHIVED, STOPPED]
    found, left = planned(feeds, force=force, named=named)
    assert found == asked
    reasons = {
        "waiting": ("not_due", LATER),
        "paused": ("paused", None),
        "archived": ("paused", None),
        "stopped": ("stopped", None),
    }
    assert left == {name: why for name, why in reasons.items() if name not in asked}


@pytest.mark.parametrize("force", [False, True])
def test_a_host_that_asked_for_time_gets_it_whatever_the_user_wants(force: bool) -> None:
    feeds = [feed("a", next_at=NOW), feed("b", "attic.example"), feed("c", next_at=NOW)]
    cooling = HostState("garden.example", SOON, "http_429")
    found, left = planned(feeds, cooling, force=force, named=force)
    assert found == ["b"]
    assert left == {"a": ("host_cooling", SOON), "c": ("host_cooling", SOON)}


def test_after_its_time_a_host_gets_its_feeds_back_in_parts_the_longest_due_first() -> None:
    feeds = [feed(f"f{hour}", next_at=f"2026-10-07T0{9 - hour}:00:00Z") for hour in range(10)]
    found, left = planned(feeds, HostState("garden.example", NOW, "http_5xx"))
    assert found == [f"f{hour}" for hour in range(2, 10)]
    assert left == {
        "f0": ("busy_host", "2026-10-07T09:00:00Z"),
        "f1": ("busy_host", "2026-10-07T08:00:00Z"),
    }


def test_one_request_of_a_run_to_a_host_that_takes_no_more() -> None:
    feeds = [
        feed("a", "www.reddit.com", next_at="2026-10-07T08:00:00Z"),
        feed("b", "old.reddit.com", next_at="2026-10-07T07:00:00Z"),
        feed("c", next_at=NOW),
        feed("d", "www.reddit.com", next_at=LATER),
    ]
    found, left = planned(feeds)
    assert found == ["b", "c"]
    assert left == {"d": ("not_due", LATER), "a": ("busy_host", "2026-10-07T08:00:00Z")}


def test_what_was_never_asked_goes_before_all() -> None:
    feeds = [feed("a", "reddit.com", next_at=NOW), feed("b", "reddit.com")]
    assert planned(feeds)[0] == ["b"]


def test_a_host_that_rests_after_every_request_is_busy() -> None:
    found, left = planned([feed("a", "reddit.com")], HostState("reddit.com", SOON), force=True)
    assert (found, left) == ([], {"a": ("busy_host", SOON)})
