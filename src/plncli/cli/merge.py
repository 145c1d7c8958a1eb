"""`pln merge`."""

import sqlite3
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import DryRun, Format, Yes
from plncli.errors import RefusedError, UsageError
from plncli.names import Candidate

if TYPE_CHECKING:
    from plncli.store.merging import Plan


def command(
    ctx: typer.Context,
    keep: Annotated[
        str | None,
        typer.Argument(
            metavar="KEEP",
            help="The record that stays: a name or an id.",
            autocompletion=completion.any_name,
        ),
    ] = None,
    other: Annotated[
        str | None,
        typer.Argument(
            metavar="OTHER",
            help="The one that becomes part of it.",
            autocompletion=completion.any_name,
        ),
    ] = None,
    different: Annotated[
        bool, typer.Option("--different", help="They are two: do not suggest them again.")
    ] = False,
    yes: Yes = False,
    dry_run: DryRun = False,
    form: Format = None,
) -> None:
    """Make two records one; without names, list what may be there twice.

    Links, handles, log, topics, circles, sources and promises of OTHER go to KEEP, which
    takes over what it has not said itself. Where both say something else, KEEP's stays,
    and the other's goes into its note. `pln undo` makes them two again.
    """
    invocation = invocation_of(ctx)
    if keep is None:
        _list(invocation, form)
    elif other is None:
        raise UsageError(f"nothing to merge into {keep!r}", "write pln merge KEEP OTHER")
    elif different:
        _tell_apart(invocation, keep, other)
    else:
        _merge(invocation, keep, other, form, yes=yes, dry_run=dry_run)


def _list(invocation: Invocation, form: str | None) -> None:
    from plncli.cli.output import emit, note
    from plncli.reports import duplicates

    with invocation.reading() as connection:
        report = duplicates.build(connection)
    if report.pairs or form in ("json", "csv"):
        emit(invocation, report, form)
    if not report.pairs:
        note(invocation, "nothing seems to be there twice")


def _tell_apart(invocation: Invocation, keep: str, other: str) -> None:
    from plncli.cli.output import note
    from plncli.store.duplicates import tell_apart

    with invocation.writing() as connection:
        one, two = _both(invocation, connection, keep, other)
        tell_apart(connection, one.id, two.id)
    note(invocation, f"{one.id} {one.name} and {two.id} {two.name} are two; undo: pln undo")


def _merge(
    invocation: Invocation, keep: str, other: str, form: str | None, *, yes: bool, dry_run: bool
) -> None:
    from plncli.cli.output import note
    from plncli.cli.saved import say_saved
    from plncli.store import merging
    from plncli.store.journal import taken_back

    with invocation.writing() as connection:
        kept, gone = _both(invocation, connection, keep, other)
        args = connection, kept.kind, kept.id, gone.id, invocation.moment
        with taken_back(connection):
            plan = merging.merge(*args)
        for line in _said(kept, gone, plan):
            note(invocation, line)
        if dry_run:
            return
        if not yes:
            _confirm(kept, gone)
        merging.merge(*args)
    with invocation.reading() as connection:
        say_saved(invocation, connection, "merged into", kept.kind, kept.id, form)


def _both(
    invocation: Invocation, connection: sqlite3.Connection, keep: str, other: str
) -> tuple[Candidate, Candidate]:
    """Return the two records, which are of one kind.

    Raises:
        UsageError: they are one record.
        NotFoundError: no record of one kind answers to a name.
    """
    from plncli.cli.listing import plural_of
    from plncli.cli.resolve import resolve
    from plncli.store.merging import KINDS

    kept = resolve(invocation, connection, keep, KINDS, spelling=False)
    gone = resolve(invocation, connection, other, (kept.kind,), spelling=False)
    if kept.id == gone.id:
        raise UsageError(
            f"{keep!r} and {other!r} are one record: {kept.id} {kept.name}",
            f"`pln list {plural_of(kept.kind)}` has the ids",
        )
    return kept, gone


def _said(kept: Candidate, gone: Candidate, plan: "Plan") -> list[str]:
    """Return what a merge means, a line each."""
    from plncli.reports.merging import moved

    lines = [f"{gone.id} {gone.name} becomes part of {kept.id} {kept.name} ({kept.kind})"]
    if plan.moved:
        lines.append(f"  comes along: {moved(kept.kind, plan.moved)}")
    if plan.taken:
        lines.append(f"  takes over: {', '.join(plan.taken)}")
    lines += [
        f"  {name} stays {stays}; {goes} goes into the note"
        for name, (stays, goes) in plan.differing.items()
    ]
    return lines


def _confirm(kept: Candidate, gone: Candidate) -> None:
    from plncli.cli.output import agreed, may_ask

    if not may_ask():
        raise RefusedError(
            f"{gone.id} and {kept.id} would become one and there is nobody to ask",
            "repeat it with --yes",
        )
    if not agreed(f"merge {gone.name} into {kept.name}?"):
        raise RefusedError("nothing was merged")
