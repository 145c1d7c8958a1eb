"""The keys: one row each, from which the help, the line of keys and the tests are made."""

from collections.abc import Callable
from typing import NamedTuple

from plncli.doc import Doc, Heading, paragraph
from plncli.tui import answers, moves
from plncli.tui.keys import Key
from plncli.tui.model import Act, Page, State, Step, settled


class Binding(NamedTuple):
    """What some keys do.

    Attributes:
        names: names of keys, as in `plncli.tui.keys`.
        shown: how the help writes them.
        help: what they do, in a few words.
        do: from a state to the next one, and an act where something is to be done.
        short: the word in the line of keys, where they stand in it.
    """

    names: tuple[str, ...]
    shown: str
    help: str
    do: Callable[[State], Step]
    short: str = ""


def _act(name: str) -> Callable[[State], Step]:
    return lambda state: (state, Act(name, state.row.item))


def _help(state: State) -> Step:
    return state._replace(page=Page("help", help_page()), line=0), None


BINDINGS = (
    Binding(("j", "down"), "j ↓", "next entry; next line while you read", moves.forward),
    Binding(("k", "up"), "k ↑", "previous entry; previous line while you read", moves.back),
    Binding(
        ("space", "pgdn"), "Space PgDn", "a page on; at the end of a text the next entry",
        moves.page_forward,
    ),
    Binding(("b", "pgup"), "b PgUp", "a page back", moves.page_back),
    Binding(("g", "home"), "g Home", "first", moves.first),
    Binding(("G", "end"), "G End", "last", moves.last),
    Binding(("tab",), "Tab", "next entry, also while you read", moves.following),
    Binding(("shift-tab",), "Shift-Tab", "previous entry, also while you read", moves.preceding),
    Binding(("enter",), "Enter", "read the text here, and back to the list", moves.read, "read"),
    Binding(("right",), "→", "read the text here", moves.into),
    Binding(("esc", "left"), "Esc ←", "back to the list", moves.close),
    Binding(("o",), "o", "open the page in the browser", _act("open"), "open"),
    Binding(("s",), "s", "save, with topics (Tab completes)", answers.ask_topics, "save"),
    Binding(("n",), "n", "save with a note of yours", answers.ask_note, "note"),
    Binding(
        ("h", "S"), "h S", "share with somebody: logs that you gave, shows a message",
        answers.ask_people, "share",
    ),
    Binding(
        ("t",), "t", "thank the author: logs it, shows a message", answers.ask_thanks, "thank"
    ),
    Binding(
        ("m",), "m", "mute the source or a word, until a day or for good", answers.ask_mute, "mute"
    ),
    Binding(("+", "="), "+", "this source closer: it comes first, and more of it", answers.closer),
    Binding(("-",), "-", "this source further away", answers.further, "pace"),
    Binding(("u",), "u", "take back the last thing that you did here", _act("undo"), "undo"),
    Binding(("/",), "/", "search in this edition", answers.ask_search, "find"),
    Binding(("?",), "?", "these keys", _help, "help"),
    Binding(("q",), "q", "back to the list; quit", moves.leave, "quit"),
    Binding(("ctrl-l",), "Ctrl-L", "draw the page anew", _act("redraw")),
    Binding(("ctrl-z",), "Ctrl-Z", "stop; `fg` comes back", _act("stop")),
    Binding(("ctrl-c", "ctrl-d"), "Ctrl-C", "leave at once", _act("interrupt")),
)  # fmt: skip
"""Every key, in the order of the help."""

_OF_KEY = {name: binding for binding in BINDINGS for name in binding.names}


def press(state: State, key: Key) -> Step:
    """Return the state after ``key``, and what is to be done, if anything.

    A paste outside a question does nothing: it was not meant as keys.
    """
    if state.prompt:
        after, act = answers.answered(state._replace(said=""), key)
        return settled(after), act
    binding = _OF_KEY.get(key.name)
    if binding is None:
        return state._replace(said="" if not key.text else "no such key; ? shows all"), None
    after, act = binding.do(state._replace(said=""))
    return settled(after), act


def help_page() -> Doc:
    """Return the page of all keys."""
    widest = max(len(each.shown) for each in BINDINGS) + 2
    return (
        Heading("Keys"),
        paragraph(),
        *(paragraph(each.help, indent=widest, label=each.shown) for each in BINDINGS),
        paragraph(),
        paragraph("All that you do is kept at once; q goes back."),
    )


def short_keys() -> list[str]:
    """Return the line of keys in its parts."""
    shown = {"enter": "Enter", "-": "+ -"}
    return [
        f"{shown.get(each.names[0], each.names[0])} {each.short}" for each in BINDINGS if each.short
    ]
