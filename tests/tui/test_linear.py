"""The interactive skim line by line."""

import sqlite3

import pytest

from tests.tui.network import commands, seen
from tests.tui.terminal import Terminal, terminal

LINEAR = {"PLN_SKIM_LINEAR": "1", "TERM": "dumb"}


def says(screen: Terminal, line: str, *answers: str) -> None:
    """Type a line, and wait for the lines that answer it, one below the other."""
    screen.type_line(line)
    wanted = "\n".join((*answers, ">"))
    screen.see(lambda: screen.text.rstrip().endswith(wanted))


def test_an_edition_by_lines(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i", columns=100, lines=80, environment=LINEAR) as screen:
        screen.see(">")
        assert screen.lines[:3] == [
            "Wed 7 Oct 2026 · 2 people and 1 source, 4 entries, about 1 minute",
            "1 of 4. Chalk · chalk.example. Sale of chairs. 1 h.",
            ">",
        ]
        says(screen, "", "2 of 4. Cem · Desk. Ćwiczenia 漢字. 1 h.")
        says(screen, "j", "3 of 4. Bea · Notes. Rubrics in ten minutes. 1 h.")
        says(
            screen,
            "read",
            "Rubrics in ten minutes",
            "Bea · Notes · 1 h",
            "https://www.notes.example/1",
            "",
            "How",
            "",
            "Fold the paper twice.",
            "",
            "See this [1].",
            "",
            "[1] https://fold.example/",
        )
        says(screen, "back", "3 of 4. Bea · Notes. Rubrics in ten minutes. 1 h.")
        says(screen, "save new, rubrics", "saved Rubrics in ten minutes +new +rubrics")
        says(screen, "h", "Share with: names, commas between")
        says(
            screen,
            "Cem",
            "For Cem",
            "",
            "Hello Cem,",
            "",
            "I thought of you when I read this:",
            "",
            "Rubrics in ten minutes",
            "Bea",
            "https://www.notes.example/1",
            "logged: shared with Cem",
        )
        says(screen, "h Nobody", "nobody here is called 'Nobody'; Tab completes names")
        says(screen, "esc", "nothing done")
        says(screen, "m s fri", "muted until 2026-10-09: Notes")
        says(screen, "m", "Mute what? s the source Notes, w a word")
        says(screen, "w quiet", "Mute “quiet” until: fri, 3 apr, in 2 weeks; nothing = for good")
        says(screen, "", "muted for good: titles that mention “quiet”")
        says(screen, "u", "took back `pln mute quiet`")
        says(screen, "x", "no such key; ? shows all")
        says(screen, "k", "2 of 4. Cem · Desk. Ćwiczenia 漢字. 1 h.")
        screen.press("q", "enter")
        assert screen.end() == 0
    assert b"\x1b" not in screen.received
    assert seen(published) == ["chalk1", "desk1", "notes1"]
    assert commands(published) == [
        "pln skim -i",
        "pln save notes1 +new +rubrics",
        "pln share notes1 with cem",
        "pln mute notes --until 2026-10-09",
    ]


@pytest.mark.parametrize(("key", "code"), [("ctrl-d", 0), ("ctrl-c", 130)])
def test_ways_out(published: sqlite3.Connection, key: str, code: int) -> None:
    with terminal("skim", "-i", environment=LINEAR) as screen:
        screen.see(">")
        screen.press(key)
        assert screen.end() == code
    assert seen(published) == ["chalk1"]
