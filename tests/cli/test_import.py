"""`pln import` of OPML, whole."""

import contextlib
import io
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from plncli.store import read
from tests.cli.test_follow import dump
from tests.conftest import Pln

LIST = """<?xml version="1.0"?>
<opml version="2.0"><head><title>Staff room</title></head><body>
<outline text="Science">
 <outline text="Plants">
  <outline type="rss" text="School Garden" xmlUrl="https://garden.example/feed"
    htmlUrl="https://garden.example/" description="Beds and seeds" language="en"
    category="/kind/podcast,/pace/weekly"/>
 </outline>
 <outline type="rss" text="No address"/>
 <outline type="rss" text="Attic" xmlUrl="https://attic.example/feed"/>
</outline>
<outline type="rss" text="Garden again" xmlUrl="https://GARDEN.example/feed"/>
</body></opml>
"""


@pytest.fixture
def opml(tmp_path: Path) -> str:
    path = tmp_path / "list.opml"
    path.write_text(LIST)
    return str(path)


def test_feeds_become_sources_and_folders_topics(
    pln: Pln, opml: str, store: sqlite3.Connection
) -> None:
    assert pln("import", opml) == (
        6,
        "",
        f"{opml}:9: No address has no address of a feed\n"
        "2 new, 0 changed, 0 same, 1 problem; undo: pln undo\n",
    )
    attic, garden = read.sources(store)
    assert (attic.title, attic.feed_url, attic.topics) == (
        "Attic",
        "https://attic.example/feed",
        ("Science",),
    )
    assert (garden.title, garden.feed_url, garden.url, garden.topics) == (
        "School Garden",
        "https://garden.example/feed",
        "https://garden.example/",
        ("Science/Plants",),
    )
    assert (garden.note, garden.language, garden.kind, garden.pace) == (
        "Beds and seeds",
        "en",
        "podcast",
        "weekly",
    )


def test_a_second_time_nothing_changes(pln: Pln, opml: str, store: sqlite3.Connection) -> None:
    pln("import", opml)
    before = dump(store)
    assert pln("import", opml).err.endswith("\n0 new, 0 changed, 2 same, 1 problem\n")
    assert dump(store) == before
    assert len(store.execute("SELECT 1 FROM operation").fetchall()) == 1


def test_undo_takes_the_batch_back_whole(pln: Pln, opml: str, store: sqlite3.Connection) -> None:
    before = dump(store)
    pln("import", opml)
    pln("undo")
    assert dump(store) == before


def test_a_known_feed_gains_the_topics_that_it_lacks(
    pln: Pln, opml: str, store: sqlite3.Connection
) -> None:
    pln(
        "add",
        "source",
        "My beds",
        "--feed",
        "https://garden.example/feed/",
        "--topic",
        "SCIENCE/plants",
    )
    result = pln("import", opml, "--topic", "staff,#new", "--topic", "staff")
    assert result.err.endswith("\n1 new, 1 changed, 0 same, 1 problem; undo: pln undo\n")
    assert {source.title: source.topics for source in read.sources(store)} == {
        "My beds": ("new", "SCIENCE/plants", "staff"),
        "Attic": ("new", "Science", "staff"),
    }


def test_a_dry_run_tells_and_does_nothing(pln: Pln, opml: str, store: sqlite3.Connection) -> None:
    pln("add", "source", "My beds", "--feed", "https://garden.example/feed")
    before = dump(store)
    assert pln("import", "--dry-run", opml) == (
        6,
        "new\tAttic\thttps://attic.example/feed\tScience\n"
        "changed\tMy beds\thttps://garden.example/feed\tScience/Plants\n",
        f"{opml}:9: No address has no address of a feed\n"
        "would be: 1 new, 1 changed, 0 same, 1 problem\n",
    )
    assert dump(store) == before
    assert store.execute("SELECT count(*) FROM operation").fetchone() == (1,)


