"""Draw the pictures of the docs: what `pln` shows in a terminal, over the network of the demo.

Each is what the real program has drawn on the screen of a terminal of that width.
"""

import io
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pexpect
import pyte
from rich.console import Console
from rich.style import Style
from rich.terminal_theme import DEFAULT_TERMINAL_THEME, SVG_EXPORT_THEME
from rich.text import Text

DOCS = Path(__file__).parent
README = DOCS / "skim.svg"
FOLDER = DOCS / "pictures"
THEMES = {"dark": SVG_EXPORT_THEME, "light": DEFAULT_TERMINAL_THEME}
SECONDS = 60
_COLORS = {"brown": "yellow", "brightblack": "bright_black"}
"""The names of pyte that Rich does not know."""


class Shown(NamedTuple):
    """A command to draw.

    Attributes:
        widths: columns of the terminals.
        themes: names of `THEMES`.
        lines: the height of its terminal; a page may leave the rest empty.
        keys: what is pressed, each with what the screen has when it is done.
        wanted: what the screen has when the program is ready.
    """

    name: str
    words: tuple[str, ...]
    lines: int
    wanted: str
    keys: tuple[tuple[str, str], ...] = ()
    widths: tuple[int, ...] = (80, 120)
    themes: tuple[str, ...] = ("dark", "light")


SHOWN = (
    Shown("skim", ("skim", "--topic", "composing", "--peek"), 60, "That is all."),
    Shown(
        "interactive",
        ("skim", "--interactive", "--peek"),
        28,
        "q quit",
        (("j", "2 of"), ("s\r", "saved"), ("jj", "4 of"), ("sform", "topics: form")),
    ),
    Shown(
        "reading",
        ("skim", "--interactive", "--peek"),
        24,
        "q quit",
        (("/", "Search:"), ("four bars\r", "goes to"), ("\r", "the end")),
        (80,),
        ("dark",),
    ),
)


class Screen(pyte.Screen):
    """A screen that shows faint text in grey; pyte knows no faint."""

    def select_graphic_rendition(self, *codes: int, **private: Any) -> None:
        mapped = [{2: 90, 22: 39}.get(code, code) for code in codes]
        if 22 in codes:
            super().select_graphic_rendition(22)
        super().select_graphic_rendition(*mapped, **private)


def main() -> None:
    """Build the demo's network in a throw-away home and draw all pictures."""
    FOLDER.mkdir(exist_ok=True)
    for shown in SHOWN:
        for width in shown.widths:
            with tempfile.TemporaryDirectory() as folder:
                home = str(Path(folder) / "home")
                _demo(home)
                text = _screen(home, shown, width)
            for theme in shown.themes:
                _draw(FOLDER / f"{shown.name}-{width}-{theme}.svg", text, shown, width, theme)
            if shown.name == "skim" and width == shown.widths[0]:
                _draw(README, text, shown, width, "dark")


def _demo(home: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "plncli", "demo", "--keep", home], capture_output=True, check=True
    )


def _screen(home: str, shown: Shown, width: int) -> Text:
    """Run the command in a terminal, press its keys, and return what the screen shows."""
    environment = {**os.environ, "TERM": "xterm-256color", "PAGER": "cat"}
    for name in ("NO_COLOR", "COLUMNS", "LINES"):
        environment.pop(name, None)
    child = pexpect.spawn(
        sys.executable,
        ["-m", "plncli", "--home", home, *shown.words],
        env=environment,
        dimensions=(shown.lines, width),
        timeout=SECONDS,
    )
    screen = Screen(width, shown.lines)
    stream = pyte.ByteStream(screen)
    for keys, wanted in (("", shown.wanted), *shown.keys):
        child.send(keys)
        while wanted not in "\n".join(screen.display):
            stream.feed(child.read_nonblocking(65536, timeout=SECONDS))
    text = Text("\n").join(_lines(screen))
    child.close(force=True)
    text.rstrip()
    return text


def _lines(screen: Screen) -> Iterator[Text]:
    for row in range(screen.lines):
        line = Text()
        for column in range(screen.columns):
            cell = screen.buffer[row][column]
            color = None if cell.fg == "default" else _COLORS.get(cell.fg, cell.fg)
            line.append(cell.data, Style(color=color, bold=cell.bold, reverse=cell.reverse))
        yield line


def _draw(path: Path, text: Text, shown: Shown, width: int, theme: str) -> None:
    console = Console(width=width, record=True, file=io.StringIO(), color_system="truecolor")
    words = " ".join(word for word in shown.words if word != "--peek")
    console.print(Text.assemble(("$ ", "green"), f"pln {words}"))
    console.print(text, no_wrap=True, overflow="crop")
    svg = console.export_svg(title=f"pln {shown.words[0]}", theme=THEMES[theme])
    # Rich's template loads a font from elsewhere; a picture of ours loads nothing.
    path.write_text(re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL), "utf-8")


if __name__ == "__main__":
    main()
