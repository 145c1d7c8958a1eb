"""Handles: how a person is reached on a platform, read from what people paste."""

from urllib.parse import unquote, urlsplit

from plncli.errors import UsageError
from plncli.model import Handle

_HINT = "write PLATFORM:HANDLE, @user@host or the address of a profile"

_PROFILES: dict[str, tuple[str, tuple[str, ...]]] = {
    "x.com": ("x", ("",)),
    "twitter.com": ("x", ("",)),
    "bsky.app": ("bluesky", ("profile",)),
    "linkedin.com": ("linkedin", ("in",)),
    "instagram.com": ("instagram", ("",)),
    "facebook.com": ("facebook", ("people", "")),
    "threads.net": ("threads", ("",)),
    "threads.com": ("threads", ("",)),
    "youtube.com": ("youtube", ("channel", "c", "user", "")),
    "tiktok.com": ("tiktok", ("",)),
    "reddit.com": ("reddit", ("user", "u")),
    "pinterest.com": ("pinterest", ("",)),
    "diigo.com": ("diigo", ("user", "profile")),
    "github.com": ("github", ("",)),
    "goodreads.com": ("goodreads", ("user/show", "author/show", "")),
    "medium.com": ("medium", ("",)),
    "substack.com": ("substack", ("",)),
    "tumblr.com": ("tumblr", ("blog", "")),
    "vimeo.com": ("vimeo", ("",)),
    "flickr.com": ("flickr", ("people", "photos")),
    "snapchat.com": ("snapchat", ("add", "")),
    "discord.com": ("discord", ("users",)),
    "t.me": ("telegram", ("",)),
    "twitch.tv": ("twitch", ("",)),
    "soundcloud.com": ("soundcloud", ("",)),
    "slideshare.net": ("slideshare", ("",)),
    "researchgate.net": ("researchgate", ("profile",)),
    "orcid.org": ("orcid", ("",)),
    "wikipedia.org": ("wikipedia", ("wiki",)),
}
"""Hosts of profile pages: the platform, and the paths that may stand before the handle."""

_OWN_HOSTS = (
    "tumblr.com",
    "substack.com",
    "medium.com",
    "wordpress.com",
    "blogspot.com",
    "ning.com",
)
"""Sites that give each user, or each group, a host of its own."""
_NO_HANDLES = frozenset({
    "home", "search", "hashtag", "i", "explore", "intent", "share", "groups", "pages", "events",
    "watch", "p", "reel", "tag", "topic", "topics", "book", "playlist", "pin", "channels", "feed",
    "shorts", "settings", "about", "login", "s", "profile.php", "c", "channel", "user", "u", "r",
})  # fmt: skip
"""First steps of paths on which these sites have something else than people."""
_ALIASES = {
    "twitter": "x", "bsky": "bluesky", "insta": "instagram", "ig": "instagram", "fb": "facebook",
    "yt": "youtube", "masto": "mastodon", "fediverse": "mastodon", "blogger": "blogspot",
}  # fmt: skip


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
    if text.startswith("acct:") and "@" in text:
        text = f"@{text.removeprefix('acct:').lstrip('@')}"
    if text.startswith("@") and text.count("@") == 2 and not text.endswith("@"):
        return Handle("mastodon", text[1:])
    platform, separator, handle = text.partition(":")
    platform, handle = platform.strip().lower(), handle.strip().lstrip("@")
    if not separator or not platform.replace("_", "").isalnum() or not handle:
        raise UsageError(f"{text!r} is no handle", _HINT)
    return Handle(platform_named(platform), handle)


def platform_named(text: str) -> str:
    """Return what a platform is called here, such as x for Twitter; others keep their name."""
    name = text.strip().lower()
    return _ALIASES.get(name, name)


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
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        raise UsageError(f"{address!r} is no address", _HINT) from None
    if not host:
        raise UsageError(f"{address!r} is no address", _HINT)
    path = [unquote(step) for step in parts.path.split("/") if step]
    own, _, site = host.partition(".")
    if host not in _PROFILES and site in _OWN_HOSTS and own not in ("m", "en"):
        return Handle(site.partition(".")[0], own)
    known = host if host in _PROFILES else site  # m.facebook.com, de.linkedin.com
    if known in _PROFILES:
        platform, places = _PROFILES[known]
        handle = _handle_in(path, places)
        if platform == "wikipedia":
            handle = handle.removeprefix("User:").replace("_", " ") if ":" in handle else ""
        return Handle(platform, handle) if handle else Handle("web", address)
    if len(path) == 1 and path[0].startswith("@"):
        user = path[0][1:]
        return Handle("mastodon", user if "@" in user else f"{user}@{host}")
    return Handle("web", address)


def _handle_in(path: list[str], places: tuple[str, ...]) -> str:
    """Return the step of a path behind the first of the places that it begins with."""
    for place in places:
        before = place.split("/") if place else []
        rest = path[len(before) :]
        if path[: len(before)] == before and rest and (before or rest[0] not in _NO_HANDLES):
            return rest[0].lstrip("@")
    return ""