def test_what_was_imported_can_be_printed(pln: Pln, opml: str) -> None:
    assert pln("import", opml, "--format", "ids").out == (
        "https://garden.example/feed\nhttps://attic.example/feed\n"
    )
    assert pln("undo").code == 0
    found = json.loads(pln("import", opml, "--dry-run", "--format", "json").out)
    assert found[1] == {
        "change": "new",
        "title": "Attic",
        "feed_url": "https://attic.example/feed",
        "topics": ["Science"],
    }


def test_stdin_is_a_file_too(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(LIST.encode())))
    assert pln("import", "-").err.startswith("-:9: ")
    assert len(read.sources(store)) == 2


def test_a_record_that_cannot_be_is_told_by_its_line(
    pln: Pln, tmp_path: Path, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plncli.model.SOURCE_KINDS", ("blog",))
    monkeypatch.setattr("plncli.store.schema.Source.codes", {"kind": ("blog",)})
    path = tmp_path / "list.opml"
    path.write_text(LIST.replace('<outline type="rss" text="No address"/>', ""))
    assert pln("import", str(path)) == (
        6,
        "",
        f"{path}:5: kind 'podcast' is not one of blog\n"
        "1 new, 0 changed, 0 same, 1 problem; undo: pln undo\n",
    )
    assert [source.title for source in read.sources(store)] == ["Attic"]


def test_several_files_are_one_operation(
    pln: Pln, opml: str, tmp_path: Path, store: sqlite3.Connection
) -> None:
    other = tmp_path / "other.opml"
    other.write_text(LIST.replace("attic", "cellar").replace("Science", "History"))
    missing = tmp_path / "missing.opml"
    result = pln("import", opml, str(missing), str(other))
    assert result == (
        6,
        "",
        f"there is no file {missing};"
        " give the path of a list of feeds, of a calendar or of a sheet\n"
        f"{opml}:9: No address has no address of a feed\n"
        f"{other}:9: No address has no address of a feed\n"
        "3 new, 1 changed, 0 same, 2 problems; undo: pln undo\n",
    )
    pln("undo")
    assert read.sources(store) == []


OTHER = (
    "give the list that your feed reader exports (OPML), a calendar (.ics),"
    " or a CSV with the columns of `pln organizer --blank -o blank.csv`"
)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", f"{{file}} looks like an empty file; {OTHER}"),
        (b"Dear diary", f"{{file}} looks like plain text; {OTHER}"),
        (b"BEGIN:VCARD\n", f"{{file}} looks like contacts (vCard); {OTHER}"),
        (b"\x89PNG\r\n", f"{{file}} looks like a picture; {OTHER}"),
        (
            b"<rss version='2.0'/>",
            "{file} is a feed, not a list of feeds; `pln follow` takes its address",
        ),
    ],
)
def test_other_files_are_refused_with_what_they_look_like(
    pln: Pln, tmp_path: Path, content: bytes, message: str
) -> None:
    file = tmp_path / "file"
    file.write_bytes(content)
    assert pln("import", str(file)) == (2, "", f"pln: {message.format(file=file)}\n")


def test_files_that_cannot_be_read(pln: Pln, tmp_path: Path) -> None:
    missing = tmp_path / "missing.opml"
    assert pln("import", str(missing)) == (
        3,
        "",
        f"pln: there is no file {missing};"
        " give the path of a list of feeds, of a calendar or of a sheet\n",
    )
    assert pln("import", str(tmp_path)) == (
        1,
        "",
        f"pln: cannot read {tmp_path}: Is a directory\n",
    )


def test_http_and_https_of_one_address_are_told(pln: Pln, tmp_path: Path) -> None:
    path = tmp_path / "twins.opml"
    outlines = "".join(
        f'\n<outline text="Garden" xmlUrl="{scheme}://garden.example/feed"/>'
        for scheme in ("http", "https")
    )
    path.write_text(f"<opml><body>{outlines}</body></opml>")
    assert pln("import", str(path)) == (
        0,
        "",
        f"{path}:3: listed with http and with https; both are kept\n"
        "2 new, 0 changed, 0 same; undo: pln undo\n",
    )


