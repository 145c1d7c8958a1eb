"""The tolerant parser, feedparser, behind a process that can be killed."""

import pickle
import subprocess
import sys
import threading
from types import TracebackType

from plncli.feeds.parsed import FeedError, ParsedFeed

TIME_LIMIT = 10.0
SIZE_LIMIT = 5 * 1024 * 1024


class FallbackParser:
    """Runs feedparser in one worker process, which is started when first needed.

    Use it as a context manager around many feeds. `parse` may be called from
    several threads; documents are read one after the other.
    """

    def __init__(self, time_limit: float = TIME_LIMIT, size_limit: int = SIZE_LIMIT) -> None:
        """``time_limit`` in seconds for one document, ``size_limit`` in characters."""
        self._time_limit = time_limit
        self._size_limit = size_limit
        self._lock = threading.Lock()
        self._worker: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> "FallbackParser":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the worker; the next document would start another."""
        with self._lock:
            self._stop()

    def parse(self, text: str, url: str) -> ParsedFeed | None:
        """Return the feed in ``text``, None when feedparser finds none.

        Raises FeedError
        ``timeout`` when the time limit ends first, ``parse`` when the document
        is over the size limit or ends the worker.
        """
        if len(text) > self._size_limit:
            megabytes = self._size_limit / 1024 / 1024
            raise FeedError("parse", f"the feed is broken and longer than {megabytes:g} MB")
        with self._lock:
            return self._ask(text, url)

    def _ask(self, text: str, url: str) -> ParsedFeed | None:
        worker = self._worker = self._worker or _start()
        assert worker.stdin is not None
        assert worker.stdout is not None
        expired = threading.Event()

        def expire() -> None:
            expired.set()
            worker.kill()

        timer = threading.Timer(self._time_limit, expire)
        timer.daemon = True
        timer.start()
        answered = False
        try:
            pickle.dump((text, url), worker.stdin)
            worker.stdin.flush()
            answer: ParsedFeed | None = pickle.load(worker.stdout)
            answered = True
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            if expired.is_set():
                raise FeedError(
                    "timeout", f"the feed could not be read within {self._time_limit:g} seconds"
                ) from error
            raise FeedError("parse", "the feed is broken beyond reading") from error
        finally:
            timer.cancel()
            timer.join()
            # Also after Ctrl-C: an answer that comes too late must not be taken
            # for that of the next document.
            if expired.is_set() or not answered:
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


def _start() -> subprocess.Popen[bytes]:
    # -P keeps the current folder off the import path: a feedparser.py that lies
    # there must not run.
    return subprocess.Popen(
        [sys.executable, "-P", "-m", "plncli.feeds.worker"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
