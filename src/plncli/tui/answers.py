"""The questions of the bottom line, and what happens with their answers."""

from collections.abc import Callable

from plncli.model import PACES
from plncli.tui import moves
from plncli.tui.keys import Key
from plncli.tui.model import Act, State, Step
from plncli.tui.prompt import Prompt, parts, typed


def ask_topics(state: State) -> Step:
    """Ask for the topics to save an entry with."""
    prompt = Prompt("topics", "Save with topics:", "commas between; none is fine")
    return state._replace(prompt=prompt._replace(known=state.topics)), None


def ask_note(state: State) -> Step:
    """Ask for a note."""
    return state._replace(prompt=Prompt("note", "Your note:", "one line")), None


def ask_people(state: State) -> Step:
    """Ask whom to share an entry with."""
    prompt = Prompt("people", "Share with:", "names, commas between", known=state.people)
    return state._replace(prompt=prompt), None


def ask_thanks(state: State) -> Step:
    """Ask for words of thanks, where the entry has a person to thank."""
    entry = state.row.item.entry
    if entry.contact is None:
        said = f"{entry.source} belongs to nobody in your network"
        return state._replace(said=f"{said}; `pln edit {entry.source_id} --contact NAME`"), None
    prompt = Prompt("thanks", f"Thank {entry.contact}:", "what it gave you, or nothing")
    return state._replace(prompt=prompt), None


def ask_mute(state: State) -> Step:
    """Ask what to mute."""
    hint = f"s the source {state.row.item.entry.source}, w a word"
    return state._replace(prompt=Prompt("mute", "Mute what?", hint)), None


def ask_search(state: State) -> Step:
    """Ask what to search for."""
    again = f"nothing = {state.sought} again" if state.sought else "in titles, names, summaries"
    return state._replace(prompt=Prompt("search", "Search:", again)), None


def closer(state: State) -> Step:
    """Show a source more often."""
    return _at_pace(state, -1)


def further(state: State) -> Step:
    """Show a source less often."""
    return _at_pace(state, 1)


def _at_pace(state: State, step: int) -> Step:
    entry = state.row.item.entry
    pace = state.paces[entry.source_id]
    place = PACES.index(pace) + step
    if not 0 <= place < len(PACES):
        end = "closest" if step < 0 else "furthest"
        return state._replace(said=f"{entry.source} is {pace} already, which is the {end}"), None
    return state, Act("pace", state.row.item, (PACES[place],))


def answered(state: State, key: Key) -> Step:
    """Return the state after a key while a question is open."""
    prompt = state.prompt
    assert prompt is not None
    if key.name in ("esc", "ctrl-c"):
        return state._replace(prompt=None, said="nothing done"), None
    if prompt.purpose == "mute":
        return _muting(state, key)
    if key.name != "enter":
        return state._replace(prompt=typed(prompt, key)), None
    return _ANSWERS[prompt.purpose](state._replace(prompt=None), prompt)


def _muting(state: State, key: Key) -> Step:
    if key.name == "s":
        return _ask_until(state, "", state.row.item.entry.source), None
    if key.name == "w":
        prompt = Prompt("word", "Mute titles that mention:", "a word or a phrase")
        return state._replace(prompt=prompt), None
    return state, None


def _ask_until(state: State, word: str, spoken: str) -> State:
    hint = "fri, 3 apr, in 2 weeks; nothing = for good"
    return state._replace(prompt=Prompt("until", f"Mute {spoken} until:", hint, about=word))


def _topics(state: State, prompt: Prompt) -> Step:
    return state, Act("save", state.row.item, tuple(parts(prompt.text)))


def _note(state: State, prompt: Prompt) -> Step:
    text = prompt.text.strip()
    return _unless_empty(state, text, Act("note", state.row.item, (text,)))


def _people(state: State, prompt: Prompt) -> Step:
    names = tuple(parts(prompt.text))
    return _unless_empty(state, prompt.text.strip(" ,"), Act("share", state.row.item, names))


def _thanks(state: State, prompt: Prompt) -> Step:
    return state, Act("thank", state.row.item, (prompt.text.strip(),))


def _word(state: State, prompt: Prompt) -> Step:
    word = prompt.text.strip()
    return _unless_empty(_ask_until(state, word, f"“{word}”") if word else state, word, None)


def _until(state: State, prompt: Prompt) -> Step:
    return state, Act("mute", state.row.item, (prompt.about, prompt.text.strip()))


def _search(state: State, prompt: Prompt) -> Step:
    return moves.search(state, prompt.text), None


def _unless_empty(state: State, text: str, act: Act | None) -> Step:
    return (state, act) if text else (state._replace(said="nothing done"), None)


_ANSWERS: dict[str, Callable[[State, Prompt], Step]] = {
    "topics": _topics,
    "note": _note,
    "people": _people,
    "thanks": _thanks,
    "word": _word,
    "until": _until,
    "search": _search,
}
