"""`pln follow` of every site of the table, from page or handle to stored entries."""

import sqlite3
import tomllib
from pathlib import Path
from typing import Any

import pytest

from plncli.feeds import sites
from plncli.feeds.sites import lead
from plncli.store import read
from tests.conftest import Pln
from tests.sites import playing

TABLE = tomllib.loads(Path(__file__).with_name("follow_sites.toml").read_text("utf-8"))


@pytest.mark.parametrize("row", TABLE["followed"], ids=lambda row: row["what"])
def test_a_site_is_followed(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, row: dict[str, Any]
) -> None:
    feed = row["asked"][-1]
    plays = {feed: "feed Fable", **row.get("plays", {})}
    with playing(plays, monkeypatch) as played:
        result = pln("follow", row["what"])
    (source,) = read.sources(store)
    assert result.code == 0
    assert result.err.splitlines()[0] == f"followed Fable ({source.id}): 2 entries"
    assert played.asked == row["asked"]
    assert (source.title, source.feed_url) == ("Fable", feed)
    assert source.kind == row.get("kind", "blog")
    assert [entry.title for entry in read.entries(store)] == [
        "Second of Fable",
        "First of Fable",
    ]


@pytest.mark.parametrize("row", TABLE["refused"], ids=lambda row: row["what"])
def test_a_site_without_feeds_says_what_to_do(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, row: dict[str, Any]
) -> None:
    with playing(row.get("plays", {}), monkeypatch) as played:
        result = pln("follow", row["what"])
    assert (result.code, result.out) == (3, "")
    assert row["says"] in result.err
    assert result.err.count("\n") == 1
    assert played.asked == row.get("asked", [])
    assert read.sources(store) == []


def test_every_rule_is_played() -> None:
    """A rule without a played case fails here; so does a platform."""
    leads = [lead(row["what"]) for rows in TABLE.values() for row in rows]
    played = {(each.site, each.pattern) for each in leads}
    rules = [(rule["site"], rule["path"]) for rule in sites.rules()]
    assert [rule for rule in rules if rule not in played] == []


@pytest.mark.parametrize("platform", sites._table()["platforms"])
def test_every_platform_has_a_profile_that_a_rule_knows(platform: str) -> None:
    found = lead(f"{platform}:fable")
    assert found.site
    assert found.feeds or found.lookup or found.refusal


def test_other_feeds_of_a_channel_are_told(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    identity = "0123456789abcdefghijkl"
    feeds = "https://www.youtube.com/feeds/videos.xml"
    with playing({f"{feeds}?channel_id=UC{identity}": "feed Fable"}, monkeypatch):
        result = pln("follow", f"https://www.youtube.com/channel/UC{identity}")
    assert result.err.splitlines()[1:] == [
        f'also there: videos: pln follow "{feeds}?playlist_id=UULF{identity}"',
        f'also there: shorts: pln follow "{feeds}?playlist_id=UUSH{identity}"',
        f'also there: live: pln follow "{feeds}?playlist_id=UULV{identity}"',
    ]


def test_what_was_not_followed_leaves_nothing_to_undo(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reddit's own rule is remembered all the same: one request a minute."""
    with playing({}, monkeypatch) as played:
        assert pln("follow", "r/Fables").code == 7
        assert "wants to be left alone" in pln("follow", "r/Fables").err
        assert len(played.asked) == 1
    assert pln("history", "--format", "ids").out == ""
    assert [name for (name,) in store.execute("SELECT name FROM host")] == ["reddit.com"]
