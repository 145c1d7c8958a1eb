"""From what the user typed to one record: by id, handle, name or a part of it."""

import sqlite3
import sys
from collections.abc import Iterable, Sequence
from datetime import date

from plncli.cli.invocation import Invocation
from plncli.errors import AmbiguousNameError, NotFoundError, RefusedError
from plncli.ids import ENTRY_LENGTH, RECORD_LENGTH
from plncli.names import Candidate
from plncli.store import lookup, read
from plncli.text import clean_line, visible

LATER = (
    "activity", "session", "cycle", "question", "promise", "opportunity", "value_note",
    "reflection", "plan",
)  # fmt: skip
"""The kinds that answer where no name does, one after the other: the hours of an event bear its
name, a meeting that of its group, and a promise to report back has the words of its question."""
_SHOWN = 20


def resolve(
    invocation: Invocation,
    connection: sqlite3.Connection,
    query: str,
    kinds: Iterable[str] = read.KINDS,
    *,
    spelling: bool = True,
) -> Candidate:
    """Return the one record that ``query`` chooses; on a terminal the user may choose.

    Without ``spelling`` a name that is only spelled like it is not chosen but named in the
    error.

    Raises:
        NotFoundError: no record answers to it.
        AmbiguousNameError: several do, and there is nobody to ask.
        RefusedError: the user chose none.
    """
    wanted = tuple(kinds)
    query = clean_line(query)  # as names are stored; no other text reaches SQLite
    hits = _hits(connection, query, wanted, spelling=spelling)
    if not hits:
        close = [] if spelling else _hits(connection, query, wanted, spelling=True)
        hint = f"did you mean {close[0].id} {close[0].name}?" if close else _hint(wanted, query)
        raise NotFoundError(f"no {_spoken(wanted)} answers to {query!r}", hint)
    if len(hits) == 1:
        return hits[0]
    from plncli.cli.output import may_ask

    lines = [line(connection, hit, invocation.today) for hit in hits[:_SHOWN]]
    if not may_ask() or len(hits) > _SHOWN:
        raise AmbiguousNameError(f"{query!r} fits {len(hits)} records", "use an id", lines)
    return hits[ask(f"{query!r} fits several:", lines)]


def entry_key(connection: sqlite3.Connection, query: str) -> int | None:
    """Return the key of the entry that a number of the last edition or an id chooses.

    None when the words are neither; the beginning of an entry's id has more than four
    letters, so that it is no record's.

    Raises:
        NotFoundError: the last edition has no such number.
    """
    numbered = query.isascii() and query.isdigit()
    if not numbered and not (RECORD_LENGTH < len(query) <= ENTRY_LENGTH and query.isalnum()):
        return None
    from plncli.store.edition import choose_entries

    try:
        return choose_entries(connection, [query])[0].key
    except (NotFoundError, AmbiguousNameError):
        if numbered:
            raise
        return None


def line(connection: sqlite3.Connection, candidate: Candidate, today: date) -> str:
    """Return a line to choose a record by: id, name, kind, detail and last contact."""
    from plncli.reports.words import ago

    last = lookup.interaction_ids(connection, candidate.id, 1)
    when = read.interactions(connection, last[0])[0].date if last else None
    parts = (candidate.kind, candidate.detail, when and f"last {ago(when, today)}")
    return f"{candidate.id}  {candidate.name} ({', '.join(filter(None, parts))})"


def ask(question: str, lines: Sequence[str]) -> int:
    """Ask for the number of a line, on stderr, and return its index.

    Raises:
        RefusedError: the answer is empty, `q`, or no number of the list.
    """
    print(visible(question), file=sys.stderr)
    for number, text in enumerate(lines, 1):
        print(f"{number:>3}  {visible(text)}", file=sys.stderr)
    print("which one? [q] ", end="", file=sys.stderr, flush=True)
    answer = sys.stdin.readline().strip()
    if answer.isdecimal() and 1 <= int(answer) <= len(lines):
        return int(answer) - 1
    raise RefusedError("nothing chosen", "nothing was done")


def _hits(
    connection: sqlite3.Connection, query: str, kinds: tuple[str, ...], *, spelling: bool
) -> list[Candidate]:
    from plncli import names

    identity = query.strip().lower()
    logged = lookup.interaction_names(connection, identity) if "interaction" in kinds else []
    kind = lookup.kind_of(connection, identity)
    if kind == "interaction" and kind in kinds:
        return [each for each in logged if each.id == identity]
    named = [kind] if kind in kinds else [each for each in kinds if each != "interaction"]
    words = (identity,) if kind in kinds else tuple(names.fold(query).split())
    groups = [[each for each in named if each not in LATER]]
    groups += [[each] for each in LATER if each in named]
    for some in dict.fromkeys((words, ())):  # few by SQL, all only for a close spelling
        for group in filter(None, groups):
            hits = names.resolve(query, read.names(connection, group, some), spelling=spelling)
            if hits:
                return hits
    # Interactions answer to the beginning of their id, never to words of their text.
    return logged if identity else []


def _spoken(kinds: tuple[str, ...]) -> str:
    return "record" if len(kinds) > 3 else " or ".join(kinds)


def _hint(kinds: tuple[str, ...], query: str) -> str:
    if len(kinds) <= 3 and kinds[0] != "interaction":
        from plncli.shellwords import command

        if kinds[0] in LATER or kinds[0] == "licence":
            many = {"activity": "activities", "opportunity": "opportunities"}.get(kinds[0])
            return f"`pln list {many or kinds[0] + 's'}` shows what is there"
        return f"`{command('add', kinds[0], query)}` adds it"
    return "`pln list contacts`, or another kind, shows what is there"
