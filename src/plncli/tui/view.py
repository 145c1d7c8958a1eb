"""A state as the lines of a screen."""

from collections.abc import Iterator
from typing import NamedTuple

from rich.cells import cell_len, set_cell_size

from plncli.doc import Line, Span, line_text
from plncli.render.terminal import fitted, painted
from plncli.text import visible
from plncli.tui.bindings import short_keys
from plncli.tui.model import (
    LEAST_HEIGHT,
    LEAST_WIDTH,
    PREVIEW,
    State,
    at_end,
    body_height,
    has_preview,
    listing,
    page_lines,
)
from plncli.tui.prompt import Prompt, suggestions

NUMBER = 4
"""Columns of an entry's number."""
BEFORE_TITLE = 2 + NUMBER + 2
"""Columns before a title: the cursor, the number, the sign of what is new."""
LEAST_TITLE = 16
"""Columns that a title keeps before its age gives way."""


class Screen(NamedTuple):
    """What a screen shows: as many lines as it has, and where its cursor stands (from 0)."""

    lines: tuple[str, ...]
    row: int
    column: int


def drawn(state: State) -> Screen:
    """Return the screen of a state. No line is wider than the screen, none is missing."""
    if state.width < LEAST_WIDTH or state.height < LEAST_HEIGHT:
        return _too_small(state)
    body, cursor = _page(state) if state.page else _list(state)
    room = body_height(state)
    lines = [_painted(fitted((Span(state.headline, "strong"),), state.width), state.color), ""]
    lines += [*body, *[""] * (room - len(body))]
    if has_preview(state):
        lines += _preview(state)
    bottom, column = _bottom(state)
    lines += [_painted(fitted(line, state.width), state.color) for line in bottom]
    if state.prompt:
        return Screen(tuple(lines), state.height - 2, column)
    return Screen(tuple(lines), 2 + cursor, 0)


def announced(state: State) -> str:
    """Return the entry that the state is at in one line of words, to be heard."""
    row = state.row
    entry = row.item.entry
    marks = ", ".join(state.marks.get(entry.key, ()))
    parts = (f"{row.item.n} of {len(state.rows)}", row.heading, entry.title, row.place, row.age)
    return visible(". ".join(part for part in (*parts, marks) if part) + ".")


def _too_small(state: State) -> Screen:
    words = (
        f"pln needs {LEAST_WIDTH} x {LEAST_HEIGHT};", f"here are {state.width} x {state.height}.",
        "Make it larger, or q quits.",
    )  # fmt: skip
    lines = [set_cell_size(text, state.width).rstrip() for text in words[: state.height]]
    return Screen((*lines, *[""] * (state.height - len(lines))), 0, 0)


def _list(state: State) -> tuple[list[str], int]:
    """The lines of the list, and the one that the user is at."""
    shown = listing(state.rows)[state.top : state.top + body_height(state)]
    if isinstance(shown[-1], str):  # its entries are below the screen
        shown = shown[:-1]
    lines = []
    for line in shown:
        content = _entry(state, line) if isinstance(line, int) else (Span(line, "strong"),)
        cut = fitted(content, state.width)
        here = line == state.at and state.color
        lines.append(_bar(cut, state.width) if here else _painted(cut, state.color))
    return lines, shown.index(state.at)


def _entry(state: State, at: int) -> Line:
    row = state.rows[at]
    entry = row.item.entry
    new = entry.key not in state.seen
    marks = ", ".join(state.marks.get(entry.key, ()))
    tail = " · ".join(part for part in (row.place, row.age, marks) if part)
    room = state.width - BEFORE_TITLE - min(cell_len(entry.title), LEAST_TITLE) - 2
    if cell_len(tail) > room:
        tail = " · ".join(part for part in (row.age, marks) if part)
    if cell_len(tail) > room:
        tail = marks
    title = _cut(entry.title, state.width - BEFORE_TITLE - (cell_len(tail) + 2 if tail else 0))
    return (
        Span("> " if at == state.at else "  "),
        Span(f"{row.item.n:>{NUMBER - 1}} ", "id"),
        Span("• " if new else "  "),
        Span(title, "strong" if new else None),
        Span(f"  {tail}" if tail else "", "dim"),
    )


