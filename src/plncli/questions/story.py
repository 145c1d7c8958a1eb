"""The story of a question: the problem, who and what helped, what came of it."""

from datetime import date

from plncli.counted import counted
from plncli.doc import Paragraph, Span, paragraph
from plncli.drafts import in_words
from plncli.questions import Question, Step, after, helping, names

MOST = 3
"""Answers that are told in their own words."""


def told(question: Question) -> Paragraph:
    """Return the story of a question as one paragraph; what did not happen is not said."""
    return paragraph(Span(_ended(question.line), "strong"), *_sentences(question))


def _sentences(question: Question) -> list[str]:
    said = []
    if asked := question.part("asked"):
        whom = in_words(names(asked)) or "around"
        said.append(f"On {_on(asked[0].day)} I asked {whom}.")
    else:
        said.append(f"I asked myself this on {_on(question.opened_at)}.")
    answers = helping(question)
    said += [_answer(question, step) for step in answers[:MOST]]
    if len(answers) > MOST:
        said.append(f"{counted(len(answers) - MOST, 'more answer')} helped.")
    if question.given_up_on:
        said.append(f"On {_on(question.given_up_on)} I let it go.")
    if question.outcome:
        said.append(f"What came of it: {_ended(' '.join(question.outcome.split()))}")
    elif question.resolved_on:
        said.append(f"By {_on(question.resolved_on)} it was solved.")
    if question.reported_on and answers:
        said.append(f"I reported back to {in_words(names(answers))}.")
    return [f" {sentence}" for sentence in said]


def _answer(question: Question, step: Step) -> str:
    who = in_words(step.who) or "Somebody"
    words = _ended(" ".join(step.text.split()))
    return f"{who} answered {after(question, step)}: “{words}”"


def _ended(text: str) -> str:
    """A sentence with a sign at its end."""
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."


def _on(day: str) -> str:
    then = date.fromisoformat(day[:10])
    return f"{then.day} {then:%B} {then.year}"
