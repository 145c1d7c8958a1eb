"""Options that several commands share, and how their words are read."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.errors import UsageError

if TYPE_CHECKING:
    from plncli.cli.invocation import Invocation
    from plncli.query import Query

Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="How to print it: table, json, jsonl, csv, md, plain or ids.",
        autocompletion=completion.formats,
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Say what would happen, do nothing.")]
Duplicate = Annotated[
    bool, typer.Option("--duplicate", help="Add it even if one of that name is there.")
]
Kind = Annotated[
    str | None,
    typer.Option(
        "--kind", metavar="KIND", help="Look among one kind only.", autocompletion=completion.kinds
    ),
]


def split(values: Iterable[str]) -> list[str]:
    """Return the words of a repeatable option, which may also hold several with commas."""
    return [word.strip() for value in values for word in value.split(",") if word.strip()]


def read_code(option: str, value: str, codes: Sequence[str]) -> str:
    """Return the code that ``value`` says: hyphens or underscores, any case, unique prefix.

    Raises:
        UsageError: no code or several codes fit.
    """
    wanted = value.strip().lower().replace("-", "_").replace(" ", "_")
    if wanted in codes:
        return wanted
    begun = [code for code in codes if wanted and code.startswith(wanted)]
    if len(begun) == 1:
        return begun[0]
    from difflib import get_close_matches

    close = get_close_matches(wanted, codes, 1)
    spoken = ", ".join(codes).replace("_", "-")
    hint = f"did you mean {close[0].replace('_', '-')}?" if close else ""
    raise UsageError(f"{option} {value!r} is not one of {spoken}", hint)


def read_query(invocation: "Invocation", text: str, kind: str) -> "Query":
    """Return the query that ``text`` says, all of which says something about ``kind``.

    Raises:
        UsageError: what is wrong, where, and what to write instead.
    """
    from plncli.query import parse
    from plncli.query.fields import check

    query = parse(text, invocation.now, invocation.settings.date_order or None)
    check(query, kind)
    return query
