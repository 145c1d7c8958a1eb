"""What a term means, or all terms by their groups."""

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from plncli.doc import Block, Column, Doc, Heading, Items, Span, Table, line, paragraph
from plncli.explaining import Term


class Explanation(NamedTuple):
    """One term.

    Attributes:
        own: how the user defines it, where the profile says so.
    """

    term: Term
    own: str | None = None

    def data(self) -> object:
        """Return the term."""
        return {**self.term._asdict(), "own": self.own}

    def layout(self) -> Doc:
        """Return the page: what it means, what goes with it, who says so."""
        blocks: list[Block] = [Heading(self.term.name), paragraph(self.term.text)]
        if self.own:
            blocks.append(paragraph("In your words: ", Span(self.own, "em")))
        if self.term.see:
            blocks.append(paragraph(Span(f"See also: {', '.join(self.term.see)}.", "dim")))
        sources = tuple(line(Span(source, "dim")) for source in self.term.sources)
        return (*blocks, Heading("Sources", 2), Items(sources))

    def ids(self) -> list[str]:
        """Return the name of the term."""
        return [self.term.name]


class Glossary(NamedTuple):
    """All terms."""

    terms: Sequence[Term]

    def data(self) -> object:
        """Return the terms."""
        return [term._asdict() for term in self.terms]

    def layout(self) -> Doc:
        """Return the names by group."""
        blocks: list[Block] = [Heading("What the words mean")]
        for group, terms in groupby(self.terms, lambda term: term.group):
            blocks += [Heading(group, 2), paragraph(", ".join(term.name for term in terms))]
        return (*blocks, paragraph(), paragraph("`pln explain TERM` says more, with the sources."))

    def ids(self) -> list[str]:
        """Return the names of the terms."""
        return [term.name for term in self.terms]


class GlossaryTable(NamedTuple):
    """All terms as rows, for a pipe or a spreadsheet."""

    glossary: Glossary

    def data(self) -> object:
        """Return the terms."""
        return self.glossary.data()

    def layout(self) -> Doc:
        """Return a row for each term."""
        columns = tuple(map(Column, ("term", "group", "meaning")))
        rows = tuple((term.name, term.group, term.text) for term in self.glossary.terms)
        return (Table(columns, rows),)

    def ids(self) -> list[str]:
        """Return the names of the terms."""
        return self.glossary.ids()
