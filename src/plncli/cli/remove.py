"""`pln remove`."""

import sys
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import invocation_of
from plncli.cli.options import DryRun, Kind, Yes

BULK = 3
"""From so many records on, the user is asked (Taskwarrior's `rc.bulk` has the same default)."""


def command(
    ctx: typer.Context,
    names: Annotated[
        list[str],
        typer.Argument(metavar="NAME...", help="Names or ids.", autocompletion=completion.any_name),
    ],
    kind: Kind = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Remove records.

    One or two go at once, since `pln undo` brings them back with all that hung
    on them; three or more are asked about. A misspelled name removes nothing.
    """
    from plncli.cli.options import read_code
    from plncli.cli.output import note
    from plncli.cli.resolve import resolve
    from plncli.store import write
    from plncli.store.read import KINDS

    invocation = invocation_of(ctx)
    kinds = (read_code("--kind", kind, KINDS),) if kind else KINDS
    with invocation.reading() as connection:
        found = list(
            dict.fromkeys(
                resolve(invocation, connection, name, kinds, spelling=False) for name in names
            )
        )
    lines = [f"{each.id} {each.name} ({each.kind})" for each in found]
    if dry_run:
        for text in lines:
            note(invocation, f"would remove {text}")
        return
    if len(found) >= BULK and not yes:
        _confirm(lines)
    with invocation.writing() as connection:
        for each in found:
            write.remove(connection, each.kind, each.id)
    for text in lines:
        note(invocation, f"removed {text}")
    note(invocation, "undo: pln undo")


def _confirm(lines: list[str]) -> None:
    from plncli.cli.output import agreed, may_ask
    from plncli.errors import RefusedError
    from plncli.text import visible

    if not may_ask():
        raise RefusedError(
            f"{len(lines)} records would go and there is nobody to ask", "repeat it with --yes"
        )
    for text in lines:
        print(f"  {visible(text)}", file=sys.stderr)
    if not agreed(f"remove these {len(lines)}?"):
        raise RefusedError("nothing was removed")
