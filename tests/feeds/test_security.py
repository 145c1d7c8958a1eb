"""The rules of security, one test for each, through the program and against real servers.

The tests are named after the rules; `test_exchange.py`, `test_address.py` and
`test_naughty_feeds.py` try each of them in more ways.
"""

import ast
import json
import os
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from plncli.feeds.fetching import connection as network
from plncli.store import append
from plncli.store.journal import operation
from tests.conftest import TODAY, Pln
from tests.feeds.documents import item, rss
from tests.feeds.hostile_documents import BODIES, deflate_bomb, packed
from tests.naughty import HARMFUL
from tests.server import (
    LoopbackServer,
    Request,
    answer,
    gzip_bomb,
    page,
    redirect,
    serve,
)

NOW = f"{TODAY}T09:00:00Z"
SOURCE = Path(__file__).parents[2] / "src" / "plncli"

FETCHERS = {"requests", "httpx", "httpx2", "urllib3", "aiohttp", "trafilatura", "pycurl"}

Add = Callable[..., None]


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")


@pytest.fixture
def add(store: sqlite3.Connection) -> Add:
    """Add a source with a feed; its id is its title in small letters."""

    def add_source(title: str, url: str, **values: object) -> None:
        row = {"id": title.lower(), "title": title, "feed_url": url, **values}
        with operation(store, "test", NOW):
            append.insert(store, "source", row | {"created_at": NOW, "updated_at": NOW})

    return add_source


def errors(store: sqlite3.Connection) -> dict[str, str]:
    return dict(store.execute("SELECT source_id, error_code FROM feed WHERE error_code NOT NULL"))


def titles(store: sqlite3.Connection) -> list[str]:
    return [title for (title,) in store.execute("SELECT title FROM entry ORDER BY key DESC")]


def words_of(store: sqlite3.Connection) -> str:
    """All that was stored of entries, in one text."""
    rows = store.execute(
        "SELECT e.title, e.link, e.author, e.summary, c.html FROM entry e"
        " JOIN content c ON c.entry_key = e.key"
    )
    return " ".join(text for row in rows for text in row if text)


# SSRF and loopback


