"""`pln discover --check`: the one part of it that uses the network."""

import json
import sqlite3
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.server import LoopbackServer, answer, page, redirect, serve, too_many
from tests.sites import playing

FEED = answer(rss(item(1)))


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


def listed(folder: Path, server: LoopbackServer, paths: Sequence[str]) -> str:
    """Write a list of feeds at these paths, each called as its path, and return where."""
    outlines = "".join(
        f'<outline text="{path[1:]}" type="rss" xmlUrl="{server.url(path)}"/>' for path in paths
    )
    path = folder / "ana.opml"
    path.write_text(f'<opml version="2.0"><head/><body>{outlines}</body></opml>')
    return str(path)


def test_found_moved_and_not_found(pln: Pln, tmp_path: Path) -> None:
    routes = {"/a": FEED, "/b": redirect("/new", 301), "/new": FEED, "/c": answer(b"", 404)}
    with serve(routes) as server:
        result = pln("discover", "--opml", listed(tmp_path, server, ["/a", "/b", "/c"]), "--check")
        at = server.url()
    assert result.out.splitlines() == [
        "Whether they are where they were",
        f"a: found at {at}a",
        f"b: moved to {at}new",
        f"Add   pln follow {at}new",
        f"c: not found: {at}c: the server answered 404",
    ]
    assert (result.code, result.err) == (6, "pln: 1 of 3 were not found\n")


def test_what_is_found_is_well(pln: Pln, tmp_path: Path) -> None:
    with serve({"/a": FEED}) as server:
        result = pln("discover", "--opml", listed(tmp_path, server, ["/a"]), "--check")
    assert (result.code, result.err) == (0, "")


def test_no_server_answers(pln: Pln, tmp_path: Path) -> None:
    with serve({}) as server:
        path = listed(tmp_path, server, ["/a"])
    result = pln("discover", "--opml", path, "--check")
    assert (result.code, result.err) == (7, "pln: no server answered; see whether you are online\n")


def test_one_of_the_catalogue(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its feed is gone, and its page names another."""
    plays = {
        "http://www.danielwillingham.com/": '<link rel="feed" href="/now.xml">',
        "http://www.danielwillingham.com/now.xml": "news.xml",
    }
    with playing(plays, monkeypatch) as asked:
        result = pln("discover", "--check", "daniel-willingham", "--format", "json")
    assert asked[0] == "http://www.danielwillingham.com/1/feed"
    assert (result.code, json.loads(result.out)) == (
        0,
        [
            {
                "id": "daniel-willingham",
                "name": "Daniel Willingham",
                "state": "moved",
                "url": "http://www.danielwillingham.com/now.xml",
                "reason": "",
            }
        ],
    )


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("csv", "id,name,state,url,reason\r\n,a,found,{at}a,\r\n"),
        ("ids", ""),
    ],
)
def test_formats(form: str, printed: str, pln: Pln, tmp_path: Path) -> None:
    with serve({"/a": FEED}) as server:
        path = listed(tmp_path, server, ["/a"])
        result = pln("discover", "--opml", path, "--check", "--format", form)
        assert (result.code, result.out) == (0, printed.format(at=server.url()))


def test_nothing_is_kept_but_that_a_host_wants_to_be_left_alone(
    pln: Pln, store: sqlite3.Connection, tmp_path: Path
) -> None:
    pln("add", "topic", "science")
    before = list(store.iterdump())
    with serve({"/a": FEED, "/b": page()}) as server:
        pln("discover", "--opml", listed(tmp_path, server, ["/a", "/b"]), "--check")
    assert list(store.iterdump()) == before
    with serve({"/a": too_many("600")}) as server:
        path = listed(tmp_path, server, ["/a"])
        for _ in range(2):
            assert pln("discover", "--opml", path, "--check").code == 6
        assert server.count("/a") == 1
    changed = set(store.iterdump()) - set(before)
    assert all(line.startswith('INSERT INTO "host"') for line in changed)


def test_without_it_nothing_is_asked(pln: Pln, tmp_path: Path) -> None:
    with serve({"/a": FEED}) as server:
        assert pln("discover", "--opml", listed(tmp_path, server, ["/a"])).code == 0
        assert server.requests == []


def test_what_has_no_address(pln: Pln) -> None:
    pln("log", "coffee with Rosa Lind")
    result = pln("discover", "--own", "--check")
    assert result == (0, "", "nothing here has an address to ask for\n")


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("edweb",), 2, "pln: ids are for --check; add it, or leave them out\n"),
        (
            ("--check", "nobody"),
            3,
            "pln: 'nobody' is not in the catalogue; `pln discover --format ids` lists some\n",
        ),
    ],
)
def test_wrong_words(words: tuple[str, ...], code: int, message: str, pln: Pln) -> None:
    assert pln("discover", *words) == (code, "", message)
