"""The process that parses: documents in, feeds out, until the pipe closes.

A message is a pickle; both ends are this program. `plncli.feeds.process`
starts it, and kills it when a document takes too long.
"""

import gc
import pickle
import signal
import sys

from plncli.feeds.parse import parse
from plncli.feeds.parsed import FeedError, ParsedFeed

COLLECT_AFTER = 100_000
"""Objects between two searches for garbage: a feed makes many, and none in circles."""


def main() -> None:
    """Answer each ``(body, url, content type)`` on stdin with a feed or an error."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to handle
    gc.set_threshold(COLLECT_AFTER)
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    while True:
        try:
            body, url, content_type = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(_answer(body, url, content_type), answers, pickle.HIGHEST_PROTOCOL)
        answers.flush()


def _answer(
    body: bytes, url: str, content_type: str | None
) -> ParsedFeed | tuple[str, str, str | None]:
    try:
        return parse(body, url=url, content_type=content_type)
    except FeedError as error:
        return error.code, error.message, error.hint


if __name__ == "__main__":
    main()
