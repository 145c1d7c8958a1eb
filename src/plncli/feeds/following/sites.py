"""What is known of sites without asking them: where the feed of a page or a handle lies.

The rules are data (`sites.toml`), shipped with a release and never fetched: rules that
came from elsewhere could send a reader anywhere.
"""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple
from urllib.parse import quote, unquote, urlsplit

from plncli.errors import UsageError
from plncli.handles import parse_handle
from plncli.model import Handle
from plncli.redaction import redact_url
from plncli.shellwords import command
from plncli.text import clean_url

_HOST = r"[\w-]+(?:\.[\w-]+)+(?::\d+)?"
_TAG = rf"#(?P<tag>\w+)(?:@(?P<host>{_HOST}))?"
_ACCOUNT = rf"(?:mastodon:|acct:)?@?(?P<user>\w[\w.-]*)@(?P<host>{_HOST})"
_DOMAIN_HANDLE = r"@(?P<name>[\w-]+(?:\.[\w-]+)+)"
"""Handles of Bluesky are names of hosts (AT Protocol, Handle)."""
_ON_REDDIT = r"/?(?P<path>r/[\w+]+|u/[\w-]+)/?"
_BARE_ADDRESS = r"(?:[^\s:/@\[]+\.[^\s/@]+|\[[0-9a-fA-F:.]+\])(?::\d+)?(?:[/?#]\S*)?"
_FOR_READERS = r"(?i:feed|itpc|pcast):(?://)?"
"""Addresses that hand a feed over to a feed reader or a podcast player."""

_PROFILE_PAGE = "http://webfinger.net/rel/profile-page"
_UPDATES = "http://schemas.google.com/g/2010#updates-from"
"""What an account publishes, as a feed: OStatus 1.0, kept by servers older than Mastodon."""

_SCHEMES = "it begins with https:// or http://"
_FORMS = "give a page, a feed's address, @user@host, PLATFORM:HANDLE or #tag@host"


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
        is_guess: only the look of the address says what it is; see `from_page`.
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
    is_guess: bool = False


class Rule(NamedTuple):
    """A row of the table, whose head says what each field is for."""

    site: str
    documented: str
    hosts: Sequence[str] = ()
    path: str = "/.*"
    query: str = ""
    feeds: Sequence[str] = ()
    page: str = ""
    options: Mapping[str, str] | None = None
    lookup: str | None = None
    lookup_url: str = ""
    kind: str | None = None
    handle: str = ""
    refusal: str | None = None
    hint: str | None = None


def lead(what: str) -> Lead:
    """Return what to ask for a page, a feed's address, a handle or a hashtag.

    Raises:
        UsageError: ``what`` is none of them.
    """
    url, handle = address_of(what)
    found = _lead_from(url)
    return found._replace(handle=handle) if handle else found


def answer(asked: Lead, body: bytes, url: str) -> Lead:
    """Return the lead that the body at its ``lookup_url`` makes of it.

    ``url`` is where the body came from, after redirects.
    """
    if asked.lookup == "webfinger":
        found = _of_webfinger(asked, body)
    elif asked.lookup == "apple_podcasts":
        found = _of_apple(asked, body)
    else:
        found = _of_page(asked, body.decode("utf-8", "replace"), url)
    return found._replace(lookup=None, lookup_url=None)


def from_page(asked: Lead, feed: str) -> Lead:
    """Return what is known of a feed that the page of a lead led to.

    Many a blog has addresses like those of Mastodon. On a host that no rule names, only a
    feed below the page is that of the account or the tag.
    """
    if asked.is_guess and asked.page and not feed.startswith(f"{asked.page.rstrip('/')}/"):
        return Lead(page=asked.page)
    return asked


def address_of(what: str) -> tuple[str, Handle | None]:
    """Return the address that a user means, and the handle when a handle was typed.

    Raises:
        UsageError: it is no address, and no handle or hashtag of a known place.
    """
    what = what.strip()
    if match := re.fullmatch(_TAG, what):
        if match["host"] is None:
            raise UsageError(
                f"{what!r} is a hashtag on no server",
                f"each server of Mastodon has its own: {what}@mastodon.social",
            )
        return f"https://{_ascii(match['host'])}/tags/{quote(match['tag'])}", None
    if match := re.fullmatch(_ON_REDDIT, what):
        return f"https://www.reddit.com/{match['path']}", None
    if match := re.fullmatch(_ACCOUNT, what):
        host = _ascii(match["host"])
        handle = Handle("mastodon", f"{match['user']}@{match['host']}")
        return f"https://{host}/@{quote(match['user'])}@{host}", handle
    if match := re.fullmatch(_DOMAIN_HANDLE, what):
        return _profile(Handle("bluesky", match["name"]), what)
    if address := _typed_address(what):
        return address, None
    return _profile(_typed_handle(what), what)


