"""`pln edit`."""

from collections.abc import Mapping
from typing import Annotated

import typer

from plncli.cli import completion
from plncli.cli.fieldoptions import takes
from plncli.cli.fields import FIELDS
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format


@takes(field for fields in FIELDS.values() for field in fields)
def command(
    ctx: typer.Context,
    record: Annotated[
        list[str],
        typer.Argument(
            metavar="NAME",
            help="Name, part of it, handle or id.",
            autocompletion=completion.any_name,
        ),
    ],
    form: Format = None,
    **given: object,
) -> None:
    """Change a record, by options or in your editor.

    An option replaces what is there, and empty text takes it away. In lists,
    +word adds and -word takes away: `pln edit ana --topic +rubrics`. Without
    options the record opens in $VISUAL or $EDITOR.
    """
    from plncli.cli.given import separated
    from plncli.cli.output import may_ask, note
    from plncli.cli.resolve import resolve
    from plncli.cli.saved import say_meets, say_saved
    from plncli.errors import UsageError

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        found = resolve(invocation, connection, " ".join(record))
    if any(value is not None for value in given.values()):
        changed = change(invocation, found.kind, found.id, separated(FIELDS[found.kind], given))
    elif may_ask():
        changed = in_editor(invocation, found.kind, found.id)
    else:
        raise UsageError("nothing to change", "give an option, as in --note TEXT")
    if not changed:
        note(invocation, f"{found.id} {found.name}: nothing changed")
        return
    with invocation.reading() as connection:
        say_saved(invocation, connection, "changed", found.kind, found.id, form)
        if given.get("meets"):
            say_meets(invocation, connection, found.id)
    handles = given.get("handle") if found.kind == "contact" else None
    if isinstance(handles, list | tuple):
        from plncli.cli.following import offer

        offer(invocation, str(given.get("name") or found.name), handles)


def change(invocation: Invocation, kind: str, record_id: str, given: Mapping[str, object]) -> bool:
    """Change a record by the options ``given`` in one operation; return whether it changed."""
    from plncli.cli.given import Context, read_given
    from plncli.cli.output import note
    from plncli.store import write

    with invocation.writing() as connection:
        before = connection.total_changes
        context = Context(invocation, connection, kind, record_id)
        values, links = read_given(context, given)
        if values.get("status") == "active" and not given.get("status"):
            note(invocation, "you have met: wanted no longer, but active")
        write.change(connection, kind, record_id, values, links, invocation.moment)
        return connection.total_changes > before


def in_editor(invocation: Invocation, kind: str, record_id: str) -> bool:
    """Change a record in the user's editor; return whether it changed."""
    from plncli.cli import editor, recordtext
    from plncli.store.kinds import READERS

    fields = FIELDS[kind]
    with invocation.reading() as connection:
        (record,) = READERS[kind](connection, record_id)
    before = recordtext.values_of(record, fields)

    def apply(text: str) -> bool:
        return change(invocation, kind, record_id, recordtext.read(fields, text, before))

    text = recordtext.write(fields, before, f"{kind} {record_id}")
    return editor.edit(invocation.home, record_id, text, apply)
