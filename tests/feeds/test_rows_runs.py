"""Rows of the design's list of trials, in whole runs: many hosts, two at once, a kill."""

import json
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests import server as scripted
from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.feeds.rows import imported, pulled, statuses, titles
from tests.server import answer, conditional, serve

PULL = [sys.executable, "-m", "plncli", "pull", "--format", "json"]


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


@contextmanager
def started() -> Iterator[subprocess.Popen[str]]:
    """A pull in a process of its own, ended at the latest after the block."""
    with subprocess.Popen(
        PULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def test_forty_feeds_of_reddit_are_asked_one_by_one(
    pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve(answer(rss(item(1)))) as proxy:  # it is asked for whole addresses
        monkeypatch.setenv("http_proxy", proxy.url())
        communities = [f"http://www.reddit.com/r/teachers{number}/.rss" for number in range(40)]
        imported(pln, tmp_path, *communities, "http://garden.example/feed")
        counts = [
            Counter(statuses(pulled(pln, "--as-of", f"2026-10-07T09:{minute:02}", *words)))
            for minute, *words in ((0,), (1, "--force"), (2,), (4,))
        ]
        asked = Counter(request.path for request in proxy.requests)
    assert counts == [
        {"updated": 2, "busy_host": 39},
        {"unchanged": 1, "busy_host": 40},
        {"updated": 1, "busy_host": 38, "not_due": 2},
        {"updated": 1, "busy_host": 37, "not_due": 3},
    ]
    assert asked.pop("http://garden.example/feed") == 2
    assert set(asked) < set(communities)
    assert list(asked.values()) == [1, 1, 1]


def test_a_run_without_a_network(pln: Pln, tmp_path: Path) -> None:
    with serve(answer(rss(item(1)))) as server:
        imported(pln, tmp_path, server.url("/1"), "http://127.0.0.1:1/feed")
        pulled(pln)
    sources = pln("list", "sources", "--format", "json").out
    result = pln("pull", "--as-of", "2026-10-08T09:00", "--format", "ids")
    assert (result.code, result.err) == (
        7,
        "you seem to be offline: 2 feeds, and no host could be reached\n",
    )
    assert pln("list", "sources", "--format", "json").out == sources
    assert titles(pln) == ["Entry 1"]


def test_two_pulls_at_once(pln: Pln, tmp_path: Path) -> None:
    with serve(scripted.stall()) as server:
        imported(pln, tmp_path, server.url("/1"))
        with started() as first:
            assert server.wait_until(lambda each: each.count("/1") == 1)
            second = pln("pull")
    assert (second.code, second.out) == (5, "")
    assert second.err.startswith(f"pln: another pull is at work (process {first.pid}, since 2026")
    assert second.err.endswith("; wait for it to end, or stop it\n")
    assert server.count("/1") == 1


def test_a_pull_that_is_killed_leaves_what_was_done_and_no_lock(pln: Pln, tmp_path: Path) -> None:
    with serve({"/1": answer(rss(item(1)))}) as good, serve(scripted.stall()) as bad:
        imported(pln, tmp_path, good.url("/1"), bad.url("/2"))
        with started() as process:
            assert bad.wait_until(lambda each: each.count("/2") == 1)
            while not titles(pln):
                assert process.poll() is None
            process.send_signal(signal.SIGKILL)
            assert process.wait() == -signal.SIGKILL
        assert titles(pln) == ["Entry 1"]
        bad.routes = answer(rss(item(2)))
        assert statuses(pulled(pln)) == ["not_due", "updated"]
    assert titles(pln) == ["Entry 1", "Entry 2"]


def test_a_skim_during_a_pull(pln: Pln, tmp_path: Path) -> None:
    with serve(answer(rss(item(1)))) as good, serve(scripted.stall()) as slow:
        imported(pln, tmp_path, good.url("/1"), slow.url("/2"))
        with started() as process:
            assert slow.wait_until(lambda each: each.count("/2") == 1)
            while not titles(pln):
                assert process.poll() is None
            skim = pln("skim", "--format", "json")
            saved = pln("save", json.loads(skim.out)["entries"][0]["id"])
            assert process.poll() is None
    assert (skim.code, saved.code) == (0, 0)
    assert [entry["title"] for entry in json.loads(skim.out)["entries"]] == ["Entry 1"]
    assert len(json.loads(pln("list", "saved", "--format", "json").out)) == 1


def test_sixty_feeds_of_which_some_hang_some_fail_and_most_have_nothing_new(
    pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_FEEDS_READ_TIMEOUT", "2")
    old = [conditional(rss(item(number % 28 + 1)), etag=f'"{number}"') for number in range(60)]
    new = rss(item(28, "News"), item(1))
    troubles = {
        3: (scripted.stall(), "timeout"),
        20: (scripted.stall(b"HTTP/1.1 200 OK\r\n\r\n<rss>"), "timeout"),
        31: (answer(b"", 500), "http_5xx"),
        32: (answer(b"", 404), "http_404"),
        33: (scripted.reset(), "connect"),
        34: (scripted.page(), "not_a_feed"),
        50: (answer(new), "updated"),
        51: (conditional(new, etag='"news"'), "updated"),
        52: (answer(new, headers={"ETag": '"52"'}), "updated"),
    }
    with ExitStack() as stack:
        servers = [stack.enter_context(serve(script)) for script in old]
        imported(pln, tmp_path, *(server.url("/feed") for server in servers))
        assert statuses(pulled(pln)) == ["updated"] * 60
        for number, (script, _) in troubles.items():
            servers[number].routes = script
        found = pulled(pln, "--as-of", "2026-10-07T18:00")
        asked = [server.count("/feed") for server in servers]
    by_number = {int(source["title"].removeprefix("Feed ")) - 1: source for source in found}
    wanted = {
        number: troubles[number][1] if number in troubles else "unchanged" for number in range(60)
    }
    assert dict(zip(by_number, statuses(list(by_number.values())), strict=True)) == wanted
    assert asked == [2] * 60
    assert Counter(titles(pln))["News"] == 3
    assert len(titles(pln)) == 60 + 3 * 2
