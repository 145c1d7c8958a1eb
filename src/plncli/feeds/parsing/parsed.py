"""What a parser makes of a feed document, whichever parser it was."""

from typing import NamedTuple

from plncli.errors import PlnError

HEADLINE_LIMIT = 80


class Enclosure(NamedTuple):
    """A media file that belongs to an entry; ``length`` is in bytes."""

    url: str
    type: str | None = None
    length: int | None = None
    seconds: int | None = None


class ParsedEntry(NamedTuple):
    """One entry as its feed gives it.

    Strings are clean single lines. ``title`` is the feed's own and empty where
    the feed has none: `headline` makes one to show. ``html`` is markup as it
    came (plain text is escaped), without control characters, in UTF-8: nobody reads
    it on its way into the store. ``published`` and ``updated`` are UTC,
    ``YYYY-MM-DDTHH:MM:SSZ``. ``summary`` is at most 280 characters of plain text, ``seconds``
    what the entry takes to play or to read.
    """

    guid: str | None = None
    link: str | None = None
    title: str = ""
    author: str | None = None
    published: str | None = None
    updated: str | None = None
    summary: str = ""
    html: bytes = b""
    enclosures: tuple[Enclosure, ...] = ()
    categories: tuple[str, ...] = ()
    language: str | None = None
    seconds: int = 0


class ParsedFeed(NamedTuple):
    """A feed and its entries in document order; ``parser`` says who read it.

    ``ttl`` is how many minutes the feed asks to be left alone. ``new_url`` is where it
    says that it has moved: a hint, since anybody who fills in a form can write it.
    """

    title: str
    link: str | None
    language: str | None
    entries: tuple[ParsedEntry, ...]
    parser: str
    ttl: int | None = None
    new_url: str | None = None


class FeedError(PlnError):
    """A document that gives no entries.

    ``code`` is one of ``not_a_feed``, ``empty``, ``parse`` and ``timeout``.
    """

    def __init__(self, code: str, message: str, hint: str | None = None) -> None:
        super().__init__(message, hint)
        self.code = code


def headline(title: str, summary: str | None, link: str | None) -> str:
    """Return a line to show for an entry: its title, else its first words, else its link."""
    if title:
        return title
    if not summary:
        return link or "(untitled)"
    if len(summary) <= HEADLINE_LIMIT:
        return summary
    words = summary[:HEADLINE_LIMIT].rpartition(" ")[0] or summary[: HEADLINE_LIMIT - 1]
    return words.rstrip(" .,;:-–—") + "…"
