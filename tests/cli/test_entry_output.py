"""All that a person publishes is shown: files, authors, categories, language, times."""

import json
import sqlite3

import pytest

from tests.conftest import Pln
from tests.server import answer, serve

PODCAST = b"""<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Staff Room Radio</title>
<item><title>Frogs in class</title><guid isPermaLink="false">e1</guid>
<link>https://radio.example/1</link><pubDate>Tue, 06 Oct 2026 08:00:00 GMT</pubDate>
<dc:creator>Ana Ruiz</dc:creator><dc:creator>Ben Okoro</dc:creator>
<category>Open Ed</category><category>Biology</category><dc:language>en-GB</dc:language>
<description>Two teachers, one pond.</description>
<enclosure url="https://radio.example/1.mp3?token=s3cret" type="audio/mpeg" length="24100000"/>
<itunes:duration>1:02:30</itunes:duration></item></channel></rss>"""
BLOG = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Pond Notes",
        "language": "es",
        "items": [
            {
                "id": "b1",
                "url": "https://pond.example/1",
                "title": "Charcas",
                "content_text": "agua " * 460,
                "date_published": "2026-10-06T07:00:00Z",
                "tags": ["#OpenEd"],
                "authors": [{"name": "Cleo Vance"}],
            },
            {"id": "b2", "url": "https://pond.example/2", "title": "Otras", "content_text": "Sol."},
        ],
    }
).encode()


@pytest.fixture
def followed(pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    """The podcast and the blog are followed, and open education is a topic."""
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")
    pln("add", "topic", "open-ed")
    routes = {"/p": answer(PODCAST), "/b": answer(BLOG, content_type="application/feed+json")}
    with serve(routes) as server:
        assert pln("follow", server.url("/p"), server.url("/b")).code == 0


def entries(pln: Pln, *words: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(
        pln("list", "entries", *words, "--format", "json").out
    )
    return found


def entry_id(pln: Pln, title: str) -> str:
    (found,) = [str(entry["id"]) for entry in entries(pln) if entry["title"] == title]
    return found


@pytest.mark.usefixtures("followed")
def test_json_lists_have_everything(pln: Pln) -> None:
    (episode,) = [entry for entry in entries(pln) if entry["title"] == "Frogs in class"]
    kept = ("author", "language", "seconds", "enclosures", "categories", "topics")
    assert {key: episode[key] for key in kept} == {
        "author": "Ana Ruiz, Ben Okoro",
        "language": "en-GB",
        "seconds": 3750,
        "enclosures": [
            {
                "url": "https://radio.example/1.mp3?token=s3cret",
                "type": "audio/mpeg",
                "length": 24100000,
                "seconds": 3750,
            }
        ],
        "categories": ["Open Ed", "Biology"],
        "topics": [],
    }


@pytest.mark.usefixtures("followed")
def test_an_episode_is_shown_with_its_file(pln: Pln) -> None:
    episode = entry_id(pln, "Frogs in class")
    shown = pln("show", episode).out.splitlines()
    assert shown == [
        "Frogs in class",
        "Staff Room Radio · by Ana Ruiz, Ben Okoro · yesterday · 1 h 2 min to play",
        "https://radio.example/1",
        episode,
        "filed under Open Ed, Biology",
        "file  audio/mpeg · 1 h 2 min · 24.1 MB",
        "      https://radio.example/1.mp3?token=***",
        f"`pln open {episode} --file` plays or opens it in the browser",
        "",
        "Two teachers, one pond.",
    ]
    data = json.loads(pln("show", episode, "--format", "json").out)
    assert data == {
        **next(entry for entry in entries(pln) if entry["id"] == episode),
        "summary": "Two teachers, one pond.",
        "text": "Two teachers, one pond.",
        "opened": None,
        "used_on": None,
        "note": None,
    }


@pytest.mark.usefixtures("followed")
def test_a_text_is_shown_with_the_time_to_read_it(pln: Pln) -> None:
    shown = pln("show", entry_id(pln, "Charcas")).out.splitlines()
    assert shown[1] == "Pond Notes · by Cleo Vance · yesterday · 2 min to read"
    assert shown[4] == "filed under #OpenEd"
    assert not any(line.startswith("file ") for line in shown)
    otras = pln("show", entry_id(pln, "Otras")).out.splitlines()
    assert otras[1] == "Pond Notes · today · 1 min to read"


@pytest.mark.usefixtures("followed")
def test_a_category_that_is_a_topic_is_on_it(pln: Pln) -> None:
    titles = {str(entry["title"]) for entry in entries(pln, "--topic", "open-ed")}
    assert titles == {"Frogs in class", "Charcas"}
    assert entries(pln, "--topic", "biology of frogs") == []
    page = json.loads(pln("skim", "--topic", "open-ed", "--format", "json").out)
    assert {entry["title"] for entry in page["entries"]} == titles
    pln("save", entry_id(pln, "Charcas"))
    saved = pln("list", "saved", "--topic", "Open Ed", "--format", "json").out
    assert [entry["title"] for entry in json.loads(saved)] == ["Charcas"]


@pytest.mark.usefixtures("followed")
def test_a_skim_says_how_long_an_episode_plays(pln: Pln) -> None:
    lines = pln("skim", "--format", "table").out.splitlines()
    assert lines[-6:-2] == [
        "Staff Room Radio · radio.example",
        " 3  Frogs in class  1 d · 62 min",
        "    Two teachers, one pond.",
        "",
    ]
