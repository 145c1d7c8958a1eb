"""A network that was lived in for some months: the lines of ``lived_year.toml``, played."""

import shlex
import tomllib
from pathlib import Path

from tests.conftest import Pln

LINES = tomllib.loads(Path(__file__).with_name("lived_year.toml").read_text("utf-8"))["lines"]


def live(pln: Pln) -> None:
    """Play all lines, each on its day."""
    for day, words in LINES:
        result = pln("--as-of", f"{day}T12:00", *shlex.split(words))
        assert result.code == 0, (words, result.err)
