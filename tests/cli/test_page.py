"""`pln page`: one file for the browser, in a real one."""

import re
import sqlite3
from pathlib import Path

import pytest

from tests.browser import look, needs_browser, printed, with_script
from tests.conftest import Pln
from tests.gaps.scenarios import PLENTY, plant


@pytest.fixture
def page(pln: Pln, store: sqlite3.Connection, tmp_path: Path) -> str:
    plant(store, PLENTY)
    pln("me", "--why", "To be less alone", "--definition", "Who <b>answers</b> me")
    pln("edit", "Person a", "--agreement", "often-disagree", "--note", "secret-note")
    pln("edit", "Person b", "--value", "shows me her lessons", "--gives", "my scores")
    pln("reflect", "-o", str(tmp_path / "draft.md"))
    pln("reflect", "published", "https://blog.example/pln")
    pln("hours", "add", "yesterday", "webinar", "on", "rubrics", "1h")
    target = tmp_path / "network.html"
    done = pln("page", "-o", str(target))
    assert (done.code, done.out, done.err) == (0, "", f"wrote {target}; open it in a browser\n")
    return target.read_text("utf-8")


def test_what_stands_in_it(page: str) -> None:
    assert re.findall(r"<h2[^>]*>([^<]*)", page) == [
        "The sheet", "The map", "What is missing", "What happened", "Hours", "Reflections",
    ]  # fmt: skip
    assert re.findall(r'href="#(\w+)"', page) == re.findall(r'<section id="(\w+)"', page)
    for text in ("Who &lt;b&gt;answers&lt;/b&gt; me", "shows me her lessons", "my scores",
                 'href="https://blog.example/pln"', "webinar on rubrics"):  # fmt: skip
        assert text in page


def test_what_is_private_stays_out(page: str) -> None:
    for private in (
        "secret-note",
        "often_disagree",
        "often disagree",
        "Perspective</td>",
        "@a.example",
    ):
        assert private not in page


def test_whom_one_means_to_drop_stays_out(pln: Pln, page: str) -> None:
    pln("edit", "Person a", "--intention", "drop")
    text = pln("page").out
    sheet = text[text.index('<section id="sheet"') : text.index('<section id="map"')]
    assert re.findall(r"<tr><th>(.*)</th></tr>", sheet)[:-1] == [
        "name</th><th>how connected</th><th>what I get</th><th>what I give</th>"
        "<th>how often I check"
    ] * (sheet.count("<table>") - 1)
    assert "drop" not in sheet
    assert "<td>drop</td>" in pln("organizer", "--format", "html").out


@needs_browser
def test_the_heads_of_the_sheet_stand_in_one_line(page: str, tmp_path: Path) -> None:
    heights = (
        "document.title = [...new Set([...document.querySelectorAll('#sheet tr:first-child th')]"
        ".map(each => Math.round(each.offsetHeight / 20)))].join();"
    )
    assert "<title>1</title>" in look(with_script(page, heights), tmp_path, width=1024).dom


def test_students_are_nowhere_and_nobodys_agreement_is_told(
    pln: Pln, store: sqlite3.Connection, page: str
) -> None:
    pln("add", "contact", "Stan Pupil", "--role", "student", "--scope", "school")
    assert pln("value", "Person a", "told me that Stan Pupil draws", "--outcome", "aware").code == 0
    pln("log", "Stan Pupil helped me")
    pln("gaps", "--plan", "--step", "ask them", "--by", "2027-01-01", "D4")
    text = pln("page").out
    assert "Stan Pupil" not in text
    assert "told me that a student draws" in text
    for said in ("see things differently", "sees things differently", "ask them"):
        assert said not in text
    missing = text[text.index('<section id="gaps"') : text.index('<section id="year"')]
    counts = re.findall(r"(\d+) (?:missing|thin|fine|not judged)\b", missing)
    assert sum(map(int, counts)) == missing.count("<tr>") - 1 > 15  # a row for the heads


def test_it_asks_nobody(page: str) -> None:
    assert not re.search(r"<(link|img|iframe|object|embed)\b|\bsrc=|url\(|@import", page)
    assert "default-src 'none'" in page


def test_twice_the_same(pln: Pln, page: str) -> None:
    again = pln("page")
    assert again.out == page


@needs_browser
@pytest.mark.parametrize("width", [375, 1024, 1920])
def test_it_renders_without_a_word_or_a_request(page: str, tmp_path: Path, width: int) -> None:
    measured = "document.title = `${document.documentElement.scrollWidth} of ${innerWidth}`;"
    seen = look(with_script(page, measured), tmp_path, width=width)
    assert (seen.console, seen.requests) == ([], [])
    widths = re.search(r"<title>(\d+) of (\d+)</title>", seen.dom)
    assert widths is not None
    assert int(widths[1]) <= int(widths[2])
    assert "Person a" in seen.dom


@needs_browser
def test_its_own_script_may_run_and_filters(page: str, tmp_path: Path) -> None:
    assert look(page, tmp_path).console == []
    typed = (
        'field.value = "HER Lessons"; field.dispatchEvent(new Event("input"));'
        "document.title = [...document.querySelectorAll('section > .scroll tr')]"
        ".filter(row => !row.hidden && !row.querySelector('th'))"
        ".map(row => row.cells[0].textContent).join();"
    )
    seen = look(with_script(page, typed), tmp_path)
    assert "<title>Person b</title>" in seen.dom
    assert 'role="status">1 rows<' in seen.dom


@needs_browser
def test_it_prints(page: str, tmp_path: Path) -> None:
    assert printed(page, tmp_path).startswith(b"%PDF-")


def test_what_it_refuses(pln: Pln, tmp_path: Path, store: sqlite3.Connection) -> None:
    wrong = pln("page", "-o", str(tmp_path / "page.txt"))
    assert (wrong.code, wrong.err) == (
        2,
        f"pln: {tmp_path / 'page.txt'}: there is no form for .txt; let it end in .html or .htm\n",
    )
    assert pln("page", "-o", str(tmp_path / "page.html")).code == 0
    assert pln("page", "-o", str(tmp_path / "page.html")).code == 5


def test_a_class_s_network_stays(pln: Pln, tmp_path: Path) -> None:
    assert pln("init", "--as-class").code == 0
    target = tmp_path / "page.html"
    assert pln("page", "-o", str(target)).code == 5
    assert not target.exists()
    assert pln("--class", "page", "-o", str(target)).code == 0
