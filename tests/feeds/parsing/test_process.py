"""Parsing in a process: one for many documents, killed when it hangs."""

import contextlib
import threading
import time
from pathlib import Path

import pytest

from plncli.feeds.parsing.cleaned import AUTHOR_LIMIT
from plncli.feeds.parsing.parsed import FeedError, ParsedFeed
from plncli.feeds.parsing.process import MANY, ParserPool, ParserProcess

BROKEN = "<rss><channel><item><title>{}</title></item></channel>"
SLOW = "<rss><channel><item><description>" + "&#" * 190_000 + "<b>" * 29_000
"""Costs feedparser far more than the time limit of these tests."""


def read(parser: ParserProcess, text: str) -> ParsedFeed:
    return parser.parse(text.encode(), url="https://feeds.example/", content_type=None)


def title(parser: ParserProcess, text: str) -> str:
    return read(parser, BROKEN.format(text)).entries[0].title


def test_one_worker_reads_many_documents() -> None:
    with ParserProcess() as parser:
        assert parser._worker is None
        assert title(parser, "one") == "one"
        worker = parser._worker
        assert title(parser, "two") == "two"
        assert parser._worker is worker
        with pytest.raises(FeedError) as caught:
            read(parser, "<p>no feed at all</p>")
        assert (caught.value.code, str(caught.value)) == (
            "not_a_feed",
            "the document is not a feed",
        )
        assert parser._worker is worker
    assert worker is not None
    assert worker.returncode is not None


def test_a_worker_that_hangs_is_killed_and_replaced() -> None:
    with ParserProcess(time_limit=0.5) as parser:
        with pytest.raises(FeedError) as caught:
            read(parser, SLOW)
        assert caught.value.code == "timeout"
        assert str(caught.value) == "the feed could not be read within 0.5 seconds"
    with ParserProcess() as parser:
        assert title(parser, "a new worker reads on") == "a new worker reads on"


def test_a_module_in_the_current_folder_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "feedparser.py").write_text("raise SystemExit")
    monkeypatch.chdir(tmp_path)
    with ParserProcess() as parser:
        assert title(parser, "safe") == "safe"


def test_a_worker_that_dies_costs_one_document() -> None:
    with ParserProcess() as parser:
        assert title(parser, "before") == "before"
        assert parser._worker is not None
        parser._worker.kill()
        parser._worker.wait()
        with pytest.raises(FeedError) as caught:
            read(parser, BROKEN.format("lost"))
        assert (caught.value.code, str(caught.value)) == (
            "parse",
            "the feed is broken beyond reading",
        )
        assert title(parser, "after") == "after"


def test_an_interrupted_question_leaves_no_answer_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(stream: object) -> None:
        raise KeyboardInterrupt

    with ParserProcess() as parser:
        with monkeypatch.context() as patch:
            patch.setattr("plncli.feeds.parsing.process.receive", interrupt)
            with pytest.raises(KeyboardInterrupt):
                read(parser, BROKEN.format("interrupted"))
        assert title(parser, "next") == "next"


def test_a_parser_that_is_closed_ends_what_it_reads() -> None:
    parser = ParserProcess()
    caught: list[FeedError] = []

    def wait() -> None:
        try:
            read(parser, SLOW)
        except FeedError as error:
            caught.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    while parser._worker is None:
        time.sleep(0.01)
    parser.close()
    thread.join(5)
    assert [error.code for error in caught] == ["parse"]
    with pytest.raises(FeedError, match="the parser was closed"):
        read(parser, BROKEN.format("late"))


def test_threads_may_share_a_parser() -> None:
    titles = []
    with ParserProcess() as parser:
        threads = [
            threading.Thread(target=lambda name=str(n): titles.append(title(parser, name)))
            for n in range(8)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(titles) == [str(n) for n in range(8)]


def test_a_pool_reads_side_by_side_and_starts_no_more_than_it_needs() -> None:
    with ParserPool(2) as pool:
        for number in range(3):
            feed = pool.parse(
                BROKEN.format(number).encode(), url="https://feeds.example/", content_type=None
            )
            assert feed.entries[0].title == str(number)
        assert [parser._worker is not None for parser in pool._all] == [False, True]
        slow = threading.Thread(target=_swallow, args=(pool, SLOW))
        slow.start()
        while pool._idle.qsize() == 2:
            time.sleep(0.01)
        assert pool.parse(
            BROKEN.format("beside").encode(), url="https://f.example/", content_type=None
        )
        assert slow.is_alive()
    slow.join(5)
    assert not slow.is_alive()


@pytest.mark.parametrize(("documents", "running"), [(MANY - 1, False), (MANY, True)])
def test_a_pool_that_expects_much_starts_all_at_once(documents: int, running: bool) -> None:
    with ParserPool(2) as pool:
        pool.expect(documents)
        assert [parser._worker is not None for parser in pool._all] == [running, running]
    assert [parser._worker for parser in pool._all] == [None, None]


def _swallow(pool: ParserPool, text: str) -> None:
    with contextlib.suppress(FeedError):
        pool.parse(text.encode(), url="https://feeds.example/", content_type=None)


def test_a_huge_author_is_cut_before_feedparser_searches_it() -> None:
    """4 kB of it cost feedparser 4 s, and the cost is quadratic."""
    author = "a" * 200_000
    with ParserProcess() as parser:
        feed = read(parser, f"<rss><channel><item><author>{author}</author></item></channel>")
    assert AUTHOR_LIMIT == 300
    assert feed.entries[0].author == "a" * 300
