"""The organizer sheet as CSV (RFC 4180), written for spreadsheets and read as they write it."""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plncli.errors import UsageError
from plncli.formats.decoding import decode
from plncli.text import clean_text

COLUMNS = {
    "box": "box",
    "name": "name",
    "how": "how connected",
    "get": "what I get",
    "give": "what I give",
    "check": "how often I check",
    "intention": "keep / drop / more",
    "kind": "kind",
    "id": "id",
}
"""The columns by the names of the rows' fields, and their headers."""
LONGEST = 10_000_000
"""The largest file that is read, in bytes (our default): a sheet of 50,000 rows is smaller."""

_SAID = {"".join(filter(str.isalpha, name.casefold())): key for key, name in COLUMNS.items()} | {
    "keepdropdomore": "intention",
    "keepdropordomore": "intention",
    "howoften": "check",
    "whatigetvalue": "get",
}
_FILLED = {"how", "get", "give", "check", "intention"}
_DELIMITERS = ",;\t|"
_ABOVE = 10
"""A header may stand below so many lines of something else, such as a title."""
_FIRST = "'=+-@\t"
_FORMULA = re.compile(r"'*[=+\-@\t]")
_ESCAPED = re.compile(r"'(?='*[=+\-@\t])")


class Filled(NamedTuple):
    """A row of a filled sheet: the line where it begins, and the text of each column it has."""

    line: int
    cells: dict[str, str]


class FilledSheet(NamedTuple):
    """The rows of a sheet that say something, and the headers of columns that are not read."""

    rows: tuple[Filled, ...]
    unread: tuple[str, ...]


def write(rows: Iterable[Sequence[str]]) -> str:
    """Return the sheet with its header.

    A cell that a spreadsheet would take for a formula gets a leading apostrophe (OWASP,
    "CSV Injection"), and so does one that looks like such a cell already.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS.values())
    writer.writerows([cell and _harmless(clean_text(cell)) for cell in row] for row in rows)
    return out.getvalue()


def is_sheet(text: str) -> bool:
    """Whether a text is a sheet: its header names the boxes, the names and one more column."""
    return _header(text) is not None


def read(data: bytes, name: str) -> FilledSheet:
    """Read a sheet, in any encoding and with any separator that spreadsheets write.

    Raises:
        UsageError: it has no header of a sheet, is too large, or no table at all.
    """
    if len(data) > LONGEST:
        raise UsageError(f"{name} is too large for a sheet", "give the file of one organizer")
    text = decode(data)
    found = _header(text)
    if found is None:
        raise UsageError(
            f"{name} has no header of an organizer sheet",
            "`pln organizer --blank -o sheet.csv` makes one to fill in",
        )
    header, delimiter = found
    keys = _columns(header)
    try:
        records = list(_records(text, delimiter))
    except csv.Error as error:
        raise UsageError(f"{name} cannot be read as a table: {error}") from error
    below = next(at for at, (_, cells) in enumerate(records, 1) if _columns(cells) == keys)
    rows = (_row(line, cells, keys) for line, cells in records[below:])
    unread = (each for each, key in zip(header, keys, strict=True) if key is None and each)
    return FilledSheet(tuple(filter(_says_something, rows)), tuple(unread))


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in _FIRST and _FORMULA.match(cell) else cell


def _header(text: str) -> tuple[list[str], str] | None:
    """Return the header of a sheet and the separator of its cells, if it has one."""
    for line in text.split("\n", _ABOVE)[:_ABOVE]:
        for delimiter in _DELIMITERS:
            cells = [cell.strip() for cell in line.split(delimiter)]
            cells = [cell.strip('"').strip() for cell in cells]
            keys = set(_columns(cells))
            if {"box", "name"} <= keys and keys & _FILLED:
                return cells, delimiter
    return None


def _columns(header: Iterable[str]) -> list[str | None]:
    return [_SAID.get("".join(filter(str.isalpha, cell.casefold()))) for cell in header]


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the records of a table with the lines where they begin."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line = 1
    for cells in reader:
        yield line, cells
        line = reader.line_num + 1


def _row(line: int, cells: Sequence[str], keys: Sequence[str | None]) -> Filled:
    read = {"box": "", "name": ""} | {
        key: clean_text(_ESCAPED.sub("", cell, count=1) if _ESCAPED.match(cell) else cell).strip()
        for key, cell in zip(keys, cells, strict=False)
        if key is not None
    }
    return Filled(line, read)


def _says_something(row: Filled) -> bool:
    return any(text for key, text in row.cells.items() if key not in ("box", "kind"))
