"""The share of published feeds that the strict parser takes.

    python -m benchmarks.strict_share

reads the folder that PLN_CORPORA names. A feed counts when feedparser finds
entries in it; what the strict parser refuses costs about six times as much.
"""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import ParseError, fromstring

from plncli.feeds.parsing.constructs import StrictRefusalError
from plncli.feeds.parsing.encoding import decode
from plncli.feeds.parsing.strict import parse_strict
from plncli.feeds.parsing.tolerant import parse_tolerant

URL = "https://feeds.example/feed.xml"
SUFFIXES = (".xml", ".rss", ".atom", ".rdf")
LARGEST = 2_000_000
"""Bytes; feedparser needs seconds for more."""


class Share(NamedTuple):
    """How many feeds with entries there are, how many of them well-formed, how many taken."""

    feeds: int
    well_formed: int
    taken: int


def share_taken(folder: Path) -> Share:
    """Parse every feed below ``folder`` both ways and count."""
    feeds = well_formed = taken = 0
    for text in _documents(folder):
        found = parse_tolerant(text, URL)
        if found is None or not found.entries:
            continue
        feeds += 1
        well_formed += _is_well_formed(text)
        taken += _is_taken(text)
    return Share(feeds, well_formed, taken)


def _documents(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in SUFFIXES and path.stat().st_size <= LARGEST:
            yield decode(path.read_bytes()).lstrip("\0 \t\r\n")


def _is_well_formed(text: str) -> bool:
    try:
        fromstring(text)
    except (ParseError, UnicodeEncodeError):
        return False
    return True


def _is_taken(text: str) -> bool:
    try:
        parse_strict(text.encode(), URL)
    except StrictRefusalError:
        return False
    return True


def main() -> None:
    """Print the share, or what has to be set for it."""
    folder = os.environ.get("PLN_CORPORA")
    if not folder:
        print("PLN_CORPORA is not set: there are no published feeds to count")
        return
    share = share_taken(Path(folder))
    print(
        f"the strict parser takes {share.taken} of {share.well_formed} well-formed feeds"
        f" ({share.taken / share.well_formed:.0%}), of all {share.feeds} with entries"
        f" {share.taken / share.feeds:.0%}"
    )


if __name__ == "__main__":
    main()
