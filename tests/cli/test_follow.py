"""`pln follow`, whole."""

import re
import sqlite3

import pytest

from plncli.store import read
from plncli.store.feeds import feed_states
from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.server import answer, conditional, page, serve

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
