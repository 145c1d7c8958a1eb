"""Known answers and properties of the measures."""

from collections.abc import Sequence

import networkx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.gaps.measures import blau, e_i, effective_size, iqv

COUNTS = st.lists(st.integers(0, 1000), min_size=2, max_size=9).filter(any)
GRAPHS = st.integers(1, 12).flatmap(
    lambda people: st.tuples(
        st.just(people),
        st.sets(
            st.tuples(st.integers(0, people - 1), st.integers(0, people - 1))
            .filter(lambda tie: tie[0] != tie[1])
            .map(lambda tie: (min(tie), max(tie)))
        )
        if people > 1
        else st.just(set()),
    )
)
"""How many people there are, and who knows whom among them."""


@pytest.mark.parametrize(
    ("counts", "index", "variation"),
    [
        ((6, 2, 0, 1, 1), 0.58, 0.725),
        ((7, 0, 0, 0, 0), 0.0, 0.0),
        ((1, 1, 1, 1, 1), 0.8, 1.0),
    ],
)
def test_known_spreads(counts: Sequence[int], index: float, variation: float) -> None:
    assert blau(counts) == pytest.approx(index)
    assert iqv(counts) == pytest.approx(variation)


@pytest.mark.parametrize(
    ("external", "internal", "expected"), [(2, 8, -0.6), (7, 3, 0.4), (0, 4, -1.0), (4, 0, 1.0)]
)
def test_known_balances(external: int, internal: int, expected: float) -> None:
    assert e_i(external, internal) == pytest.approx(expected)


def test_what_was_not_counted_is_unknown() -> None:
    assert (blau((0, 0)), iqv((0, 0)), iqv((3,)), e_i(0, 0)) == (None, None, None, None)


@given(COUNTS)
def test_a_spread_lies_between_none_and_even(counts: list[int]) -> None:
    assert 0 <= (blau(counts) or 0) < 1
    assert -1e-9 <= (iqv(counts) or 0) <= 1 + 1e-9


@given(COUNTS)
def test_the_order_of_categories_does_not_matter(counts: list[int]) -> None:
    assert iqv(counts) == pytest.approx(iqv(sorted(counts)))


@given(st.integers(0, 500), st.integers(0, 500))
def test_inside_and_outside_mirror_each_other(external: int, internal: int) -> None:
    here, there = e_i(external, internal), e_i(internal, external)
    if here is None:
        assert there is None
    else:
        assert here == pytest.approx(-(there or 0))


@pytest.mark.parametrize(
    ("size", "ties", "expected"), [(6, 0, 6), (6, 3, 5.0), (6, 15, 1), (1, 0, 1), (0, 0, None)]
)
def test_known_effective_sizes(size: int, ties: int, expected: float | None) -> None:
    assert effective_size(size, ties) == expected


@given(GRAPHS)
def test_the_effective_size_is_that_of_networkx(graph: tuple[int, set[tuple[int, int]]]) -> None:
    people, ties = graph
    around_me = networkx.Graph([("me", each) for each in range(people)])
    around_me.add_edges_from(ties)
    witness = networkx.effective_size(around_me, ["me"])["me"]
    assert effective_size(people, len(ties)) == pytest.approx(witness)


@given(GRAPHS)
def test_an_effective_size_lies_between_one_and_all(
    graph: tuple[int, set[tuple[int, int]]],
) -> None:
    people, ties = graph
    assert 1 - 1e-9 <= (effective_size(people, len(ties)) or 0) <= people
