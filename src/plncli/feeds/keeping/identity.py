"""Which entry of a document is which entry of the store, also when its guid has changed.

A feed's guid is its word on identity, and many feeds break it: they move to https or to
another host, number their entries anew at every fetch, or give all of them one guid. An
entry under an unknown guid is therefore compared with what the store has of its source,
by what else names an entry, and by its text only when nothing else does.

A name tells nothing when two entries of one side bear it, and two entries that came out at
different times are two: to lose one is worse than to show one twice.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

from plncli.feeds.keeping.records import KnownEntry
from plncli.feeds.parsing.parsed import ParsedEntry, headline
from plncli.moments import stamp
from plncli.ranking.links import canonical

MEMORY_DAYS = 60
"""After so many days a guid may stand for another article, and one link without dates for
another entry (our choice, after the survey of readers in lion-reader issue 1535)."""
HOURS_APART = 12
"""Entries that share a name and came out farther apart are two: a page of the day comes
every 24 hours, and an edit keeps its date or moves it by little."""
DAYS_APART = 2
LEAST_WORDS = 48
SAME_WORDS = 0.98
MOST_REPAIRS = 3
"""Entries of one title are one when so much of their text is the same, of so many words,
within so many days; at most so many in one document. The words are those of lemon24/reader
(its entry_dedupe plugin), the rest is NewsBlur's."""


class Traits(NamedTuple):
    """What an entry can be known by.

    ``title`` is the line that is shown for it, ``enclosures`` are addresses. ``published``
    and ``first_seen`` are ISO 8601 in UTC.
    """

    guid: str
    link: str | None
    title: str
    published: str | None
    first_seen: str
    enclosures: tuple[str, ...] = ()


class Comparison(NamedTuple):
    """A document held against the store.

    Attributes:
        same: the stored guid of an entry by its guid in the document.
        new: guids of entries that the store does not have, in document order.
        left: stored guids that the document has given to other entries.
    """

    same: dict[str, str]
    new: list[str]
    left: list[str]


def identified(entries: Iterable[ParsedEntry]) -> dict[str, ParsedEntry]:
    """Return the entries of one document by their identity, in document order.

    The identity is the guid, else the link, else title and date. A guid under which the
    document has several pages, or a link with several titles, identifies none of them:
    some programs give all their entries one guid, or the link of the front page. Of entries
    that are the same, as RFC 4287 (4.1.1) has it, the first one stays.
    """
    entries = tuple(entries)
    guids = _shared(entries, lambda entry: entry.guid, _page_or_title)
    nameless = [entry for entry in entries if not entry.guid or entry.guid in guids]
    links = _shared(nameless, lambda entry: entry.link, lambda entry: entry.title or entry.summary)
    found: dict[str, ParsedEntry] = {}
    for entry in entries:
        guid = None if entry.guid in guids else entry.guid
        link = None if entry.link in links else entry.link
        found.setdefault(guid or link or _title_and_date(entry), entry)
    return found


def doubtful(document: Mapping[str, ParsedEntry], known: Mapping[str, KnownEntry]) -> list[str]:
    """Return the guids under which document and store have neither page nor title in common."""
    return [
        guid
        for guid, before in known.items()
        if document[guid].link != before.row.link and _is_other(document[guid], before)
    ]


def compare(
    document: Mapping[str, ParsedEntry],
    known: Mapping[str, KnownEntry],
    doubts: Iterable[str],
    stored: Collection[Traits],
    now: str,
) -> Comparison:
    """Find the entries of a document that the store has under other guids.

    An entry that shares neither page nor title with what the store has under its guid is an
    edit if the two came out at about the same time. Otherwise it is another article: some
    programs use guids again, or count them from the top of each document. So are all such
    entries once a guid of the document has gone over to another entry of the store.

    Args:
        document: by identity.
        known: those of the document that the store has under the same guid.
        doubts: what `doubtful` says of the two.
        stored: what the store has of the source, as far back as a document may reach.
        now: ISO 8601 in UTC.
    """
    doubts = set(doubts)
    certain = known.keys() - doubts
    here = {guid: traits(guid, document[guid], now) for guid in document if guid not in certain}
    there = {each.guid: each for each in stored if each.guid not in certain}
    since = stamp(datetime.fromisoformat(now) - timedelta(days=MEMORY_DAYS))
    same: dict[str, str] = {}
    taken = set(certain)
    for names in (*_BY_GUID, *_BY_PAGE):
        ours, theirs = _bearers(here.values(), names), _bearers(there.values(), names)
        common = ours.keys() & theirs.keys()
        if common:
            common -= {
                name for guid in certain for name in names(traits(guid, document[guid], now))
            }
            common -= {name for each in stored if each.guid in certain for name in names(each)}
        for name in [name for name in ours if name in common]:
            entry, other = ours[name], theirs[name]
            if entry.guid in same or other.guid in taken:
                continue
            if entry.guid in doubts and names in _BY_GUID:
                continue
            if names is _by_address_of_guid or _is_one(entry, other, since):
                same[entry.guid] = other.guid
                taken.add(other.guid)
    if doubts.isdisjoint(same):
        edited = [guid for guid in doubts - taken if guid in there]
        edited = [guid for guid in edited if _is_one(here[guid], there[guid], since)]
        same |= zip(edited, edited, strict=True)
        taken.update(edited)
    return Comparison(
        same,
        [guid for guid in document if guid not in certain and guid not in same],
        sorted(doubts - taken),
    )


