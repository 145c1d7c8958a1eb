"""Handles: how a person is reached on a platform, read from what people paste."""

from urllib.parse import urlsplit

from plncli.errors import UsageError
from plncli.model import Handle

_HINT = "write PLATFORM:HANDLE, @user@host or the address of a profile"

_PROFILES = {
    "x.com": ("x", ""),
    "twitter.com": ("x", ""),
    "bsky.app": ("bluesky", "profile"),
    "linkedin.com": ("linkedin", "in"),
    "instagram.com": ("instagram", ""),
    "facebook.com": ("facebook", ""),
    "threads.net": ("threads", ""),
    "threads.com": ("threads", ""),
    "youtube.com": ("youtube", ""),
    "tiktok.com": ("tiktok", ""),
    "reddit.com": ("reddit", "user"),
    "pinterest.com": ("pinterest", ""),
    "diigo.com": ("diigo", "user"),
    "github.com": ("github", ""),
}
"""Hosts of profile pages: the platform, and the path before the handle."""


def parse_handle(text: str) -> Handle:
    """Return the handle that ``text`` says: `PLATFORM:HANDLE`, `@user@host` or a profile's address.

    `@user@host` is how the Fediverse writes an account (Mastodon, "Your username and
    your server"). The leading @ of a handle is not kept; an address of an unknown site
    becomes a handle on the platform ``web``.

    Raises:
        UsageError: the text is none of them.
    """
    text = text.strip()
    if text.lower().startswith(("http://", "https://")):
        return _from_address(text)
    if text.startswith("@") and text.count("@") == 2 and not text.endswith("@"):
        return Handle("mastodon", text[1:])
    platform, separator, handle = text.partition(":")
    platform, handle = platform.strip().lower(), handle.strip().lstrip("@")
    if not separator or not platform.replace("_", "").isalnum() or not handle:
        raise UsageError(f"{text!r} is no handle", _HINT)
    return Handle("x" if platform == "twitter" else platform, handle)


def parse_email(text: str) -> Handle:
    """Return an e-mail address as a handle.

    Raises:
        UsageError: the text is no address.
    """
    address = text.strip().removeprefix("mailto:")
    user, _, host = address.rpartition("@")
    if not user or not host or any(character.isspace() for character in address):
        raise UsageError(f"{text!r} is no e-mail address", "write it as ana@example.org")
    return Handle("email", address)


def parse_phone(text: str) -> Handle:
    """Return a telephone number as a handle, written as it was given.

    Raises:
        UsageError: the text holds fewer than three digits.
    """
    number = " ".join(text.removeprefix("tel:").split())
    if sum(character.isdigit() for character in number) < 3:
        raise UsageError(f"{text!r} is no telephone number", "write it as +49 30 1234567")
    return Handle("phone", number)


def format_handle(handle: Handle) -> str:
    """Return a handle as `parse_handle` reads it."""
    return f"{handle.platform}:{handle.handle}"


def _from_address(address: str) -> Handle:
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").removeprefix("www.").removeprefix("m.")
    except ValueError:
        raise UsageError(f"{address!r} is no address", _HINT) from None
    path = [step for step in parts.path.split("/") if step]
    platform, before = _PROFILES.get(host, ("", ""))
    if platform and before and path[:1] == [before]:
        path = path[1:]
    elif platform and before:
        path = []
    if platform and path:
        return Handle(platform, path[0].lstrip("@"))
    if not platform and len(path) == 1 and path[0].startswith("@"):
        user = path[0][1:]
        return Handle("mastodon", user if "@" in user else f"{user}@{host}")
    if not host:
        raise UsageError(f"{address!r} is no address", _HINT)
    return Handle("web", address)
