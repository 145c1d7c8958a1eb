"""feedparser in its worker: one process for many documents, killed when it hangs."""

import threading

import pytest

from plncli.feeds.fallback import FallbackParser
from plncli.feeds.parsed import FeedError
from plncli.feeds.tolerant import AUTHOR_LIMIT

BROKEN = "<rss><channel><item><title>{}</title></item></channel>"
SLOW = "<rss><channel><item><description>" + "<b>" * 1_000_000
"""Costs feedparser far more than the time limit of these tests."""


def title(parser: FallbackParser, text: str) -> str:
    feed = parser.parse(BROKEN.format(text), "https://feeds.example/")
    assert feed is not None
    return feed.entries[0].title


def test_one_worker_reads_many_documents() -> None:
    with FallbackParser() as parser:
        assert parser._worker is None
        assert title(parser, "one") == "one"
        worker = parser._worker
        assert title(parser, "two") == "two"
        assert parser._worker is worker
        assert parser.parse("no feed at all", "https://feeds.example/") is None
    assert worker is not None
    assert worker.returncode is not None


def test_a_worker_that_hangs_is_killed_and_replaced() -> None:
    with FallbackParser(time_limit=1) as parser:
        with pytest.raises(FeedError) as caught:
            parser.parse(SLOW, "https://feeds.example/")
        assert caught.value.code == "timeout"
        assert str(caught.value) == "the feed could not be read within 1 seconds"
    with FallbackParser() as parser:
        assert title(parser, "a new worker reads on") == "a new worker reads on"


def test_a_worker_that_dies_costs_one_document() -> None:
    with FallbackParser() as parser:
        assert title(parser, "before") == "before"
        assert parser._worker is not None
        parser._worker.kill()
        parser._worker.wait()
        with pytest.raises(FeedError) as caught:
            parser.parse(BROKEN.format("lost"), "https://feeds.example/")
        assert (caught.value.code, str(caught.value)) == (
            "parse",
            "the feed is broken beyond reading",
        )
        assert title(parser, "after") == "after"


def test_an_interrupted_question_leaves_no_answer_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(stream: object) -> None:
        raise KeyboardInterrupt

    with FallbackParser() as parser:
        with monkeypatch.context() as patch:
            patch.setattr("plncli.feeds.fallback.pickle.load", interrupt)
            with pytest.raises(KeyboardInterrupt):
                parser.parse(BROKEN.format("interrupted"), "https://feeds.example/")
        assert title(parser, "next") == "next"


def test_a_document_over_the_limit_does_not_reach_the_worker() -> None:
    parser = FallbackParser(size_limit=1024 * 1024)
    with pytest.raises(FeedError) as caught:
        parser.parse("x" * (1024 * 1024 + 1), "https://feeds.example/")
    assert str(caught.value) == "the feed is broken and longer than 1 MB"
    assert parser._worker is None
    parser.close()


def test_threads_may_share_a_parser() -> None:
    titles = []
    with FallbackParser() as parser:
        threads = [
            threading.Thread(target=lambda name=str(n): titles.append(title(parser, name)))
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(titles) == [str(n) for n in range(8)]


def test_a_huge_author_is_cut_before_feedparser_searches_it() -> None:
    """4 kB of it cost feedparser 4 s, and the cost is quadratic."""
    author = "a" * 200_000
    with FallbackParser() as parser:
        feed = parser.parse(
            f"<rss><channel><item><author>{author}</author></item></channel>",
            "https://feeds.example/",
        )
    assert feed is not None
    assert AUTHOR_LIMIT == 300
    assert feed.entries[0].author == "a" * 300
