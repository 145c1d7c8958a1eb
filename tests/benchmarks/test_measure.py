"""A limit that is not kept is said, and so is a value that could not be had."""

from benchmarks.measure import Group, Measure, page

GROUP = Group(
    "Group: as it was measured",
    (
        Measure("kept", 8.5, at_most=9),
        Measure("over", 9.01, at_most=9),
        Measure("fast enough", 4.0, at_least=4),
        Measure("too slow", 3.99, at_least=4, note="beside a peer"),
        Measure("missing", None, "s", note="install the Debian package peer"),
        Measure("for orientation", 120.0, "MB"),
        Measure("beside another", None, note="it is not installed", optional=True),
    ),
)
PAGE = """\
Group: as it was measured
  kept                8.50 x  at most 9 x   ok
  over                9.01 x  at most 9 x   FAIL
  fast enough         4.00 x  at least 4 x  ok
  too slow            3.99 x  at least 4 x  FAIL  beside a peer
  missing                  -                FAIL  install the Debian package peer
  for orientation  120.00 MB
  beside another           -                      it is not installed
"""


def test_a_page_shows_each_limit_and_what_fails() -> None:
    assert page(GROUP) == PAGE


def test_a_measure_without_a_limit_holds_and_one_without_a_value_does_not() -> None:
    assert [measure.holds for measure in GROUP.measures] == [
        True,
        False,
        True,
        False,
        False,
        True,
        True,
    ]
