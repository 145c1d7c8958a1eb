"""What could join the network: offers in the order of what is needed, each with its evidence."""

import sqlite3
from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from plncli.config import Settings
from plncli.dates import format_day
from plncli.discover.adding import command
from plncli.discover.having import Having
from plncli.discover.offer import HISTORIC, OWN, PAUSED, REPORTED, Offer
from plncli.discover.ranking import Hit, common, needs, ranked
from plncli.doc import Block, Column, Doc, Heading, Paragraph, Span, Table, paragraph
from plncli.store.network import read_network

STANDING = {
    REPORTED: "reported as active",
    PAUSED: "paused",
    HISTORIC: "historic",
    OWN: "from your own data",
}
INDENT = 6
MONTH = len("2026-06")


class Wanted(NamedTuple):
    """Which offers are looked at; what is None or empty narrows nothing.

    Attributes:
        historic: whether chats that have ended or pause are shown.
        known: whether what is in the network already is shown, as yours.
    """

    box: str | None = None
    topic: str | None = None
    scope: str | None = None
    kind: str | None = None
    historic: bool = False
    known: bool = False

    def takes(self, offer: Offer) -> bool:
        """Whether an offer is among them."""
        return (
            self.box in (None, offer.box)
            and self.scope in (None, offer.scope)
            and self.kind in (None, offer.kind or offer.record)
            and (self.topic is None or _touches(self.topic, offer))
            and (self.historic or offer.status in (REPORTED, OWN))
        )


class DiscoverReport(NamedTuple):
    """The best offers of a day.

    Attributes:
        more: how many others there are.
        known: which of them are in the network already.
    """

    as_of: date
    hits: tuple[Hit, ...]
    more: int = 0
    known: frozenset[Offer] = frozenset()

    def data(self) -> object:
        """Return all that is known of each offer, why it fits, and the line that adds it."""
        return {
            "as_of": self.as_of.isoformat(),
            "more": self.more,
            "offers": [
                {
                    **hit.offer._asdict(),
                    "verified": False,
                    "yours": hit.offer in self.known,
                    "reasons": hit.reasons,
                    "add": command(hit.offer, hit.topics),
                }
                for hit in self.hits
            ],
        }

    def layout(self) -> Doc:
        """Return the page: each offer with its reasons, its evidence and the line that adds it."""
        heading = Heading(f"What could join your network · {format_day(self.as_of)}")
        if not self.hits:
            nothing = (
                "Nothing that you do not have fits this."
                " Another word, or fewer options, may find some."
            )
            return (heading, paragraph(nothing))
        honest = (
            "What fits an open topic or a gap comes first. Others reported it; nothing of it is"
            " verified: look before you rely on it."
        )
        blocks: list[Block] = [heading, paragraph(Span(honest, "dim"))]
        for hit in self.hits:
            blocks += self._one(hit)
        if self.more:
            shown = len(self.hits) + self.more
            text = f"{self.more} more: add --limit {shown}, or narrow it by --topic or --box"
            blocks += [paragraph(""), paragraph(Span(text, "dim"))]
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the ids of what is of the catalogue."""
        return [hit.offer.id for hit in self.hits if hit.offer.id]

    def _one(self, hit: Hit) -> list[Block]:
        offer = hit.offer
        kind = "chat" if offer.meets else (offer.kind or offer.record).replace("_", " ")
        title = (Span(offer.name, "strong"), Span(f" · {kind} · {STANDING[offer.status]}"))
        add = Paragraph((Span(command(offer, hit.topics), "code"),), INDENT, "Add")
        yours = paragraph("It is in your network already.", indent=INDENT, label="Yours")
        return [
            Heading(title, 2),
            *_said("Says", f'"{offer.words}"' if offer.words else ""),
            *_said("Fits", "; ".join(hit.reasons)),
            *_said("Meets", rhythm(offer)),
            *_said("From", _evidence(offer)),
            yours if offer in self.known else add,
        ]


class DiscoverTable(NamedTuple):
    """The offers as rows, for a spreadsheet."""

    report: DiscoverReport

    def data(self) -> object:
        """Return all that is known of each offer."""
        return self.report.data()

    def layout(self) -> Doc:
        """Return one table of the offers."""
        columns = (
            *("id", "name", "kind", "box", "scope", "country", "language", "status", "as_of"),
            *("reasons", "evidence", "url", "add"),
        )
        rows = tuple(_row(hit) for hit in self.report.hits)
        return (Table(tuple(map(Column, columns)), rows),)

    def ids(self) -> list[str]:
        """Return the ids of what is of the catalogue."""
        return self.report.ids()


def build(
    connection: sqlite3.Connection,
    now: datetime,
    settings: Settings,
    offers: Iterable[Offer],
    wanted: Wanted,
    limit: int,
) -> DiscoverReport:
    """Order those of the offers that are wanted by what the network of a day needs.

    Args:
        limit: how many are shown at most.
    """
    today = now.date()
    network = read_network(connection, now, settings)
    taken = [offer for offer in offers if wanted.takes(offer)]
    known = frozenset(filter(Having(network).has, taken))
    if not wanted.known:
        taken = [offer for offer in taken if offer not in known]
    hits = ranked(taken, needs(network, today, settings))
    return DiscoverReport(today, tuple(hits[:limit]), max(len(hits) - limit, 0), known)


def rhythm(offer: Offer) -> str:
    """Return when something meets, by the clock of the place where it is announced."""
    length = f"{offer.minutes} minutes" if offer.minutes else ""
    return " ".join(filter(None, (offer.meets, offer.zone, length)))


def _touches(topic: str, offer: Offer) -> bool:
    """Whether an offer has to do with a topic that was typed: with all or part of it."""
    words = set(topic.casefold().replace("-", " ").split())
    return bool(common(topic, offer)) or any(words <= set(own.split()) for own in offer.topics)


def _evidence(offer: Offer) -> str:
    found = "; ".join(offer.evidence)
    if offer.status == OWN:
        return found
    return f"{found}. {_dated(offer.as_of)}, not verified."


def _dated(as_of: str) -> str:
    """Return as of when something is known: a year, a month or a day, or no date."""
    if not as_of:
        return "Without a date"
    if len(as_of) < MONTH:
        return f"As of {as_of}"
    day = date.fromisoformat(f"{as_of}-01"[:10])
    return f"As of {day:%B %Y}"


def _said(label: str, text: str) -> list[Block]:
    return [paragraph(text, indent=INDENT, label=label)] if text else []


def _row(hit: Hit) -> tuple[str, ...]:
    offer = hit.offer
    return (
        *(offer.id, offer.name, offer.kind, offer.box, offer.scope, offer.country),
        *(offer.language, offer.status, offer.as_of, "; ".join(hit.reasons)),
        *("; ".join(offer.evidence), offer.url, command(offer, hit.topics)),
    )
