"""What is known of sites without asking them: where the feed of a page or a handle lies.

The rules are data (`sites.toml`), shipped with a release and never fetched: rules that
came from elsewhere could send a reader anywhere.
"""

import json
import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from plncli.errors import UsageError
from plncli.handles import parse_handle
from plncli.model import Handle
from plncli.redaction import redact_url
from plncli.text import clean_url

_SCHEMES = re.compile(r"(?:feed|itpc|pcast|podcast|rss):(?://)?", re.IGNORECASE)
"""Addresses that hand a feed over to a feed reader."""
_TAG = re.compile(r"#(?P<tag>\w+)(?:@(?P<host>[\w.-]+\.[\w-]+(?::\d+)?))?")
_ACCOUNT = re.compile(r"@?(?P<user>\w[\w.-]*)@(?P<host>[\w.-]+\.[\w-]+(?::\d+)?)")
_SUBREDDIT = re.compile(r"/?(?P<what>r/[\w+]+|u/[\w-]+)/?")
_CHANNEL = (
    r'channel_id=UC([\w-]{22})', r'/channel/UC([\w-]{22})', r'"channelId":"UC([\w-]{22})"',
    r'itemprop="(?:channelId|identifier)" content="UC([\w-]{22})"',
)  # fmt: skip
"""Where the page of a channel or a video names its channel, the surest first."""
_NO_HANDLES = ("channel", "c", "user", "playlist", "watch", "shorts", "live", "feeds")
"""First steps of paths of YouTube that are no account's."""
_HINT = "give a page, a feed's address, @user@host, PLATFORM:HANDLE or #tag@host"


class Lead(NamedTuple):
    """What to ask in order to find a feed.

    Attributes:
        feeds: addresses to ask, best first, until one is a feed.
        page: a page to fetch and to look for a feed in, when none of them is.
        refusal, hint: why there is no feed, and what to do instead.
        site: the name of the site, for people.
        kind: the kind of source that it has.
        lookup, lookup_url: a step that asks the network first; see `answer`.
        handle: the handle that it is the page of.
        options: other feeds of the same thing, by label.
        pattern: what the path matched in the rule that it comes from.
    """

    feeds: tuple[str, ...] = ()
    page: str | None = None
    refusal: str | None = None
    hint: str | None = None
    site: str | None = None
    kind: str | None = None
    lookup: str | None = None
    lookup_url: str | None = None
    handle: Handle | None = None
    options: tuple[tuple[str, str], ...] = ()
    pattern: str | None = None


def lead(what: str) -> Lead:
    """Return what to ask for a page, a feed's address, a handle or a hashtag.

    Raises:
        UsageError: ``what`` is none of them.
    """
    what = what.strip()
    if _TAG.fullmatch(what):
        return _of_hashtag(what)
    if match := _SUBREDDIT.fullmatch(what):
        return _of_address(f"https://www.reddit.com/{match['what']}")
    if match := _ACCOUNT.fullmatch(what.removeprefix("mastodon:")):
        account = f"https://{match['host']}/@{match['user']}@{match['host']}"
        handle = Handle("mastodon", f"{match['user']}@{match['host']}")
        return _of_address(account)._replace(handle=handle)
    address = _address(what)
    if address is None:
        return _of_handle(what)
    return _of_address(address)


def answer(asked: Lead, body: bytes, url: str) -> Lead:
    """Return the lead that the body at its ``lookup_url`` makes of it.

    ``url`` is where the body came from, after redirects.
    """
    match asked.lookup:
        case "webfinger":
            found = _of_webfinger(asked, body)
        case "apple_podcasts":
            found = _of_apple(asked, body)
        case _:
            found = _of_channel_page(asked, body.decode("utf-8", "replace"), url)
    return found._replace(lookup=None, lookup_url=None)


def rules() -> list[dict[str, Any]]:
    """Return the rules in the order in which they are tried."""
    found: list[dict[str, Any]] = _table()["rule"]
    return found


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("sites.toml").read_text("utf-8"))


def _address(what: str) -> str | None:
    """The http or https address that was typed, with the scheme that it lacks."""
    rest = _SCHEMES.sub("", what, count=1) if _SCHEMES.match(what) else what
    if rest != what and "://" not in rest:
        rest = f"http://{rest}"
    bare = re.fullmatch(r"[^\s:/@]+\.[^\s/@]+(?::\d+)?(?:[/?#]\S*)?|\[[0-9a-fA-F:]+\]\S*", rest)
    return clean_url(f"https://{rest}" if bare and "://" not in rest else rest)


def _of_hashtag(what: str) -> Lead:
    match = _TAG.fullmatch(what)
    if match is None or match["host"] is None:
        raise UsageError(
            f"{what!r} is a hashtag on no server",
            f"each server of Mastodon has its own: {what}@mastodon.social",
        )
    return _of_address(f"https://{match['host']}/tags/{match['tag']}")


