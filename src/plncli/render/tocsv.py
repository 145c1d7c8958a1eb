"""The tables of a document as CSV (RFC 4180), for a spreadsheet."""

import csv
import io

from plncli.doc import Doc, Table, cell_text, in_one_column
from plncli.text import visible


def render(doc: Doc) -> str:
    """Return every table of ``doc`` with its header; other blocks are left out.

    A cell that a spreadsheet would take for a formula gets a leading apostrophe
    (OWASP, "CSV Injection").
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    for block in in_one_column(doc):
        if isinstance(block, Table):
            writer.writerow([column.name for column in block.columns])
            for row in block.rows:
                writer.writerow([_harmless(visible(cell_text(cell))) for cell in row])
    return out.getvalue()


def _harmless(cell: str) -> str:
    if not cell.startswith(("=", "+", "-", "@")) or _is_number(cell):
        return cell
    return f"'{cell}"


def _is_number(cell: str) -> bool:
    return cell[1:].replace(".", "", 1).isdigit()
