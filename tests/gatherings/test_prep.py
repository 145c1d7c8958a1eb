"""Whom to meet at an event."""

from hypothesis import given
from hypothesis import strategies as st

from plncli.gatherings.prep import MOST, Known, ToMeet, to_meet


def test_reasons_and_lines() -> None:
    people = [
        Known("a", "Ana", topics=("rubrics", "maths", "art"), last="2026-09-01"),
        Known("b", "Ben", marked=True, line="Hello again", wanted=True),
        Known("c", "Cleo", promise="send the slides", topics=("rubrics",)),
        Known("d", "Dov", met_here=True),
        Known("e", "Eva", online_only=True, in_community=True),
        Known("f", "Finn"),
        Known("g", "Gus", marked=True),
    ]
    assert to_meet(people) == (
        ToMeet("b", "Ben", "you want to get to know each other", "Hello again", None, None, True),
        ToMeet("g", "Gus", "marked by you", "ask what they came for", None, None, True),
        ToMeet("c", "Cleo", "on rubrics", "you promised: send the slides", None,
               "send the slides", False),
        ToMeet("e", "Eva", "belongs to it, you never met in person",
               "say hello in person at last", None, None, False),
        ToMeet("a", "Ana", "on rubrics, maths", "ask about rubrics: what works, what does not?",
               "2026-09-01", None, False),
    )  # fmt: skip


def test_nobody_for_whom_nothing_speaks() -> None:
    assert to_meet([Known("a", "Ana"), Known("b", "Ben", last="2026-09-01")]) == ()


@given(
    st.lists(
        st.builds(
            Known,
            st.uuids().map(str),
            st.sampled_from(["Ana", "Ben", "Cleo"]),
            marked=st.booleans(),
            wanted=st.booleans(),
            in_community=st.booleans(),
        ),
        max_size=20,
    )
)
def test_all_who_are_marked_and_few_others(people: list[Known]) -> None:
    found = to_meet(people)
    marked = [each for each in people if each.marked]
    assert {each.id for each in marked} == {each.id for each in found if each.marked}
    assert len(found) <= max(MOST, len(marked))
    assert [each.marked for each in found] == sorted((each.marked for each in found), reverse=True)
