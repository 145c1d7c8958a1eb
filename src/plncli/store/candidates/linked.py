"""Sites that several of your sources link to."""

import re
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from plncli.dates import format_day
from plncli.discover.offer import OWN, Offer
from plncli.store.candidates.naming import some
from plncli.store.candidates.newest import Entry

LEAST = 2
"""So many sources make several: our default."""

PLATFORMS = frozenset({
    "amazon.com", "amazon.co.uk", "amazon.de", "apple.com", "archive.org", "bit.ly", "bsky.app",
    "buymeacoffee.com", "canva.com", "creativecommons.org", "discord.com", "discord.gg", "doi.org",
    "dropbox.com", "eventbrite.com", "facebook.com", "feedburner.com", "flickr.com", "github.com",
    "goodreads.com", "google.com", "goo.gl", "gravatar.com", "instagram.com", "jstor.org",
    "ko-fi.com", "linkedin.com", "mailchimp.com", "mastodon.social", "microsoft.com", "patreon.com",
    "paypal.com", "pinterest.com", "reddit.com", "researchgate.net", "slideshare.net",
    "soundcloud.com", "spotify.com", "surveymonkey.com", "t.co", "t.me", "threads.com",
    "threads.net", "tiktok.com", "twitter.com", "vimeo.com", "whatsapp.com", "wikimedia.org",
    "wikipedia.org", "wp.com", "wp.me", "x.com", "youtu.be", "youtube.com", "zoom.us",
})  # fmt: skip
"""Everybody links to these, to something of somebody's on them: they are no find."""
OF_MANY = frozenset({
    "blogspot.com", "edublogs.org", "github.io", "medium.com", "substack.com", "tumblr.com",
    "weebly.com", "wixsite.com", "wordpress.com", "wordpress.org",
})  # fmt: skip
"""Sites that give each author a host below their own: those hosts are finds."""

_LINK = re.compile(r"""href=["']?(https?://)([^/"'?#:\s<>@]+)""")


class _Site(NamedTuple):
    """Where a site is, when it was linked to, and by which sources (title by site)."""

    url: str
    days: list[str]
    voices: dict[str, str]


def linked(connection: sqlite3.Connection, entries: Iterable[Entry]) -> tuple[Offer, ...]:
    """Return the sites that several of your sources link to and you do not follow.

    Two sources of one site are one voice.
    """
    own = _own_hosts(connection)
    sites: dict[str, _Site] = {}
    for entry in entries:
        voice = own.get(entry.source_id, entry.source_id)
        links = {host.lower(): scheme for scheme, host in _LINK.findall(entry.html)}
        for host, scheme in links.items():
            name = site_name(host)
            if name == voice:
                continue
            site = sites.setdefault(name, _Site(f"{scheme}{host}/", [], {}))
            site.days.append(entry.day)
            site.voices.setdefault(voice, entry.title)
    followed = set(own.values())
    found = [
        (name, site)
        for name, site in sites.items()
        if len(site.voices) >= LEAST and name not in followed and is_somebodys(name)
    ]
    found.sort(key=lambda each: (-len(each[1].voices), each[0]))
    return tuple(_offer(name, site) for name, site in found)


def site_name(host: str) -> str:
    """Return what the hosts of one site have in common."""
    return host.lower().removeprefix("www.").removesuffix(".")


def is_somebodys(name: str) -> bool:
    """Whether a host is a site of its own, and no platform or place on the user's machine."""
    parts = name.split(".")
    above = {".".join(parts[at:]) for at in range(len(parts) - 1)}
    return len(parts) > 1 and name not in OF_MANY and PLATFORMS.isdisjoint(above)


def _own_hosts(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the site of each source, by id, whatever its status."""
    rows = connection.execute(
        "SELECT id, coalesce(url, feed_url) FROM source WHERE coalesce(url, feed_url) IS NOT NULL"
    )
    return {
        source_id: site_name(re.split("[/?#:]", url.partition("://")[2], maxsplit=1)[0])
        for source_id, url in rows
    }


def _offer(name: str, site: _Site) -> Offer:
    first = format_day(date.fromisoformat(min(site.days)))
    titles = sorted(site.voices.values(), key=str.casefold)
    return Offer(
        id="",
        record="source",
        kind="",
        name=name,
        box="blogs_websites",
        url=site.url,
        evidence=(f"linked by {len(titles)} of your sources since {first}: {some(titles)}",),
        as_of=max(site.days),
        status=OWN,
        weight=len(titles),
    )
