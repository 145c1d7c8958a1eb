"""What the tests of rows share: feeds that are followed by an import, and what came of them."""

import json
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from tests.conftest import Pln


def imported(pln: Pln, folder: Path, *urls: str) -> None:
    """Import a list of feeds, which asks none of them; they are called Feed 1 and so on."""
    outlines = "".join(
        f'<outline type="rss" text="Feed {number}" xmlUrl="{escape(url)}"/>'
        for number, url in enumerate(urls, 1)
    )
    path = folder / "feeds.opml"
    path.write_text(f'<opml version="2.0"><body>{outlines}</body></opml>')
    result = pln("import", str(path))
    assert result.err == f"{len(urls)} new, 0 changed, 0 same; undo: pln undo\n"


def pulled(pln: Pln, *words: str) -> list[dict[str, Any]]:
    """Pull, and return what is said of each source, by its title."""
    sources: list[dict[str, Any]] = json.loads(pln("pull", *words, "--format", "json").out)[
        "sources"
    ]
    return sorted(sources, key=lambda source: str(source["title"]))


def statuses(sources: Sequence[dict[str, Any]]) -> list[str]:
    """The status of each source, or the code of its failure, or why it was skipped."""
    return [
        source["error"]["code"] if source["error"] else source["reason"] or source["status"]
        for source in sources
    ]


def entries(pln: Pln) -> list[dict[str, Any]]:
    """All entries as `pln list entries` gives them to programs."""
    found: list[dict[str, Any]] = json.loads(pln("list", "entries", "--format", "json").out)
    return found


def titles(pln: Pln) -> list[str]:
    """The titles of all entries, in alphabetical order."""
    return sorted(str(entry["title"]) for entry in entries(pln))
