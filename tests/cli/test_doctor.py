"""`pln doctor`: each finding, and that the command it prints mends it."""

import json
import os
import shlex
import sqlite3
import subprocess
from pathlib import Path
from typing import Any

import pytest

from plncli.store.connection import VERSION
from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.server import answer, redirect, serve, too_many
from tests.sites import playing

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


def said(pln: Pln, name: str, *words: str) -> list[tuple[str, str | None]]:
    """The messages of one kind of check, and what is to be done."""
    report = json.loads(pln("doctor", *words, "--format", "json").out)
    return [(each["message"], each["fix"]) for each in report["checks"] if each["name"] == name]


def mend(pln: Pln, check: dict[str, Any]) -> None:
    program, *words = shlex.split(check["fix"])
    assert program == "pln"
    assert pln(*words).code == 0


def in_shell(check: dict[str, Any]) -> None:
    subprocess.run(check["fix"], shell=True, check=True)


def test_a_healthy_network(pln: Pln, store: sqlite3.Connection, isolated: Path) -> None:
    source(pln, "Garden")
    asked(store)
    code, out, err = pln("doctor")
    assert (code, err) == (0, "")
    title, whole, summary = out.splitlines()
    assert title == "How your store and feeds are"
    assert whole.startswith(f"{isolated / 'pln.db'}: whole, version {VERSION}, ")
    assert whole.endswith(" kB; no backup yet")
    assert summary == "1 feed; nothing to look at."
    report = json.loads(pln("doctor", "--format", "json").out)
    assert report["ok"] is True
    assert [check["name"] for check in report["checks"]] == [
        *("store", "integrity", "index", "modes", "gone", "dead", "failing", "found", "moved"),
        *(
            "duplicate",
            "never_pulled",
            "archived_person",
            "silent",
            "noisy",
            "twice",
            "http",
            "mute",
            "cooling",
        ),
    ]
    assert report["checks"][1] == {
        "name": "integrity",
        "ok": True,
        "message": "nothing found",
        "fix": None,
        "broken": False,
        "id": None,
    }


def test_what_is_dead(pln: Pln, store: sqlite3.Connection) -> None:
    garden = source(pln, "Garden")
    asked(
        store,
        error_code="http_404",
        error_message="https://garden.example/feed: the server answered 404",
        error_since="2026-09-01T08:00:00Z",
        error_count=5,
        next_at="2026-10-08T08:00:00Z",
    )
    result = pln("doctor")
    assert result.code == 1
    assert result.out.splitlines()[2:] == [
        "1 feed; 1 thing to look at.",
        "Failing for a week or more (1)",
        f"  Garden ({garden}): failed 5 times since 2026-09-01: the server answered 404;"
        " next try 2026-10-08",
        f"    pln edit {garden} --status paused",
        "Good to know",
        f"  1 feed may be elsewhere by now: Garden ({garden})",
        "    pln doctor --check",
    ]
    (check,) = found(pln)
    assert (check["name"], check["broken"], check["id"]) == ("dead", True, garden)
    assert pln("doctor", "--format", "ids").out == f"{garden}\n"
    mend(pln, check)
    assert found(pln) == []
    assert pln("doctor").code == 0


def test_what_fails_since_today_is_no_more_than_advice(pln: Pln, store: sqlite3.Connection) -> None:
    with serve({"/feed": answer(b"", 500)}) as server:
        garden = source(pln, "Garden", feed=server.url("/feed"))
        pln("pull")
        (check,) = found(pln)
        assert pln("doctor").code == 0
        assert check["name"] == "failing"
        assert check["message"] == (
            f"Garden ({garden}): failed once since 2026-10-07: the server answered 500;"
            " next try 2026-10-07"
        )
        server.routes = {"/feed": answer(rss(item(1)))}
        mend(pln, check)
    assert found(pln) == []


