"""`pln me --check`: what is worth a look about one's own accounts."""

import sqlite3
from typing import NamedTuple

from plncli.doc import Block, Doc, Span, paragraph
from plncli.identity import Finding, findings
from plncli.store.accounts import accounts, people


class Identity(NamedTuple):
    """The findings, and how many accounts they are about."""

    findings: tuple[Finding, ...]
    accounts: int

    def data(self) -> object:
        """Return the findings."""
        return [finding._asdict() for finding in self.findings]

    def layout(self) -> Doc:
        """Return a paragraph for each finding, with the command to begin with."""
        blocks: list[Block] = []
        for finding in self.findings:
            blocks.append(paragraph(f"{finding.text[0].upper()}{finding.text[1:]}."))
            blocks.append(paragraph(Span(finding.next, "code"), indent=2))
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the names of the findings."""
        return [finding.name for finding in self.findings]


def build(connection: sqlite3.Connection) -> Identity:
    """Return what is worth a look."""
    own = accounts(connection)
    return Identity(tuple(findings(own, people(connection))), len(own))
