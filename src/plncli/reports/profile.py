"""`pln me`: who the network belongs to."""

import sqlite3
from datetime import date
from typing import NamedTuple

from plncli.doc import Column, Doc, Heading, Span, Table, paragraph
from plncli.identity import Account
from plncli.model import Profile
from plncli.reports import rows
from plncli.reports.words import spoken
from plncli.store import read
from plncli.store.accounts import accounts

PROSE = ("why", "definition")


class ProfileReport(NamedTuple):
    """The profile of the network's owner, and the owner's accounts."""

    profile: Profile
    accounts: tuple[Account, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing was said yet."""
        return self.profile == Profile() and not self.accounts

    def data(self) -> object:
        """Return every field."""
        return {
            **self.profile._asdict(),
            "accounts": [account._asdict() for account in self.accounts],
        }

    def layout(self) -> Doc:
        """Return the page: the name, the fields that say something, and the prose."""
        said = {
            name: spoken(value)
            for name, value in self.profile._asdict().items()
            if name != "name" and spoken(value)
        }
        lines = tuple(
            (Span(name.replace("_", " "), "dim"), text)
            for name, text in said.items()
            if name not in PROSE
        )
        columns = (Column("field"), Column("value", flexible=True))
        return (
            Heading(self.profile.name or "You"),
            Table(columns, lines),
            *(paragraph(Span(f"{name}  ", "dim"), said[name]) for name in PROSE if name in said),
            *self._accounts(),
        )

    def ids(self) -> list[str]:
        """Return nothing: a profile has no id."""
        return []

    def _accounts(self) -> Doc:
        if not self.accounts:
            return ()
        return Heading("Accounts", 2), rows.table("accounts", self.accounts, date.min)


def build(connection: sqlite3.Connection) -> ProfileReport:
    """Return the profile."""
    return ProfileReport(read.profile(connection), tuple(accounts(connection)))