def _preview(state: State) -> Iterator[str]:
    """A line between, and the beginning of the entry with why it is here."""
    row = state.row
    yield ""
    text = visible(row.item.entry.summary or "").strip() or "Enter reads it."
    lines = list(_wrapped(text, state.width - 4))
    cut = lines[: PREVIEW - 1]
    if len(lines) > len(cut):
        cut[-1] = _cut(f"{cut[-1]} …", state.width - 4)
    also = f"also in {', '.join(row.item.also_in)}" if row.item.also_in else ""
    why = f"why: {', '.join(row.item.why)}" if row.item.why else ""
    reason = Span(" · ".join(part for part in (also, why) if part), "dim")
    for line in (*[(Span(text),) for text in cut], *[()] * (PREVIEW - 1 - len(cut)), (reason,)):
        yield _painted(fitted((Span("    "), *line), state.width), state.color)


def _page(state: State) -> tuple[list[str], int]:
    return list(page_lines(state)[state.line : state.line + body_height(state)]), 0


def _bottom(state: State) -> tuple[tuple[Line, Line], int]:
    """The line that says what happened or asks, the line of keys, and the cursor's column."""
    if state.prompt:
        question, column = _question(state.prompt, state.width)
        below = (Span(state.said, "warn"),) if state.said else _help_for(state.prompt)
        return (question, below), column
    said, *more = _wrapped(visible(state.said) or _where(state), state.width)
    rest = Span(" ".join(more)) if more else Span(_keys(state), "dim")
    return ((Span(said),), (rest,)), 0


def _where(state: State) -> str:
    if state.page:
        rest = " · the end" if at_end(state) else f" · line {state.line + 1}"
        return f"{state.row.item.n} of {len(state.rows)}{rest}"
    last = state.at == len(state.rows) - 1
    return f"{state.row.item.n} of {len(state.rows)}" + (" · that is all" if last else "")


def _question(prompt: Prompt, width: int) -> tuple[Line, int]:
    """The question with what was typed, whose end stays on the screen."""
    question = _cut(visible(prompt.question), width // 2 if prompt.text else width - 2) + " "
    room = width - cell_len(question) - 1
    before, after = prompt.text[: prompt.at], prompt.text[prompt.at :]
    while cell_len(before) > room:
        before = before[1:]
    column = cell_len(question) + cell_len(before)
    return (Span(question, "strong"), Span(visible(before + after))), column


def _help_for(prompt: Prompt) -> Line:
    """What may be typed: the suggestions once something is begun, or a hint."""
    found = suggestions(prompt)
    if not found:
        end = "Esc leave it" if prompt.purpose == "mute" else "Enter done  Esc leave it"
        return (Span(f"{prompt.hint}  {end}", "dim"),)
    return (Span("Tab ", "dim"), Span(found[0], "strong"), Span("".join(
        f"  {name}" for name in found[1:20]
    )))  # fmt: skip


def _keys(state: State) -> str:
    """As many keys as fit, help and quit among them."""
    reading, *others, helping, quitting = short_keys()
    end = f"{helping}  {quitting if not state.page else 'q back'}"
    line = ""
    for each in (reading, *others) if not state.page else others:
        if cell_len(f"{line}{each}  {end}") > state.width:
            break
        line += f"{each}  "
    return line + end


def _wrapped(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split():
        if line and cell_len(line) + 1 + cell_len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield _cut(line, width)


def _cut(text: str, room: int) -> str:
    """Text in at most ``room`` columns, the last one an ellipsis where it is longer."""
    if cell_len(text) <= room:
        return text
    return set_cell_size(text, max(room - 1, 0)).rstrip() + "…"


def _bar(content: Line, width: int) -> str:
    """A line as one bar: other colours inside would make patches of it."""
    text = line_text(content)
    return f"\x1b[7m{text}{' ' * (width - cell_len(text))}\x1b[0m"


def _painted(content: Line, color: bool) -> str:
    return painted(content) if color else line_text(content)
