"""The words of a line of the log, which of them are taken, and what was found in them."""

from collections.abc import Sequence
from typing import NamedTuple

from plncli.names import Candidate, fold

AND = ("and", "&", "plus")
ME = ("me", "us")
PLACES = ("at", "in", "on", "for")
DETERMINERS = ("a", "an", "the", "my", "our", "his", "her", "their", "your", "this", "that")
BRACKETS = "([{<"
OPENING = BRACKETS + "\"'“‘«"
_CLOSING = tuple(")]}>")
_PUNCTUATION = OPENING + ".,;:!?…)]}>”’»"


class Mention(NamedTuple):
    """A name at its place; names of one list share ``group``."""

    start: int
    words: str
    hits: list[Candidate]
    group: int


class Act(NamedTuple):
    """What somebody did, and which way it went; ``explicit`` where `gave` or `got` says so."""

    act: str | None
    direction: str
    explicit: bool


class Sentence:
    """What the rules read and write: each takes the words that it understood.

    Attributes:
        words, low: the words as they stand, and in lower case without punctuation; an
            address is empty there.
        taken: whether a rule has read the word.
        known: the records of which something is said in the line.
        candidates: all records.
        known_topics: the topics there are, by their folded names.
        flow: which way help went, as far as `from` and `to` say.
        others_act: whether others are the subject of the last verb.
    """

    def __init__(
        self,
        words: Sequence[str],
        known: Sequence[Candidate],
        candidates: Sequence[Candidate],
        topics: Sequence[str],
    ) -> None:
        self.words = words
        self.low = ["" if _is_address(word) else bare(word).lower() for word in words]
        self.taken = [False] * len(words)
        self.known = known
        self.candidates = candidates
        self.known_topics = {folded: topic for topic in topics if (folded := fold(topic))}
        self.mentions: list[Mention] = []
        self.unknown: list[str] = []
        self.topics: list[str] = []
        self.acts: list[Act] = []
        self.medium: str | None = None
        self.minutes: int | None = None
        self.flow: str | None = None
        self.others_act = False

    def take(self, start: int, end: int) -> None:
        """Note that words are understood: no other rule reads them."""
        self.taken[start:end] = [True] * (end - start)

    def mention(self, start: int, end: int, hits: list[Candidate], group: int) -> None:
        """Note a name that some records have."""
        self.mentions.append(Mention(start, _label(self.words[start:end]), hits, group))
        self.take(start, end)

    def stranger(self, start: int, end: int) -> None:
        """Note a name that nobody has."""
        self.unknown.append(bare(" ".join(self.words[start:end])))
        self.take(start, end)

    def is_at(self, at: int) -> bool:
        """Whether a word begins with ``@``."""
        return self.words[at].lstrip(OPENING).startswith("@")

    def is_capital(self, at: int) -> bool:
        """Whether there is a free word with a capital, as names have one."""
        if at >= len(self.words) or self.taken[at]:
            return False
        return bare(self.words[at])[:1].isupper() and self.low[at] != "i"

    def next_in_list(self, end: int) -> int | None:
        """Return where the list goes on after a name that ends at ``end``, if it does."""
        end = self._after_brackets(end)
        if end < len(self.words) and self.low[end] in AND:
            return end + 1
        if self.words[end - 1].endswith(","):
            return end
        return None

    def _after_brackets(self, start: int) -> int:
        """Return where what is said of a name ends: `Maria (ICT)`; else ``start``."""
        if start < len(self.words) and self.words[start][0] in BRACKETS:
            for at, word in enumerate(self.words[start : start + 6], start):
                if word.rstrip(".,;:!?")[-1:] in _CLOSING:
                    return at + 1
        return start


def bare(word: str) -> str:
    """Return a word, or several, without the punctuation around it."""
    return word.strip(_PUNCTUATION)


def _label(words: Sequence[str]) -> str:
    text = bare(" ".join(words))
    return text[:-2] if text.lower().endswith(("'s", "’s")) else text


def _is_address(word: str) -> bool:
    return "://" in word or word.lower().startswith("www.")
