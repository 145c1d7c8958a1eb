"""`pln reflect`: the draft."""

import sqlite3
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from plncli.cli import completion
from plncli.cli.forms import file_of, form_of
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import emit, note, write_file
from plncli.errors import UsageError
from plncli.render import as_text

if TYPE_CHECKING:
    from plncli.reports.reflection import Draft

ENDINGS = {".md": "md", ".json": "json", ".txt": "plain"}


def command(
    ctx: typer.Context,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write the draft to FILE, and keep a note of it and of today's numbers.",
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace FILE if it exists.")] = False,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="First day of the period; without it, a year ago."),
    ] = None,
    only: Annotated[
        list[str] | None,
        typer.Option(metavar="SECTION", help="Only this section; repeat it or use commas."),
    ] = None,
    skip: Annotated[
        list[str] | None,
        typer.Option(metavar="SECTION", help="Not this section; repeat it or use commas."),
    ] = None,
    names: Annotated[
        bool, typer.Option("--names", help="Name people; without it, their role and place.")
    ] = False,
    name: Annotated[
        list[str] | None,
        typer.Option(
            "--name",
            metavar="CONTACT",
            help="Name this person, who agreed to it; repeat it or use commas.",
            autocompletion=completion.names("contact"),
        ),
    ] = None,
    words: Annotated[
        int | None,
        typer.Option(
            "--words",
            metavar="N",
            min=1,
            help="How many words you will write; the draft shares them out.",
        ),
    ] = None,
    title: Annotated[str | None, typer.Option(metavar="TEXT", help="The title.")] = None,
    course: Annotated[
        str | None,
        typer.Option("--for", metavar="COURSE", help="The course that it is written for."),
    ] = None,
    with_organizer: Annotated[
        bool, typer.Option("--with-organizer", help="Put the organizer sheet behind it.")
    ] = False,
    form: Annotated[
        str | None,
        typer.Option(
            "--format", metavar="FORMAT", help="How to print it: md (the default), json or plain."
        ),
    ] = None,
) -> None:
    """Draft a reflection on your network; the word draft can be left out.

    The facts are filled in, the questions are comments, the sentences are yours. The
    sections: network, solving, connections, resources, maintaining, missing,
    perspectives, gatherings, plc, stage, students, changes, references.
    """
    from plncli.cli.options import split
    from plncli.reports import reflection

    invocation = invocation_of(ctx)
    output = file_of(output)
    if output is not None:
        form = form_of(output, form, ENDINGS, "md")
    with invocation.reading() as connection:
        draft = reflection.build(
            connection,
            invocation.now,
            invocation.settings,
            since=invocation.day(since) if since else None,
            named=None if names else _agreed(invocation, connection, split(name or ())),
            only=tuple(split(only or ())),
            skip=tuple(split(skip or ())),
            words=words,
            title=title,
            course=course,
            with_organizer=with_organizer,
            own_presets=invocation.own_presets,
        )
    if output is not None:
        text = draft.markdown() if form == "md" else as_text(draft, str(form))
        write_file(invocation, output, text, force=force)
        _keep(invocation, draft, output)
        facts = f"{len(text.split())} words of facts and prompts; the rest is yours"
        note(invocation, f"wrote {output} ({facts})")
        note(invocation, "when others can read it: pln reflect published URL")
    elif form in (None, "md"):
        print(draft.markdown(), end="")
    else:
        emit(invocation, draft, form)


def _agreed(
    invocation: Invocation, connection: sqlite3.Connection, names: Collection[str]
) -> frozenset[str]:
    """Return the ids of the contacts who agreed to be named.

    Raises:
        UsageError: one of them is a student.
    """
    if not names:
        return frozenset()
    from plncli.cli.resolve import resolve
    from plncli.store.reflecting.ties import students

    found = [resolve(invocation, connection, each, ("contact",), spelling=False) for each in names]
    untold = students(connection)
    for person in found:
        if person.id in untold:
            raise UsageError(f"{person.name} is a student, and students are never named")
    return frozenset(person.id for person in found)


def _keep(invocation: Invocation, draft: "Draft", output: Path) -> None:
    """Keep a record of the draft and a snapshot of the day, as one operation."""
    from plncli.reports.snapshot import take
    from plncli.store import snapshots, write
    from plncli.store.reflections import draft_at

    path = str(output.resolve())
    values = {
        "title": draft.title,
        "day": draft.day.isoformat(),
        "since": draft.since.isoformat(),
        "course": draft.course,
        "path": path,
    }
    moment = invocation.moment
    with invocation.writing() as connection:
        known = draft_at(connection, path)
        if known:
            write.change(connection, "reflection", known, values, write.Links(), moment)
        else:
            write.add(connection, "reflection", values, write.Links(), moment)
        today = take(connection, invocation.now, invocation.settings)
        snapshots.keep(connection, today, moment)
