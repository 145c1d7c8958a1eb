"""Commands that are imported when they are called: the text of their help."""

from plncli.cli.lazy import flowing

from ..conftest import Pln


def test_a_paragraph_of_help_is_one_line_for_the_terminal_to_break() -> None:
    assert flowing("Do it.\n\n    First this\n    and that.\n\n    Then `x`.\n    ") == (
        "Do it.\n\nFirst this and that.\n\nThen `x`."
    )


def test_help_breaks_where_the_terminal_ends_and_nowhere_else(pln: Pln) -> None:
    page = pln("init", "--help").out
    assert "`pln undo` takes the whole      \n inventory back. With --as-class" in page
