"""Feeds that move: from the redirects of a server to the address of a source, and back."""

import json
import sqlite3
from collections.abc import Callable, Iterator

import pytest

from plncli.store import append
from plncli.store.journal import operation
from tests.conftest import Pln, Result
from tests.feeds.documents import item, rss
from tests.server import LoopbackServer, Script, answer, conditional, page, redirect, serve

NOW = "2026-10-07T09:00:00Z"
FEED = rss(item(2), item(1))

Pull = Callable[[str], Result]


@pytest.fixture
def pull(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> Pull:
    """Pull all feeds on a day."""
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")

    def run(day: str) -> Result:
        return pln("pull", "--force", "--as-of", f"{day}T09:00", "--format", "json")

    return run


@pytest.fixture
def server() -> Iterator[LoopbackServer]:
    """A server whose feed is at /old."""
    with serve({"/old": answer(FEED), "/new": answer(FEED)}) as server:
        yield server


def add_source(store: sqlite3.Connection, source_id: str, title: str, url: str) -> None:
    stamps = {"created_at": NOW, "updated_at": NOW}
    with operation(store, "test", NOW):
        append.insert(store, "source", {"id": source_id, "title": title, "feed_url": url, **stamps})


@pytest.fixture
def garden(store: sqlite3.Connection, server: LoopbackServer, pull: Pull) -> str:
    """The id of a source that has been pulled from /old."""
    add_source(store, "abcd", "Garden", server.url("/old"))
    assert pull("2026-09-30").code == 0
    return "abcd"


def move(server: LoopbackServer, target: str = "/new", **routes: Script) -> None:
    server.routes = {
        "/old": redirect(target, 301),
        "/new": answer(FEED),
        **{f"/{name}": script for name, script in routes.items()},
    }


def address(store: sqlite3.Connection, source_id: str = "abcd") -> str:
    (url,) = store.execute("SELECT feed_url FROM source WHERE id = ?", (source_id,)).fetchone()
    return str(url).rpartition("/")[2]


def states(pln: Pln) -> list[tuple[str, int]]:
    listed = json.loads(pln("list", "moves", "--format", "json").out)
    return [(each["state"], each["times"]) for each in listed]


def test_three_pulls_over_a_week_move_a_source_and_undo_takes_it_back_for_good(
    pln: Pln, pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    move(server)
    before = store.execute("SELECT id, first_seen FROM entry ORDER BY id").fetchall()
    for day in ("2026-10-01", "2026-10-02", "2026-10-03", "2026-10-07"):
        assert json.loads(pull(day).out)["sources"][0]["moved_to"] is None
    assert (address(store), states(pln)) == ("old", [("seen", 4)])

    moved = pull("2026-10-08")
    assert json.loads(moved.out)["sources"][0]["moved_to"] == server.url("/new")
    assert moved.err.startswith(
        f"Garden (abcd) has moved to {server.url('/new')}; `pln undo` takes it back\n"
    )
    assert (address(store), states(pln)) == ("new", [("moved", 5)])
    assert f"pln pull: Garden moved to {server.url('/new')}" in pln("history").out
    server.requests.clear()
    assert json.loads(pull("2026-10-09").out)["sources"][0]["status"] == "unchanged"
    assert [request.path for request in server.requests] == ["/new"]
    assert store.execute("SELECT id, first_seen FROM entry ORDER BY id").fetchall() == before

    assert pln("undo").code == 0
    assert (address(store), states(pln)) == ("old", [("undone", 5)])
    for day in ("2026-10-10", "2026-10-20", "2026-10-30"):
        assert pull(day).code == 0
    assert (address(store), states(pln)) == ("old", [("undone", 5)])
    assert pln("redo").code == 0
    assert (address(store), states(pln)) == ("new", [("moved", 5)])


def test_the_state_of_the_feed_moves_along(
    pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    move(server, new=conditional(FEED, etag='"1"'))
    for day in ("2026-10-01", "2026-10-02", "2026-10-08", "2026-10-09"):
        pull(day)
    assert address(store) == "new"
    assert server.requests[-1].headers["if-none-match"] == '"1"'


def test_two_pulls_a_week_apart_are_not_enough(
    pln: Pln, pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    move(server)
    pull("2026-10-01")
    pull("2026-10-20")
    assert (address(store), states(pln)) == ("old", [("seen", 2)])


def test_another_target_or_an_answer_from_the_old_address_begins_the_count_anew(
    pln: Pln, pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    move(server)
    pull("2026-10-01")
    pull("2026-10-02")
    move(server, "/newer", newer=answer(FEED))
    pull("2026-10-08")
    assert states(pln) == [("seen", 1)]
    server.routes = {"/old": answer(FEED)}
    pull("2026-10-09")
    assert states(pln) == []
    assert address(store) == "old"


@pytest.mark.parametrize(
    ("target", "script"),
    [
        ("/login?next=old", answer(FEED)),
        ("/cgi-sys/suspendedpage.cgi", answer(FEED)),
        ("/other", answer(rss(item(7), item(8), title="Another feed"))),
        ("/page", page()),
    ],
)
def test_what_is_no_new_address(
    pln: Pln,
    pull: Pull,
    store: sqlite3.Connection,
    server: LoopbackServer,
    garden: str,
    target: str,
    script: Script,
) -> None:
    move(server, target, **{target[1:]: script})
    for day in ("2026-10-01", "2026-10-02", "2026-10-08"):
        pull(day)
    assert (address(store), states(pln)) == ("old", [])


def test_a_temporary_redirect_on_the_way_counts_for_nothing(
    pln: Pln, pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    move(server, "/way", way=redirect("/new", 302))
    for day in ("2026-10-01", "2026-10-02", "2026-10-08"):
        pull(day)
    assert (address(store), states(pln)) == ("old", [])


def test_a_feed_that_moves_and_renames_itself_and_all_guids_is_known_by_its_pages(
    pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    move(server, new=answer(rss(item(2, guid="x"), item(1, guid="y"), title="Renamed")))
    for day in ("2026-10-01", "2026-10-02", "2026-10-08"):
        pull(day)
    assert address(store) == "new"
    assert store.execute("SELECT count(*) FROM entry").fetchone() == (2,)


def test_an_address_that_another_source_has_is_told_once_and_is_no_error(
    pln: Pln, pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    add_source(store, "efgh", "Attic", server.url("/new"))
    move(server)
    for day in ("2026-10-01", "2026-10-02"):
        assert pull(day).code == 0
    told = pull("2026-10-08")
    assert told.code == 0
    assert (
        f"Garden (abcd) has moved to {server.url('/new')}, which efgh follows already;"
        " `pln remove abcd` keeps one of them\n"
    ) in told.err
    assert "has moved" not in pull("2026-10-09").err
    listed = pln("list", "moves")
    assert listed.err == (
        "efgh follows the new address of abcd already; `pln remove abcd` keeps one of them\n"
    )
    assert (address(store), states(pln)) == ("old", [("seen", 4)])


def test_when_the_new_address_is_lost_the_old_one_is_asked_again(
    pln: Pln, pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    move(server)
    for day in ("2026-10-01", "2026-10-02", "2026-10-08"):
        pull(day)
    server.routes = {"/old": answer(rss(item(3), item(2)))}
    errors = [pull(f"2026-10-{day}").err for day in (10, 13, 16)]
    assert [f"goes back to {server.url('/old')}" in each for each in errors] == [False, False, True]
    assert (address(store), states(pln)) == ("old", [("undone", 3)])
    assert f"pln pull: Garden goes back to {server.url('/old')}" in pln("history").out
    assert json.loads(pull("2026-10-17").out)["new"] == 1


def test_an_old_address_that_is_in_use_is_not_gone_back_to(
    pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    move(server)
    for day in ("2026-10-01", "2026-10-02", "2026-10-08"):
        pull(day)
    add_source(store, "efgh", "Attic", server.url("/old"))
    server.routes = {"/old": answer(FEED)}
    for date in (10, 13, 16):
        assert pull(f"2026-10-{date}").code == 6
    assert address(store) == "new"


def test_the_list_of_moves(
    pln: Pln, pull: Pull, store: sqlite3.Connection, server: LoopbackServer, garden: str
) -> None:
    assert pln("list", "moves") == (0, "", "no feed was led to another address yet\n")
    move(server)
    pull("2026-10-01")
    pull("2026-10-02")
    old, new = server.url("/old"), server.url("/new")
    assert pln("list", "moves") == (
        0,
        f"abcd\tGarden\t{old}\t{new}\t2026-10-01\t2026-10-02\t2\tseen\n",
        "a pull takes an address that it was led to for a week;"
        f" `pln edit abcd --feed {new}` does now\n",
    )
    assert json.loads(pln("list", "moves", "--format", "json").out) == [
        {
            "id": "abcd",
            "title": "Garden",
            "from": old,
            "to": new,
            "first": "2026-10-01T09:00:00Z",
            "last": "2026-10-02T09:00:00Z",
            "times": 2,
            "state": "seen",
            "twin": None,
        }
    ]
    before = store.execute("SELECT id FROM entry").fetchall()
    assert pln("edit", "abcd", "--feed", new).code == 0
    assert (address(store), states(pln)) == ("new", [("moved", 2)])
    assert store.execute("SELECT id FROM entry").fetchall() == before
    assert pln("edit", "abcd", "--feed", server.url("/third")).code == 0
    assert states(pln) == []


def test_no_secret_is_shown(
    pln: Pln, pull: Pull, store: sqlite3.Connection, server: LoopbackServer
) -> None:
    add_source(store, "abcd", "Garden", server.url("/old?token=geheim"))
    server.routes = {
        "/old?token=geheim": redirect("/new?token=geheim", 308),
        "/new?token=geheim": answer(rss(item(1), title="Garden")),
    }
    for day in ("2026-10-01", "2026-10-02"):
        pull(day)
    shown = [pln("list", "moves", "--format", form) for form in ("plain", "json", "csv", "md")]
    shown += [pln("list", "moves"), pull("2026-10-08")._replace(out=""), pln("history")]
    text = "".join(each.out + each.err for each in shown)
    assert "geheim" not in text
    assert f"Garden (abcd) has moved to {server.url('/new?token=***')}" in text
    assert "`pln edit abcd --feed URL`" in text
    assert address(store) == "new?token=geheim"
