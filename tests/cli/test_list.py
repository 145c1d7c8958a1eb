"""`pln list`: what is shown, what is left out, in which order."""

import json
import sqlite3

import pytest

from plncli.cli.completion import LIST_KINDS
from tests.conftest import Pln

NOW = "2026-10-07T09:00:00Z"


@pytest.fixture
def network(pln: Pln) -> None:
    """Three contacts, one of them quiet, one only wanted; a circle; a source."""
    pln("add", "contact", "Bea Fictional", "--scope", "school", "--topic", "rubrics")
    pln("add", "contact", "ada fictional", "--org", "North School", "--sector", "outside")
    pln("add", "contact", "Cem Fictional", "--wanted", "knows maps", "--topic", "reading,rubrics")
    pln("add", "community", "Robotics", "--kind", "circle", "--member", "bea")
    pln("add", "source", "A blog", "--kind", "news", "--pace", "close", "--by", "bea")
    pln("log", "yesterday", "coffee", "with", "Bea", "about", "rubrics")
    pln("log", "2026-06-01", "call", "with", "@ada")


def names(text: str, column: int = 1) -> list[str]:
    return [line.split("\t")[column] for line in text.splitlines()]


def test_the_table_of_contacts(network: None, pln: Pln) -> None:
    rows = [line.split("\t")[1:] for line in pln("list", "contacts").out.splitlines()]
    assert rows == [
        ["ada fictional", "North School", "", "4 months ago", ""],
        ["Bea Fictional", "school", "rubrics", "yesterday", ""],
        ["Cem Fictional", "", "reading, rubrics", "never", "wanted"],
    ]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("--topic", "READING"), ["Cem Fictional"]),
        (("--topic", "reading,rubrics"), ["Bea Fictional", "Cem Fictional"]),
        (("--scope", "school"), ["Bea Fictional"]),
        (("--sector", "out"), ["ada fictional"]),
        (("--wanted",), ["Cem Fictional"]),
        (("--status", "active"), ["ada fictional", "Bea Fictional"]),
        (("--agreement", "unknown", "--limit", "1"), ["ada fictional"]),
        (("--circle", "robotics"), ["Bea Fictional"]),
        (("--quiet-for", "90d"), ["ada fictional", "Cem Fictional"]),
        (("--since", "today"), ["ada fictional", "Bea Fictional", "Cem Fictional"]),
        (("--sort", "last"), ["Bea Fictional", "ada fictional", "Cem Fictional"]),
        (("--sort", "status"), ["ada fictional", "Bea Fictional", "Cem Fictional"]),
        (("--sort", "name"), ["ada fictional", "Bea Fictional", "Cem Fictional"]),
        (("--sort", "added", "--limit", "2"), ["ada fictional", "Bea Fictional"]),
    ],
    ids=lambda item: " ".join(item),
)
def test_filters(network: None, pln: Pln, words: tuple[str, ...], expected: list[str]) -> None:
    assert names(pln("list", "contacts", *words).out) == expected


def test_other_kinds(network: None, pln: Pln) -> None:
    assert names(pln("list", "source", "--pace", "close", "--kind", "news").out) == ["A blog"]
    assert names(pln("list", "Community").out) == ["Robotics"]
    assert names(pln("list", "topics", "--status", "open").out) == ["reading", "rubrics"]
    pln("add", "event", "Meet", "--on", "2026-12-01")
    assert names(pln("list", "events", "--status", "wanted").out, 2) == ["Meet"]
    assert names(pln("list", "interactions").out) == ["2026-10-06", "2026-06-01"]
    assert names(pln("list", "interactions", "--circle", "robotics").out) == ["2026-10-06"]
    assert names(pln("list", "interactions", "--since", "last month").out) == ["2026-10-06"]


@pytest.mark.parametrize(
    "kind", ["contacts", "sources", "communities", "events", "topics", "interactions"]
)
def test_json_has_the_promised_keys(network: None, pln: Pln, kind: str) -> None:
    pln("add", "event", "Meet")
    records = json.loads(pln("list", kind, "--format", "json").out)
    for record in records:
        assert {"id", "kind", "topics", "created_at", "updated_at"} <= record.keys()
        assert "name" in record or "title" in record
    assert [record["id"] for record in records] == pln("list", kind, "--format", "ids").out.split()


