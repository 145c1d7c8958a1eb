"""Fetch feeds over the network: requests in, bodies or the causes of failure out.

Many feeds are fetched side by side in threads, each host by its own queue; the
caller takes the results one at a time in the order in which they come in, and what
it has not taken yet holds back the rest.
"""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue

from plncli.feeds.address import host_of
from plncli.feeds.connection import Dialer
from plncli.feeds.exchange import Fetched, FetchFailed, FetchLimits, FetchRequest, exchange
from plncli.feeds.hostqueue import HostQueues

__all__ = ["FetchFailed", "FetchLimits", "FetchRequest", "Fetched", "fetch_all", "fetch_one"]

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
                done.put((host, exchange(request, limits, dialer)))
            except BaseException as defect:  # our own mistake: raised again in fetch_all
                done.put((host, defect))

    # A daemon: a name server that never answers must not keep the program from ending.
    worker = threading.Thread(target=work, daemon=True)
    worker.start()
    return worker
