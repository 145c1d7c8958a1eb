"""`pln plc step`."""

import sqlite3
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.cli.plc.choosing import Name, opened, somebody
from plncli.errors import UsageError
from plncli.inquiry import PROMPTS, TITLES, Cycle, state
from plncli.model import STEPS


def command(
    ctx: typer.Context,
    name: Name,
    code: Annotated[
        str,
        typer.Argument(
            metavar="STEP",
            help="evidence, strategies, implement, analyse or apply.",
            autocompletion=completion.codes(STEPS),
        ),
    ],
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]", help="What it is about.")
    ] = None,
    owner: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|me",
            help="Who takes it on.",
            autocompletion=completion.names("contact"),
        ),
    ] = None,
    due: Annotated[str | None, typer.Option(metavar="DATE", help="Until when.")] = None,
    done: Annotated[bool, typer.Option("--done/--not-done", help="It is done, or not.")] = False,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day it was done.")
    ] = None,
    evidence: Annotated[
        str | None,
        typer.Option(metavar="TEXT", help="What shows it: numbers, a file's name, a link."),
    ] = None,
    minutes: Annotated[
        str | None,
        typer.Option(metavar="45m", help="Log it as learning that took so long."),
    ] = None,
) -> None:
    """Note, plan or finish one of the five steps.

    Without anything else it shows what to talk about at that step. Write evidence about
    the class, never the names of students.
    """
    from plncli.cli.options import read_code
    from plncli.store import cycles

    invocation = invocation_of(ctx)
    chosen = read_code("STEP", code, STEPS)
    values: dict[str, str | None] = {}
    if words:
        values["text"] = _line(" ".join(words))
    if evidence is not None:
        values["evidence"] = _line(evidence)
    if due:
        values["due"] = invocation.day(due, "future").isoformat()
    given = ctx.get_parameter_source("done")
    if on or done:
        values["done_on"] = (invocation.day(on) if on else invocation.today).isoformat()
    elif given is not None and given.name == "COMMANDLINE":
        values["done_on"] = None
    if minutes and "done_on" not in values:
        raise UsageError("--minutes belongs to a step that is done", "add --done")
    if not values and owner is None:
        with invocation.reading() as connection:
            opened(invocation, connection, name)
        print(TITLES[chosen])
        for prompt in PROMPTS[chosen]:
            print(f"  {prompt}")
        return
    with invocation.writing() as connection:
        cycle = opened(invocation, connection, name)
        if owner is not None:
            values["owner_id"] = somebody(invocation, connection, owner)
        cycles.set_step(connection, cycle.id, chosen, values)
        (after,) = cycles.cycles(connection, cycle.id)
        if minutes:
            _log(invocation, connection, after, chosen, minutes)
    what = "done" if values.get("done_on") else "noted"
    note(invocation, f"{what}: {TITLES[chosen].lower()}; now {state(after)}; undo: pln undo")


def _line(text: str) -> str | None:
    from plncli.text import clean_text

    return clean_text(text).strip() or None


def _log(
    invocation: Invocation, connection: sqlite3.Connection, cycle: Cycle, code: str, minutes: str
) -> None:
    """Log a step that is done as an interaction with the group."""
    from plncli.dates import parse_duration
    from plncli.store import append

    step = next(each for each in cycle.steps if each.code == code)
    said = step.evidence or step.text or cycle.text
    append.add_interaction(
        connection,
        {
            "date": step.done_on,
            "text": f"{TITLES[code]}: {said}",
            "act": "co_created",
            "direction": "mutual",
            "minutes": parse_duration(minutes),
        },
        [cycle.community_id, *([step.owner_id] if step.owner_id else [])],
        (),
        invocation.moment,
    )
