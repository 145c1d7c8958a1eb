"""Passwords and tokens in addresses of feeds: kept for the fetch, never shown."""

from pathlib import Path

import pytest

from plncli.store.connection import open_store
from plncli.store.feeds import feed_states
from tests.conftest import Pln
from tests.server import answer, serve

FEED = b"<rss version='2.0'><channel><item><title>Beds</title></item></channel></rss>"


@pytest.fixture(autouse=True)
def reachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")


def test_no_page_note_or_error_shows_them(pln: Pln, isolated: Path, tmp_path: Path) -> None:
    with serve({"/feed?token=t0ken": answer(FEED)}) as server:
        private = server.url("/feed?token=t0ken").replace("://", "://nia:pa55@")
        gone = server.url("/gone?token=t0ken").replace("://", "://nia:pa55@")
        listed = tmp_path / "list.opml"
        listed.write_text(
            "<opml version='2.0'><body>"
            f"<outline type='rss' xmlUrl='{private}'/><outline type='rss' xmlUrl='{gone}'/>"
            f"<outline type='include' text='More' url='{gone}'/>"
            "<outline type='rss' text='Old' xmlUrl='gopher://nia:pa55@old.example/?token=t0ken'/>"
            "</body></opml>"
        )
        said = [
            pln(*words)
            for words in (
                ("follow", private),
                ("follow", private),
                ("follow", gone),
                ("follow", private.replace("http:", "htp:")),
                ("import", "--dry-run", str(listed), "--format", "table"),
                ("import", str(listed)),
                ("show", "127.0.0.1"),
                ("show", "127.0.0.1", "--format", "table"),
                ("list", "sources"),
                ("pull", "--force"),
                ("history",),
                ("undo",),
            )
        ]
    with open_store(isolated / "pln.db") as store:
        assert [feed.url for feed in feed_states(store)] == [private]
    assert len({result.code for result in said}) > 1
    shown = "".join(result.out + result.err for result in said)
    assert "***@127.0.0.1" in shown
    assert "token=***" in shown
    assert "pa55" not in shown
    assert "t0ken" not in shown
