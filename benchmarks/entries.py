"""What sources published over the year, and the editions that a daily reader saw of it.

Sources speak as they do in life: a few are loud, most are quiet, some come in
bursts and some have died.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from benchmarks import words
from benchmarks.year import DAY, DAYS, identity, moment
from plncli.ids import ENTRY_LENGTH

EDITION_SIZE = 30
SHARED = 40
"""One in so many entries points to the page of the entry before it."""
POSTING = 10
"""One in so many sources writes short posts without titles."""


class Post(NamedTuple):
    """When which source published; ``second`` counts from the start of the year."""

    second: int
    source: int


class _Rhythm(NamedTuple):
    """How much a source says beside others, in how many bursts (0: evenly), until which day."""

    weight: float
    bursts: int = 0
    last_day: int = DAYS


_LOUD = _Rhythm(30.0)
_BURSTY = _Rhythm(6.0, bursts=12)
_DEAD = _Rhythm(4.0, last_day=DAYS // 3)
_QUIET = _Rhythm(2.5)
_RHYTHMS = (_LOUD,) * 2 + (_BURSTY,) * 3 + (_DEAD,) * 3 + (_QUIET,) * 12
"""Of twenty sources: the two loud ones write half of everything."""


def posts(entries: int, sources: int, random: Random) -> list[Post]:
    """Return ``entries`` posts of ``sources`` sources in order of time."""
    rhythms = [_RHYTHMS[source % len(_RHYTHMS)] for source in range(sources)]
    total = sum(rhythm.weight for rhythm in rhythms)
    made: list[Post] = []
    reached = 0.0
    for source, rhythm in enumerate(rhythms):
        reached += rhythm.weight
        count = round(entries * reached / total) - len(made)
        made += [Post(second, source) for second in _seconds(rhythm, count, random)]
    return sorted(made)


def rows(
    made: Sequence[Post], source_ids: Sequence[str], random: Random
) -> Iterator[tuple[object, ...]]:
    """Yield rows of the table ``entry``, in the order of its columns; keys count from 1."""
    titles = [words.headline(random) for _ in range(1_000)]
    summaries = [f"{words.sentence(random)} {words.sentence(random)}" for _ in range(1_000)]
    link = ""
    for key, (second, source) in enumerate(made, start=1):
        published = moment(second)
        first_seen = moment(min(second + random.randrange(3 * 3_600), DAYS * DAY))
        guid = f"https://source{source}.example/{key}"
        link = link if key % SHARED == 0 else guid
        summary = random.choice(summaries)
        title = summary if source % POSTING == 4 else f"{random.choice(titles)} {key}"
        yield (
            key,
            identity(key, ENTRY_LENGTH),
            source_ids[source],
            guid,
            link,
            title,
            words.person(source),
            published,
            first_seen,
            published,
            summary,
            "en",
            random.randrange(20, 600),
        )


def editions(made: Sequence[Post], random: Random) -> Iterator[tuple[int, list[int]]]:
    """Yield the number of each day but the last, and the keys of what was read that morning."""
    for day in range(1, DAYS):
        first = bisect_left(made, Post((day - 1) * DAY, 0))
        last = bisect_left(made, Post(day * DAY, 0))
        fresh = range(first + 1, last + 1)
        if fresh:
            yield day, random.sample(fresh, min(EDITION_SIZE, len(fresh)))


def _seconds(rhythm: _Rhythm, count: int, random: Random) -> Iterator[int]:
    starts = [random.randrange(rhythm.last_day - 2) * DAY for _ in range(rhythm.bursts)]
    for _ in range(count):
        if starts:
            yield random.choice(starts) + random.randrange(2 * DAY)
        else:
            yield random.randrange(rhythm.last_day * DAY)
