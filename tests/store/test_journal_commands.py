"""Every command that writes is taken back by `pln undo` and done again by `pln redo`."""

import io
import sqlite3
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from plncli.cli.commands import COMMANDS, Command
from tests.conftest import Pln, set_terminal
from tests.server import answer, serve
from tests.store.test_journal import dump

EXAMPLES: dict[str, tuple[str, ...]] = {
    "add contact": ("Dora", "--topic", "new,rubrics", "--handle", "x:dora", "--knows", "Ada"),
    "add source": ("https://d.example/", "--by", "Ada", "--feed", "https://d.example/feed"),
    "add community": ("Chat", "--member", "Ada,Bea", "--topic", "rubrics"),
    "add event": ("Meet", "--on", "2026-12-01", "--topic", "new"),
    "add account": ("mastodon:kim@school.example", "--email-label", "home"),
    "add opportunity": ("A class in Oslo wants pen pals", "--from", "Ada", "--due", "2026-11-01"),
    "move": ("Ada", "x", "mastodon:ada@school.example"),
    "value": ("Ada", "her rubric saved me a week", "--outcome", "empowered"),
    "add topic": ("equity", "--priority", "1"),
    "me": ("--name", "Kim", "--role", "teacher"),
    "edit": ("Ada", "--topic", "+new,-rubrics", "--email", "a@example.org", "--note", "x"),
    "remove": ("Ada", "A blog"),
    "merge": ("Ada", "Bea", "--yes"),
    "log": ("yesterday", "coffee", "with", "Ada", "about", "rubrics", "30m"),
    "import": ("{opml}", "{ics}", "{sheet}", "--topic", "new"),
    "follow": ("{feed}", "--topic", "new"),
    "skim": (),
    "open": ("abcde2",),
    "show": ("abcde2",),
    "save": ("abcde2", "abcde4", "+new", "--note", "x", "--used", "yesterday"),
    "unsave": ("abcde4",),
    "share": ("abcde2", "with", "Ada"),
    "mute": ("sale", "--until", "2026-11-01"),
    "promise": ("thank", "Ada", "for", "it", "--by", "friday"),
    "done": ("rubrics",),
    "snooze": ("Ada", "2w"),
    "pause": ("tomorrow", "+2w"),
    "draft reconnect": ("Ada", "--log"),
    "draft thank": ("Ada", "--log"),
    "draft report-back": ("Ada", "--log"),
    "draft keep-up": ("rubrics", "--to", "Ada", "--log"),
    "draft hello": ("Camp", "--to", "Ada", "--log"),
    "draft introduce": ("Ada", "Bea", "--log"),
    "init": (),
    "ask new": ("How", "now?", "--to", "Ada", "--topic", "new"),
    "ask again": ("1", "--to", "Ada"),
    "ask answered": ("1", "This", "one", "--helped"),
    "ask resolved": ("1", "--outcome", "it works", "--helped", "Ada"),
    "ask resolve": ("1",),
    "ask reported": ("2", "told", "her"),
    "ask given-up": ("1",),
    "ask reopened": ("2",),
    "ask story": ("1", "Bea", "knew."),
    "event meet": ("Camp", "Ada", "--line", "hello"),
    "event register": ("Camp",),
    "event attended": ("Camp",),
    "event missed": ("Camp",),
    "event cancelled": ("Camp",),
    "event debrief": (
        "Camp",
        "met: Ada, Cleo",
        "talk: T - Ada: x",
        "resource: R",
        "hours: 3h a=1h",
        "follow-up: thank Ada to Ada",
        "changed: y",
    ),
    "hours add": ("yesterday", "edcamp", "6h", "+a", "4h"),
    "hours split": ("Course", "ell=1h"),
    "hours licence add": ("Mine", "--preset", "tx-cpe", "--from", "2024-09-01"),
    "hours evidence": ("Course", "{opml}"),
    "hours submitted": ("Course",),
    "hours approved": ("Course",),
    "chat attended": ("#chat", "yesterday", "--with", "Ada", "--takeaways", "x"),
    "chat caught-up": ("#chat", "--takeaways", "x"),
    "chat skipped": ("#chat", "22 sep"),
    "chat pause": ("#chat", "20 dec", "6 jan"),
    "plc new": ("Readers", "--outcome", "All read aloud", "--member", "Ada:lead"),
    "plc step": ("Team", "evidence", "A test", "--done", "--owner", "Ada", "--minutes", "45m"),
    "plc commit": ("Team", "Ada", "ten", "minutes"),
    "plc close": ("Team", "--result", "as before", "--verdict", "no-change"),
    "plc next": ("Closed team",),
    "gaps": ("--plan", "--step", "Ask Ada for a date", "--by", "+3d", "--ask", "Ada"),
    "stats": ("--snapshot",),
    "stage set": ("balance", "evaluation", "--topic", "rubrics", "--note", "calmer"),
    "reflect draft": ("-o", "{draft}"),
    "reflect published": ("https://blog.example/pln", "--submitted-to", "the office"),
    "reflect submitted": ("the office",),
}
"""The words after each command that writes; {opml}, {ics}, {sheet} and {draft} are files,
{feed} an address."""

