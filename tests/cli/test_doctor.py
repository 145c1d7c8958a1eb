"""`pln doctor`: each finding, and that the command it prints mends it."""

import json
import shlex
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.server import answer, redirect, serve

NOW = "2026-10-07T08:00:00Z"


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


def source(pln: Pln, title: str, *words: str, feed: str | None = None) -> str:
    """A source that was asked and is well."""
    url = feed or f"https://{title.lower()}.example/feed"
    return pln("add", "source", title, "--feed", url, *words).out.strip()


def asked(store: sqlite3.Connection, **values: object) -> None:
    """Set what pulls left of all feeds."""
    store.execute("INSERT OR IGNORE INTO feed (source_id) SELECT id FROM source")
    store.execute("UPDATE feed SET checked_at = ?", (NOW,))
    for name, value in values.items():
        store.execute(f"UPDATE feed SET {name} = ?", (value,))
    store.commit()


def entries(store: sqlite3.Connection, source_id: str, *days: str) -> None:
    for number, day in enumerate(days):
        moment = f"{day}T08:00:00Z"
        store.execute(
            "INSERT INTO entry (id, source_id, guid, title, first_seen, sort_at)"
            " VALUES (?, ?, ?, 'T', ?, ?)",
            (f"{source_id}{number}", source_id, f"g{number}", moment, moment),
        )
    store.commit()


def found(pln: Pln, *words: str) -> list[dict[str, Any]]:
    """What is not well, by JSON."""
    report = json.loads(pln("doctor", *words, "--format", "json").out)
    return [check for check in report["checks"] if not check["ok"]]


def mend(pln: Pln, check: dict[str, Any]) -> None:
    program, *words = shlex.split(check["fix"])
    assert program == "pln"
    assert pln(*words).code == 0


def test_a_healthy_network(pln: Pln, store: sqlite3.Connection) -> None:
    source(pln, "Garden")
    asked(store)
    assert pln("doctor") == (0, "How your network's feeds are\n1 feed; nothing to look at.\n", "")
    assert json.loads(pln("doctor", "--format", "json").out)["ok"] is True


def test_what_does_not_answer(pln: Pln, store: sqlite3.Connection) -> None:
    garden = source(pln, "Garden")
    asked(
        store, error_code="http_404", error_message="404", error_since="2026-09-01T08:00:00Z",
        error_count=5, next_at="2026-10-08T08:00:00Z",
    )  # fmt: skip
    result = pln("doctor")
    assert result == (
        1,
        "How your network's feeds are\n"
        "1 feed; 1 thing to look at.\n"
        "Not answering (1)\n"
        f"  Garden ({garden}): failed 5 times since 2026-09-01 (http_404); next try 2026-10-08\n"
        f"    pln edit {garden} --status paused\n",
        "",
    )
    (check,) = found(pln)
    assert check["name"] == "dead"
    mend(pln, check)
    assert found(pln) == []
    assert pln("doctor").code == 0


@pytest.mark.parametrize(
    "state",
    [
        {"error_count": 2, "error_since": "2026-09-01T08:00:00Z", "error_code": "http_404"},
        {"error_count": 9, "error_since": "2026-10-02T08:00:00Z", "error_code": "http_404"},
        {"error_count": 9, "error_since": "2026-09-01T08:00:00Z", "error_code": "offline"},
    ],
)
def test_what_fails_for_a_while_is_not_dead(
    pln: Pln, store: sqlite3.Connection, state: dict[str, object]
) -> None:
    source(pln, "Garden")
    asked(store, **state)
    assert found(pln) == []


def test_what_is_gone_for_good(pln: Pln, store: sqlite3.Connection) -> None:
    garden = source(pln, "Garden")
    asked(store, stopped_at="2026-10-01T08:00:00Z", error_code="http_410")
    (check,) = found(pln)
    assert check["message"] == (
        f"Garden ({garden}): gone for good (410), not asked since 2026-10-01"
    )
    assert pln("doctor").code == 1
    mend(pln, check)
    assert found(pln) == []


def test_what_is_silent(pln: Pln, store: sqlite3.Connection) -> None:
    yearly, weekly, rare = (source(pln, name) for name in ("Yearly", "Weekly", "Rare"))
    asked(store)
    entries(store, yearly, "2025-10-01")
    entries(store, weekly, "2026-06-01", "2026-06-08", "2026-06-15", "2026-06-22")
    entries(store, rare, "2024-06-22", "2025-06-22", "2026-06-22")
    silent = found(pln)
    assert [check["message"] for check in silent] == [
        f"Weekly ({weekly}): nothing since 2026-06-22",
        f"Yearly ({yearly}): nothing since 2025-10-01",
    ]
    assert pln("doctor").code == 0
    for check in silent:
        mend(pln, check)
    assert found(pln) == []


def test_what_is_much_and_never_opened(pln: Pln, store: sqlite3.Connection) -> None:
    loud = source(pln, "Loud")
    asked(store)
    entries(store, loud, *["2026-10-01"] * 120)
    (check,) = found(pln)
    assert check["message"] == f"Loud ({loud}): 120 entries in 90 days, none opened or saved"
    assert check["fix"] == f"pln edit {loud} --pace weekly"
    mend(pln, check)
    mend(pln, found(pln)[0])
    assert found(pln) == []
    pln("edit", loud, "--pace", "daily")
    assert len(found(pln)) == 1
    assert pln("save", f"{loud}7").code == 0
    assert found(pln) == []


