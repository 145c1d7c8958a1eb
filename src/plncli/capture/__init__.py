"""The grammar of `pln log`: one line of plain words becomes an interaction.

Nothing is guessed that the words do not say. A person counts when the name stands
where a participant stands: after `with`, `from`, `to`, `by`, `via` or `@`, after the
verb (`asked Maria`) or before it (`Maria asked me`). The text itself is kept whole.
"""

import sys
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plncli.capture.asides import day_within, duration, known_topics, tag
from plncli.capture.lists import at_name, names
from plncli.capture.meant import KINDS, Ambiguous, meant
from plncli.capture.sentence import PLACES, Sentence
from plncli.capture.verbs import WITH, act_and_direction, channel, verb
from plncli.dates import parse_leading_date
from plncli.names import Candidate, longest_match, mentioned
from plncli.text import clean_line

__all__ = ("Ambiguous", "Capture", "parse_capture")


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
    candidates = [each for each in candidates if each.kind in KINDS]
    known = mentioned(words, candidates)
    day, used = None, 0
    if longest_match(words, known, whole=True)[1] < 2:  # `Friday Inkpot` is a name
        day, used = parse_leading_date(words, today, date_order=date_order)
    sentence = Sentence(words[used:], known, candidates, topics)
    _read(sentence)
    certain, ambiguous = meant(sentence.mentions)
    act, direction = act_and_direction(sentence)
    return Capture(
        text=kept,
        date=day or day_within(sentence, today) or today,
        people=tuple(each for each in certain if each.kind == "contact"),
        communities=tuple(each for each in certain if each.kind == "community"),
        sources=tuple(each for each in certain if each.kind == "source"),
        events=tuple(each for each in certain if each.kind == "event"),
        unknown=tuple(dict.fromkeys(sentence.unknown)),
        ambiguous=ambiguous,
        topics=tuple(dict.fromkeys(sentence.topics)),
        act=act,
        direction=direction,
        medium=sentence.medium,
        minutes=sentence.minutes,
    )


def _read(sentence: Sentence) -> None:
    """Read the words from left to right, each rule where its word stands."""
    for at in range(len(sentence.words)):
        if not sentence.taken[at] and not tag(sentence, at):
            duration(sentence, at)
    for at, word in enumerate(sentence.low):
        if sentence.taken[at]:
            continue
        if sentence.is_at(at):
            at_name(sentence, at, at)
        elif word in WITH:
            names(sentence, at + 1, unknown=True)
        elif word in ("from", "to", "by", "re", "via"):
            _after_preposition(sentence, at, word)
        elif word in PLACES:
            names(sentence, at + 1, whole=True)
        elif word:
            verb(sentence, at)
        if word in ("via", "by", "over", "on", "in"):
            channel(sentence, at)
        if word in ("about", "re", "on", "regarding"):
            known_topics(sentence, at + 1)


def _after_preposition(sentence: Sentence, at: int, word: str) -> None:
    if names(sentence, at + 1) and word in ("from", "to"):
        sentence.flow = sentence.flow or ("received" if word == "from" else "gave")
