"""The grammar of `pln log`: one line of plain words becomes an interaction.

Nothing is guessed that the words do not say. A person counts when the name stands
where a participant stands: after `with`, `from`, `to`, `by`, `via` or `@`, after the
verb (`asked Maria`) or before it (`Maria asked me`). The text itself is kept whole.
"""

import sys
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plncli.acts import (
    DIRECTION_OF_ACT,
    DOING,
    EXPLICIT,
    LETTERS,
    MEDIUM_OF_WORD,
    MEETINGS,
    NAMELESS,
    NOT_GOT,
    OPPOSITE,
    SAY_MEDIUM,
    TELLING,
    THINGS,
    VERBS,
    VERBS_BEFORE_NAMES,
)
from plncli.dates import MONTHS, WEEKDAYS, parse_leading_date, read_duration
from plncli.errors import UsageError
from plncli.names import Candidate, by_beginning, by_key, fold, longest_match, mentioned
from plncli.text import clean_line

_KINDS = ("contact", "community", "event", "source")
"""What takes part in an interaction; where names are the same, the first kind is meant."""
_AND = ("and", "&", "plus")
_ME = ("me", "us")
_ONESELF = {"myself", "ourselves", "yourself", "himself", "herself", "themselves"}
_WITH = ("with", "w/")
_TITLES = ("mr", "mrs", "ms", "miss", "dr", "prof")
_OTHERS = ("she", "he", "they", "who")
_DETERMINERS = ("a", "an", "the", "my", "our", "his", "her", "their", "your", "this", "that")
_PLACES = ("at", "in", "on", "for")
_PARTICLES = ("da", "de", "del", "den", "der", "di", "dos", "du", "la", "van", "von", "al", "bin")
_OPENERS = ("i", "we", "also", "just", "then", "again", "never", "already", "today", "yesterday")
_TALKED_OF = (*_PLACES, "about", "re", "of", "than", "like", "after", "before")
_QUESTION_WORDS = ("about", "how", "if", "what", "when", "where", "whether", "which", "who", "why")
_BEFORE_CLOCK = ("at", "@", "until", "till", "by", "from", "before", "after", "since", "past")
_BEFORE_OTHER_DAYS = (*_BEFORE_CLOCK[2:], "about", "re", "for", "of", "than", "to", "the")
_NO_NAMES = frozenset(_OPENERS).union(
    *(_OTHERS, _DETERMINERS, _PLACES, _TALKED_OF, _QUESTION_WORDS, _AND, _TITLES, NAMELESS),
    *(VERBS, VERBS_BEFORE_NAMES, TELLING, EXPLICIT, MEETINGS, THINGS, MEDIUM_OF_WORD),
)
"""Words that may begin a sentence before a verb and are nobody's name."""
_CALENDAR = {name[:length] for name in (*MONTHS, *WEEKDAYS) for length in (3, len(name))}


_OPENING = "([{<\"'“‘«"
_PUNCTUATION = _OPENING + ".,;:!?…)]}>”’»"


class Ambiguous(NamedTuple):
    """A name that fits several records.

    ``chosen`` is set where the sentence decides; ``others`` are the remaining ones,
    all of them where nothing does.
    """

    words: str
    chosen: Candidate | None
    others: tuple[Candidate, ...]


class Capture(NamedTuple):
    """What one line of `pln log` says.

    ``people``, ``communities``, ``sources`` and ``events`` hold the records that are
    certain, those that ``ambiguous`` has chosen among them. ``unknown`` are names
    after `with` or `@`, or of somebody who acted, that nobody has. ``minutes`` is None
    where none were said.
    """

    text: str
    date: date
    people: tuple[Candidate, ...]
    communities: tuple[Candidate, ...]
    sources: tuple[Candidate, ...]
    events: tuple[Candidate, ...]
    unknown: tuple[str, ...]
    ambiguous: tuple[Ambiguous, ...]
    topics: tuple[str, ...]
    act: str | None
    direction: str | None
    medium: str | None
    minutes: int | None


