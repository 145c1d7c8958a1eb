"""A real HTTP server on loopback that follows a script: for every test that fetches.

A route is a path and a *script*: a function from the request to the steps of the
answer. A step is ``bytes`` to send as they are, a number of seconds to wait,
``RESET`` to break the connection, or a ``Tunnel``. After the last step the connection is closed.
Because scripts write raw bytes, a server may drip, stall and lie::

    with serve({"/feed": answer(b"<rss/>", content_type="application/rss+xml")}) as server:
        ... server.url("/feed") ...
        assert server.count("/feed") == 1

Each server has a port of its own, so two servers are two hosts.
"""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
import struct
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Final, NamedTuple

CERTIFICATE: Final = Path(__file__).with_name("loopback.pem")
"""A self-signed certificate and key for localhost and 127.0.0.1, good until 2126."""

FOR_EVER: Final = 3600.0
"""A wait that no test outlives; it ends when the server is closed."""


class _Break(Enum):
    RESET = "reset"


RESET: Final = _Break.RESET
"""The step that resets the connection, as a crashed or hostile server does."""


class Request(NamedTuple):
    """One request as it came in; header names are in lower case."""

    method: str
    path: str
    headers: dict[str, str]
    at: float
    """Seconds of the monotonic clock when the request had been read."""


class Tunnel(NamedTuple):
    """The step that passes everything on to another port of loopback, as a proxy does."""

    port: int


Step = bytes | float | _Break | Tunnel
Script = Callable[[Request], Iterable[Step]]
Routes = Mapping[str, Script] | Script


class LoopbackServer:
    """A threaded server on 127.0.0.1 that answers by script and remembers what was asked."""

    def __init__(
        self, routes: Routes, *, tls: bool = False, certificate: Path = CERTIFICATE
    ) -> None:
        self.routes = routes
        self.requests: list[Request] = []
        self.open_connections = 0
        self.most_open_connections = 0
        self._changed = threading.Condition()
        self._closing = threading.Event()
        self._connections: set[socket.socket] = set()
        self._tls = _tls_context(certificate) if tls else None
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=128)
        self.port: int = self._listener.getsockname()[1]
        self._acceptor = threading.Thread(target=self._accept, daemon=True)

    def __enter__(self) -> LoopbackServer:
        self._acceptor.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._closing.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        with self._changed:
            for connection in self._connections:
                with contextlib.suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
        self._acceptor.join(5)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        """The address of a path on this server; ``host`` may be another name of loopback."""
        return f"{'https' if self._tls else 'http'}://{host}:{self.port}{path}"

    def count(self, path: str) -> int:
        """How often a path was asked for."""
        return sum(request.path == path for request in self.requests)

    def wait_until(self, holds: Callable[[LoopbackServer], bool], seconds: float = 10) -> bool:
        """Wait for something that other threads bring about; false when it did not come."""
        with self._changed:
            return self._changed.wait_for(lambda: holds(self), seconds)

    def _accept(self) -> None:
        while not self._closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with self._changed:
            self._connections.add(connection)
            self.open_connections += 1
            self.most_open_connections = max(self.most_open_connections, self.open_connections)
            self._changed.notify_all()
        try:
            with contextlib.suppress(OSError):
                self._answer(connection)
        finally:
            with self._changed:
                self._connections.discard(connection)
                self.open_connections -= 1
                self._changed.notify_all()
            connection.close()

    def _answer(self, connection: socket.socket) -> None:
        wire: socket.socket = connection
        if self._tls:
            wire = self._tls.wrap_socket(connection, server_side=True)
        request = _read_request(wire)
        if request is None:
            return
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
        if isinstance(self.routes, Mapping):
            script = self.routes.get(request.path, answer(b"no such page", 404))
        else:
            script = self.routes
        for step in script(request):
            if self._closing.is_set():
                return
            if isinstance(step, bytes):
                wire.sendall(step)
            elif step is RESET:
                # Linger of zero seconds makes close() send RST in place of FIN.
                wire.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                wire.close()
                return
            elif isinstance(step, Tunnel):
                _relay(wire, step.port)
                return
            else:
                self._wait(wire, step)
        wire.shutdown(socket.SHUT_WR)
        _drain(wire)

    def _wait(self, wire: socket.socket, seconds: float) -> None:
        """Wait, but not for a client that has gone."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and not self._closing.is_set():
            wire.settimeout(min(left, 1))
            with contextlib.suppress(TimeoutError):
                if not wire.recv(1):
                    raise ConnectionResetError
        wire.settimeout(None)


def serve(routes: Routes, *, tls: bool = False, certificate: Path = CERTIFICATE) -> LoopbackServer:
    """A server for use with ``with``: routes by path, or one script for all paths."""
    return LoopbackServer(routes, tls=tls, certificate=certificate)


def answer(
    body: bytes = b"",
    status: int = 200,
    *,
    content_type: str = "application/rss+xml",
    headers: Mapping[str, str] | None = None,
) -> Script:
    """A plain answer with the right length; an empty ``content_type`` sends none."""
    fields = {"Content-Type": content_type} if content_type else {}
    fields["Content-Length"] = str(len(body))
    fields.update(headers or {})
    return lambda request: [head(status, fields) + body]


def page(html: str = "<!doctype html><title>A page</title><p>No feed here.") -> Script:
    """An HTML page where a feed was expected, as a captive portal sends it."""
    return answer(html.encode(), content_type="text/html; charset=utf-8")


def conditional(body: bytes, *, etag: str = "", last_modified: str = "") -> Script:
    """A feed with validators: 304 without a body when the request repeats one of them."""
    validators = {"ETag": etag, "Last-Modified": last_modified}
    headers = {name: value for name, value in validators.items() if value}

    def script(request: Request) -> Iterable[Step]:
        same = etag and request.headers.get("if-none-match") == etag
        since = last_modified and request.headers.get("if-modified-since") == last_modified
        if same or since:
            return [head(304, headers)]
        return answer(body, headers=headers)(request)

    return script


def redirect(location: str, status: int = 302) -> Script:
    """A redirect; chain several routes for a chain of them."""
    return answer(b"", status, content_type="", headers={"Location": location})


def too_many(retry_after: str = "") -> Script:
    """429 Too Many Requests, with Retry-After when given (seconds or a date)."""
    return answer(b"slow down", 429, headers={"Retry-After": retry_after} if retry_after else {})


def drip(body: bytes, seconds: float = 0.05, *, start: bytes | None = None) -> Script:
    """One byte at a time: each in good time, all of them far too late.

    Without ``start`` the headers come at once; with it, ``start + body`` is all that
    is sent, so that headers can drip too.
    """

    def script(request: Request) -> Iterator[Step]:
        yield head(200, {"Content-Length": str(len(body))}) if start is None else start
        for byte in body:
            yield bytes([byte])
            yield seconds

    return script


def stall(start: bytes = b"") -> Script:
    """Send ``start`` (nothing, by default), then keep the connection and stay silent."""
    return lambda request: [start, FOR_EVER] if start else [FOR_EVER]


def reset(body: bytes = b"<rss>", promised: int = 1000) -> Script:
    """Promise ``promised`` bytes, send the few of ``body``, then reset the connection."""
    return lambda request: [head(200, {"Content-Length": str(promised)}) + body, 0.05, RESET]


def cut_short(body: bytes = b"<rss>", promised: int = 1000) -> Script:
    """A wrong Content-Length: fewer bytes than promised, then an orderly close."""
    return lambda request: [head(200, {"Content-Length": str(promised)}) + body]


def encoded(body: bytes, encoding: str = "gzip") -> Script:
    """A compressed answer: gzip, deflate (zlib), raw-deflate as some servers send it.

    Any other name goes out as the Content-Encoding of an uncompressed body.
    """
    if encoding == "gzip":
        packed = gzip.compress(body)
    elif encoding == "deflate":
        packed = zlib.compress(body)
    elif encoding == "raw-deflate":
        packed = zlib.compress(body)[2:-4]
    else:
        packed = body
    return answer(packed, headers={"Content-Encoding": encoding.removeprefix("raw-")})


def gzip_bomb(megabytes: int = 512) -> Script:
    """A gzip stream that unpacks to so many MiB of spaces: about 0.5 MB for 512."""

    def script(request: Request) -> Iterator[Step]:
        packer = zlib.compressobj(9, zlib.DEFLATED, 31)
        block = b" " * (1 << 20)
        yield head(200, {"Content-Encoding": "gzip"})
        for _ in range(megabytes):
            if piece := packer.compress(block):
                yield piece
        yield packer.flush()

    return script


def endless(block: bytes = b"<item/>" * 1000) -> Script:
    """A body without a length that never ends."""

    def script(request: Request) -> Iterator[Step]:
        yield head(200, {"Content-Type": "application/rss+xml"})
        while True:
            yield block

    return script


def tunnel_to(port: int) -> Script:
    """What a proxy answers to CONNECT: yes, and then the other server's bytes."""
    return lambda request: [b"HTTP/1.1 200 Tunnel\r\n\r\n", Tunnel(port)]


