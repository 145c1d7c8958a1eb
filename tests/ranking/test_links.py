"""When two addresses lead to one page."""

import pytest

from plncli.ranking.links import canonical


@pytest.mark.parametrize(
    ("link", "same"),
    [
        (None, None),
        ("https://a.example/", None),
        ("https://a.example", None),
        ("https://www.a.example/b/", "a.example/b"),
        ("https://a.example/b?utm_medium=x&id=3&utm_source=y", "a.example/b?id=3"),
        ("https://a.example/b?utm_medium=x", "a.example/b"),
        ("https://a.example?p=3", "a.example?p=3"),
        ("https://a.example?p=3&mc_cid=4&mc_eid=5", "a.example?p=3"),
        ("https://a.example/?utm_source=feed", None),
        ("https://a.example/b/#c", "a.example/b"),
        ("https://a.example/b?fbclid=x#c", "a.example/b"),
        ("https://a.example/b?gclid=x&utm=1", "a.example/b?utm=1"),
        ("https://a.example/#!topic/3", "a.example/#!topic/3"),
        ("https://a.example/app#/notes/3", "a.example/app#/notes/3"),
        ("HTTPS://WWW.A.Example/B", "a.example/B"),
        ("no address", None),
    ],
)
def test_canonical(link: str | None, same: str | None) -> None:
    assert canonical(link) == same