class _Mention(NamedTuple):
    """A name at its place; names of one list share ``group``."""

    start: int
    words: str
    hits: list[Candidate]
    group: int


class _Act(NamedTuple):
    act: str | None
    direction: str
    explicit: bool


def parse_capture(
    text: str,
    *,
    today: date,
    candidates: Sequence[Candidate],
    topics: Sequence[str] = (),
    date_order: str | None = None,
) -> Capture:
    """Return what ``text`` says about an interaction, seen from ``today``.

    A leading date counts, or a past day said within the text (`yesterday`, `3 days
    ago`), else today. Known ``topics`` are found after `about`, `re` and `on`;
    `+word` and `#word` may be new ones, and a hashtag of a community is that
    community. After `with`, words with a capital that nobody has are unknown
    names; other words (`with milk`) are text. Where a name fits several records,
    those named in full elsewhere in the sentence decide, else nothing does.

    Raises UsageError when the text begins with an impossible or ambiguous date.
    """
    kept = clean_line(text, sys.maxsize)
    words = kept.split()
    candidates = [each for each in candidates if each.kind in _KINDS]
    known = mentioned(words, candidates)
    day, used = None, 0
    if longest_match(words, known, whole=True)[1] < 2:  # `Friday Inkpot` is a name
        day, used = parse_leading_date(words, today, date_order=date_order)
    reader = _Reader(words[used:], known, candidates, topics)
    reader.read()
    certain, ambiguous = _decide(_by_kind(reader.mentions))
    act, direction = reader.act_and_direction()
    return Capture(
        text=kept,
        date=day or reader.day_within(today) or today,
        people=tuple(each for each in certain if each.kind == "contact"),
        communities=tuple(each for each in certain if each.kind == "community"),
        sources=tuple(each for each in certain if each.kind == "source"),
        events=tuple(each for each in certain if each.kind == "event"),
        unknown=tuple(dict.fromkeys(reader.unknown)),
        ambiguous=ambiguous,
        topics=tuple(dict.fromkeys(reader.topics)),
        act=act,
        direction=direction,
        medium=reader.medium,
        minutes=reader.minutes,
    )


_WORKS_FOLLOW = ("read", "watched", "listened", "attended")
"""Acts that are followed by a title more often than by a person's name."""
_PEOPLE_FOLLOW = ("met", "asked", "thanked", "advised", "mentored")
"""Acts that are followed by a person's name, also where nobody has it."""


