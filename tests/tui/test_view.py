"""States as screens: whole lines, at every size."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from plncli.doc import Heading, paragraph
from plncli.tui.bindings import BINDINGS, press
from plncli.tui.keys import Key
from plncli.tui.model import Page, State, marked, resized
from plncli.tui.view import announced, drawn
from tests.tui.states import state

STYLE = re.compile("\x1b\\[[0-9;]*m")


def shown(given: State) -> list[str]:
    return [line.rstrip() for line in drawn(given).lines]


def test_the_smallest_screen() -> None:
    assert shown(state(width=40, height=10)) == [
        "Wed 7 Oct 2026",
        "",
        "Voice 1",
        ">   1   One  Voice 1 notes · 1 h",
        "    2 • Two  Voice 1 notes · 1 h",
        "Voice 2",
        "    3 • Three  Voice 2 notes · 1 h",
        "",
        "1 of 3",
        "Enter read  o open  ? help  q quit",
    ]


def test_a_screen_that_is_too_small_says_so() -> None:
    screen = drawn(state(width=30, height=5))
    assert screen == (("pln needs 40 x 10;", "here are 30 x 5.", "Make it larger, or q quits.",
                       "", ""), 0, 0)  # fmt: skip
    assert drawn(state(width=12, height=2)).lines == ("pln needs 40", "here are 12")


def test_the_preview_is_cut_at_its_two_lines() -> None:
    assert shown(state())[19:23] == [
        "    Fold the paper twice, and ask what they see. Fold the paper twice, and ask",
        "    what they see. Fold the paper twice, and ask what they see. Fold the paper …",
        "    why: round 1",
        "1 of 3",
    ]


def test_what_gives_way_in_a_narrow_line() -> None:
    long = marked(state(["A title that is longer than any line of forty columns"], width=40), [1],
                  "saved")  # fmt: skip
    assert shown(long)[3] == ">   1   A title that is lo…  1 h · saved"
    many = long._replace(marks={1: ("opened", "saved", "noted", "shared")})
    assert shown(many)[3] == ">   1   A…  opened, saved, noted, shared"


def test_wide_characters_are_measured() -> None:
    screen = drawn(state(["漢字" * 30, "é" * 200, "👍🏽 ok"], width=41, height=12))
    assert all(cell_len(line) <= 41 for line in screen.lines)
    assert screen.lines[3] == ">   1   漢字漢字漢字漢字漢字漢字漢…  1 h"


def test_colour_adds_styles_and_no_words() -> None:
    plain, coloured = drawn(state(color=False)), drawn(state(color=True))
    assert [STYLE.sub("", line).rstrip() for line in coloured.lines] == list(plain.lines)
    assert coloured.lines[3].startswith("\x1b[7m> ") and coloured.lines[3].endswith("\x1b[0m")


def test_nothing_that_acts_comes_from_a_text() -> None:
    nasty = state(["a\x1b[2Jb\x07\u202ec\nd"])._replace(said="x\x1b]0;title\x07y")
    screen = drawn(nasty)
    assert not any("\x1b" in line or "\u202e" in line or "\n" in line for line in screen.lines)
    assert screen.lines[-2] == "xy"


def test_a_long_answer_keeps_its_end_on_the_screen() -> None:
    given, _ = press(state(width=40), Key("n"))
    for character in "a word and another word and the last of the words":
        given, _ = press(given, Key(character, character))
    screen = drawn(given)
    assert screen.lines[-2].endswith("the last of the words")
    assert (screen.row, screen.column) == (22, cell_len(screen.lines[-2]))


def test_the_line_below_a_question() -> None:
    given, _ = press(state(), Key("s"))
    assert shown(given)[-2:] == [
        "Save with topics:",
        "commas between; none is fine  Enter done  Esc leave it",
    ]
    given, _ = press(given, Key("s", "s"))
    assert shown(given)[-1] == "commas between; none is fine  Enter done  Esc leave it"
    given, _ = press(given._replace(prompt=given.prompt and given.prompt._replace(text="a", at=1)),
                     Key("left"))  # fmt: skip
    assert shown(given)[-1] == "Tab assessment"
    assert shown(given._replace(said="it failed"))[-1] == "it failed"


def test_a_suggestion_as_wide_as_the_screen_leaves_no_room_for_others() -> None:
    topics = ("t" * 36, "teaching")
    given, _ = press(state(width=40)._replace(topics=topics), Key("s"))
    given, _ = press(given, Key("t", "t"))
    assert shown(given)[-1] == f"Tab {'t' * 35}…"


def test_a_page_takes_the_place_of_the_list() -> None:
    page = Page("text", (Heading("One"), *(paragraph(f"line {n}") for n in range(40))))
    given = state()._replace(page=page)
    assert shown(given)[:4] == ["Wed 7 Oct 2026", "", "One", "line 0"]
    assert shown(given)[-2:] == [
        "1 of 3 · line 1",
        "o open  s save  n note  h share  t thank  m mute  + - pace  ? help  q back",
    ]
    end, _ = press(given, Key("G"))
    assert shown(end)[-2] == "1 of 3 · the end"
    assert shown(end)[2 + 19] == "line 39"


def test_an_entry_in_words() -> None:
    assert announced(marked(state(), [1], "saved")) == (
        "1 of 3. Voice 1. One. Voice 1 notes. 1 h. saved."
    )


@given(
    st.integers(1, 130),
    st.integers(1, 50),
    st.lists(st.sampled_from([name for each in BINDINGS for name in each.names]), max_size=12),
    st.booleans(),
)
def test_every_screen_fits(width: int, height: int, keys: list[str], color: bool) -> None:
    given = resized(state(["漢字 and more"] * 30, color=color), width, height)
    for name in keys:
        given, _ = press(given, Key(name, name if len(name) == 1 else ""))
    screen = drawn(given)
    assert len(screen.lines) == height
    assert all(cell_len(STYLE.sub("", line)) <= width for line in screen.lines) or given.page
    assert 0 <= screen.row < height
    assert 0 <= screen.column < max(width, 1)


@pytest.mark.parametrize("name", ["j", "pgdn", "G", "k", "pgup", "g"])
def test_the_row_is_always_on_the_screen(name: str) -> None:
    given = state([f"Title {n}" for n in range(100)], height=12)
    for _ in range(30):
        given, _ = press(given, Key(name))
        lines = drawn(given).lines
        assert sum(line.startswith("> ") for line in lines) == 1
        assert lines[drawn(given).row].startswith("> ")
