"""Commands that are imported when they are called: the text of their help."""

import pytest

from plncli.cli.lazy import flowing

from ..conftest import Pln


def test_a_paragraph_of_help_is_one_line_for_the_terminal_to_break() -> None:
    assert flowing("Do it.\n\n    First this\n    and that.\n\n    Then `x`.\n    ") == (
        "Do it.\n\nFirst this and that.\n\nThen `x`."
    )


def test_help_breaks_where_the_terminal_ends_and_nowhere_else(pln: Pln) -> None:
    page = pln("init", "--help").out
    assert "`pln undo` takes the whole      \n inventory back. With --as-class" in page


@pytest.mark.parametrize(
    ("group", "usual", "option"),
    [
        ("reflect", "draft", "--output"),
        ("ask", "new", "--to"),
        ("hours", "report", "--licence"),
        ("stage", "show", "--circle"),
    ],
)
def test_the_options_of_the_command_that_can_be_left_out_are_shown(
    pln: Pln, group: str, usual: str, option: str
) -> None:
    page = pln(group, "--help").out
    options = page[page.index(f"Options of {usual}") : page.index("─ Commands ─")]
    assert option in options
    assert "Options of" not in pln(group, usual, "--help").out


def test_a_group_that_leaves_nothing_out_shows_its_own_options_only(pln: Pln) -> None:
    assert "Options of" not in pln("plc", "--help").out