def meeting(parties: int, script: Script, seconds: float = 10) -> Script:
    """Answer only when so many requests are in hand at once; 500 for those that wait in vain."""
    barrier = threading.Barrier(parties)

    def together(request: Request) -> Iterable[Step]:
        try:
            barrier.wait(seconds)
        except threading.BrokenBarrierError:
            return answer(b"alone", 500)(request)
        return script(request)

    return together


def head(status: int, headers: Mapping[str, str]) -> bytes:
    """The status line and header fields of a raw answer, in Latin-1 as on the wire."""
    lines = [f"HTTP/1.1 {status} Scripted", "Connection: close"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode("latin-1")


def _read_request(wire: socket.socket) -> Request | None:
    """Read a request up to its blank line; None when the client said nothing."""
    wire.settimeout(10)
    data = b""
    while b"\r\n\r\n" not in data:
        piece = wire.recv(65536)
        if not piece:
            return None
        data += piece
    wire.settimeout(None)
    first, *lines = data.partition(b"\r\n\r\n")[0].decode("latin-1").split("\r\n")
    method, path, _ = first.split(" ", 2)
    pairs = (line.partition(":") for line in lines)
    headers = {name.strip().lower(): value.strip() for name, _, value in pairs}
    return Request(method, path, headers, time.monotonic())


def _relay(wire: socket.socket, port: int) -> None:
    """Pass bytes both ways until the client has no more to say."""
    with socket.create_connection(("127.0.0.1", port)) as other:
        back = threading.Thread(target=_copy, args=(other, wire), daemon=True)
        back.start()
        _copy(wire, other)
        back.join(5)


def _copy(source: socket.socket, sink: socket.socket) -> None:
    with contextlib.suppress(OSError):
        while piece := source.recv(65536):
            sink.sendall(piece)
        sink.shutdown(socket.SHUT_WR)


def _drain(wire: socket.socket) -> None:
    """Read what the client still sends, so that close() does not turn into a reset."""
    wire.settimeout(1)
    while wire.recv(65536):
        pass


def _tls_context(certificate: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context
