"""`pln merge` without names: what may be there twice, and how to make one of it."""

import sqlite3
from typing import NamedTuple

from plncli.doc import Block, Doc, Heading, Span, paragraph
from plncli.duplicates import Pair
from plncli.shellwords import command
from plncli.store.duplicates import duplicates


class DuplicatesReport(NamedTuple):
    """Pairs of records that are or may be one."""

    pairs: tuple[Pair, ...]

    def data(self) -> object:
        """Return an object for each pair: its kind, both records, how certain, why, the command."""
        return [
            {
                "kind": pair.kept.kind,
                "keep": {"id": pair.kept.id, "name": pair.kept.name},
                "other": {"id": pair.other.id, "name": pair.other.name},
                "level": "exact" if pair.exact else "suggested",
                "why": pair.why,
                "command": _merge(pair),
            }
            for pair in self.pairs
        ]

    def layout(self) -> Doc:
        """Return the page: the certain pairs, the others, each with the line to type."""
        blocks: list[Block] = [Heading("What may be there twice")]
        for title, some in (
            ("For certain", [pair for pair in self.pairs if pair.exact]),
            ("Perhaps", [pair for pair in self.pairs if not pair.exact]),
        ):
            blocks += [Heading(f"{title} ({len(some)})", 2)] if some else []
            for pair in some:
                blocks.append(paragraph(_names(pair), Span(f"  {pair.why}", "dim"), indent=2))
                blocks.append(paragraph(Span(_merge(pair), "strong"), indent=4))
        if self.pairs:
            pair = self.pairs[-1]
            apart = command("merge", "--different", pair.kept.id, pair.other.id)
            blocks.append(paragraph("If two are not one: ", Span(apart, "strong")))
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the ids of both records of each pair."""
        return list(dict.fromkeys(each.id for pair in self.pairs for each in pair[:2]))


def build(connection: sqlite3.Connection) -> DuplicatesReport:
    """Return what may be there twice."""
    return DuplicatesReport(tuple(duplicates(connection)))


def _names(pair: Pair) -> str:
    kept, other = pair.kept, pair.other
    both = f"{kept.name}, twice" if kept.name == other.name else f"{kept.name} and {other.name}"
    return f"{kept.kind}: {both}"


def _merge(pair: Pair) -> str:
    return command("merge", pair.kept.id, pair.other.id)
