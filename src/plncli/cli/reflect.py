"""`pln reflect`."""

from pathlib import Path
from typing import Annotated

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import emit, note, write_file
from plncli.render import as_text


def command(
    ctx: typer.Context,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the draft to FILE.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace FILE if it exists.")] = False,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="First day of the period; without it, a year ago."),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="SECTION", help="Only this section; repeat it for more."),
    ] = None,
    skip: Annotated[
        list[str] | None,
        typer.Option(metavar="SECTION", help="Not this section; repeat it for more."),
    ] = None,
    names: Annotated[
        bool, typer.Option("--names", help="Name people; without it, their role and place.")
    ] = False,
    course: Annotated[
        str | None,
        typer.Option("--for", metavar="COURSE", help="The course that it is written for."),
    ] = None,
    form: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="FORMAT", help="How to print it: md (the default), json or plain."
        ),
    ] = None,
) -> None:
    """Draft a reflection on your network in Markdown."""
    from plncli.reports import reflection

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        draft = reflection.build(
            connection,
            invocation.now,
            invocation.settings,
            since=invocation.day(since) if since else None,
            named=None if names else (),
            only=tuple(only or ()),
            skip=tuple(skip or ()),
            course=course,
        )
    if output is not None:
        form = form or ("json" if output.suffix == ".json" else "md")
        text = draft.markdown() if form == "md" else as_text(draft, form)
        write_file(invocation, output, text, force=force)
        facts = f"{len(text.split())} words of facts and prompts; the rest is yours"
        note(invocation, f"wrote {output} ({facts})")
    elif form in (None, "md"):
        print(draft.markdown(), end="")
    else:
        emit(invocation, draft, form)
