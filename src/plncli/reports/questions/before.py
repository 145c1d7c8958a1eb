"""What was asked, logged or noted before, as lines to be read before asking again."""

from collections.abc import Iterator, Sequence
from datetime import date

from plncli.questions import Question, answers, stage
from plncli.reports.words import spoken_day
from plncli.shellwords import command
from plncli.store.said_before import Said

_OPEN = ("open", "asked", "answered")
SHOWN = 2
"""Answers of one question that are shown."""


def lines(questions: Sequence[Question], said: Sequence[Said], today: date) -> list[str]:
    """Return what is shown of what says the same, each with the command that shows more."""
    shown = [line for each in questions for line in _question(each, today)]
    return shown + [_own(each, today) for each in said]


def _question(question: Question, today: date) -> Iterator[str]:
    day = question.steps[0].day if question.steps else question.opened_at
    which = f"question {question.number}, {_how(question)}"
    yield f"you asked this {_on(day, today)}: {question.line} ({which})"
    for answer in answers(question)[:SHOWN]:
        yield f"  {answer}"
    if stage(question) in _OPEN:
        again = command("ask", "again", str(question.number))
        yield f"  to ask it of others: {again} --to NAME"
    if question.outcome:
        yield f"  what came of it: {' '.join(question.outcome.split())}"


def _how(question: Question) -> str:
    if stage(question) in _OPEN:
        return "still open"
    return "given up" if question.given_up_on else "solved"


def _own(said: Said, today: date) -> str:
    words = " ".join(said.text.split())
    if said.kind == "note":
        return f"you noted on {said.title}: {words} (pln show {said.id})"
    with_whom = f" with {said.title}" if said.title else ""
    return f"you logged {_on(said.day or '', today)}{with_whom}: {words} (pln show {said.id})"


def _on(day: str, today: date) -> str:
    spoken = spoken_day(day, today)
    return spoken if spoken.isalpha() else f"on {spoken}"