def _of_handle(what: str) -> Lead:
    if "://" in what:
        raise UsageError(
            f"{redact_url(what)!r} is not the address of a feed",
            "it begins with https:// or http://",
        )
    try:
        handle = parse_handle(what)
    except UsageError:
        raise UsageError(f"{redact_url(what)!r} is not the address of a feed", _HINT) from None
    profile = _table()["platforms"].get(handle.platform)
    if profile is None:
        raise UsageError(
            f"{redact_url(what)!r}: no feed is known of the platform {handle.platform!r}", _HINT
        )
    return _of_address(profile.format(handle=handle.handle))._replace(handle=handle)


def _of_address(url: str) -> Lead:
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2].lower()
    path = parts.path.rstrip("/") or "/"
    resource = f"{path}?{parts.query}" if parts.query else path
    for rule in rules():
        if not _is_host(host, rule["hosts"]):
            continue
        if match := re.fullmatch(rule["path"], resource):
            return _filled(rule, url, host, match.groupdict())
    return Lead(page=url)


def _is_host(host: str, names: list[str]) -> bool:
    bare = re.sub(r"^(?:www|m|old|new)\.", "", host)
    for name in names:
        if name == "*" or bare == name or (name[0] == "." and bare.endswith(name)):
            return True
    return False


def _filled(rule: Mapping[str, Any], url: str, host: str, groups: Mapping[str, Any]) -> Lead:
    scheme = url.partition(":")[0]
    values = {"scheme": scheme, "host": host, "url": url} | {
        name: value or "" for name, value in groups.items()
    }
    return Lead(
        feeds=tuple(_fill(feed, values) for feed in rule.get("feeds", ())),
        page=url if rule.get("page", True) and "refusal" not in rule else None,
        refusal=rule.get("refusal"),
        hint=_fill(rule["hint"], {"url": redact_url(url)}) if "hint" in rule else None,
        site=rule["site"],
        kind=rule.get("kind"),
        lookup=rule.get("lookup"),
        lookup_url=_fill(rule["lookup_url"], values) if "lookup_url" in rule else None,
        handle=_handle_of(url, rule["site"]),
        options=tuple((label, _fill(feed, values)) for label, feed in rule.get("options", ())),
        pattern=rule["path"],
    )


def _fill(template: str, values: Mapping[str, str]) -> str:
    """Fill ``{name}``, or ``{name|default}`` where the pattern left it empty."""

    def value(match: re.Match[str]) -> str:
        return values.get(match[1]) or match[2] or ""

    return re.sub(r"\{(\w+)(?:\|(\w+))?\}", value, template)


def _handle_of(url: str, site: str) -> Handle | None:
    """The handle whose profile an address is, where it is one's."""
    handle = parse_handle(url.removesuffix(".rss"))
    if handle.platform == "web" or handle.handle in _NO_HANDLES:
        return None
    return handle if handle.platform != "mastodon" or site == "Mastodon" else None


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None


def _of_webfinger(asked: Lead, body: bytes) -> Lead:
    """The account's own pages (RFC 7033, 4.4), which may lie on another host than its name."""
    document = _json(body)
    links = document.get("links") if isinstance(document, dict) else None
    pages = {
        link.get("rel"): clean_url(str(link.get("href") or ""))
        for link in (links if isinstance(links, list) else ())
        if isinstance(link, dict) and isinstance(link.get("rel"), str)
    }
    named = [pages.get("http://webfinger.net/rel/profile-page"), pages.get("self")]
    feeds = [f"{page.rstrip('/')}.rss" for page in named if page]
    return asked._replace(feeds=tuple(dict.fromkeys(feeds)) or asked.feeds, page=named[0])


def _of_apple(asked: Lead, body: bytes) -> Lead:
    document = _json(body)
    results = document.get("results") if isinstance(document, dict) else None
    shows = [show for show in results or () if isinstance(show, dict)] if results else []
    feed = clean_url(str(shows[0].get("feedUrl") or "")) if shows else None
    if feed is None:
        return asked._replace(
            refusal="Apple Podcasts names no feed for this show",
            hint="look for the show's own page and follow that",
        )
    return asked._replace(feeds=(feed,))


def _of_channel_page(asked: Lead, page: str, url: str) -> Lead:
    if urlsplit(url).hostname == "consent.youtube.com":
        return asked._replace(
            refusal="YouTube asks for consent before it shows the channel",
            hint="give the channel's address, https://www.youtube.com/channel/UC…",
        )
    for pattern in _CHANNEL:
        if match := re.search(pattern, page):
            found = _of_address(f"https://www.youtube.com/channel/UC{match[1]}")
            return found._replace(handle=asked.handle or found.handle)
    return asked._replace(refusal="the page names no channel", hint="give the channel's address")
