"""The strict parser and feedparser make the same entries of the same document.

Every difference that is meant has a row in corpora/differences.json: a feed
of the corpora, a field, and the reason; so has each that random feeds leave out in
corpora/oddities.json. Of random feeds there is none.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from plncli.feeds.parsing.constructs import StrictRefusalError
from plncli.feeds.parsing.encoding import decode
from plncli.feeds.parsing.jsonfeed import parse_json_feed
from plncli.feeds.parsing.parsed import ParsedEntry, ParsedFeed
from plncli.feeds.parsing.strict import parse_strict
from plncli.feeds.parsing.tolerant import parse_tolerant
from tests.feeds.parsing.random_feeds import (
    Item,
    as_atom,
    as_json,
    atom_feeds,
    item_lists,
    rdf_feeds,
    rss_feeds,
)

URL = "https://feeds.example/dir/feed.xml"
DIFFERENCES = json.loads(
    (Path(__file__).parent / "corpora" / "differences.json").read_text("utf-8")
)
ODDITIES = json.loads((Path(__file__).parent / "corpora" / "oddities.json").read_text("utf-8"))
COMPARED = [field for field in ParsedEntry._fields if field != "seconds"]
"""The time that an entry takes follows from its media and its text."""
SLOWEST = 2_000_000
"""Larger documents cost feedparser seconds and show nothing that others do not."""
RANDOM = settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def differences(strict: ParsedFeed, tolerant: ParsedFeed) -> dict[str, tuple[Any, Any]]:
    """The fields that differ, by name; of texts only whether there is one counts."""
    found: dict[str, tuple[Any, Any]] = {}
    for field in ("title", "link", "language", "ttl", "new_url"):
        pair = getattr(strict, field), getattr(tolerant, field)
        if pair[0] != pair[1]:
            found[f"feed.{field}"] = pair
    if len(strict.entries) != len(tolerant.entries):
        return {**found, "entries": (len(strict.entries), len(tolerant.entries))}
    for one, other in zip(strict.entries, tolerant.entries, strict=True):
        for field in COMPARED:
            pair = getattr(one, field), getattr(other, field)
            if field == "html":
                pair = bool(pair[0]), bool(pair[1])
            if pair[0] != pair[1]:
                found[field] = pair
    return found


def compared(text: str) -> dict[str, tuple[Any, Any]]:
    tolerant = parse_tolerant(text, URL)
    assert tolerant is not None
    return differences(parse_strict(text.encode(), URL), tolerant)


@RANDOM
@given(rss_feeds)
def test_rss(text: str) -> None:
    assert compared(text) == {}


@RANDOM
@given(rdf_feeds)
def test_rdf(text: str) -> None:
    assert compared(text) == {}


@RANDOM
@given(atom_feeds)
def test_atom(text: str) -> None:
    assert compared(text) == {}


@RANDOM
@given(item_lists)
def test_json_and_atom_of_the_same_items(items: list[Item]) -> None:
    """feedparser reads no JSON Feed: what Atom makes of the same items is the comparison."""
    of_json, of_atom = (
        parse_json_feed(as_json(items), URL),
        parse_strict(as_atom(items).encode(), URL),
    )
    for one, other, item in zip(of_json.entries, of_atom.entries, items, strict=True):
        if "url" not in item:  # in Atom the id stands in for the link
            other = other._replace(link=None)
        assert one == other


@pytest.mark.parametrize("oddity", ODDITIES, ids=lambda oddity: oddity["why"])
def test_what_random_feeds_leave_out(oddity: dict[str, Any]) -> None:
    assert sorted(compared(oddity["document"])) == oddity["fields"]


def test_published_feeds(corpora: Path) -> None:
    """Over all feeds of the corpora, the differences are those that are explained."""
    found = {}
    for path in sorted(corpora.rglob("*")):
        if path.suffix not in (".xml", ".rss", ".atom", ".rdf") or path.stat().st_size > SLOWEST:
            continue
        text = decode(path.read_bytes()).lstrip()
        try:
            strict = parse_strict(text.encode(), URL)
        except StrictRefusalError:
            continue
        tolerant = parse_tolerant(text, URL)
        if tolerant is not None:
            for field in differences(strict, tolerant):
                found[f"{path.relative_to(corpora)} {field}"] = True
    assert sorted(found) == sorted(DIFFERENCES)
