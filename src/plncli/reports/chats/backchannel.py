"""`pln chat backchannel`: the norms first, then where to talk, what to ask, what to share."""

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from plncli.doc import Block, Column, Doc, Heading, Items, Span, Table, paragraph
from plncli.store.backchannel import Backchannel, backchannel


class BackchannelReport(NamedTuple):
    """A backchannel, and what everybody in one agrees on."""

    norms: tuple[str, ...]
    backchannel: Backchannel

    def data(self) -> object:
        """Return the norms, the link, the questions and the links."""
        return {
            "norms": list(self.norms),
            **self.backchannel._asdict(),
            "questions": [each._asdict() for each in self.backchannel.questions],
            "links": [each._asdict() for each in self.backchannel.links],
        }

    def layout(self) -> Doc:
        """Return the page; parts of which nothing is known are left out."""
        here = self.backchannel
        blocks: list[Block] = [
            Heading(f"Backchannel: {here.name}"),
            Items(tuple((Span(norm),) for norm in self.norms)),
        ]
        tag = f"#{here.hashtag.lstrip('#')}" if here.hashtag else None
        where = " · ".join(filter(None, (here.link, tag, here.platform)))
        if where:
            blocks.append(paragraph(Span(where, "link", here.link)))
        if here.questions:
            columns = (Column("id"), Column("question", flexible=True), Column("answered by"))
            rows = tuple(
                (Span(each.id, "id"), each.text, each.answered_by or "") for each in here.questions
            )
            blocks += [Heading("Questions", 2), Table(columns, rows)]
        if here.links:
            columns = (Column("id"), Column("title", main=True), Column("link", flexible=True))
            rows = tuple((Span(each.id, "id"), each.title, each.url or "") for each in here.links)
            blocks += [Heading("Links", 2), Table(columns, rows)]
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the id of the event or the group."""
        return [self.backchannel.id]


def build(
    connection: sqlite3.Connection, kind: str, record_id: str, norms: Sequence[str]
) -> BackchannelReport:
    """Return the backchannel of an event or a community, after the ``norms``."""
    return BackchannelReport(tuple(norms), backchannel(connection, kind, record_id))
