"""The steps of a cycle, for `pln show`."""

import sqlite3

from plncli.doc import Column
from plncli.inquiry import TITLES
from plncli.reports.record import Around
from plncli.store.cycles import cycles


def parts(connection: sqlite3.Connection, record_id: str) -> tuple[Around, ...]:
    """Return the steps of a cycle, and who took on what."""
    (cycle,) = cycles(connection, record_id)
    steps = Around(
        "steps",
        (Column("step"), Column("done"), Column("what", flexible=True), Column("evidence", True)),
        tuple(
            (TITLES[step.code], step.done_on or "", step.text or "", step.evidence or "")
            for step in cycle.steps
        ),
        tuple(step._asdict() for step in cycle.steps),
    )
    taken = tuple((each.who or "you", each.text) for each in cycle.commitments)
    commitments = Around(
        "commitments",
        (Column("who"), Column("what", flexible=True)),
        taken,
        tuple(each._asdict() for each in cycle.commitments),
    )
    return steps, commitments
