"""`-o`: the form that a file's ending says, what is refused, and `-` for standard output."""

from pathlib import Path

import pytest

from tests.conftest import Pln, set_terminal

COMMANDS = ("map", "organizer", "page", "reflect", "hours", "export calendar", "export json")
ENDINGS = {
    "map": ".html, .svg, .graphml, .dot or .json",
    "organizer": ".md, .html, .csv, .json or .txt",
    "page": ".html or .htm",
    "reflect": ".md, .json or .txt",
}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty folder that relative names are in."""
    (tmp_path / "written").mkdir()
    monkeypatch.chdir(tmp_path / "written")


@pytest.fixture(autouse=True)
def network(request: pytest.FixtureRequest, pln: Pln) -> None:
    """Somebody to draw; a class's network is empty."""
    if "class" in request.node.name:
        return
    pln("add", "contact", "Ana Featherstone", "--scope", "school")


@pytest.mark.parametrize("command", ENDINGS)
def test_an_ending_that_says_no_form(command: str, pln: Pln) -> None:
    assert pln(command, "-o", "net.pdf") == (
        2, "", f"pln: net.pdf: there is no form for .pdf; let it end in {ENDINGS[command]}\n",
    )  # fmt: skip
    assert not Path("net.pdf").exists()


@pytest.mark.parametrize("command", ["map", "page"])
def test_no_ending(command: str, pln: Pln) -> None:
    assert pln(command, "-o", "dd") == (
        2, "", f"pln: dd has no ending; let it end in {ENDINGS[command]}\n",
    )  # fmt: skip


@pytest.mark.parametrize("command", ["organizer", "reflect"])
def test_no_ending_where_there_is_a_usual_form(command: str, pln: Pln) -> None:
    assert pln(command, "-o", "dd").code == 0
    assert pln(command, "-o", "dd.md").code == 0
    assert Path("dd").read_text("utf-8") == Path("dd.md").read_text("utf-8")


@pytest.mark.parametrize(
    ("command", "name"),
    [
        ("map", "net.HTML"),
        ("map", "net.Svg"),
        ("map", "net.JSON"),
        ("organizer", "net.CSV"),
        ("organizer", "net.HTML"),
        ("page", "net.HTML"),
        ("reflect", "net.JSON"),
        ("reflect", "net.MD"),
        ("reflect", "net.TXT"),
    ],
)
def test_capitals_change_nothing(command: str, name: str, pln: Pln) -> None:
    assert pln(command, "-o", name).code == 0
    assert pln(command, "-o", f"small.{name.lower()}").code == 0
    assert Path(name).read_bytes() == Path(f"small.{name.lower()}").read_bytes()


@pytest.mark.parametrize(
    ("command", "form", "name"),
    [
        ("map", "svg", "net.html"),
        ("organizer", "csv", "net.html"),
        ("reflect", "json", "net.md"),
    ],
)
def test_a_form_and_an_ending_that_do_not_agree(
    command: str, form: str, name: str, pln: Pln
) -> None:
    assert pln(command, "--format", form, "-o", name) == (
        2,
        "",
        f"pln: --format {form} and {name} do not agree; leave out --format, or let the name"
        f" end in .{form}\n",
    )
    assert not Path(name).exists()


@pytest.mark.parametrize(
    ("command", "form", "name"),
    [
        ("map", "svg", "net.svg"),
        ("map", "svg", "net"),
        ("map", "dot", "net.gv"),
        ("organizer", "csv", "net"),
        ("reflect", "md", "draft.Rmd"),
    ],
)
def test_a_form_that_is_said_needs_no_ending(command: str, form: str, name: str, pln: Pln) -> None:
    assert pln(command, "--format", form, "-o", name).code == 0
    assert pln(command, "-o", f"other.{form}").code == 0
    assert Path(name).read_bytes() == Path(f"other.{form}").read_bytes()


def test_a_form_that_no_file_has(pln: Pln) -> None:
    assert pln("map", "--format", "plain", "-o", "net") == (
        2, "", "pln: --format 'plain' is not one of html, svg, graphml, dot, json\n",
    )  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_a_dash_is_standard_output(command: str, pln: Pln) -> None:
    pln("hours", "add", "yesterday", "webinar on rubrics", "1h")
    words = command.split()
    assert pln(*words, "-o", "-") == pln(*words)
    assert pln(*words, "-o", "-").out
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("form", ["html", "svg", "graphml", "dot"])
def test_a_picture_is_printed(form: str, pln: Pln) -> None:
    printed = pln("map", "--format", form, "-o", "-")
    assert pln("map", "-o", f"net.{form}").code == 0
    assert printed == (0, Path(f"net.{form}").read_text("utf-8"), "")
    assert pln("map", "--format", form) == printed


def test_a_page_is_printed_on_a_terminal_where_it_is_asked_for(
    pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_terminal(monkeypatch)
    assert pln("page").code == 2
    assert pln("page", "-o", "-").out.startswith("<!DOCTYPE html>")


def test_a_form_that_cannot_be_printed(pln: Pln) -> None:
    assert pln("map", "--format", "png") == (
        2,
        "",
        "pln: --format 'png' is not one of table, json, jsonl, csv, md, plain, ids, html, svg,"
        " graphml, dot\n",
    )


def test_a_class_s_map_is_not_printed(pln: Pln) -> None:
    assert pln("init", "--as-class").code == 0
    assert pln("map", "--format", "svg").code == 5
    assert pln("--class", "map", "--format", "svg").code == 0
