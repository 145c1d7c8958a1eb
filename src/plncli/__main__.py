"""The command `pln`, also as `python -m plncli`."""

import gc
import sys

COLLECT_AFTER = 100_000
"""Objects between two searches for garbage: more than most commands make in their life."""


def main() -> None:
    """Run the command line and exit with its code."""
    gc.set_threshold(COLLECT_AFTER)
    from plncli.cli import run

    code = run()
    gc.freeze()  # the interpreter need not search what ends with it: a tenth of a short command
    sys.exit(code)


if __name__ == "__main__":
    main()
