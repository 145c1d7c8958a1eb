"""Connections with a hard deadline, to addresses that may be gone to.

Python's own `http.client` reads the answers; this module gives it something to
read from that never waits longer than allowed and never takes more bytes than
allowed, however slowly or endlessly the server sends.
"""

import contextlib
import errno
import io
import socket
import ssl
import sys
import threading
import time
from base64 import b64encode
from collections.abc import Iterator
from http.client import HTTPResponse

from plncli.errors import NetworkError
from plncli.feeds.fetching.address import Target, is_public, resolve
from plncli.feeds.fetching.proxy import may_be_proxied, proxy_of

_BUFFER = 65536
_UNREACHABLE = (errno.ENETUNREACH, errno.ENETDOWN)


class Deadline:
    """The moment by which all must be done, and what one wait may take until then."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._at = time.monotonic() + seconds

    def cap(self, seconds: float) -> float:
        """Return ``seconds``, or what is left when that is less.

        Raises:
            NetworkError: code timeout, when nothing is left.
        """
        left = self._at - time.monotonic()
        if left <= 0:
            raise NetworkError(f"not done within {self.seconds:g} s", code="timeout")
        return min(seconds, left)


class _Wire(io.RawIOBase):
    """The bytes of one answer as they come in, counted and timed."""

    def __init__(self, connection: "Connection", limit: int) -> None:
        self._connection = connection
        self._limit = limit
        self._taken = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = self._connection.receive_into(buffer)
        self._taken += count
        if self._taken > self._limit:
            raise NetworkError(f"larger than {mebibytes(self._limit)}", code="too_large")
        return count

    def makefile(self, _mode: str) -> io.BufferedReader:
        """What `HTTPResponse` asks of a socket."""
        return io.BufferedReader(self, _BUFFER)


class Connection:
    """An open connection to a target, direct or through a proxy, for one request."""

    def __init__(
        self,
        sock: socket.socket,
        target: Target,
        proxy: Target | None,
        deadline: Deadline,
        silence_seconds: float,
    ) -> None:
        self.sock = sock
        self._target = target
        self._proxy = proxy
        self._deadline = deadline
        self._silence_seconds = silence_seconds

    def get(self, headers: dict[str, str], limit: int) -> HTTPResponse:
        """Ask for the target and return the answer, read up to its body.

        At most ``limit`` bytes are taken in, header and framing included.

        Raises:
            NetworkError: timeout or too_large, here and when the body is read.
            OSError, http.client.HTTPException: as the connection breaks or the server errs.
        """
        target = self._target
        resource = target.resource
        fields = {"Host": target.authority, **headers, **_basic("Authorization", target)}
        if self._proxy and target.scheme == "http":
            resource = f"http://{target.authority}{resource}"
            fields |= _basic("Proxy-Authorization", self._proxy)
        return self._ask(f"GET {resource}", fields, limit)

    def open_tunnel(self, proxy: Target) -> None:
        """Ask the proxy to pass everything on to the target (CONNECT, RFC 9110, 9.3.6)."""
        origin = self._target.host_and_port
        fields = {"Host": origin, **_basic("Proxy-Authorization", proxy)}
        response = self._ask(f"CONNECT {origin}", fields, _BUFFER)
        if response.status != 200:
            raise NetworkError(
                f"the proxy {proxy.authority} refused ({response.status})", code="connect"
            )

    def receive_into(self, buffer: memoryview) -> int:
        """Receive what has come, or wait for it as long as silence and deadline allow."""
        self.sock.settimeout(self._deadline.cap(self._silence_seconds))
        try:
            return self.sock.recv_into(buffer)
        except TimeoutError:
            self._deadline.cap(0)
            raise NetworkError(f"silent for {self._silence_seconds:g} s", code="timeout") from None

    def _ask(self, what: str, fields: dict[str, str], limit: int) -> HTTPResponse:
        lines = [f"{what} HTTP/1.1", *(f"{name}: {value}" for name, value in fields.items())]
        self.sock.settimeout(self._deadline.cap(self._silence_seconds))
        self.sock.sendall("\r\n".join([*lines, "", ""]).encode("latin-1", "replace"))
        response = HTTPResponse(_Wire(self, limit), method="GET")  # type: ignore[arg-type]
        response.begin()
        return response


class Dialer:
    """Opens the connections of one run, and can cut them all from another thread."""

    def __init__(self, *, connect_seconds: float, silence_seconds: float) -> None:
        self._connect_seconds = connect_seconds
        self._silence_seconds = silence_seconds
        self._lock = threading.Lock()
        self._cut = False
        self._handles: set[socket.socket] = set()
        self._tls: ssl.SSLContext | None = None
        self._may_be_proxied = may_be_proxied()

    @contextlib.contextmanager
    def connected(
        self, target: Target, deadline: Deadline, *, allow_private: bool
    ) -> Iterator[Connection]:
        """Connect to a target, with TLS for https, and close at the end.

        The addresses of the name are checked and one of those checked is connected
        to, so that the name cannot mean something else a moment later (DNS
        rebinding). A proxy resolves names itself: there is nothing to check.

        Raises:
            NetworkError: dns, blocked_address, offline, connect, tls or timeout.
        """
        proxy = proxy_of(target) if self._may_be_proxied else None
        sock = self._dial(proxy or target, deadline, allow_private or proxy is not None)
        with contextlib.ExitStack() as stack:
            stack.callback(lambda: connection.sock.close())
            connection = Connection(sock, target, proxy, deadline, self._silence_seconds)
            # TLS takes the first socket's place, so a second handle is what can be cut.
            stack.enter_context(self._cuttable(sock))
            if target.scheme == "https":
                if proxy:
                    connection.open_tunnel(proxy)
                connection.sock = self._encrypt(sock, target.host, deadline)
            yield connection

    def cut(self) -> None:
        """End all connections and open no more: what waits for one fails at once."""
        with self._lock:
            self._cut = True
            for handle in self._handles:
                with contextlib.suppress(OSError):
                    handle.shutdown(socket.SHUT_RDWR)

    @contextlib.contextmanager
    def _cuttable(self, sock: socket.socket) -> Iterator[None]:
        handle = sock.dup()
        with self._lock:
            self._handles.add(handle)
        try:
            self._refuse_when_cut()
            yield
        finally:
            with self._lock:
                self._handles.discard(handle)
            handle.close()

    def _refuse_when_cut(self) -> None:
        with self._lock:
            if self._cut:
                raise NetworkError("stopped", code="connect")

    def _dial(self, target: Target, deadline: Deadline, allow_private: bool) -> socket.socket:
        self._refuse_when_cut()
        addresses = resolve(target.host, target.port, deadline.cap(self._connect_seconds))
        if not allow_private:
            for address in addresses:
                if not is_public(address):
                    raise NetworkError(f"{address} is no public address", code="blocked_address")
        budget = Deadline(deadline.cap(self._connect_seconds))
        for left in range(len(addresses), 0, -1):
            # Half of the time for each but the last: a dead first address is no dead host.
            share = budget.cap(self._connect_seconds) / (1 if left == 1 else 2)
            try:
                return socket.create_connection((addresses[-left], target.port), share)
            except TimeoutError:
                failure = NetworkError(
                    f"no connection within {self._connect_seconds:g} s", code="timeout"
                )
            except OSError as error:
                code = "offline" if error.errno in _UNREACHABLE else "connect"
                failure = NetworkError(f"no connection ({error.strerror})", code=code)
        raise failure

    def _encrypt(self, sock: socket.socket, host: str, deadline: Deadline) -> ssl.SSLSocket:
        sock.settimeout(deadline.cap(self._silence_seconds))
        try:
            return self._tls_context().wrap_socket(sock, server_hostname=host)
        except ssl.SSLCertVerificationError as error:
            raise NetworkError(
                f"its certificate is not trusted ({error.verify_message})", code="tls"
            ) from error
        except ssl.SSLError as error:
            raise NetworkError(
                f"no secure connection ({error.reason or error.strerror})", code="tls"
            ) from error
        except TimeoutError:
            deadline.cap(0)
            raise NetworkError(
                f"no secure connection within {self._silence_seconds:g} s", code="timeout"
            ) from None
        except OSError as error:
            raise NetworkError(f"no secure connection ({error.strerror})", code="tls") from error

    def _tls_context(self) -> ssl.SSLContext:
        """The context with the system's certificates: one for all where that is possible.

        Elsewhere truststore asks macOS or Windows for its verdict, and locks its
        context during each handshake: so each handshake gets its own, or one slow
        server would hold up all others.
        """
        paths = ssl.get_default_verify_paths()
        if sys.platform in ("darwin", "win32") or not (paths.cafile or paths.capath):
            import truststore

            return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        with self._lock:
            if self._tls is None:
                self._tls = ssl.create_default_context()
            return self._tls


def mebibytes(size: int) -> str:
    """Return a limit of bytes as text: `3 MiB`."""
    return f"{size / (1 << 20):.3g} MiB"


def _basic(name: str, target: Target) -> dict[str, str]:
    """The header with the target's user and password (RFC 7617), if it has them."""
    if not target.userinfo:
        return {}
    return {name: "Basic " + b64encode(target.userinfo.encode()).decode()}
