"""`pln pull`, whole."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plncli.cli import pull as module
from plncli.feeds.pulling.lock import pull_lock
from plncli.store import append
from plncli.store.feeds import feed_states
from plncli.store.journal import operation
from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.server import answer, page, serve, stall

NOW = "2026-10-07T09:00:00Z"

Follow = Callable[..., str]


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


@pytest.fixture
def follow(store: sqlite3.Connection) -> Follow:
    """Add a source with a feed and return its id; other columns as words."""

    def add(title: str, url: str | None, **values: object) -> str:
        with operation(store, "test", NOW):
            source_id = str(values.pop("id", append.free_id(store)))
            stamps = {"created_at": NOW, "updated_at": NOW}
            row = {"id": source_id, "title": title, "feed_url": url, **stamps, **values}
            append.insert(store, "source", row)
        return source_id

    return add


def test_without_any_feed_it_says_how_to_begin(pln: Pln) -> None:
    assert pln("pull", "--format", "ids") == (
        0,
        "",
        "no source has a feed yet: `pln follow URL` or `pln import FILE.opml`\n",
    )


def test_what_is_new_and_a_summary(pln: Pln, follow: Follow) -> None:
    with serve({"/a": answer(rss(item(2), item(1))), "/b": answer(rss(item(3)))}) as server:
        attic = follow("Attic", server.url("/b"))
        garden = follow("Garden", server.url("/a"))
        first = pln("pull")
        second = pln("pull", "--force")
        third = pln("pull")
    assert first == (
        0,
        f"{garden}\tGarden\t2\t0\n{attic}\tAttic\t1\t0\n",
        "2 feeds: 3 new entries from 2 sources\n",
    )
    assert second[::2] == (0, "2 feeds: 0 new entries, 2 unchanged\n")
    assert third[::2] == (
        0,
        "no feed is due before 2026-10-07 12:00 UTC (`pln pull --force` asks all)\n",
    )


def test_json_has_the_promised_shape(pln: Pln, follow: Follow) -> None:
    with serve({"/a": answer(rss(item(1))), "/b": page()}) as server:
        attic = follow("Attic", server.url("/b"), id="abcd")
        garden = follow("Garden", server.url("/a"))
        result = pln("pull", "--format", "json")
        urls = server.url("/b"), server.url("/a")
    found = json.loads(result.out)
    seconds = found.pop("seconds")
    assert isinstance(seconds, float)
    message = f"{urls[0]}: the address gives a web page, not a feed"
    assert found == {
        "sources": [
            {
                "id": attic,
                "title": "Attic",
                "url": urls[0],
                "status": "failed",
                "new": 0,
                "changed": 0,
                "error": {"code": "not_a_feed", "message": message},
                "next_at": "2026-10-07T10:02:46Z",
                "reason": None,
                "moved_to": None,
                "twin": None,
            },
            {
                "id": garden,
                "title": "Garden",
                "url": urls[1],
                "status": "updated",
                "new": 1,
                "changed": 0,
                "error": None,
                "next_at": "2026-10-07T12:00:00Z",
                "reason": None,
                "moved_to": None,
                "twin": None,
            },
        ],
        "new": 1,
        "changed": 0,
        "failed": 1,
    }
    assert (result.code, result.err) == (
        6,
        f"Attic ({attic}): {message}\n"
        "2 feeds: 1 new entry from 1 source, 1 problem (`pln doctor`)\n",
    )


def test_only_what_is_due_is_asked(pln: Pln, follow: Follow, store: sqlite3.Connection) -> None:
    with serve(answer(rss(item(1)))) as server:
        for pace in ("close", "daily", "weekly", "rarely"):
            follow(pace, server.url(f"/{pace}"), pace=pace)
        pln("pull")
        asked = {}
        for hour in ("10:00", "12:00", "20:59", "21:00"):
            server.requests.clear()
            result = pln("pull", "--as-of", f"2026-10-07T{hour}", "--format", "json")
            asked[hour] = sorted(request.path for request in server.requests)
            by_status = {
                each["title"]: each["status"] for each in json.loads(result.out)["sources"]
            }
            assert (
                sorted(f"/{title}" for title, status in by_status.items() if status == "unchanged")
                == asked[hour]
            )
    assert asked == {
        "10:00": ["/close"],
        "12:00": ["/close", "/daily"],
        "20:59": ["/close", "/daily"],
        "21:00": ["/weekly"],
    }


def test_paused_sources_are_left_alone_unless_they_are_named(pln: Pln, follow: Follow) -> None:
    with serve(answer(rss(item(1)))) as server:
        follow("Garden", server.url("/a"), status="paused")
        assert pln("pull") == (
            0,
            "",
            "no feed was asked: 1 paused (`pln pull SOURCE` asks one all the same)\n",
        )
        result = pln("pull", "garden")
    assert result[::2] == (0, "1 feed: 1 new entry from 1 source\n")


def test_only_the_named_sources(pln: Pln, follow: Follow) -> None:
    with serve(answer(rss(item(1)))) as server:
        follow("Garden", server.url("/a"))
        attic = follow("Attic", server.url("/b"))
        assert pln("pull", "attic", "--format", "ids").out == f"{attic}\n"
        assert [request.path for request in server.requests] == ["/b"]


def test_names_that_cannot_be_pulled(pln: Pln, follow: Follow) -> None:
    book = follow("Book", None)
    assert pln("pull", "book") == (
        3,
        "",
        f"pln: Book ({book}) has no feed; `pln edit {book} --feed URL`\n",
    )
    assert pln("pull", "cellar") == (
        3,
        "",
        "pln: no source answers to 'cellar'; `pln add source cellar` adds it\n",
    )


def test_offline_is_said_once_and_nobody_is_to_blame(
    pln: Pln, follow: Follow, store: sqlite3.Connection
) -> None:
    follow("One", "http://127.0.0.1:1/feed")
    follow("Two", "http://127.0.0.1:2/feed")
    result = pln("pull")
    assert result[::2] == (
        7,
        "you seem to be offline: 2 feeds, and no host could be reached\n",
    )
    assert store.execute("SELECT count(*) FROM feed").fetchone() == (0,)


def test_servers_that_never_answer_are_the_network_too(
    pln: Pln, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_FEEDS_READ_TIMEOUT", "0.1")
    with serve(stall()) as server:
        slow = follow("Slow", server.url("/a"))
        result = pln("pull")
    assert result.code == 7
    assert result.err.startswith(f"Slow ({slow}): {server.url('/a')}: ")
    assert result.err.endswith("\n1 feed: 0 new entries, 1 problem (`pln doctor`)\n")


def test_many_failures_are_told_in_short(pln: Pln, follow: Follow) -> None:
    with serve({}) as server:
        for number in range(module.SHOWN + 2):
            follow(f"Source {number:02}", server.url(f"/{number}"))
        result = pln("pull")
    lines = result.err.splitlines()
    assert result.code == 6
    assert len(lines) == module.SHOWN + 2
    assert lines[-2:] == [
        "and 2 more (`pln list sources --format json` has all)",
        "12 feeds: 0 new entries, 12 problems (`pln doctor`)",
    ]


def test_quiet_says_nothing(pln: Pln, follow: Follow) -> None:
    with serve({"/a": answer(rss(item(1)))}) as server:
        garden = follow("Garden", server.url("/a"))
        assert pln("pull", "--quiet") == (0, "", "")
        server.routes = {}
        assert pln("pull", "--quiet", "--force") == (6, "", "")
        assert pln("pull", "--quiet", "--force", "--format", "ids") == (6, f"{garden}\n", "")


def test_changes_are_counted(pln: Pln, follow: Follow) -> None:
    with serve({"/a": answer(rss(item(1)))}) as server:
        garden = follow("Garden", server.url("/a"))
        pln("pull")
        server.routes = {"/a": answer(rss(item(1, "Edited")))}
        follow("Attic", server.url("/a?b"))
        result = pln("pull", "--force", "garden")
    assert result == (
        0,
        f"{garden}\tGarden\t0\t1\n",
        "1 feed: 0 new entries, 1 changed\n",
    )


def test_a_second_pull_says_who_holds_the_lock(pln: Pln, isolated: Path, follow: Follow) -> None:
    with pull_lock(isolated / "pln.pull.lock", "2026-10-07 08:59:00"):
        assert pln("pull") == (
            5,
            "",
            f"pln: another pull is at work (process {os.getpid()}, since 2026-10-07 08:59:00);"
            " wait for it to end, or stop it\n",
        )
        assert pln("pull", "--network", "class").code == 0


def test_ctrl_c_keeps_what_is_done(
    pln: Pln, follow: Follow, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_FEEDS_CONCURRENCY", "1")

    def break_off(request: object) -> list[bytes]:
        import _thread

        _thread.interrupt_main()
        return list(answer(rss(item(9)))(request))  # type: ignore[arg-type]

    with serve({"/a": answer(rss(item(1))), "/b": break_off}) as server:
        follow("Attic", server.url("/a"))
        follow("Book", server.url("/b"))
        result = pln("pull", "--format", "ids")
    assert result.code == 130
    assert result.err == (
        "interrupted; what was written stays: 1 feed: 1 new entry from 1 source\n"
    )
    assert store.execute("SELECT title FROM entry").fetchall() == [("Entry 1",)]


def test_progress_is_for_terminals(
    pln: Pln, follow: Follow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "20")
    with serve(answer(rss(item(1)))) as server:
        follow("Ein Garten für alle, die gärtnern", server.url("/a"))
        monkeypatch.setattr("sys.stderr.isatty", lambda: True)
        result = pln("pull", "--format", "ids")
        monkeypatch.setenv("TERM", "dumb")
        dumb = pln("pull", "--force", "--format", "ids")
    assert result.err == ("\r1/1  Ein Garten fü\x1b[K\r\x1b[K1 feed: 1 new entry from 1 source\n")
    assert dumb.err == "1 feed: 0 new entries, 1 unchanged\n"


def test_a_pull_that_is_killed_loses_at_most_the_feed_in_hand(
    isolated: Path, follow: Follow, store: sqlite3.Connection
) -> None:
    items = [item(number % 28 + 1, guid=f"g{number}", text="word " * 300) for number in range(60)]
    with serve(answer(rss(*items))) as server:
        for number in range(40):
            follow(f"Source {number}", server.url(f"/{number}"))
        for seconds in (0.3, 0.45, 0.6, 0.75):
            process = subprocess.Popen(
                [sys.executable, "-m", "plncli", "pull", "--jobs", "4"],
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            time.sleep(seconds)
            process.kill()
            process.wait()
            assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            whole = store.execute(
                "SELECT f.source_id FROM feed f WHERE"
                " (SELECT count(*) FROM entry e JOIN content ON entry_key = key"
                "  WHERE e.source_id = f.source_id) <> 60"
            ).fetchall()
            orphans = store.execute(
                "SELECT count(*) FROM entry WHERE source_id NOT IN (SELECT source_id FROM feed)"
            ).fetchone()
            assert (whole, orphans) == ([], (0,))
        subprocess.run(
            [sys.executable, "-m", "plncli", "pull"], check=True, capture_output=True, timeout=60
        )
    assert store.execute("SELECT count(*) FROM entry").fetchone() == (2400,)
    assert all(feed.body_hash for feed in feed_states(store))


def test_a_home_that_cannot_be_made(pln: Pln, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    assert pln("pull", "--home", str(file)) == (
        8,
        "",
        f"pln: {file / 'pln.db'} cannot be opened; check the modes of its folder,"
        " or use --home DIR\n",
    )


@pytest.mark.skipif(os.geteuid() == 0, reason="root can write everywhere")
def test_a_home_that_cannot_be_written(pln: Pln, isolated: Path, store: sqlite3.Connection) -> None:
    isolated.chmod(0o500)
    try:
        result = pln("pull")
    finally:
        isolated.chmod(0o700)
    assert result.code == 8
    assert result.err.count("\n") == 1
