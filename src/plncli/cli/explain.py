"""`pln explain`."""

from typing import Annotated

import typer

from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format


def _complete(incomplete: str) -> list[str]:
    from plncli.explaining import terms

    return [term.name for term in terms() if term.name.casefold().startswith(incomplete.casefold())]


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[TERM]",
            help="A word of the field, or the id of a finding, such as D5.",
            autocompletion=_complete,
        ),
    ] = None,
    form: Format = None,
) -> None:
    """Say what a word of the field means, with its sources.

    Without a term, all of them are listed.
    """
    from plncli.cli.output import emit, on_terminal
    from plncli.explaining import find, terms
    from plncli.reports.explain import Explanation, Glossary, GlossaryTable

    invocation = invocation_of(ctx)
    if words:
        term = find(" ".join(words), terms())
        own = _definition(invocation) if term.name == "PLN" else None
        emit(invocation, Explanation(term, own), form or (None if on_terminal() else "plain"))
    else:
        glossary = Glossary(terms())
        is_page = form in ("table", "md", "plain") or (form is None and on_terminal())
        emit(invocation, glossary if is_page else GlossaryTable(glossary), form)


def _definition(invocation: Invocation) -> str | None:
    """Return the user's own definition of a network, where there is a store that has one."""
    from plncli.store import read

    with invocation.reading() as connection:
        return read.profile(connection).definition
