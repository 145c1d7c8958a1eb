"""The pipeline of a pull against real servers."""

import sqlite3
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager

import pytest

from plncli.feeds.fetching.fetch import FetchLimits
from plncli.feeds.keeping.records import FeedState, Outcome
from plncli.feeds.parsing.process import ParserPool
from plncli.feeds.pulling.pull import pull
from plncli.store import append
from plncli.store.feeds import feed_states
from plncli.store.journal import operation
from tests.feeds.documents import item, rss
from tests.server import (
    Script,
    answer,
    conditional,
    page,
    serve,
    too_many,
)

NOW = "2026-10-07T09:00:00Z"
NEXT = "2026-10-07T12:00:00Z"
LIMITS = FetchLimits(host_gap_seconds=0)
NOWHERE = "http://127.0.0.1:1/feed"
"""No server listens on the port of tcpmux."""


def follow(store: sqlite3.Connection, feeds: Mapping[str, str]) -> None:
    """Add sources: title and address of each."""
    stamps = {"created_at": NOW, "updated_at": NOW}
    with operation(store, "test", NOW):
        for title, url in feeds.items():
            values = {"id": append.free_id(store), "title": title, "feed_url": url, **stamps}
            append.insert(store, "source", values)


@contextmanager
def pulling(
    store: sqlite3.Connection,
    feeds: Sequence[FeedState],
    now: str = NOW,
    *,
    allow_private: bool = True,
) -> Generator[Iterator[Outcome], None, None]:
    """Pull feeds with parsers of their own."""
    with (
        ParserPool() as parsers,
        closing(pull(store, feeds, now, LIMITS, parsers, allow_private=allow_private)) as outcomes,
    ):
        yield outcomes


def pulled(store: sqlite3.Connection, now: str = NOW) -> dict[str, Outcome]:
    """Pull all feeds and return what came of each, by title."""
    with pulling(store, feed_states(store), now) as outcomes:
        return {outcome.title: outcome for outcome in outcomes}


def titles(store: sqlite3.Connection) -> list[str]:
    return [title for (title,) in store.execute("SELECT title FROM entry ORDER BY key DESC")]


def brief(outcome: Outcome) -> tuple[str, int, int, str | None]:
    return outcome.status, outcome.new, outcome.changed, outcome.error_code


def test_new_entries_come_in_feed_order_and_then_nothing_is_new(
    store: sqlite3.Connection,
) -> None:
    body = rss(item(3), item(2), item(1))
    with serve({"/feed": answer(body)}) as server:
        follow(store, {"Garden": server.url("/feed")})
        first = pulled(store)["Garden"]
        second = pulled(store)["Garden"]
    assert (first.status, first.new, first.next_at) == ("updated", 3, NEXT)
    assert brief(second) == ("unchanged", 0, 0, None)
    assert titles(store) == ["Entry 3", "Entry 2", "Entry 1"]


def test_an_unchanged_feed_is_asked_for_with_its_validators(store: sqlite3.Connection) -> None:
    script = conditional(
        rss(item(1)), etag='W/"a b"', last_modified="Wed, 30 Sep 2026 08:00:00 GMT"
    )
    with serve({"/feed": script}) as server:
        follow(store, {"Garden": server.url("/feed")})
        outcomes = [brief(pulled(store)["Garden"]) for _ in range(3)]
        asked = server.requests[-1].headers
    assert outcomes == [("updated", 1, 0, None), *[("unchanged", 0, 0, None)] * 2]
    assert (asked["if-none-match"], asked["if-modified-since"]) == (
        'W/"a b"',
        "Wed, 30 Sep 2026 08:00:00 GMT",
    )


