"""The first few of many: what putting all in order would give."""

from hypothesis import given
from hypothesis import strategies as st

from plncli.gaps.choosing import latest, longest_silent
from tests.gaps.factory import contact

PEOPLE = st.lists(
    st.tuples(
        st.sampled_from(["", "2024-02-01", "2025-03-02", "2026-04-03"]), st.sampled_from("abc")
    )
)


@given(PEOPLE, st.integers(1, 5))
def test_the_first_are_those_of_a_whole_order(people: list[tuple[str, str]], count: int) -> None:
    contacts = [contact(f"{n:03}", name) for n, (_, name) in enumerate(people)]
    days = [day for day, _ in people]
    by_name = sorted(zip(days, contacts, strict=True), key=lambda pair: (pair[1].name, pair[1].id))
    ahead = sorted(by_name, key=lambda pair: pair[0])
    assert longest_silent(contacts, days, count) == [each for _, each in ahead][:count]
    behind = sorted(by_name, key=lambda pair: pair[0], reverse=True)
    assert latest(contacts, days, count) == [each for _, each in behind][:count]
