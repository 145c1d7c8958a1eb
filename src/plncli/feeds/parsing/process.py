"""Parsing in a process of its own, which can be killed: hostile documents cost no more.

It also parses beside the process that fetches and writes, on another core.
"""

import subprocess
import sys
import threading
import time
from queue import LifoQueue
from types import TracebackType
from typing import Any

from plncli.feeds.parsing.messages import answered, receive, send
from plncli.feeds.parsing.parsed import FeedError, ParsedFeed

TIME_LIMIT = 10.0
"""Seconds for one document."""

POOL_SIZE = 2
"""Parser processes of a pull: one more than keeps pace with the writing on two cores."""

MANY = 10
"""So many documents are work for all parser processes from the start."""

PIPE_SIZE = 1 << 20
"""Bytes (where the system lets one choose): most documents pass in one piece."""


class ParserProcess:
    """Runs `plncli.feeds.parsing.parse` in one worker process, which is started when first needed.

    Use it as a context manager around many feeds. `parse` may be called from
    several threads; documents are read one after the other.
    """

    def __init__(self, time_limit: float = TIME_LIMIT) -> None:
        """``time_limit`` in seconds for one document."""
        self._time_limit = time_limit
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None
        self._closed = False

    def __enter__(self) -> "ParserProcess":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the worker at once, whatever it is reading."""
        self._closed = True
        if worker := self._worker:
            worker.kill()  # the thread that waits for its answer gives the lock free
        with self._lock:
            self._stop()

    def start(self) -> None:
        """Start the worker before the first document is there."""
        with self._lock:
            self._worker = self._worker or _start(self._time_limit)

    def parse(self, body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
        """Return the feed in a document, as `plncli.feeds.parsing.parse` does.

        Raises FeedError: what that raises, ``timeout`` when the time limit
        ends first, ``parse`` when the document ends the worker.
        """
        with self._lock:
            if self._closed:
                raise FeedError("parse", "the parser was closed")
            return answered(self._ask((body, url, content_type)))

    def _ask(self, question: tuple[bytes, str, str | None]) -> tuple[Any, ...]:
        worker = self._worker = self._worker or _start(self._time_limit)
        assert worker.stdin is not None
        assert worker.stdout is not None
        started = time.monotonic()
        answer = None
        try:
            send(worker.stdin, question)
            answer = receive(worker.stdout)
        except (OSError, EOFError) as error:
            if time.monotonic() - started >= self._time_limit:
                raise FeedError(
                    "timeout", f"the feed could not be read within {self._time_limit:g} seconds"
                ) from error
            raise FeedError("parse", "the feed is broken beyond reading") from error
        finally:
            # Also after Ctrl-C: an answer that comes too late must not be taken
            # for that of the next document.
            if answer is None:
                self._stop()
        return answer

    def _stop(self) -> None:
        worker, self._worker = self._worker, None
        if worker is None:
            return
        worker.kill()
        for pipe in (worker.stdin, worker.stdout):
            assert pipe is not None
            try:
                pipe.close()
            except BrokenPipeError:
                continue  # what was still to be written has nobody to read it
        worker.wait()


class ParserPool:
    """Some parser processes, for threads that parse side by side; each starts when needed."""

    def __init__(self, size: int = POOL_SIZE) -> None:
        """``size`` is the most processes."""
        self._all = [ParserProcess() for _ in range(size)]
        self._idle: LifoQueue[ParserProcess] = LifoQueue()  # the last one used is running already
        for parser in self._all:
            self._idle.put(parser)

    def __enter__(self) -> "ParserPool":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        for parser in self._all:
            parser.close()

    def expect(self, documents: int) -> None:
        """Start all processes when so many documents are work for them; others wait for theirs.

        They come up while the caller does what comes before the first document.
        """
        if documents >= MANY:
            for parser in self._all:
                parser.start()

    def parse(self, body: bytes, *, url: str, content_type: str | None) -> ParsedFeed:
        """Return the feed in a document; see `ParserProcess.parse`."""
        parser = self._idle.get()
        try:
            return parser.parse(body, url=url, content_type=content_type)
        finally:
            self._idle.put(parser)


def _start(time_limit: float) -> subprocess.Popen[bytes]:
    # -P keeps the current folder off the import path: a feedparser.py that lies
    # there must not run.
    program = f"from plncli.feeds.parsing.worker import main; main({time_limit})"
    return subprocess.Popen(
        [sys.executable, "-P", "-c", program],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pipesize=PIPE_SIZE,
    )
