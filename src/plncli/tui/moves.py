"""Moving about: in the list, in a page, and from one to the other."""

from plncli.mentions import folded
from plncli.tui.model import (
    Act,
    State,
    Step,
    arrived,
    at_end,
    body_height,
    listing,
    page_lines,
    passed,
)


def forward(state: State) -> Step:
    """One entry on; one line on in a page."""
    if state.page:
        return state._replace(line=state.line + 1), None
    return passed(state, state.at + 1), None


def back(state: State) -> Step:
    """One entry back; one line back in a page."""
    if state.page:
        return state._replace(line=state.line - 1), None
    return passed(state, state.at - 1), None


def page_forward(state: State) -> Step:
    """A screen on; at the end of a text the next entry's."""
    if not state.page:
        return passed(state, _row_at(state, body_height(state))), None
    if at_end(state) and state.page.kind == "text":
        return following(state)
    return state._replace(line=state.line + max(body_height(state) - 1, 1)), None


def page_back(state: State) -> Step:
    """A screen back."""
    if not state.page:
        return passed(state, _row_at(state, -body_height(state))), None
    return state._replace(line=state.line - max(body_height(state) - 1, 1)), None


def first(state: State) -> Step:
    """The first entry; the first line of a page."""
    return (state._replace(line=0) if state.page else arrived(state, 0)), None


def last(state: State) -> Step:
    """The last entry; the last line of a page."""
    if state.page:
        return state._replace(line=len(page_lines(state))), None
    return arrived(state, len(state.rows) - 1), None


def following(state: State) -> Step:
    """The next entry, also while one is read."""
    return _read_on(state, 1)


def preceding(state: State) -> Step:
    """The entry before, also while one is read."""
    return _read_on(state, -1)


def read(state: State) -> Step:
    """The text of the entry; back to the list when it is open."""
    if state.page:
        return close(state)
    return into(state)


def into(state: State) -> Step:
    """The text of the entry."""
    return (state, None) if state.page else (state, Act("read", state.row.item))


def close(state: State) -> Step:
    """From a page back to the list."""
    return state._replace(page=None, line=0), None


def leave(state: State) -> Step:
    """From a page back to the list, and from the list out."""
    return close(state) if state.page else (state, Act("quit"))


def search(state: State, words: str) -> State:
    """Return the state at the next entry that has ``words`` in title, voice or summary.

    Case and accents do not matter; after the last entry it goes on at the first.
    """
    wanted = folded(words.strip() or state.sought)
    if not wanted:
        return state._replace(said="nothing to search for")
    for step in range(1, len(state.rows) + 1):
        at = (state.at + step) % len(state.rows)
        row = state.rows[at]
        if wanted in folded(f"{row.item.entry.title} {row.heading} {row.item.entry.summary or ''}"):
            moved = arrived(state._replace(page=None, line=0, sought=wanted), at)
            return moved._replace(said=f"{wanted!r}: / and Enter goes to the next one")
    return state._replace(said=f"{wanted!r} is not in this edition", sought=wanted)


def _read_on(state: State, step: int) -> Step:
    at = state.at + step
    if not 0 <= at < len(state.rows):
        return state._replace(said=f"this is the {'last' if step > 0 else 'first'} entry"), None
    moved = passed(state, at)
    if state.page and state.page.kind == "text":
        return moved, Act("read", moved.row.item)
    return moved._replace(page=None, line=0), None


def _row_at(state: State, lines: int) -> int:
    """The row so many lines further, or the last one before that."""
    entries = listing(state.rows)
    wanted = min(max(entries.index(state.at) + lines, 0), len(entries) - 1)
    near = [each for each in entries[: wanted + 1] if isinstance(each, int)]
    return near[-1] if near else 0
