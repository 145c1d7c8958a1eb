"""Draw docs/skim.svg: what `pln skim` prints over the network of the demo, as it prints it."""

import io
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

PICTURE = Path(__file__).parent / "skim.svg"
WIDTH = 80


def main() -> None:
    """Build the demo's network in a throw-away home and draw an edition about one topic."""
    with tempfile.TemporaryDirectory() as folder:
        home = str(Path(folder) / "home")
        _pln("demo", "--keep", home)
        page = _pln(
            "--home", home, "--color", "always", "skim", "--topic", "composing", "--format", "table"
        )
    console = Console(width=WIDTH, record=True, file=io.StringIO(), color_system="truecolor")
    console.print(Text.assemble(("$ ", "green"), "pln skim --topic composing"))
    console.print(Text.from_ansi(page))
    # Rich's template loads a font from elsewhere; a picture of ours loads nothing.
    svg = re.sub(
        r"@font-face \{.*?\}\s*", "", console.export_svg(title="pln skim"), flags=re.DOTALL
    )
    PICTURE.write_text(svg, "utf-8")


def _pln(*words: str) -> str:
    environment = {**os.environ, "COLUMNS": str(WIDTH)}
    environment.pop("NO_COLOR", None)
    ran = subprocess.run(
        [sys.executable, "-m", "plncli", *words],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return ran.stdout


if __name__ == "__main__":
    main()
