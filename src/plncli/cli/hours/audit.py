"""`pln hours audit`."""

from pathlib import Path
from typing import Annotated

import typer

from plncli.cli.hours.choosing import shoebox_of
from plncli.cli.hours.shoebox import loose_files, trouble
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format, Yes
from plncli.cli.output import agreed, emit, may_ask, note
from plncli.errors import PartialError, RefusedError


def command(
    ctx: typer.Context,
    clean: Annotated[
        bool, typer.Option("--clean", help="Delete files that no activity has any more.")
    ] = False,
    yes: Yes = False,
    form: Format = None,
) -> None:
    """Look whether all evidence is there as it was.

    Each file is hashed again; activities that were done and have none are named too.
    `pln undo` of evidence leaves the file until --clean.
    """
    from plncli.counted import counted
    from plncli.reports.hours import audit

    invocation = invocation_of(ctx)
    folder = shoebox_of(invocation)
    with invocation.reading() as connection:
        report = audit.build(connection, lambda file: trouble(folder, file))
    emit(invocation, report, form)
    loose = loose_files(folder, report.files)
    if loose and clean:
        _delete(invocation, loose, yes=yes)
    elif loose:
        note(invocation, f"{counted(len(loose), 'file')} without an activity; --clean deletes them")
    if report.wrong:
        raise PartialError(
            f"{report.wrong} of {counted(len(report.files), 'file')} not as kept",
            "`pln hours evidence ACTIVITY FILE` keeps a file again",
        )
    kept = f"{counted(len(report.files), 'file')}, as kept"
    note(invocation, kept if report.files else "no evidence yet")


def _delete(invocation: Invocation, loose: list[Path], *, yes: bool) -> None:
    """Delete files that no activity has, once the user agrees: `pln undo` cannot bring them back.

    Raises:
        RefusedError: the user did not agree, or a file cannot be deleted.
    """
    from plncli.counted import counted

    files = counted(len(loose), "file")
    if not yes and not may_ask():
        raise RefusedError(f"{files} would go for good", "repeat it with --yes")
    if not yes and not agreed(f"delete {files} for good?"):
        raise RefusedError("nothing was deleted")
    for path in loose:
        try:
            path.unlink()
        except OSError as error:
            raise RefusedError(f"cannot delete {path}: {error.strerror}") from error
    note(invocation, f"deleted {files} that no activity had")
