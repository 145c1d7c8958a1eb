"""How long an entry takes."""

import pytest

from plncli.feeds.parsing.lasting import lasting
from plncli.feeds.parsing.parsed import Enclosure

EPISODES = (
    Enclosure("https://a.example/1", seconds=90),
    Enclosure("https://a.example/2", seconds=300),
)


@pytest.mark.parametrize(
    ("html", "enclosures", "seconds"),
    [
        (b"<a href='x' title=\"y\">one</a> two three", (), 1),
        (b" ".join([b"word"] * 460), (), 120),
        (b'<img src="a" alt="b">' * 40 + b" word" * 22, (), 6),
        (f"<p>{'学' * 600}</p>".encode(), (), 120),
        (b"one two three", EPISODES, 300),
        (b" ".join([b"word"] * 460), (Enclosure("https://a.example/picture.jpg"),), 120),
        (b"", (), 0),
    ],
)
def test_the_longest_medium_or_the_reading(
    html: bytes, enclosures: tuple[Enclosure, ...], seconds: int
) -> None:
    assert lasting(html, enclosures) == seconds
