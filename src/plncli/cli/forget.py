"""`pln forget`."""

from pathlib import Path
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import DryRun, Yes
from plncli.errors import RefusedError

SHOWN = 10
"""How many texts that name somebody are shown."""


def command(
    ctx: typer.Context,
    name: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="Name or id of the contact.",
            autocompletion=completion.names("contact"),
        ),
    ],
    words: Annotated[
        bool,
        typer.Option("--words", help="Write initials where texts that stay have the name."),
    ] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Forget a contact for good; this cannot be undone.

    The contact, handles, notes, promises and the interactions with nobody else go, and so
    does every trace in the journal. `pln remove` is for everything else: it can be undone.
    """
    from plncli.cli.output import note
    from plncli.cli.resolve import resolve
    from plncli.reports.forgetting import lines
    from plncli.store import forgetting

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        found = resolve(invocation, connection, " ".join(name), ("contact",), spelling=False)
        traces = forgetting.traces(connection, found.id)
        for text in lines(traces, words=words, shown=SHOWN):
            note(invocation, text)
        if not dry_run:
            if not yes:
                _confirm(found.name)
            forgetting.forget(connection, traces, words=words)
            if not forgetting.wipe(connection):
                note(invocation, "another program has the store open; what is left goes with it")
    for text in _elsewhere(invocation):
        note(invocation, text)
    if not dry_run:
        note(invocation, f"{traces.initials} is forgotten; this cannot be undone")


def _confirm(name: str) -> None:
    from plncli.cli.output import agreed, may_ask

    if not may_ask():
        raise RefusedError(
            f"{name} would be forgotten for good and there is nobody to ask", "repeat it with --yes"
        )
    if not agreed(f"forget {name} for good? This cannot be undone."):
        raise RefusedError("nobody was forgotten")


def _elsewhere(invocation: Invocation) -> list[str]:
    """Return what to do about copies that other commands have made."""
    from plncli.shellwords import quoted

    files: list[Path] = []
    for folder in ("backups", "edits"):
        files += sorted(path for path in (invocation.home / folder).glob("*") if path.is_file())
    return [
        f"a copy of before is in {path}; when you do not need it: rm {quoted(str(path))}"
        for path in files
    ]
