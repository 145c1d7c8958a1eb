"""`pln follow`, whole."""

import os
import re
import sqlite3
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plncli.store import read
from plncli.store.feeds import feed_states
from plncli.store.hosts import host_states
from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.server import (
    LoopbackServer,
    Request,
    Script,
    Step,
    answer,
    conditional,
    page,
    redirect,
    serve,
    too_many,
)

pexpect: Any = pytest.importorskip("pexpect")
CORPORA = Path(os.environ.get("PLN_CORPORA", "absent"))

GARDEN = rss(item(2), item(1))


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


def dump(store: sqlite3.Connection) -> list[str]:
    """All of the store but its journal."""
    journal = re.compile(r'INSERT INTO "(operation|change|journal)"')
    return [line for line in store.iterdump() if not journal.match(line)]


def test_a_feed_becomes_a_source_with_its_entries(pln: Pln, store: sqlite3.Connection) -> None:
    with serve({"/feed": conditional(GARDEN, etag='"1"')}) as server:
        url = server.url("/feed")
        result = pln("follow", url)
        assert server.count("/feed") == 1
        again = pln("pull", "--force", "--format", "ids")
        assert server.requests[-1].headers["if-none-match"] == '"1"'
    (source,) = read.sources(store)
    assert result == (0, "", f"followed School Garden ({source.id}): 2 entries\n")
    assert (source.title, source.url, source.feed_url, source.language, source.pace) == (
        "School Garden",
        "https://garden.example/",
        url,
        "en",
        "daily",
    )
    assert [entry.title for entry in read.entries(store)] == ["Entry 2", "Entry 1"]
    assert again.err == "1 feed: 0 new entries, 1 unchanged\n"


def test_a_page_that_was_kept_gets_its_feed(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "source", "Nia's beds", "--topic", "beds", "--pace", "close", "--note", "ask her")
    (kept,) = read.sources(store)
    pln("edit", kept.id, "--url", "https://Garden.example")
    before = dump(store)
    with serve(answer(GARDEN)) as server:
        url = server.url("/feed")
        result = pln("follow", url, "--topic", "soil")
    assert result == (0, "", f"followed Nia's beds ({kept.id}): 2 entries\n")
    (source,) = read.sources(store)
    assert (source.id, source.feed_url, source.topics, source.pace, source.note) == (
        kept.id,
        url,
        ("beds", "soil"),
        "close",
        "ask her",
    )
    assert pln("undo").code == 0
    assert dump(store) == before


def test_undo_takes_it_back_whole_and_redo_brings_it_again(
    pln: Pln, store: sqlite3.Connection
) -> None:
    pln("add", "contact", "Nia Odum")
    before = dump(store)
    with serve(answer(GARDEN)) as server:
        pln("follow", server.url("/feed"), "--topic", "beds", "--by", "nia")
    after = dump(store)
    assert pln("undo").code == 0
    assert dump(store) == before
    assert pln("redo").code == 0
    assert sorted(dump(store)) == sorted(after)


