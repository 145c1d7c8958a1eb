"""What comes first within a round, and the reasons in words.

Close sources; those that speak after a silence; the topics that the user
follows, the most needed first; what the user often opens or saves; what is new.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from plncli.config import Settings
from plncli.mentions import folded, mentions, phrase
from plncli.ranking.entry import Candidate, Topic

USUAL_GAPS = 4
"""So many gaps before a silence say how often a source speaks."""
REGULAR = 1
UNRANKED = 4
"""The rank of an entry on no followed topic, after the priorities 0 to 3."""
KEPT, USUAL, PASSED = 0, 1, 2
"""Whether the user often opens or saves what a source shows, or never did."""
SHARED = "several of your people point to it"
DIFFERS = "a voice that sees it differently"
"""A reason that tells of a private field: it is shown to the user alone."""

Rank = tuple[int, bool, int, int, int]
"""Turn in the source, not close, minus the silence, need of the topic, reception: low is good."""


class Ranking:
    """The order of entries for a reader.

    Args:
        topics: the followed topics, most needed first.
        source_topics: the most needed followed topic of a source, by its id.
    """

    def __init__(
        self, topics: Sequence[Topic], source_topics: Mapping[str, Topic], settings: Settings
    ) -> None:
        self.followed = [(words, topic) for topic in topics if (words := phrase(topic[0]))]
        self.source_topics = source_topics
        self.settings = settings

    def rank(self, turn: int, entry: Candidate, topic: Topic | None) -> Rank:
        """Return the place of an entry that is its source's ``turn``-th; the lowest comes first."""
        silence = min(round(_silence(entry)[0]), self.settings.skim_longest_silence)
        need = topic[1] if topic else UNRANKED
        return turn, entry.pace != "close", -silence, need, self._reception(entry)

    def topic(self, entry: Candidate) -> Topic | None:
        """Return the most needed followed topic that the source is on or the title mentions."""
        if not self.followed:
            return None
        of_source = self.source_topics.get(entry.source_id)
        title = folded(entry.title)
        for words, topic in self.followed:
            if topic == of_source or (words in title and mentions(title, words)):
                return topic
        return None

    def reasons(
        self, turn: int, entry: Candidate, topic: Topic | None, *, shared: bool
    ) -> tuple[str, ...]:
        """Return why an entry has its place, in words; ``turn`` is its round."""
        why = [f"round {turn}"]
        if entry.pace == "close":
            why.append("pace close")
        if shared:
            why.append(SHARED)
        silence, days, usual = _silence(entry)
        if round(silence) > REGULAR:
            why.append(f"first in {days} days, usually every {round(usual)}")
        if topic:
            name, need = topic
            days = self.settings.gaps_priority_stale_days
            why.append(f"topic {name}" if need else f"topic {name}, untouched for {days} days")
        if entry.differs:
            why.append(DIFFERS)
        reception = self._reception(entry)
        if reception != USUAL:
            why.append(f"you opened or saved {entry.kept} of the {entry.shown} seen before")
        return tuple(why)

    def _reception(self, entry: Candidate) -> int:
        if not entry.shown or entry.shown < self.settings.skim_history_least:
            return USUAL
        if entry.kept >= entry.shown * self.settings.skim_kept_share:
            return KEPT
        return USUAL if entry.kept else PASSED


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
