"""What the network is missing: the most urgent findings, or all of them."""

import re
import sqlite3
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from plncli.config import Settings
from plncli.dates import format_day
from plncli.doc import Block, Column, Doc, Heading, Line, Paragraph, Span, Table, paragraph
from plncli.errors import AmbiguousNameError, NotFoundError
from plncli.gaps import registry
from plncli.gaps.actions import is_step
from plncli.gaps.finding import Finding, counted
from plncli.model import Topic
from plncli.network import about_topic, within_circle
from plncli.plans import Plan
from plncli.shellwords import command
from plncli.store.network import read_network
from plncli.store.network.log import Selection
from plncli.store.plans import open_plans

TOP = 3
"""How many findings are shown unless all are asked for."""
WORDS = {"gap": "GAP", "thin": "THIN", "ok": "OK", "not_enough_data": "NOT JUDGED"}
STYLES = {"gap": "bad", "thin": "warn", "ok": "good", "not_enough_data": "dim"}
SUMMARY = {"gap": "missing", "thin": "thin", "ok": "fine", "not_enough_data": "not judged"}
INDENT = 6


class GapsReport(NamedTuple):
    """The findings of a day, the most urgent first.

    Attributes:
        known: how many connections of the network, or of the circle, are active.
        least: how many there must be before anything is judged.
        whole: whether all findings are laid out.
        plans: the open plans, by the finding that they are to change.
    """

    as_of: date
    findings: tuple[Finding, ...]
    known: int
    least: int
    whole: bool
    plans: Mapping[str, Plan] = {}

    def data(self) -> object:
        """Return all findings."""
        return {
            "as_of": self.as_of.isoformat(),
            "findings": [
                {
                    "id": finding.id,
                    "name": finding.name,
                    "status": finding.status,
                    "value": finding.value,
                    "n": finding.n,
                    "window_days": finding.window_days,
                    "evidence": [finding.measured, *finding.evidence],
                    "basis": f"{finding.why} Rule: {finding.rule}",
                    "action": finding.action,
                    "explain": finding.dimension,
                    "plan": self.plans[finding.id].id if finding.id in self.plans else None,
                }
                for finding in self.findings
            ],
        }

    def layout(self) -> Doc:
        """Return the page: the top three with their reasons, or all in short."""
        heading = Heading(f"What your network is missing · {format_day(self.as_of)}")
        body = self._all() if self.whole else self._top()
        return (heading, paragraph(self._summary()), *body)

    def ids(self) -> list[str]:
        """Return the ids of the findings."""
        return [finding.id for finding in self.findings]

    def named(self, words: str) -> Finding:
        """Return the finding with an id, or whose name, or topic, begins with these words.

        Raises:
            NotFoundError: there is none.
            AmbiguousNameError: several begin so.
        """
        wanted = words.casefold()
        found = [each for each in self.findings if wanted == each.id.casefold()] or [
            each
            for each in self.findings
            if _spoken(each.name).removeprefix("topic ").startswith(_spoken(words))
            or _spoken(each.name).startswith(_spoken(words))
        ]
        if not found:
            raise NotFoundError(f"no finding {words!r}", "`pln gaps --all --format ids` lists them")
        if len(found) > 1:
            lines = [f"{each.id}  {each.name}" for each in found]
            raise AmbiguousNameError(f"{len(found)} findings begin so", "use an id", lines)
        return found[0]

    def alone(self, finding: Finding) -> "GapsReport":
        """Return the report of one finding alone, with its reasons."""
        return self._replace(findings=(finding,), whole=False, least=0)

    def holds(self, status: str) -> bool:
        """Whether a finding has the status, or a worse one: a gap is worse than thin."""
        wanted = ("gap",) if status == "gap" else ("gap", "thin")
        return any(finding.status in wanted for finding in self.findings)

    def _summary(self) -> str:
        counts = {
            word: sum(finding.status == status for finding in self.findings)
            for status, word in SUMMARY.items()
        }
        found = ", ".join(f"{count} {word}" for word, count in counts.items() if count)
        known = counted(self.known, "active connection", "active connections")
        return f"{known[0].upper()}{known[1:]}; {found or 'nothing to look at'}."

    def _top(self) -> list[Block]:
        if self.known < self.least:
            return self._too_few()
        open_ones = [finding for finding in self.findings if finding.is_open][:TOP]
        if len(self.findings) == 1:
            open_ones = [*self.findings]
        if not open_ones:
            return [paragraph("Nothing is missing by these rules.")]
        blocks: list[Block] = []
        for finding in open_ones:
            blocks += [
                Heading(_title(finding), 2),
                *_explained(finding),
                *_planned(self.plans.get(finding.id)),
            ]
        more = len(self.findings) - len(open_ones)
        if more:
            blocks += [paragraph(), paragraph(Span(f"{more} more: pln gaps --all", "dim"))]
        return blocks

    def _too_few(self) -> list[Block]:
        text = (
            f"That is too few to judge: mapping a network begins with {self.least} connections"
            " (eCampusOntario, Mapping your PLN; gaps.min_connections). Begin with somebody near:"
        )
        blocks: list[Block] = [paragraph(text)]
        near = sorted(self.findings, key=lambda finding: finding.id != "D1.2")
        for finding in near[:1]:
            blocks += [
                *_shown(finding.evidence),
                _do(finding),
                *_planned(self.plans.get(finding.id)),
            ]
        return blocks

    def _all(self) -> list[Block]:
        blocks: list[Block] = []
        for finding in self.findings:
            blocks += [
                paragraph(*_title(finding)),
                paragraph(sentence(finding.measured), indent=INDENT),
                *([] if finding.status == "ok" else [_labelled("Do", Span(finding.action))]),
                *_planned(self.plans.get(finding.id)),
            ]
        return blocks


