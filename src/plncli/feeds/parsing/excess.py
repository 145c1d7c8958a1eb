"""Documents that would take far more memory as a tree than as a text are not read.

A tag of four characters becomes an element of a hundred bytes and more. Feeds as
people publish them stay below the first counts, which cost next to nothing.
"""

import re
from xml.parsers import expat

from plncli.feeds.parsing.parsed import FeedError

TAGS = 200_000
ATTRIBUTES = 130_000
"""A feed of 5 MB has as many of `<` and `=` at most (the densest of our corpora has one
in 40 characters, and one in 60). What has more is weighed before it is read."""
ELEMENT, ATTRIBUTE = 150, 280
"""Bytes of an element with its place in the tree, and of each of its attributes."""
HEAVIEST = 30_000_000
LIGHT = HEAVIEST * len(' a=""') // ATTRIBUTE
"""Bytes of a document that cannot be too heavy, whatever it has."""
DEEPEST = 1000
_LONG_TAG = re.compile(b"<[^<>]{100000,}")
PARTS, NAMES = 150_000, 200_000
"""Objects and lists of a JSON document, and names in its objects: an entry has a dozen."""


def refuse_excess(document: bytes) -> None:
    """Raise FeedError ``parse`` when the tree of an XML document would be too large.

    What is not well-formed passes: its reader has limits of its own.
    """
    if len(document) <= LIGHT:
        return
    if document.count(b"<") <= TAGS and document.count(b"=") <= ATTRIBUTES:
        return
    if any(tag[0].count(b"=") * ATTRIBUTE > HEAVIEST for tag in _LONG_TAG.finditer(document)):
        raise _too_large()
    _Scale().weigh(document)


def refuse_json_excess(text: str) -> None:
    """Raise FeedError ``parse`` for a JSON document of too many objects, lists and names."""
    if text.count("{") + text.count("[") > PARTS or text.count('":') > NAMES:
        raise _too_large()


class _Scale:
    """Weighs a document without keeping any of it."""

    def __init__(self) -> None:
        self._weight = self._depth = 0

    def weigh(self, document: bytes) -> None:
        parser = expat.ParserCreate("utf-8")
        parser.StartElementHandler = self._open
        parser.EndElementHandler = self._close
        try:
            parser.Parse(document, True)
        except expat.ExpatError:
            return

    def _open(self, name: str, attributes: dict[str, str]) -> None:  # noqa: ARG002
        self._weight += ELEMENT + ATTRIBUTE * len(attributes)
        self._depth += 1
        if self._weight > HEAVIEST or self._depth > DEEPEST:
            raise _too_large()

    def _close(self, name: str) -> None:  # noqa: ARG002
        self._depth -= 1


def _too_large() -> FeedError:
    return FeedError("parse", "the document has more parts than a feed can have")