def test_what_the_user_says_wins(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Nia Odum")
    with serve(answer(rss(item(1)))) as server:
        result = pln(
            "follow", server.url("/f"), "--by", "nia", "--pace", "close", "--topic", "beds,seeds",
            "--topic", "school", "--title", "Our beds",
        )  # fmt: skip
    (source,) = read.sources(store)
    assert result.err == f"followed Our beds ({source.id}): 1 entry\n"
    assert (source.title, source.contact, source.pace) == ("Our beds", "Nia Odum", "close")
    assert source.topics == ("beds", "school", "seeds")
    assert feed_states(store)[0].next_at == "2026-10-07T10:00:00Z"


def test_a_feed_without_a_title_bears_its_host(pln: Pln, store: sqlite3.Connection) -> None:
    with serve(answer(rss(title=""))) as server:
        pln("follow", server.url("/f"))
    assert [source.title for source in read.sources(store)] == [f"127.0.0.1:{server.port}"]


@pytest.mark.parametrize("prefix", ["feed:", "FEED:", ""])
def test_addresses_for_feed_readers_are_understood(
    pln: Pln, store: sqlite3.Connection, prefix: str
) -> None:
    with serve(answer(GARDEN)) as server:
        assert pln("follow", prefix + server.url("/f")).code == 0
        assert feed_states(store)[0].url == server.url("/f")


def test_feed_slash_slash_is_http(pln: Pln, store: sqlite3.Connection) -> None:
    with serve(answer(GARDEN)) as server:
        assert pln("follow", server.url("/f").replace("http:", "feed:")).code == 0
        assert feed_states(store)[0].url == server.url("/f")


def test_an_address_without_a_scheme_is_https(pln: Pln) -> None:
    result = pln("follow", "127.0.0.1/feed")
    assert result.code == 7
    assert result.err.startswith("pln: https://127.0.0.1/feed: ")


def test_what_is_followed_already_is_named(pln: Pln, store: sqlite3.Connection) -> None:
    with serve(answer(GARDEN)) as server:
        url = server.url("/f")
        pln("follow", url)
        server.requests.clear()
        result = pln("follow", f"{url}/")
        assert server.requests == []
    (source,) = read.sources(store)
    assert result == (
        4,
        "",
        f"pln: School Garden ({source.id}) has the feed {url}/ already; `pln show {source.id}`\n",
    )


def test_a_page_and_other_documents_are_refused_in_one_line(
    pln: Pln, store: sqlite3.Connection
) -> None:
    routes = {"/page": page(), "/empty": answer(b"")}
    with serve(routes) as server:
        assert pln("follow", server.url("/page")) == (
            1,
            "",
            f"pln: {server.url('/page')}: no feed was found on the page;"
            f" `pln add source {server.url('/page')}` keeps it to look at by hand\n",
        )
        assert pln("follow", server.url("/empty")) == (
            1,
            "",
            f"pln: {server.url('/empty')}: the document is empty;"
            f" `pln add source {server.url('/empty')}` keeps it for later\n",
        )
        assert pln("follow", server.url("/missing")) == (
            7,
            "",
            f"pln: {server.url('/missing')}: the server answered 404;"
            f" `pln add source {server.url('/missing')}` keeps it for later\n",
        )
    assert read.sources(store) == []
    assert pln("history", "--format", "ids").out == ""


GIVE = "give a page, a feed's address, @user@host, PLATFORM:HANDLE or #tag@host"


@pytest.mark.parametrize(
    ("what", "refusal"),
    [
        ("garden", f"'garden' is not the address of a feed; {GIVE}"),
        ("ring:nia", f"'ring:nia': no feed is known of the platform 'ring'; {GIVE}"),
        (
            "ftp://garden.example/feed",
            "'ftp://garden.example/feed' is not the address of a feed;"
            " it begins with https:// or http://",
        ),
        (
            "file:///etc/hosts",
            "'file:///etc/hosts' is a file, and a feed is pulled from an address;"
            " give the address that the file came from",
        ),
        (
            "#edchat",
            "'#edchat' is a hashtag on no server;"
            " each server of Mastodon has its own: #edchat@mastodon.social",
        ),
    ],
)
def test_what_is_no_address_is_refused(pln: Pln, what: str, refusal: str) -> None:
    assert pln("follow", what) == (2, "", f"pln: {refusal}\n")


def test_an_address_that_cannot_be_asked(pln: Pln) -> None:
    result = pln("follow", "http://user:pass@127.0.0.1:99999/feed")
    assert result.code == 7
    assert result.err.endswith("; it begins with https:// or http://\n")


def test_private_addresses_need_the_setting(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "0")
    assert pln("follow", "http://127.0.0.1/feed") == (
        7,
        "",
        "pln: http://127.0.0.1/feed: 127.0.0.1 is no public address;"
        " --allow-private allows an address that is not public\n",
    )


def test_one_source_may_lie_at_a_private_address(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "0")
    with serve(answer(GARDEN)) as server:
        assert pln("follow", "--allow-private", server.url("/f")).code == 0
        assert pln("pull", "--force").code == 0
        assert server.count("/f") == 2
    (source,) = read.sources(store)
    assert source.allow_private is True


def test_of_several_addresses_the_good_ones_are_followed(
    pln: Pln, store: sqlite3.Connection
) -> None:
    routes = {"/a": answer(GARDEN), "/b": answer(rss(title="Attic"))}
    with serve(routes) as server:
        result = pln(
            "follow", server.url("/a"), server.url("/a"), server.url("/c"), server.url("/b")
        )
    ids = {source.title: source.id for source in read.sources(store)}
    assert result == (
        6,
        "",
        f"followed School Garden ({ids['School Garden']}): 2 entries\n"
        f"followed Attic ({ids['Attic']}): 0 entries\n"
        f"{server.url('/c')}: the server answered 404;"
        f" `pln add source {server.url('/c')}` keeps it for later\n"
        "pln: 1 of 4 addresses could not be followed\n",
    )
    pln("undo")
    assert read.sources(store) == []


def test_when_none_can_be_followed_the_last_cause_decides(pln: Pln) -> None:
    with serve({"/page": page()}) as server:
        result = pln("follow", "garden", server.url("/page"))
    assert result.code == 1
    assert [line.partition(";")[0] for line in result.err.splitlines()] == [
        "'garden' is not the address of a feed",
        f"pln: {server.url('/page')}: no feed was found on the page",
    ]


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("a.example", "b.example", "--title", "T"), 2, "--title is for one address; follow them"),
        (("a.example", "--pace", "hourly"), 2, "--pace 'hourly' is not one of close, daily"),
        (("a.example", "--by", "Nia"), 3, "no contact answers to 'Nia'"),
    ],
)
def test_wrong_words_are_refused_before_anything_is_fetched(
    pln: Pln, words: tuple[str, ...], code: int, message: str
) -> None:
    result = pln("follow", *words)
    assert result.code == code
    assert result.err.startswith(f"pln: {message}")


