"""Fetch feeds over the network: requests in, bodies or the causes of failure out.

Many feeds are fetched side by side in threads, each host by its own queue; the
caller takes the results one at a time in the order in which they come in, and what
it has not taken yet holds back the rest.
"""

import contextlib
import threading
import time
from collections.abc import Callable, Generator, Iterable
from queue import Empty, SimpleQueue
from typing import Generic, TypeVar

from plncli.feeds.fetching.connection import Dialer
from plncli.feeds.fetching.exchange import (
    Fetched,
    FetchFailed,
    FetchLimits,
    FetchRequest,
    exchange,
    held_back,
)
from plncli.feeds.fetching.hostqueue import HostQueues
from plncli.feeds.fetching.hosts import COOLING_STATUSES, host_key

__all__ = [
    "FetchFailed", "FetchLimits", "FetchRequest", "Fetched", "fetch_batches", "fetch_one",
]  # fmt: skip

Answer = TypeVar("Answer")
Made = TypeVar("Made")
DEFAULT_LIMITS = FetchLimits()
_LOOK_UP_SECONDS = 0.2  # how often a waiting caller is asked whether to stop
AT_ONCE = 24
"""So many results are handed over together at most: each transaction of the caller writes the
pages that all feeds share anew."""


def fetch_one(request: FetchRequest, limits: FetchLimits = DEFAULT_LIMITS) -> Fetched | FetchFailed:
    """Fetch one feed and wait for it, at most ``limits.total_seconds``."""
    return exchange(request, limits, _dialer(limits))


def fetch_batches(
    requests: Iterable[FetchRequest],
    limits: FetchLimits,
    then: Callable[[Fetched | FetchFailed], Made],
    *,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[list[Made], None, None]:
    """Fetch feeds side by side and yield what ``then`` makes of the results that have come in.

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

    def ask(request: FetchRequest) -> Fetched | FetchFailed:
        return exchange(request, limits, dialer, cooling)

    def read(result: Fetched | FetchFailed) -> tuple[Made, str | None]:
        return then(result), _host_to_cool(result)

    def held(host: str) -> Iterable[Made]:
        cooling.add(host)
        return [then(held_back(request)) for request in queues.drop(host)]

    workers = _Workers(ask, read)
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
    workers: "_Workers[Fetched | FetchFailed, tuple[Made, str | None]]",
    concurrency: int,
    should_stop: Callable[[], bool],
    held: Callable[[str], Iterable[Made]],
) -> Generator[list[Made], None, None]:
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
            batch: list[Made] = []
            for _, (result, host_to_cool) in done:
                batch.append(result)
                batch.extend(held(host_to_cool) if host_to_cool else ())
            yield batch
            on_their_way -= len(done)
            for host, _ in done:
                queues.release(host, time.monotonic())


class _Workers(Generic[Answer, Made]):
    """Threads that ask and then read the answer, started as they are needed.

    They are daemons: a name server that never answers must not keep the program
    from ending.
    """

    def __init__(
        self, ask: Callable[[FetchRequest], Answer], read: Callable[[Answer], Made]
    ) -> None:
        self._ask = ask
        self._read = read
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

    def next_done(self, seconds: float) -> list[tuple[str, Made]]:
        """Return the next hosts and results; none when there are none within the time."""
        done: list[tuple[str, Made]] = []
        with contextlib.suppress(Empty):
            while len(done) < AT_ONCE:
                host, result = self._done.get(timeout=0 if done else seconds)
                self._busy -= 1
                if isinstance(result, BaseException):
                    raise result
                done.append((host, result))
        return done

    def dismiss(self) -> None:
        for _ in range(self._count):
            self._jobs.put(None)

    def _work(self) -> None:
        while job := self._jobs.get():
            host, request = job
            try:
                self._done.put((host, self._read(self._ask(request))))
            except BaseException as defect:  # a mistake of ours: raised again by next_done
                self._done.put((host, defect))
