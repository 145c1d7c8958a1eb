"""The command `pln`, also as `python -m plncli`."""

import gc
import os
import sys

COLLECT_AFTER = 100_000
"""Objects between two searches for garbage: more than most commands make in their life."""


def main() -> None:
    """Run the command line and exit with its code."""
    gc.set_threshold(COLLECT_AFTER)
    _mend_streams()
    from plncli.cli import run

    code = run()
    gc.freeze()  # the interpreter need not search what ends with it: a tenth of a short command
    sys.exit(code)


def _mend_streams() -> None:
    """Open the standard streams that the caller closed; all of them speak UTF-8."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
        elif stream.encoding != "utf-8":
            stream.reconfigure(encoding="utf-8", errors=stream.errors)


if __name__ == "__main__":
    main()
