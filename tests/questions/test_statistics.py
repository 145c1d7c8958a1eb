"""Numbers of a period: what was opened in it counts, with what became of it later."""

from datetime import UTC, timedelta, timezone

from plncli.questions.statistics import Statistics, statistics
from tests.questions.asked import question, step

ANSWER = step("answered", "2026-10-01T11:00:00Z", "Ana")
LATE = step("answered", "2026-10-05T08:00:00Z", "Ben")


def test_nothing_asked() -> None:
    numbers = statistics([], "2026-10-01", "2026-10-31", UTC)
    assert numbers == Statistics(0, 0, 0, 0, None)
    assert numbers.network_share is None


def test_opened_answered_solved_and_by_whom() -> None:
    some = [
        question(),
        question(ANSWER),
        question(ANSWER, LATE, resolved_on="2026-11-20"),
        question(LATE, resolved_on="2026-10-06"),
        question(resolved_on="2026-10-06"),
        question(ANSWER, opened_at="2026-09-01T08:00:00Z"),
    ]
    numbers = statistics(some, "2026-10-01", "2026-10-31", UTC)
    assert numbers == Statistics(
        opened=5, answered=3, solved=3, solved_by_network=2, first_answer=180
    )
    assert numbers.network_share == 2 / 3


def test_between_two_in_the_middle() -> None:
    some = [question(ANSWER), question(LATE)]
    assert statistics(some, "2026-10-01", "2026-10-01", UTC).first_answer == 2970


def test_a_moment_has_its_day_in_the_users_zone() -> None:
    late = [question(opened_at="2026-10-01T23:30:00Z")]
    assert statistics(late, "2026-10-02", "2026-10-02", UTC).opened == 0
    ahead = timezone(timedelta(hours=2))
    assert statistics(late, "2026-10-02", "2026-10-02", ahead).opened == 1
