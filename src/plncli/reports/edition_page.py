"""The page of an edition: a headline, its groups, what comes up again, and what to type next."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from plncli.counted import counted
from plncli.doc import Block, Doc, Heading, Paragraph, Span, line, paragraph
from plncli.ranking.asides import Saved, Voice
from plncli.ranking.entry import Candidate, Item
from plncli.reports.grouping import SHARED, grouped
from plncli.reports.skim import Skim

INDENT = 4
"""Room for the numbers of the entries."""
SUMMARY_WIDTH = 74
"""A summary is one line, also where the screen is narrow."""
POST_WIDTH = 22
"""So much of each short post is shown where several stand in a line: three fit."""
RECENT_DAYS = 60
"""Whoever was silent for less is said to be so since a day, else since a month."""


def layout(skim: Skim) -> Doc:
    """Return the blocks of the page; one line when there is nothing."""
    items = skim.edition.items
    if not items:
        return (*_today(skim), paragraph(skim.empty))
    blocks: list[Block] = [
        *_today(skim),
        Heading(headline(skim.now.date(), items, skim.edition.seconds)),
    ]
    if "filter: " in skim.selection:
        blocks.append(paragraph(Span(skim.selection, "dim")))
    if skim.edition.away_days:
        blocks.append(paragraph(_welcome(skim.edition.away_days)))
    for title, group in grouped(skim):
        blocks += _group(skim, title, group)
    blocks.append(paragraph())
    asides = (
        skim.resurfaced and _resurfaced(skim.resurfaced, skim.now.date()),
        skim.quiet and _quiet(skim.quiet, skim.now.date()),
    )
    blocks += [paragraph(text) for text in asides if text]
    if any(asides):
        blocks.append(paragraph())
    if skim.why:
        blocks.append(paragraph(Span(skim.why, "dim")))
    blocks.append(paragraph(_ending(skim)))
    return tuple(blocks)


def _today(skim: Skim) -> Doc:
    """What else is due, in one line; nothing where nothing is."""
    if not skim.due:
        return ()
    from plncli.reports.today.header import header

    return (paragraph(Span(header(skim.due), "dim")),)


def headline(day: date, items: Sequence[Item], seconds: int) -> str:
    """Return the first line of the page: the day, who speaks, how much, how long."""
    people = len({item.entry.contact_id for item in items if item.entry.contact_id})
    others = len({item.entry.source_id for item in items if not item.entry.contact_id})
    voices = " and ".join(
        counted(number, one, many)
        for number, one, many in ((people, "person", "people"), (others, "source", "sources"))
        if number
    )
    minutes = counted(max(round(seconds / 60), 1), "minute")
    return (
        f"{day:%a} {day.day} {day:%b %Y} · {voices}, {counted(len(items), 'entry', 'entries')},"
        f" about {minutes}"
    )


def _welcome(days: int) -> str:
    return (
        f"Welcome back after {days} days. Here are the closest and the best; the rest has passed,"
        " and `pln skim --missed` has it."
    )


def _group(skim: Skim, title: str, items: Sequence[Item]) -> Iterator[Block]:
    entries = [item.entry for item in items]
    alike = ""
    if skim.by == "person" and title != SHARED:
        places = {_place(entry) for entry in entries}
        alike = places.pop() if len(places) == 1 else ""
    yield Heading(f"{title} · {alike}" if alike not in ("", title) else title, 2)
    posts = _posts_together(items)
    for item in items:
        if together := posts.get(item.n):
            yield from _posts(together, skim)
        elif item.n not in posts:
            yield from _item(item, "" if alike else whence(item.entry, skim.by, title), skim)
    if skim.by in ("person", "source") and title != SHARED:
        for source, title_of in {entry.source_id: entry.source for entry in entries}.items():
            if more := skim.edition.more.get(source):
                yield paragraph(Span(f"and {more} more from {title_of}", "dim"), indent=INDENT)


def _item(item: Item, place: str, skim: Skim) -> Iterator[Block]:
    after = Span(f"  {detail(item.entry, place, skim.now)}", "dim")
    title = Span(item.entry.title, "strong")
    yield Paragraph(line(title, after), INDENT, f"{item.n:>2}")
    if item.with_summary:
        yield paragraph(one_line(item.entry.summary or "", SUMMARY_WIDTH), indent=INDENT)
    if item.also_in:
        yield paragraph(Span(f"also in: {', '.join(item.also_in)}", "dim"), indent=INDENT)
    if skim.why:
        yield paragraph(Span(f"why: {', '.join(item.why)}", "dim"), indent=INDENT)


def _posts_together(items: Sequence[Item]) -> dict[int, list[Item]]:
    """Several posts of one voice by the number of the first; nothing by those of the others."""
    voices: dict[str, list[Item]] = {}
    for item in items:
        if item.entry.is_post and not item.also_in:
            voices.setdefault(item.entry.voice, []).append(item)
    together: dict[int, list[Item]] = {}
    for first, *others in voices.values():
        if others:
            together |= {first.n: [first, *others]} | {other.n: [] for other in others}
    return together


def _posts(items: Sequence[Item], skim: Skim) -> Iterator[Block]:
    """One line for several short posts, and their first words, each with its number."""
    newest = max(item.entry.sort_at for item in items)
    whose = "" if skim.by == "person" else f"{items[0].entry.contact or items[0].entry.source} · "
    yield paragraph(
        Span(f"{len(items)} short posts", "strong"),
        Span(f"  {whose}{_age(newest, skim.now)}", "dim"),
        indent=INDENT,
    )
    words = (f"{item.n} {one_line(item.entry.title, POST_WIDTH)}" for item in items)
    yield paragraph(" · ".join(words), indent=INDENT)
    if skim.why:
        for reasons in dict.fromkeys(item.why for item in items):
            yield paragraph(Span(f"why: {', '.join(reasons)}", "dim"), indent=INDENT)


def _resurfaced(saved: Saved, today: date) -> str:
    days = (today - date.fromisoformat(saved.saved[:10])).days
    return f"You saved {days} days ago: {saved.title} ({saved.source}). `pln open {saved.id}`"


def _quiet(voice: Voice, today: date) -> str:
    last = date.fromisoformat(voice.last[:10])
    since = f"{last.day} {last:%b}" if (today - last).days < RECENT_DAYS else f"{last:%B}"
    if last.year != today.year:
        since += f" {last.year}"
    if voice.contact:
        return f"{voice.contact} has not posted since {since}: say hello?"
    return f"{voice.source} has published nothing since {since}."


def _ending(skim: Skim) -> str:
    number = skim.edition.items[0].n
    return (
        "That is all."
        f" `pln open {number}` reads, `pln save {number} +topic` keeps,"
        f" `pln mute {number}` hides its source"
        + (", `pln skim --next` goes on." if skim.edition.held_back else ".")
    )


def whence(entry: Candidate, by: str, title: str) -> str:
    """Whose entry it is, as far as the heading does not say so."""
    if by == "person" and title != SHARED:
        return _place(entry)
    whose = entry.contact or entry.source
    return "" if whose == title else whose


def _place(entry: Candidate) -> str:
    """Where an entry stands: the source of a person's entry, the host of a source's."""
    return entry.source if entry.contact else _host(entry.link)


def detail(entry: Candidate, place: str, now: datetime) -> str:
    """Return what stands behind a title: its place, how old it is, and how long it takes."""
    length = f"{round(entry.length / 60)} min" if entry.length >= 60 else ""
    return " · ".join(part for part in (place, _age(entry.sort_at, now), length) if part)


def _host(link: str | None) -> str:
    place = (link or "").partition("://")[2].partition("/")[0]
    return place.rpartition("@")[2].removeprefix("www.")  # a user may look like a host


def _age(moment: str, now: datetime) -> str:
    """How long ago, in one unit."""
    then = datetime.fromisoformat(moment)
    minutes = int((now - then).total_seconds()) // 60
    if minutes < 60:
        return "just now"
    if minutes < 24 * 60:
        return f"{minutes // 60} h"
    return f"{minutes // (24 * 60)} d"


def one_line(text: str, width: int) -> str:
    """Return ``text`` as one line of at most ``width`` characters, cut between words."""
    words = " ".join(text.split())
    if len(words) <= width:
        return words
    cut = words[: width - 1]
    return (cut.rpartition(" ")[0] or cut).rstrip(" .,;:-–—") + "…"
