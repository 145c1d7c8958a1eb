"""A page in a real browser: headless Chromium, told to ask nobody for anything."""

import shutil
import subprocess
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("chrome")
needs_browser = pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium here")
_OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--enable-logging=stderr", "--virtual-time-budget=2000",
)  # fmt: skip


class Seen(NamedTuple):
    """What became of a page.

    Attributes:
        dom: its HTML after its scripts.
        console: the lines that it wrote to the console, errors among them.
        requests: the addresses that it asked for.
    """

    dom: str
    console: list[str]
    requests: list[str]


def look(page: str, folder: Path, *, width: int = 1024, height: int = 1600) -> Seen:
    """Open a page from a file and return what became of it."""
    asked: list[str] = []

    class Proxy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(403)

        do_CONNECT = do_POST = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        done = _run(
            page, folder, f"--proxy-server=http://127.0.0.1:{server.server_port}",
            f"--window-size={width},{height}", "--dump-dom",
        )  # fmt: skip
    finally:
        server.shutdown()
        server.server_close()
    console = [line for line in done.stderr.splitlines() if ":CONSOLE" in line]
    # The browser looks for its own maker, whatever the page.
    requests = [each for each in asked if "google" not in each]
    return Seen(done.stdout, console, requests)


def printed(page: str, folder: Path) -> bytes:
    """Return a page as it is printed, as PDF."""
    target = folder / "printed.pdf"
    _run(page, folder, f"--print-to-pdf={target}", "--no-pdf-header-footer")
    return target.read_bytes()


def with_script(page: str, script: str) -> str:
    """Return a page that also runs ``script``, which its own policy would not let."""
    start, _, rest = page.partition('<meta http-equiv="Content-Security-Policy"')
    return start + rest.partition(">")[2].replace("</body>", f"<script>{script}</script></body>")


def _run(page: str, folder: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    assert CHROMIUM is not None
    file = folder / "page.html"
    file.write_text(page, "utf-8")
    return subprocess.run(
        [CHROMIUM, *_OPTIONS, f"--user-data-dir={folder / 'browser'}", *options, file.as_uri()],
        capture_output=True,
        text=True,
        timeout=100,
        check=True,
    )
