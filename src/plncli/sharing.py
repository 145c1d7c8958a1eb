"""A message that gives an entry to somebody: as text, as a mailto link, as a Mastodon post."""

import re
from collections.abc import Sequence
from typing import NamedTuple, Protocol
from urllib.parse import quote

from plncli.errors import UsageError
from plncli.redaction import redact_url
from plncli.text import clean_url

OPENING = "I thought of you when I read this:"
_HOST_ONLY = r"[A-Za-z0-9.-]+(?::[0-9]+)?"


class Given(Protocol):
    """What is given: an entry as the store or an edition has it."""

    @property
    def title(self) -> str:
        """Its title."""

    @property
    def link(self) -> str | None:
        """The address of its page."""

    @property
    def source(self) -> str:
        """The title of its source."""

    @property
    def contact(self) -> str | None:
        """The name of whoever publishes the source."""


class Recipient(NamedTuple):
    """Somebody to whom an entry is given: a contact or a community."""

    id: str
    name: str
    email: str | None = None
    mastodon: str | None = None


class Message(NamedTuple):
    """A message that is ready to be sent.

    Attributes:
        subject: one line.
        text: the message itself, lines of plain text.
        post: the same as a short public post.
        emails: the addresses that it goes to, as far as they are known.
    """

    subject: str
    text: str
    post: str
    emails: tuple[str, ...] = ()

    @property
    def mailto(self) -> str:
        """The message as a link that a mail program opens (RFC 6068)."""
        to = ",".join(quote(email, safe="@") for email in self.emails)
        body = self.text.replace("\n", "\r\n")
        return f"mailto:{to}?subject={quote(self.subject, safe='')}&body={quote(body, safe='')}"

    def mastodon(self, instance: str) -> str:
        """Return the link that offers the post for writing on a Mastodon server.

        Raises:
            UsageError: ``instance`` is no name of a server.
        """
        return f"https://{instance_host(instance)}/share?text={quote(self.post, safe='')}"


def message(
    entry: Given,
    to: Sequence[Recipient],
    by: str | None,
    *,
    words: str = "",
    topics: Sequence[str] = (),
) -> Message:
    """Return the message that gives ``entry`` to somebody.

    Secrets in the address of the entry stay out.

    Args:
        by: who signs it; nobody where that is not known.
        words: what is said before the title, instead of a plain sentence.
        topics: names, which the post has as hashtags.
    """
    link = redact_url(entry.link) if entry.link else ""
    voice = entry.contact or entry.source
    paragraphs = (
        f"Hello {spoken_names(to)}," if to else "",
        words.strip() or OPENING,
        "\n".join(filter(None, (entry.title, voice, link))),
        by or "",
    )
    handles = " ".join(f"@{each.mastodon.lstrip('@')}" for each in to if each.mastodon)
    tags = " ".join(filter(None, map(hashtag, topics)))
    title = f"{entry.title} ({voice})"
    return Message(
        subject=entry.title,
        text="\n\n".join(filter(None, paragraphs)),
        post="\n\n".join(filter(None, (handles, words.strip(), title, link, tags))),
        emails=tuple(each.email for each in to if each.email),
    )


def spoken_names(people: Sequence[Recipient]) -> str:
    """Return names as one says them: with commas, and an `and` before the last."""
    *first, last = (person.name for person in people)
    return f"{', '.join(first)} and {last}" if first else last


def hashtag(topic: str) -> str:
    """Return a topic as a hashtag: several words with capitals, so that they can be read aloud."""
    words = re.findall(r"\w+", topic)
    tag = "".join(word[0].upper() + word[1:] for word in words) if len(words) > 1 else topic
    return f"#{tag}" if words else ""


def instance_host(text: str) -> str:
    """Return the host of a Mastodon server, from its name, its address or one's handle on it.

    Raises:
        UsageError: it is none of these.
    """
    host = text.strip().removeprefix("https://").rstrip("/").rpartition("@")[2]
    if not re.fullmatch(_HOST_ONLY, host) or "." not in host or not clean_url(f"https://{host}"):
        raise UsageError(
            f"--mastodon {text!r} is no server", "give its name, such as mastodon.example"
        )
    return host.lower()
