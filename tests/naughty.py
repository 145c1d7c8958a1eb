"""Strings that do harm where they reach a store or a terminal, and what must not get there."""

import json
import os
import re
from pathlib import Path

HARMFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\ud800-\udfff\ufff9-\ufffb\U000e0001-\U000e007f]"
)
OURS = (
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\",
    "\x1b]52;c;cm0gLXJm\x07", "\x1bP+q544e\x1b\\", "\x9b31m", "\x9d0;title\x9c", "\x90data\x9c",
    "a\u202eb\u2066c", "\u061cmark\u200e\u200f", "bell\x07", "back\x08space", "de\x7flete",
    "a\rb", "a\r\nb\vc\fd", "next\x85line\u2028and\u2029paragraph", "nul\x00l", "[/bold]",
    "[/nope]", "[red]x[/red]", "[link=https://x.example]x[/link]", "\ufeffbom", "\ud800lone",
    "\udc1blow",
    "tag\U000e0041s\U000e007f", "between\ufff9lines\ufffb", "'; DROP TABLE contact; --", "=1+1",
    "@a +b #c", "%s%n{0}", "\u200bzero", "e\u0301", "名前", "👩\u200d🏫", "../../etc/passwd", "-rf",
    "--home", "-oProxyCommand=x", "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd",
    "ssh://-oProxyCommand=x/", "https://x.example/\x1b[2J", "https://\u202ex.example/",
    "<script>alert(1)</script>", "<b>bold", "&#27;[31m", "&#x9b;31m", "&amp;#x202e;", "]]>", "<!--",
)  # fmt: skip


def published() -> list[str]:
    """The strings of the Big List of Naughty Strings, where it is to be had."""
    folder = os.environ.get("PLN_CORPORA")
    if not folder:
        return []
    strings: list[str] = json.loads((Path(folder) / "blns" / "blns.json").read_text("utf-8"))
    return strings


STRINGS = [*OURS, *published()]