def test_entries_saved_and_mutes(network: None, store: sqlite3.Connection, pln: Pln) -> None:
    (source,) = store.execute("SELECT id FROM source").fetchone()
    for key, title in ((1, "First"), (2, "Second")):
        store.execute(
            "INSERT INTO entry (key, id, source_id, guid, link, title, first_seen, sort_at)"
            f" VALUES (?, ?, ?, ?, 'https://a.example/{key}', ?, ?, ?)",
            (key, f"abcde{key + 1}", source, f"g{key}", title, NOW, f"2026-10-0{key}"),
        )
    store.execute("UPDATE journal SET recording = 0")
    store.execute("INSERT INTO mark (entry_key, seen, saved) VALUES (1, ?, ?)", (NOW, NOW))
    store.execute("INSERT INTO mute (id, word, created_at) VALUES ('aaaa', 'sale', ?)", (NOW,))
    store.execute(
        "INSERT INTO mute (id, source_id, until, created_at) VALUES ('bbbb', ?, '2026-11-01', ?)",
        (source, NOW),
    )
    entries = json.loads(pln("list", "entries", "--format", "json").out)
    assert entries[1] == {
        "id": "abcde2",
        "title": "First",
        "link": "https://a.example/1",
        "guid": "g1",
        "source": "A blog",
        "source_id": source,
        "contact": "Bea Fictional",
        "author": None,
        "published": None,
        "first_seen": NOW,
        "seen": NOW,
        "saved": NOW,
        "topics": [],
        "language": None,
        "seconds": 0,
        "enclosures": [],
        "categories": [],
    }
    assert pln("list", "entries").out == (
        "abcde3\tSecond\tA blog\ttoday\nabcde2\tFirst\tA blog\ttoday\n"
    )
    assert (
        pln("list", "entries", "--circle", "robotics", "--format", "ids").out == "abcde3\nabcde2\n"
    )
    assert pln("list", "saved").out == "abcde2\tFirst\tA blog\t\ttoday\t\t\n"
    assert (
        pln("list", "entries", "--sort", "name", "--limit", "1", "--format", "ids").out
        == "abcde2\n"
    )
    assert (
        pln("list", "mutes").out == "bbbb\tA blog\tsource\t2026-11-01\naaaa\tsale\tword\tfor good\n"
    )
    assert [mute["word"] for mute in json.loads(pln("list", "mutes", "--format", "json").out)] == [
        None,
        "sale",
    ]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("folk",),
         f"no list of 'folk'; use one of {', '.join(LIST_KINDS)}"),
        (("contacts", "--scope", "moon"),
         "--scope 'moon' is not one of school, district, region, national, global"),
        (("contacts", "--sort", "size"),
         "--sort 'size' is not one of name, last, added, updated, kind, date, status"),
        (("contacts", "--quiet-for", "long"),
         "'long' is no cadence; write it as 4w, weekly, every 2 months or 3x a year"),
        (("contacts", "--kind", "x"), "a list of contacts has no --kind"),
    ],
    ids=lambda item: " ".join(item) if isinstance(item, tuple) else "",
)  # fmt: skip
def test_a_wrong_word(pln: Pln, words: tuple[str, ...], error: str) -> None:
    result = pln("list", *words)
    assert (result.code, result.out, result.err) == (2, "", f"pln: {error}\n")


def test_nothing_to_list(pln: Pln) -> None:
    assert pln("list", "contacts") == (0, "", "nothing to list; `pln add contact NAME` begins it\n")
    assert pln("list", "contacts", "--wanted") == (
        0,
        "",
        "no contacts are like that; `pln list contacts` has all\n",
    )
    assert pln("list", "contacts", "--format", "json").out == "[]\n"
    assert pln("list", "contacts", "--circle", "x").code == 3
