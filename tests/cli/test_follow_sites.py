"""`pln follow` of every site of the table, from page or handle to stored entries."""

import sqlite3
import tomllib
from pathlib import Path
from typing import Any

import pytest

from plncli.feeds.following import sites
from plncli.feeds.following.sites import Lead
from plncli.store import read
from tests.conftest import Pln
from tests.sites import playing

TABLE = tomllib.loads(Path(__file__).with_name("follow_sites.toml").read_text("utf-8"))
ROWS = [*TABLE["followed"], *TABLE["refused"]]
WHATS = [what for row in ROWS for what in (row["what"], *row.get("also", ()))]


@pytest.mark.parametrize("row", TABLE["followed"], ids=lambda row: row["what"])
def test_a_site_is_followed(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, row: dict[str, Any]
) -> None:
    feed = TABLE["feeds"][row["feed"]]
    address = row["asked"][-1]
    with playing({address: f"{row['feed']}.xml", **row.get("plays", {})}, monkeypatch) as asked:
        result = pln("follow", row["what"])
    assert result.code == 0, result.err
    assert asked == row["asked"]
    (source,) = read.sources(store)
    assert (source.title, source.feed_url, source.kind) == (feed["title"], address, row["kind"])
    assert [entry.title for entry in read.entries(store)] == feed["entries"]
    assert result.err.splitlines()[0] == f"followed {feed['title']} ({source.id}): 2 entries"


@pytest.mark.parametrize("row", TABLE["refused"], ids=lambda row: row["what"])
def test_a_site_without_feeds_says_what_to_do(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, row: dict[str, Any]
) -> None:
    with playing(row.get("plays", {}), monkeypatch) as asked:
        result = pln("follow", row["what"])
    page = sites.address_of(row["what"])[0]
    by_hand = (
        "follow the person's blog or Mastodon account, or keep the page to look at by hand:"
        f" `pln add source {page} --kind social-account`"
    )
    assert result == (3, "", f"pln: {row['what']}: {row['says']}; {row.get('hint', by_hand)}\n")
    assert asked == row.get("asked", [])
    assert read.sources(store) == []


@pytest.mark.parametrize("row", [row for row in ROWS if "also" in row], ids=lambda row: row["what"])
def test_other_spellings_lead_to_the_same(row: dict[str, Any]) -> None:
    requests = _requests(row["what"])
    assert {what: _requests(what) for what in row["also"]} == dict.fromkeys(row["also"], requests)


def _requests(what: str) -> Lead:
    """What is asked, whoever is meant; the page is the one that was typed."""
    return sites.lead(what)._replace(handle=None, page=None)


def test_every_rule_is_played() -> None:
    fitting = [sites.rule_of(sites.address_of(row["what"])[0]) for row in ROWS]
    played = [rule for rule, _ in filter(None, fitting)]
    assert [rule for rule in sites.rules() if rule not in played] == []


def test_every_platform_is_played() -> None:
    handles = [sites.address_of(what)[1] for what in WHATS]
    assert sorted(sites.platforms()) == sorted(
        {handle.platform for handle in handles if handle} - {"mastodon"}
    )


def test_every_rule_names_its_source() -> None:
    assert [rule for rule in sites.rules() if not rule.documented] == []


def test_other_feeds_of_a_channel_are_told(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    identity = "0123456789abcdefghijkl"
    feeds = "https://www.youtube.com/feeds/videos.xml"
    with playing({f"{feeds}?channel_id=UC{identity}": "youtube.xml"}, monkeypatch):
        result = pln("follow", f"https://www.youtube.com/channel/UC{identity}")
    assert result.err.splitlines()[1:] == [
        f'also there: videos without shorts: pln follow "{feeds}?playlist_id=UULF{identity}"',
        f'also there: shorts: pln follow "{feeds}?playlist_id=UUSH{identity}"',
        f'also there: live streams: pln follow "{feeds}?playlist_id=UULV{identity}"',
    ]


def test_the_handle_of_a_page_finds_its_person(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    pln("add", "contact", "Nia Odum", "--handle", "youtube:fable")
    feed = "https://www.youtube.com/feeds/videos.xml?channel_id=UC0123456789abcdefghijkl"
    plays = {"https://www.youtube.com/@fable": "channel.html", feed: "youtube.xml"}
    with playing(plays, monkeypatch):
        assert pln("follow", "https://www.youtube.com/@fable/videos").code == 0
    assert [source.contact for source in read.sources(store)] == ["Nia Odum"]


def test_the_secret_of_a_private_feed_is_kept_and_not_shown(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = "0123456789abcdef0123456789abcdef01234567"
    address = f"https://www.reddit.com/.rss?feed={secret}&user=fable"
    with playing({address: "reddit.xml"}, monkeypatch):
        assert secret not in pln("follow", address).err
        assert secret not in pln("follow", address).err
    assert [source.feed_url for source in read.sources(store)] == [address]
    assert secret not in pln("history").out + pln("list", "sources").out


def test_what_was_not_followed_leaves_nothing_to_undo(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reddit's own rule is remembered all the same: one request a minute."""
    with playing({}, monkeypatch) as asked:
        assert pln("follow", "r/Fables").code == 7
        assert "wants to be left alone" in pln("follow", "r/Fables").err
    assert asked == ["https://www.reddit.com/r/Fables/.rss"]
    assert pln("history", "--format", "ids").out == ""
    assert [name for (name,) in store.execute("SELECT name FROM host")] == ["reddit.com"]
