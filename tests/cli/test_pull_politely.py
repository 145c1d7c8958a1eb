"""`pln pull` over days against servers that ask for time, fail, lie and come back."""

import json
import re
import sqlite3
from collections.abc import Iterable
from typing import Any

import pytest

from plncli.feeds.fetching import hosts as rules
from plncli.feeds.fetching.hosts import HostRule, HostState
from plncli.feeds.pulling.schedule import HOURS
from plncli.store import append
from plncli.store.hosts import host_states
from plncli.store.journal import operation
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
    serve,
    too_many,
)

NOW = "2026-10-07T09:00:00Z"
FEED = answer(rss(item(1)))


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


def follow(store: sqlite3.Connection, source_id: str, url: str, **values: object) -> None:
    """Add a source with a feed, whose title is its id in capitals; other columns as words."""
    row = {"id": source_id, "title": source_id.upper(), "feed_url": url, **values}
    with operation(store, "test", NOW):
        append.insert(store, "source", {"created_at": NOW, "updated_at": NOW, **row})


def pulled(pln: Pln, moment: str, *words: str) -> dict[str, dict[str, Any]]:
    """Pull as of a moment (``07T09:00`` of October 2026) and return its sources by id."""
    found = json.loads(pln("pull", "--as-of", f"2026-10-{moment}", "--format", "json", *words).out)
    return {source["id"]: source for source in found["sources"]}


def count(sources: dict[str, dict[str, Any]]) -> dict[str, int]:
    """How many sources share what came of them: status, or reason where they were skipped."""
    said = [source["reason"] or source["status"] for source in sources.values()]
    return {each: said.count(each) for each in sorted(set(said))}


def error_row(store: sqlite3.Connection, source_id: str) -> tuple[object, ...]:
    return tuple(
        store.execute(
            "SELECT error_code, error_since, error_count FROM feed WHERE source_id = ?",
            (source_id,),
        ).fetchone()
    )


def forty(store: sqlite3.Connection, server: LoopbackServer) -> None:
    for number in range(40):
        follow(store, f"f{number:02}", server.url(f"/{number}"))


# Hosts that ask for time


@pytest.mark.parametrize(
    "retry_after", ["3600", "Wed, 07 Oct 2026 10:00:00 GMT"], ids=["seconds", "date"]
)
def test_a_host_of_forty_feeds_that_asks_for_time(
    pln: Pln, store: sqlite3.Connection, retry_after: str
) -> None:
    with serve(too_many(retry_after)) as busy, serve(FEED) as other:
        forty(store, busy)
        for number in range(3):
            follow(store, f"g{number}", other.url(f"/{number}"))
        first = pulled(pln, "07T09:00")
        assert count(first) == {"failed": 1, "host_cooling": 39, "updated": 3}
        assert {each["next_at"] for each in first.values() if each["reason"]} == {
            "2026-10-07T10:00:00Z"
        }
        assert len(busy.requests) == 1
        assert count(pulled(pln, "07T09:30")) == {"host_cooling": 39, "not_due": 4}
        forced = pulled(pln, "07T09:59", "--force")
        assert count(forced) == {"host_cooling": 40, "unchanged": 3}
        assert count(pulled(pln, "07T09:59", "--force", "f00")) == {"host_cooling": 1}
        assert len(busy.requests) == 1
        busy.routes = FEED
        # They come back in parts; when one part went well the host is like any other.
        assert count(pulled(pln, "07T10:00")) == {"busy_host": 31, "not_due": 4, "updated": 8}
        assert count(pulled(pln, "07T10:01")) == {"not_due": 12, "updated": 31}
    assert host_states(store) == {
        f"127.0.0.1:{busy.port}": HostState(f"127.0.0.1:{busy.port}", None, None, False)
    }


@pytest.mark.parametrize(
    ("retry_after", "before", "after"),
    [("", "07T09:09", "07T09:10"), ("0", "07T09:00", "07T09:01")],
    ids=["absent", "zero"],
)
@pytest.mark.parametrize("status", [429, 503])
def test_how_long_a_host_is_left_alone(
    pln: Pln, store: sqlite3.Connection, status: int, retry_after: str, before: str, after: str
) -> None:
    headers = {"Retry-After": retry_after} if retry_after else {}
    with serve(answer(b"", status, headers=headers)) as server:
        follow(store, "abcd", server.url("/a"))
        follow(store, "bbbb", server.url("/b"))
        pulled(pln, "07T09:00")
        assert len(server.requests) == 1
        pulled(pln, before)
        assert len(server.requests) == 1
        pulled(pln, after)
        assert len(server.requests) == 2


