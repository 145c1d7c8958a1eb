"""The line at the bottom in which the user answers a question."""

import re
from typing import NamedTuple

from plncli.names import fold
from plncli.text import clean_line
from plncli.tui.keys import Key

LONGEST = 1000
"""Characters of an answer."""
SEPARATOR = r",|(?:^|\s)[+#]"
"""What stands between two names of an answer, as a regular expression."""


class Prompt(NamedTuple):
    """A question and the answer so far.

    Attributes:
        purpose: what happens with the answer: a row of `plncli.tui.answers`.
        hint: what may be typed, where nothing is completed.
        at: where in the answer the next character goes.
        known: what the answer may name; its beginnings are completed.
        about: what an earlier question was answered with.
    """

    purpose: str
    question: str
    hint: str
    text: str = ""
    at: int = 0
    known: tuple[str, ...] = ()
    about: str = ""


def typed(prompt: Prompt, key: Key) -> Prompt:
    """Return the prompt after a key; one that is no part of writing changes nothing."""
    if key.text:
        return _inserted(prompt, clean_line(f"|{key.text}|", LONGEST)[1:-1])
    if key.name == "tab":
        return completed(prompt)
    before, after = prompt.text[: prompt.at], prompt.text[prompt.at :]
    if key.name == "backspace":
        before = before[:-1]
    elif key.name == "delete":
        after = after[1:]
    elif key.name == "ctrl-u":
        before = ""
    elif key.name == "ctrl-w":
        before = before.rstrip()[: before.rstrip().rfind(" ") + 1]
    else:
        return prompt._replace(at=_moved(prompt, key.name))
    return prompt._replace(text=before + after, at=len(before))


def _inserted(prompt: Prompt, text: str) -> Prompt:
    text = text[: LONGEST - len(prompt.text)]
    whole = prompt.text[: prompt.at] + text + prompt.text[prompt.at :]
    return prompt._replace(text=whole, at=prompt.at + len(text))


def _moved(prompt: Prompt, name: str) -> int:
    last = len(prompt.text)
    places = {"left": prompt.at - 1, "right": prompt.at + 1, "home": 0, "end": last}
    return min(max(places.get(name, prompt.at), 0), last)


def suggestions(prompt: Prompt) -> list[str]:
    """Return what the last part of the answer may become, once it is begun."""
    begun = fold(_last(prompt))
    if not begun:
        return []
    given = {fold(part) for part in parts(prompt.text)} - {begun}
    return [
        name
        for name in prompt.known
        if f" {begun}" in f" {(folded := fold(name))}" and folded not in given
    ]


def completed(prompt: Prompt) -> Prompt:
    """Return the prompt with its last part become the first suggestion, if there is one."""
    found = suggestions(prompt)
    if not found:
        return prompt
    text = f"{prompt.text[: len(prompt.text) - len(_last(prompt))]}{found[0]}, "
    return prompt._replace(text=text, at=len(text))


def parts(text: str) -> list[str]:
    """Return the names in an answer: between commas, or each behind a + or a #."""
    pieces = (piece.strip() for piece in re.split(SEPARATOR, text))
    return [piece for piece in pieces if piece]


def _last(prompt: Prompt) -> str:
    """What was begun behind the last separator."""
    return re.split(SEPARATOR, prompt.text)[-1].lstrip()
