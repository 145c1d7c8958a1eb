"""From what a user types to a feed, against real servers: what is asked, and what is said."""

import json
import sys
from collections.abc import Mapping, Sequence

import pytest

from plncli.errors import ConflictError, NetworkError, NotFoundError, PlnError
from plncli.feeds.fetching.fetch import FetchLimits
from plncli.feeds.fetching.hosts import RULES, HostRule
from plncli.feeds.following import sites
from plncli.feeds.following.find import Choose, Finder, Found
from plncli.feeds.following.sites import Lead
from plncli.feeds.following.subscribe import Known
from plncli.feeds.parsing.parsed import FeedError
from plncli.formats.opml import feed_key
from tests.feeds.documents import item, rss
from tests.server import CERTIFICATE, LoopbackServer, Script, answer, redirect, serve, too_many

GARDEN = answer(rss(item(1)))
FROGS = answer(rss(item(2), title="Frogs"))
LIMITS = FetchLimits(host_gap_seconds=0)


def html(*parts: str) -> Script:
    markup = f"<!doctype html><title>A page</title>{''.join(parts)}"
    return answer(markup.encode(), content_type="text/html")


def link(href: str, title: str) -> str:
    return f'<link rel="alternate" type="application/rss+xml" title="{title}" href="{href}">'


def anchor(href: str, title: str) -> str:
    return f'<a href="{href}">{title}</a>'


def find(
    what: str, *, choose: Choose | None = None, known: Mapping[str, Known] | None = None
) -> Found:
    with Finder(LIMITS, allow_private=True, choose=choose, known=known) as finder:
        return finder.find(what)


def asked(server: LoopbackServer) -> list[str]:
    return [request.path for request in server.requests]


def takes(index: int, asked_of: list[object]) -> Choose:
    """A user who takes the answer at ``index``; what was asked is added to ``asked_of``."""

    def choose(question: str, feeds: Sequence[tuple[str, str]]) -> int:
        asked_of.append((question, list(feeds)))
        return index

    return choose


def play(monkeypatch: pytest.MonkeyPatch, lead: Lead) -> None:
    """Let the table of sites know one lead, whatever is looked up."""
    monkeypatch.setattr(sites, "lead", lambda what: lead)


def test_a_feed_is_asked_for_once() -> None:
    with serve({"/feed": GARDEN}) as server:
        found = find(server.url("/feed"))
        assert asked(server) == ["/feed"]
    assert (found.url, found.feed.title, found.others) == (
        server.url("/feed"),
        "School Garden",
        (),
    )


def test_without_a_scheme_https_is_tried_before_http() -> None:
    hasty = Finder(
        FetchLimits(host_gap_seconds=0, connect_seconds=0.5, read_seconds=0.5), allow_private=True
    )  # the server takes the greeting of TLS for a request that is not complete yet
    with serve({"/feed": GARDEN}) as server, hasty:
        assert hasty.find(f"127.0.0.1:{server.port}/feed").url == server.url("/feed")
    with serve({"/feed": GARDEN}, tls=True) as encrypted, pytest.raises(NetworkError) as refused:
        find(f"127.0.0.1:{encrypted.port}/feed")  # http cannot help, so the first cause is told
    assert refused.value.code == "tls"
    assert refused.value.message.startswith(encrypted.url("/feed"))


