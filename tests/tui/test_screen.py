"""The interactive skim in a real terminal: keys in, screen out, state in the store."""

import os
import signal
import sqlite3
import sys
import tomllib
from pathlib import Path

import pytest

from plncli.store.connection import transaction
from plncli.tui.bindings import BINDINGS
from tests.conftest import Pln
from tests.tui.network import commands, seen
from tests.tui.terminal import terminal

LEAVE = b"\x1b[?1049l"
WALK = tomllib.loads((Path(__file__).parent / "walk.toml").read_text("utf-8"))


def marks(store: sqlite3.Connection, entry: str) -> tuple[object, ...]:
    """Whether an entry was opened and saved, and its note."""
    row = store.execute(
        "SELECT opened IS NOT NULL, saved IS NOT NULL, note FROM mark k"
        " JOIN entry e ON e.key = k.entry_key WHERE e.id = ?",
        (entry,),
    ).fetchone()
    return tuple(row)


def test_the_screen(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        assert screen.lines == [
            "Wed 7 Oct 2026 · 2 people and 1 source, 4 entries, about 1 minute",
            "",
            "Chalk · chalk.example",
            ">   1   Sale of chairs  1 h",
            "Cem · Desk",
            "    2 • Ćwiczenia 漢字  1 h",
            "Bea · Notes",
            "    3 • Rubrics in ten minutes  1 h",
            "    4 • A quiet corner  1 d",
            *[""] * 10,
            "    About sale of chairs.",
            "",
            "    why: round 1",
            "1 of 4",
            "Enter read  o open  s save  n note  h share  t thank  m mute  ? help  q quit",
        ]
        assert screen.cursor == (3, 0)
        screen.press("q")
        assert screen.end() == 0
    assert screen.received.endswith(LEAVE)


def test_every_key_of_the_help_is_pressed(published: sqlite3.Connection) -> None:
    """The walk of `walk.toml`: after each key the screen has what its row says."""
    environment = {"BROWSER": "true"}
    with terminal("skim", "-i", environment=environment) as screen:
        screen.see("q quit")
        for number, row in enumerate(WALK["step"]):
            screen.press(*row["keys"])
            for wanted in row["see"]:
                screen.see(wanted)
            if "status" in row:
                screen.see_status(row["status"])
            if "command" in row:
                assert commands(published)[-1] == row["command"], number
        assert screen.end() == 130
    pressed = {key for row in WALK["step"] for key in row["keys"]}
    # Ctrl-Z needs a shell, Ctrl-D and q end it as well: they have tests of their own.
    assert {name for each in BINDINGS for name in each.names} - pressed == {"ctrl-z", "ctrl-d"}
    assert marks(published, "notes1") == (1, 1, "try it")


@pytest.mark.parametrize(("key", "code"), [("q", 0), ("ctrl-c", 130), ("ctrl-d", 130)])
def test_ways_out(published: sqlite3.Connection, key: str, code: int) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("j", key)
        assert screen.end() == code
    assert LEAVE in screen.received
    assert seen(published) == ["chalk1", "desk1"]
    assert commands(published) == ["pln skim -i"]


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 143), (signal.SIGINT, 130)]
)
def test_signals_leave_a_clean_terminal(
    published: sqlite3.Connection, number: signal.Signals, code: int
) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("j")
        screen.see("2 of 4")
        os.kill(screen.child.pid, number)
        assert screen.end() == code
    assert LEAVE in screen.received
    assert seen(published) == ["chalk1", "desk1"]