def test_a_body_that_is_the_same_is_not_parsed_again(
    store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serve({"/feed": answer(rss(item(1)))}) as server:
        follow(store, {"Garden": server.url("/feed")})
        pulled(store)
        monkeypatch.setattr("plncli.feeds.pulling.pull.ParserPool.parse", None)
        assert brief(pulled(store)["Garden"]) == ("unchanged", 0, 0, None)


def test_only_what_changed_is_written(store: sqlite3.Connection) -> None:
    with serve({"/feed": answer(rss(item(2), item(1)))}) as server:
        follow(store, {"Garden": server.url("/feed")})
        pulled(store)
        before = store.execute("SELECT key, id, first_seen FROM entry ORDER BY key").fetchall()
        server.routes = {"/feed": answer(rss(item(3), item(2, "Edited"), item(1)))}
        outcome = pulled(store, NEXT)["Garden"]
    assert brief(outcome) == ("updated", 1, 1, None)
    assert titles(store) == ["Entry 3", "Edited", "Entry 1"]
    after = store.execute("SELECT key, id, first_seen FROM entry ORDER BY key").fetchall()
    assert after[:2] == before
    assert after[2][2] == NEXT


def test_an_empty_feed_and_a_shorter_one_delete_nothing(store: sqlite3.Connection) -> None:
    with serve({"/feed": answer(rss(item(2), item(1)))}) as server:
        follow(store, {"Garden": server.url("/feed")})
        pulled(store)
        for items in ((), (item(2),)):
            server.routes = {"/feed": answer(rss(*items))}
            assert brief(pulled(store)["Garden"]) == ("unchanged", 0, 0, None)
    assert titles(store) == ["Entry 2", "Entry 1"]


@pytest.mark.parametrize(
    ("script", "code", "message"),
    [
        (page(), "not_a_feed", "the address gives a web page, not a feed"),
        (answer(b""), "empty", "the document is empty"),
        (answer(b"gone", 410), "http_410", "the server answered 410 (it is gone for good)"),
        (
            too_many("60"),
            "http_429",
            "the server answered 429 (it asks to be left alone for a while)",
        ),
        (answer(b"{}"), "not_a_feed", None),
    ],
)
def test_a_feed_that_fails_keeps_its_entries_and_says_why(
    store: sqlite3.Connection, script: Script, code: str, message: str | None
) -> None:
    with serve({"/feed": conditional(rss(item(1)), etag='"1"')}) as server:
        url = server.url("/feed")
        follow(store, {"Garden": url})
        pulled(store)
        server.routes = {"/feed": script}
        outcome = pulled(store, NEXT)["Garden"]
        kept = feed_states(store)[0]
        stored = store.execute(
            "SELECT error_code, error_message, error_since, error_count FROM feed"
        ).fetchone()
        server.routes = {"/feed": conditional(rss(item(1)), etag='"1"')}
        again = pulled(store, NEXT)["Garden"]
    assert brief(outcome) == ("failed", 0, 0, code)
    assert message is None or outcome.error_message == f"{url}: {message}"
    assert kept.etag == '"1"'
    assert stored == (code, outcome.error_message, NEXT, 1)
    assert brief(again) == ("unchanged", 0, 0, None)
    assert titles(store) == ["Entry 1"]
    assert store.execute("SELECT error_code, error_count FROM feed").fetchone() == (None, 0)


def test_a_body_that_could_not_be_read_is_tried_again(store: sqlite3.Connection) -> None:
    with serve({"/feed": answer(b"<rss")}) as server:
        follow(store, {"Garden": server.url("/feed")})
        codes = [pulled(store)["Garden"].status for _ in range(2)]
    assert codes == ["failed", "failed"]
    assert store.execute("SELECT error_count, body_hash FROM feed").fetchone() == (2, None)


def test_one_failure_stops_nothing(store: sqlite3.Connection) -> None:
    routes = {"/good": answer(rss(item(1))), "/bad": answer(b"", 500)}
    with serve(routes) as server:
        follow(store, {"Good": server.url("/good"), "Bad": server.url("/bad"), "Dead": NOWHERE})
        outcomes = pulled(store)
    assert {title: brief(outcome) for title, outcome in outcomes.items()} == {
        "Good": ("updated", 1, 0, None),
        "Bad": ("failed", 0, 0, "http_5xx"),
        "Dead": ("failed", 0, 0, "connect"),
    }
    assert store.execute("SELECT count(*) FROM feed WHERE error_count = 1").fetchone() == (2,)


def test_when_no_host_answers_no_feed_is_to_blame(store: sqlite3.Connection) -> None:
    follow(store, {"One": NOWHERE, "Two": "http://127.0.0.1:2/feed"})
    outcomes = pulled(store)
    assert {outcome.error_code for outcome in outcomes.values()} == {"offline"}
    assert [brief(outcome)[0] for outcome in outcomes.values()] == ["failed", "failed"]
    assert store.execute("SELECT count(*) FROM feed").fetchone() == (0,)


def test_an_address_that_was_never_asked_does_not_show_that_the_machine_is_online(
    store: sqlite3.Connection,
) -> None:
    follow(store, {"Dead": NOWHERE, "Strange": "ftp://garden.example/feed"})
    outcomes = pulled(store)
    assert {title: outcome.error_code for title, outcome in outcomes.items()} == {
        "Dead": "offline",
        "Strange": "bad_url",
    }
    assert store.execute("SELECT error_code FROM feed").fetchall() == [("bad_url",)]


def test_a_server_that_refuses_shows_that_the_machine_is_online(
    store: sqlite3.Connection,
) -> None:
    with serve({}) as server:
        follow(store, {"Dead": NOWHERE, "Missing": server.url("/feed")})
        outcomes = pulled(store)
    assert {title: outcome.error_code for title, outcome in outcomes.items()} == {
        "Dead": "connect",
        "Missing": "http_404",
    }
    assert store.execute("SELECT count(*) FROM feed").fetchone() == (2,)


@pytest.mark.parametrize("script", [answer(rss(item(1))), answer(b"", 404)])
def test_a_feed_that_its_user_gave_up_meanwhile_is_left_alone(
    store: sqlite3.Connection, script: Script
) -> None:
    with serve({"/feed": script}) as server:
        follow(store, {"Garden": server.url("/feed")})
        (feed,) = feed_states(store)
        with operation(store, "test", NOW):
            store.execute("DELETE FROM source")
        with pulling(store, [feed]) as outcomes:
            (outcome,) = outcomes
    assert brief(outcome) == ("skipped", 0, 0, None)
    assert store.execute("SELECT count(*) FROM entry").fetchone() == (0,)


def test_what_was_written_stays_when_the_pull_is_broken_off(store: sqlite3.Connection) -> None:
    with serve(answer(rss(item(1)))) as server:
        follow(store, {"One": server.url("/1"), "Two": server.url("/2")})
        with pulling(store, feed_states(store)) as outcomes:
            first = next(outcomes)
    assert first.status == "updated"
    assert titles(store) == ["Entry 1"]
    assert not store.in_transaction


def test_hostile_text_is_harmless_once_stored(store: sqlite3.Connection) -> None:
    body = rss(item(1, "Red \u202ealert[/x]", text="<p>over \u2066there</p>"))
    with serve({"/feed": answer(body)}) as server:
        follow(store, {"Garden": server.url("/feed")})
        pulled(store)
    assert store.execute(
        "SELECT title, summary, html FROM entry JOIN content ON entry_key = key"
    ).fetchone() == ("Red alert[/x]", "over there", "<p>over there</p>")


def test_addresses_that_are_not_public_need_a_word_of_the_user(
    store: sqlite3.Connection,
) -> None:
    with serve(answer(rss(item(1)))) as server:
        follow(store, {"Garden": server.url("/feed")})
        with pulling(store, feed_states(store), allow_private=False) as outcomes:
            (outcome,) = outcomes
        assert server.requests == []
    assert brief(outcome) == ("failed", 0, 0, "blocked_address")
