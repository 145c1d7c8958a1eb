"""Fetch feeds over the network: requests in, bodies or the causes of failure out.

Many feeds are fetched side by side in threads, each host by its own queue; the
caller takes the results one at a time in the order in which they come in, and what
it has not taken yet holds back the rest.
"""

import threading
import time
from collections.abc import Callable, Generator, Iterable
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from plncli.feeds.connection import Dialer
from plncli.feeds.exchange import (
    Fetched,
    FetchFailed,
    FetchLimits,
    FetchRequest,
    exchange,
    held_back,
)
from plncli.feeds.hostqueue import HostQueues
from plncli.feeds.hosts import COOLING_STATUSES, host_key

__all__ = [
    "FetchFailed", "FetchLimits", "FetchRequest", "Fetched", "fetch_all", "fetch_each", "fetch_one",
]  # fmt: skip

Made = TypeVar("Made")
DEFAULT_LIMITS = FetchLimits()
_LOOK_UP_SECONDS = 0.2  # how often a waiting caller is asked whether to stop


def fetch_one(request: FetchRequest, limits: FetchLimits = DEFAULT_LIMITS) -> Fetched | FetchFailed:
    """Fetch one feed and wait for it, at most ``limits.total_seconds``."""
    return exchange(request, limits, _dialer(limits))


def fetch_all(
    requests: Iterable[FetchRequest],
    limits: FetchLimits = DEFAULT_LIMITS,
    *,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[Fetched | FetchFailed, None, None]:
    """Fetch feeds side by side and yield each result as it comes in; see `fetch_each`."""
    return fetch_each(requests, limits, lambda result: result, should_stop=should_stop)


def fetch_each(
    requests: Iterable[FetchRequest],
    limits: FetchLimits,
    then: Callable[[Fetched | FetchFailed], Made],
    *,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[Made, None, None]:
    """Fetch feeds side by side and yield what ``then`` makes of each result as it comes in.

    ``then`` runs in the thread that fetched, beside the other threads and the caller.

    At most ``limits.concurrency`` feeds are on their way or waiting to be taken, so
    a slow caller holds back the network and never more than so many bodies are in
    memory. Once ``should_stop`` says so nothing more is started or yielded.

    After a host has asked for time (429, 503) none of its requests is sent any more;
    their results are failures of code ``host_cooling``, made in the caller's thread.

    Use it within ``contextlib.closing``: then an exception of the caller (Ctrl-C)
    cuts all connections at once.
    """
    queues = HostQueues(
        ((host_key(request.url), request) for request in requests),
        connections=limits.host_connections,
        gap=limits.host_gap_seconds,
    )
    dialer = _dialer(limits)
    cooling: set[str] = set()

    def fetch(request: FetchRequest) -> tuple[Made, str | None]:
        result = exchange(request, limits, dialer, cooling)
        return then(result), _host_to_cool(result)

    def held(host: str) -> Iterable[Made]:
        cooling.add(host)
        return [then(held_back(request)) for request in queues.drop(host)]

    workers = _Workers(fetch)
    # The loop is a generator of its own: where a loop is the first thing in a `try`,
    # CPython 3.11 leaves out the `finally` when Ctrl-C strikes at the loop's end.
    try:
        yield from _results(queues, workers, limits.concurrency, should_stop, held)
    finally:
        dialer.cut()
        workers.dismiss()


def _host_to_cool(result: Fetched | FetchFailed) -> str | None:
    if isinstance(result, FetchFailed) and result.status in COOLING_STATUSES:
        return host_key(result.url)
    return None


def _dialer(limits: FetchLimits) -> Dialer:
    return Dialer(connect_seconds=limits.connect_seconds, silence_seconds=limits.read_seconds)


def _results(
    queues: HostQueues[FetchRequest],
    workers: "_Workers[tuple[Made, str | None]]",
    concurrency: int,
    should_stop: Callable[[], bool],
    held: Callable[[str], Iterable[Made]],
) -> Generator[Made, None, None]:
    on_their_way = 0
    while not should_stop():
        while on_their_way < concurrency and (job := queues.take(time.monotonic())):
            on_their_way += 1
            workers.start(*job)
        pause = _LOOK_UP_SECONDS
        if on_their_way < concurrency:
            next_turn = queues.seconds_to_next(time.monotonic())
            if next_turn is None and not on_their_way:
                return
            pause = min(pause, _LOOK_UP_SECONDS if next_turn is None else next_turn)
        if done := workers.next_done(pause):
            host, (result, host_to_cool) = done
            others = held(host_to_cool) if host_to_cool else ()
            yield result
            yield from others
            on_their_way -= 1
            queues.release(host, time.monotonic())


class _Workers(Generic[Made]):
    """Threads that fetch, started as they are needed.

    They are daemons: a name server that never answers must not keep the program
    from ending.
    """

    def __init__(self, fetch: Callable[[FetchRequest], Made]) -> None:
        self._fetch = fetch
        self._jobs: SimpleQueue[tuple[str, FetchRequest] | None] = SimpleQueue()
        self._done: SimpleQueue[tuple[str, Made | BaseException]] = SimpleQueue()
        self._busy = 0
        self._count = 0

    def start(self, host: str, request: FetchRequest) -> None:
        self._busy += 1
        self._jobs.put((host, request))
        if self._busy > self._count:
            self._count += 1
            threading.Thread(target=self._work, daemon=True).start()

    def next_done(self, seconds: float) -> tuple[str, Made] | None:
        """Return the next host and result; None when there is none within the time."""
        try:
            host, result = self._done.get(timeout=seconds)
        except Empty:
            return None
        self._busy -= 1
        if isinstance(result, BaseException):
            raise result
        return host, result

    def dismiss(self) -> None:
        for _ in range(self._count):
            self._jobs.put(None)

    def _work(self) -> None:
        while job := self._jobs.get():
            host, request = job
            try:
                self._done.put((host, self._fetch(request)))
            except BaseException as defect:  # a mistake of ours: raised again by next_done
                self._done.put((host, defect))
