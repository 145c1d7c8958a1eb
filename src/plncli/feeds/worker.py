"""The process in which feedparser runs: documents in, feeds out, until the pipe closes.

A message is a pickle; both ends are this program. `plncli.feeds.fallback`
starts it, and kills it when a document takes too long.
"""

import pickle
import signal
import sys

from plncli.feeds.tolerant import parse_tolerant


def main() -> None:
    """Answer each ``(text, url)`` on stdin with a feed or None on stdout."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent to handle
    answers = sys.stdout.buffer
    sys.stdout = sys.stderr
    while True:
        try:
            text, url = pickle.load(sys.stdin.buffer)
        except EOFError:
            return
        pickle.dump(parse_tolerant(text, url), answers)
        answers.flush()


if __name__ == "__main__":
    main()
