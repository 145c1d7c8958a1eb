"""Adding one record: read its options, write it, say so."""

from collections.abc import Mapping

import typer

from plncli.cli.invocation import invocation_of


def add(
    ctx: typer.Context,
    kind: str,
    given: Mapping[str, object],
    *,
    duplicate: bool = False,
    form: str | None = None,
) -> None:
    """Add a record of ``kind`` from the options ``given``, in one operation of the journal.

    Raises:
        UsageError: a value that cannot be.
        NotFoundError: a record that an option names is not there.
        ConflictError: a record of that name, handle or feed exists already.
    """
    from plncli.cli.fields import FIELDS
    from plncli.cli.given import Context, read_given, separated
    from plncli.cli.saved import say_meets, say_saved
    from plncli.store import write

    invocation = invocation_of(ctx)
    with invocation.writing() as connection:
        values, links = read_given(
            Context(invocation, connection, kind), separated(FIELDS[kind], given)
        )
        record_id = write.add(
            connection, kind, values, links, invocation.moment, duplicate=duplicate
        )
    with invocation.reading() as connection:
        say_saved(invocation, connection, "added", kind, record_id, form)
        if given.get("meets"):
            say_meets(invocation, connection, record_id)
