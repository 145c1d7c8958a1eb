"""What a network has already is recognised."""

from typing import Any

import pytest

from plncli.discover.having import Having
from plncli.discover.offer import Offer
from plncli.network import Network
from tests.gaps.factory import source

NETWORK = Network(
    sources=(
        source("moss", url="https://www.moss.example/blog/", feed_url="http://feeds.example/moss"),
        source("talks", feed_url="https://talks.example/rss?of=all"),
    ),
    names=frozenset({"nagc", "mosschat", "ana@example.social"}),
)


@pytest.mark.parametrize(
    ("known", "given"),
    [
        (True, {"record": "community", "name": "NAGC"}),
        (True, {"record": "community", "name": "#MossChat"}),
        (True, {"record": "contact", "name": "Ana", "handle": "@ana@example.social"}),
        (False, {"record": "contact", "name": "Ana", "handle": ""}),
        (True, {"url": "http://moss.example/blog"}),
        (True, {"url": "https://moss.example/"}),
        (False, {"url": "https://moss.example/other"}),
        (True, {"url": "https://other.example/", "feed_url": "https://feeds.example/moss"}),
        (False, {"feed_url": "https://talks.example/rss?of=some"}),
        (True, {"feed_url": "https://talks.example/rss?of=all"}),
        (False, {"record": "community", "url": "https://moss.example/"}),
    ],
)
def test_what_is_known(known: bool, given: dict[str, Any]) -> None:
    usual = {"id": "", "record": "source", "kind": "", "name": "X", "box": "other"}
    assert Having(NETWORK).has(Offer(**{**usual, **given})) is known
