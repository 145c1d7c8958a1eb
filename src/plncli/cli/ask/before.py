"""What was asked, logged or noted before, shown before the same is asked again."""

import sys

from plncli.cli.find import refresh
from plncli.cli.invocation import Invocation
from plncli.cli.output import agreed, may_ask, note
from plncli.errors import RefusedError
from plncli.text import visible

MOST = 3
"""Questions, and lines of one's own, that are shown."""


def look(invocation: Invocation, text: str, *, yes: bool) -> None:
    """Show what says the same as ``text``; on a terminal the user may leave it at that.

    Args:
        yes: do not ask.

    Raises:
        RefusedError: the user has read the answer.
    """
    from plncli.reports.questions.before import lines
    from plncli.store.said_before import said_before

    with invocation.reading() as connection:
        refresh(invocation, connection)
        found = said_before(connection, text, MOST)
    shown = lines(*found, invocation.today)
    if yes or not may_ask():
        for line in shown:
            note(invocation, line)
        return
    for line in shown:
        print(visible(line), file=sys.stderr)
    if shown and not agreed("ask it all the same?"):
        raise RefusedError("nothing was asked", "`pln ask list --all` has all questions")