class FindingsTable(NamedTuple):
    """The findings as rows, for a spreadsheet."""

    report: GapsReport

    def data(self) -> object:
        """Return all findings."""
        return self.report.data()

    def layout(self) -> Doc:
        """Return one table of all findings."""
        columns = ("id", "name", "status", "n", "window_days", "measured", "action")
        rows = tuple(
            (
                finding.id,
                finding.name,
                finding.status,
                str(finding.n),
                str(finding.window_days or ""),
                finding.measured,
                finding.action,
            )
            for finding in self.report.findings
        )
        return (Table(tuple(Column(name) for name in columns), rows),)

    def ids(self) -> list[str]:
        """Return the ids of the findings."""
        return self.report.ids()


def build(
    connection: sqlite3.Connection,
    now: datetime,
    settings: Settings,
    *,
    box: str | None = None,
    circle: str | None = None,
    topic: Topic | None = None,
    whole: bool = False,
    own_presets: Path | None = None,
) -> GapsReport:
    """Look at the network as it stood on the day of ``now``.

    What cannot be told of a circle or a topic (`registry.of_part`) is left out of its findings.

    Args:
        box: one of the organizer's boxes, to look at that alone.
        circle: the id of a community, to look at what belongs to it.
        topic: a topic, to look at what bears it.
        whole: lay out all findings, in place of the top three.
        own_presets: the folder of the user's own rules of licences.
    """
    today = now.date()
    selection = Selection(circle, topic.id if topic else None)
    network = read_network(connection, now, settings, selection, own_presets)
    if circle is not None:
        network = within_circle(network, circle)
    known = registry.connections(network, today, settings)
    if topic is not None:
        network = about_topic(network, topic.name)
    findings = registry.judge(network, today, settings, known)
    if circle is not None or topic is not None:
        findings = registry.of_part(findings, circle=circle is not None)
    plans = open_plans(connection)
    return GapsReport(
        as_of=today,
        findings=tuple(
            _under_way(finding, plans.get(finding.id))
            for finding in registry.ranked(findings)
            if box in (None, finding.box)
        ),
        plans=plans,
        known=known,
        least=settings.gaps_min_connections,
        whole=whole,
    )


def _under_way(finding: Finding, plan: Plan | None) -> Finding:
    """Return a finding whose step is not planned a second time: what comes next is to do it."""
    if plan is None or not is_step(finding.action):
        return finding
    return finding._replace(action=command("done", plan.id))


def _title(finding: Finding) -> Line:
    word = WORDS[finding.status]
    gap = " " * max(INDENT - len(word), 2)
    return (Span(word, STYLES[finding.status]), Span(gap), Span(finding.name, "strong"))


def _explained(finding: Finding) -> list[Block]:
    return [
        paragraph(sentence(finding.measured), indent=INDENT),
        *_shown(finding.evidence),
        _labelled("Why", Span(finding.why)),
        _labelled("Rule", Span(f"{sentence(finding.rule)} pln explain {finding.dimension}")),
        _do(finding),
    ]


def _shown(evidence: tuple[str, ...]) -> list[Block]:
    return [paragraph(Span(sentence(text), "dim"), indent=INDENT) for text in evidence]


def _planned(plan: Plan | None) -> list[Block]:
    if plan is None:
        return []
    whom = f" (ask {plan.contact})" if plan.contact and plan.contact not in plan.text else ""
    due = format_day(date.fromisoformat(plan.due))
    return [_labelled("Plan", Span(f"{plan.text}{whom}, by {due}; pln done {plan.id}"))]


def _spoken(name: str) -> str:
    """Return a name as somebody types it: lower case, words with single spaces."""
    return " ".join(re.findall(r"[\w#]+", name.casefold()))


def sentence(text: str) -> str:
    """Return a text with a capital and a full stop."""
    return f"{text[0].upper()}{text[1:].rstrip('.')}."


def _do(finding: Finding) -> Paragraph:
    return _labelled("Do", Span(finding.action, "strong"))


def _labelled(label: str, text: Span) -> Paragraph:
    return Paragraph((text,), INDENT, label)
