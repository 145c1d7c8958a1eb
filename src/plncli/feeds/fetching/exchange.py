"""One feed from its request to its answer, through redirects, or to the cause of failure.

Nothing is remembered from one request to the next: no cookies, no connections. A
Referer is never sent.
"""

import time
from collections.abc import Container
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import NamedTuple, TypeGuard

from plncli import __version__
from plncli.errors import NetworkError
from plncli.feeds.fetching.address import Target, is_downgrade, redirect_target, target_of
from plncli.feeds.fetching.body import read_body
from plncli.feeds.fetching.connection import Deadline, Dialer
from plncli.feeds.fetching.hosts import key_of
from plncli.redaction import redact_url
from plncli.text import clean_line

CONNECT_SECONDS = 5.0
READ_SECONDS = 15.0
TOTAL_SECONDS = 45.0
"""Between what feed readers wait: miniflux 10 s to connect and 20 s in all, NetNewsWire
15 s of silence and 60 s in all, newsboat 30 s (their sources, 2026)."""

REDIRECTS = 4
WIRE_BYTES = 3 << 20
BODY_BYTES = 5 << 20
"""Twice the largest feeds in use; half a megabyte of gzip can stand for 512."""

CONCURRENCY = 24
HOST_CONNECTIONS = 1
HOST_GAP_SECONDS = 1.0
"""One connection to a host, as NetNewsWire; a pause, since hosts ban readers that ask
for all their feeds at once (miniflux issue 3289, FreshRSS issue 8928)."""

USER_AGENT = f"pln/{__version__}"
COMPATIBLE_AGENT = f"Mozilla/5.0 (compatible; {USER_AGENT})"
"""For hosts that answer 403 to every program that does not name itself after a browser
(miniflux issue 2781): still honest, in the form that crawlers have used since the 1990s."""
ACCEPT = (
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5"
)
"""Feeds first, then what feeds are served as, then pages that may lead to a feed."""

CODES = (
    *("offline", "dns", "connect", "tls", "timeout", "too_large", "bad_answer"),
    *("http_401", "http_403", "http_403_challenge", "http_404", "http_410", "http_429"),
    *("http_4xx", "http_5xx", "bad_url", "blocked_address", "bad_redirect", "redirect_loop"),
    "host_cooling",
)
"""What `FetchFailed.code` can be. `offline` is said only where the system says that no
network is reachable; whether many failures together mean the same is the caller's to judge.
`host_cooling` is no failure of the feed: its host asked for time before the feed's turn came."""

_PERMANENT = (301, 308)
_REDIRECTS = (301, 302, 303, 307, 308)
_OWN_CODE = (401, 403, 404, 410, 429)
_MEANINGS = {
    401: "it wants a password",
    403: "it lets no programs in",
    410: "it is gone for good",
    429: "it asks to be left alone for a while",
    503: "it has no time at present",
}
HELD_BACK = "not asked, since its host wants to be left alone for a while"
_CHALLENGE = "a check for browsers keeps programs out: ask the site for a feed without it"


class FetchRequest(NamedTuple):
    """A feed to fetch; ``key`` comes back with its result."""

    key: str
    url: str
    etag: str | None = None
    last_modified: str | None = None
    allow_private: bool = False
    """Addresses that are not public are allowed (a school's intranet, a test)."""
    compatible: bool = False
    """The host is known to want `COMPATIBLE_AGENT`."""


class FetchLimits(NamedTuple):
    """What a fetch may take: seconds, bytes, redirects, and how many go side by side."""

    connect_seconds: float = CONNECT_SECONDS
    read_seconds: float = READ_SECONDS
    total_seconds: float = TOTAL_SECONDS
    redirects: int = REDIRECTS
    wire_bytes: int = WIRE_BYTES
    body_bytes: int = BODY_BYTES
    concurrency: int = CONCURRENCY
    host_connections: int = HOST_CONNECTIONS
    host_gap_seconds: float = HOST_GAP_SECONDS


class Fetched(NamedTuple):
    """An answer: 200 with a body (any 2xx counts as 200), or 304 for one that has not changed.

    The header texts are as the server sent them, and None where it sent none.
    """

    key: str
    status: int
    url: str
    """Where the body came from, after all redirects."""
    moved_to: str | None
    """The same, when every redirect on the way was permanent and none gave up https."""
    body: bytes
    content_type: str | None
    etag: str | None
    last_modified: str | None
    cache_control: str | None
    expires: str | None
    retry_after: str | None
    seconds: float
    date: str | None = None
    compatible: bool = False
    """The answer came to `COMPATIBLE_AGENT`."""


class FetchFailed(NamedTuple):
    """No answer that can be used: why, as one of `CODES` and as a line for people."""

    key: str
    code: str
    message: str
    retry_after: str | None
    status: int | None = None
    """What the server answered, where it was that."""
    url: str = ""
    """The address that was asked last."""


class _RefusedByServerError(NetworkError):
    """The server said no; it may have said when to come again."""

    def __init__(self, message: str, response: HTTPResponse) -> None:
        super().__init__(message, code=_code_of(response))
        self.status = response.status
        self.retry_after = response.getheader("Retry-After")