@pytest.mark.skipif(
    sys.platform in ("darwin", "win32"),
    reason="the system's own certificate store decides here, not SSL_CERT_FILE",
)
def test_an_answer_over_https_is_final(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    with serve({}, tls=True) as server:
        with pytest.raises(NetworkError) as missing:
            find(f"127.0.0.1:{server.port}/feed")
        assert asked(server) == ["/feed"]
    assert missing.value.code == "http_404"


def test_when_what_a_page_names_is_no_feed_the_next_one_is() -> None:
    routes = {
        "/": html(link("/gone", "Beds"), link("/page", "Ponds"), link("/frogs", "Frogs")),
        "/page": html(), "/frogs": FROGS,
    }  # fmt: skip
    with serve(routes) as server:
        found = find(server.url("/"))
        assert asked(server) == ["/", "/gone", "/page", "/frogs"]
    assert (found.url, found.others) == (server.url("/frogs"), ())


def test_feeds_of_others_are_taken_after_those_of_the_page_failed() -> None:
    """The second form of a feed, and a link in the text, serve when the first is broken."""
    routes = {"/": html(link("/gone", "Beds"), anchor("/rss", "here")), "/rss": GARDEN}
    with serve(routes) as server:
        assert find(server.url("/")).url == server.url("/rss")


def test_four_feeds_of_a_page_are_asked_and_then_the_usual_places() -> None:
    page = html(*(link(f"/{letter}", f"Feed {letter}") for letter in "pqrstu"))
    with serve({"/": page}) as server:
        with pytest.raises(NetworkError) as missing:
            find(server.url("/"))
        assert asked(server)[:5] == ["/", "/p", "/q", "/r", "/s"]
        assert len(asked(server)) == 5 + 6
    assert missing.value.message == (
        f"{server.url('/')} names {server.url('/p')}: the server answered 404"
    )


def test_at_most_five_others_are_named() -> None:
    page = html(*(link(f"/{letter}", f"Feed {letter}") for letter in "pqrstuvw"))
    with serve({"/": page, "/p": GARDEN}) as server:
        found = find(server.url("/"))
    assert [title for title, _ in found.others] == [f"Feed {letter}" for letter in "qrstu"]


def test_guesses_follow_no_redirect() -> None:
    with serve({"/": html(), "/feed/": redirect("/x"), "/x": GARDEN}) as server:
        with pytest.raises(FeedError) as nothing:
            find(server.url("/"))
        assert server.count("/x") == 0
    assert str(nothing.value) == (
        f"{server.url('/')}: no feed was found on the page;"
        f" `pln add source {server.url('/')}` keeps it to look at by hand"
    )


def test_a_host_that_asks_for_time_gets_no_further_request() -> None:
    page = html(link("/busy", "Beds"), link("/frogs", "Frogs"))
    with serve({"/": page, "/busy": too_many("600"), "/frogs": FROGS}) as server:
        with Finder(LIMITS, allow_private=True) as finder:
            with pytest.raises(NetworkError) as busy:
                finder.find(server.url("/"))
            assert asked(server) == ["/", "/busy"]
            assert [url for url, _ in finder.answers] == [server.url("/"), server.url("/busy")]
            with pytest.raises(NetworkError) as silent:
                finder.find(server.url("/frogs"))
        assert asked(server) == ["/", "/busy"]
    assert busy.value.code == "http_429"
    assert silent.value.code == "host_cooling"
    assert str(silent.value) == (
        f"{server.url('/frogs')}: the server wants to be left alone for a while;"
        " `pln doctor` says until when"
    )


def test_hosts_that_asked_for_time_before_are_left_alone() -> None:
    with serve({"/f": GARDEN}) as server:
        name = f"127.0.0.1:{server.port}"
        finder = Finder(LIMITS, allow_private=True, cooling=[name])
        with finder, pytest.raises(NetworkError):
            finder.find(server.url("/f"))
        assert server.requests == []


def test_a_host_that_wants_a_long_pause_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(RULES, "localhost", HostRule(gap_seconds=65))
    with serve({"/": html(link("/feed", "Beds")), "/feed": GARDEN}) as server:
        with pytest.raises(NetworkError) as silent:
            find(server.url("/", "localhost"))
        assert asked(server) == ["/"]
    assert silent.value.code == "host_cooling"


def test_requests_to_one_host_have_their_pause() -> None:
    with serve({"/": html(link("/feed", "Beds")), "/feed": GARDEN}) as server:
        with Finder(FetchLimits(host_gap_seconds=1), allow_private=True) as finder:
            finder.find(server.url("/"))
        first, second = (request.at for request in server.requests)
    assert second - first >= 1


def test_what_is_asked_is_told() -> None:
    told: list[str] = []
    routes = {"/": html(link("/feed?token=abc", "Beds")), "/feed?token=abc": GARDEN}
    finder = Finder(LIMITS, allow_private=True, say=told.append)
    with serve(routes) as server, finder:
        finder.find(server.url("/"))
    assert told == [f"asking {server.url('/')}", f"asking {server.url('/feed?token=***')}"]


@pytest.mark.parametrize("way", ["/feed", "/", "/old"])
def test_a_feed_that_is_followed_is_said_to_be(way: str) -> None:
    routes = {
        "/": html(link("/feed", "Beds")), "/feed": GARDEN, "/old": redirect("/feed", 301),
    }  # fmt: skip
    with serve(routes) as server:
        known = {feed_key(server.url("/feed")): Known("gdn7", "School Garden", ())}
        with pytest.raises(ConflictError) as conflict:
            find(server.url(way), known=known)
        assert server.count("/feed") == (way == "/old")
    assert str(conflict.value) == (
        f"School Garden (gdn7) has the feed {server.url('/feed')} already; `pln show gdn7`"
    )


def test_one_feed_elsewhere_is_taken_and_of_several_none() -> None:
    with serve({"/feed": FROGS}) as other:
        frogs, ponds = other.url("/feed", "localhost"), other.url("/rss", "localhost")
        routes = {
            "/one": html(anchor(frogs, "our feed")),
            "/roll": html(anchor(ponds, "Bea"), anchor(frogs, "Cem")),
        }
        with serve(routes) as server:
            assert find(server.url("/one")).url == frogs
            with pytest.raises(ConflictError) as several:
                find(server.url("/roll"))
            assert other.count("/feed") == 1
            questions: list[object] = []
            chosen = find(server.url("/roll"), choose=takes(1, questions))
    assert str(several.value) == (
        f"{server.url('/roll')}: no feed of its own was found, and it names 2 feeds elsewhere;"
        " `pln follow ADDRESS` follows one"
    )
    assert getattr(several.value, "candidates", None) == [ponds, frogs]
    assert chosen.url == frogs
    assert questions == [
        ("the page has no feed, but names some elsewhere:", [("Bea", ponds), ("Cem", frogs)])
    ]


def test_the_user_chooses_and_sees_what_is_followed() -> None:
    questions: list[object] = []
    routes = {"/": html(link("/a", "Beds"), link("/b", "Frogs")), "/a": GARDEN, "/b": FROGS}
    with serve(routes) as server:
        known = {feed_key(server.url("/a")): Known("gdn7", "School Garden", ())}
        found = find(server.url("/"), choose=takes(1, questions), known=known)
        with pytest.raises(ConflictError):
            find(server.url("/"), choose=takes(0, questions), known=known)
        assert asked(server) == ["/", "/b", "/"]
    assert (found.url, found.others) == (server.url("/b"), ())
    feeds = [("Beds (followed)", server.url("/a")), ("Frogs", server.url("/b"))]
    assert questions == [("the page has several feeds:", feeds)] * 2


def test_the_feed_that_was_chosen_is_not_changed_for_another() -> None:
    routes = {"/": html(link("/gone", "Beds"), link("/b", "Frogs")), "/b": FROGS}
    with serve(routes) as server:
        with pytest.raises(NetworkError) as missing:
            find(server.url("/"), choose=takes(0, []))
        assert asked(server) == ["/", "/gone"]
    assert missing.value.message == f"{server.url('/gone')}: the server answered 404"


def test_the_feeds_of_a_site_are_asked_in_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve({"/b": GARDEN}) as server:
        options = (("shorts", server.url("/s")),)
        feeds = (server.url("/a"), server.url("/b"))
        play(monkeypatch, Lead(feeds=feeds, site="Tube", options=options))
        found = find("tube:nia")
        assert asked(server) == ["/a", "/b"]
    assert (found.url, found.others) == (server.url("/b"), options)


def test_on_a_terminal_the_feeds_of_a_site_are_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    questions: list[object] = []
    with serve({"/s": FROGS}) as server:
        usual, shorts = server.url("/a"), server.url("/s")
        play(monkeypatch, Lead(feeds=(usual,), site="Tube", options=(("shorts", shorts),)))
        known = {feed_key(usual): Known("gdn7", "School Garden", ())}
        assert find("tube:nia", choose=takes(1, questions), known=known).url == shorts
    feeds = [("the usual one (followed)", usual), ("shorts", shorts)]
    assert questions == [("Tube has several feeds of it:", feeds)]


def test_the_first_cause_is_told_when_no_feed_of_a_site_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serve({"/b": html()}) as server:
        play(monkeypatch, Lead(feeds=(server.url("/a"), server.url("/b"))))
        with pytest.raises(NetworkError) as missing:
            find("tube:nia")
    assert missing.value.message == f"{server.url('/a')}: the server answered 404"


def test_the_page_is_looked_at_when_the_feeds_of_its_site_are_not_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serve({"/": html(link("/f", "Beds")), "/f": GARDEN}) as server:
        play(monkeypatch, Lead(feeds=(server.url("/a"),), page=server.url("/")))
        assert find("tube:nia").url == server.url("/f")
        assert asked(server) == ["/a", "/", "/f"]


def test_a_site_is_asked_where_the_feed_lies(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve({}) as server:
        page = {"rel": "http://webfinger.net/rel/profile-page", "href": server.url("/@nia")}
        server.routes = {
            "/finger": answer(json.dumps({"links": [page]}).encode()), "/@nia.rss": GARDEN,
        }  # fmt: skip
        lead = Lead(
            feeds=(server.url("/guess"),), lookup="webfinger", lookup_url=server.url("/finger")
        )
        play(monkeypatch, lead)
        assert find("@nia@garden.example").url == server.url("/@nia.rss")
        assert asked(server) == ["/finger", "/@nia.rss"]
        server.requests.clear()
        server.routes = {"/guess": GARDEN}
        assert find("@nia@garden.example").url == server.url("/guess")
        assert asked(server) == ["/finger", "/guess"]
        play(monkeypatch, lead._replace(feeds=()))
        with pytest.raises(NetworkError):
            find("@nia@garden.example")


@pytest.mark.parametrize(
    ("lead", "message"),
    [
        (Lead(refusal="Ring has no feeds"), "ring:nia: Ring has no feeds"),
        (Lead(), "ring:nia: no feed is known for it"),
    ],
)
def test_a_site_without_feeds(monkeypatch: pytest.MonkeyPatch, lead: Lead, message: str) -> None:
    play(monkeypatch, lead)
    with pytest.raises(NotFoundError) as refused:
        find("ring:nia")
    assert refused.value.message == message


@pytest.mark.parametrize(
    ("what", "hint"),
    [
        ("http://127.0.0.1:1/feed", "--allow-private allows an address that is not public"),
        ("http://user:pass@127.0.0.1:99999/feed", "it begins with https:// or http://"),
    ],
)
def test_what_cannot_be_asked(what: str, hint: str) -> None:
    with Finder(LIMITS, allow_private=False) as finder, pytest.raises(PlnError) as refused:
        finder.find(what)
    assert refused.value.hint == hint


def test_a_document_that_cannot_be_read_leads_nowhere() -> None:
    with serve({"/f": answer(b'{"version": ')}) as server:
        with pytest.raises(FeedError) as broken:
            find(server.url("/f"))
        assert asked(server) == ["/f"]
    assert str(broken.value) == (
        f"{server.url('/f')}: the document begins like JSON but is not;"
        f" `pln add source {server.url('/f')}` keeps it for later"
    )
