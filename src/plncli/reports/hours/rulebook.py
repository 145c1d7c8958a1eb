"""`pln hours presets`: the rules of agencies that are at hand."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plncli.doc import Block, Doc, Heading, Items, Span, line, paragraph
from plncli.hours.rules import Preset
from plncli.reports.hours.words import in_hours
from plncli.reports.words import code


class Rulebook(NamedTuple):
    """The presets by their codes; ``own`` are the codes of the user's."""

    presets: Mapping[str, Preset]
    own: frozenset[str]

    def data(self) -> object:
        """Return every preset with its rules."""
        return [
            {
                **preset._asdict(),
                "rules": [rule._asdict() for rule in preset.rules],
                "is_own": name in self.own,
            }
            for name, preset in self.presets.items()
        ]

    def layout(self) -> Doc:
        """Return a chapter for each preset."""
        return tuple(block for preset in self.presets.values() for block in self._chapter(preset))

    def ids(self) -> list[str]:
        """Return the codes of the presets."""
        return list(self.presets)

    def _chapter(self, preset: Preset) -> Iterator[Block]:
        yield Heading(preset.name)
        facts = [f"{in_hours(preset.minutes)} in {preset.years} years"]
        facts += [f"as of {preset.as_of}"] if preset.as_of else []
        facts += ["your own"] if preset.code in self.own else []
        yield paragraph(Span(preset.code, "id"), "  " + " · ".join(facts))
        rules = list(_rules(preset))
        if rules:
            yield Items(tuple(line(rule) for rule in rules))
        if preset.note:
            yield paragraph(preset.note)
        if preset.source:
            yield paragraph(Span("source  ", "dim"), "; ".join(preset.source))


def _rules(preset: Preset) -> Iterator[str]:
    """Return the rules of a preset in words."""
    for role, minutes in preset.roles.items():
        yield f"{code(role)}: {in_hours(minutes)}"
    if preset.per_year is not None:
        yield f"{in_hours(preset.per_year)} for each year of practice, if not all of the period"
    for rule in preset.rules:
        limit = f"{_BOUND[rule.kind]} {in_hours(rule.limit(preset.minutes))}"
        yield rule.said if rule.kind == "approved_provider" else f"{rule.said}: {limit}"
    for unit, minutes in preset.units.items():
        yield f"a {code(unit)} is {in_hours(minutes)}"
    if preset.keep_years is not None:
        yield f"evidence is kept for {preset.keep_years} years after the period"
    if not preset.carry_over:
        yield "what is over does not go on into the next period"


_BOUND = {
    "max_kind": "at most",
    "max_category": "at most",
    "min_category": "at least",
    "min_year": "at least",
    "approved_provider": "",
}
