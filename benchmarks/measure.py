"""A measured value beside its limit, and a group of them as a page."""

from typing import NamedTuple


class Measure(NamedTuple):
    """One line of a benchmark.

    Attributes:
        value: what was measured; None when it could not be, which is a failure unless it is
            optional.
        unit: what stands behind the value, such as ``x`` or ``MB``.
        at_most: the value holds up to here.
        at_least: the value holds from here on.
        note: what the reader should know beside the numbers.
        optional: whether it takes a program that need not be installed.
    """

    what: str
    value: float | None
    unit: str = "x"
    at_most: float | None = None
    at_least: float | None = None
    note: str = ""
    optional: bool = False

    @property
    def holds(self) -> bool:
        """Whether there is a value, where there must be one, and it keeps its limit."""
        if self.value is None:
            return self.optional
        over = self.at_most is not None and self.value > self.at_most
        under = self.at_least is not None and self.value < self.at_least
        return not over and not under

    @property
    def limit(self) -> str:
        """The limit in words; empty when there is none."""
        if self.at_most is not None:
            return f"at most {self.at_most:g} {self.unit}"
        if self.at_least is not None:
            return f"at least {self.at_least:g} {self.unit}"
        return ""

    @property
    def verdict(self) -> str:
        """``ok`` or ``FAIL``; empty for a value without a limit."""
        if not self.holds:
            return "FAIL"
        return "ok" if self.limit and self.value is not None else ""


class Group(NamedTuple):
    """The measures of one group under a heading that says how they were taken."""

    title: str
    measures: tuple[Measure, ...]

    @property
    def holds(self) -> bool:
        """Whether every measure keeps its limit."""
        return all(measure.holds for measure in self.measures)


def page(group: Group) -> str:
    """Return a group as aligned lines of text, a FAIL wherever a limit is not kept."""
    cells = [(one.what, _shown(one), one.limit, one.verdict, one.note) for one in group.measures]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = [group.title]
    for what, value, limit, verdict, note in cells:
        line = (
            f"  {what:{widths[0]}}  {value:>{widths[1]}}  {limit:{widths[2]}}"
            f"  {verdict:{widths[3]}}  {note}"
        )
        lines.append(line.rstrip())
    return "\n".join(lines) + "\n"


def _shown(one: Measure) -> str:
    if one.value is None:
        return "-"
    digits = "d" if isinstance(one.value, int) else ".2f"
    return f"{one.value:{digits}} {one.unit}"


class CannotMeasureError(Exception):
    """A value that cannot be had; the message says why, and what to install."""
