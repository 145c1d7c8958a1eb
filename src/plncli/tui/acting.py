"""The acts of an interactive skim: each is one operation of the journal, written at once."""

from collections.abc import Callable

from plncli import names, opener
from plncli.acts import DIRECTION_OF_ACT
from plncli.dates import parse_date
from plncli.doc import Doc, Heading, Span, paragraph
from plncli.errors import (
    AmbiguousNameError,
    ConflictError,
    NotFoundError,
    RefusedError,
    UsageError,
)
from plncli.mentions import folded, mentions, phrase
from plncli.names import Candidate
from plncli.ranking.entry import Item
from plncli.sharing import message, spoken_names
from plncli.shellwords import command
from plncli.store import append, content, edition, journal, mute, read, share, twins
from plncli.store.pace import set_pace
from plncli.tui.desk import Desk
from plncli.tui.model import Act, Done, Page, State, marked


def perform(desk: Desk, state: State, act: Act) -> State:
    """Return the state after an act that is a row of ``ACTS``.

    Raises:
        PlnError: it was not done; nothing of it is in the store.
    """
    assert act.item is not None
    return ACTS[act.name](desk, state, act.item, act.words)


def _read(desk: Desk, state: State, item: Item, _: tuple[str, ...]) -> State:
    with desk.reported():
        markup = content.markup(desk.connection, item.entry.key)
    row = state.row
    about = " · ".join(part for part in (row.heading, row.place, row.age) if part)
    head: Doc = (Heading(item.entry.title), paragraph(Span(about, "dim")))
    if item.entry.link:
        head = (*head, paragraph(Span(item.entry.link, "link")))
    text = _text(markup, item)
    return state._replace(page=Page("text", (*head, paragraph(), *text)), line=0)


def _text(markup: str, item: Item) -> Doc:
    from plncli.reading import page

    if text := page(markup, item.entry.link):
        return text
    return (paragraph(item.entry.summary or "The feed has no text of it. o opens the page."),)


def _open(desk: Desk, state: State, item: Item, _: tuple[str, ...]) -> State:
    link = opener.web_link(item.entry.link)
    if link is None:
        raise NotFoundError("this entry has no page to open", "Enter reads what its feed has")
    shown = opener.open_link(link)
    with desk.writing(command("open", item.entry.id)) as number:
        twins.mark(desk.connection, [item.entry], "opened", desk.moment())
    if not shown:
        page = _draft("No browser is here", "The address, to open elsewhere:", link)
        state = state._replace(page=page, line=0)
    return _done(desk, state, number, f"opened {item.entry.title}", [item.entry.key], "opened")


def _save(desk: Desk, state: State, item: Item, topics: tuple[str, ...]) -> State:
    topics = tuple(filter(None, map(append.topic_name, topics)))
    signed = [f"+{topic}" for topic in topics]
    with desk.writing(command("save", item.entry.id, *signed)) as number:
        twins.mark(desk.connection, [item.entry], "saved", desk.moment())
        append.tag_entries(desk.connection, [item.entry.key], topics, desk.moment())
    said = " ".join(("saved", item.entry.title, *signed))
    state = state._replace(topics=tuple(dict.fromkeys((*state.topics, *topics))))
    return _done(desk, state, number, said, [item.entry.key], "saved")


def _note(desk: Desk, state: State, item: Item, words: tuple[str, ...]) -> State:
    (text,) = words
    with desk.writing(command("save", item.entry.id, "--note", text)) as number:
        twins.mark(desk.connection, [item.entry], "saved", desk.moment())
        edition.add_note(desk.connection, [item.entry.key], text)
    return _done(
        desk, state, number, f"noted, and saved {item.entry.title}", [item.entry.key], "noted"
    )


def _share(desk: Desk, state: State, item: Item, given: tuple[str, ...]) -> State:
    with desk.reported():
        known = read.names(desk.connection, ("contact", "community"))
        ids = list(dict.fromkeys(_chosen(name, known) for name in given))
        people = share.recipients(desk.connection, ids)
        by = read.profile(desk.connection).name
    with desk.writing(command("share", item.entry.id, "with", *", ".join(ids).split())) as number:
        share.share_entry(
            desk.connection, item.entry.key, ids, day=desk.today.isoformat(), now=desk.moment()
        )
    spoken = spoken_names(people)
    given_to = message(item.entry, people, by)
    page = _draft(" ".join((f"For {spoken}", *given_to.emails)), *given_to.text.split("\n\n"))
    said = f"logged: shared with {spoken}"
    return _done(desk, state._replace(page=page, line=0), number, said, [item.entry.key], "shared")


