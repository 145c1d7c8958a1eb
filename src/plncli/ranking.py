"""What a few minutes are spent on: rounds over voices, within a budget of seconds.

A voice is a person with all their sources, or a source that belongs to nobody.
Each round takes one item of each voice, so that no loud one drowns the rest.
Within a round come, in this order: sources of pace `close`; voices that speak
after a silence; the topics that the user follows; what is new.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from plncli.config import Settings
from plncli.mentions import folded

SHELF_LIFE_DAYS = {"close": 7, "daily": 3, "weekly": 14, "rarely": 60}
"""How long an entry waits to be skimmed, by the pace of its source (design: feeds, section 5)."""
HISTORY = 12
"""How many of a source's newest entries say how often it speaks."""
FEWEST_GAPS = 3
"""Below this many gaps between entries a source has no usual gap yet."""
LONGEST_SILENCE = 4
"""A silence counts at most this many usual gaps."""
UNRANKED = 4
"""The rank of an entry on no followed topic, after the priorities 1 to 3."""
NO_HISTORY: tuple[str, ...] = ()


class Candidate(NamedTuple):
    """An entry that may be in an edition.

    Attributes:
        sort_at: when it came out, ISO 8601 in UTC.
        length: seconds that it takes to read, watch or hear; 0 when unknown.
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

    @property
    def voice(self) -> str:
        """The id of whoever speaks: the contact, or the source that has none."""
        return self.contact_id or self.source_id


class Topic(NamedTuple):
    """A followed topic."""

    name: str
    priority: int


class Background(NamedTuple):
    """What the ranking knows beside the candidates.

    Attributes:
        history: the moments of a source's newest entries, newest first, by its id.
        source_topics: the most important followed topic of a source, by its id.
        topics: the followed topics, most important first.
    """

    history: Mapping[str, Sequence[str]]
    source_topics: Mapping[str, Topic]
    topics: Sequence[Topic]


class Item(NamedTuple):
    """An entry of an edition.

    Attributes:
        n: its number on the page, from 1.
        seconds: what it takes of the budget; with its summary more than without.
        why: the reasons for its place, in words.
        also_in: titles of other sources that have the same link.
        twins: the keys of their entries.
    """

    n: int
    entry: Candidate
    seconds: int
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


class _Ranked(NamedTuple):
    entry: Candidate
    rank: tuple[bool, int, int]
    why: tuple[str, ...]
    also_in: list[str]
    twins: list[int]


def select(
    candidates: Collection[Candidate],
    background: Background,
    settings: Settings,
    budget: int | None,
) -> Edition:
    """Choose an edition out of ``candidates`` that fits into ``budget`` seconds.

    The same candidates give the same edition, whatever their order. Without a
    budget there are no caps either. ``more`` counts only what is among the
    candidates.
    """
    ranked = _merged(_ranked(candidates, background))
    chosen = _in_rounds(ranked, settings, capped=budget is not None)
    if budget is not None:
        chosen = chosen[: budget // max(settings.skim_headline_seconds, 1)]
    items = _by_voice(_with_summaries(chosen, settings, budget))
    shown = {key for item in items for key in (item.entry.key, *item.twins)}
    more = {item.entry.source_id: 0 for item in items}
    for candidate in candidates:
        if candidate.source_id in more and candidate.key not in shown:
            more[candidate.source_id] += 1
    return Edition(items, more, len(candidates) - len(shown))


def _ranked(candidates: Collection[Candidate], background: Background) -> list[_Ranked]:
    """The candidates, best first."""
    followed = [(folded(topic.name), topic) for topic in background.topics]
    ranked = []
    for entry in sorted(candidates, key=lambda candidate: candidate.guid):
        why = []
        close = entry.pace == "close"
        if close:
            why.append("pace close")
        history = background.history.get(entry.source_id, NO_HISTORY)
        silence, days, usual = _silence(entry.sort_at, history)
        if silence > 1:
            why.append(f"first in {days} days, usually every {usual}")
        topic = _topic_of(entry, background.source_topics.get(entry.source_id), followed)
        if topic:
            why.append(f"topic {topic.name}")
        rank = (not close, -silence, topic.priority if topic else UNRANKED)
        ranked.append(_Ranked(entry, rank, tuple(why), [], []))
    ranked.sort(key=lambda item: item.entry.sort_at, reverse=True)
    ranked.sort(key=lambda item: item.rank)
    return ranked


def _silence(at: str, history: Sequence[str]) -> tuple[int, int, int]:
    """How many usual gaps passed before the entry of the moment ``at``; the days; a usual gap.

    The usual gap is the median one, a day at least.
    """
    if len(history) <= FEWEST_GAPS:
        return 1, 0, 0
    days = [date.fromisoformat(moment[:10]).toordinal() for moment in history]
    gaps = [newer - older for newer, older in pairwise(days)]
    usual = max(sorted(gaps)[len(gaps) // 2], 1)
    for moment, gap in zip(history, gaps, strict=False):
        if moment == at:
            return min(round(gap / usual), LONGEST_SILENCE), gap, usual
    return 1, 0, usual


def _topic_of(
    entry: Candidate, of_source: Topic | None, followed: Sequence[tuple[str, Topic]]
) -> Topic | None:
    """The most important followed topic that the source is on or the title mentions."""
    if not followed:
        return of_source
    title = folded(entry.title)
    in_title = next((topic for words, topic in followed if words in title), None)
    if of_source and in_title:
        return min(in_title, of_source, key=lambda topic: topic.priority)
    return in_title or of_source


def _merged(ranked: list[_Ranked]) -> list[_Ranked]:
    """One item for each link: what other sources have too is told with the best of them."""
    leads: dict[str, _Ranked] = {}
    merged = []
    for item in ranked:
        link = canonical(item.entry.link)
        lead = leads.setdefault(link, item) if link else item
        other = item.entry.source
        if lead is item or item.entry.source_id == lead.entry.source_id or other in lead.also_in:
            merged.append(item)
        else:
            lead.also_in.append(other)
            lead.twins.append(item.entry.key)
    return merged


def canonical(link: str | None) -> str | None:
    """Return what two addresses of one page have in common; None for the front page of a site.

    Scheme, `www.`, the last slash and campaign parameters (`utm_…`) do not
    matter. Front pages are what feeds without links of their own point at.
    """
    rest = (link or "").partition("://")[2].removeprefix("www.")
    if "utm_" in rest:
        page, _, query = rest.partition("?")
        kept = [pair for pair in query.split("&") if not pair.startswith("utm_")]
        rest = "?".join((page, "&".join(kept))) if kept else page
    rest = rest.rstrip("/")
    return rest if "/" in rest or "?" in rest else None


def _in_rounds(ranked: list[_Ranked], settings: Settings, *, capped: bool) -> list[_Ranked]:
    """The n-th items of all voices after their n-1st, at most so many of each source."""
    of_voice: dict[str, int] = {}
    of_source: dict[str, int] = {}
    turns: list[tuple[int, _Ranked]] = []
    for item in ranked:
        entry = item.entry
        taken = of_source.get(entry.source_id, 0)
        if capped and taken >= cap(entry.pace, settings):
            continue
        of_source[entry.source_id] = taken + 1
        turn = of_voice.get(entry.voice, 0) + 1
        of_voice[entry.voice] = turn
        turns.append((turn, item._replace(why=(f"round {turn}", *item.why))))
    turns.sort(key=lambda pair: pair[0])
    return [item for _, item in turns]


def cap(pace: str, settings: Settings) -> int:
    """Return how many items of one source an edition takes at most."""
    return settings.skim_close_cap if pace == "close" else settings.skim_source_cap


def _with_summaries(chosen: list[_Ranked], settings: Settings, budget: int | None) -> list[Item]:
    """The items with their seconds: the best get a summary from what is left of the budget."""
    headline, whole = settings.skim_headline_seconds, settings.skim_summary_seconds
    left = None if budget is None else budget - len(chosen) * headline
    items = []
    for item in chosen:
        seconds = headline
        if item.entry.summary and (left is None or left >= whole - headline):
            seconds = whole
            left = None if left is None else left - (whole - headline)
        items.append(Item(0, item.entry, seconds, item.why, tuple(item.also_in), tuple(item.twins)))
    return items


def _by_voice(items: list[Item]) -> tuple[Item, ...]:
    """The items of each voice together, voices in the order of their first, numbered."""
    groups: dict[str, list[Item]] = {}
    for item in items:
        groups.setdefault(item.entry.voice, []).append(item)
    page = (item for group in groups.values() for item in group)
    return tuple(item._replace(n=n) for n, item in enumerate(page, 1))
