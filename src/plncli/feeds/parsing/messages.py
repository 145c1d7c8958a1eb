"""What passes between the program and a parser process: documents there, feeds or refusals back.

A message is made of plain tuples in the format of Python's own `marshal`, which both ends have
without an import and read at half the cost of a pickle. Its length comes before it.
"""

import marshal
from typing import IO, Any

from plncli.feeds.parsing.parsed import Enclosure, FeedError, ParsedEntry, ParsedFeed

_VERSION = 2
"""Of the format: the last one that does not look for objects that a message has twice."""
_LENGTH = 8
"""Bytes of the length."""
_ENCLOSURES = ParsedEntry._fields.index("enclosures")


def send(stream: IO[bytes], message: tuple[Any, ...]) -> None:
    """Write a message of plain values."""
    data = marshal.dumps(message, _VERSION)
    stream.write(len(data).to_bytes(_LENGTH, "big"))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[Any, ...]:
    """Wait for a message and return it.

    Raises:
        EOFError: the other end closed the stream, before the message or within it.
    """
    length = int.from_bytes(_bytes(stream, _LENGTH), "big")
    message: tuple[Any, ...] = marshal.loads(_bytes(stream, length))
    return message


def answer(found: ParsedFeed | FeedError) -> tuple[Any, ...]:
    """Return the message that says what a parser made of a document."""
    if isinstance(found, FeedError):
        return "refused", found.code, found.message, found.hint
    return "feed", tuple(found._replace(entries=())), list(map(_fields, found.entries))


def answered(message: tuple[Any, ...]) -> ParsedFeed:
    """Return the feed in an answer.

    Raises:
        FeedError: the document gave none.
    """
    if message[0] == "refused":
        raise FeedError(*message[1:])
    _, feed, entries = message
    return ParsedFeed._make(feed)._replace(entries=tuple(map(_entry, entries)))


def _fields(entry: ParsedEntry) -> tuple[Any, ...]:
    if not entry.enclosures:
        return tuple(entry)
    fields: list[Any] = list(entry)
    fields[_ENCLOSURES] = tuple(map(tuple, entry.enclosures))
    return tuple(fields)


def _entry(fields: tuple[Any, ...]) -> ParsedEntry:
    entry = ParsedEntry._make(fields)
    if not entry.enclosures:
        return entry
    return entry._replace(enclosures=tuple(map(Enclosure._make, entry.enclosures)))


def _bytes(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