def test_the_line_on_those_that_wait(pln: Pln, store: sqlite3.Connection) -> None:
    with serve(too_many("7200")) as busy, serve(FEED) as other:
        follow(store, "abcd", busy.url("/a"))
        follow(store, "bbbb", busy.url("/b"))
        follow(store, "cccc", other.url("/c"))
        first = pln("pull", "--format", "ids")
        second = pln("pull", "-v", "--force", "--format", "ids")
        third = pln("pull", "--verbose", "abcd")
    assert first.err == (
        f"ABCD (abcd): {busy.url('/a')}: the server answered 429"
        " (it asks to be left alone for a while)\n"
        "2 feeds: 1 new entry from 1 source, 1 waiting (server asked), 1 problem (`pln doctor`)\n"
    )
    assert second.err == (
        "ABCD (abcd): its server asked for time, next look after 2026-10-07 12:08 UTC\n"
        "BBBB (bbbb): its server asked for time, next look after 2026-10-07 11:00 UTC\n"
        "1 feed: 0 new entries, 1 unchanged, 2 waiting (server asked)\n"
    )
    assert third.err == (
        "ABCD (abcd): not due, next look after 2026-10-07 12:08 UTC\n"
        "no feed is due before 2026-10-07 12:08 UTC (`pln pull --force` asks all)\n"
    )


@pytest.fixture
def slow_host(monkeypatch: pytest.MonkeyPatch) -> str:
    """A name of loopback that lets every reader ask once in 65 seconds, as reddit.com does."""
    rules.host_key.cache_clear()
    monkeypatch.setitem(rules.RULES, "localhost", rules.RULES["reddit.com"])
    return "localhost"


def test_forty_feeds_of_a_host_that_takes_one_request_a_minute(
    pln: Pln, store: sqlite3.Connection, slow_host: str
) -> None:
    with serve(FEED) as server:
        for number in range(40):
            follow(store, f"f{number:02}", server.url(f"/{number}", host=slow_host))
        follow(store, "gggg", server.url("/other"))
        assert count(pulled(pln, "07T09:00")) == {"busy_host": 39, "updated": 2}
        assert count(pulled(pln, "07T09:01", "--force")) == {"busy_host": 40, "unchanged": 1}
        for minute in range(2, 80, 2):
            pulled(pln, f"07T{9 + minute // 60:02}:{minute % 60:02}:30")
        paths = [request.path for request in server.requests if request.path != "/other"]
        assert sorted(paths) == sorted(f"/{number}" for number in range(40))
        pulled(pln, "07T20:00")
        last = [request.path for request in server.requests if request.path != "/other"][-1]
        assert last == paths[0]  # the longest due


def test_the_line_on_a_host_that_takes_a_few_at_a_time(
    pln: Pln, store: sqlite3.Connection, slow_host: str
) -> None:
    with serve(FEED) as server:
        follow(store, "abcd", server.url("/a", host=slow_host))
        follow(store, "bbbb", server.url("/b", host=slow_host))
        first = pln("pull", "-v", "--format", "ids")
        second = pln("pull")
    assert first.err == (
        "BBBB (bbbb): its server takes a few requests at a time\n"
        "1 feed: 1 new entry from 1 source, 1 waiting (a few at a time)\n"
    )
    assert second.err == (
        "no feed was asked: 1 not due, 1 waiting (a few at a time);"
        " the next one is due after 2026-10-07 09:01 UTC\n"
    )


