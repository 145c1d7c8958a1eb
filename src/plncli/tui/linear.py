"""The interactive skim line by line, for screen readers and plain terminals."""

import sys

from plncli.render import plain
from plncli.text import visible
from plncli.tui.acted import acted
from plncli.tui.bindings import BINDINGS, press
from plncli.tui.desk import Desk
from plncli.tui.keys import Key
from plncli.tui.model import Act, State
from plncli.tui.seen import Seen
from plncli.tui.view import announced

SCREENFUL = 1_000_000
"""Nothing is cut into pages: a reader of screens goes through lines by itself."""
WORDS = {each.short: each.names[0] for each in BINDINGS if each.short} | {
    "next": "down",
    "previous": "up",
    "back": "esc",
    "first": "home",
    "last": "end",
    "closer": "+",
    "further": "-",
}
"""Words that a line may begin with in place of a key."""


def run(desk: Desk, seen: Seen, state: State) -> None:
    """Announce an entry, read a line, do what it says, until the user leaves.

    A line is a key and what belongs to it (`s rubrics`); an empty one is the next entry.
    At the end of the input it is over.
    """
    state = state._replace(height=SCREENFUL, color=False)
    print(visible(state.headline))
    print(announced(state))
    try:
        while line := _read():
            after = _after(desk, seen, state, line.strip())
            if after is None:
                return
            _say(state, after)
            state = after._replace(page=None)
    finally:
        seen.keep(state)


def _read() -> str:
    """The next line with its break; nothing at the end."""
    print("> ", end="", flush=True)
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
        return [Key("esc")] if line == "esc" else _answer(state.prompt.purpose, line)
    first, _, rest = line.partition(" ")
    if not first:
        return [Key("down")]
    key = Key(WORDS.get(first, first), first)
    if not rest.strip():
        return [key]
    return [key, *_answer("mute" if key.name == "m" else "", rest.strip())]


def _answer(purpose: str, text: str) -> list[Key]:
    if purpose == "mute":
        choice, _, rest = text.partition(" ")
        return [Key(choice, choice), *(_answer("", rest) if rest else ())]
    return [Key("ctrl-u"), Key("paste", text), Key("enter")]


def _say(before: State, after: State) -> None:
    """Print what is new: a page, what happened, the question; or else where one is."""
    if after.page:
        print(plain.render(after.page.doc).rstrip())
    if after.said:
        print(visible(after.said))
    elif after.prompt:
        print(visible(f"{after.prompt.question} {after.prompt.hint}"))
    if after.at != before.at or not (after.page or after.said or after.prompt):
        print(announced(after))
