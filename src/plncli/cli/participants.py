"""Who takes part in what is logged: those who are certain, and those whom the user chooses."""

import sqlite3

from plncli.capture import Ambiguous, Capture
from plncli.cli.invocation import Invocation
from plncli.cli.output import agreed, may_ask
from plncli.errors import AmbiguousNameError
from plncli.names import Candidate


def certain(
    invocation: Invocation, connection: sqlite3.Connection, capture: Capture
) -> tuple[Candidate, ...]:
    """Return who takes part.

    Raises:
        AmbiguousNameError: a name fits several and nothing decides.
    """
    for name in capture.ambiguous:
        if name.chosen is None:
            raise AmbiguousNameError(
                f"{name.words!r} fits {len(name.others)} records",
                "write more of the name, or @ and an id",
                _choices(invocation, connection, name),
            )
    return (*capture.people, *capture.communities, *capture.sources, *capture.events)


def settled(
    invocation: Invocation, connection: sqlite3.Connection, capture: Capture
) -> tuple[Capture, tuple[Candidate, ...]]:
    """Return the capture and who takes part; on a terminal the user decides what is open."""
    if not may_ask():
        return capture, certain(invocation, connection, capture)
    chosen = [
        _choose(invocation, connection, name) for name in capture.ambiguous if name.chosen is None
    ]
    added = [person for name in capture.unknown if (person := _offer(invocation, connection, name))]
    names = [person.name for person in added]
    decided = capture._replace(
        ambiguous=tuple(name for name in capture.ambiguous if name.chosen is not None),
        unknown=tuple(name for name in capture.unknown if name not in names),
    )
    return decided, (*certain(invocation, connection, decided), *chosen, *added)


def _choices(invocation: Invocation, connection: sqlite3.Connection, name: Ambiguous) -> list[str]:
    from plncli.cli.resolve import line

    return [line(connection, other, invocation.today) for other in name.others]


def _choose(invocation: Invocation, connection: sqlite3.Connection, name: Ambiguous) -> Candidate:
    from plncli.cli.resolve import ask

    choices = _choices(invocation, connection, name)
    return name.others[ask(f"{name.words!r} fits several:", choices)]


def _offer(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Candidate | None:
    """Add somebody who is not known yet, if the user wants it."""
    if not agreed(f"{name} is not in your network; add as a contact?"):
        return None
    from plncli.store import write

    identity = write.add(connection, "contact", {"name": name}, write.Links(), invocation.moment)
    return Candidate(identity, "contact", name)