def _thank(desk: Desk, state: State, item: Item, words: tuple[str, ...]) -> State:
    entry = item.entry
    assert entry.contact_id is not None and entry.contact is not None
    text = " ".join((f"thanked {entry.contact} for “{entry.title}”", *words)).strip()
    with desk.writing(command("log", text)) as number:
        append.add_interaction(
            desk.connection,
            {
                "date": desk.today.isoformat(),
                "text": text,
                "act": "thanked",
                "direction": DIRECTION_OF_ACT["thanked"],
            },
            [entry.contact_id],
            (),
            desk.moment(),
        )
        by = read.profile(desk.connection).name
    lines = (f"Hello {entry.contact},", f"Thank you for “{entry.title}”.", *words, by or "")
    page = _draft(f"For {entry.contact}", *lines)
    said = f"logged: thanked {entry.contact}"
    return _done(desk, state._replace(page=page, line=0), number, said, [entry.key], "thanked")


def _chosen(name: str, known: list[Candidate]) -> str:
    """The id of the contact or community that a name chooses."""
    found = names.resolve(name, known, spelling=False)
    if not found:
        raise NotFoundError(f"nobody here is called {name!r}", "Tab completes names")
    if len(found) > 1:
        several = ", ".join(f"{each.name} ({each.id})" for each in found[:4])
        raise AmbiguousNameError(f"{name!r} fits {several}", "type the id", [])
    return found[0].id


def _mute(desk: Desk, state: State, item: Item, words: tuple[str, ...]) -> State:
    word, until = words
    last = _last_day(desk, until)
    entry = item.entry
    target = (
        mute.Target(word, None, f"titles that mention “{word}”")
        if word
        else mute.Target(None, entry.source_id, entry.source)
    )
    if word and not phrase(word):
        raise UsageError(f"{word!r} has no letters", "mute a word or a source")
    typed = ("--until", last) if last else ()
    with desk.writing(command("mute", word or entry.source_id, *typed)) as number:
        if mute.find(desk.connection, target, desk.today):
            raise ConflictError(f"already muted: {target.spoken}")
        append.add_mute(
            desk.connection,
            word=target.word,
            source_id=target.source_id,
            until=last,
            now=desk.moment(),
        )
    keys = [row.item.entry.key for row in state.rows if _is_about(row.item, target)]
    when = f"until {last}" if last else "for good"
    return _done(desk, state, number, f"muted {when}: {target.spoken}", keys, "muted")


def _last_day(desk: Desk, until: str) -> str | None:
    if not until:
        return None
    day = parse_date(until, desk.today, lean="future", date_order=desk.date_order)
    if day < desk.today:
        raise UsageError(f"{day} is past", "today or a later day")
    return day.isoformat()


def _is_about(item: Item, target: mute.Target) -> bool:
    if target.word:
        return mentions(folded(item.entry.title), phrase(target.word))
    return item.entry.source_id == target.source_id


def _pace(desk: Desk, state: State, item: Item, words: tuple[str, ...]) -> State:
    (pace,) = words
    source = item.entry.source_id
    with desk.writing(command("edit", source, "--pace", pace)) as number:
        set_pace(desk.connection, source, pace, desk.moment())
    after = _done(desk, state, number, f"{item.entry.source} is {pace} from now on", [], "")
    return after._replace(paces={**state.paces, source: pace})


def _undo(desk: Desk, state: State, _: Item, __: tuple[str, ...]) -> State:
    if not state.done:
        raise NotFoundError("nothing was done here that could be taken back")
    last = state.done[-1]
    with desk.reported():
        if journal.last_number(desk.connection) != last.number:
            raise RefusedError("another command came after it", "`pln undo` takes that back first")
        undone = journal.undo(desk.connection, desk.moment())
    back = state._replace(marks=last.marks, paces=last.paces, done=state.done[:-1])
    return back._replace(page=None, line=0, said=f"took back `{undone.command}`")


def _done(desk: Desk, state: State, number: int, said: str, keys: list[int], mark: str) -> State:
    """The state after something was done: it is said, marked, and can be taken back."""
    after = marked(state, keys, mark)._replace(said=said)
    if journal.last_number(desk.connection) != number:
        return after  # it was so before: the operation is not kept
    return after._replace(done=(*state.done, Done(number, state.marks, state.paces)))


def _draft(title: str, *lines: str) -> Page:
    texts = [
        block
        for part in lines
        if part
        for block in (*map(paragraph, part.split("\n")), paragraph())
    ]
    return Page("draft", (Heading(title), paragraph(), *texts))


ACTS: dict[str, Callable[[Desk, State, Item, tuple[str, ...]], State]] = {
    "read": _read,
    "open": _open,
    "save": _save,
    "note": _note,
    "share": _share,
    "thank": _thank,
    "mute": _mute,
    "pace": _pace,
    "undo": _undo,
}
