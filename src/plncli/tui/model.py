"""What an interactive skim is at a moment, and how it moves. No terminal, no store."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from plncli.doc import Doc
from plncli.ranking.entry import Item
from plncli.render.terminal import render
from plncli.tui.prompt import Prompt

TEXT_WIDTH = 76
"""Text is set in at most so many columns: longer lines are hard to read."""
ABOVE, BELOW = 2, 2
"""Lines above the body (headline, empty) and below it (what happened, keys)."""
PREVIEW = 3
"""Lines of the entry that the list is at, below the list."""
HIGH_ENOUGH = 16
"""A screen lower than this has no preview."""
LEAST_WIDTH, LEAST_HEIGHT = 40, 10


class Row(NamedTuple):
    """An entry of the edition as the list shows it.

    Attributes:
        heading: the title of its group: who speaks, or what it is about.
        place: whose it is and where it stands, as far as the heading does not say so.
        age: how long ago, and how long it takes, as in ``2 d · 3 min``.
    """

    item: Item
    heading: str
    place: str
    age: str


class Page(NamedTuple):
    """Something to read in place of the list: a text, a draft, the keys.

    ``kind`` is ``text``, ``draft`` or ``help``.
    """

    kind: str
    doc: Doc


class Done(NamedTuple):
    """An operation of this session, and how things stood before: what `u` goes back to."""

    number: int
    marks: Mapping[int, tuple[str, ...]]
    paces: Mapping[str, str]


class State(NamedTuple):
    """An interactive skim at a moment.

    Attributes:
        at: the row that the user is at.
        top: the first line of the list that the screen shows.
        line: the first line of the page that the screen shows.
        said: what has just happened, in one line.
        sought: what was searched for last.
        seen: keys of the entries that the user has been at or has passed.
        marks: what was done with entries, in words, by key.
        paces: the pace of each source by its id.
        done: what was done in this session and can be taken back, last one last.
        topics: what the completion of topics knows.
        people: what the completion of names knows.
        color: whether lines carry styles.
    """

    headline: str
    rows: tuple[Row, ...]
    width: int = 80
    height: int = 24
    at: int = 0
    top: int = 0
    page: Page | None = None
    line: int = 0
    prompt: Prompt | None = None
    said: str = ""
    sought: str = ""
    seen: frozenset[int] = frozenset()
    marks: Mapping[int, tuple[str, ...]] = {}
    paces: Mapping[str, str] = {}
    done: tuple[Done, ...] = ()
    topics: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    color: bool = True

    @property
    def row(self) -> Row:
        """The row that the user is at."""
        return self.rows[self.at]


class Act(NamedTuple):
    """What the state machine asks for: a row of `plncli.tui.acting`, or of the loop.

    Attributes:
        item: the entry that it is about, where it is about one.
        words: names, topics or texts of the user.
    """

    name: str
    item: Item | None = None
    words: tuple[str, ...] = ()


Step = tuple[State, Act | None]


def started(state: State) -> State:
    """Return the first state: at the first entry that was not seen, which is seen now."""
    unseen = [at for at, row in enumerate(state.rows) if row.item.entry.key not in state.seen]
    return settled(arrived(state, unseen[0] if unseen else 0))


def resized(state: State, width: int, height: int) -> State:
    """Return the state on a screen of another size; the place in a text stays about the same."""
    before = len(page_lines(state)) or 1
    state = state._replace(width=width, height=height)
    return settled(state._replace(line=state.line * len(page_lines(state)) // before))


def passed(state: State, at: int) -> State:
    """Return the state moved to another row; all rows on the way are seen."""
    at = min(max(at, 0), len(state.rows) - 1)
    first, last = sorted((state.at, at))
    keys = {row.item.entry.key for row in state.rows[first : last + 1]}
    return state._replace(at=at, seen=state.seen | keys)


def arrived(state: State, at: int) -> State:
    """Return the state at another row, without having passed those on the way."""
    at = min(max(at, 0), len(state.rows) - 1)
    return state._replace(at=at, seen=state.seen | {state.rows[at].item.entry.key})


def settled(state: State) -> State:
    """Return the state scrolled so that what the user is at is on the screen."""
    if state.page:
        last = max(len(page_lines(state)) - body_height(state), 0)
        return state._replace(line=min(max(state.line, 0), last))
    lines = listing(state.rows)
    room = body_height(state)
    here = lines.index(state.at)
    first = here - 1 if here and isinstance(lines[here - 1], str) else here  # with its heading
    top = min(max(state.top, here - room + 1), first if first + room > here else here)
    return state._replace(top=min(max(top, 0), max(len(lines) - room, 0)))


def marked(state: State, keys: Iterable[int], word: str) -> State:
    """Return the state with a word behind the rows of these entries."""
    marks = dict(state.marks)
    for key in keys:
        if word not in marks.get(key, ()):
            marks[key] = (*marks.get(key, ()), word)
    return state._replace(marks=marks)


def has_preview(state: State) -> bool:
    """Whether the screen has room for the beginning of the entry below the list."""
    return state.page is None and state.height >= HIGH_ENOUGH


def body_height(state: State) -> int:
    """Return how many lines the list or the page has on the screen."""
    preview = PREVIEW + 1 if has_preview(state) else 0
    return max(state.height - ABOVE - BELOW - preview, 1)


def listing(rows: Sequence[Row]) -> tuple[str | int, ...]:
    """Return the lines of the list: a heading as its text, an entry as its place in ``rows``."""
    lines: list[str | int] = []
    for at, row in enumerate(rows):
        if not at or row.heading != rows[at - 1].heading:
            lines.append(row.heading)
        lines.append(at)
    return tuple(lines)


def page_lines(state: State) -> tuple[str, ...]:
    """Return the lines of the page that is open, set in the width of the screen."""
    return _set(state.page.doc, min(state.width, TEXT_WIDTH), state.color) if state.page else ()


def at_end(state: State) -> bool:
    """Whether the screen shows the last line of the page that is open."""
    return state.line + body_height(state) >= len(page_lines(state))


@lru_cache(maxsize=4)
def _set(doc: Doc, width: int, color: bool) -> tuple[str, ...]:
    return tuple(render(doc, width=width, color=color).removesuffix("\n").split("\n"))