def same_titled(
    document: Mapping[str, ParsedEntry],
    found: Comparison,
    known: Container[str],
    stored: Iterable[Traits],
    now: str,
) -> list[tuple[str, str]]:
    """Return new guids with the stored ones whose texts are worth comparing, a few at most.

    They have one title, which no other entry of their side has, and came out about the
    same day. Takes what `compare` took and what it ``found``.
    """
    taken = set(found.same.values())
    free = [each for each in stored if each.guid not in taken and each.guid not in known]
    bearers = _bearers(free, _by_title)
    new = [traits(guid, document[guid], now) for guid in found.new]
    pairs = [
        (entry.guid, bearers[name].guid)
        for name, entry in _bearers(new, _by_title).items()
        if name in bearers and _hours_apart(entry, bearers[name]) <= DAYS_APART * 24
    ]
    return pairs[:MOST_REPAIRS]


def is_same_text(html: bytes, other: bytes) -> bool:
    """Tell whether two texts of enough words are the same but for a few of them.

    The order of the words does not matter: to count them costs little, whatever the texts.
    """
    words, others = (
        Counter(re.sub("<[^>]*>", " ", text.decode()).split()) for text in (html, other)
    )
    total, common = words.total() + others.total(), (words & others).total()
    return min(words.total(), others.total()) >= LEAST_WORDS and 2 * common >= SAME_WORDS * total


def traits(guid: str, entry: ParsedEntry, now: str) -> Traits:
    """Return what an entry of a document can be known by."""
    title = headline(entry.title, entry.summary, entry.link)
    enclosures = tuple(enclosure.url for enclosure in entry.enclosures)
    return Traits(guid, entry.link, title, entry.published or entry.updated, now, enclosures)


Names = Callable[[Traits], Iterator[tuple[str, ...]]]
"""What may name an entry, in one respect."""


def _by_address_of_guid(entry: Traits) -> Iterator[tuple[str, ...]]:
    if page := canonical(entry.guid):
        yield (page,)


def _by_path_of_guid(entry: Traits) -> Iterator[tuple[str, ...]]:
    if page := canonical(entry.guid):
        yield page.partition("/")[2], entry.title


def _by_link(entry: Traits) -> Iterator[tuple[str, ...]]:
    if page := canonical(entry.link):
        yield (page,)


def _by_enclosure(entry: Traits) -> Iterator[tuple[str, ...]]:
    for url in entry.enclosures:
        if file := canonical(url):
            yield (file,)


def _by_date(entry: Traits) -> Iterator[tuple[str, ...]]:
    if entry.published:
        yield entry.published, entry.title, canonical(entry.link) or ""


def _by_title(entry: Traits) -> Iterator[tuple[str, ...]]:
    yield (entry.title,)


_BY_GUID: tuple[Names, ...] = (_by_address_of_guid, _by_path_of_guid)
_BY_PAGE: tuple[Names, ...] = (_by_link, _by_enclosure, _by_date)


def _bearers(entries: Iterable[Traits], names: Names) -> dict[tuple[str, ...], Traits]:
    """The entries by those of their names that no other one bears."""
    found: dict[tuple[str, ...], Traits] = {}
    shared = set()
    for entry in entries:
        for name in dict.fromkeys(names(entry)):
            if found.setdefault(name, entry) is not entry:
                shared.add(name)
    return {name: entry for name, entry in found.items() if name not in shared}


def _is_one(entry: Traits, other: Traits, since: str) -> bool:
    """Whether nothing speaks against it that two entries with a common name are one."""
    if entry.title == other.title:
        return _hours_apart(entry, other) <= HOURS_APART
    if entry.enclosures and other.enclosures and set(entry.enclosures).isdisjoint(other.enclosures):
        return False
    dated = entry.published and other.published
    return _hours_apart(entry, other) <= HOURS_APART if dated else other.first_seen >= since


def _hours_apart(entry: Traits, other: Traits) -> float:
    """The hours between two entries; none where one has no date."""
    if not (entry.published and other.published):
        return 0
    apart = datetime.fromisoformat(entry.published) - datetime.fromisoformat(other.published)
    return abs(apart.total_seconds()) / 3600


def _is_other(entry: ParsedEntry, before: KnownEntry) -> bool:
    page, known = canonical(entry.link), canonical(before.row.link)
    if page is None or known is None or page == known:
        return False
    return headline(entry.title, entry.summary, entry.link) != before.row.title


def _shared(
    entries: Iterable[ParsedEntry],
    name_of: Callable[[ParsedEntry], str | None],
    page_of: Callable[[ParsedEntry], str],
) -> set[str | None]:
    """The names under which entries of several pages stand."""
    entries = tuple(entries)
    names = Counter(map(name_of, entries))
    if len(names) == len(entries):
        return set()
    pages = defaultdict(set)
    for entry in entries:
        if names[name := name_of(entry)] > 1:
            pages[name].add(page_of(entry))
    return {name for name, found in pages.items() if len(found) > 1}


def _page_or_title(entry: ParsedEntry) -> str:
    return canonical(entry.link) or entry.title or entry.summary


def _title_and_date(entry: ParsedEntry) -> str:
    return f"{entry.title or entry.summary} {entry.published or entry.updated or ''}".rstrip()