class _Reader:
    """Reads the words of one sentence from left to right, each rule where its word stands."""

    def __init__(
        self,
        words: Sequence[str],
        known: Sequence[Candidate],
        candidates: Sequence[Candidate],
        topics: Sequence[str],
    ) -> None:
        self.words = words
        self.low = ["" if _is_address(word) else _bare(word).lower() for word in words]
        self.taken = [False] * len(words)
        self.known = known
        self.candidates = candidates
        self.known_topics = {folded: topic for topic in topics if (folded := fold(topic))}
        self.mentions: list[_Mention] = []
        self.unknown: list[str] = []
        self.topics: list[str] = []
        self.acts: list[_Act] = []
        self.medium: str | None = None
        self.minutes: int | None = None
        self.flow: str | None = None

    def read(self) -> None:
        for at in range(len(self.words)):
            if not self.taken[at] and not self._tag(at):
                self._duration(at)
        for at, word in enumerate(self.low):
            if self.taken[at]:
                continue
            if self._is_at(at):
                self._at_name(at, at)
            elif word in _WITH:
                self._names(at + 1, unknown=True)
            elif word in ("from", "to", "by", "re", "via"):
                self._after_preposition(at, word)
            elif word in _PLACES:
                self._names(at + 1, whole=True)
            elif word:
                self._verb(at, word)
            if word in ("via", "by", "over", "on", "in"):
                self._channel(at, word)
            if word in ("about", "re", "on", "regarding"):
                self._known_topics(at + 1)

    def act_and_direction(self) -> tuple[str | None, str | None]:
        """The first act that says more than a meeting, and which way help flowed.

        An explicit `gave` or `got` wins, then the act, then `from` and `to`.
        """
        acts = [each for each in self.acts if each.act]
        act = next((each for each in acts if each.act != "met"), acts[0] if acts else None)
        explicit = next((each for each in self.acts if each.explicit), None)
        decider = explicit or act
        return act.act if act else None, decider.direction if decider else self.flow

    def day_within(self, today: date) -> date | None:
        """A past day said after other words; one that is talked about is not meant."""
        for at, word in enumerate(self.low):
            if self.taken[at] or (at and self.low[at - 1] in _BEFORE_OTHER_DAYS):
                continue
            try:
                day, used = parse_leading_date(self.words[at : at + 5], today)
            except UsageError:
                continue
            if not day or day > today or any(self.taken[at : at + used]):
                continue
            said = self.low[at : at + used]
            past = word in ("yesterday", "today", "last", "this") or said[-1] == "ago"
            if past or (all(self.taken[at + used :]) and len("".join(said)) > 3):
                return day
        return None

    def _tag(self, at: int) -> bool:
        word = _bare(self.words[at]).rstrip("-")
        sign, tag = word[:1], word[1:]
        if sign not in ("+", "#") or not any(char.isalpha() for char in tag) or sign in tag:
            return False
        communities = [
            each for each in by_key(tag, self.known) if sign == "#" and each.kind == "community"
        ]
        if communities:
            self.mentions.append(_Mention(at, word, communities, at))
        end = at + 1 if communities else self._end_of_topic(at, tag)
        topic = fold(" ".join((tag, *self.low[at + 1 : end])))
        if not communities or topic in self.known_topics:
            self.topics.append(self.known_topics.get(topic, tag))
        self._take(at, end)
        return True

    def _end_of_topic(self, at: int, tag: str) -> int:
        """The end of the longest known topic that begins with a tag: `+project-based learning`."""
        for end in range(min(at + 6, len(self.words)), at + 1, -1):
            if fold(" ".join((tag, *self.low[at + 1 : end]))) in self.known_topics:
                return end
        return at + 1

    def _duration(self, at: int) -> None:
        if self.minutes or not self.low[at] or (at and self.low[at - 1] in _BEFORE_CLOCK):
            return
        minutes, used = read_duration(self.words[at : at + 4])
        end = at + used
        if minutes and self.low[end : end + 1] not in (["ago"], ["past"], ["late"]):
            self.minutes = minutes
            self._take(at, end)

    def _is_at(self, at: int) -> bool:
        return self.words[at].lstrip(_OPENING).startswith("@")

    def _at_name(self, at: int, group: int) -> int:
        """Read the name after `@`, which may be a beginning or an id; return its end."""
        run = [self.words[at].lstrip(_OPENING)[1:], *self.words[at + 1 :]]
        name = _bare(run[0])
        if not name:
            return at
        hits, used = longest_match(run, self.known)
        hits = (
            hits
            or [each for each in self.candidates if each.id == name.lower()]
            or by_beginning(name, self.candidates)
        )
        end = at + max(used, 1)
        if hits:
            self._mention(at, end, hits, group)
        elif name[0].isalpha():
            self.unknown.append(name)
            self._take(at, end)
        else:
            return at
        return end

    def _after_preposition(self, at: int, word: str) -> None:
        if self._names(at + 1) and word in ("from", "to"):
            self.flow = self.flow or ("received" if word == "from" else "gave")

    def _channel(self, at: int, word: str) -> None:
        following = self.low[at + 1 : at + 3]
        if not following or self.taken[at + 1]:
            return
        medium = MEDIUM_OF_WORD.get(following[0])
        if word == "in":
            medium = "in_person" if following[0] == "person" else None
        elif word == "via" and medium is None:
            medium = "in_person" if following == ["in", "person"] else "other"
        self.medium = medium or self.medium

    def _known_topics(self, at: int) -> None:
        while at < len(self.words):
            at += self.low[at] in _DETERMINERS
            for end in range(min(at + 6, len(self.words)), at, -1):
                topic = self.known_topics.get(fold(" ".join(self.low[at:end])))
                if topic is not None:
                    self.topics.append(topic)
                    break
            else:
                return
            following = self._next_in_list(end)
            if following is None:
                return
            at = following

    def _verb(self, at: int, word: str) -> None:
        if word in MEETINGS and any(other in _WITH for other in self.low[at:]):
            self.acts.append(_Act("met", "mutual", explicit=False))
            self.medium = self.medium or MEETINGS[word]
            return
        if at and self.low[at - 1] in _DETERMINERS:
            return
        following = self.low[at + 1 : at + 2]
        if word in LETTERS and following in (["from"], ["to"]):
            self.medium = self.medium or MEDIUM_OF_WORD[word]
        if word == "got" and (following == [] or following[0] in (*NOT_GOT, *VERBS)):
            return
        act = VERBS.get(word)
        direction = DIRECTION_OF_ACT[act] if act else EXPLICIT.get(word)
        direction = "gave" if word in TELLING else direction
        if direction is None and word not in VERBS_BEFORE_NAMES:
            return
        if direction and self._somebody_else_acts(at):
            direction = OPPOSITE[direction]
        if act == "introduced" and not _ONESELF.isdisjoint(following):
            return  # nobody is brought together with anybody
        start = at + (2 if following in (["on"], ["to"]) else 1)
        named = self._names(
            start,
            unknown=act in _PEOPLE_FOLLOW and _CALENDAR.isdisjoint(self.low[start : start + 1]),
            slips=act not in _WORKS_FOLLOW,
        )
        if word in VERBS_BEFORE_NAMES and named:
            act, direction = VERBS_BEFORE_NAMES[word], "mutual"
        if word in SAY_MEDIUM and direction:
            self.medium = self.medium or MEDIUM_OF_WORD[word]
        if word in TELLING:
            self.flow = self.flow or direction
        elif direction:
            act = self._refined(act, word, at)
            self.acts.append(_Act(act, direction, explicit=word in EXPLICIT))

    def _refined(self, act: str | None, word: str, at: int) -> str | None:
        """The act that the thing given makes it: shared a tip, gave advice."""
        if word not in EXPLICIT and act != "shared_resource":
            return act
        for thing in self.low[at + 1 : at + 7]:
            if thing in ("about", "re", "for", "via"):
                break
            if thing in THINGS and (act is None or THINGS[thing].startswith("shared")):
                return THINGS[thing]
        return act

    def _somebody_else_acts(self, at: int) -> bool:
        before = at - 1
        while before >= 0 and self._is_between(before):
            before -= 1
        named = self._subject(before + 1, alone=self._has_object(at))
        to_me = self.low[at + 1 : at + 2] != [] and self.low[at + 1] in _ME
        if before < 0 or named or to_me:
            return named or to_me
        subject = self.low[before]
        if subject in ("i", "we"):  # `Maria and I presented` names Maria too
            joined = before > 0 and self.low[before - 1] in _AND
            self._subject(before - 1 if joined else 0, alone=True)
            return False
        if subject in ("was", "were", "got", "been"):  # the passive: was asked by Maria
            return True
        return (
            subject in _OTHERS
            or any(each.start == each.group == before for each in self.mentions)
            or self._is_unknown_subject(before)
        )

    def _is_between(self, at: int) -> bool:
        """Whether a word stands between who acts and the verb: `Maria has kindly shared`."""
        word = self.low[at]
        if word in ("also", "just", "has", "had", "have") or (at and word == "both"):
            return True
        return word.endswith("ly") and not longest_match(self.words[at : at + 1], self.known)[1]

    def _has_object(self, at: int) -> bool:
        """Whether the verb at ``at`` has a doer: a `link sent yesterday` has none."""
        if self.low[at] not in DOING:
            return False
        return self.low[at + 1 : at + 2] != [] and (
            self.low[at + 1] in (*_DETERMINERS, *_ME, *THINGS, *_QUESTION_WORDS)
        )

    def _subject(self, end: int, *, alone: bool) -> bool:
        """Whether names that are joined end before ``end``: `Maria, Bob and Zoë shared`.

        Those that nobody has count beside a known one, and ``alone`` if that is set.
        """
        known = False
        strangers: list[tuple[int, int]] = []
        stop = end if end and not self.words[end - 1].endswith(",") else 0
        while stop:
            start = self._known_before(stop)
            if start < stop:
                known = True
            elif (start := self._stranger_before(stop)) < stop:
                strangers.insert(0, (start, stop))
            else:
                break
            stop = self._end_before_in_list(start)
        if not known and not alone:
            return False
        for start, stop in strangers:
            self.unknown.append(_bare(" ".join(self.words[start:stop])))
            self._take(start, stop)
        return known or bool(strangers)

    def _known_before(self, end: int) -> int:
        """Read the known name that ends before ``end``; return its start, else ``end``."""
        for start in range(max(0, end - 6), end):
            if any(self.taken[start:end]):
                continue
            hits, used = longest_match(self.words[start:end], self.known)
            if not hits or start + used != end:
                continue
            if self.words[end - 1].endswith(",") and start and self.low[start - 1] in _TALKED_OF:
                break  # `good news about Maria, Bob shared it`
            self._mention(start, end, hits, start)
            return start
        return end

    def _stranger_before(self, end: int) -> int:
        """Return where words before ``end`` begin that are a name nobody has, else ``end``.

        Only a first word, or one joined to another name, is taken for one; any word has a
        capital there, so those that are no names, and plurals, are left alone.
        """
        start = end
        while start and self._is_capital(start - 1) and self.words[start - 1][-1:].isalpha():
            start -= 1
        words, low = self.words[start:end], self.low[start:end]
        begins = start == 0 or self.low[start - 1] in (*_OPENERS, *_AND)
        no_name = any(word in _NO_NAMES for word in low) or any(map(str.isupper, words))
        if not begins or len(words) > 3 or no_name or (len(low) == 1 and low[0].endswith("s")):
            return end
        return start

    def _end_before_in_list(self, start: int) -> int:
        """The end of the name that `and` or a comma joins to the one at ``start``; else 0."""
        if start and self.low[start - 1] in _AND:
            return start - 1
        return start if start and self.words[start - 1].endswith(",") else 0

    def _is_unknown_subject(self, at: int) -> bool:
        word = self.words[at]
        return (
            word[:1].isupper()
            and word[-1:].isalpha()
            and not self.taken[at]
            and self.low[at] not in _OPENERS
            and not (at and self.low[at - 1] in (*_PLACES, "with", "to", "from", "via"))
        )

    def _names(
        self, at: int, *, unknown: bool = False, whole: bool = False, slips: bool = False
    ) -> bool:
        """Read names joined by commas and `and` from ``at`` on; whether a known one was there.

        With ``unknown`` any name counts; with ``slips`` one that begins as a known name
        does and goes on otherwise, which may be a slip of the pen.
        """
        before = len(self.mentions)
        position: int | None = at
        while position is not None and position < len(self.words) and not self.taken[position]:
            end = self._name(position, at, unknown, whole, slips)
            if end == position:
                break
            position = self._next_in_list(end)
        return len(self.mentions) > before

    def _name(self, at: int, group: int, unknown: bool, whole: bool, slips: bool) -> int:
        """Read one name of a list; return its end, which is ``at`` where none stands."""
        if self._is_at(at):
            return self._at_name(at, group)
        if self.low[at] in _ME:
            return at + 1
        if self.low[at] in _TITLES and at + 1 < len(self.words):
            end = self._name(at + 1, group, unknown, whole, slips)
            return end if end > at + 1 else at
        hits, used = longest_match(self.words[at:], self.known, whole=whole)
        if used == 1 and self.words[at] in _DETERMINERS:
            return at  # `shared a link` is nothing of A. Quill
        end = at + used
        if hits and (whole or not self._continues_otherwise(hits, at, end)):
            self._mention(at, end, hits, group)
            return end
        end = self._unknown_name(at) if unknown or (slips and hits) else at
        if end > at:
            self.unknown.append(_bare(" ".join(self.words[at:end])))
            self._take(at, end)
        return end

    def _continues_otherwise(self, hits: list[Candidate], at: int, end: int) -> bool:
        """Whether a surname follows that nobody of ``hits`` has: they are not meant."""
        if not self.words[end - 1][-1:].isalpha() or not self._is_capital(end):
            return False
        if self.low[end] in _CALENDAR:
            return False
        said = fold(" ".join(self.words[at:end]))
        return all(fold(each.name) != said for each in hits)

    def _unknown_name(self, at: int) -> int:
        """The end of the words with capitals from ``at`` on, particles between them included."""
        end = at
        while self._is_capital(end) and (end == at or self.low[end] not in _CALENDAR):
            end += 1
            word = self.words[end - 1]
            if not word[-1:].isalpha() and not (len(word) == 2 and word[1] == "."):
                break
            after = end
            while after < len(self.low) and self.low[after] in _PARTICLES:
                after += 1
            if after > end and self._is_capital(after):
                end = after
        return end

    def _is_capital(self, at: int) -> bool:
        if at >= len(self.words) or self.taken[at]:
            return False
        return _bare(self.words[at])[:1].isupper() and self.low[at] != "i"

    def _next_in_list(self, end: int) -> int | None:
        if end < len(self.words) and self.low[end] in _AND:
            return end + 1
        if self.words[end - 1].endswith(","):
            return end
        return None

    def _mention(self, start: int, end: int, hits: list[Candidate], group: int) -> None:
        self.mentions.append(_Mention(start, _label(self.words[start:end]), hits, group))
        self._take(start, end)

    def _take(self, start: int, end: int) -> None:
        self.taken[start:end] = [True] * (end - start)


