"""A first pull and one that finds nothing new, beside newsboat and sfeed in the same run."""

import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks import memory
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.readers import Newsboat, Pln, Reader, Sfeed
from benchmarks.server import Server, serving


class Timed(NamedTuple):
    """What one kind of pull took, in seconds, or why it could not be measured."""

    seconds: float | None
    note: str = ""


class Plan(NamedTuple):
    """How to time a reader.

    Attributes:
        repeats: pulls after the first one; what they take is told one by one.
        unchanged: how many of these, the last ones, the server must answer with 304.
    """

    reader: type[Reader]
    repeats: int
    unchanged: int


# newsboat keeps the ETag of a feed only from its second reload on (newsboat/newsboat#2734),
# so that its third is the first that gets 304. sfeed_update never asks conditionally.
_PLANS = (Plan(Pln, 1, 1), Plan(Newsboat, 2, 1), Plan(Sfeed, 0, 0))


def measured(feeds: int, entries: int, rounds: int) -> Group:
    """Return how fast pln pulls ``feeds`` feeds of ``entries`` entries, and its peak memory."""
    title = (
        f"Pull: {feeds} feeds of {entries} entries from nginx on {feeds} loopback addresses,"
        f" wall time, median of {rounds}"
    )
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        try:
            with serving(folder, feeds, entries) as server:
                timed = _timed(folder, server, feeds * entries, rounds)
                peak = _peak(folder, server)
        except CannotMeasureError as error:
            return Group(title, (Measure("nginx", None, note=str(error)),))
    return Group(title, (*_compared(*timed), peak))


def _timed(folder: Path, server: Server, entries: int, rounds: int) -> list[list[Timed]]:
    """Return, for each plan, what its first pull and each repeat took."""
    taken: list[list[list[float]]] = [[] for _ in _PLANS]
    notes = [""] * len(_PLANS)
    for number in range(rounds):
        for place, plan in enumerate(_PLANS):
            home = folder / f"{plan.reader.__name__}{number}"
            try:
                taken[place].append(_once(plan, home, server, entries))
            except CannotMeasureError as error:
                notes[place] = str(error)
    return [
        [
            Timed(None, note) if note else Timed(median(times))
            for times in (zip(*runs, strict=True) if runs else [()] * (plan.repeats + 1))
        ]
        for plan, runs, note in zip(_PLANS, taken, notes, strict=True)
    ]


def _once(plan: Plan, home: Path, server: Server, entries: int) -> list[float]:
    reader = plan.reader(home, server.urls)
    taken = []
    for repeat in range(plan.repeats + 1):
        server.statuses()
        started = time.perf_counter()
        reader.pull()
        taken.append(time.perf_counter() - started)
        status = "304" if repeat > plan.repeats - plan.unchanged else "200"
        _check(reader, server.statuses(), Counter({status: len(server.urls)}), entries)
    return taken


def _check(reader: Reader, got: Counter[str], wanted: Counter[str], entries: int) -> None:
    if got != wanted:
        raise CannotMeasureError(f"the server answered {dict(got)}, not {dict(wanted)}")
    if (stored := reader.stored()) != entries:
        raise CannotMeasureError(f"{stored} entries with bodies stored, not {entries}")


def _compared(
    pln: Sequence[Timed], newsboat: Sequence[Timed], sfeed: Sequence[Timed]
) -> list[Measure]:
    first, unchanged = pln
    return [
        _seconds("first pull, pln", first),
        _seconds("first pull, newsboat (reload-threads 8)", newsboat[0]),
        _seconds("first pull, sfeed_update (maxjobs 8)", sfeed[0]),
        _ratio("newsboat's time beside pln's", newsboat[0], first, 5),
        _ratio("sfeed_update's time beside pln's", sfeed[0], first, 2.5),
        _seconds("304 everywhere, pln pull --force", unchanged),
        _seconds("second reload, newsboat (200 everywhere)", newsboat[1]),
        _seconds("304 everywhere, newsboat's third reload", newsboat[2]),
        _ratio("newsboat's second reload beside pln's 304s", newsboat[1], unchanged, 12),
        _ratio("newsboat's 304s beside pln's 304s", newsboat[2], unchanged, None),
    ]


def _seconds(what: str, timed: Timed) -> Measure:
    return Measure(what, timed.seconds, "s", note=timed.note)


def _ratio(what: str, peer: Timed, pln: Timed, least: float | None) -> Measure:
    if peer.seconds is None or pln.seconds is None:
        return Measure(what, None, at_least=least, note="one of the two could not be measured")
    return Measure(what, peer.seconds / pln.seconds, at_least=least)


def _peak(folder: Path, server: Server) -> Measure:
    reader = Pln(folder / "peak", server.urls)
    try:
        megabytes = memory.peak(reader.words, reader.environment)
    except CannotMeasureError as error:
        return Measure("peak memory of pln pull", None, "MB", at_most=150, note=str(error))
    return Measure("peak memory of pln pull", megabytes, "MB", at_most=150)
