"""From an edition to an interactive skim of it."""

import os
import sqlite3
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from plncli.config import Settings
from plncli.errors import UsageError
from plncli.reports.edition_page import headline
from plncli.reports.skim import Skim
from plncli.store import edition, read
from plncli.tui.desk import PATIENCE_MILLISECONDS, Desk
from plncli.tui.model import State, started
from plncli.tui.rows import rows_of, words_of
from plncli.tui.seen import Seen

SHARED_WITH = ("contact", "community")


def check(linear: bool) -> None:
    """Make sure that there is somebody to skim with.

    Raises:
        UsageError: no terminal, or one that cannot show pages.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise UsageError("--interactive needs a terminal", "`pln skim` prints the edition")
    if linear:
        return
    if os.environ.get("TERM", "dumb") == "dumb":
        raise UsageError(
            "this terminal cannot show pages (TERM is dumb)",
            "`PLN_SKIM_LINEAR=1 pln skim -i` goes line by line",
        )
    if sys.platform == "win32":
        raise UsageError(
            "the full screen is not made for Windows yet",
            "skim.linear = true in the file that `pln config path` names goes line by line",
        )


def skim(
    connection: sqlite3.Connection,
    page: Skim,
    *,
    store: Path,
    moment: Callable[[], str],
    command: str,
    settings: Settings,
    peek: bool,
    color: bool,
) -> None:
    """Let the user go through the edition of ``page``; it has entries.

    Args:
        moment: gives now as the store writes it.
        command: the command line, for the journal.
        peek: mark nothing as seen.
    """
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MILLISECONDS}")
    day = page.now.date()
    desk = Desk(connection, store, day, moment, command, settings.date_order or None, peek)
    number = None
    if not page.fixed and not peek:
        with desk.writing(command) as number:
            edition.fix(
                connection,
                page.edition,
                day=day,
                minutes=page.minutes,
                selection=page.selection,
                now=moment(),
                whole=False,
            )
    state = _first(connection, page, day, color)
    seen = Seen(desk, state.seen, number)
    if settings.skim_linear:
        from plncli.tui.linear import run
    else:
        from plncli.tui.run import run
    run(desk, seen, started(state))


def _first(connection: sqlite3.Connection, page: Skim, day: date, color: bool) -> State:
    items = page.edition.items
    marks = edition.marks(connection, [item.entry.key for item in items])
    return State(
        headline(day, items, page.edition.seconds),
        rows_of(page),
        seen=frozenset(key for key, names in marks.items() if "seen" in names),
        marks={key: words_of(names) for key, names in marks.items()},
        paces={item.entry.source_id: item.entry.pace for item in items},
        topics=tuple(sorted(read.topic_names(connection), key=str.casefold)),
        people=tuple(sorted(each.name for each in read.names(connection, SHARED_WITH))),
        color=color,
    )
