"""The troubles come in the shares that are promised, and the ideal is simple arithmetic."""

from collections import Counter

import pytest

from benchmarks import latency, trouble


def test_the_shares_of_trouble() -> None:
    kinds = trouble.kinds(1_000)
    counts = Counter(kinds)
    assert counts["well"] == 900
    assert counts["new"] == 50
    assert [counts[kind] for kind in trouble.HANGING] == [7, 7, 6]
    assert [counts[kind] for kind in trouble.FAILING] == [8, 8, 7, 7]
    assert kinds == trouble.kinds(1_000)
    assert kinds != sorted(kinds)
    assert set(kinds) == set(trouble.OUTCOMES)


@pytest.mark.parametrize(
    ("requests", "concurrency", "seconds"), [(200, 24, 5 / 3), (24, 24, 0.2), (1, 1, 0.2)]
)
def test_the_ideal(requests: int, concurrency: int, seconds: float) -> None:
    assert latency.ideal(requests, concurrency) == pytest.approx(seconds)