OPML = b"""<opml version="2.0"><body><outline text="Maths">
<outline type="rss" text="B" xmlUrl="https://b.example/feed"/></outline></body></opml>"""
ICS = b"""BEGIN:VCALENDAR
BEGIN:VEVENT
UID:1
SUMMARY:Fair
DTSTART:20261101T090000Z
END:VEVENT
BEGIN:VEVENT
UID:2
SUMMARY:#chat
DTSTART:20261006T180000Z
RRULE:FREQ=WEEKLY
END:VEVENT
END:VCALENDAR
"""
SHEET = "box,name,what I give,keep / drop / more\nOther,Bea,help,more\nOther,Una,x,\n"
FEED = b"""<rss version="2.0"><channel><title>C</title><link>https://c.example/</link>
<item><title>One</title><guid>1</guid></item></channel></rss>"""


def writing_commands() -> list[str]:
    return [name for row in COMMANDS for name in _writing(row, row.name)]


def _writing(row: Command, name: str) -> Iterator[str]:
    if row.writes:
        yield name
    for inner in getattr(import_module(f"plncli.cli.{row.module}"), "COMMANDS", ()):
        yield from _writing(inner, f"{name} {inner.name}")


@pytest.fixture
def network(pln: Pln) -> None:
    """Contacts with ties, a circle, a source with entries, and a logged talk."""
    pln("add", "contact", "Bea")
    pln(
        "add",
        "contact",
        "Ada",
        "--topic",
        "rubrics",
        "--email",
        "ada@example.org",
        "--handle",
        "x:ada",
        "--knows",
        "Bea",
    )
    pln("add", "source", "A blog", "--feed", "https://a.example/feed", "--by", "Ada")
    pln("add", "community", "Circle", "--kind", "circle", "--member", "Ada,A blog")


@pytest.fixture
def entries(network: None, store: sqlite3.Connection, pln: Pln, tmp_path: Path) -> None:
    """Three entries of the source, as a pull leaves them; the last one is saved."""
    (source,) = store.execute("SELECT id FROM source").fetchone()
    for key in (1, 2, 3):
        store.execute(
            "INSERT INTO entry (key, id, source_id, guid, link, title, first_seen, sort_at)"
            " VALUES (?, ?, ?, ?, 'https://a.example/', ?, ?, ?)",
            (
                key,
                f"abcde{key + 1}",
                source,
                f"g{key}",
                f"Entry {key}",
                *["2026-10-06T08:00:00Z"] * 2,
            ),
        )
        store.execute("INSERT INTO content (entry_key, html) VALUES (?, '<p>text')", (key,))
    pln("save", "abcde4")
    pln("hours", "add", "Course", "2h")
    pln("add", "event", "Camp", "--on", "2026-12-01")
    pln("ask", "Which rubric?", "--to", "Bea")
    pln("ask", "Which atlas?", "--to", "Bea")
    pln("ask", "answered", "2", "The", "blue", "one")
    pln("ask", "resolved", "2")
    pln("plc", "new", "Team", "--outcome", "All write", "--member", "Bea")
    pln("plc", "new", "Closed team", "--outcome", "All read")
    pln("plc", "close", "Closed team", "--result", "all do", "--verdict", "better")
    pln("reflect", "--only", "plc", "-o", str(tmp_path / "reflection.md"))
    pln("add", "community", "#chat", "--meets", "tue 20:00 UTC")
    pln("find", "rubric")  # the index of words is no business of the journal


def test_every_command_that_writes_has_an_example() -> None:
    assert sorted(EXAMPLES) == sorted(writing_commands())


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """A file to import and an address to follow; what skims takes itself for a terminal."""
    set_terminal(monkeypatch)
    monkeypatch.setattr("plncli.cli.init.may_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO("Kim\n\n\n\nCleo\nmaths\nq\n"))
    monkeypatch.setenv("BROWSER", "true")
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    (tmp_path / "feeds.opml").write_bytes(OPML)
    (tmp_path / "fair.ics").write_bytes(ICS)
    (tmp_path / "sheet.csv").write_text(SHEET)
    files = {"opml": str(tmp_path / "feeds.opml"), "ics": str(tmp_path / "fair.ics")}
    files["sheet"] = str(tmp_path / "sheet.csv")
    files["draft"] = str(tmp_path / "draft.md")
    with serve({"/feed": answer(FEED)}) as server:
        yield {**files, "feed": server.url("/feed")}


@pytest.mark.parametrize("name", sorted(EXAMPLES))
def test_undo_and_redo(
    name: str, entries: None, store: sqlite3.Connection, places: dict[str, str], pln: Pln
) -> None:
    before = dump(store)
    ran = pln(*name.split(), *(word.format(**places) for word in EXAMPLES[name]))
    assert ran.code == 0, ran.err
    after = dump(store)
    assert after != before
    assert pln("undo").code == 0
    assert dump(store) == before
    assert pln("redo").code == 0
    assert dump(store) == after
