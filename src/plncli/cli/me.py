"""`pln me`."""

from collections.abc import Mapping
from typing import Annotated

import typer

from plncli.cli.fieldoptions import takes
from plncli.cli.fields import PROFILE
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format

_ROW = "1"
"""The id of the one row of the profile."""


@takes(PROFILE, panels={})
def command(
    ctx: typer.Context,
    edit: Annotated[bool, typer.Option("--edit", help="Open it in $VISUAL or $EDITOR.")] = False,
    check: Annotated[
        bool, typer.Option("--check", help="Look whether your accounts hang together.")
    ] = False,
    form: Format = None,
    **given: object,
) -> None:
    """Show or set who you are: roles, subjects, school, why."""
    from plncli.cli.output import emit, note
    from plncli.reports import profile

    invocation = invocation_of(ctx)
    if check:
        _check(invocation, form)
        return
    if edit or any(value is not None for value in given.values()):
        from plncli.cli.given import separated

        changed = in_editor(invocation) if edit else save(invocation, separated(PROFILE, given))
        note(invocation, "changed your profile; undo: pln undo" if changed else "nothing changed")
        return
    with invocation.reading() as connection:
        report = profile.build(connection)
    if report.empty and form is None:
        note(invocation, 'your profile is empty; `pln me --name NAME --school SCHOOL --why "…"`')
    else:
        emit(invocation, report, form)


def _check(invocation: Invocation, form: str | None) -> None:
    from plncli.cli.output import emit, note
    from plncli.reports import identity

    with invocation.reading() as connection:
        report = identity.build(connection)
    if not report.accounts:
        note(invocation, "no account of yours is noted; `pln add account PLATFORM:HANDLE`")
    elif not report.findings:
        note(invocation, "your accounts hang together")
    emit(invocation, report, form)


def save(invocation: Invocation, given: Mapping[str, object]) -> bool:
    """Set the fields of the profile that are given in one operation; return whether any changed."""
    from plncli.cli.given import Context, read_value
    from plncli.store import write

    with invocation.writing() as connection:
        before = connection.total_changes
        context = Context(invocation, connection, "profile", _ROW)
        write.save_profile(
            connection,
            {
                field.column: read_value(context, field, given[field.key])
                for field in PROFILE
                if given.get(field.key) is not None
            },
        )
        return connection.total_changes > before


def in_editor(invocation: Invocation) -> bool:
    """Change the profile in the user's editor; return whether it changed."""
    from plncli.cli import editor, recordtext
    from plncli.store import read

    with invocation.reading() as connection:
        before = recordtext.values_of(read.profile(connection), PROFILE)

    def apply(text: str) -> bool:
        return save(invocation, recordtext.read(PROFILE, text, before))

    text = recordtext.write(PROFILE, before, "your profile")
    return editor.edit(invocation.home, "me", text, apply)