def test_ssrf_an_address_that_is_not_public_is_not_even_connected_to(
    pln: Pln, store: sqlite3.Connection, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLN_FEEDS_ALLOW_PRIVATE")
    with serve(answer(rss(item(1)))) as server:
        for host in ("127.0.0.1", "localhost", "[::ffff:127.0.0.1]", "2130706433", "127.1"):
            assert pln("follow", server.url("/feed", host=host)).code != 0
        add("Bare", server.url("/bare"))
        add("Intranet", server.url("/allowed"), allow_private=1)
        assert pln("pull").code == 6
    assert [request.path for request in server.requests] == ["/allowed"]
    assert errors(store) == {"bare": "blocked_address"}
    assert titles(store) == ["Entry 1"]


def test_ssrf_a_redirect_is_checked_as_well(
    pln: Pln, store: sqlite3.Connection, add: Add, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLN_FEEDS_ALLOW_PRIVATE")
    monkeypatch.setattr(network, "is_public", lambda address: address == "127.0.0.1")
    with serve({}) as server:
        server.routes = {
            "/moved": redirect(server.url("/inside", host="127.0.0.2"), 301),
            "/inside": answer(rss(item(1))),
        }
        add("Moved", server.url("/moved"))
        pln("pull")
    assert [request.path for request in server.requests] == ["/moved"]
    assert errors(store) == {"moved": "blocked_address"}


# Schemes


@pytest.mark.parametrize(
    "target",
    ["ftp://127.0.0.1/feed", "file:///etc/passwd", "gopher://127.0.0.1/", "javascript:alert(1)"],
)
def test_schemes_other_than_http_are_followed_nowhere(
    pln: Pln, store: sqlite3.Connection, add: Add, target: str
) -> None:
    linked = f"<!doctype html><link rel=alternate type=application/rss+xml href='{target}'>"
    with serve({}) as server:
        server.routes = {"/moved": redirect(target), "/page": page(linked)}
        add("Moved", server.url("/moved"))
        pln("pull")
        assert pln("follow", server.url("/page")).code != 0
    assert pln("follow", target).code != 0
    assert errors(store) == {"moved": "bad_redirect"}
    assert store.execute("SELECT count(*) FROM source").fetchone() == (1,)


# Local files


def test_local_files_are_never_read_in_place_of_a_feed(
    pln: Pln, store: sqlite3.Connection, add: Add, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.xml"
    secret.write_bytes(rss(item(1, "Secret")))
    for path in (str(secret), f"file://{secret}", f"./{secret.name}"):
        assert pln("follow", path).code != 0
    with serve({}) as server:
        server.routes = {
            "/path": answer(str(secret).encode()),
            "/file": answer(f"<file://{secret}".encode()),
            "/url": answer(f"<{server.url('/secret')}".encode()),
            "/secret": answer(rss(item(1, "Secret"))),
        }
        for name in ("path", "file", "url"):
            add(name, server.url(f"/{name}"))
        pln("pull")
    assert server.count("/secret") == 0
    assert errors(store) == dict.fromkeys(("path", "file", "url"), "not_a_feed")
    assert titles(store) == []


# XML entities


def test_xml_entities_neither_grow_nor_reach_out(
    pln: Pln, store: sqlite3.Connection, add: Add, tmp_path: Path
) -> None:
    secret = tmp_path / "secret"
    secret.write_text("s3cret words")
    with serve({}) as server:
        external = BODIES["an external entity"]().replace(b"/etc/passwd", str(secret).encode())
        asking = BODIES["an external entity"]().replace(
            b"file:///etc/passwd", server.url("/asked").encode()
        )
        parameter = BODIES["a parameter entity"]().replace(
            b"http://127.0.0.1:9/x.dtd", server.url("/asked").encode()
        )
        laughs, quadratic = BODIES["a billion laughs"](), BODIES["quadratic entities"]()
        bodies = [external, asking, parameter, laughs, quadratic]
        server.routes = {f"/{n}": answer(body) for n, body in enumerate(bodies)}
        for n in range(len(bodies)):
            add(f"Feed{n}", server.url(f"/{n}"))
        pln("pull")
    assert server.count("/asked") == 0
    assert store.execute("SELECT count(*) FROM entry").fetchone() == (len(bodies),)
    assert "s3cret" not in words_of(store)
    assert len(words_of(store)) < 2_000


def test_xml_entities_in_a_list_of_feeds_are_not_expanded(pln: Pln, tmp_path: Path) -> None:
    listed = tmp_path / "list.opml"
    listed.write_bytes(
        b'<!DOCTYPE opml [<!ENTITY a "https://garden.example/feed">]><opml version="2.0"><body>'
        b'<outline text="Garden" xmlUrl="&a;"/></body></opml>'
    )
    pln("import", str(listed))
    assert "garden.example" not in pln("list", "sources", "--format", "json").out


# Huge answers and bombs


def test_bombs_cost_their_own_feed_only(pln: Pln, store: sqlite3.Connection, add: Add) -> None:
    routes = {
        "/gzip": gzip_bomb(64),
        "/deflate": deflate_bomb(64),
        "/depth": packed(BODIES["depth"]()),
        "/json": packed(BODIES["objects in JSON"]()),
        "/twice": answer(b"x", headers={"Content-Encoding": "gzip, gzip"}),
        "/good": answer(rss(item(1))),
    }
    with serve(routes) as server:
        for path in routes:
            add(path[1:], server.url(path))
        assert pln("pull").code == 6
    assert errors(store) == {
        "gzip": "too_large",
        "deflate": "too_large",
        "depth": "parse",
        "json": "parse",
        "twice": "bad_answer",
    }
    assert titles(store) == ["Entry 1"]


# Regular expressions


def test_regular_expressions_are_words_in_a_filter(pln: Pln, add: Add) -> None:
    entries = [item(6, "a" * 60 + "!"), item(5, "Sums (a+)+$ and more")]
    with serve(answer(rss(*entries))) as server:
        add("Garden", server.url("/feed"))
        pln("pull")
    pln("mute", "(a+)+$")
    shown = pln("skim", "--format", "json").out
    assert "a" * 60 in shown
    assert "Sums" not in shown


# Terminal escapes


def test_terminal_escapes_of_a_feed_reach_no_terminal(add: Add, store: sqlite3.Connection) -> None:
    title = "&#27;]52;c;cm0gLXJm&#7;&#155;2J\u202eGarden&#x1b;[8m"
    text = f"<item><title>{title}</title><link>https://garden.example/1</link></item>"
    body = f"<rss version='2.0'><channel><title>T</title>{text}</channel></rss>".encode()
    with serve({"/feed": answer(body), "/gone\x1b[2J": answer(b"", 404)}) as server:
        add("Garden", server.url("/feed"))
        add("Gone", server.url("/gone\x1b[2J"))
        said = b"".join(
            run_real(*words)
            for words in (("pull",), ("skim", "--format", "table"), ("list", "entries"))
        )
    assert "Garden" in said.decode()
    assert HARMFUL.findall(said.decode()) == []


# Spoofed links


def test_link_spoof_the_host_is_seen_and_no_text_is_a_link(pln: Pln, add: Add) -> None:
    links = {"Cyrillic": "https://bаnk.example/x", "User": "https://bank.example@evil.example/"}
    items = "".join(
        f"<item><title>https://bank.example/{name}</title><link>{link}</link></item>"
        for name, link in links.items()
    )
    body = f"<rss version='2.0'><channel><title>T</title>{items}</channel></rss>".encode()
    with serve(answer(body)) as server:
        add("Garden", server.url("/feed"))
        pln("pull")
    lines = pln("skim", "--format", "table").out.splitlines()
    assert lines[3:5] == [
        " 1  https://bank.example/Cyrillic  xn--bnk-6cd.example · just now",
        " 2  https://bank.example/User  evil.example · just now",
    ]


# Opening links


@pytest.mark.parametrize(
    ("link", "opened"),
    [
        ("https://garden.example/1", ["https://garden.example/1"]),
        ("javascript:alert(1)", []),
        ("data:text/html,x", []),
        ("ssh://-oProxyCommand=x/", []),
        ("file:///etc/passwd", []),
        ("https://-oProxyCommand=x\n/", []),
        ("mailto:a@example.org", []),
        ("-oProxyCommand=x", ["http://feeds.example/-oProxyCommand=x"]),
    ],
)
def test_opening_links_of_the_web_only(
    pln: Pln,
    store: sqlite3.Connection,
    add: Add,
    link: str,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []

    def open_link(link: str) -> bool:
        asked.append(link)
        return True

    monkeypatch.setattr("plncli.opener.open_link", open_link)
    entry = f"<title>Bad</title><link>{link}</link><enclosure url='{link}' type='audio/mpeg'/>"
    body = f"<rss version='2.0'><channel><title>T</title><item>{entry}</item></channel></rss>"
    with serve(answer(body.encode())) as server:
        add("Garden", server.url("/feed"))
        pln("pull")
        base = server.url("/")
    ((entry_id, stored, enclosures),) = store.execute(
        "SELECT e.id, e.link, c.enclosures FROM entry e JOIN content c ON c.entry_key = e.key"
    ).fetchall()
    assert pln("open", entry_id).code == (0 if opened else 6)
    wanted = [each.replace("http://feeds.example/", base) for each in opened]
    assert asked == wanted
    assert stored == (wanted[0] if wanted else None)
    assert [each["url"] for each in json.loads(enclosures)] == wanted


def arrives(file: Path, seconds: float = 20) -> bool:
    """Wait until another program has written to the file."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if file.exists() and file.read_text():
            return True
        time.sleep(0.01)
    return False


def test_opening_links_goes_through_no_shell(
    pln: Pln, add: Add, store: sqlite3.Connection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said, touched = tmp_path / "said", tmp_path / "touched"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s|" "$#" "$1" > {said}\n')
    browser.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    link = f"https://garden.example/$(touch {touched})`touch {touched}`;touch&amp;{touched}"
    body = rss(item(1)).replace(b"https://garden.example/1", link.encode())
    with serve(answer(body)) as server:
        add("Garden", server.url("/feed"))
        pln("pull")
    ((entry_id, stored),) = store.execute("SELECT id, link FROM entry").fetchall()
    # In a process of its own: Python looks for $BROWSER once in the life of a process.
    subprocess.run([sys.executable, "-m", "plncli", "open", entry_id], check=True)
    assert arrives(said)
    assert said.read_text() == f"1|{stored}|"
    assert " " not in stored
    assert not touched.exists()


# HTML


def test_html_becomes_words_and_nothing_of_it_is_fetched(
    pln: Pln, store: sqlite3.Connection, add: Add
) -> None:
    with serve({}) as server:
        there = server.url("/there")
        text = (
            f"<p>Dig <b>here</b>.<img src='{there}' alt='a spade'>"
            f"<script src='{there}'>no()</script>"
            f"<style>@import url({there})</style><iframe src='{there}'>no</iframe>"
            f"<object data='{there}'>no</object><a href='javascript:no()'>go</a>"
        )
        server.routes = {"/feed": answer(rss(item(1, text=text)))}
        add("Garden", server.url("/feed"))
        pln("pull")
        ((entry_id,),) = store.execute("SELECT id FROM entry").fetchall()
        shown = pln("show", entry_id).out
    assert shown.splitlines()[5:] == [
        *("Dig here.[image: a spade]", "[frame] [1]", "[frame] [1]", "go", ""),
        f"[1] {there}",
    ]
    assert [request.path for request in server.requests] == ["/feed"]


# Files


def test_files_are_for_their_owner_only(pln: Pln, isolated: Path) -> None:
    before = os.umask(0)
    try:
        with serve(answer(rss(item(1)))) as server:
            assert pln("follow", server.url("/feed")).code == 0
            pln("pull", "--force")
            with sqlite3.connect(isolated / "pln.db") as reading:
                reading.execute("SELECT count(*) FROM entry").fetchone()
                names = sorted(path.name for path in isolated.iterdir())
                modes = {stat.S_IMODE(path.stat().st_mode) for path in isolated.iterdir()}
    finally:
        os.umask(before)
    assert "pln.db" in names
    assert "pln.pull.lock" in names
    assert modes == {0o600}
    assert stat.S_IMODE(isolated.stat().st_mode) == 0o700


# Secrets


def test_secrets_in_addresses_are_sent_and_never_shown(
    pln: Pln, store: sqlite3.Connection, add: Add
) -> None:
    with serve({"/feed?key=t0ken": answer(rss(item(1)))}) as server:
        for name, path in (("Garden", "/feed?key=t0ken"), ("Gone", "/gone?key=t0ken")):
            add(name, server.url(path).replace("://", "://nia:pa55@"))
        said = [
            pln(*words)
            for words in (
                ("pull",),
                ("pull", "--force", "--format", "json"),
                ("list", "sources"),
                ("show", "garden"),
                ("doctor",),
                ("history",),
            )
        ]
    assert {request.headers["authorization"] for request in server.requests} == {
        "Basic bmlhOnBhNTU="
    }
    (message,) = store.execute(
        "SELECT error_message FROM feed WHERE error_code NOT NULL"
    ).fetchone()
    shown = message + "".join(result.out + result.err for result in (*said[:1], *said[2:]))
    assert "pa55" not in shown
    assert "t0ken" not in shown


# Concurrency


def test_concurrency_one_pull_at_a_time_and_readers_never_wait(
    pln: Pln, store: sqlite3.Connection, add: Add
) -> None:
    go_on = threading.Event()

    def slow(request: Request) -> list[bytes]:
        go_on.wait(20)
        return list(answer(rss(item(2)))(request))  # type: ignore[arg-type]

    def is_asked(server: LoopbackServer) -> bool:
        return server.count("/slow") == 1

    with (
        serve({"/quick": answer(rss(item(1))), "/slow": slow}) as server,
        serve(answer(rss(item(1)))) as other,
    ):
        add("Slow", server.url("/slow"))
        add("Quick", other.url("/quick"))
        first = subprocess.Popen([sys.executable, "-m", "plncli", "pull", "--quiet"])
        assert server.wait_until(is_asked)
        assert pln("pull").code == 5
        assert pln("skim", "--format", "json").code == 0
        assert pln("list", "entries").code == 0
        go_on.set()
        assert first.wait() == 0
    assert server.count("/slow") == 1
    assert sorted(titles(store)) == ["Entry 1", "Entry 2"]


# Extraction


def test_extraction_fetches_with_our_own_fetcher_only() -> None:
    """No library that fetches by itself is imported, and feedparser is given bytes."""
    imported, parsed = set(), []
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name for alias in node.names}
            elif isinstance(node, ast.ImportFrom):
                imported |= {f"{node.module}.{alias.name}" for alias in node.names}
            elif isinstance(node, ast.Call) and ast.unparse(node.func) == "feedparser.parse":
                parsed.append(ast.unparse(node.args[0]))
    assert not {name.partition(".")[0] for name in imported} & FETCHERS
    assert {name for name in imported if name.startswith("urllib.request")} == {
        "urllib.request.getproxies",
        "urllib.request.proxy_bypass",
    }
    assert parsed == ["io.BytesIO(text.encode('utf-8', 'replace'))"]


def test_extraction_of_a_feed_from_a_page_asks_for_the_page_and_the_feed(
    pln: Pln, store: sqlite3.Connection
) -> None:
    html = (
        "<!doctype html><link rel=stylesheet href=/style><link rel=icon href=/icon>"
        "<link rel=alternate type=application/rss+xml href=/feed><script src=/script></script>"
        "<img src=/image><iframe src=/frame></iframe><a href=/other>other</a>"
    )
    with serve({"/page": page(html), "/feed": answer(rss(item(1)))}) as server:
        assert pln("follow", server.url("/page")).code == 0
    assert [request.path for request in server.requests] == ["/page", "/feed"]
    assert titles(store) == ["Entry 1"]


def run_real(*words: str) -> bytes:
    """Run the program as a user would, and return all that it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "plncli", *words], capture_output=True, check=False
    )
    return done.stdout + done.stderr
