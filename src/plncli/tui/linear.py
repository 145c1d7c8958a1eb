"""The interactive skim line by line, for screen readers and plain terminals."""

import sys

from plncli.doc import Doc
from plncli.render import plain
from plncli.text import visible
from plncli.tui.acted import acted
from plncli.tui.bindings import press
from plncli.tui.desk import Desk
from plncli.tui.keys import Key
from plncli.tui.model import Act, State
from plncli.tui.seen import Seen
from plncli.tui.view import announced

SCREENFUL = 1_000_000
"""Nothing is cut into pages: a reader of screens goes through lines by itself."""
NAMED = ("enter", "esc", "space", "tab", "up", "down", "left", "right", "home", "end")
"""Keys that a line may name by a word."""


def run(desk: Desk, seen: Seen, state: State) -> None:
    """Announce an entry, read a line, do what it says, until the user leaves.

    A line is a key and what belongs to it (`s rubrics`); an empty one is the next entry.
    At the end of the input it is over.
    """
    state = state._replace(height=SCREENFUL, color=False)
    print(visible(state.headline))
    print(announced(state))
    try:
        while line := _read(state):
            after = _after(desk, seen, state, line.strip())
            if after is None:
                return
            _say(state, after)
            state = after
    finally:
        seen.keep(state)


def _read(state: State) -> str:
    """The next line with its break; nothing at the end."""
    print(f"{visible(state.prompt.question)} " if state.prompt else "> ", end="", flush=True)
    return sys.stdin.readline()


def _after(desk: Desk, seen: Seen, state: State, line: str) -> State | None:
    """The state after a line; None to leave."""
    for key in _keys(state, line):
        after, act = press(state, key)
        if act and act.name in ("quit", "interrupt"):
            return None
        state = _acted(desk, seen, state, after, act) if act else after
    return state


def _acted(desk: Desk, seen: Seen, before: State, after: State, act: Act) -> State:
    if act.name in ("redraw", "stop"):
        return after
    seen.keep(after)
    return acted(desk, before, after, act)


def _keys(state: State, line: str) -> list[Key]:
    """The keys that a line stands for: the answer to a question, or a key and its answer."""
    if state.prompt:
        return _answer(state.prompt.purpose, line)
    first, _, rest = line.partition(" ")
    if not first:
        return [Key("space")] if state.page else [Key("down")]
    key = Key(first) if first in NAMED or len(first) > 1 else Key(first, first)
    if not rest.strip():
        return [key]
    return [key, *_answer("mute" if first == "m" else "", rest.strip())]


def _answer(purpose: str, text: str) -> list[Key]:
    if purpose == "mute":
        choice, _, rest = text.partition(" ")
        return [Key(choice, choice), *(_answer("", rest) if rest else ())]
    return [Key("ctrl-u"), Key("paste", text), Key("enter")]


def _say(before: State, after: State) -> None:
    """Print what is new: a page, what happened, the entry."""
    if after.page and after.page is not before.page:
        print(_text(after.page.doc))
    if after.said:
        print(visible(after.said))
    moved = after.row is not before.row or (before.page and not after.page)
    if moved and not after.page:
        print(announced(after))


def _text(doc: Doc) -> str:
    return plain.render(doc).rstrip()
