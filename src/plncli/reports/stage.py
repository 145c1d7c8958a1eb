"""The stage: what one says oneself, then what the log of the last weeks looks like."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plncli import stages
from plncli.counted import counted
from plncli.dates import format_day
from plncli.doc import Block, Column, Doc, Heading, Span, Table, paragraph
from plncli.reports.words import long_day
from plncli.shellwords import command
from plncli.stages import Facts, Reading, Sign, Stage
from plncli.store import stages as kept
from plncli.store.reflecting.stages import Named
from plncli.store.stages import Part

MARKS = {True: "yes", False: "no", None: "?"}
SOURCE = "Jeff Utecht, Stages of PLN Adoption, 2008"


class StageReport(NamedTuple):
    """Where somebody is with the network, or with a part of it.

    Attributes:
        about: the name of the topic or circle; None is the whole network.
        said: what was said last, by oneself.
        readings: all stages with their signs; none where there is too little in the log.
        whole: whether the signs of all stages are laid out.
    """

    as_of: date
    part: Part | None
    about: str | None
    said: Named | None
    facts: Facts
    readings: tuple[Reading, ...]
    whole: bool = False

    @property
    def suggested(self) -> Stage | None:
        """The stage whose suggestion is shown."""
        return stages.suggested(self.said.stages if self.said else (), self.readings)

    def data(self) -> object:
        """Return what was said, and every stage with its signs."""
        return {
            "as_of": self.as_of.isoformat(),
            "about": self.about,
            "said": self.said
            and {"day": self.said.day, "stages": list(self.said.stages), "note": self.said.note},
            "window_days": stages.WINDOW_DAYS,
            "status": "judged" if self.readings else "not_enough_data",
            "days": self.facts.days,
            "events": self.facts.events,
            "stages": [_data(each) for each in self.readings],
            "suggestion": self.suggested
            and {"stage": self.suggested.code, "text": self.suggested.suggestion,
                 "command": self.suggested.command},
        }  # fmt: skip

    def layout(self) -> Doc:
        """Return the page: one's own word, the signs, one suggestion."""
        about = f" with {self.about}" if self.about else ""
        return (
            Heading(f"Where you are{about} · {format_day(self.as_of)}"),
            *self._own_word(),
            *(self._signs() if self.readings else self._too_little()),
            *self._suggestion(),
            paragraph(),
            paragraph(
                Span(
                    f"The stages: {SOURCE}. One can be in several at once, and they are no"
                    " levels; which signs count is our default.",
                    "dim",
                )
            ),
        )

    def ids(self) -> list[str]:
        """Return the codes of the stages that were said, else of those that stand out."""
        if self.said:
            return [*self.said.stages]
        return [each.stage.code for each in self.readings if each.stands_out]

    def _own_word(self) -> list[Block]:
        if self.said is None:
            words = ["stage", "set", "balance"]
            if self.part and self.about:
                option = "--topic" if self.part.kind == "topic" else "--circle"
                words += [option, self.about]
            hint = Span(command(*words), "code")
            return [
                paragraph("You have not said yet where you see yourself. If it is balance: ", hint)
            ]
        names = ", ".join(stages.NAMES[code] for code in self.said.stages)
        said = paragraph(f"You said on {long_day(self.said.day)}: ", Span(names, "strong"), ".")
        return [said, *([paragraph(Span(self.said.note, "em"))] if self.said.note else [])]

    def _signs(self) -> list[Block]:
        found = [each for each in self.readings if each.stands_out]
        others = [each for each in self.readings if not each.stands_out]
        days = stages.WINDOW_DAYS
        blocks: list[Block] = []
        if not found:
            text = f"In the log of the last {days} days no stage stands out."
            blocks = [paragraph(), paragraph(text)]
        for reading in found:
            blocks += [
                Heading(f"{reading.stage.name}: {_count(reading)} in the last {days} days", 2),
                paragraph(reading.stage.meaning),
                _table(reading.signs),
            ]
        if others and not self.whole:
            counts = ", ".join(f"{each.stage.name} {_count(each)}" for each in others)
            hint = Span(f"The others: {counts}. pln stage --all", "dim")
            return [*blocks, paragraph(), paragraph(hint)]
        for reading in others:
            blocks += [
                paragraph(),
                paragraph(Span(reading.stage.name, "strong"), Span(f" ({_count(reading)})", "dim")),
                _table(reading.signs),
            ]
        return blocks

    def _too_little(self) -> list[Block]:
        rule = (
            f"From {stages.LEAST_EVENTS} things and {stages.LEAST_DAYS} days on the log has"
            " something to say."
        )
        if not self.facts.events:
            text = f"Not enough data: nothing is noted in {stages.WINDOW_DAYS} days. {rule}"
            return [paragraph(), paragraph(text)]
        text = (
            f"Not enough data: {counted(self.facts.events, 'thing')} noted in"
            f" {stages.WINDOW_DAYS} days, in a log {counted(self.facts.days, 'day')} old. {rule}"
        )
        return [paragraph(), paragraph(text)]

    def _suggestion(self) -> list[Block]:
        stage = self.suggested
        if stage is None:
            return []
        return [
            Heading("One thing to try", 2),
            paragraph(stage.suggestion),
            paragraph(Span(stage.command, "strong"), indent=2),
        ]


class SignsTable(NamedTuple):
    """The signs of all stages as rows, for a spreadsheet."""

    report: StageReport

    def data(self) -> object:
        """Return what was said, and every stage with its signs."""
        return self.report.data()

    def layout(self) -> Doc:
        """Return one table: the stage, whether it stands out, and each of its signs."""
        columns = ("stage", "stands out", "there", "sign", "counts as one when")
        rows = tuple(
            (each.stage.code, MARKS[each.stands_out], MARKS[sign.is_met], sign.found, sign.rule)
            for each in self.report.readings
            for sign in each.signs
        )
        return (Table(tuple(Column(name) for name in columns), rows),)

    def ids(self) -> list[str]:
        """Return the codes of the stages that were said, else of those that stand out."""
        return self.report.ids()


def build(
    connection: sqlite3.Connection,
    today: date,
    part: Part | None = None,
    about: str | None = None,
    *,
    whole: bool = False,
) -> StageReport:
    """Look at the last weeks of a network, or of a part of it whose name is ``about``."""
    found = kept.facts(connection, today, part)
    return StageReport(
        today,
        part,
        about,
        kept.said(connection, today.isoformat(), part.id if part else None),
        found,
        stages.read(found) if stages.is_enough(found) else (),
        whole,
    )


def _count(reading: Reading) -> str:
    return f"{reading.met} of {counted(reading.known, 'sign')}"


def _table(signs: Sequence[Sign]) -> Table:
    columns = (
        Column("there"),
        Column("sign", flexible=True, main=True, whole=True),
        Column("counts as one when", flexible=True, whole=True),
    )
    rows = (
        (MARKS[sign.is_met], Span(sign.found, "strong" if sign.is_met else None), sign.rule)
        for sign in signs
    )
    return Table(columns, tuple(rows))


def _data(reading: Reading) -> dict[str, object]:
    return {
        "stage": reading.stage.code,
        "stands_out": reading.stands_out,
        "signs": [sign._asdict() for sign in reading.signs],
    }
