"""The interactive skim on a full screen."""

from plncli.tui.acted import acted
from plncli.tui.bindings import press
from plncli.tui.desk import Desk
from plncli.tui.keys import Key
from plncli.tui.model import State, resized
from plncli.tui.screen import PAUSE, RESIZE, RESUME, TERMINATE, Terminal, taken
from plncli.tui.seen import Seen
from plncli.tui.view import drawn

TERMINATED = 128 + 15
"""The exit code of a program that SIGTERM ends."""


def run(desk: Desk, seen: Seen, state: State) -> None:
    """Let the user go through the edition until they leave.

    Raises:
        KeyboardInterrupt: they left by Ctrl-C.
        SystemExit: the program was told to end.
    """
    with taken() as terminal:
        state = resized(state, *terminal.size())
        try:
            while True:
                terminal.show(drawn(state))
                key = terminal.key()
                if key == TERMINATE:
                    raise SystemExit(TERMINATED)
                if key == PAUSE:
                    seen.keep(state)
                    continue
                after = _after(desk, seen, terminal, state, key)
                if after is None:
                    return
                state = after
        finally:
            seen.keep(state)


def _after(desk: Desk, seen: Seen, terminal: Terminal, state: State, key: Key) -> State | None:
    """The state after a key and what it does; None to leave."""
    if key in (RESIZE, RESUME):
        if key == RESUME:
            terminal.take()
        return resized(state, *terminal.size())
    after, act = press(state, key)
    if act is None:
        return after
    if act.name == "quit":
        return None
    if act.name == "interrupt":
        raise KeyboardInterrupt
    if act.name == "stop":
        seen.keep(after)
        terminal.stop()
        return resized(after, *terminal.size())
    if act.name == "redraw":
        terminal.blank()
        return resized(after, *terminal.size())
    seen.keep(after)
    if act.name == "open":
        with terminal.lent():  # the browser may be one of the terminal
            return acted(desk, state, after, act)
    return acted(desk, state, after, act)