def link(href: str, title: str = "", kind: str = "rss") -> str:
    return f'<link rel="alternate" type="application/{kind}+xml" title="{title}" href="{href}">'


def web(*links: str) -> bytes:
    return f"<!doctype html><html><head>{''.join(links)}</head><p>Hello</html>".encode()


def html(*links: str) -> Script:
    return answer(web(*links), content_type="text/html")


def test_a_page_leads_to_its_feed(pln: Pln, store: sqlite3.Connection) -> None:
    routes = {"/blog/": html(link("feed.xml", "Beds")), "/blog/feed.xml": answer(GARDEN)}
    with serve(routes) as server:
        result = pln("follow", server.url("/blog/"))
        assert [request.path for request in server.requests] == ["/blog/", "/blog/feed.xml"]
        again = pln("follow", server.url("/blog/"))
    (source,) = read.sources(store)
    assert result == (0, "", f"followed School Garden ({source.id}): 2 entries\n")
    assert (source.feed_url, source.url) == (
        server.url("/blog/feed.xml"),
        "https://garden.example/",
    )
    assert again == (
        4,
        "",
        f"pln: School Garden ({source.id}) has the feed {server.url('/blog/feed.xml')} already;"
        f" `pln show {source.id}`\n",
    )


def test_of_several_feeds_the_likeliest_is_followed_and_the_others_named(
    pln: Pln, store: sqlite3.Connection
) -> None:
    routes = {
        "/": html(
            link("/comments/feed", "Comments"), link("/gone", "Beds"), link("/b", "Seeds"),
            link("/b.atom", "Seeds (Atom)", "atom"), link("/c", "Frogs"),
        ),
        "/b": answer(GARDEN),
    }  # fmt: skip
    with serve(routes) as server:
        result = pln("follow", server.url("/"))
        assert [request.path for request in server.requests] == ["/", "/gone", "/b"]
    (source,) = read.sources(store)
    assert result == (
        0,
        "",
        f"followed School Garden ({source.id}): 2 entries\n"
        f"also there: Frogs: pln follow {server.url('/c')}\n",
    )


