"""The feeds that the demo writes are feeds: our own parsers read out of them what went in."""

from datetime import UTC, datetime

import pytest

from plncli.demo.feeds import Page, opml, pages, path
from plncli.demo.network import Feed, Post
from plncli.feeds.parsing.jsonfeed import parse_json_feed
from plncli.feeds.parsing.parsed import Enclosure, ParsedEntry, ParsedFeed
from plncli.feeds.parsing.strict import parse_strict
from plncli.formats.opml import OpmlFeed, read_opml

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)
POSTS = (
    Post("Chalk & <cheese>", ("First.", "Last."), 0.5),
    Post("Older", ("Only.",), 10),
)


def a_feed(form: str = "rss", trouble: str | None = None, minutes: int = 0) -> Feed:
    return Feed(
        slug="chalk",
        title="Chalk",
        form=form,
        pace="weekly",
        kind="blog",
        topic="rubrics",
        author="Ada Fictional",
        minutes=minutes,
        rely=False,
        trouble=trouble,
        about="On chalk.",
        posts=() if trouble else POSTS,
    )


def served(feed: Feed) -> Page:
    return pages([feed], NOW)[path(feed)]


def parsed(form: str) -> ParsedFeed:
    body = served(a_feed(form)).body
    url = f"http://127.0.0.1:1{path(a_feed(form))}"
    return parse_json_feed(body.decode(), url) if form == "json" else parse_strict(body, url)


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_what_went_in_comes_out(form: str) -> None:
    feed = parsed(form)
    assert (feed.title, feed.link) == ("Chalk", "https://chalk.example/")
    assert [entry._replace(updated=None) for entry in feed.entries] == [
        ParsedEntry(
            guid="https://chalk.example/chalk-cheese",
            link="https://chalk.example/chalk-cheese",
            title="Chalk & <cheese>",
            author="Ada Fictional",
            published="2026-10-06T21:00:00Z",
            summary="First. Last.",
            html=b"<p>First.</p><p>Last.</p>",
            seconds=1,
        ),
        ParsedEntry(
            guid="https://chalk.example/older",
            link="https://chalk.example/older",
            title="Older",
            author="Ada Fictional",
            published="2026-09-27T09:00:00Z",
            summary="Only.",
            html=b"<p>Only.</p>",
            seconds=1,
        ),
    ]


def test_a_podcast_has_recordings_of_a_length() -> None:
    body = served(a_feed(minutes=31)).body
    entry = parse_strict(body, "http://127.0.0.1:1/chalk.xml").entries[0]
    assert entry.enclosures == (
        Enclosure("https://chalk.example/chalk-cheese.mp3", "audio/mpeg", None, 1860),
    )


def test_feeds_with_a_trouble() -> None:
    assert served(a_feed(trouble="broken")).status == 500
    assert pages([a_feed(trouble="gone")], NOW) == {}
    page = served(a_feed(trouble="a page"))
    assert (page.status, page.media_type) == (200, "text/html")
    assert page.body.startswith(b"<!DOCTYPE html><html><head><title>Chalk</title>")


def test_the_list_of_feeds_is_read_as_it_was_meant() -> None:
    document = read_opml(opml([a_feed()], "http://127.0.0.1:1"))
    assert document.title == "Feeds from my old reader"
    assert [feed._replace(line=0) for feed in document.feeds] == [
        OpmlFeed(
            title="Chalk",
            feed_url="http://127.0.0.1:1/chalk.xml",
            site_url="https://chalk.example/",
            description="On chalk.",
            kind="blog",
            topics=("rubrics",),
            pace="weekly",
        )
    ]
    assert document.problems == ()
