"""`pln reflect`: a draft on stdout or in a file that is never lost."""

import json
from pathlib import Path

import pytest

from ..conftest import Pln


@pytest.fixture
def network(pln: Pln) -> None:
    pln("add", "contact", "Ana Featherstone", "--scope", "school", "--role", "librarian")
    pln("log", "yesterday asked Ana about rubrics")


def test_the_draft_goes_to_stdout_as_markdown(pln: Pln, network: None) -> None:
    result = pln("reflect")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith('---\ntitle: "My professional learning network"\n')
    assert "| A librarian at my school | 1 | 2026-10-06 |" in result.out
    assert "Ana" not in result.out


def test_a_file_is_written_and_said(pln: Pln, network: None, tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    result = pln("reflect", "-o", str(file))
    text = file.read_text("utf-8")
    assert (result.code, result.out) == (0, "")
    assert result.err == (
        f"wrote {file} ({len(text.split())} words of facts and prompts; the rest is yours)\n"
        "when others can read it: pln reflect published URL\n"
    )
    assert text == pln("reflect").out


def test_a_file_that_exists_is_left_alone(pln: Pln, network: None, tmp_path: Path) -> None:
    file = tmp_path / "draft.md"
    file.write_text("my own words")
    assert pln("reflect", "-o", str(file)) == (
        5,
        "",
        f"pln: {file} exists; choose another name, or replace it with --force\n",
    )
    assert file.read_text() == "my own words"
    assert pln("reflect", "-o", str(file), "--force").code == 0
    assert file.read_text("utf-8").startswith("---\n")


def test_a_file_that_cannot_be_written(pln: Pln, network: None, tmp_path: Path) -> None:
    file = tmp_path / "absent" / "draft.md"
    assert pln("reflect", "-o", str(file)) == (
        5,
        "",
        f"pln: cannot write {file}: No such file or directory\n",
    )


def test_the_ending_of_the_file_chooses_the_format(pln: Pln, network: None, tmp_path: Path) -> None:
    pln("reflect", "-o", str(tmp_path / "draft.json"))
    data = json.loads((tmp_path / "draft.json").read_text("utf-8"))
    assert [section["name"] for section in data["sections"]] == [
        "network", "solving", "connections", "resources", "maintaining", "missing",
        "perspectives", "gatherings", "plc", "stage", "students", "changes", "references",
    ]  # fmt: skip


def test_options_reach_the_draft(pln: Pln, network: None) -> None:
    result = pln(
        "reflect", "--only", "connections", "--names", "--since", "last week", "--for", "PLN 101"
    )
    assert "## Connections" in result.out
    assert "## Resources" not in result.out
    assert "| Ana Featherstone | 1 |" in result.out
    assert 'course: "PLN 101"' in result.out
    assert "period: 2026-09-30 to 2026-10-07" in result.out


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--only", "dreams"), "no section 'dreams'"),
        (("--since", "someday"), "someday"),
        (("--since", "2027-01-01"), "cannot look ahead"),
    ],
)
def test_wrong_words_are_one_line(pln: Pln, words: tuple[str, ...], message: str) -> None:
    result = pln("reflect", *words)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert result.err.count("\n") == 1
