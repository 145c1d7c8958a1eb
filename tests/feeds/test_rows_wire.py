"""Rows of the design's list of trials, on the wire: sizes, silence, redirects and validators."""

import json
import socket
from pathlib import Path

import pytest

from plncli.feeds.fetching import connection
from tests import server as scripted
from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.feeds.rows import entries, imported, pulled, statuses, titles
from tests.server import Script, answer, conditional, serve

FEED = rss(item(1))


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


def test_half_a_megabyte_of_gzip_that_stands_for_512(pln: Pln, tmp_path: Path) -> None:
    with serve({"/1": scripted.gzip_bomb(512), "/2": answer(FEED)}) as server:
        imported(pln, tmp_path, server.url("/1"), server.url("/2"))
        bomb, good = pulled(pln)
    assert bomb["error"] == {
        "code": "too_large",
        "message": f"{server.url('/1')}: larger than 5 MiB, unpacked",
    }
    assert good["status"] == "updated"
    assert titles(pln) == ["Entry 1"]


@pytest.mark.parametrize(
    "script",
    [scripted.drip(FEED, 0.02), scripted.drip(FEED, 0.02, start=b"HTTP/1.1 200 OK\r\nX: y")],
    ids=["body", "headers"],
)
def test_a_server_that_drips(
    pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: Script
) -> None:
    monkeypatch.setenv("PLN_FEEDS_TOTAL_TIMEOUT", "0.5")
    with serve({"/1": script, "/2": answer(FEED)}) as slow:
        imported(pln, tmp_path, slow.url("/1", host="localhost"), slow.url("/2"))
        assert statuses(pulled(pln)) == ["timeout", "updated"]
    assert titles(pln) == ["Entry 1"]


@pytest.mark.parametrize(
    ("first", "second", "is_followed"),
    [(301, 302, False), (302, 301, False), (307, 308, False), (301, 301, True), (308, 301, True)],
)
def test_a_chain_of_permanent_redirects_with_a_temporary_one(
    pln: Pln, tmp_path: Path, first: int, second: int, is_followed: bool
) -> None:
    with serve({"/3": answer(FEED)}) as server:
        old, new = server.url("/1"), server.url("/3")
        imported(pln, tmp_path, old)
        server.routes = {"/1": answer(FEED)}
        pulled(pln)
        server.routes = {
            "/1": scripted.redirect("/2", first),
            "/2": scripted.redirect("/3", second),
            "/3": answer(FEED),
        }
        for day in (8, 12, 16):
            assert statuses(pulled(pln, "--as-of", f"2026-10-{day:02}T09:00")) == ["unchanged"]
    (source,) = json.loads(pln("list", "sources", "--format", "json").out)
    assert source["feed_url"] == (new if is_followed else old)
    assert titles(pln) == ["Entry 1"]


@pytest.mark.parametrize("fault", ["ftp://garden.example/feed", "file:///etc/passwd"])
def test_a_redirect_to_ftp_or_a_file(pln: Pln, tmp_path: Path, fault: str) -> None:
    with serve({"/1": scripted.redirect(fault, 301)}) as server:
        imported(pln, tmp_path, server.url("/1"))
        (source,) = pulled(pln)
    assert source["error"] == {
        "code": "bad_redirect",
        "message": f"{server.url('/1')}: redirected to {fault}, which is no http or https address",
    }
    assert entries(pln) == []


def test_a_redirect_to_an_address_of_this_machine(
    pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLN_FEEDS_ALLOW_PRIVATE")
    # The server's own address stands for a public one, since no test asks the real web.
    monkeypatch.setattr(connection, "is_public", lambda address: address == "127.0.0.1")
    with serve({}) as server, socket.create_server(("127.0.0.2", 0)) as inside:
        inside.setblocking(False)
        secret = f"http://127.0.0.2:{inside.getsockname()[1]}/"
        server.routes = {"/1": scripted.redirect(secret)}
        imported(pln, tmp_path, server.url("/1"))
        (source,) = pulled(pln)
        with pytest.raises(BlockingIOError):
            inside.accept()
    assert source["error"] == {
        "code": "blocked_address",
        "message": f"{server.url('/1')} (redirected to {secret}): 127.0.0.2 is no public address",
    }


def test_an_etag_with_quotes_and_a_weak_one_go_back_as_they_came(pln: Pln, tmp_path: Path) -> None:
    tags = ['"a \\"b\\" c"', 'W/"weak"', "bare"]
    routes = {f"/{number}": conditional(FEED, etag=tag) for number, tag in enumerate(tags, 1)}
    with serve(routes) as server:
        imported(pln, tmp_path, *(server.url(path) for path in routes))
        assert statuses(pulled(pln)) == ["updated"] * 3
        assert statuses(pulled(pln, "--force")) == ["unchanged"] * 3
        sent = {request.path: request.headers.get("if-none-match") for request in server.requests}
    assert sent == dict(zip(routes, tags, strict=True))
