"""Messages that are begun for the user and never sent: templates, and what fills them.

What is not known stays a gap in square brackets. The occasions are those of research on
learning networks: taking up an old tie, thanking and reporting back, asking how others
keep up, a hello before a conference, introducing two people.
"""

import re
import tomllib
from collections.abc import Mapping
from typing import NamedTuple

from plncli.errors import UsageError

GAPS = {
    "about": "what I asked you",
    "event": "the event",
    "first": "name",
    "me": "your name",
    "name": "name",
    "other": "name",
    "other_first": "name",
    "outcome": "what happened",
    "reason": "why this person",
    "topic": "what you are working on",
    "when": "A while ago",
}
"""What stands for a fact that is not known."""
OPTIONAL = ("since", "where", "name_about", "other_about")
"""Facts that a sentence does without."""

_FACT = re.compile(r"\{(\w+)\}(\.?)")


class Template(NamedTuple):
    """The subject and the text of a kind of message, with facts in braces."""

    subject: str
    text: str


def templates(text: str) -> dict[str, Template]:
    """Return the templates of a TOML text by their kinds.

    Raises:
        UsageError: it is no TOML, or no table of templates, or names an unknown fact.
    """
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"drafts.toml: {error}", "mend it, or take it away") from error
    found = {}
    for kind, table in tables.items():
        parts = table if isinstance(table, dict) else {}
        subject, body = parts.get("subject"), parts.get("text")
        if not isinstance(subject, str) or not isinstance(body, str):
            raise UsageError(
                f"drafts.toml: [{kind}] lacks a subject or a text", "both are text in quotes"
            )
        for name in re.findall(r"\{(\w+)\}", subject + body):
            if name not in GAPS and name not in OPTIONAL:
                known = ", ".join(sorted((*GAPS, *OPTIONAL)))
                raise UsageError(f"drafts.toml: nothing is called {{{name}}}", f"known: {known}")
        found[kind] = Template(subject, body)
    return found


def fill(template: Template, facts: Mapping[str, str | None]) -> tuple[str, str]:
    """Return the subject and the text of a template with its facts filled in."""

    def fact(match: re.Match[str]) -> str:
        name = match[1]
        value = (facts.get(name) or "").strip("\n")
        stop = match[2] if not value.endswith((".", "!", "?")) else ""  # it brings its own
        return (value or ("" if name in OPTIONAL else f"[{GAPS[name]}]")) + stop

    subject = _FACT.sub(fact, template.subject)
    paragraphs = template.text.strip("\n").split("\n\n")
    filled = (_FACT.sub(fact, " ".join(each.split())) for each in paragraphs)
    return " ".join(subject.split()), "\n\n".join(filled)


def first_name(name: str) -> str:
    """Return what somebody is called in a letter: the first part of a name."""
    return name.split()[0] if name.split() else name


def in_words(items: tuple[str, ...]) -> str:
    """Return a few items with commas and an `and`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"
