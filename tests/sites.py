"""The sites of `plncli/feeds/sites.toml`, played on loopback.

A proxy takes what the program asks of YouTube, Mastodon and the others, and leads it to a
server with a certificate for all their names: the program resolves, connects, encrypts and
reads as it does in life. Nothing leaves the machine.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.server import Request, Script, answer, page, redirect, serve, tunnel_to

CERTIFICATE = Path(__file__).with_name("sites.pem")
"""A certificate and key for the names of the sites and three of our own, good until 2126."""

FEED = """<feed xmlns="http://www.w3.org/2005/Atom"><title>{title}</title>
<id>tag:fable.example,2026:{title}</id><link href="https://fable.example/"/>
<entry><id>tag:fable.example,2026:2</id><title>Second of {title}</title>
<link href="https://fable.example/2"/><updated>2026-10-05T08:00:00Z</updated></entry>
<entry><id>tag:fable.example,2026:1</id><title>First of {title}</title>
<link href="https://fable.example/1"/><updated>2026-10-04T08:00:00Z</updated></entry></feed>"""


class Sites(NamedTuple):
    """The played sites; ``asked`` grows with each request."""

    asked: list[str]


@contextmanager
def playing(plays: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[Sites]:
    """Play the addresses of ``plays``, https or http; all others are not found.

    What an address answers is `feed TITLE`, `to ADDRESS` (a redirect), or else the page
    or document itself.
    """
    sites = Sites([])

    def play(request: Request, scheme: str) -> Script:
        path = request.path if "://" in request.path else None
        url = path or f"{scheme}://{request.headers['host']}{request.path}"
        sites.asked.append(url)
        return _script(plays.get(url))

    with (
        serve(lambda request: play(request, "https")(request), tls=True, certificate=CERTIFICATE)
        as secure,
        serve({}) as proxy,
    ):  # fmt: skip
        tunnel = tunnel_to(secure.port)
        proxy.routes = lambda request: (
            tunnel(request) if request.method == "CONNECT" else play(request, "http")(request)
        )
        monkeypatch.setenv("https_proxy", proxy.url(""))
        monkeypatch.setenv("http_proxy", proxy.url(""))
        monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
        monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")
        yield sites


def _script(said: str | None) -> Script:
    if said is None:
        return answer(b"", 404)
    word, _, rest = said.partition(" ")
    if word == "feed":
        return answer(FEED.format(title=rest).encode(), content_type="application/atom+xml")
    if word == "to":
        return redirect(rest)
    if said.startswith("{"):
        return answer(said.encode(), content_type="application/json")
    return page(said)
