"""Values in words."""

import pytest

from plncli.reports.words import lasting, size


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(1, "1 min"), (89, "1 min"), (3570, "1 h"), (3750, "1 h 2 min"), (36000, "10 h")],
)
def test_how_long_something_takes(seconds: int, words: str) -> None:
    assert lasting(seconds) == words


@pytest.mark.parametrize(
    ("length", "words"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (999_600, "1 MB"),
        (24_100_000, "24.1 MB"),
        (3_210_000_000, "3.2 GB"),
        (10**12, "1000.0 GB"),
    ],
)
def test_how_large_a_file_is(length: int, words: str) -> None:
    assert size(length) == words