def test_what_is_gone_for_good(pln: Pln, store: sqlite3.Connection) -> None:
    garden = source(pln, "Garden")
    asked(store, stopped_at="2026-10-01T08:00:00Z", error_code="http_410")
    (check,) = found(pln)
    assert check["message"] == (
        f"Garden ({garden}): gone for good by its server's word (410), not asked since 2026-10-01"
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
        f"Weekly ({weekly}): nothing since 2026-06-22, and it used to speak every 7 days",
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


def test_people_who_are_there_twice(pln: Pln) -> None:
    ana = pln("add", "contact", "Ana Diaz", "--email", "a.diaz@gmail.com").out.strip()
    other = pln("add", "contact", "A D", "--email", "adiaz+school@gmail.com").out.strip()
    pln("add", "contact", "Ana Dias")
    (twin,) = found(pln)
    assert twin["message"] == (
        f"Ana Diaz ({ana}) and A D ({other}): same e-mail address: adiaz@gmail.com"
    )
    assert twin["fix"] == f"pln merge {ana} {other}"
    assert pln("merge", ana, other, "--yes").code == 0
    assert found(pln) == []


def test_one_feed_followed_twice(pln: Pln, store: sqlite3.Connection) -> None:
    first = source(pln, "First", feed="http://twin.example/feed")
    second = source(pln, "Second", feed="https://www.twin.example/feed/")
    asked(store)
    entries(store, second, "2026-10-01")
    pln("save", f"{second}0")
    (twin,) = found(pln)
    assert twin["message"] == f"First ({first}): the same feed as Second ({second})"
    assert said(pln, "http") == [("nothing found", None)]
    mend(pln, twin)
    assert found(pln) == []


def test_one_page_with_two_feeds_of_the_same_entries(pln: Pln, store: sqlite3.Connection) -> None:
    rows = [item(number) for number in (1, 2, 3, 4)]
    with serve({"/rss": answer(rss(*rows)), "/all": answer(rss(*rows, title="All"))}) as server:
        pln("follow", server.url("/rss"))
        pln("follow", server.url("/all"))
    by_title = {row["title"]: row["id"] for row in listed(pln)}
    (twin,) = found(pln)
    first, second = sorted(by_title.values())
    titles = {identity: title for title, identity in by_title.items()}
    assert twin["message"] == (
        f"{titles[second]} ({second}): the same entries as {titles[first]} ({first})"
    )
    mend(pln, twin)
    assert found(pln) == []


def listed(pln: Pln) -> list[dict[str, Any]]:
    rows = json.loads(pln("list", "sources", "--format", "json").out)
    assert isinstance(rows, list)
    return rows


def test_what_was_never_asked(pln: Pln, store: sqlite3.Connection) -> None:
    with serve({"/feed": answer(rss(item(1)))}) as server:
        garden = source(pln, "Garden", feed=server.url("/feed"))
        assert found(pln) == []
        (never,) = found(pln, "--as-of", "2026-10-09")
        assert never["message"] == f"Garden ({garden}): not asked since it was added on 2026-10-07"
        mend(pln, never)
    assert found(pln, "--as-of", "2026-10-09") == []


def test_what_is_of_an_archived_person(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Nia Odum")
    theirs = source(pln, "Theirs", "--by", "nia")
    asked(store)
    pln("edit", "nia", "--status", "archived")
    (check,) = found(pln)
    assert check["message"] == (
        f"Theirs ({theirs}): Nia Odum is archived, and what they publish is not"
    )
    mend(pln, check)
    assert found(pln) == []


def test_what_is_sent_elsewhere(pln: Pln, store: sqlite3.Connection) -> None:
    routes = {"/new": answer(rss(item(1)))}
    with serve({**routes, "/old": answer(rss(item(1)))}) as server:
        pln("follow", server.url("/old"))
        server.routes = {**routes, "/old": redirect("/new", 301)}
        pln("pull", "--force")
        (moved,) = found(pln)
        (garden,) = pln("list", "sources", "--format", "ids").out.split()
        assert moved["message"] == (
            f"School Garden ({garden}): sent to {server.url('/new')}, in 1 pull since 2026-10-07"
        )
        mend(pln, moved)
        assert found(pln) == []


def test_what_has_moved_is_good_to_know(pln: Pln, store: sqlite3.Connection) -> None:
    routes = {"/new": answer(rss(item(1)))}
    with serve({**routes, "/old": answer(rss(item(1)))}) as server:
        pln("follow", server.url("/old"))
        server.routes = {**routes, "/old": redirect("/new", 301)}
        for day in ("09", "13", "17"):
            pln("--as-of", f"2026-10-{day}", "pull")
        (garden,) = pln("list", "sources", "--format", "ids").out.split()
        message = f"1 feed has moved, and been followed: School Garden ({garden})"
        assert said(pln, "moved", "--as-of", "2026-10-17") == [(message, "pln list moves")]
        lines = pln("--as-of", "2026-10-17", "doctor").out.splitlines()
        assert lines[3:6] == ["Good to know", f"  {message}", "    pln list moves"]
        assert pln("list", "moves").code == 0


def test_what_is_sent_where_another_source_is(pln: Pln, store: sqlite3.Connection) -> None:
    routes = {"/new": answer(rss(item(1), title="New")), "/old": answer(rss(item(1)))}
    with serve(routes) as server:
        pln("follow", server.url("/old"))
        server.routes = {**routes, "/old": redirect("/new", 301)}
        pln("--as-of", "2026-10-08", "pull")
        pln("follow", server.url("/new"))
        by_title = {row["title"]: row["id"] for row in listed(pln)}
        old, new = by_title["School Garden"], by_title["New"]
        (moved,) = found(pln)
        assert moved["message"] == (
            f"School Garden ({old}): sent to {server.url('/new')}, in 1 pull since 2026-10-08,"
            f" which {new} follows already"
        )
        mend(pln, moved)
        assert found(pln) == []


def lose(store: sqlite3.Connection, code: str = "http_404") -> None:
    asked(store, error_code=code, error_since="2026-10-07T05:00:00Z", error_count=3)


def test_the_network_is_asked_only_with_check(pln: Pln, store: sqlite3.Connection) -> None:
    page = '<link rel="alternate" type="application/rss+xml" href="/new">'
    routes = {"/": answer(page.encode(), content_type="text/html"), "/new": answer(rss(item(1)))}
    with serve(routes) as server:
        lost = source(pln, "Lost", "--url", server.url("/"), feed=server.url("/old"))
        lose(store)
        assert [check["name"] for check in found(pln)] == ["failing"]
        assert server.requests == []
        (again,) = found(pln, "--check")
        assert [request.path for request in server.requests] == ["/", "/new"]
        assert again["message"] == (
            f"Lost ({lost}): its page names another feed, {server.url('/new')}"
        )
        assert pln("doctor", "--check").code == 1
        mend(pln, again)
        assert pln("pull").code == 0
        assert found(pln) == []


def test_a_lost_feed_without_a_page_is_looked_for_at_its_host(
    pln: Pln, store: sqlite3.Connection
) -> None:
    page = '<link rel="alternate" type="application/rss+xml" href="/new">'
    routes = {
        "/": answer(page.encode(), content_type="text/html"),
        "/new": answer(rss(item(1), title="Another's")),
    }
    with serve(routes) as server:
        lost = source(pln, "Lost", feed=server.url("/old"))
        lose(store)
        assert [check["name"] for check in found(pln, "--check")] == ["failing"]
        server.routes = {**routes, "/new": answer(rss(item(1), title="Lost"))}
        (again,) = found(pln, "--check")
        assert again["message"] == f"Lost ({lost}): the same feed is at {server.url('/new')}"
        mend(pln, again)
    assert listed(pln)[0]["feed_url"] == server.url("/new")


def test_a_lost_feed_whose_new_address_is_followed(pln: Pln, store: sqlite3.Connection) -> None:
    page = '<link rel="alternate" type="application/rss+xml" href="/new">'
    routes = {"/": answer(page.encode(), content_type="text/html"), "/new": answer(rss(item(1)))}
    with serve(routes) as server:
        lost = source(pln, "Lost", "--url", server.url("/"), feed=server.url("/old"))
        lose(store)
        pln("follow", server.url("/new"))
        (again,) = found(pln, "--check")
        new = next(row["id"] for row in listed(pln) if row["id"] != lost)
        assert (
            again["message"] == f"Lost ({lost}): its page names the feed of School Garden ({new})"
        )
        mend(pln, again)
        assert found(pln, "--check") == []


def test_a_lost_feed_that_answers_again(pln: Pln, store: sqlite3.Connection) -> None:
    page = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    routes = {"/": answer(page.encode(), content_type="text/html"), "/feed": answer(rss(item(1)))}
    with serve(routes) as server:
        garden = source(pln, "Garden", "--url", server.url("/"), feed=server.url("/feed"))
        asked(store, stopped_at="2026-10-01T08:00:00Z", error_code="http_410")
        (again,) = found(pln, "--check")
        assert again["message"] == f"Garden ({garden}): it answers again"
        assert pln("doctor", "--check").code == 0
        mend(pln, again)
        assert found(pln) == []


def test_https_is_offered_where_it_gives_the_same_feed(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = source(pln, "Plain", feed="http://school.example/feed")
    fable = source(pln, "Fable", feed="http://fable.example/feed")
    asked(store)
    store.execute(
        "INSERT INTO entry (id, source_id, guid, link, title, first_seen, sort_at)"
        " VALUES ('known', ?, 'other', 'http://fable.example/1', 'T', ?, ?)",
        (fable, NOW, NOW),
    )
    store.commit()
    message = f"2 feeds over http: Fable ({fable}), Plain ({plain})"
    assert said(pln, "http") == [(message, "pln doctor --check")]
    assert found(pln) == []
    with playing({"https://fable.example/feed": "atom.xml"}, monkeypatch) as asked_for:
        report = said(pln, "http", "--check")
        assert asked_for == ["https://fable.example/feed", "https://school.example/feed"]
        assert report == [
            (
                f"Fable ({fable}): the same feed comes encrypted, over https",
                f"pln edit {fable} --feed https://fable.example/feed",
            ),
            (f"1 feed over http, and not over https: Plain ({plain})", None),
        ]
        mend(pln, found(pln, "--check")[0])
        assert found(pln, "--check") == []


def test_https_is_not_tried_while_a_feed_fails(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    source(pln, "Fable", feed="http://fable.example/feed")
    asked(store, error_code="timeout", error_since="2026-10-07T05:00:00Z", error_count=1)
    with playing({}, monkeypatch) as asked_for:
        assert [check["name"] for check in found(pln, "--check")] == ["failing"]
    assert asked_for == []


def test_https_that_leads_back_to_http_is_none(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    fable = source(pln, "Fable", feed="http://fable.example/feed")
    asked(store)
    plays = {
        "https://fable.example/feed": "to http://fable.example/feed",
        "http://fable.example/feed": "atom.xml",
    }
    with playing(plays, monkeypatch):
        assert said(pln, "http", "--check") == [
            (f"1 feed over http, and not over https: Fable ({fable})", None)
        ]


def test_another_port_has_no_https_to_try(pln: Pln, store: sqlite3.Connection) -> None:
    with serve({}) as server:
        source(pln, "Garden", feed=server.url("/feed"))
        asked(store)
        assert said(pln, "http", "--check") == [("nothing found", None)]
        assert server.requests == []


def test_a_private_address_is_asked_only_with_leave(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLN_FEEDS_ALLOW_PRIVATE")
    with serve({}) as server:
        source(pln, "Lost", "--url", server.url("/"), feed=server.url("/old"))
        lose(store)
        pln("doctor", "--check")
        assert server.requests == []
        pln("edit", "lost", "--allow-private")
        pln("doctor", "--check")
        assert server.requests[0].path == "/"


def test_a_host_that_asked_for_time_is_named_and_left_alone(
    pln: Pln, store: sqlite3.Connection
) -> None:
    with serve({"/": too_many("3600")}) as server:
        host = f"127.0.0.1:{server.port}"
        source(pln, "Busy", "--url", server.url("/"), feed=server.url("/f"))
        source(pln, "Other", "--url", server.url("/"), feed=server.url("/g"))
        lose(store)
        pln("doctor", "--check")
        pln("doctor", "--check")
        assert [request.path for request in server.requests] == ["/"]
    assert said(pln, "cooling") == [
        (f"{host} asked to be left alone until 2026-10-07 10:00 UTC", None)
    ]
    assert pln("doctor").out.splitlines()[-1:] == [
        f"  {host} asked to be left alone until 2026-10-07 10:00 UTC",
    ]


def test_a_host_that_cools_is_not_said_to_have_no_https(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    fable = source(pln, "Fable", feed="http://fable.example/feed")
    asked(store)
    store.execute(
        "INSERT INTO host (name, cool_until, code) VALUES ('fable.example', ?, 'http_429')",
        ("2026-10-08T08:00:00Z",),
    )
    store.commit()
    with playing({}, monkeypatch) as asked_for:
        report = said(pln, "http", "--check")
    assert (report, asked_for) == ([(f"1 feed over http: Fable ({fable})", None)], [])


def test_offline(pln: Pln, store: sqlite3.Connection) -> None:
    with serve({}) as server:
        gone = server.url("/")
    source(pln, "Lost", "--url", gone, feed=f"{gone}old")
    lose(store)
    result = pln("doctor", "--check")
    assert result.err == "no host could be reached: you seem to be offline\n"
    assert [check["name"] for check in found(pln, "--check")] == ["failing"]


@pytest.mark.skipif(os.name == "nt", reason="modes do not say there who may read")
def test_what_others_may_read(pln: Pln, isolated: Path) -> None:
    pln("add", "contact", "Nia")
    (isolated / "pln.db").chmod(0o644)
    (check,) = found(pln)
    assert check["fix"] == f"chmod 600 {isolated / 'pln.db'}*"
    assert pln("doctor").code == 1
    in_shell(check)
    assert found(pln) == []


@pytest.mark.skipif(os.name == "nt", reason="modes do not say there who may read")
def test_folders_and_copies_that_others_may_read(pln: Pln, isolated: Path) -> None:
    pln("add", "contact", "Nia")
    copy = isolated / "backups" / "pln-version-1.db"
    copy.parent.mkdir()
    copy.touch()
    for path, mode in ((isolated, 0o755), (copy.parent, 0o750), (copy, 0o640)):
        path.chmod(mode)
    checks = found(pln)
    assert [(check["message"], check["broken"]) for check in checks] == [
        (f"{isolated} can be read by others", False),
        (f"{copy.parent} can be read by others", False),
        (f"{copy} can be read by others", True),
    ]
    for check in checks:
        in_shell(check)
    assert found(pln) == []


def damage(path: Path) -> None:
    """Overwrite a page in the middle of a store."""
    whole = path.read_bytes()
    page = 4096 * (len(whole) // 4096 // 2)
    path.write_bytes(whole[:page] + b"\xff" * 4096 + whole[page + 4096 :])


def test_a_damaged_store_without_a_copy(pln: Pln, isolated: Path) -> None:
    pln("add", "contact", "Nia")
    damage(isolated / "pln.db")
    (check,) = found(pln)
    assert check["message"].startswith(f"{isolated / 'pln.db'}: ")
    assert check["message"].endswith("; put a copy of your own in its place")
    assert check["fix"] is None
    result = pln("doctor", "--check")
    assert (result.code, result.err) == (1, "")
    assert result.out.splitlines()[1] == "The store is damaged (1)"


def test_a_store_that_cannot_be_opened(pln: Pln, isolated: Path) -> None:
    pln("add", "contact", "Nia")
    path = isolated / "pln.db"
    path.write_bytes(b"no store at all" * 1000)
    assert pln("doctor") == (
        8,
        "",
        f"pln: {path} is damaged (file is not a database); put a copy of your own in its place,"
        " or choose another folder with --home DIR\n",
    )


def test_a_damaged_store(pln: Pln, isolated: Path) -> None:
    path = isolated / "pln.db"
    pln("add", "contact", "Nia")
    backup = isolated / "backups" / "pln-version-1.db"
    backup.parent.mkdir(mode=0o700)
    backup.touch(mode=0o600)
    backup.write_bytes(path.read_bytes())
    os.utime(backup, (1790000000, 1790000000))
    damage(path)
    result = pln("doctor", "--format", "json")
    assert result.code == 1
    (check,) = json.loads(result.out)["checks"]
    assert (check["name"], check["ok"], check["broken"]) == ("integrity", False, True)
    assert check["message"].startswith(f"{path}: ")
    assert check["message"].endswith("; the last backup is of 2026-09-21")
    in_shell(check)
    assert found(pln) == []
    assert said(pln, "store")[0][0].endswith("; last backup 2026-09-21")
    assert [row["name"] for row in json.loads(pln("list", "contacts", "--format", "json").out)] == [
        "Nia"
    ]


def test_many_findings_of_one_kind_are_capped(pln: Pln, store: sqlite3.Connection) -> None:
    ids = [source(pln, f"S{number:02}") for number in range(11)]
    asked(store, stopped_at="2026-10-01T08:00:00Z")
    lines = pln("doctor").out.splitlines()
    assert lines[2] == "11 feeds; 11 things to look at."
    assert "  +3 more: pln doctor --format json" in lines
    assert lines[-2].endswith(" by now: S00 ({}), S01 ({}), S02 ({}), 8 more".format(*ids[:3]))
    assert len(found(pln)) == 11


def test_a_spreadsheet_has_all_checks(pln: Pln, store: sqlite3.Connection) -> None:
    garden = source(pln, "Garden")
    asked(store, stopped_at="2026-10-01T08:00:00Z")
    header, *rows = pln("doctor", "--format", "csv").out.splitlines()
    assert header == "name,ok,id,message,fix"
    assert rows[4] == (
        f"gone,no,{garden},\"Garden ({garden}): gone for good by its server's word (410),"
        f' not asked since 2026-10-01",pln edit {garden} --status archived'
    )
    assert rows[3] == "modes,yes,,nothing found,"