def test_what_comes_and_goes_at_a_host_is_not_held_against_its_feeds(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules.host_key.cache_clear()
    monkeypatch.setitem(rules.RULES, "localhost", HostRule(transient=("http_404",)))
    with serve({}) as server:
        follow(store, "abcd", server.url("/a", host="localhost"))
        waits = [
            pulled(pln, f"07T{hour:02}:00", "--force")["abcd"]["next_at"] for hour in range(9, 13)
        ]
    assert waits == [
        "2026-10-07T12:08:20Z",
        "2026-10-07T13:07:57Z",
        "2026-10-07T14:10:04Z",
        "2026-10-07T15:11:51Z",
    ]


# Failures


def test_a_feed_that_fails_is_asked_less_and_less_and_never_given_up(
    pln: Pln, store: sqlite3.Connection
) -> None:
    with serve({"/ok": FEED}) as server:
        follow(store, "abcd", server.url("/a"))
        follow(store, "okay", server.url("/ok"))
        moments = []
        for hour in range(24 * 3):
            moment = f"{7 + hour // 24:02}T{hour % 24:02}:30"
            if pulled(pln, moment)["abcd"]["status"] == "failed":
                moments.append(moment)
        assert error_row(store, "abcd") == ("http_404", "2026-10-07T00:30:00Z", len(moments))
        server.routes = {"/a": FEED, "/ok": FEED}
        assert pulled(pln, "20T12:00")["abcd"]["status"] == "updated"
    assert error_row(store, "abcd") == (None, None, 0)
    assert moments == [
        "07T00:30",
        "07T02:30",
        "07T05:30",
        "07T10:30",
        "07T19:30",
        "08T12:30",
        "09T23:30",
    ]


def test_gone_for_good_is_believed_the_second_time_and_can_be_taken_back(
    pln: Pln, store: sqlite3.Connection
) -> None:
    with serve({"/a": answer(b"", 410), "/b": FEED}) as server:
        follow(store, "abcd", server.url("/a"))
        follow(store, "bbbb", server.url("/b"))
        pulled(pln, "07T09:00")
        assert count(pulled(pln, "07T09:30", "--force")) == {"failed": 1, "unchanged": 1}
        assert count(pulled(pln, "08T08:59")) == {"not_due": 1, "unchanged": 1}
        stopping = pln("pull", "--as-of", "2026-10-08T09:00", "--format", "ids")
        assert count(pulled(pln, "30T09:00", "--force")) == {"stopped": 1, "unchanged": 1}
        idle = pln("pull", "-v", "--as-of", "2026-10-30T09:01")
        named = pln("pull", "abcd", "--as-of", "2026-10-30T09:02", "--format", "ids")
        server.routes = {"/a": FEED, "/b": FEED}
        assert pulled(pln, "30T09:03", "abcd")["abcd"]["status"] == "updated"
        assert count(pulled(pln, "30T18:00")) == {"unchanged": 2}
    told = (
        f"ABCD (abcd): {server.url('/a')}: the server answered 410 (it is gone for good);"
        " it is not asked any more, `pln pull abcd` asks once again\n"
    )
    assert stopping == (
        6,
        "abcd\n",
        f"{told}1 feed: 0 new entries, 1 not due, 1 problem (`pln doctor`)\n",
    )
    assert idle.err == (
        "ABCD (abcd): its server said twice that it is gone for good;"
        " `pln pull abcd` asks once again\n"
        "BBBB (bbbb): not due, next look after 2026-10-30 12:00 UTC\n"
        "no feed was asked: 1 not due, 1 gone for good;"
        " the next one is due after 2026-10-30 12:00 UTC\n"
    )
    assert named.err == f"{told}1 feed: 0 new entries, 1 problem (`pln doctor`)\n"


def test_a_source_that_is_taken_up_again_is_asked_even_if_it_was_gone(
    pln: Pln, store: sqlite3.Connection
) -> None:
    with serve(answer(b"", 410)) as server:
        follow(store, "abcd", server.url("/a"))
        pulled(pln, "07T09:00")
        pulled(pln, "08T09:00")
        assert count(pulled(pln, "09T09:00")) == {"stopped": 1}
        assert pln("edit", "abcd", "--status", "paused").code == 0
        assert pln("edit", "abcd", "--status", "active").code == 0
        assert count(pulled(pln, "09T09:00")) == {"failed": 1}
        assert pln("undo").code == 0
        assert count(pulled(pln, "10T09:00")) == {"paused": 1}


# Validators and bodies


def test_a_server_that_answers_304_for_ever_is_found_out(
    pln: Pln, store: sqlite3.Connection
) -> None:
    def stuck(request: Request) -> Iterable[Step]:
        seen.append(request.headers.get("if-none-match"))
        body = rss(item(2), item(1)) if len(seen) > 1 else rss(item(1))
        return conditional(body, etag=request.headers.get("if-none-match") or '"x"')(request)

    seen: list[str | None] = []
    with serve(stuck) as server:
        follow(store, "abcd", server.url("/a"), pace="rarely")
        brought = [pulled(pln, f"{day:02}T09:00")["abcd"]["new"] for day in range(7, 18)]
    assert seen == [None, *['"x"'] * 8, None, '"x"']
    assert brought == [1, *[0] * 8, 1, 0]


def test_a_server_that_answers_304_to_everything_is_told(
    pln: Pln, store: sqlite3.Connection
) -> None:
    with serve(conditional(rss(item(1)), etag='"x"')) as server:
        follow(store, "abcd", server.url("/a"))
        pulled(pln, "07T09:00")
        server.routes = conditional(b"", etag='"x"')

        def always(request: Request) -> Iterable[Step]:
            return conditional(b"", etag='"x"')(
                request._replace(headers={**request.headers, "if-none-match": '"x"'})
            )

        server.routes = always
        assert pulled(pln, "08T09:00")["abcd"]["status"] == "unchanged"
        error = pulled(pln, "17T09:00")["abcd"]["error"]
    assert error == {
        "code": "bad_answer",
        "message": f"{server.url('/a')}: the server answered 304 (not changed)"
        " where all was asked for",
    }


def test_a_last_modified_of_2038_does_not_go_back(pln: Pln, store: sqlite3.Connection) -> None:
    script = conditional(
        rss(item(1)), etag='W/"it\'s 1"', last_modified="Mon, 18 Jan 2038 03:14:08 GMT"
    )
    with serve(script) as server:
        follow(store, "abcd", server.url("/a"))
        pulled(pln, "07T09:00")
        assert pulled(pln, "07T12:00")["abcd"]["status"] == "unchanged"
        asked = server.requests[-1].headers
    assert asked["if-none-match"] == 'W/"it\'s 1"'
    assert "if-modified-since" not in asked


def test_a_304_brings_new_validators(pln: Pln, store: sqlite3.Connection) -> None:
    def rolling(request: Request) -> Iterable[Step]:
        given = f'"{len(server.requests)}"'
        if "if-none-match" not in request.headers:
            return answer(rss(item(1)), headers={"ETag": given})(request)
        return [b"HTTP/1.1 304 Same\r\nConnection: close\r\nETag: " + given.encode() + b"\r\n\r\n"]

    with serve(rolling) as server:
        follow(store, "abcd", server.url("/a"))
        for hour in (9, 12, 15):
            pulled(pln, f"07T{hour:02}:00")
        sent = [request.headers.get("if-none-match") for request in server.requests]
    assert sent == [None, '"1"', '"2"']


def test_a_feed_then_a_page_then_the_feed(pln: Pln, store: sqlite3.Connection) -> None:
    feed = conditional(rss(item(1)), etag='"x"')
    with serve({"/a": feed, "/b": FEED}) as server:
        follow(store, "abcd", server.url("/a"))
        follow(store, "bbbb", server.url("/b"))
        pulled(pln, "07T09:00")
        server.routes = {"/a": page(), "/b": FEED}
        failed = pulled(pln, "07T12:00")
        kept = store.execute("SELECT title FROM entry").fetchall()
        server.routes = {"/a": feed, "/b": FEED}
        again = pulled(pln, "07T15:00")
        sent = [each.headers.get("if-none-match") for each in server.requests if each.path == "/a"]
    assert failed["abcd"]["error"]["code"] == "not_a_feed"
    assert (again["abcd"]["status"], again["abcd"]["new"]) == ("unchanged", 0)
    assert (kept, sent) == ([("Entry 1",)] * 2, [None, '"x"', '"x"'])


@pytest.mark.parametrize(
    ("script", "next_at"),
    [
        (answer(rss(item(1)), headers={"Cache-Control": "max-age=21600"}), "2026-10-07T15:16:41Z"),
        (
            answer(
                rss(item(1)),
                headers={
                    "Date": "Fri, 02 Oct 2026 10:00:00 GMT",
                    "Expires": "Fri, 02 Oct 2026 16:00:00 GMT",
                },
            ),
            "2026-10-07T15:16:41Z",
        ),
        (
            answer(rss(item(1)).replace(b"<channel>", b"<channel><ttl>360</ttl>")),
            "2026-10-07T15:16:41Z",
        ),
        (
            answer(rss(item(1)), headers={"Cache-Control": "max-age=99999999"}),
            "2026-10-08T09:00:00Z",
        ),
        (answer(rss(item(1)), headers={"Cache-Control": "max-age=60"}), "2026-10-07T12:00:00Z"),
    ],
    ids=["max-age", "expires", "ttl", "absurd", "less"],
)
def test_feeds_and_servers_can_ask_for_more_time(
    pln: Pln, store: sqlite3.Connection, script: Script, next_at: str
) -> None:
    with serve(script) as server:
        follow(store, "abcd", server.url("/a"))
        first = pulled(pln, "07T09:00")["abcd"]
        same = pulled(pln, "07T09:00", "--force")["abcd"]
    assert (first["next_at"], same["next_at"]) == (next_at, next_at)


# The network


def test_a_sign_in_page_in_place_of_all_feeds(pln: Pln, store: sqlite3.Connection) -> None:
    with serve(FEED) as one, serve(FEED) as other:
        follow(store, "abcd", one.url("/a"))
        follow(store, "bbbb", other.url("/b"))
        follow(store, "dead", "http://127.0.0.1:1/feed")
        pulled(pln, "07T09:00")
        before = store.execute("SELECT * FROM feed").fetchall()
        one.routes = other.routes = page("<!doctype html><title>Hotel</title>Sign in")
        result = pln("pull", "--as-of", "2026-10-07T18:00", "--format", "json")
        assert store.execute("SELECT * FROM feed").fetchall() == before
        one.routes = other.routes = FEED
        assert count(pulled(pln, "07T18:01")) == {"failed": 1, "unchanged": 2}
    assert (result.code, result.err) == (
        7,
        "a sign-in page answers in place of your feeds (3 feeds): sign in to the network with a"
        " browser, then `pln pull`\n",
    )
    codes = [source["error"]["code"] for source in json.loads(result.out)["sources"]]
    assert codes == ["sign_in"] * 3


def test_one_feed_that_became_a_page_is_the_feed_s_own_failure(
    pln: Pln, store: sqlite3.Connection
) -> None:
    with serve(FEED) as server:
        follow(store, "abcd", server.url("/a"))
        pulled(pln, "07T09:00")
        server.routes = page()
        result = pln("pull", "--as-of", "2026-10-07T18:00", "--format", "ids")
    assert (result.code, error_row(store, "abcd")) == (
        6,
        ("not_a_feed", "2026-10-07T18:00:00Z", 1),
    )


def test_a_dead_host_that_is_asked_alone_is_not_taken_for_being_offline(
    pln: Pln, store: sqlite3.Connection
) -> None:
    with serve(FEED) as server:
        follow(store, "abcd", server.url("/a"))
        follow(store, "dead", "http://127.0.0.1:1/feed")
        pulled(pln, "07T09:00")
        alone = pln("pull", "--as-of", "2026-10-07T10:30", "--format", "ids")
    assert (alone.code, alone.out) == (7, "dead\n")
    assert error_row(store, "dead") == ("connect", "2026-10-07T09:00:00Z", 2)


# Hosts that know programs by their names


def for_browsers(request: Request) -> Iterable[Step]:
    welcome = request.headers["user-agent"].startswith("Mozilla/5.0 (compatible; pln/")
    return (FEED if welcome else answer(b"", 403))(request)


def test_a_host_that_wants_browsers_is_remembered(pln: Pln, store: sqlite3.Connection) -> None:
    with serve(for_browsers) as server:
        follow(store, "abcd", server.url("/a"))
        assert count(pulled(pln, "07T09:00")) == {"updated": 1}
        assert len(server.requests) == 2
        assert count(pulled(pln, "07T12:00")) == {"unchanged": 1}
        assert len(server.requests) == 3


def test_a_check_for_browsers_is_told(pln: Pln, store: sqlite3.Connection) -> None:
    with serve(answer(b"", 403, headers={"cf-mitigated": "challenge"})) as server:
        follow(store, "abcd", server.url("/a"))
        result = pln("pull")
    assert result[::2] == (
        6,
        f"ABCD (abcd): {server.url('/a')}: the server answered 403 (a check for browsers keeps"
        " programs out: ask the site for a feed without it)\n"
        "1 feed: 0 new entries, 1 problem (`pln doctor`)\n",
    )
    assert error_row(store, "abcd")[0] == "http_403_challenge"


# Addresses that are not public


def test_one_source_may_lie_at_an_address_that_is_not_public(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLN_FEEDS_ALLOW_PRIVATE")
    with serve(FEED) as server:
        follow(store, "abcd", server.url("/a"), allow_private=1)
        follow(store, "bbbb", server.url("/b"))
        found = pulled(pln, "07T09:00")
        asked = [request.path for request in server.requests]
    assert found["abcd"]["status"] == "updated"
    assert found["bbbb"]["error"]["code"] == "blocked_address"
    assert asked == ["/a"]


@pytest.mark.parametrize(
    "words", [("add", "source"), ("edit",), ("follow",), ("list",)], ids=lambda words: words[0]
)
def test_the_help_on_paces_has_the_hours(
    pln: Pln, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    text = pln(*words, "--help").out
    (line,) = (line for line in text.splitlines() if "--pace" in line)
    paces = words != ("list",)  # which only names them
    assert re.findall(r"(\d+) h\b", line) == [str(each) for each in HOURS.values() if paces]


def test_a_feed_that_is_followed_has_its_say_from_the_start(pln: Pln) -> None:
    body = rss(item(1)).replace(b"<channel>", b"<channel><ttl>1440</ttl>")
    with serve(answer(body)) as server:
        assert pln("follow", server.url("/a")).code == 0
        assert pln("pull").err == (
            "no feed is due before 2026-10-08 09:00 UTC (`pln pull --force` asks all)\n"
        )
