"""The share of published feeds that the strict parser takes, and what parsers cost."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree.ElementTree import fromstring

from benchmarks.feeds import document
from benchmarks.measure import Group, Measure
from benchmarks.strict_share import share_taken
from plncli.feeds.parsing.strict import parse_strict
from plncli.feeds.parsing.tolerant import parse_tolerant

LEAST = 85.0
"""The share of feeds, in per cent, that must not need feedparser."""
_FEEDS = 20
_BESIDE = Path("..", "shared", "corpora")
"""Where a checkout may have real feeds beside it when PLN_CORPORA does not say."""
_URL = "https://blog.example/feed.xml"


def measured(entries: int) -> Group:
    """Return the share of real feeds, and the cost of made ones with so many entries."""
    texts = [document(number, entries) for number in range(_FEEDS)]
    plain = _milliseconds(fromstring, texts)
    strict = _milliseconds(lambda text: parse_strict(text.encode(), _URL), texts)
    tolerant = _milliseconds(lambda text: parse_tolerant(text, _URL), texts)
    size = sum(map(len, texts)) / _FEEDS / 1000
    return Group(
        f"Parsers: real feeds, and processor time on {_FEEDS} made ones of {size:.0f} kB",
        (
            _share(),
            Measure("ElementTree alone, per feed", plain, "ms"),
            Measure("the strict parser, per feed", strict, "ms"),
            Measure("feedparser, per feed", tolerant, "ms"),
            Measure("the strict parser beside ElementTree", strict / plain),
            Measure("feedparser beside the strict parser", tolerant / strict),
        ),
    )


def _share() -> Measure:
    what = "share that the strict parser takes"
    folder = Path(os.environ.get("PLN_CORPORA") or _BESIDE)
    if not folder.is_dir():
        note = "no real feeds: PLN_CORPORA names no folder of them"
        return Measure(what, None, "%", at_least=LEAST, note=note)
    share = share_taken(folder)
    note = f"{share.taken} of {share.feeds} with entries; {share.well_formed} are well-formed"
    return Measure(what, 100 * share.taken / share.feeds, "%", at_least=LEAST, note=note)


def _milliseconds(parse: Callable[[str], object], texts: list[str]) -> float:
    """Return the processor time of one text, after a first one has warmed up imports."""
    parse(texts[0])
    started = time.process_time()
    for text in texts:
        parse(text)
    return (time.process_time() - started) * 1000 / len(texts)
