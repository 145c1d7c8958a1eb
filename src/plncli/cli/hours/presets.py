"""`pln hours presets`."""

import re
from pathlib import Path
from typing import Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, note, write_file
from plncli.errors import NotFoundError, UsageError


def command(
    ctx: typer.Context,
    edit: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Change one in your editor, or begin one of your own."),
    ] = None,
    copy: Annotated[
        str | None, typer.Option(metavar="CODE", help="Put a copy of one beside your settings.")
    ] = None,
    form: Format = None,
) -> None:
    """List the rules of agencies, or make them your own.

    They are data with a day and a source, not law: check them with the agency. Your own,
    beside your settings, win.
    """
    from plncli.hours.presets import presets, texts
    from plncli.reports.hours.rulebook import Rulebook

    invocation = invocation_of(ctx)
    folder = invocation.own_presets
    if copy is not None:
        shipped = texts()
        if copy not in shipped:
            raise NotFoundError(f"there is no preset {copy!r}", f"use one of {', '.join(shipped)}")
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_file(invocation, folder / f"{copy}.toml", shipped[copy], force=False)
        note(invocation, f"wrote {folder / f'{copy}.toml'}; what stands there wins")
    elif edit is not None:
        _edit(invocation, folder, edit)
    else:
        known = presets(folder)
        own = frozenset(code for code in known if (folder / f"{code}.toml").is_file())
        emit(invocation, Rulebook(known, own), form)


def _edit(invocation: Invocation, folder: Path, code: str) -> None:
    """Let the user edit a preset; what is wrong opens the editor again.

    Raises:
        UsageError: the code cannot be the name of a file.
    """
    from plncli.cli import editor
    from plncli.hours.presets import template, texts
    from plncli.hours.rules import read_preset

    if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code):
        raise UsageError(f"{code!r} is no code", "use small letters, digits and -, as in mi-scech")
    path = folder / f"{code}.toml"
    begun = path.read_text("utf-8") if path.is_file() else texts().get(code) or template()

    def apply(text: str) -> bool:
        read_preset(code, text)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        write_file(invocation, path, text, force=True)
        return True

    changed = editor.edit(invocation.home, code, begun, apply)
    note(invocation, f"wrote {path}; what stands there wins" if changed else "nothing changed")
