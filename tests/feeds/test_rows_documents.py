"""Rows of the design's list of trials, in the document: titles, encodings, formats and lists."""

import json
from pathlib import Path

import pytest

from tests.conftest import Pln
from tests.feeds.documents import item, rss
from tests.feeds.rows import entries, imported, pulled, statuses, titles
from tests.server import answer, serve


@pytest.fixture(autouse=True)
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLN_FEEDS_ALLOW_PRIVATE", "1")
    monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")


def pulled_entries(pln: Pln, folder: Path, body: bytes, content_type: str) -> list[str]:
    """The titles of what is stored of a document that is served with this type."""
    with serve(answer(body, content_type=content_type)) as server:
        imported(pln, folder, server.url("/feed"))
        assert statuses(pulled(pln)) == ["updated"]
    return titles(pln)


@pytest.mark.parametrize("title", ["[/nope]", "[bold]loud[/bold]", "[link=https://x.example]x"])
def test_a_title_that_looks_like_markup_is_shown_as_it_is(
    pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, title: str
) -> None:
    assert pulled_entries(pln, tmp_path, rss(item(1, title)), "application/rss+xml") == [title]
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("FORCE_COLOR", "1")
    for words in (("skim", "--peek"), ("list", "entries")):
        for form in ("table", "plain", "md", "csv"):
            result = pln(*words, "--color", "always", "--format", form)
            assert result.code == 0
            assert title in result.out.replace("\\", "")


def test_a_label_that_lies_about_utf_16(pln: Pln, tmp_path: Path) -> None:
    body = b'<?xml version="1.0" encoding="utf-16"?>' + rss(item(1, "Frühling"))
    kind = "text/xml; charset=utf-16"
    assert pulled_entries(pln, tmp_path, body, kind) == ["Frühling"]


def test_utf_16_that_calls_itself_utf_8(pln: Pln, tmp_path: Path) -> None:
    text = '<?xml version="1.0" encoding="utf-8"?>' + rss(item(1, "Frühling")).decode()
    body = text.encode("utf-16")
    assert pulled_entries(pln, tmp_path, body, "text/xml; charset=utf-8") == ["Frühling"]


def test_a_blank_line_before_the_xml_declaration(pln: Pln, tmp_path: Path) -> None:
    body = b'\r\n  \n<?xml version="1.0" encoding="utf-8"?>' + rss(item(2), item(1))
    assert pulled_entries(pln, tmp_path, body, "text/xml") == ["Entry 1", "Entry 2"]


def test_a_cdata_section_that_is_never_closed(pln: Pln, tmp_path: Path) -> None:
    whole = rss(item(2), item(1))
    cut = whole[: whole.rindex(b"<description>")] + b"<description><![CDATA[Words about"
    assert pulled_entries(pln, tmp_path, cut, "application/rss+xml") == ["Entry 1", "Entry 2"]


@pytest.mark.parametrize("version", ["1", "1.1"])
def test_json_feed(pln: Pln, tmp_path: Path, version: str) -> None:
    author = {"name": "Ida Beet"}
    authors = {"author": author} if version == "1" else {"authors": [author]}
    document = {
        "version": f"https://jsonfeed.org/version/{version}",
        "title": "School Garden",
        "items": [
            {
                "id": "1",
                "title": "Compost",
                "url": "https://garden.example/1",
                "content_html": "<p>Turn it.</p>",
                "date_published": "2026-09-01T08:00:00Z",
                **authors,
            },
            {"id": 2, "content_text": "Rain at last"},
        ],
    }
    body = json.dumps(document).encode()
    assert pulled_entries(pln, tmp_path, body, "application/feed+json") == [
        "Compost",
        "Rain at last",
    ]
    compost = next(entry for entry in entries(pln) if entry["title"] == "Compost")
    assert (compost["author"], compost["link"]) == ("Ida Beet", "https://garden.example/1")
    assert compost["published"] == "2026-09-01T08:00:00Z"


def test_an_archive_of_ten_thousand_entries(pln: Pln, tmp_path: Path) -> None:
    items = "".join(
        f"<item><title>{number}</title><guid>g{number}</guid></item>" for number in range(10_000)
    )
    body = f'<rss version="2.0"><channel><title>Archive</title>{items}</channel></rss>'.encode()
    with serve(answer(body)) as server:
        imported(pln, tmp_path, server.url("/feed"))
        (first,) = pulled(pln)
        (second,) = pulled(pln, "--force")
    assert (first["status"], first["new"]) == ("updated", 10_000)
    assert (second["status"], second["new"]) == ("unchanged", 0)
    skim = json.loads(pln("skim", "--peek", "--format", "json").out)
    assert [entry["title"] for entry in skim["entries"]] == ["0", "1", "2"]


def test_a_nested_list_with_a_feed_in_two_folders(pln: Pln, tmp_path: Path) -> None:
    with serve({"/a": answer(rss(item(1))), "/b": answer(rss(item(2)))}) as server:
        path = tmp_path / "feeds.opml"
        path.write_text(
            '<opml version="2.0"><body><outline text="School"><outline text="Beds">'
            f'<outline text="Garden" xmlUrl="{server.url("/a")}"/></outline></outline>'
            f'<outline text="Fun"><outline text="Garden too" xmlUrl="{server.url("/a")}"/>'
            f'<outline text="Attic" xmlUrl="{server.url("/b")}"/></outline></body></opml>'
        )
        assert pln("import", str(path)).code == 0
        assert statuses(pulled(pln)) == ["updated", "updated"]
    sources = json.loads(pln("list", "sources", "--format", "json").out)
    assert {source["title"]: source["topics"] for source in sources} == {
        "Garden": ["Fun", "School/Beds"],
        "Attic": ["Fun"],
    }
    assert [request.path for request in server.requests] in (["/a", "/b"], ["/b", "/a"])


def test_a_list_that_is_an_entity_bomb(pln: Pln, tmp_path: Path) -> None:
    entities = "".join(
        f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 12)
    )
    path = tmp_path / "bomb.opml"
    path.write_text(
        f'<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY e0 "lol">{entities}]>'
        '<opml><body><outline text="&e11;" xmlUrl="https://garden.example/feed"/></body></opml>'
    )
    result = pln("import", str(path))
    assert (result.code, result.out) == (0, "")
    assert len(result.err) < 300
    sources = json.loads(pln("list", "sources", "--format", "json").out)
    assert [len(str(source["title"])) < 40 for source in sources] == [True]
