"""`pln log`."""

import io
import sqlite3
import sys
from typing import Annotated, NamedTuple

import typer

from plncli.capture import Capture, parse_capture
from plncli.cli.invocation import Invocation, invocation_of
from plncli.cli.options import Format
from plncli.cli.output import emit, may_ask, note
from plncli.cli.participants import certain, settled
from plncli.errors import PartialError, PlnError, UsageError
from plncli.names import Candidate
from plncli.text import visible

CONTEXT = {"ignore_unknown_options": True, "help_option_names": ["--help"]}
"""`-3d` is a day, not an option."""
KINDS = ("contact", "community", "source", "event")
"""What an interaction can be with."""


BLANK = """
# What happened? One line for each, in plain words:
#   yesterday asked @Ana about rubrics 20m
#   coffee with Ben and Ana +assessment
"""


class Known(NamedTuple):
    """What sentences are read against."""

    candidates: list[Candidate]
    topics: list[str]


class Also(NamedTuple):
    """What options say beside the sentence."""

    on: str | None
    note: str | None
    used_in_class: bool
    changed_my_mind: bool
    led_to: str | None
    promise: str | None = None
    by: str | None = None


class Logged(NamedTuple):
    """An interaction that was stored, as it was understood, and what it did to promises."""

    id: str
    capture: Capture
    people: tuple[Candidate, ...]
    promises: tuple[str, ...] = ()


def command(
    ctx: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[WHEN] TEXT", help="What happened; - reads lines from stdin."),
    ] = None,
    on: Annotated[
        str | None, typer.Option("--on", metavar="DATE", help="The day, in place of WHEN.")
    ] = None,
    note_text: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help="A private note.")
    ] = None,
    used_in_class: Annotated[
        bool, typer.Option("--used-in-class", help="It was used in class.")
    ] = False,
    changed_my_mind: Annotated[
        bool, typer.Option("--changed-my-mind", help="It changed your mind.")
    ] = False,
    led_to: Annotated[
        str | None, typer.Option("--led-to", metavar="TEXT", help="An opportunity that came of it.")
    ] = None,
    promise: Annotated[
        str | None, typer.Option("--promise", metavar="TEXT", help="What you owe for it.")
    ] = None,
    by: Annotated[
        str | None, typer.Option("--by", metavar="DATE", help="Until when you promised it.")
    ] = None,
    form: Format = None,
) -> None:
    """Log an interaction in one line of plain words.

    A leading date, `with` and names, @name, +topic, a duration such as 20m, `via` and
    a channel, and a verb (asked, shared, thanked, met, …) are understood wherever they
    stand; the words are kept as they are. Without text an editor opens.
    """
    invocation = invocation_of(ctx)
    if by and not promise:
        raise UsageError("--by says until when you promise something", "give --promise TEXT too")
    if slip := next((word for word in words or () if _is_option(word)), None):
        raise UsageError(f"no option {slip}", "`pln log --help` lists them")
    also = Also(on, note_text, used_in_class, changed_my_mind, led_to, promise, by)
    if words == ["-"]:
        _log_stdin(invocation, also, form)
    elif words:
        _log_words(invocation, " ".join(words), also, form)
    else:
        _log_in_editor(invocation, also, form)


def _is_option(word: str) -> bool:
    """Whether a word was meant as an option: `-3d` and a dash are words of a sentence."""
    return word.startswith("--") and word[2:3].isalpha()


def _log_words(invocation: Invocation, text: str, also: Also, form: str | None) -> None:
    """Log one interaction; on a terminal the user settles what is open."""
    with invocation.writing() as connection:
        capture = _parse(invocation, _known(connection), text, also)
        capture, people = settled(invocation, connection, capture)
        logged = _store(connection, invocation, capture, people, also)
    _say(invocation, logged, form)


def _log_stdin(invocation: Invocation, also: Also, form: str | None) -> None:
    """Log one interaction a line; what is not understood is said with its line, the rest kept.

    Raises:
        PartialError: some lines were not logged.
    """
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    problems: list[str] = []
    logged = _log_lines(invocation, sys.stdin.read().splitlines(), also, problems)
    for each in logged:
        _say(invocation, each, form)
    for problem in problems:
        print(visible(problem), file=sys.stderr)
    if problems:
        raise PartialError(
            f"{len(problems)} of {len(problems) + len(logged)} lines were not logged",
            "mend them and log them again",
        )


