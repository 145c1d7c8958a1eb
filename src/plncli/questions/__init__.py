"""Questions to the network: asked, answered, solved, reported back.

A question goes on where its answer came from: whoever helped hears what came of it
(closing the loop, as networks of practice are advised to).
"""

from collections.abc import Iterable
from datetime import date, datetime
from typing import NamedTuple

from plncli.counted import span
from plncli.shellwords import command

PATIENCE_DAYS = 3
"""Days without an answer after which somebody else is to be asked (our default)."""


class Step(NamedTuple):
    """An interaction in the course of a question.

    Attributes:
        part: asked, answered or reported.
        at: its moment, ISO 8601 in UTC.
        day: its local day.
        helped: whether an answer did.
        text: what was said.
        who, ids: names and ids of the contacts and communities, in the same order.
    """

    part: str
    at: str
    day: str
    helped: bool
    interaction_id: str
    text: str
    who: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()


class Question(NamedTuple):
    """Something that was asked of the network, with its steps in order.

    Attributes:
        number: what a list shows, and commands take.
        opened_at: the moment when it came up, ISO 8601 in UTC.
    """

    id: str
    number: int
    text: str
    kind: str
    opened_at: str
    resolved_on: str | None
    given_up_on: str | None
    reported_on: str | None
    outcome: str | None
    story: str | None
    note: str | None
    created_at: str
    updated_at: str
    topics: tuple[str, ...] = ()
    steps: tuple[Step, ...] = ()

    @property
    def line(self) -> str:
        """The question in one line."""
        return " ".join(self.text.split())

    def part(self, name: str) -> tuple[Step, ...]:
        """Return the steps that are ``asked``, ``answered`` or ``reported``."""
        return tuple(step for step in self.steps if step.part == name)


def stage(question: Question) -> str:
    """Return how far a question is: open, asked, answered, solved, reported or given_up."""
    if question.given_up_on:
        return "given_up"
    if question.reported_on:
        return "reported"
    if question.resolved_on:
        return "solved"
    if question.part("answered"):
        return "answered"
    return "asked" if question.part("asked") else "open"


def helping(question: Question) -> tuple[Step, ...]:
    """Return the answers that helped; where none is marked, all answers."""
    all_answers = question.part("answered")
    return tuple(step for step in all_answers if step.helped) or all_answers


def names(steps: Iterable[Step]) -> tuple[str, ...]:
    """Return the names in some steps, each once."""
    return tuple(dict.fromkeys(name for step in steps for name in step.who))


def answers(question: Question) -> tuple[str, ...]:
    """Return the answers that helped, each as a sentence that says who gave it."""
    return tuple(
        f"{', '.join(step.who) or 'somebody'} answered: {' '.join(step.text.split())}"
        for step in helping(question)
    )


def is_open(question: Question) -> bool:
    """Whether there is something left to do: an answer to get, or a report to give back."""
    now = stage(question)
    return now in ("open", "asked", "answered") or (now == "solved" and bool(helping(question)))


def first_answer_minutes(question: Question) -> int | None:
    """Return the minutes from opening a question to its first answer; None without one."""
    moments = [step.at for step in question.part("answered")]
    return minutes(question.opened_at, min(moments)) if moments else None


def minutes(start: str, end: str) -> int:
    """Return the whole minutes between two moments, at least 0."""
    passed = datetime.fromisoformat(end) - datetime.fromisoformat(start)
    return max(int(passed.total_seconds()) // 60, 0)


def after(question: Question, step: Step) -> str:
    """Return how long after the question a step came, such as ``after 3 hours``."""
    waited = minutes(question.opened_at, step.at)
    return f"after {span(waited)}" if waited else "at once"


def next_command(question: Question, today: date) -> str | None:
    """Return the command that takes a question further; None when nothing is left to do.

    While an answer may still come, it is the one that notes it.
    """
    number = str(question.number)
    now = stage(question)
    if now == "open":
        return f"{command('ask', 'again', number)} --to NAME"
    if now == "asked":
        last = max(step.day for step in question.part("asked"))
        waits = (today - date.fromisoformat(last)).days < PATIENCE_DAYS
        rest = "TEXT --by NAME" if waits else "--to NAME"
        return f"{command('ask', 'answered' if waits else 'again', number)} {rest}"
    if now == "answered":
        return f"{command('ask', 'resolved', number)} --outcome TEXT"
    if is_open(question):
        return f"{command('ask', 'reported', number)} TEXT"
    return None
