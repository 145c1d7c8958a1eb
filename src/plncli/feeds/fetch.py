"""Fetch feeds over the network: requests in, bodies or the causes of failure out.

The only module that talks to the network. Many feeds are fetched side by side in
threads, each host by its own queue; the caller takes the results one at a time in
the order in which they come in, and what it has not taken yet holds back the rest.

Nothing is remembered here: no cookies, no connections from one request to the
next. A Referer is never sent.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from http.client import HTTPException, HTTPResponse
from queue import Empty, SimpleQueue
from typing import NamedTuple

from plncli import __version__
from plncli.errors import NetworkError
from plncli.feeds.address import Target, host_of, is_downgrade, redirect_target, target_of
from plncli.feeds.body import read_body
from plncli.feeds.connection import Deadline, Dialer
from plncli.feeds.hostqueue import HostQueues
from plncli.feeds.redaction import redact_url
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
ACCEPT = (
    "application/rss+xml, application/atom+xml, application/rdf+xml, application/feed+json, "
    "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5"
)
"""Feeds first, then what feeds are served as, then pages that may lead to a feed."""

CODES = (
    *("offline", "dns", "connect", "tls", "timeout", "too_large", "bad_answer"),
    *("http_401", "http_403", "http_403_challenge", "http_404", "http_410", "http_429"),
    *("http_4xx", "http_5xx", "bad_url", "blocked_address", "bad_redirect", "redirect_loop"),
)
"""What `FetchFailed.code` can be. `offline` is said only where the system says that no
network is reachable; whether many failures together mean the same is the caller's to judge."""

_PERMANENT = (301, 308)
_REDIRECTS = (301, 302, 303, 307, 308)
_OWN_CODE = (401, 403, 404, 410, 429)
_LOOK_UP_SECONDS = 0.2  # how often a waiting caller is asked whether to stop


class FetchRequest(NamedTuple):
    """A feed to fetch; ``key`` comes back with its result."""

    key: str
    url: str
    etag: str | None = None
    last_modified: str | None = None
    allow_private: bool = False
    """Addresses that are not public are allowed (a school's intranet, a test)."""


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


class FetchFailed(NamedTuple):
    """No answer that can be used: why, as one of `CODES` and as a line for people."""

    key: str
    code: str
    message: str
    retry_after: str | None


class _HttpFailure(NetworkError):
    """The server said no; it may have said when to come again."""

    def __init__(self, message: str, code: str, retry_after: str | None) -> None:
        super().__init__(message, code=code)
        self.retry_after = retry_after


def fetch_one(request: FetchRequest, limits: FetchLimits = FetchLimits()) -> Fetched | FetchFailed:
    """Fetch one feed and wait for it, at most ``limits.total_seconds``."""
    return _fetch(request, limits, _dialer(limits))


def fetch_all(
    requests: Iterable[FetchRequest],
    limits: FetchLimits = FetchLimits(),
    *,
    should_stop: Callable[[], bool] = lambda: False,
) -> Iterator[Fetched | FetchFailed]:
    """Fetch feeds side by side and yield each result as it comes in.

    At most ``limits.concurrency`` feeds are on their way or waiting to be taken, so
    a slow caller holds back the network and never more than so many bodies are in
    memory. Once ``should_stop`` says so nothing more is started or yielded.

    Use it within ``contextlib.closing``: then an exception of the caller (Ctrl-C)
    cuts all connections at once.
    """
    queues = HostQueues(
        ((host_of(request.url), request) for request in requests),
        connections=limits.host_connections,
        gap=limits.host_gap_seconds,
    )
    dialer = _dialer(limits)
    jobs: SimpleQueue[_Job | None] = SimpleQueue()
    done: SimpleQueue[_Done] = SimpleQueue()
    workers: list[threading.Thread] = []
    on_their_way = 0
    try:
        while not should_stop():
            while on_their_way < limits.concurrency and (job := queues.take(time.monotonic())):
                on_their_way += 1
                jobs.put(job)
                if on_their_way > len(workers):
                    workers.append(_start_worker(jobs, done, limits, dialer))
            pause = queues.seconds_to_next(time.monotonic())
            if pause is None and not on_their_way:
                return
            if pause is None or on_their_way == limits.concurrency:
                pause = _LOOK_UP_SECONDS
            try:
                host, result = done.get(timeout=min(pause, _LOOK_UP_SECONDS))
            except Empty:
                continue
            if isinstance(result, BaseException):
                raise result
            yield result
            on_their_way -= 1
            queues.release(host, time.monotonic())
    finally:
        dialer.cut()
        for _ in workers:
            jobs.put(None)


_Job = tuple[str, FetchRequest]
_Done = tuple[str, Fetched | FetchFailed | BaseException]


def _dialer(limits: FetchLimits) -> Dialer:
    return Dialer(connect_seconds=limits.connect_seconds, silence_seconds=limits.read_seconds)


def _start_worker(
    jobs: "SimpleQueue[_Job | None]",
    done: "SimpleQueue[_Done]",
    limits: FetchLimits,
    dialer: Dialer,
) -> threading.Thread:
    def work() -> None:
        while job := jobs.get():
            host, request = job
            try:
                done.put((host, _fetch(request, limits, dialer)))
            except BaseException as defect:  # our own mistake: raised again in fetch_all
                done.put((host, defect))

    # A daemon: a name server that never answers must not keep the program from ending.
    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    return worker


def _fetch(request: FetchRequest, limits: FetchLimits, dialer: Dialer) -> Fetched | FetchFailed:
    try:
        return _follow(request, limits, dialer)
    except NetworkError as failure:
        code, cause = failure.code, failure.message
        retry_after = failure.retry_after if isinstance(failure, _HttpFailure) else None
    except HTTPException as failure:
        code, cause, retry_after = "bad_answer", _protocol_cause(failure), None
    except OSError as failure:
        code, cause, retry_after = "connect", f"the connection broke ({failure.strerror})", None
    message = clean_line(f"{redact_url(request.url)}: {cause}")
    return FetchFailed(request.key, code, message, retry_after)