def test_one_feed_followed_twice(pln: Pln, store: sqlite3.Connection) -> None:
    first = source(pln, "First", feed="http://twin.example/feed")
    second = source(pln, "Second", feed="https://www.twin.example/feed/")
    asked(store)
    entries(store, second, "2026-10-01")
    pln("save", f"{second}0")
    twin = next(check for check in found(pln) if check["name"] == "duplicate")
    assert twin["message"] == f"First ({first}): the same feed as Second ({second})"
    mend(pln, twin)
    assert found(pln) == []


def test_what_was_never_asked_and_what_is_of_an_archived_person(
    pln: Pln, store: sqlite3.Connection
) -> None:
    pln("add", "contact", "Nia Odum")
    theirs = source(pln, "Theirs", "--by", "nia")
    asked(store)
    store.execute("DELETE FROM feed")
    store.commit()
    assert pln("--as-of", "2026-10-07T20:00", "doctor").code == 0
    (never,) = found(pln, "--as-of", "2026-10-09")
    assert (never["name"], never["fix"]) == ("never pulled", f"pln pull {theirs}")
    asked(store)
    pln("edit", "nia", "--status", "archived")
    (check,) = found(pln)
    assert check["message"] == (
        f"Theirs ({theirs}): Nia Odum is archived, and what they publish is not"
    )
    mend(pln, check)
    assert found(pln) == []


def test_what_has_moved(pln: Pln, store: sqlite3.Connection) -> None:
    routes = {"/new": answer(rss(item(1)))}
    with serve({**routes, "/old": answer(rss(item(1)))}) as server:
        pln("follow", server.url("/old"))
        server.routes = {**routes, "/old": redirect("/new", 301)}
        pln("pull", "--force")
        moved = next(check for check in found(pln) if check["name"] == "moved")
        (garden,) = pln("list", "sources", "--format", "ids").out.split()
        assert moved["fix"] == f"pln edit {garden} --feed {server.url('/new')}"
        mend(pln, moved)
        assert [check["name"] for check in found(pln)] == ["http"]


def test_the_network_is_asked_only_with_check(pln: Pln, store: sqlite3.Connection) -> None:
    page = '<link rel="alternate" type="application/rss+xml" href="/new">'
    routes = {"/": answer(page.encode(), content_type="text/html"), "/new": answer(rss(item(1)))}
    with serve(routes) as server:
        lost = source(pln, "Lost", "--url", server.url("/"), feed=server.url("/old"))
        asked(
            store, error_code="http_404", error_since="2026-09-01T08:00:00Z", error_count=5,
        )  # fmt: skip
        assert [check["name"] for check in found(pln)] == ["dead", "http"]
        assert server.requests == []
        again = next(check for check in found(pln, "--check") if check["name"] == "found")
        assert [request.path for request in server.requests] == ["/", "/new"]
        assert again["message"] == (
            f"Lost ({lost}): its page names another feed: {server.url('/new')}"
        )
        mend(pln, again)
        assert pln("pull").code == 0
        assert [check["name"] for check in found(pln)] == ["http"]


def test_a_host_that_asked_for_time_is_named_and_left_alone(
    pln: Pln, store: sqlite3.Connection
) -> None:
    with serve({"/": answer(b"")}) as server:
        source(pln, "Busy", "--url", server.url("/"), feed=server.url("/f"))
        asked(store, error_code="http_404", error_since="2026-09-01T08:00:00Z", error_count=5)
        store.execute(
            "INSERT INTO host (name, cool_until, code) VALUES (?, '2026-10-08T08:00:00Z',"
            " 'http_429')",
            (f"127.0.0.1:{server.port}",),
        )
        store.commit()
        report = json.loads(pln("doctor", "--check", "--format", "json").out)
        assert server.requests == []
    cooling = next(check for check in report["checks"] if check["name"] == "cooling")
    assert (cooling["ok"], cooling["message"]) == (
        True,
        f"127.0.0.1:{server.port} asked to be left alone until 2026-10-08T08:00:00Z",
    )


def test_what_others_may_read(pln: Pln, isolated: Path) -> None:
    pln("add", "contact", "Nia")
    (isolated / "pln.db").chmod(0o644)
    (check,) = found(pln)
    assert check["fix"] == f"chmod 600 {isolated / 'pln.db'}"
    assert pln("doctor").code == 1
    (isolated / "pln.db").chmod(0o600)
    assert found(pln) == []


def test_many_findings_of_one_kind_are_capped(pln: Pln, store: sqlite3.Connection) -> None:
    for number in range(11):
        source(pln, f"S{number:02}")
    asked(store, stopped_at="2026-10-01T08:00:00Z")
    lines = pln("doctor").out.splitlines()
    assert lines[1] == "11 feeds; 11 things to look at."
    assert lines[-1] == "  +3 more: pln doctor --format json"
    assert len(found(pln)) == 11
