"""The choice of an edition: twins merged, rounds over voices, and what fits into the minutes."""

from collections.abc import Collection, Mapping, Sequence
from operator import attrgetter, itemgetter

from plncli.config import Settings
from plncli.ranking.entry import Candidate, Edition, Item, Topic
from plncli.ranking.links import canonical
from plncli.ranking.pace import caps
from plncli.ranking.rank import Rank, Ranking

_Ranked = tuple[Rank, Candidate]
_Turn = tuple[int, Candidate]
"""An entry with its round."""
_Twins = dict[int, list[Candidate]]
"""Entries of other sources with the same link, by the key of the one that is shown."""


def room(budget: int, settings: Settings) -> int:
    """Return how many headlines fit into ``budget`` seconds."""
    return budget // max(settings.skim_headline_seconds, 1)


def select(
    candidates: Collection[Candidate],
    topics: Sequence[Topic],
    source_topics: Mapping[str, Topic],
    settings: Settings,
    budget: int | None,
    most: int | None = None,
) -> Edition:
    """Choose an edition out of ``candidates`` that fits into ``budget`` seconds.

    The same candidates give the same edition, whatever their order. Without a
    budget there are no caps either.

    Args:
        topics: the followed topics, most needed first.
        source_topics: the most needed followed topic of a source, by its id.
        most: the most entries that it may have, where the budget is not all.
    """
    ranks = Ranking(topics, source_topics, settings)
    turns = _in_turn(candidates, settings, budget)
    topic_of = {entry.key: ranks.topic(entry) for _, entry in turns}
    ranked = [(ranks.rank(turn, entry, topic_of[entry.key]), entry) for turn, entry in turns]
    ranked.sort(key=itemgetter(0))
    ranked, twins = _merged(ranked)
    shared = _shared(ranked, twins, settings)
    order = _in_order(ranked, shared)
    chosen = order if budget is None else _fitting(order, settings, budget)[:most]
    chosen = _with_another_view(chosen, order, settings)
    items = []
    for (turn, entry), with_summary in zip(
        chosen, _summaries([entry for _, entry in chosen], settings, budget), strict=True
    ):
        same = twins.get(entry.key, ())
        items.append(
            Item(
                n=0,
                entry=entry,
                seconds=settings.skim_summary_seconds if with_summary else cost(entry, settings),
                with_summary=with_summary,
                why=ranks.reasons(turn, entry, topic_of[entry.key], shared=entry.key in shared),
                also_in=tuple(dict.fromkeys(twin.source for twin in same)),
                twins=tuple(twin.key for twin in same),
                shared=entry.key in shared,
            )
        )
    return _counted(_by_voice(items), candidates)


def cost(entry: Candidate, settings: Settings) -> int:
    """Return the seconds that an entry takes without a summary."""
    if entry.is_post:
        return max(settings.skim_post_seconds, 1)
    return max(settings.skim_headline_seconds, 1)


def _counted(items: tuple[Item, ...], candidates: Collection[Candidate]) -> Edition:
    shown = {key for item in items for key in (item.entry.key, *item.twins)}
    more = {item.entry.source_id: 0 for item in items}
    for candidate in candidates:
        if candidate.source_id in more and candidate.key not in shown:
            more[candidate.source_id] += 1
    return Edition(items, more, len(candidates) - len(shown))


def _in_turn(
    candidates: Collection[Candidate], settings: Settings, budget: int | None
) -> list[_Turn]:
    """The entries, newest first, each with its turn in its source; not more than the cap.

    Of two of one moment, such as those without a date, the higher key is the newer one:
    it came later, or stood higher in its document.
    """
    newest = sorted(candidates, key=attrgetter("key"), reverse=True)
    newest.sort(key=attrgetter("source"))
    newest.sort(key=attrgetter("sort_at"), reverse=True)
    most = caps(settings)
    turns: dict[str, int] = {}
    taken = []
    for entry in newest:
        turn = turns.get(entry.source_id, 0) + 1
        turns[entry.source_id] = turn
        if budget is None or turn <= most[entry.pace]:
            taken.append((turn, entry))
    return taken


