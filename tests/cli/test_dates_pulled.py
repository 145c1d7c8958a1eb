"""Dates that are wrong, missing or to come: from the feed through a pull to the skim."""

import json
import re
import sqlite3
from collections.abc import Callable, Iterator

import pytest

from plncli.store import append
from plncli.store.journal import operation
from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.server import answer, serve

NOW = "2026-10-07T09:00:00Z"
FRESH = "Tue, 06 Oct 2026 08:00:00 GMT"

Skimmed = Callable[..., list[str]]


def undated(number: int) -> str:
    return re.sub("<pubDate>.*</pubDate>", "", item(number))


@pytest.fixture
def skimmed(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Skimmed]:
    """Pull a feed of these items and return the titles that `pln skim --all` shows."""
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")
    with serve({}) as server:
        with operation(store, "test", NOW):
            row = {"id": "abcd", "title": "Garden", "feed_url": server.url("/feed")}
            append.insert(store, "source", {**row, "created_at": NOW, "updated_at": NOW})

        def run(*items: str, day: str = "2026-10-07") -> list[str]:
            moment = f"{day}T09:00"
            server.routes = {"/feed": answer(rss(*items))}
            assert pln("pull", "--as-of", moment).code == 0
            shown = json.loads(pln("skim", "--all", "--as-of", moment, "--format", "json").out)
            return [entry["title"] for entry in shown["entries"]]

        yield run


def test_what_is_to_come_counts_from_its_first_sight(
    pln: Pln, store: sqlite3.Connection, skimmed: Skimmed
) -> None:
    fair = item(9, "The fair in May", date="Sat, 15 May 2027 10:00:00 GMT")
    assert skimmed(item(2, date=FRESH), fair) == ["The fair in May", "Entry 2"]
    later = item(3, date="Wed, 07 Oct 2026 20:00:00 GMT")
    assert skimmed(later, fair, day="2026-10-08") == ["Entry 3", "The fair in May", "Entry 2"]
    assert skimmed(later, fair, day="2026-10-11") == []
    assert skimmed(later, fair, day="2027-05-15") == []
    kept = json.loads(pln("list", "entries", "--format", "json").out)
    assert {entry["title"]: entry["published"] for entry in kept}["The fair in May"] == (
        "2027-05-15T10:00:00Z"
    )


def test_a_date_that_comes_nearer_does_not_lift_an_entry(skimmed: Skimmed) -> None:
    assert skimmed(item(1, date="Thu, 08 Oct 2026 10:00:00 GMT")) == ["Entry 1"]
    again = item(1, date="Fri, 09 Oct 2026 10:00:00 GMT")
    newer = item(2, date="Fri, 09 Oct 2026 08:00:00 GMT")
    assert skimmed(again, newer, day="2026-10-09") == ["Entry 2", "Entry 1"]
    assert skimmed(again, newer, day="2026-10-11") == ["Entry 2"]


@pytest.mark.parametrize(
    "date",
    ["Thu, 01 Jan 1970 00:00:00 GMT", "Wed, 31 Dec 1969 19:00:00 -0500", "soon", "0001-01-01"],
)
def test_a_date_that_is_none_counts_from_the_first_sight(
    pln: Pln, skimmed: Skimmed, date: str
) -> None:
    assert skimmed(item(1, date=date), item(2, date=FRESH)) == ["Entry 1", "Entry 2"]
    kept = json.loads(pln("list", "entries", "--format", "json").out)
    assert [entry["published"] for entry in kept] == [None, "2026-10-06T08:00:00Z"]


def test_without_dates_the_order_is_that_of_the_feed(skimmed: Skimmed) -> None:
    assert skimmed(*map(undated, (7, 6, 5))) == ["Entry 7", "Entry 6", "Entry 5"]
    later = skimmed(*map(undated, (9, 8, 7, 6)), day="2026-10-08")
    assert later == ["Entry 9", "Entry 8", "Entry 7", "Entry 6", "Entry 5"]


def test_of_one_moment_the_order_is_that_of_the_feed(pln: Pln, skimmed: Skimmed) -> None:
    days = [item(n, date="2026-10-06") for n in (3, 8, 5, 1)]
    assert skimmed(*days) == ["Entry 3", "Entry 8", "Entry 5", "Entry 1"]
    listed = pln("list", "entries", "--format", "json").out
    assert [entry["title"] for entry in json.loads(listed)] == [
        "Entry 3", "Entry 8", "Entry 5", "Entry 1",
    ]  # fmt: skip


def test_an_old_date_is_old_but_for_the_newest_three_of_a_new_source(skimmed: Skimmed) -> None:
    years = [f"{number:02d} May 2011 08:00:00 GMT" for number in range(5, 0, -1)]
    archive = [item(5 - n, date=date) for n, date in enumerate(years)]
    assert skimmed(*archive) == ["Entry 5", "Entry 4", "Entry 3"]
    more = item(9, date="09 May 2011 08:00:00 GMT")
    assert skimmed(more, *archive, day="2026-10-20") == []
