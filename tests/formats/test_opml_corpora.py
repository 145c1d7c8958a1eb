"""Lists of feeds that other people published give what a tolerant reader finds in them.

Lists that name other lists, and feeds of which only the page is named, are
problems with an advice here, since an import never asks the network: the
oracle's checks of them are held against those problems.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from plncli.errors import UsageError
from plncli.formats.decoding import decode
from plncli.formats.opml import OpmlDocument, read_opml
from plncli.formats.outlines import Outlines, _read_strict, _read_tolerant

CORPORA = Path(os.environ.get("PLN_CORPORA", "absent"))
INVALID = CORPORA / "stringer/spec/fixtures/invalid.opml"

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="PLN_CORPORA is not set")

MISSES: dict[str, tuple[Any, str]] = json.loads(
    (Path(__file__).parent / "fixtures" / "corpora.json").read_text("utf-8")
)
"""By ``input path``: the value here where it is not the oracle's, and why."""


def _rows() -> list[dict[str, Any]]:
    """The oracle's lists; FOAF, calendars and cards are other formats."""
    if not CORPORA.is_dir():
        return []
    rows = (CORPORA / "oracle_imports.jsonl").read_text("utf-8").splitlines()
    return [row for row in map(json.loads, rows) if row["kind"] == "opml"]


def _files() -> list[Path]:
    listed = {CORPORA / row["input"] for row in _rows()}
    return sorted(listed.union(CORPORA.rglob("*.opml")) - {INVALID})


def _value(document: OpmlDocument, path: str) -> Any:
    """Return the value under the oracle's path, whose words are listparser's."""
    messages = [problem.message for problem in document.problems]
    lists = [re.fullmatch(r"(.*) is another list: save (.*) and import it", m) for m in messages]
    pages = [re.fullmatch(r"(.*) has no address .*: try pln follow (.*)", m) for m in messages]
    records: dict[str, list[dict[str, object]]] = {
        "feeds": [
            {
                "title": feed.title,
                "url": feed.feed_url,
                "tags": list(feed.topics),
                "categories": [topic.split("/") for topic in feed.topics],
            }
            for feed in document.feeds
        ],
        "lists": [{"title": found[1], "url": found[2]} for found in lists if found],
        "opportunities": [{"title": found[1], "url": found[2]} for found in pages if found],
    }
    group, *steps = re.findall(r"\w+|#", path)
    if group not in records:
        return None
    value: Any = records[group]
    for step in steps:
        counts = step in ("#", "unique")
        value = len(value) if counts else value[int(step) if step.isdigit() else step]
    return value


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row['suite']}:{row['input']}")
def test_list_holds_what_the_oracle_says(row: dict[str, Any]) -> None:
    document = read_opml((CORPORA / row["input"]).read_bytes())
    for path, operator, expected in row["checks"]:
        if path == "well-formed":
            text = decode((CORPORA / row["input"]).read_bytes())
            assert (_read_strict(text) is not None) is expected
        elif path != "bozo":  # what bozo means here, that it is read without an error, holds
            ours, _ = MISSES.get(f"{row['input']} {path}", (expected, ""))
            found = _value(document, path)
            assert found == ours or (operator == ">=?" and found >= ours)


def test_misses_are_few_and_of_this_oracle() -> None:
    rows = {f"{row['input']} {path}": value for row in _rows() for path, _, value in row["checks"]}
    feeds = {name: value for name, value in rows.items() if name.endswith(" feeds.unique")}
    found = sum(MISSES[name][0] if name in MISSES else value for name, value in feeds.items())
    assert MISSES.keys() <= rows.keys()
    assert found >= 0.99 * sum(feeds.values())


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(CORPORA)))
def test_both_readers_find_the_same_in_what_is_well_formed(file: Path) -> None:
    text = decode(file.read_bytes())
    strict, tolerant = _read_strict(text), _read_tolerant(text)
    assert strict is None or _spaced(strict) == _spaced(tolerant)


def _spaced(found: Outlines) -> Outlines:
    """Return it with single spaces: only XML turns a line break in an attribute into one."""
    outlines = [
        outline._replace(
            attributes={name: " ".join(text.split()) for name, text in outline.attributes.items()}
        )
        for outline in found.outlines
    ]
    return Outlines(" ".join(found.title.split()), outlines)


@pytest.mark.parametrize("file", _files(), ids=lambda file: str(file.relative_to(CORPORA)))
def test_every_address_in_the_file_is_a_feed_or_a_problem(file: Path) -> None:
    data = file.read_bytes()
    document = read_opml(data)
    named = re.findall(r"""\sxmlurl\s*=\s*["'][^"']""", decode(data), re.IGNORECASE)
    told = len(document.feeds) + len(document.merged) + len(document.problems)
    assert told >= len(named)


def test_what_is_no_list_is_refused() -> None:
    with pytest.raises(UsageError, match="is not OPML: it looks like plain text"):
        read_opml(INVALID.read_bytes())
