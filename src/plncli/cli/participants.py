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
    offered = {name: _offer(invocation, connection, name) for name in capture.unknown}
    decided = capture._replace(
        ambiguous=tuple(name for name in capture.ambiguous if name.chosen is not None),
        unknown=tuple(name for name, person in offered.items() if person is None),
    )
    people = (*certain(invocation, connection, decided), *chosen, *filter(None, offered.values()))
    return decided, tuple({person.id: person for person in people}.values())


def _choices(invocation: Invocation, connection: sqlite3.Connection, name: Ambiguous) -> list[str]:
    from plncli.cli.resolve import line

    return [line(connection, other, invocation.today) for other in name.others]


def _choose(invocation: Invocation, connection: sqlite3.Connection, name: Ambiguous) -> Candidate:
    from plncli.cli.resolve import ask

    choices = _choices(invocation, connection, name)
    return name.others[ask(f"{name.words!r} fits several:", choices)]


def _offer(invocation: Invocation, connection: sqlite3.Connection, name: str) -> Candidate | None:
    """Return whom a slip of the pen meant, or add somebody who is not known, as the user says."""
    from plncli.reports.logged import namesake

    like = namesake(connection, name)
    if like and agreed(f"{name} is not in your network; did you mean {like.name}?"):
        return like
    if not agreed(f"{name} is not in your network; add as a contact?"):
        return None
    from plncli.store import write

    identity = write.add(connection, "contact", {"name": name}, write.Links(), invocation.moment)
    return Candidate(identity, "contact", name)