def test_a_page_that_names_no_feed_is_asked_in_a_few_usual_places(
    pln: Pln, store: sqlite3.Connection
) -> None:
    routes = {
        "/": html(), "/feed/": redirect("/elsewhere"), "/rss/": html(),
        "/atom.xml": answer(GARDEN), "/elsewhere": answer(GARDEN),
    }  # fmt: skip
    with serve(routes) as server:
        assert pln("follow", server.url("/")).code == 0
        assert [request.path for request in server.requests] == [
            "/", "/feed/", "/rss/", "/atom.xml",
        ]  # fmt: skip
        server.requests.clear()
        assert pln("follow", server.url("/")).code == 4  # what is followed is not asked again
        assert [request.path for request in server.requests] == ["/", "/feed/", "/rss/"]
    with serve({"/none": html()}) as empty:
        assert pln("follow", empty.url("/none")).code == 1
        assert len(empty.requests) == 7
    (source,) = read.sources(store)
    assert source.feed_url == server.url("/atom.xml")


def test_a_page_cannot_lead_inside(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve(answer(GARDEN)) as inside, serve({}) as server:
        server.routes = {"/": html(link("file:///etc/hosts"), link("http://[::1]:1/feed"))}
        assert pln("follow", server.url("/")).err == (
            f"pln: {server.url('/')} names http://[::1]:1/feed: no connection"
            " (Connection refused);"
            ' `pln add source "http://[::1]:1/feed"` keeps it for later\n'
        )
        monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "0")
        assert pln("follow", server.url("/")).code == 7
        assert inside.requests == []
    assert read.sources(store) == []


def test_permanent_redirects_are_taken_and_others_are_not(
    pln: Pln, store: sqlite3.Connection
) -> None:
    routes = {
        "/old": redirect("/new", 301), "/new": answer(GARDEN),
        "/now": redirect("/then", 302), "/then": answer(rss(item(7), title="Then")),
    }  # fmt: skip
    with serve(routes) as server:
        assert pln("follow", server.url("/old"), server.url("/now")).code == 0
    assert [source.feed_url for source in read.sources(store)] == [
        server.url("/new"),
        server.url("/now"),
    ]


def test_a_podcast_is_known_by_its_files(pln: Pln, store: sqlite3.Connection) -> None:
    shows = "".join(
        f"<item><title>Show {n}</title><guid>{n}</guid>"
        f'<enclosure url="https://a.example/{n}.mp3" type="audio/mpeg" length="1"/></item>'
        for n in range(3)
    )
    with serve(answer(rss(shows))) as server:
        pln("follow", server.url("/f"))
        pln("follow", "--kind", "news", "--title", "Z", server.url("/g"))
    assert [source.kind for source in read.sources(store)] == ["podcast", "news"]


@pytest.mark.parametrize("path", ["/@nia", "/@nia.rss"])
def test_what_an_account_publishes_belongs_to_the_contact_who_has_the_handle(
    pln: Pln, store: sqlite3.Connection, path: str
) -> None:
    added = pln("add", "contact", "Nia Odum", "--handle", "mastodon:@nia@127.0.0.1")
    assert added.err.splitlines()[1:] == [
        'to follow what they publish: pln follow @nia@127.0.0.1 --by "Nia Odum"'
    ]
    assert pln("add", "contact", "Lu", "--handle", "x:lu").err.count("\n") == 1
    with serve({"/@nia.rss": answer(GARDEN)}) as server:
        result = pln("follow", server.url(path))
        assert [request.path for request in server.requests] == ["/@nia.rss"]
    (source,) = read.sources(store)
    assert result.err == f"followed School Garden ({source.id}) by Nia Odum: 2 entries\n"
    assert (source.contact, source.kind) == ("Nia Odum", "social_account")


def test_a_platform_without_feeds_is_kept_to_look_at_by_hand(
    pln: Pln, store: sqlite3.Connection
) -> None:
    result = pln("follow", "https://www.facebook.com/nia.odum")
    kept = "pln add source https://www.facebook.com/nia.odum --kind social-account"
    assert result == (
        3,
        "",
        "pln: https://www.facebook.com/nia.odum: Facebook has no public feeds; follow the person's"
        f" blog or Mastodon account, or keep the page to look at by hand: `{kept}`\n",
    )
    assert pln(*kept.split()[1:]).code == 0
    (source,) = read.sources(store)
    assert (source.kind, source.url) == ("social_account", "https://www.facebook.com/nia.odum")


