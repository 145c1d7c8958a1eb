"""`pln log` where there is somebody to ask."""

import sys
from pathlib import Path

import pexpect
import pytest

from ..conftest import Pln


def spawn(*words: str) -> pexpect.spawn:
    return pexpect.spawn(
        sys.executable, ["-m", "plncli", *words], encoding="utf-8", timeout=20, dimensions=(24, 100)
    )


@pytest.fixture
def network(pln: Pln) -> None:
    pln("add", "contact", "Ana Featherstone")
    pln("add", "contact", "Ana Inkpen")


def test_a_name_that_fits_two_is_chosen_by_number(pln: Pln, network: None) -> None:
    terminal = spawn("log", "asked Ana about rubrics")
    terminal.expect_exact("'Ana' fits several:")
    terminal.expect(r"1\s+\w+  Ana (\w+)")
    chosen = terminal.match[1]
    terminal.expect_exact("which one?")
    terminal.sendline("1")
    terminal.expect(rf"logged \w+ · .* · Ana {chosen} · asked \(got\)")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_nobody_chosen_is_nothing_done(pln: Pln, network: None) -> None:
    terminal = spawn("log", "asked Ana about rubrics")
    terminal.expect_exact("which one?")
    terminal.sendline("q")
    terminal.expect_exact("pln: nothing chosen; nothing was done")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 5
    assert pln("list", "interactions", "--format", "json").out == "[]\n"


@pytest.mark.parametrize(("answer", "people"), [("y", ["Zenobia"]), ("", [])])
def test_somebody_unknown_is_offered_as_a_contact(
    pln: Pln, network: None, answer: str, people: list[str]
) -> None:
    terminal = spawn("log", "coffee with Zenobia")
    terminal.expect_exact("Zenobia is not in your network; add as a contact? [y/N]")
    terminal.sendline(answer)
    terminal.expect(r"logged \w+")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    listed = pln("list", "contacts", "--format", "plain").out
    assert [name for name in ("Zenobia",) if name in listed] == people
    pln("undo")
    assert "Zenobia" not in pln("list", "contacts", "--format", "plain").out


def test_without_words_the_editor_opens_and_comes_back_with_the_message(
    pln: Pln, network: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first text names an Ana that fits two; the second time it is mended."""
    editor = tmp_path / "editor"
    editor.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "seen = file.read_text()\n"
        "first = 'fits 2 records' not in seen\n"
        "name = 'Ana' if first else 'Ana Inkpen'\n"
        "file.write_text(f'yesterday met {name}\\nread a book\\n')\n"
    )
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))
    terminal = spawn("log")
    terminal.expect(r"logged \w+ · .*Ana Inkpen")
    terminal.expect(r"logged \w+ · ")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    pln("undo")
    assert pln("list", "interactions", "--format", "json").out == "[]\n"


def test_an_editor_that_writes_nothing_logs_nothing(
    pln: Pln, network: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "/usr/bin/env true")
    terminal = spawn("log")
    terminal.expect_exact("opening env; what you save is logged, an empty file is nothing\r\n")
    terminal.expect_exact("nothing logged")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_an_interrupted_question_says_so(pln: Pln, network: None) -> None:
    terminal = spawn("log", "asked Ana about rubrics")
    terminal.expect_exact("which one?")
    terminal.sendintr()
    terminal.expect_exact("\r\npln: interrupted\r\n")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 130
    assert pln("list", "interactions", "--format", "json").out == "[]\n"


def test_a_slip_in_a_name_is_asked_about_before_somebody_is_added(pln: Pln, network: None) -> None:
    terminal = spawn("log", "met Ana Inkpem and Ana Inkpen")
    terminal.expect_exact("Ana Inkpem is not in your network; did you mean Ana Inkpen? [y/N]")
    terminal.sendline("y")
    terminal.expect(r"logged \w+ · [^·]* · Ana Inkpen · met")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
    assert "Inkpem" not in pln("list", "contacts", "--format", "plain").out


def test_who_is_like_a_name_and_not_meant_is_not_taken(pln: Pln, network: None) -> None:
    terminal = spawn("log", "met Ana Inkpem")
    terminal.expect_exact("did you mean Ana Inkpen? [y/N]")
    terminal.sendline("n")
    terminal.expect_exact("Ana Inkpem is not in your network; add as a contact? [y/N]")
    terminal.sendline("y")
    terminal.expect(r"logged \w+ · [^·]* · Ana Inkpem · met")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0


def test_an_editor_of_spaces_is_none(
    pln: Pln, network: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", " ")
    monkeypatch.setenv("EDITOR", "true")
    terminal = spawn("log")
    terminal.expect_exact("opening true; ")
    terminal.expect_exact("nothing logged")
    terminal.expect(pexpect.EOF)
    terminal.close()
    assert terminal.exitstatus == 0