def test_a_kill_loses_nothing_that_was_done(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("j", "s", "rubrics", "enter")
        screen.see("saved Ćwiczenia 漢字 +rubrics")
        screen.press("j", "h", "Bea")
        screen.see("Share with: Bea")
        os.kill(screen.child.pid, signal.SIGKILL)
        assert screen.end() == -signal.SIGKILL
    assert commands(published) == ["pln skim -i", "pln save desk1 +rubrics"]
    assert marks(published, "desk1") == (0, 1, None)
    assert "notes2" not in seen(published), "it was never come to"
    with terminal("skim", "-i") as screen:  # the next time goes on at what was not seen
        screen.see("saved")
        assert screen.current.startswith("> ") and "• " not in screen.current
        assert screen.current.split()[1] in ("3", "4")


def test_what_was_not_come_to_is_not_seen(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("G")
        screen.see("4 of 4 · that is all")
        screen.press("q")
        assert screen.end() == 0
    assert seen(published) == ["chalk1", "notes2"]


def test_a_pause_is_enough_to_be_kept_as_seen(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("j")
        screen.see("2 of 4")
        while seen(published) != ["chalk1", "desk1"]:
            pass
        os.kill(screen.child.pid, signal.SIGKILL)
        screen.end()


def test_peek_marks_nothing_as_seen(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i", "--peek") as screen:
        screen.see("q quit")
        screen.press("j", "j", "s", "enter")
        screen.see("saved Rubrics")
        screen.press("q")
        assert screen.end() == 0
    assert seen(published) == ["notes1"], "to save is to have seen"
    assert commands(published) == ["pln save notes1"]
    assert published.execute("SELECT count(*) FROM edition").fetchone() == (0,)


def test_undo_and_history_of_the_shell(published: sqlite3.Connection, pln: Pln) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("s", "enter")
        screen.see("saved Sale")
        screen.press("j", "j", "q")
        assert screen.end() == 0
    assert pln("undo").err == "took back `pln save chalk1` (changed 1 mark); `pln redo`\n"
    assert seen(published) == ["chalk1", "desk1", "notes1"]
    assert pln("undo").err == "took back `pln skim -i` (added 1 edition); `pln redo`\n"
    assert seen(published) == []
    pln("redo")
    pln("redo")
    assert seen(published) == ["chalk1", "desk1", "notes1"]
    assert marks(published, "chalk1") == (0, 1, None)


def test_undo_stops_at_what_was_done_elsewhere(published: sqlite3.Connection, pln: Pln) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("u")
        screen.see("nothing was done here that could be taken back")
        screen.press("s", "enter")
        screen.see("saved Sale")
        pln("log", "coffee with Bea")
        screen.press("u")
        screen.see("another command came after it; `pln undo` takes that back first")
        pln("undo")
        screen.press("u")
        screen.see("took back `pln save chalk1`")


def test_a_session_that_is_taken_back_elsewhere_begins_anew(
    published: sqlite3.Connection, pln: Pln
) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        pln("undo")
        screen.press("j")
        screen.see("2 of 4")
        screen.press("q")
        assert screen.end() == 0
    assert commands(published) == ["pln skim -i"]
    assert "desk1" in seen(published)


def test_a_busy_store_loses_nothing(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("s", "rub", "tab")
        screen.see("Save with topics: rub")
        with transaction(published):
            screen.press("enter")
            screen.see("not done: another pln is writing; try again")
            screen.see("Save with topics: rub")
        screen.press("enter")
        screen.see("saved Sale of chairs +rub")
        screen.press("q")
        assert screen.end() == 0
    assert commands(published) == ["pln skim -i", "pln save chalk1 +rub"]


def test_resizing(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.resize(120, 40)
        screen.see(lambda: "u undo" in screen.lines[-1] and len(screen.lines) == 40)
        screen.resize(40, 10)
        screen.see(lambda: screen.lines[-1] == "Enter read  o open  ? help  q quit")
        assert max(map(len, screen.lines)) <= 40
        screen.resize(30, 8)
        screen.see("pln needs 40 x 10;")
        screen.resize(80, 24)
        screen.see("1 of 4")
        assert "pln needs" not in screen.text


def test_stopping_and_going_on(published: sqlite3.Connection) -> None:
    with terminal(
        "--norc", "--noprofile", "-i", shell="bash", environment={"PS1": "ready> "}
    ) as screen:
        screen.see("ready>")
        screen.press(f"{sys.executable} -m plncli skim -i", "enter")
        screen.see("1 of 4")
        screen.press("j")
        screen.see("2 of 4")
        screen.press("ctrl-z")
        screen.receive(LEAVE)
        screen.see("Stopped")
        screen.press("echo $((40 + 2)); stty -a", "enter")
        screen.see("42")
        screen.see(" icanon")
        assert seen(published) == ["chalk1", "desk1"]
        screen.press("fg", "enter")
        screen.see_status("2 of 4")
        screen.press("j", "q")
        screen.see(lambda: screen.received.count(LEAVE) == 2)
        screen.see(lambda: screen.received.endswith(b"ready> "))
        screen.press("echo code $?", "enter")
        screen.see("code 0")


def test_an_exception_leaves_a_clean_terminal() -> None:
    program = (
        "from plncli.tui.screen import taken\nwith taken():\n    raise RuntimeError('mistake')"
    )
    with terminal("-c", program, shell=sys.executable) as screen:
        assert screen.end() == 1
    assert screen.received.index(LEAVE) < screen.received.index(b"RuntimeError: mistake")


def test_a_long_error_takes_the_line_of_keys_as_well(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        published.execute("DROP TABLE content")
        screen.press("enter")
        screen.see(lambda: "no such table: content" in " ".join(screen.lines[-2:]))
        screen.press("q")
        assert screen.end() == 0


@pytest.mark.parametrize("encoding", [{"LANG": "C", "LC_ALL": "C"}, {"NO_COLOR": ""}])
def test_surroundings(published: sqlite3.Connection, encoding: dict[str, str]) -> None:
    with terminal("skim", "-i", environment=encoding) as screen:
        screen.see("Ćwiczenia 漢字")
        coloured = b"\x1b[7m" in screen.received
        assert coloured == ("NO_COLOR" in encoding)
        screen.press("s", "é", "enter")
        screen.see("+é")
        screen.press("q")
        assert screen.end() == 0


def test_opening_where_there_is_no_browser(published: sqlite3.Connection) -> None:
    nothing = {"BROWSER": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    with terminal("skim", "-i", environment=nothing) as screen:
        screen.see("q quit")
        screen.press("o")
        screen.see("No browser is here")
        screen.see("https://www.chalk.example/1")
    assert marks(published, "chalk1") == (1, 0, None)


@pytest.mark.parametrize(
    ("words", "environment", "message"),
    [
        (
            ["-i"],
            {"TERM": "dumb"},
            "pln: this terminal cannot show pages (TERM is dumb);"
            " `PLN_SKIM_LINEAR=1 pln skim -i` goes line by line",
        ),
        (
            ["-i", "--format", "json"],
            {},
            "pln: --interactive has no --format; leave one of them out",
        ),
    ],
)
def test_what_cannot_be(
    published: sqlite3.Connection, words: list[str], environment: dict[str, str], message: str
) -> None:
    with terminal("skim", *words, columns=120, environment=environment) as screen:
        assert screen.end() == 2
        assert screen.text.strip() == message
    assert commands(published) == []


def test_not_on_a_terminal(published: sqlite3.Connection, pln: Pln) -> None:
    error = "pln: --interactive needs a terminal; `pln skim` prints the edition\n"
    assert pln("skim", "-i") == (2, "", error)
    assert commands(published) == []


def test_nothing_to_skim_is_the_plain_page(store: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        assert screen.end() == 0
        assert screen.lines[0].startswith("Nothing to skim: you follow no feed yet.")


def test_a_paste_is_no_command(published: sqlite3.Connection) -> None:
    with terminal("skim", "-i") as screen:
        screen.see("q quit")
        screen.press("\x1b[200~qqsm\n\x1b[201~", "n", "\x1b[200~two\nlines\x1b[201~")
        screen.see("Your note: two lines")
        screen.press("enter")
        screen.see("noted, and saved Sale")
    assert commands(published) == ["pln skim -i", 'pln save chalk1 --note "two lines"']