def rule_of(url: str) -> tuple[Rule, dict[str, str]] | None:
    """Return the rule that fits an address, with the values of its templates."""
    parts = urlsplit(url)
    host = parts.netloc.rpartition("@")[2].lower()
    path = parts.path.rstrip("/") or "/"
    for rule in rules():
        if rule.hosts and not _is_one_of(host, rule.hosts):
            continue
        in_path = re.fullmatch(rule.path, path)
        in_query = re.search(rule.query, parts.query)
        if in_path and in_query:
            values = {
                "scheme": parts.scheme,
                "host": host,
                "server": parts.hostname,
                "sub": host.partition(".")[0],
                "query": parts.query and f"?{parts.query}",
                "url": url,
                **in_path.groupdict(),
                **in_query.groupdict(),
            }
            return rule, {name: value or "" for name, value in values.items()}
    return None


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules in the order in which they are tried."""
    table = _table()
    closed = [
        Rule(
            site,
            "no public feed is documented",
            [host, f".{host}"],
            refusal=f"{site} has no public feeds",
        )
        for host, site in table["no_feeds"].items()
    ]
    rows = [Rule(**row) for row in table["site"]]
    return (
        *(rule for rule in rows if rule.hosts),
        *closed,
        *(rule for rule in rows if not rule.hosts),
    )


def platforms() -> tuple[str, ...]:
    """Return the platforms whose handles lead to a page."""
    return tuple(_table()["platforms"])


@cache
def _table() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("sites.toml").read_text("utf-8"))


def _typed_address(what: str) -> str | None:
    """The http or https address that was typed, with the scheme that it lacks."""
    rest = re.sub(_FOR_READERS, "", what, count=1) if re.match(_FOR_READERS, what) else what
    if rest != what and "://" not in rest:
        return clean_url(f"http://{rest}")
    return clean_url(f"https://{rest}" if re.fullmatch(_BARE_ADDRESS, rest) else rest)


def _ascii(host: str) -> str:
    """A host as a request names it, in Punycode where it is in another script."""
    url = clean_url(f"https://{host}")
    if url is None:
        raise UsageError(f"{host!r} is not the name of a server", _FORMS)
    return url.removeprefix("https://")


def _typed_handle(what: str) -> Handle:
    shown = redact_url(what)
    if "://" in what:
        raise UsageError(f"{shown!r} is not the address of a feed", _SCHEMES)
    if re.fullmatch(r"@[\w-]+", what):
        raise UsageError(
            f"{what!r} is a handle on no platform", f"write {what}@SERVER or PLATFORM:{what[1:]}"
        )
    try:
        handle = parse_handle(what)
    except UsageError:
        raise UsageError(f"{shown!r} is not the address of a feed", _FORMS) from None
    if handle.platform == "mastodon":
        raise UsageError(f"{shown!r} names no server", f"write @{handle.handle}@SERVER")
    return handle


def _profile(handle: Handle, what: str) -> tuple[str, Handle]:
    page = _table()["platforms"].get(handle.platform)
    if page is None:
        raise UsageError(
            f"{redact_url(what)!r}: no feed is known of the platform {handle.platform!r}", _FORMS
        )
    address = clean_url(page.format(handle=quote(handle.handle, safe="@:/+")))
    if address is None:
        raise UsageError(f"{what!r} cannot be a handle on {handle.platform}", _FORMS)
    return address, handle


def _is_one_of(host: str, names: Sequence[str]) -> bool:
    bare = re.sub(r"^(?:www|m)\.", "", host)
    return any(bare.endswith(name) if name[0] == "." else bare == name for name in names)


def _lead_from(url: str) -> Lead:
    fitting = rule_of(url)
    if fitting is None:
        return Lead(page=url)
    rule, values = fitting
    if rule.refusal:
        keep = command("add", "source", redact_url(url), "--kind", "social-account")
        by_hand = (
            "follow the person's blog or Mastodon account,"
            f" or keep the page to look at by hand: `{keep}`"
        )
        return Lead(refusal=rule.refusal, hint=rule.hint or by_hand, site=rule.site)
    platform, _, name = rule.handle.format_map(values).partition(":")
    return Lead(
        feeds=tuple(feed.format_map(values) for feed in rule.feeds),
        page=rule.page.format_map(values) or None,
        site=rule.site,
        kind=rule.kind,
        lookup=rule.lookup,
        lookup_url=rule.lookup_url.format_map(values) or None,
        handle=Handle(platform, unquote(name)) if name else None,
        options=tuple(
            (label, feed.format_map(values)) for label, feed in (rule.options or {}).items()
        ),
        is_guess=not rule.hosts and rule.lookup is None,
    )


def _json(body: bytes) -> dict[str, Any]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return document if isinstance(document, dict) else {}


def _objects(found: object) -> Iterator[dict[str, Any]]:
    for each in found if isinstance(found, list) else ():
        if isinstance(each, dict):
            yield each


def _address_in(value: object) -> str | None:
    return clean_url(value) if isinstance(value, str) else None


def _of_webfinger(asked: Lead, body: bytes) -> Lead:
    """The account's own pages (RFC 7033, 4.4), which may lie on another host than its name."""
    page = None
    feeds: dict[str, None] = {}
    for link in _objects(_json(body).get("links")):
        address = _address_in(link.get("href"))
        if address is None:
            continue
        if link.get("rel") == _UPDATES and link.get("type") == "application/atom+xml":
            feeds[address] = None
        elif link.get("rel") in (_PROFILE_PAGE, "self"):
            page = page or address
            feeds[f"{address.rstrip('/')}.rss"] = None
    return asked._replace(feeds=tuple(feeds) or asked.feeds, page=page)


def _of_apple(asked: Lead, body: bytes) -> Lead:
    for show in _objects(_json(body).get("results")):
        if feed := _address_in(show.get("feedUrl")):
            return asked._replace(feeds=(feed,))
    return asked._replace(
        refusal="Apple Podcasts names no feed for this show",
        hint="look for the show's own page and follow that",
    )


def _of_page(asked: Lead, page: str, url: str) -> Lead:
    step = _table()["pages"][asked.lookup]
    for pattern in step["patterns"]:
        if match := re.search(pattern, page):
            found = _lead_from(step["leads_to"].format_map(match.groupdict()))
            handle = asked.handle or found.handle
            return found._replace(handle=handle, site=asked.site, kind=asked.kind)
    if asked.feeds:
        return asked
    if urlsplit(url).hostname == step.get("consent"):
        refusal = f"{asked.site} asks for consent before it shows the page"
    else:
        refusal = f"the page does not say whose feed of {asked.site} it is"
    return asked._replace(refusal=refusal, hint=step["hint"])