def _merged(ranked: list[_Ranked]) -> tuple[list[_Ranked], _Twins]:
    """One entry for each link, and by its key those of other sources that have the same one."""
    leads: dict[str, Candidate] = {}
    twins: _Twins = {}
    merged = []
    for rank, entry in ranked:
        link = canonical(entry.link)
        lead = leads.setdefault(link, entry) if link else entry
        if lead is entry or entry.source_id == lead.source_id:
            merged.append((rank, entry))
        else:
            twins.setdefault(lead.key, []).append(entry)
    return merged, twins


def _shared(ranked: list[_Ranked], twins: _Twins, settings: Settings) -> set[int]:
    """The keys of what several voices point to, the best first until there are enough.

    A source leads one of them at most: two feeds of one blog share all they have.
    """
    leads: dict[str, int] = {}
    for _, entry in ranked:
        if len(leads) >= settings.skim_shared_cap:
            break
        if any(twin.voice != entry.voice for twin in twins.get(entry.key, ())):
            leads.setdefault(entry.source_id, entry.key)
    return set(leads.values())


def _in_order(ranked: list[_Ranked], shared: set[int]) -> list[_Turn]:
    """The close ones of the first round, what several point to, then everything else in rounds."""
    together = [(1, entry) for _, entry in ranked if entry.key in shared]
    rounds = _in_rounds([each for each in ranked if each[1].key not in shared])
    if not together:
        return rounds
    close = 0
    while close < len(rounds) and rounds[close][0] == 1 and rounds[close][1].pace == "close":
        close += 1
    return rounds[:close] + together + rounds[close:]


def _in_rounds(ranked: list[_Ranked]) -> list[_Turn]:
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


def _fitting(order: list[_Turn], settings: Settings, budget: int) -> list[_Turn]:
    """The first entries that fit into the budget, all of them without a summary."""
    left = budget
    for place, (_, entry) in enumerate(order):
        left -= cost(entry, settings)
        if left < 0:
            return order[:place]
    return order


def _with_another_view(chosen: list[_Turn], order: list[_Turn], settings: Settings) -> list[_Turn]:
    """The chosen ones, the last of them replaced where nobody among them sees things differently.

    Whoever differs is never the only one of an edition.
    """
    if any(entry.differs for _, entry in chosen):
        return chosen
    other = next((each for each in order[len(chosen) :] if each[1].differs), None)
    if other is None:
        return chosen
    needed = cost(other[1], settings)
    kept = list(chosen)
    while needed > 0 and len(kept) > 1:
        needed -= cost(kept.pop()[1], settings)
    return chosen if needed > 0 else [*kept, other]


def _summaries(chosen: Sequence[Candidate], settings: Settings, budget: int | None) -> list[bool]:
    """Which entries get a summary: the best, from what is left of the budget.

    A post shows its words anyway, and a source of pace `rarely` has one line.
    """
    left = None if budget is None else budget - sum(cost(entry, settings) for entry in chosen)
    given = []
    for entry in chosen:
        wants = bool(entry.summary) and entry.pace != "rarely" and not entry.is_post
        if wants and left is not None:
            more = settings.skim_summary_seconds - cost(entry, settings)
            wants = more <= left
            left -= more if wants else 0
        given.append(wants)
    return given


def _by_voice(items: list[Item]) -> tuple[Item, ...]:
    """What several point to, then the items of each voice together, numbered.

    Voices are in the order of their first item.
    """
    groups: dict[str, list[Item]] = {"": []}
    for item in items:
        groups.setdefault("" if item.shared else item.entry.voice, []).append(item)
    page = (item for group in groups.values() for item in group)
    return tuple(item._replace(n=n) for n, item in enumerate(page, 1))
