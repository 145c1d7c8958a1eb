"""fastfeedparser as a second witness: the same entries, under the same ids, at the same time.

Where it disagrees, corpora/witness.json says why the strict parser stays as it is, and of
which feeds of the corpora that is true.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from plncli.feeds.parsing.cleaned import absolute
from plncli.feeds.parsing.constructs import StrictRefusalError
from plncli.feeds.parsing.encoding import decode
from plncli.feeds.parsing.feeddate import parse_date
from plncli.feeds.parsing.parsed import FeedError, ParsedEntry
from plncli.feeds.parsing.strict import parse_strict
from plncli.text import clean_line, clean_url
from tests.feeds.parsing.random_feeds import Item, as_atom, as_rss, item_lists

fastfeedparser = pytest.importorskip("fastfeedparser", reason="fastfeedparser is not installed")

URL = "https://feeds.example/dir/feed.xml"
WITNESS: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "corpora" / "witness.json").read_text("utf-8")
)
RANDOM = settings(
    derandomize=True,
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


def disagreements(text: str) -> Iterator[str]:
    """The fields in which the witness says something else; raises what it raises."""
    entries = parse_strict(text.encode(), URL).entries
    witness = fastfeedparser.parse(text).entries
    if len(entries) != len(witness):
        yield "entries"
        return
    for entry, other in zip(entries, witness, strict=True):
        mine, its = said(entry), told(other)
        yield from (field for field in mine if mine[field] != its[field])


def said(entry: ParsedEntry) -> dict[str, str | None]:
    return {
        "id": entry.guid or entry.link,
        "link": entry.link,
        "published": entry.published or entry.updated,
    }


def told(entry: Any) -> dict[str, str | None]:
    link = clean_url(absolute(URL, entry.get("link") or ""))
    date = entry.get("published") or entry.get("updated")
    return {
        "id": clean_line(entry.get("id") or "", 2048) or link,
        "link": link,
        "published": parse_date(date) if date else None,
    }


def test_published_feeds(corpora: Path) -> None:
    found = set()
    for path in sorted(corpora.rglob("*")):
        if path.suffix not in (".xml", ".rss", ".atom", ".rdf"):
            continue
        name = path.relative_to(corpora)
        try:
            fields = set(disagreements(decode(path.read_bytes()).lstrip()))
        except (StrictRefusalError, FeedError):
            continue
        except ValueError:
            fields = {"refused"}
        found |= {f"{name} {field}" for field in fields}
    assert sorted(found) == sorted(row for rows in WITNESS.values() for row in rows)


@RANDOM
@given(item_lists)
def test_items_with_one_link_each(items: list[Item]) -> None:
    linked = [{"url": f"https://x.example/{number}"} | item for number, item in enumerate(items)]
    assert set(disagreements(as_atom(linked))) == set()
    assert set(disagreements(as_rss(linked))) == set()
