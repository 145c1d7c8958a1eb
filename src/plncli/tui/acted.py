"""An act with what can go wrong."""

from plncli.errors import PlnError
from plncli.tui import acting
from plncli.tui.desk import Desk
from plncli.tui.model import Act, State


def acted(desk: Desk, before: State, after: State, act: Act) -> State:
    """Return the state after an act; one that fails is said, and its question stays open."""
    try:
        return acting.perform(desk, after, act)
    except PlnError as error:
        return before._replace(said=str(error))
