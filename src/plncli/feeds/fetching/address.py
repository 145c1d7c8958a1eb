"""Where a request goes: the parts of an address, and whether it may be gone to."""

import ipaddress
import socket
import threading
from queue import Empty, SimpleQueue
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from plncli.errors import NetworkError
from plncli.text import clean_url

_PORTS = {"http": 80, "https": 443}
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
"""Public names get addresses in here on networks without IPv4 (RFC 6052)."""


class Target(NamedTuple):
    """An http or https address, taken apart for a request."""

    url: str
    scheme: str
    host: str
    """Name or number, in lower case and ASCII, without the brackets of IPv6."""
    port: int
    resource: str
    """Path and query, as the request line names them."""
    userinfo: str
    """``user:password``, decoded; empty as a rule."""

    @property
    def host_and_port(self) -> str:
        """`example.org:80`: the host as politeness counts it, and as CONNECT names it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @property
    def authority(self) -> str:
        """The same without the scheme's own port: the Host header (RFC 9110, 7.2)."""
        return self.host_and_port.removesuffix(f":{_PORTS[self.scheme]}")


def host_of(url: str) -> str:
    """Return name and port of an address; empty for one that `target_of` refuses."""
    target = target_of(url)
    return target.host_and_port if target else ""


def target_of(url: str) -> Target | None:
    """Take an address apart; None when it is not http or https, or cannot be one."""
    cleaned = clean_url(url)
    if cleaned is None:
        return None
    try:
        parts = urlsplit(cleaned)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if not host or port == 0:
        return None
    resource = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    userinfo = unquote(parts.netloc.rpartition("@")[0])
    return Target(cleaned, parts.scheme, host, port or _PORTS[parts.scheme], resource, userinfo)


def redirect_target(origin: Target, location: str) -> Target | None:
    """Return where ``location`` leads from ``origin``; None as for `target_of`.

    A user and password stay with their host and port, a step from http to https on
    the usual ports apart, and are not sent over http when they were given for https.
    """
    try:
        target = target_of(urljoin(origin.url, location))
    except ValueError:
        return None
    if target is None or not origin.userinfo or target.userinfo:
        return target
    is_upgrade = target.host == origin.host and (origin.port, target.port) == (80, 443)
    is_same_place = target.host_and_port == origin.host_and_port
    if not (is_same_place or is_upgrade) or is_downgrade(origin, target):
        return target
    userinfo = urlsplit(origin.url).netloc.rpartition("@")[0]
    return target_of(target.url.replace("://", f"://{userinfo}@", 1))


def is_downgrade(origin: Target, target: Target) -> bool:
    """Whether the step from one to the other gives up https."""
    return origin.scheme == "https" and target.scheme == "http"


def is_public(address: str) -> bool:
    """Whether a numeric address is one of the public internet.

    Not public: loopback, private and unique local, link-local, shared (100.64/10),
    multicast, unspecified, reserved and documentation addresses (IANA special
    purpose registries), also when an IPv6 address wraps one of them.
    """
    ip = ipaddress.ip_address(address)
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo and ip.teredo[1])
        if ip in _NAT64:
            inner = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inner:
            return is_public(str(inner))
        if ip.is_site_local:
            return False
    return ip.is_global and not ip.is_multicast


def resolve(host: str, port: int, seconds: float) -> list[str]:
    """Return the numeric addresses of a host, in the order in which to try them.

    The system's resolver cannot be interrupted, so it runs in a thread that is
    left behind when it takes longer than ``seconds``.

    Raises:
        NetworkError: code dns, or timeout when the resolver is too slow.
    """
    if _is_numeric(host):
        return [host]
    answer: SimpleQueue[list[str] | OSError] = SimpleQueue()
    threading.Thread(target=_look_up, args=(host, port, answer), daemon=True).start()
    try:
        found = answer.get(timeout=seconds)
    except Empty:
        raise NetworkError(
            f"the name {host} was not resolved within {seconds:.3g} s", code="timeout"
        ) from None
    if isinstance(found, OSError):
        raise NetworkError(f"the name {host} was not found ({found.strerror})", code="dns")
    return found


def _is_numeric(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _look_up(host: str, port: int, answer: SimpleQueue[list[str] | OSError]) -> None:
    try:
        # Bytes keep Python from encoding the name once more, which fails on long labels.
        found = socket.getaddrinfo(host.encode(), port, type=socket.SOCK_STREAM)
    except OSError as error:
        answer.put(error)
    else:
        answer.put([str(sockaddr[0]) for *_, sockaddr in found])
