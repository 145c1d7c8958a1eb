"""The command `pln`, also as `python -m plncli`."""

import sys


def main() -> None:
    """Run the command line and exit with its code."""
    from plncli.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
