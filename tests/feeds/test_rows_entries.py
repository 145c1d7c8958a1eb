"""Rows of the design's list of trials, in the entries: identity, dates, and what stays."""

import json
from pathlib import Path

import pytest

from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.feeds.rows import entries, imported, pulled, titles
from tests.server import answer, serve


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


def pulled_in_turn(pln: Pln, folder: Path, *documents: bytes) -> list[tuple[int, int]]:
    """How many entries are new and changed when a feed's documents follow each other by a day."""
    counts = []
    with serve({}) as server:
        imported(pln, folder, server.url("/feed"))
        for day, document in enumerate(documents, 7):
            server.routes = {"/feed": answer(document)}
            (source,) = pulled(pln, "--as-of", f"2026-10-{day:02}T09:00")
            assert source["error"] is None
            counts.append((source["new"], source["changed"]))
    return counts


def skimmed(pln: Pln, day: int) -> list[str]:
    """The titles of the edition of a day of October 2026, in its order."""
    moment = f"2026-10-{day:02}T09:00"
    found = json.loads(pln("skim", "--peek", "--format", "json", "--as-of", moment).out)
    return [entry["title"] for entry in found["entries"]]


def test_all_entries_with_the_same_guid(pln: Pln, tmp_path: Path) -> None:
    one, two, three = (item(number, guid="https://garden.example/") for number in (1, 2, 3))
    assert pulled_in_turn(pln, tmp_path, rss(two, one), rss(three, two, one)) == [(2, 0), (1, 0)]
    assert titles(pln) == ["Entry 1", "Entry 2", "Entry 3"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("http://garden.example/?p={}", "https://garden.example/?p={}"),
        ("http://www.garden.example/?p={}", "https://garden.example/?p={}"),
        ("https://old.example/?p={}", "tag:garden.example,2026:{}"),
    ],
    ids=["scheme", "host", "another kind"],
)
def test_guids_that_flip_for_the_whole_feed(pln: Pln, tmp_path: Path, old: str, new: str) -> None:
    before = rss(*(item(number, guid=old.format(number)) for number in range(1, 6)))
    after = rss(*(item(number, guid=new.format(number)) for number in range(1, 7)))
    first, flipped, again = pulled_in_turn(pln, tmp_path, before, after, after)
    assert (first, flipped[0], again) == ((5, 0), 1, (0, 0))
    assert titles(pln) == [f"Entry {number}" for number in range(1, 7)]


def test_a_title_that_is_edited_and_comes_with_a_new_guid(pln: Pln, tmp_path: Path) -> None:
    before, after = item(1, "Compst", guid="a"), item(1, "Compost", guid="b")
    assert pulled_in_turn(pln, tmp_path, rss(before), rss(after)) == [(1, 0), (0, 1)]
    assert titles(pln) == ["Compost"]


def test_marks_stay_when_the_guid_changes(pln: Pln, tmp_path: Path) -> None:
    with serve({"/feed": answer(rss(item(1, guid="a")))}) as server:
        imported(pln, tmp_path, server.url("/feed"))
        pulled(pln)
        (before,) = entries(pln)
        assert pln("save", before["id"]).code == 0
        server.routes = {"/feed": answer(rss(item(1, guid="b")))}
        pulled(pln, "--force")
    (after,) = entries(pln)
    assert before["guid"] != after["guid"]
    assert before["saved"] is None
    assert after["saved"] is not None
    assert [after[key] for key in ("id", "first_seen")] == [before["id"], before["first_seen"]]


def test_an_event_in_the_future_does_not_lie_on_top_for_ever(pln: Pln, tmp_path: Path) -> None:
    event = item(1, "Open day", date="Sat, 01 May 2027 08:00:00 GMT")
    news = item(2, "News", date="Thu, 08 Oct 2026 08:00:00 GMT")
    assert pulled_in_turn(pln, tmp_path, rss(event), rss(news, event)) == [(1, 0), (1, 0)]
    published = {entry["title"]: entry["published"] for entry in entries(pln)}
    assert published == {"Open day": "2027-05-01T08:00:00Z", "News": "2026-10-08T08:00:00Z"}
    assert skimmed(pln, 8) == ["News", "Open day"]


def test_entries_without_dates_keep_the_order_of_the_feed(pln: Pln, tmp_path: Path) -> None:
    undated = [item(number, date=" ") for number in (3, 1, 2)]
    pulled_in_turn(pln, tmp_path, rss(*undated))
    assert [entry["published"] for entry in entries(pln)] == [None] * 3
    assert skimmed(pln, 7) == ["Entry 3", "Entry 1", "Entry 2"]


def test_a_feed_that_comes_empty_deletes_nothing(pln: Pln, tmp_path: Path) -> None:
    full = rss(item(2), item(1))
    assert pulled_in_turn(pln, tmp_path, full, rss(), full) == [(2, 0), (0, 0), (0, 0)]
    assert titles(pln) == ["Entry 1", "Entry 2"]
