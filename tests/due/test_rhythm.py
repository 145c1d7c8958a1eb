"""Whose rule says how often."""

import pytest

from plncli.due.rhythm import Given, Rhythm, mark, rhythm

CIRCLE = (14, 20, "Maths circle")
TOPIC = (21, None, "rubrics")


@pytest.mark.parametrize(
    ("own", "limit", "community", "topic", "closeness", "chosen"),
    [
        (28, 42, CIRCLE, TOPIC, "core", Rhythm(28, 42, "own")),
        (28, None, CIRCLE, TOPIC, "core", Rhythm(28, 56, "own")),
        (None, None, CIRCLE, TOPIC, "core", Rhythm(14, 20, "community", "Maths circle")),
        (None, None, None, TOPIC, "core", Rhythm(21, 42, "topic", "rubrics")),
        (None, None, None, None, "core", Rhythm(7, 14, "closeness", "core")),
        (None, None, None, None, "wide", Rhythm(365, 730, "closeness", "wide")),
        (None, None, None, None, None, None),
    ],
)
def test_the_nearest_rule_wins(
    own: int | None,
    limit: int | None,
    community: Given | None,
    topic: Given | None,
    closeness: str | None,
    chosen: Rhythm | None,
) -> None:
    assert rhythm(own, limit, community, topic, closeness) == chosen


def test_two_marks_are_past_what_is_at_most_wanted() -> None:
    every = Rhythm(28, 42, "own")
    assert [mark(overdue, every) for overdue in (0, 14, 15)] == ["!", "!", "!!"]
