"""The one line above an edition."""

import pytest

from plncli.reports.today.header import header
from plncli.reports.today.item import Item


def item(kind: str, text: str) -> Item:
    return Item("abcd", kind, text, text, "2026-10-07", None, 0, 5, "", "due today", "pln")


@pytest.mark.parametrize(
    ("due", "line"),
    [
        ("check_in Ana", "Today: check in with Ana · pln today"),
        ("check_in Ana, check_in Ben", "Today: check in with 2 people · pln today"),
        ("look x", "Today: 1 thing · pln today"),
        ("thank x, look y, step z", "Today: x · 2 other things · pln today"),
        (
            "thank a, follow_up b, report_back c, session d, check_in e",
            "Today: a · b · 1 more promise · d · check in with e · pln today",
        ),
        (f"thank {'very ' * 12}long", f"Today: {'very ' * 6}very… · pln today"),
    ],
)
def test_the_line(due: str, line: str) -> None:
    items = [item(*each.split(" ", 1)) for each in due.split(", ")]
    assert header(items) == line