def _log_in_editor(invocation: Invocation, also: Also, form: str | None) -> None:
    """Log what the user writes in the editor, all lines or none."""
    if not may_ask():
        raise UsageError("nothing to log", "give the words, or - to read lines from stdin")
    from plncli.cli import editor

    note(invocation, f"opening {editor.name()}; what you save is logged, an empty file is nothing")
    logged: list[Logged] = []

    def apply(text: str) -> bool:
        lines = [line for line in text.splitlines() if not line.startswith("#")]
        logged.extend(_log_lines(invocation, lines, also, None))
        return bool(logged)

    if not editor.edit(invocation.home, "log", BLANK, apply):
        note(invocation, "nothing logged")
    for each in logged:
        _say(invocation, each, form)


def _log_lines(
    invocation: Invocation, lines: list[str], also: Also, problems: list[str] | None
) -> list[Logged]:
    """Log one interaction a line, in one operation.

    What is wrong with a line goes to ``problems``; without that list it is raised
    and nothing is logged.
    """
    logged: list[Logged] = []
    with invocation.writing() as connection:
        known = _known(connection)
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                capture = _parse(invocation, known, line, also)
                people = certain(invocation, connection, capture)
            except PlnError as error:
                if problems is None:
                    raise
                problems.append(f"line {number}: {error}")
                continue
            logged.append(_store(connection, invocation, capture, people, also))
    return logged


def _known(connection: sqlite3.Connection) -> Known:
    from plncli.store import read

    return Known(read.names(connection, KINDS), read.topic_names(connection))


def _parse(invocation: Invocation, known: Known, line: str, also: Also) -> Capture:
    capture = parse_capture(
        line,
        today=invocation.today,
        candidates=known.candidates,
        topics=known.topics,
        date_order=invocation.settings.date_order or None,
    )
    if not capture.text:
        raise UsageError("nothing to log", "try `pln log coffee with Ana about rubrics 30m`")
    if also.on is None:
        return capture
    return capture._replace(date=invocation.day(also.on))


def _store(
    connection: sqlite3.Connection,
    invocation: Invocation,
    capture: Capture,
    people: tuple[Candidate, ...],
    also: Also,
) -> Logged:
    from plncli.store import append

    identity = append.add_interaction(
        connection,
        {
            "date": capture.date.isoformat(),
            "text": capture.text,
            "act": capture.act,
            "direction": capture.direction,
            "medium": capture.medium,
            "minutes": capture.minutes,
            "note": also.note,
            "used_in_class": int(also.used_in_class),
            "changed_my_mind": int(also.changed_my_mind),
            "led_to": also.led_to,
        },
        [person.id for person in people],
        capture.topics,
        invocation.moment,
    )
    from plncli.store.meeting import met

    contacts = [person.id for person in people if person.kind == "contact"]
    day = capture.date.isoformat()
    said = met(connection, contacts, day, capture.act, capture.medium, invocation.moment)
    if also.promise:
        said.append(_promise(connection, invocation, identity, people, also))
    if capture.act == "thanked" and capture.direction != "received":
        from plncli.store import promises

        kept = promises.keep_thanks(connection, contacts, day)
        said += [f"kept: {text}" for text in kept]
    return Logged(identity, capture, people, tuple(said))


def _promise(
    connection: sqlite3.Connection,
    invocation: Invocation,
    interaction_id: str,
    people: tuple[Candidate, ...],
    also: Also,
) -> str:
    """Note what was promised to the first contact who took part, and return how it is said."""
    from plncli.cli.promise import terms
    from plncli.dates import format_day
    from plncli.store import promises

    text = also.promise or ""
    kind, due = terms(invocation, text, also.by)
    promise_id = promises.add_promise(
        connection,
        kind,
        text,
        due.isoformat(),
        invocation.moment,
        contact_id=next((person.id for person in people if person.kind == "contact"), None),
        interaction_id=interaction_id,
    )
    return f"promised {promise_id} by {format_day(due)}"


def _say(invocation: Invocation, logged: Logged, form: str | None) -> None:
    """Echo what was understood, and what to do about what was not."""
    from plncli.reports.logged import echo, hints

    with invocation.reading() as connection:
        line = echo(connection, *logged, invocation.today)
        for hint in hints(connection, logged.id, logged.capture, invocation.today):
            note(invocation, hint)
        if form is None:
            print(visible(line))
            return
        from plncli.reports import record

        report = record.build(connection, "interaction", logged.id, invocation.today)
    emit(invocation, report, form)
