"""The process that parses: documents in, feeds out, until the pipe closes.

`plncli.feeds.parsing.process` starts it; it ends itself when a document takes too long.
"""

import faulthandler
import gc
import os
import signal
import sys

from plncli.feeds.parsing.messages import answer, receive, send
from plncli.feeds.parsing.parse import parse
from plncli.feeds.parsing.parsed import FeedError, ParsedFeed

COLLECT_AFTER = 100_000
"""Objects between two searches for garbage: a feed makes many, and none in circles."""

NICENESS = 5
"""The process that fetches and writes is what all wait for: where cores are few it goes first."""


def main(time_limit: float) -> None:
    """Answer each ``(body, url, content type)`` on stdin with a feed or an error.

    The process ends when one of them takes longer than ``time_limit`` seconds.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to handle
    gc.set_threshold(COLLECT_AFTER)
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    while True:
        try:
            body, url, content_type = receive(sys.stdin.buffer)
        except EOFError:
            return
        # Its watch is a thread in C, which no parser can hold up.
        faulthandler.dump_traceback_later(time_limit, exit=True)
        found = _found(body, url, content_type)
        faulthandler.cancel_dump_traceback_later()
        send(answers, answer(found))


def _found(body: bytes, url: str, content_type: str | None) -> ParsedFeed | FeedError:
    try:
        return parse(body, url=url, content_type=content_type)
    except FeedError as error:
        return error
