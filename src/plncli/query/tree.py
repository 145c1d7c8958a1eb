"""What a query says, as a tree; `str` writes it down again."""

from collections.abc import Iterator
from typing import NamedTuple


class Term(NamedTuple):
    """One thing that is looked for.

    Attributes:
        field: the name of the field; empty for words that may stand anywhere, and for a
            regular expression, which is for title or link.
        text: what is looked for, as it was written.
        form: ``word``, ``beginning``, ``phrase`` or ``regex``.
        value: what ``text`` means: a code, an ISO day; else the text itself.
    """

    field: str
    text: str
    form: str
    value: str

    def __str__(self) -> str:
        quoted = {
            "word": self.text,
            "beginning": f"{self.text}*",
            "phrase": f'"{self.text}"',
            "regex": f"/{self.text}/",
        }[self.form]
        return f"{self.field}:{quoted}" if self.field else quoted

    @property
    def is_words(self) -> bool:
        """Whether it is for the full text."""
        return not self.field and self.form != "regex"


class Not(NamedTuple):
    """What ``part`` is not true of; ``part`` is no `Not` itself."""

    part: "Node"

    def __str__(self) -> str:
        return f"-{self.part}" if isinstance(self.part, Term) else f"-({self.part})"


class And(NamedTuple):
    """What all ``parts``, two or more, are true of; none of them is an `And`."""

    parts: "tuple[Node, ...]"

    def __str__(self) -> str:
        return " ".join(f"({part})" if isinstance(part, Or) else str(part) for part in self.parts)


class Or(NamedTuple):
    """What one of ``parts``, two or more, is true of; none of them is an `Or`."""

    parts: "tuple[Node, ...]"

    def __str__(self) -> str:
        return " OR ".join(map(str, self.parts))


Node = Term | Not | And | Or


class Query(NamedTuple):
    """A query that was understood."""

    root: Node

    def __str__(self) -> str:
        return str(self.root)

    def terms(self) -> list[Term]:
        """Return every term, in order."""
        return list(_terms(self.root))

    def wanted(self) -> list[Term]:
        """Return every term that is not excluded, in order."""
        return list(_wanted(self.root))

    def wanted_words(self) -> list[Term]:
        """Return the terms for the full text that are not excluded, in order."""
        return [term for term in self.wanted() if term.is_words]

    @property
    def is_all_words(self) -> bool:
        """Whether it is nothing but words, phrases and beginnings that must all be there."""
        parts = self.root.parts if isinstance(self.root, And) else (self.root,)
        return all(isinstance(part, Term) and part.is_words for part in parts)

    @property
    def is_plain(self) -> bool:
        """Whether it is nothing but words: no field, phrase, beginning, `OR` or `-`."""
        return self.is_all_words and all(term.form == "word" for term in self.terms())


def _terms(node: Node) -> Iterator[Term]:
    if isinstance(node, Term):
        yield node
    elif isinstance(node, Not):
        yield from _terms(node.part)
    else:
        for part in node.parts:
            yield from _terms(part)


def _wanted(node: Node) -> Iterator[Term]:
    if isinstance(node, Term):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from _wanted(part)
