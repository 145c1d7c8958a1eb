"""From the text of a query to its tokens: signs, operators and terms."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from plncli.errors import UsageError

QUOTES = '"“”„'
"""What begins and ends a phrase; word processors turn the straight sign into the others."""
OPERATORS = {"AND": "and", "OR": "or", "NOT": "not"}
_PREFIX = "([A-Za-z][A-Za-z_-]*):(?!//)"
"""A prefix ends in a colon; the `https` of an address is none."""
_HASHTAG = f"#+(?=[\\w{QUOTES}])"
_BARE = f"[^\\s(){QUOTES}]+"
_REGEX = r"/((?:[^/\\\n]|\\.)+)/(?=[\s()]|$)"


class Token(NamedTuple):
    """A piece of a query.

    Attributes:
        kind: ``(``, ``)``, ``and``, ``or``, ``not``, or the form of a term: ``word``,
            ``beginning`` (a word with `*`), ``phrase`` or ``regex``.
        text: what is looked for, without quotes, slashes and `*`.
        at: where it begins, counted in characters from 1.
        prefix: what stands before the colon, in lower case; empty without one.
    """

    kind: str
    text: str
    at: int
    prefix: str = ""


def tokens(text: str) -> Iterator[Token]:
    """Give the tokens of a query, in order.

    Bare words without a letter or a digit (`&`, a lone `-`, an emoji) say nothing
    and are left out.

    Raises:
        UsageError: a quotation mark or a slash is not closed.
    """
    at = 0
    while at < len(text):
        sign = text[at]
        if sign.isspace():
            at += 1
        elif sign in "()":
            yield Token(sign, sign, at + 1)
            at += 1
        elif sign == "-" and re.match(r"[^\s)]", text[at + 1 : at + 2]):
            yield Token("not", sign, at + 1)
            at += 1
        else:
            token, at = _term(text, at)
            if token.prefix or token.kind == "regex" or has_word(token.text):
                yield token


def has_word(text: str) -> bool:
    """Whether there is a letter or a digit to look for."""
    return any(character.isalnum() for character in text)


def _term(text: str, at: int) -> tuple[Token, int]:
    """The term that begins at ``at``, and where it ends."""
    prefix, start = "", at
    if match := re.compile(_PREFIX).match(text, at):
        prefix, start = match[1].lower(), match.end()
    elif match := re.compile(_HASHTAG).match(text, at):
        prefix, start = "topic", match.end()
    kind, value, end = _value(text, start)
    if not prefix and kind == "word" and value in OPERATORS:
        kind = OPERATORS[value]
    return Token(kind, value, at + 1, prefix), end


def _value(text: str, at: int) -> tuple[str, str, int]:
    """The form of what is looked for, what it is, and where it ends."""
    sign = text[at : at + 1]
    if sign and sign in QUOTES:
        match = re.compile(f"[^{QUOTES}]*").match(text, at + 1)
        assert match is not None
        if match.end() == len(text):
            raise UsageError(
                f"the quotation mark {where(at + 1)} is not closed",
                'end the phrase with a second "',
            )
        return "phrase", " ".join(match[0].split()), match.end() + 1
    if sign == "/":
        match = re.compile(_REGEX).match(text, at)
        if match is None:
            raise UsageError(
                f"the regular expression {where(at + 1)} is not closed",
                'end it with / and a space, or put "quotes" around a word that begins with /',
            )
        return "regex", match[1], match.end()
    match = re.compile(_BARE).match(text, at)
    if match is None:
        return "word", "", at
    word = match[0].rstrip("*")
    return ("word" if word == match[0] else "beginning"), word, match.end()


def where(at: int) -> str:
    """Return a place in a query in words."""
    return f"at character {at}"
