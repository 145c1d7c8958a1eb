"""Writing an answer."""

import pytest

from plncli.tui.keys import Key
from plncli.tui.prompt import LONGEST, Prompt, completed, parts, suggestions, typed

TOPICS = ("AI in class", "assessment", "rubrics", "Übung")


def after(text: str, *names: str) -> tuple[str, int]:
    prompt = Prompt("topics", "?", "", text, len(text))
    for name in names:
        prompt = typed(prompt, Key(name, name if len(name) == 1 else ""))
    return prompt.text, prompt.at


@pytest.mark.parametrize(
    ("text", "names", "result"),
    [
        ("", ["a", "é"], ("aé", 2)),
        ("ab", ["left", "x"], ("axb", 2)),
        ("ab", ["home", "x", "end", "y"], ("xaby", 4)),
        ("ab", ["left", "left", "left", "right", "backspace"], ("b", 0)),
        ("ab", ["home", "backspace", "delete"], ("b", 0)),
        ("ab", ["right", "delete", "up", "pgdn"], ("ab", 2)),
        ("ab cd", ["ctrl-u"], ("", 0)),
        ("ab cd", ["left", "ctrl-u"], ("d", 0)),
        ("ab cd ", ["ctrl-w"], ("ab ", 3)),
        ("ab", ["ctrl-w", "ctrl-w"], ("", 0)),
    ],
)
def test_editing(text: str, names: list[str], result: tuple[str, int]) -> None:
    assert after(text, *names) == result


def test_a_paste_becomes_one_clean_line() -> None:
    prompt = typed(Prompt("note", "?", ""), Key("paste", " one\n\x1b[31mtwo\u202e "))
    assert prompt.text == " one two "
    prompt = typed(prompt, Key("paste", "x" * 5000))
    assert len(prompt.text) == LONGEST


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", []),
        ("ass", ["assessment"]),
        ("class", ["AI in class"]),
        ("ub", ["Übung"]),
        ("rubrics, a", ["AI in class", "assessment"]),
        ("+rubrics +a", ["AI in class", "assessment"]),
        ("assessment, ass", []),
        ("zz", []),
    ],
)
def test_suggestions(text: str, found: list[str]) -> None:
    assert suggestions(Prompt("topics", "?", "", text, len(text), TOPICS)) == found


@pytest.mark.parametrize(
    ("text", "result"),
    [("rub", "rubrics, "), ("rubrics, as", "rubrics, assessment, "), ("+cl", "+AI in class, "),
     ("", ""), ("zz", "zz")],
)  # fmt: skip
def test_completion(text: str, result: str) -> None:
    prompt = Prompt("topics", "?", "", text, len(text), TOPICS)
    assert completed(prompt)[3:5] == (result, len(result))
    assert typed(prompt, Key("tab")) == completed(prompt)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("", []),
        ("rubrics", ["rubrics"]),
        (" +rubrics #a b", ["rubrics", "a b"]),
        ("Ana Diaz, Bo,", ["Ana Diaz", "Bo"]),
        ("c++", ["c++"]),
    ],
)
def test_parts(text: str, names: list[str]) -> None:
    assert parts(text) == names
