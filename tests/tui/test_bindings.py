"""Keys to states and acts, without a terminal and without a store."""

import pytest

from plncli.doc import paragraph
from plncli.tui.bindings import BINDINGS, press
from plncli.tui.keys import Key
from plncli.tui.model import Act, Page, State
from tests.tui.states import state


def pressed(given: State, *names: str) -> tuple[State, Act | None]:
    """Press keys by name; one of several letters that is none is typed."""
    act = None
    known = {name for each in BINDINGS for name in each.names} | {"backspace"}
    for name in names:
        if name in known or len(name) == 1:
            given, act = press(given, Key(name, name if len(name) == 1 else ""))
        else:
            given, act = press(given, Key("paste", name))
    return given, act


def seen(given: State) -> list[int]:
    return sorted(given.seen)


def test_each_key_stands_in_the_table_once() -> None:
    names = [name for each in BINDINGS for name in each.names]
    assert len(names) == len(set(names))
    assert all(each.help and each.shown for each in BINDINGS)


@pytest.mark.parametrize(
    ("keys", "at", "kept"),
    [
        ([], 0, [1]),
        (["j"], 1, [1, 2]),
        (["k"], 0, [1]),
        (["G"], 29, [1, 30]),
        (["G", "j"], 29, [1, 30]),
        (["G", "k"], 28, [1, 29, 30]),
        (["G", "g"], 0, [1, 30]),
        (["pgdn"], 11, list(range(1, 13))),
        (["pgdn", "b"], 0, list(range(1, 13))),
        (["tab", "tab", "shift-tab"], 1, [1, 2, 3]),
        (["/", "entry", "enter"], 0, [1]),
        (["/", "title 20", "enter"], 19, [1, 20]),
        (["/", "TÍTLE 2", "enter", "/", "enter"], 19, [1, 2, 20]),
        (["/", "voice 1", "enter"], 1, [1, 2]),
        (["esc", "left", "x"], 0, [1]),
    ],
)
def test_moving(keys: list[str], at: int, kept: list[int]) -> None:
    given, act = pressed(state([f"Title {n}" for n in range(1, 31)]), *keys)
    assert (given.at, seen(given), act) == (at, kept, None)


def test_an_edition_that_was_begun_goes_on_at_what_was_not_seen() -> None:
    from plncli.tui.model import started

    given = state()
    assert started(given._replace(seen=frozenset({1, 2}))).at == 2
    assert started(given._replace(seen=frozenset({1, 2, 3}))).at == 0


@pytest.mark.parametrize(
    ("keys", "act"),
    [
        (["enter"], ("read", ())),
        (["right"], ("read", ())),
        (["o"], ("open", ())),
        (["s", "enter"], ("save", ())),
        (["s", "rub", "tab", "new", "enter"], ("save", ("rubrics", "new"))),
        (["n", "why", "enter"], ("note", ("why",))),
        (["h", "Cem, Bea", "enter"], ("share", ("Cem", "Bea"))),
        (["S", "ce", "tab", "enter"], ("share", ("Cem",))),
        (["t", "enter"], ("thank", ("",))),
        (["m", "s", "enter"], ("mute", ("", ""))),
        (["m", "x", "w", "sale", "enter", "fri", "enter"], ("mute", ("sale", "fri"))),
        (["+"], ("pace", ("close",))),
        (["-"], ("pace", ("weekly",))),
        (["u"], ("undo", ())),
    ],
)
def test_acts(keys: list[str], act: tuple[str, tuple[str, ...]]) -> None:
    given = state()
    after, asked = pressed(given, *keys)
    assert asked == Act(act[0], given.row.item, act[1])
    assert (after.prompt, after.at) == (None, 0)


@pytest.mark.parametrize("name", ["ctrl-c", "ctrl-d", "ctrl-l", "ctrl-z", "q"])
def test_what_the_loop_does(name: str) -> None:
    _, act = pressed(state(), name)
    assert act is not None
    assert act.name in ("interrupt", "redraw", "stop", "quit")


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        (["x"], "no such key; ? shows all"),
        (["s", "esc"], "nothing done"),
        (["n", "enter"], "nothing done"),
        (["n", "text", "ctrl-c"], "nothing done"),
        (["h", " ,", "enter"], "nothing done"),
        (["m", "w", "enter"], "nothing done"),
        (["/", "enter"], "nothing to search for"),
        (["/", "zebra", "enter"], "'zebra' is not in this edition"),
        (["shift-tab"], "this is the first entry"),
        (["G", "tab"], "this is the last entry"),
    ],
)
def test_what_is_said(keys: list[str], said: str) -> None:
    given, act = pressed(state(), *keys)
    assert (given.said, given.prompt, act) == (said, None, None)
    assert press(given, Key("j"))[0].said == ""


@pytest.mark.parametrize(("pace", "key"), [("close", "+"), ("rarely", "-")])
def test_the_ends_of_pace(pace: str, key: str) -> None:
    given = state()
    source = given.row.item.entry.source_id
    after, act = pressed(given._replace(paces={source: pace}), key)
    end = "closest" if key == "+" else "furthest"
    assert (after.said, act) == (f"Voice 1 notes is {pace} already, which is the {end}", None)


def test_a_source_of_nobody_cannot_be_thanked() -> None:
    given = state()
    entry = given.row.item.entry._replace(contact=None, contact_id=None)
    row = given.row._replace(item=given.row.item._replace(entry=entry))
    after, act = pressed(given._replace(rows=(row, *given.rows[1:])), "t")
    assert (after.prompt, act) == (None, None)
    assert after.said == (
        "Voice 1 notes belongs to nobody in your network; `pln edit voice 1n --contact NAME`"
    )


def reading(lines: int, at: int = 0, kind: str = "text") -> State:
    page = Page(kind, tuple(paragraph(f"line {n}") for n in range(lines)))
    return pressed(state(), *["j"] * at)[0]._replace(page=page)


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        (["j"], 1),
        (["j", "down", "k"], 1),
        (["k"], 0),
        (["space"], 19),
        (["pgdn", "pgup"], 0),
        (["G"], 30),
        (["G", "j"], 30),
        (["G", "up", "home"], 0),
        (["right"], 0),
        (["?"], 0),
    ],
)
def test_moving_in_a_text(keys: list[str], line: int) -> None:
    given, act = pressed(reading(50), *keys)
    assert (given.line, given.at, act) == (line, 0, None)
    assert given.page is not None


def test_from_text_to_text() -> None:
    given, act = pressed(reading(50), "G", "space")
    assert act is not None
    assert (given.at, act.name, act.item) == (1, "read", given.row.item)
    given, act = pressed(reading(3), "tab")
    assert act is not None and act.item == given.row.item
    given, act = pressed(reading(3, at=2), "tab")
    assert (given.said, act) == ("this is the last entry", None)
    given, act = pressed(reading(3, kind="draft"), "tab")
    assert (given.page, given.at, act) == (None, 1, None)
    given, act = pressed(reading(3, kind="draft"), "space")
    assert given.page is not None


@pytest.mark.parametrize("name", ["enter", "esc", "left", "q"])
def test_out_of_a_text(name: str) -> None:
    given, act = pressed(reading(50), "j", name)
    assert (given.page, given.line, act) == (None, 0, None)


def test_a_paste_is_no_command() -> None:
    given = state()
    assert press(given, Key("paste", "qsm")) == (given._replace(said="no such key; ? shows all"),
                                                 None)  # fmt: skip
