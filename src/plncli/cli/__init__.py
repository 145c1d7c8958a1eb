"""The command line: from words to exit codes.

This is the one place where errors become a line on stderr and a code.
"""

import os
import sys

from typer import Abort
from typer.exceptions import TyperException

from plncli.errors import PlnError

INTERRUPTED = 130


def run(arguments: list[str] | None = None) -> int:
    """Run one command line and return its exit code (`pln --help` explains the codes)."""
    words = sys.argv[1:] if arguments is None else arguments
    from plncli.cli.root import build

    try:
        code = build().main(args=words, prog_name="pln", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except PlnError as error:
        if os.environ.get("PLN_DEBUG"):
            raise
        return _complain(str(error), error.exit_code, getattr(error, "candidates", []))
    except TyperException as error:
        if os.environ.get("PLN_DEBUG"):
            raise
        from plncli.cli.usage import complaint

        message = complaint(error, words)
        return _complain(message, error.exit_code) if message else error.exit_code
    except (Abort, KeyboardInterrupt):
        if sys.stderr.isatty():
            print(file=sys.stderr)  # the terminal has shown ^C where the cursor stood
        return _complain("interrupted", INTERRUPTED)
    except OSError as error:
        if os.environ.get("PLN_DEBUG"):
            raise
        return _complain(_system_message(error), PlnError.exit_code)


def _complain(message: str, code: int, candidates: list[str] | None = None) -> int:
    from plncli.text import visible

    for candidate in candidates or []:
        print(f"  {visible(candidate)}", file=sys.stderr)
    print(f"pln: {visible(message)}", file=sys.stderr)
    return code


def _system_message(error: OSError) -> str:
    reason = error.strerror or str(error)
    return f"{error.filename}: {reason}" if error.filename else reason