def test_a_host_that_asks_for_time_is_remembered(pln: Pln, store: sqlite3.Connection) -> None:
    with serve({"/busy": too_many("600"), "/f": answer(GARDEN)}) as server:
        assert pln("follow", server.url("/busy")).code == 7
        assert pln("follow", server.url("/f")) == (
            7,
            "",
            f"pln: {server.url('/f')}: the server wants to be left alone for a while;"
            " `pln doctor` says until when\n",
        )
        assert server.count("/f") == 0
        doctor = pln("doctor", "--format", "json")
        assert f"127.0.0.1:{server.port} asked to be left alone until" in doctor.out
        assert pln("--as-of", "2026-10-07T09:20", "follow", server.url("/f")).code == 0
        assert host_states(store)[f"127.0.0.1:{server.port}"].cool_until is None
    assert pln("history", "--format", "ids").out.count("\n") == 1


def test_a_file_is_named_with_what_reads_lists(
    pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "feed.xml").write_bytes(GARDEN)
    assert pln("follow", "feed.xml") == (
        2,
        "",
        "pln: 'feed.xml' is a file, and a feed is pulled from an address; give the address that"
        " the file came from; a list of feeds is read by `pln import feed.xml`\n",
    )


def test_a_damaged_feed_says_so(pln: Pln) -> None:
    with serve(answer(b"<rss><channel><title>Torn</title><desc")) as server:
        assert pln("follow", server.url("/f")).err.endswith(
            ": 0 entries; the document is damaged and may hold more\n"
        )


def test_on_a_terminal_one_of_several_feeds_is_chosen(store: sqlite3.Connection) -> None:
    routes = {
        "/": html(link("/a", "Beds"), link("/b", "Frogs")),
        "/a": answer(GARDEN), "/b": answer(rss(item(1), title="Frogs")),
    }  # fmt: skip
    with serve(routes) as server:
        child = pexpect.spawn(
            sys.executable, ["-m", "plncli", "follow", server.url("/")], env=dict(os.environ),
            encoding="utf-8", timeout=20, dimensions=(24, 80),
        )  # fmt: skip
        child.expect_exact(f"\rasking {server.url('/')}\x1b[K")
        child.expect_exact("\r\x1b[Kthe page has several feeds:\r\n")
        child.expect_exact(f"  1  Beds  {server.url('/a')}\r\n")
        child.expect_exact(f"  2  Frogs  {server.url('/b')}\r\n")
        child.expect_exact("which one? [q] ")
        child.sendline("2")
        child.expect_exact("followed Frogs (")
        child.expect(pexpect.EOF)
        assert [request.path for request in server.requests] == ["/", "/b"]
    assert [source.title for source in read.sources(store)] == ["Frogs"]


@pytest.mark.skipif(not CORPORA.is_dir(), reason="PLN_CORPORA is not set")
def test_the_pages_of_real_tests_lead_to_their_feeds(pln: Pln, store: sqlite3.Connection) -> None:
    folder = CORPORA / "feedvalidator" / "feedfinder-tests"
    pages = sorted(folder.glob("*.html"))
    led = []
    for path in pages:
        with serve({}) as server:
            server.routes = partial(_file, folder, server)
            pln("follow", server.url(f"/tests/client/autodiscovery/{path.name}"))
            asked = [request.path.rpartition("/")[2] for request in server.requests]
        led.append(asked[1:2] == [f"{path.stem}.xml"])
    assert len(pages) >= 10
    assert led.count(False) <= 1
    assert len(read.sources(store)) == led.count(True)


def _file(folder: Path, server: LoopbackServer, request: Request) -> Iterable[Step]:
    """A file of the tests, its links led to the server that plays their hosts."""
    name = request.path.rpartition("/")[2]
    file = folder / name
    body = file.read_bytes() if file.is_file() else b""
    for start in (b"https://web.archive.org/web/20110926231958/http://diveintomark.org",
                  b"http://diveintomark.org", b"http://www.ragingplatypus.com"):  # fmt: skip
        body = body.replace(start, server.url("").encode())
    kind = "text/html" if name.endswith(".html") else "application/atom+xml"
    return answer(body, content_type=kind)(request)
