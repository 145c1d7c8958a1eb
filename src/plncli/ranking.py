"""What a few minutes are spent on: rounds over voices, within a budget of seconds.

A voice is a person with all their sources, or a source that belongs to nobody.
Each round takes one entry of each voice, so that no loud one drowns the rest.
Within a round come, in this order: sources of pace `close`; sources that speak
after a silence; the topics that the user follows; what is new. Of a source the
newest entry comes first, and the sources of a person take turns.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter, itemgetter
from typing import NamedTuple

from plncli.config import Settings
from plncli.mentions import folded, mentions, phrase

SHELF_LIFE_DAYS = {"close": 7, "daily": 3, "weekly": 14, "rarely": 60}
"""How long an entry waits to be skimmed, by the pace of its source (our default)."""
USUAL_GAPS = 4
"""So many gaps before a silence say how often a source speaks."""
REGULAR = 1
LONGEST_SILENCE = 4
"""A silence counts at most this many usual gaps."""
UNRANKED = 4
"""The rank of an entry on no followed topic, after the priorities 1 to 3."""

TRACKING = ("utm_", "fbclid=", "gclid=", "mc_")
"""Parameters that say how a reader came to a page: Google's, Facebook's, Mailchimp's."""
ROUTES = ("!", "/")
"""What is behind a # is a page of its own when it begins so, in programs of one page."""

Topic = tuple[str, int]
"""A followed topic: its name and priority."""


class Candidate(NamedTuple):
    """An entry that may be in an edition.

    Attributes:
        sort_at: when it came out, ISO 8601 in UTC.
        length: seconds that it takes to read, watch or hear; 0 when unknown.
        first: when its source spoke first within the shelf life.
        previous: when its source spoke before that.
        earlier: when it spoke ``USUAL_GAPS`` entries before the previous one.
    """

    key: int
    id: str
    source_id: str
    source: str
    contact_id: str | None
    contact: str | None
    pace: str
    guid: str
    link: str | None
    title: str
    published: str | None
    sort_at: str
    summary: str | None
    length: int
    first: str | None = None
    previous: str | None = None
    earlier: str | None = None

    @property
    def voice(self) -> str:
        """The id of whoever speaks: the contact, or the source that has none."""
        return self.contact_id or self.source_id


class Item(NamedTuple):
    """An entry of an edition.

    Attributes:
        n: its number on the page, from 1.
        seconds: what it takes of the budget.
        with_summary: whether there is time for its summary.
        why: the reasons for its place, in words.
        also_in: titles of other sources that have the same link.
        twins: the keys of their entries.
    """

    n: int
    entry: Candidate
    seconds: int
    with_summary: bool
    why: tuple[str, ...]
    also_in: tuple[str, ...] = ()
    twins: tuple[int, ...] = ()


class Edition(NamedTuple):
    """What to skim, in the order of the page.

    Attributes:
        more: how many entries each source that is shown has besides, by its id.
        held_back: how many entries were left out in all.
    """

    items: tuple[Item, ...]
    more: Mapping[str, int]
    held_back: int

    @property
    def seconds(self) -> int:
        """What the edition takes, in seconds."""
        return sum(item.seconds for item in self.items)


Rank = tuple[int, bool, int, int]
"""Turn in the source, not close, minus the silence, priority of the topic: low is good."""
_Ranked = tuple[Rank, Candidate]


def room(budget: int, settings: Settings) -> int:
    """Return how many entries fit into ``budget`` seconds."""
    return budget // max(settings.skim_headline_seconds, 1)


def cap(pace: str, settings: Settings) -> int:
    """Return how many entries of one source an edition takes at most."""
    return settings.skim_close_cap if pace == "close" else settings.skim_source_cap


def select(
    candidates: Collection[Candidate],
    topics: Sequence[Topic],
    source_topics: Mapping[str, Topic],
    settings: Settings,
    budget: int | None,
) -> Edition:
    """Choose an edition out of ``candidates`` that fits into ``budget`` seconds.

    The same candidates give the same edition, whatever their order. Without a
    budget there are no caps either.

    Args:
        topics: the followed topics, most important first.
        source_topics: the most important followed topic of a source, by its id.
    """
    followed = [(words, topic) for topic in topics if (words := phrase(topic[0]))]
    turns = _in_turn(candidates, settings, budget)
    ranked = [(_rank(turn, entry, followed, source_topics), entry) for turn, entry in turns]
    ranked.sort(key=itemgetter(0))
    ranked, twins = _merged(ranked)
    chosen = _in_rounds(ranked)
    if budget is not None:
        chosen = chosen[: room(budget, settings)]
    items = []
    for (turn, entry), (seconds, with_summary) in zip(
        chosen, _seconds([entry for _, entry in chosen], settings, budget), strict=True
    ):
        topic = _topic_of(entry, source_topics.get(entry.source_id), followed)
        same = twins.get(entry.key, ())
        items.append(
            Item(
                n=0,
                entry=entry,
                seconds=seconds,
                with_summary=with_summary,
                why=_reasons(turn, entry, topic),
                also_in=tuple(dict.fromkeys(twin.source for twin in same)),
                twins=tuple(twin.key for twin in same),
            )
        )
    return _counted(_by_voice(items), candidates)


def _counted(items: tuple[Item, ...], candidates: Collection[Candidate]) -> Edition:
    shown = {key for item in items for key in (item.entry.key, *item.twins)}
    more = {item.entry.source_id: 0 for item in items}
    for candidate in candidates:
        if candidate.source_id in more and candidate.key not in shown:
            more[candidate.source_id] += 1
    return Edition(items, more, len(candidates) - len(shown))


