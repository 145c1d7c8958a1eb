"""Whether offers are where they were, asked of a server on loopback."""

from collections.abc import Mapping

import pytest

from plncli.discover.checking import FOUND, MOVED, NOT_FOUND, Checked, check
from plncli.discover.offer import Offer
from plncli.feeds.fetching.fetch import FetchLimits
from plncli.feeds.following.find import Finder
from tests.feeds.documents import item, rss
from tests.server import LoopbackServer, Script, answer, page, redirect, reset, serve

LIMITS = FetchLimits(connect_seconds=2, read_seconds=2, total_seconds=5, host_gap_seconds=0)
FEED = answer(rss(item(1)))
LEADS_ON = page('<link rel="alternate" type="application/rss+xml" href="/new.xml">')


def asked(server: LoopbackServer, feed: str = "", site: str = "") -> Checked:
    """Check one offer whose feed and site are these paths of the server."""
    urls = (server.url(path) if path else "" for path in (site, feed))
    url, feed_url = urls
    offer = Offer("moss", "source", "blog", "Moss", "other", url=url, feed_url=feed_url)
    with Finder(LIMITS, allow_private=True) as finder:
        (checked,) = check([offer], finder)
    assert checked.offer is offer
    return checked


@pytest.mark.parametrize(
    ("routes", "state", "at"),
    [
        ({"/f": FEED}, FOUND, "/f"),
        ({"/f": redirect("/elsewhere", 302), "/elsewhere": FEED}, FOUND, "/f"),
        ({"/f": redirect("/new.xml", 301), "/new.xml": FEED}, MOVED, "/new.xml"),
        ({"/f": answer(b"", 404), "/": LEADS_ON, "/new.xml": FEED}, MOVED, "/new.xml"),
        ({"/f": page(), "/": LEADS_ON, "/new.xml": FEED}, MOVED, "/new.xml"),
    ],
)
def test_feeds(routes: Mapping[str, Script], state: str, at: str) -> None:
    with serve(routes) as server:
        checked = asked(server, "/f", "/")
        assert (checked.state, checked.url, checked.reason) == (state, server.url(at), "")


def test_a_feed_whose_site_names_none_is_not_found() -> None:
    with serve({"/f": answer(b"", 404), "/": page()}) as server:
        checked = asked(server, "/f", "/")
        assert checked[1:] == (
            NOT_FOUND,
            server.url("/f"),
            f"{server.url('/f')}: the server answered 404",
            False,
        )


def test_a_feed_without_a_site() -> None:
    with serve({"/f": answer(b"", 410)}) as server:
        assert asked(server, "/f").state == NOT_FOUND
        assert [request.path for request in server.requests] == ["/f"]


def test_a_host_that_is_silent_is_asked_once() -> None:
    with serve({"/f": reset(), "/": FEED}) as server:
        checked = asked(server, "/f", "/")
        assert (checked.state, checked.is_silent) == (NOT_FOUND, True)
        assert server.count("/") == 0


def test_nobody_answers() -> None:
    with serve({}) as server:
        pass
    checked = asked(server, "/f", "/")
    assert (checked.state, checked.is_silent) == (NOT_FOUND, True)
    assert "no connection" in checked.reason


@pytest.mark.parametrize(
    ("routes", "state", "at"),
    [
        ({"/": page()}, FOUND, "/"),
        ({"/": redirect("/home", 302), "/home": page()}, FOUND, "/"),
        ({"/": redirect("/home", 301), "/home": page()}, MOVED, "/home"),
        ({"/": answer(b"", 404)}, NOT_FOUND, "/"),
    ],
)
def test_sites_without_a_feed(routes: Mapping[str, Script], state: str, at: str) -> None:
    with serve(routes) as server:
        checked = asked(server, site="/")
        assert (checked.state, checked.url) == (state, server.url(at))
        assert len(server.requests) == len(routes)


def test_what_has_no_address_is_not_asked_for() -> None:
    with Finder(LIMITS, allow_private=True) as finder:
        assert list(check([Offer("", "contact", "", "Rosa", "other")], finder)) == []
        assert finder.answers == []


def test_a_host_that_asked_for_time_gets_it() -> None:
    with serve({"/": answer(b"", 429)}) as server:
        offers = [
            Offer("", "community", "", name, "other", url=server.url("/")) for name in ("A", "B")
        ]
        with Finder(LIMITS, allow_private=True) as finder:
            first, second = check(offers, finder)
        assert server.count("/") == 1
    assert first.state == second.state == NOT_FOUND
    assert not first.is_silent
    assert second.reason.endswith("the server wants to be left alone for a while")