def exchange(
    request: FetchRequest,
    limits: FetchLimits,
    dialer: Dialer,
    cooling: Container[str] = frozenset(),
) -> Fetched | FetchFailed:
    """Fetch one feed with the connections of ``dialer``; a failure is a value.

    ``cooling`` holds the `host_key` of hosts to which no redirect may be followed.
    """
    retry_after = status = None
    route: list[str] = []
    try:
        return _follow(request, limits, dialer, route, cooling)
    except _RefusedByServerError as failure:
        code, cause = failure.code, failure.message
        retry_after, status = failure.retry_after, failure.status
    except NetworkError as failure:
        code, cause = failure.code, failure.message
    except OSError as failure:
        code = "connect"
        cause = f"the connection broke ({failure.strerror or 'closed without an answer'})"
    except IncompleteRead:
        code, cause = "bad_answer", "the answer is cut short"
    except HTTPException:
        code, cause = "bad_answer", "the answer breaks the rules of HTTP"
    where = redact_url(request.url)
    if len(route) > 1:
        where += f" (redirected to {redact_url(route[-1])})"
    line = clean_line(f"{where}: {cause}")
    last = route[-1] if route else request.url
    return FetchFailed(request.key, code, line, retry_after, status, last)


def held_back(request: FetchRequest) -> FetchFailed:
    """Return the result of a request that was not sent, since its host asked for time."""
    line = clean_line(f"{redact_url(request.url)}: {HELD_BACK}")
    return FetchFailed(request.key, "host_cooling", line, None, url=request.url)


def _follow(
    request: FetchRequest,
    limits: FetchLimits,
    dialer: Dialer,
    route: list[str],
    cooling: Container[str],
) -> Fetched:
    """Ask, and ask again where the server sends us, until there is an answer.

    Every address that is asked is added to ``route``.
    """
    started = time.monotonic()
    deadline = Deadline(limits.total_seconds)
    target = target_of(request.url)
    if target is None:
        raise NetworkError("not an http or https address", code="bad_url")
    headers = _headers_for(request)
    permanent = True
    route.append(target.url)
    while True:
        with dialer.connected(target, deadline, allow_private=request.allow_private) as connection:
            response = connection.get(headers, limits.wire_bytes)
            if response.status not in _REDIRECTS and not _may_like_browsers(response, headers):
                moved_to = target.url if permanent and len(route) > 1 else None
                answer = _fetched(request, response, limits, target, moved_to, started)
                return answer._replace(compatible=headers["User-Agent"] == COMPATIBLE_AGENT)
        if response.status == 403:
            headers["User-Agent"] = COMPATIBLE_AGENT
            time.sleep(deadline.cap(limits.host_gap_seconds))
            continue
        following = _next_target(target, response)
        if following.url in route or len(route) > limits.redirects:
            raise NetworkError(
                f"redirected in a circle or more than {limits.redirects} times",
                code="redirect_loop",
            )
        permanent &= response.status in _PERMANENT and not is_downgrade(target, following)
        target = following
        route.append(target.url)
        if key_of(target) in cooling:
            raise NetworkError(HELD_BACK, code="host_cooling")


def _headers_for(request: FetchRequest) -> dict[str, str]:
    headers = {
        "User-Agent": COMPATIBLE_AGENT if request.compatible else USER_AGENT,
        "Accept": ACCEPT,
        "Accept-Encoding": "gzip, deflate",
        "Connection": "close",
    }
    if _is_one_line(request.etag):
        headers["If-None-Match"] = request.etag
    if _is_one_line(request.last_modified):
        headers["If-Modified-Since"] = request.last_modified
    return headers


def _is_one_line(text: str | None) -> TypeGuard[str]:
    """Whether a header text can go out again as it came in."""
    return text is not None and text != "" and text.isprintable()


def _may_like_browsers(response: HTTPResponse, headers: dict[str, str]) -> bool:
    """Whether a refusal may turn into an answer under the other name."""
    return _code_of(response) == "http_403" and headers["User-Agent"] == USER_AGENT


def _next_target(target: Target, response: HTTPResponse) -> Target:
    location = response.getheader("Location")
    if not location:
        raise NetworkError(f"redirected ({response.status}) to nowhere", code="bad_redirect")
    # http.client reads headers as Latin-1; addresses that are not ASCII are sent in UTF-8.
    location = location.encode("latin-1").decode("utf-8", "replace")
    following = redirect_target(target, location)
    if following is None:
        raise NetworkError(
            f"redirected to {redact_url(location)}, which is no http or https address",
            code="bad_redirect",
        )
    return following


def _fetched(
    request: FetchRequest,
    response: HTTPResponse,
    limits: FetchLimits,
    target: Target,
    moved_to: str | None,
    started: float,
) -> Fetched:
    status = response.status
    if status == 304 and not (request.etag or request.last_modified):
        raise NetworkError(
            "the server answered 304 (not changed) where all was asked for", code="bad_answer"
        )
    if status != 304 and not 200 <= status < 300:
        raise _RefusedByServerError(f"the server answered {_meaning_of(response)}", response)
    body = (
        b""
        if status == 304
        else read_body(response, wire_limit=limits.wire_bytes, limit=limits.body_bytes)
    )
    return Fetched(
        key=request.key,
        status=304 if status == 304 else 200,
        url=target.url,
        moved_to=moved_to,
        body=body,
        content_type=response.getheader("Content-Type"),
        etag=response.getheader("ETag"),
        last_modified=response.getheader("Last-Modified"),
        cache_control=response.getheader("Cache-Control"),
        expires=response.getheader("Expires"),
        retry_after=response.getheader("Retry-After"),
        seconds=time.monotonic() - started,
        date=response.getheader("Date"),
    )


def _code_of(response: HTTPResponse) -> str:
    status = response.status
    # Cloudflare's sign of a page that asks for a browser; no retry will get past it.
    if status == 403 and response.getheader("cf-mitigated") == "challenge":
        return "http_403_challenge"
    if status in _OWN_CODE:
        return f"http_{status}"
    return "http_4xx" if 400 <= status < 500 else "http_5xx"


def _meaning_of(response: HTTPResponse) -> str:
    if _code_of(response) == "http_403_challenge":
        return f"403 ({_CHALLENGE})"
    meaning = _MEANINGS.get(response.status)
    return f"{response.status} ({meaning})" if meaning else str(response.status)