def _in_turn(
    candidates: Collection[Candidate], settings: Settings, budget: int | None
) -> list[tuple[int, Candidate]]:
    """The entries, newest first, each with its turn in its source; not more than the cap.

    Of two of one moment, such as those without a date, the higher key is the newer one:
    it came later, or stood higher in its document.
    """
    newest = sorted(candidates, key=attrgetter("key"), reverse=True)
    newest.sort(key=attrgetter("source"))
    newest.sort(key=attrgetter("sort_at"), reverse=True)
    turns: dict[str, int] = {}
    taken = []
    for entry in newest:
        turn = turns.get(entry.source_id, 0) + 1
        turns[entry.source_id] = turn
        if budget is None or turn <= cap(entry.pace, settings):
            taken.append((turn, entry))
    return taken


def _rank(
    turn: int,
    entry: Candidate,
    followed: Sequence[tuple[str, Topic]],
    source_topics: Mapping[str, Topic],
) -> Rank:
    topic = _topic_of(entry, source_topics.get(entry.source_id), followed)
    silence = min(round(_silence(entry)[0]), LONGEST_SILENCE)
    return turn, entry.pace != "close", -silence, topic[1] if topic else UNRANKED


def _reasons(turn: int, entry: Candidate, topic: Topic | None) -> tuple[str, ...]:
    why = [f"round {turn}"]
    if entry.pace == "close":
        why.append("pace close")
    silence, days, usual = _silence(entry)
    if round(silence) > REGULAR:
        why.append(f"first in {days} days, usually every {round(usual)}")
    if topic:
        why.append(f"topic {topic[0]}")
    return tuple(why)


def _silence(entry: Candidate) -> tuple[float, int, float]:
    """How many usual gaps the source was silent for before it spoke; the days; a usual gap.

    0 is a loud source, 1 a regular one, or one that is not known for long. A
    usual gap is the mean one, and a day at least.
    """
    if entry.first is None or entry.previous is None or entry.earlier is None:
        return REGULAR, 0, 0
    previous = _day(entry.previous)
    days, usual = (
        _day(entry.first) - previous,
        max((previous - _day(entry.earlier)) / USUAL_GAPS, 1),
    )
    return days / usual, days, usual


def _day(moment: str) -> int:
    return date.fromisoformat(moment[:10]).toordinal()


def _topic_of(
    entry: Candidate, of_source: Topic | None, followed: Sequence[tuple[str, Topic]]
) -> Topic | None:
    """The most important followed topic that the source is on or the title mentions."""
    if not followed:
        return None
    title = folded(entry.title)
    for words, topic in followed:
        if topic == of_source or mentions(title, words):
            return topic
    return None


def _merged(ranked: list[_Ranked]) -> tuple[list[_Ranked], dict[int, list[Candidate]]]:
    """One entry for each link, and by its key those of other sources that have the same one."""
    leads: dict[str, Candidate] = {}
    twins: dict[int, list[Candidate]] = {}
    merged = []
    for rank, entry in ranked:
        link = canonical(entry.link)
        lead = leads.setdefault(link, entry) if link else entry
        if lead is entry or entry.source_id == lead.source_id:
            merged.append((rank, entry))
        else:
            twins.setdefault(lead.key, []).append(entry)
    return merged, twins


def canonical(link: str | None) -> str | None:
    """Return what two addresses of one page have in common; None for the front page of a site.

    Scheme, `www.`, the case of the host, the last slash, the place within the page and
    what campaigns and mailings add (`utm_…`, `fbclid`, `gclid`, `mc_…`) do not matter.
    Front pages are what feeds without links of their own point at.
    """
    rest = (link or "").partition("://")[2]
    if "#" in rest:
        page, _, place = rest.partition("#")
        if not place.startswith(ROUTES):
            rest = page
    if "?" in rest:
        page, _, query = rest.partition("?")
        kept = [pair for pair in query.split("&") if not pair.startswith(TRACKING)]
        rest = "?".join((page, "&".join(kept))) if kept else page
    host, slash, path = rest.rstrip("/").partition("/")
    if not slash and "?" not in host:
        return None
    return host.lower().removeprefix("www.") + slash + path


def _in_rounds(ranked: list[_Ranked]) -> list[tuple[int, Candidate]]:
    """The first entries of all voices, then their second ones, and so on; each with its round."""
    turns: dict[str, int] = {}
    rounds: dict[int, list[_Ranked]] = {}
    for rank, entry in ranked:
        voice = entry.contact_id or entry.source_id
        turn = turns.get(voice, 0) + 1
        turns[voice] = turn
        # From here on a person's second source stands beside the first of others.
        rounds.setdefault(turn, []).append(((0, *rank[1:]), entry))
    for heads in rounds.values():
        heads.sort(key=itemgetter(0))
    return [(turn, entry) for turn, heads in rounds.items() for _, entry in heads]


def _seconds(
    chosen: list[Candidate], settings: Settings, budget: int | None
) -> Iterator[tuple[int, bool]]:
    """The seconds of each entry: the best get a summary from what is left of the budget."""
    headline, whole = settings.skim_headline_seconds, settings.skim_summary_seconds
    total = len(chosen) * headline
    for entry in chosen:
        with_summary = bool(entry.summary) and (
            budget is None or total + whole - headline <= budget
        )
        if with_summary:
            total += whole - headline
        yield (whole if with_summary else headline), with_summary


def _by_voice(items: list[Item]) -> tuple[Item, ...]:
    """The items of each voice together, voices in the order of their first, numbered."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.entry.voice, []).append(item)
    page = (item for group in groups.values() for item in group)
    return tuple(item._replace(n=n) for n, item in enumerate(page, 1))