def _by_kind(mentions: Sequence[_Mention]) -> list[_Mention]:
    """The mentions in the order of the text, a person before a source of the same name."""
    kept = []
    for each in sorted(mentions, key=lambda mention: mention.start):
        first = min((hit.kind for hit in each.hits), key=_KINDS.index)
        kept.append(each._replace(hits=[hit for hit in each.hits if hit.kind == first]))
    return kept


def _decide(
    mentions: Sequence[_Mention],
) -> tuple[list[Candidate], tuple[Ambiguous, ...]]:
    """Who is meant: the certain ones first, and by them the ambiguous names.

    In one list nobody is named twice, so `Ana and Ana Diaz` are two; elsewhere a
    first name is whoever of that name was already named.
    """
    alone = {each.start: each.hits[0] for each in mentions if len(each.hits) == 1}
    certain: dict[str, Candidate] = {}
    ambiguous: dict[str, Ambiguous] = {}
    for each in mentions:
        chosen = alone.get(each.start)
        if chosen is None:
            beside = [alone.get(other.start) for other in mentions if other.group == each.group]
            rest = [hit for hit in each.hits if hit not in beside]
            again = [hit for hit in each.hits if hit in alone.values()]
            if len(rest) == 1 < len(each.hits):
                chosen = rest[0]
            elif len(rest) == len(each.hits) and len(again) == 1:
                chosen = again[0]
            others = tuple(hit for hit in each.hits if hit != chosen)
            ambiguous[each.words] = Ambiguous(each.words, chosen, others)
        if chosen is not None:
            certain[chosen.id] = chosen
    return list(certain.values()), tuple(ambiguous.values())


def _is_address(word: str) -> bool:
    return "://" in word or word.lower().startswith("www.")


def _bare(word: str) -> str:
    return word.strip(_PUNCTUATION)


def _label(words: Sequence[str]) -> str:
    text = _bare(" ".join(words))
    return text[:-2] if text.lower().endswith(("'s", "’s")) else text
