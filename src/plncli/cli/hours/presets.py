"""`pln hours presets`."""

from typing import Annotated

import typer

from plncli.cli.hours.choosing import presets_of
from plncli.cli.invocation import invocation_of
from plncli.cli.output import note, write_file
from plncli.errors import NotFoundError


def command(
    ctx: typer.Context,
    copy: Annotated[
        str | None,
        typer.Option(metavar="CODE", help="Copy this one beside your settings, to change it."),
    ] = None,
) -> None:
    """List the rules of agencies, or copy one to change it.

    They are data with a day and a source, not law: check them with the agency. Your own,
    beside your settings, win.
    """
    from plncli.hours.presets import presets, texts
    from plncli.reports.hours.period import clock

    invocation = invocation_of(ctx)
    folder = presets_of(invocation)
    if copy is not None:
        known = texts()
        if copy not in known:
            raise NotFoundError(f"there is no preset {copy!r}", f"use one of {', '.join(known)}")
        folder.mkdir(parents=True, exist_ok=True)
        write_file(invocation, folder / f"{copy}.toml", known[copy], force=False)
        note(invocation, f"wrote {folder / f'{copy}.toml'}; what stands there wins")
        return
    for code, preset in presets(folder).items():
        own = " (your own)" if (folder / f"{code}.toml").is_file() else ""
        print(
            f"{code}  {preset.name}, {clock(preset.minutes)} in {preset.years} years,"
            f" as of {preset.as_of}{own}"
        )
        for rule in preset.rules:
            print(f"    {rule.text or rule.kind}")
        if preset.note:
            print(f"    {preset.note}")
        for source in preset.source:
            print(f"    source: {source}")
