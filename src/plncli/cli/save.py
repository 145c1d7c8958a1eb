"""`pln save`."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.output import note
from plncli.errors import UsageError

if TYPE_CHECKING:
    from plncli.store.edition import Chosen


class Kept(NamedTuple):
    """What is kept with an entry; ``rewritten`` takes the place of the note that is there."""

    topics: Sequence[str] = ()
    remark: str | None = None
    used: date | None = None
    rewritten: str | None = None


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="N… [+topic…]", help="Numbers of the last edition, or ids; and topics."
        ),
    ],
    remark: Annotated[
        str | None,
        typer.Option("--note", metavar="TEXT", help="Why it is worth keeping; added to your note."),
    ] = None,
    used: Annotated[
        str | None, typer.Option(metavar="DATE", help="When you used it in class; the last time.")
    ] = None,
    edit: Annotated[bool, typer.Option("--edit", help="Write the note in your editor.")] = False,
) -> None:
    """Save entries, with topics, a note, and when you used them in class.

    `pln list saved` shows them, `pln export saved` makes a page of them. A second note
    is added to the first; --edit changes it.
    """
    invocation = invocation_of(ctx)
    topics = [word.lstrip("+#") for word in words if word.startswith(("+", "#"))]
    numbers = [word for word in words if not word.startswith(("+", "#"))]
    if not numbers:
        raise UsageError("no entry to save", "`pln save 3 +topic`: 3 is its number in `pln skim`")
    if not all(topics):
        raise UsageError("a + without a topic", "write it as +rubrics")
    kept = Kept(topics, remark, _day(invocation, used) if used else None)
    chosen = _edited(invocation, numbers, kept) if edit else _save(invocation, numbers, kept)
    about = "".join(f" +{topic}" for topic in topics)
    when = f", used in class on {kept.used}" if kept.used else ""
    for entry in chosen:
        note(invocation, f"saved {entry.id} {entry.title}{about}{when}")


def _save(invocation: Invocation, numbers: list[str], kept: Kept) -> list["Chosen"]:
    from plncli.store import append, edition, twins

    with invocation.writing() as connection:
        chosen = edition.choose_entries(connection, numbers)
        keys = [entry.key for entry in chosen]
        twins.mark(connection, chosen, "saved", invocation.moment)
        append.tag_entries(connection, keys, kept.topics, invocation.moment)
        if kept.used or kept.rewritten is not None:
            from plncli.store import saved

            if kept.used:
                saved.use(connection, keys, kept.used.isoformat())
            if kept.rewritten is not None:
                saved.write_note(connection, keys[0], kept.rewritten)
        if kept.remark:
            edition.add_note(connection, keys, kept.remark)
    return chosen


def _edited(invocation: Invocation, numbers: list[str], kept: Kept) -> list["Chosen"]:
    """Save one entry with the note that the user writes in the editor."""
    from plncli.cli import editor
    from plncli.store import edition, saved

    with invocation.reading() as connection:
        chosen = edition.choose_entries(connection, numbers)
        before = saved.note_of(connection, chosen[0].key)
    if len(chosen) > 1:
        raise UsageError("--edit writes one note", "name one entry")

    def apply(text: str) -> bool:
        _save(invocation, numbers, kept._replace(rewritten=text))
        return True

    if not editor.edit(invocation.home, f"note-{chosen[0].id}", before, apply):
        _save(invocation, numbers, kept)
    return chosen


def _day(invocation: Invocation, text: str) -> date:
    day = invocation.day(text)
    if day > invocation.today:
        raise UsageError(f"--used {day} is still to come", "save it again once you have used it")
    return day
