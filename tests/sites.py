"""The sites of `plncli/feeds/following/sites.toml`, played on loopback.

A proxy takes what the program asks of YouTube, Mastodon and the others, and leads it to a
server with a certificate for all their names: the program encrypts, asks, follows redirects
and reads as it does in life. Nothing leaves the machine.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.server import Request, Script, answer, redirect, serve, tunnel_to

CERTIFICATE = Path(__file__).with_name("sites.pem")
"""A certificate and its key for the hosts of the table and four of our own, good until 2126.

A new host needs a new one: `openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1
-nodes -days 36500 -subj "/CN=pln test: sites of the table" -addext subjectAltName=DNS:…,DNS:…
-addext keyUsage=critical,digitalSignature,keyCertSign`
"""
DATA = Path(__file__).with_name("data") / "sites"
_TYPES = {".xml": "text/xml", ".html": "text/html", ".json": "application/json"}


@contextmanager
def playing(plays: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Play what the addresses of ``plays`` answer; no other is found.

    An answer is the name of a file in `DATA`, `to ADDRESS` for a redirect, or a page itself.
    The list holds the addresses that were asked.
    """
    asked: list[str] = []

    def play(url: str) -> Script:
        asked.append(url)
        return _script(plays.get(url, ""))

    def secure(request: Request) -> Script:
        return play(f"https://{request.headers['host']}{request.path}")

    with serve(lambda request: secure(request)(request), tls=True, certificate=CERTIFICATE) as web:
        tunnel = tunnel_to(web.port)

        def proxy(request: Request) -> Script:
            return tunnel if request.method == "CONNECT" else play(request.path)

        with serve(lambda request: proxy(request)(request)) as gate:
            monkeypatch.setenv("https_proxy", gate.url(""))
            monkeypatch.setenv("http_proxy", gate.url(""))
            monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
            monkeypatch.setenv("PLN_FEEDS_HOST_GAP", "0")
            yield asked


def _script(said: str) -> Script:
    if not said:
        return answer(b"no such page", 404)
    if said.startswith("to "):
        return redirect(said.removeprefix("to "))
    if said.startswith("<"):
        return answer(said.encode(), content_type="text/html; charset=utf-8")
    file = DATA / said
    return answer(file.read_bytes(), content_type=f"{_TYPES[file.suffix]}; charset=utf-8")