def test_a_format_that_is_named_is_believed(pln: Pln, tmp_path: Path, opml: str) -> None:
    assert pln("import", "--as", "OPML", opml).err.endswith(
        "2 new, 0 changed, 0 same, 1 problem; undo: pln undo\n"
    )
    page = tmp_path / "page.html"
    page.write_text("<html><p>Nothing</p></html>")
    assert pln("import", "--as", "opml", str(page)).code == 2
    assert pln("import", "--as", "vcard", opml) == (
        2,
        "",
        "pln: --as 'vcard' is no format; pln imports opml, ics, organizer\n",
    )


def test_an_import_that_is_killed_is_whole_or_was_not(
    tmp_path: Path, store: sqlite3.Connection
) -> None:
    path = tmp_path / "long.opml"
    outlines = "".join(
        f'<outline type="rss" text="Feed {number}" xmlUrl="https://garden.example/{number}"/>'
        for number in range(800)
    )
    path.write_text(
        f'<opml version="2.0"><body><outline text="Beds">{outlines}</outline></body></opml>'
    )
    tables = ("source", "record_topic", "change", "operation")
    for seconds in (0.5, 0.7, 0.9, 1.1, 1.3, 30):
        process = subprocess.Popen(
            [sys.executable, "-m", "plncli", "import", str(path)],
            stderr=subprocess.PIPE,
            text=True,
        )
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
        process.kill()
        told = process.communicate()[1]
        assert store.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        counts = [store.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
        assert counts in ([0, 0, 0, 0], [800, 800, 1601, 1])
        if told:
            assert counts[0] == 800
    assert counts[0] == 800


@pytest.mark.parametrize(
    "added",
    [
        ("Beds", "--url", "http://www.garden.example"),
        ("school garden",),
    ],
)
def test_a_source_without_a_feed_takes_that_of_the_list(
    pln: Pln, opml: str, store: sqlite3.Connection, added: tuple[str, ...]
) -> None:
    pln("add", "source", *added)
    assert pln("import", opml) == (
        6,
        "",
        f"{opml}:5: {added[0]} had no feed; this one is its feed now\n"
        f"{opml}:9: No address has no address of a feed\n"
        "1 new, 1 changed, 0 same, 1 problem; undo: pln undo\n",
    )
    _, garden = sorted(read.sources(store), key=lambda source: source.title != "Attic")
    assert (garden.title, garden.feed_url, garden.topics) == (
        added[0],
        "https://garden.example/feed",
        ("Science/Plants",),
    )
    assert pln("import", opml).err.endswith("\n0 new, 0 changed, 2 same, 1 problem\n")


def test_a_source_that_gains_only_a_feed_is_told(pln: Pln, tmp_path: Path) -> None:
    path = tmp_path / "one.opml"
    path.write_text(
        '<opml version="2.0"><body><outline type="rss" text="Attic"'
        ' xmlUrl="https://attic.example/feed"/></body></opml>'
    )
    pln("add", "source", "Attic")
    assert pln("import", str(path), "--dry-run") == (
        0,
        "changed\tAttic\thttps://attic.example/feed\t\n",
        f"{path}:1: Attic had no feed; this one is its feed now\n"
        "would be: 0 new, 1 changed, 0 same\n",
    )
    assert pln("import", str(path)).err.endswith("0 new, 1 changed, 0 same; undo: pln undo\n")


def test_a_book_takes_no_feed(pln: Pln, opml: str) -> None:
    pln("add", "source", "Attic", "--kind", "book")
    assert pln("import", opml).err.endswith("2 new, 0 changed, 0 same, 1 problem; undo: pln undo\n")
