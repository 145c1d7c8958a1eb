"""The rules of `pln doctor`, each at its edge."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from plncli.feeds.health.ailments import Ailment, examine, insecure, usual_gap, with_https
from plncli.feeds.keeping.facts import FeedFacts, Latest
from plncli.moments import stamp

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)


def ago(days: float) -> str:
    return stamp(NOW - timedelta(days=days))


def latest(*days: float) -> tuple[Latest, ...]:
    """Entries of so many days ago."""
    return tuple(Latest(ago(day), f"g{day}", None) for day in days)


WELL = FeedFacts(
    id="a234",
    title="Garden",
    feed_url="https://garden.example/feed",
    pace="daily",
    status="active",
    created_at=ago(900),
    checked_at=ago(0),
    latest=latest(3),
)


def checked(**values: Any) -> Ailment | None:
    """What is found in a feed that is well but for these values."""
    found = examine([WELL._replace(**values)], NOW)
    return found[0] if found else None


def name_of(**values: Any) -> str | None:
    found = checked(**values)
    return found.check if found else None


def test_a_feed_that_is_well() -> None:
    assert examine([WELL], NOW) == []


@pytest.mark.parametrize(
    ("count", "days", "name"),
    [(3, 7, "dead"), (2, 60, "failing"), (60, 6.9, "failing"), (1, 0, "failing")],
)
def test_a_feed_is_dead_after_three_failures_over_a_week(
    count: int, days: float, name: str
) -> None:
    found = checked(error_code="http_404", error_since=ago(days), error_count=count)
    assert found is not None
    assert (found.check, found.broken) == (name, name == "dead")


@pytest.mark.parametrize(
    ("message", "cause"),
    [
        ("https://garden.example/feed: the server answered 404", "the server answered 404"),
        (
            "https://garden.example/feed (redirected to https://x.example/): timed out",
            "(redirected to https://x.example/): timed out",
        ),
        ("no feed in it", "no feed in it"),
        (None, "parse"),
    ],
)
def test_why_a_feed_fails_is_said_without_its_address(message: str | None, cause: str) -> None:
    found = checked(error_code="parse", error_message=message, error_since=ago(1), error_count=2)
    assert found == Ailment(
        "failing",
        "a234",
        "Garden",
        f"failed 2 times since 2026-10-06: {cause}",
        "pln pull --force a234",
    )


def test_a_secret_in_the_address_is_not_part_of_the_cause() -> None:
    found = checked(
        feed_url="https://garden.example/feed?token=abc",
        title="",
        error_message="https://garden.example/feed?token=***: timed out",
        error_since=ago(1),
        error_count=1,
    )
    assert found is not None
    assert found.title == "https://garden.example/feed?token=***"
    assert found.message == "failed once since 2026-10-06: timed out"


def test_a_feed_that_is_gone_is_not_called_dead_as_well() -> None:
    stopped = checked(stopped_at=ago(2), error_since=ago(30), error_count=9)
    assert stopped is not None
    assert (stopped.check, stopped.fix) == ("gone", "pln edit a234 --status archived")


@pytest.mark.parametrize("status", ["paused", "archived", "wanted"])
def test_only_what_is_followed_is_looked_at(status: str) -> None:
    assert name_of(status=status, stopped_at=ago(2)) is None


@pytest.mark.parametrize(
    ("entries", "name"),
    [
        (latest(364), None),
        (latest(365), "silent"),
        (latest(89, 90, 91, 92), None),  # daily: six days would be too early
        (latest(90, 91, 92, 93), "silent"),
        (latest(179, 209, 239, 269), None),  # monthly: six months
        (latest(180, 210, 240, 270), "silent"),
        (latest(364, 464, 564, 664), None),  # twice a year: a year, not two
        (latest(365, 465, 565, 665), "silent"),
        ((), "silent"),
    ],
)
def test_silence_is_measured_by_what_is_usual(
    entries: tuple[Latest, ...], name: str | None
) -> None:
    assert name_of(latest=entries) == name


def test_a_new_feed_without_entries_is_given_a_year() -> None:
    assert name_of(latest=(), created_at=ago(364)) is None
    found = checked(latest=(), created_at=ago(365))
    assert found is not None
    assert found.message == "no entry since it was added"


def test_what_was_usual_is_told() -> None:
    found = checked(latest=latest(100, 102, 104, 106))
    assert found is not None
    assert found.message == "nothing since 2026-06-29, and it used to speak every 2 days"
    several_a_day = checked(latest=latest(100, 100.1, 100.2, 100.3))
    assert several_a_day is not None
    assert several_a_day.message == "nothing since 2026-06-29"


def test_who_was_away_for_a_year_is_not_told_that_all_is_silent() -> None:
    assert name_of(latest=latest(400), checked_at=ago(398)) is None


def test_a_feed_that_is_known_to_be_rare_is_not_called_silent_or_noisy() -> None:
    assert name_of(latest=latest(600), pace="rarely") is None
    assert name_of(recent=500, pace="rarely") is None


@pytest.mark.parametrize(
    ("values", "name"),
    [
        ({"recent": 100}, None),
        ({"recent": 101}, "noisy"),
        ({"recent": 101, "used": 1}, None),
    ],
)
def test_much_and_never_opened(values: dict[str, int], name: str | None) -> None:
    assert name_of(**values) == name


@pytest.mark.parametrize(
    ("pace", "slower"), [("close", "weekly"), ("daily", "weekly"), ("weekly", "rarely")]
)
def test_the_pace_is_lowered_by_a_step(pace: str, slower: str) -> None:
    found = checked(recent=101, pace=pace)
    assert found is not None
    assert found.fix == f"pln edit a234 --pace {slower}"


def test_a_feed_is_given_a_day_before_it_is_called_never_pulled() -> None:
    assert name_of(checked_at=None, created_at=ago(0.9)) is None
    assert name_of(checked_at=None, created_at=ago(1)) == "never_pulled"


def test_the_usual_gap_needs_four_entries() -> None:
    assert usual_gap(WELL._replace(latest=latest(1, 2, 3))) is None
    assert usual_gap(WELL._replace(latest=latest(1, 2, 3, 30))) == 1


@pytest.mark.parametrize(
    ("url", "secure"),
    [
        ("http://garden.example/feed?x=1", "https://garden.example/feed?x=1"),
        ("http://u:p@garden.example:80/feed", "https://u:p@garden.example/feed"),
        ("http://garden.example:8080/feed", None),
        ("https://garden.example/feed", None),
    ],
)
def test_the_same_address_with_https(url: str, secure: str | None) -> None:
    assert with_https(url) == secure


def test_what_is_followed_over_https_too_is_a_duplicate_and_not_insecure() -> None:
    plain = WELL._replace(id="b234", feed_url="http://www.garden.example/feed/")
    assert insecure([plain]) == [plain]
    assert insecure([plain, WELL]) == []
    assert insecure([plain._replace(status="paused")]) == []
