"""From tokens to the tree: `OR` binds least, then words side by side, then `-`."""

from collections.abc import Sequence
from datetime import datetime

from plncli.errors import UsageError
from plncli.query.fields import read_term
from plncli.query.tokens import OPERATORS, Token, tokens, where
from plncli.query.tree import And, Node, Not, Or, Query

LONGEST = 2000
"""Characters of a query. With the other two limits it stays quick, and within SQLite's."""
MOST_TERMS = 100
DEEPEST = 30
"""Brackets within brackets."""
_SIGNS = ("(", ")", *OPERATORS.values())


def parse(text: str, now: datetime, date_order: str | None = None) -> Query:
    """Return what a query says, its days seen from ``now``.

    ``date_order`` ("dmy" or "mdy") reads `newer:3/4`, as in `plncli.dates`.

    Raises:
        UsageError: what is wrong, where, and what to write instead.
    """
    if len(text) > LONGEST:
        raise UsageError(
            f"the query has {len(text)} characters, and {LONGEST} is the limit", "make it shorter"
        )
    found = list(tokens(text))
    terms = sum(token.kind not in _SIGNS for token in found)
    if terms > MOST_TERMS:
        raise UsageError(
            f"the query has {terms} terms, and {MOST_TERMS} is the limit", "make it shorter"
        )
    if not found:
        said = (
            f"{text.strip()!r} has no letters or digits" if text.strip() else "the query is empty"
        )
        raise UsageError(said, "write words, or a prefix such as from:Ana")
    return Query(_Reading(found, now, date_order).whole())


class _Reading:
    """The tokens of one query, read from the first to the last."""

    def __init__(self, found: Sequence[Token], now: datetime, date_order: str | None) -> None:
        self.found = found
        self.now = now
        self.date_order = date_order
        self.next = 0
        self.depth = 0

    def whole(self) -> Node:
        node = self._any()
        if self.next < len(self.found):
            raise UsageError(
                f"the bracket {where(self.found[self.next].at)} closes nothing",
                "leave it out, or open one before it",
            )
        return node

    def _kind(self) -> str:
        """The kind of the token that is next; empty at the end."""
        return self.found[self.next].kind if self.next < len(self.found) else ""

    def _take(self) -> Token:
        token = self.found[self.next]
        self.next += 1
        return token

    def _any(self) -> Node:
        parts = [self._all()]
        while self._kind() == "or":
            self._take()
            parts.append(self._all())
        return _joined(Or, parts)

    def _all(self) -> Node:
        parts = [self._one()]
        while self._kind() not in ("", ")", "or"):
            if self._kind() == "and":
                self._take()
            parts.append(self._one())
        return _joined(And, parts)

    def _one(self) -> Node:
        is_negated = False
        while self._kind() == "not":
            self._take()
            is_negated = not is_negated
        if self._kind() in ("", ")", "and", "or"):
            raise self._missing()
        token = self._take()
        node = (
            self._bracketed(token)
            if token.kind == "("
            else read_term(token, self.now, self.date_order)
        )
        if not is_negated:
            return node
        return node.part if isinstance(node, Not) else Not(node)

    def _bracketed(self, opening: Token) -> Node:
        self.depth += 1
        if self.depth > DEEPEST:
            raise UsageError(
                f"more than {DEEPEST} brackets are open {where(opening.at)}", "use fewer"
            )
        node = self._any()
        if self._kind() != ")":
            raise UsageError(
                f"the bracket {where(opening.at)} is not closed", "end it with ), or leave it out"
            )
        self._take()
        self.depth -= 1
        return node

    def _missing(self) -> UsageError:
        """What to say where a term should stand and does not."""
        before = self.found[self.next - 1] if self.next else None
        here = self.found[self.next] if self._kind() else None
        alone = here if here and here.kind in ("and", "or") else before
        if alone and alone.kind in OPERATORS.values():
            side = "before" if alone is here else "after"
            return UsageError(
                f"{alone.text} {where(alone.at)} has nothing {side} it",
                f'as a word, write "{alone.text}" in quotes'
                if alone.text != "-"
                else "leave it out",
            )
        if before:
            return UsageError(f"there is nothing in the bracket {where(before.at)}", "leave it out")
        assert here is not None
        return UsageError(
            f"the bracket {where(here.at)} closes nothing", "leave it out, or open one before it"
        )


def _joined(kind: type[And] | type[Or], parts: list[Node]) -> Node:
    """One node for all parts; those of an inner node of the same kind are taken out of it."""
    if len(parts) == 1:
        return parts[0]
    flat: list[Node] = []
    for part in parts:
        flat += part.parts if isinstance(part, kind) else (part,)
    return kind(tuple(flat))
