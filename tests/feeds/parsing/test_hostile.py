"""Documents made to cost all a reader has: each gives entries that do no harm, or one error."""

import json
from collections.abc import Iterator

import pytest

from plncli.feeds.parsing.parsed import FeedError
from plncli.feeds.parsing.process import ParserProcess
from tests.feeds import hostile_documents
from tests.feeds.hostile_documents import BODIES
from tests.naughty import HARMFUL

SMALL = 300_000
"""Bytes; benchmarks/hostile.py takes the full size."""


@pytest.fixture(scope="module")
def parser() -> Iterator[ParserProcess]:
    with ParserProcess() as process:
        process.start()
        yield process


@pytest.mark.parametrize("name", BODIES)
def test_a_hostile_document_is_read_or_refused(
    name: str, parser: ParserProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hostile_documents, "SIZE", SMALL)
    body, worker = BODIES[name](), parser._worker
    try:
        feed = parser.parse(body, url="https://x.example/feed", content_type=None)
    except FeedError as error:
        assert error.code in ("parse", "not_a_feed", "empty")
    else:
        stored = json.dumps(feed, ensure_ascii=False, default=bytes.decode)
        assert HARMFUL.findall(stored.replace("\\n", "")) == []
        assert "root:" not in stored
        assert len(stored) < 4 * len(body) + 500 * len(feed.entries)
    assert parser._worker is worker, "the worker was lost"
