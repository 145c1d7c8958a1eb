"""A pull from servers that take their time before each answer, beside the ideal.

The ideal is that nothing but the latency costs time: requests / concurrency x latency.
"""

import asyncio
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.feeds import document
from benchmarks.loopback import Request, Send, addresses, answer, serving
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.readers import Pln
from plncli.config import Settings

SECONDS = 0.2
"""What each answer is late."""
MOST_IDEALS = 2.0
CONCURRENCY = Settings().feeds_concurrency


def ideal(requests: int, concurrency: int = CONCURRENCY, latency: float = SECONDS) -> float:
    """Return the seconds that so many requests take when only the latency costs time."""
    return requests / concurrency * latency


def measured(feeds: int, entries: int, rounds: int) -> Group:
    """Return what a first pull and one without news take, beside the ideal."""
    title = (
        f"Latency: {feeds} feeds of {entries} entries on {feeds} loopback hosts, each answer"
        f" {SECONDS * 1000:.0f} ms late, {CONCURRENCY} at a time; wall time, median of {rounds}"
    )
    best = ideal(feeds)
    with tempfile.TemporaryDirectory() as name:
        try:
            first, unchanged = _timed(Path(name), feeds, entries, rounds)
        except CannotMeasureError as error:
            missing = Measure("first pull", None, at_most=MOST_IDEALS, note=str(error))
            return Group(title, (missing,))
    return Group(
        title,
        (
            Measure("the ideal", best, "s"),
            Measure("first pull", first, "s"),
            Measure("304 everywhere", unchanged, "s"),
            Measure("first pull beside the ideal", first / best, at_most=MOST_IDEALS),
            Measure("304 everywhere beside the ideal", unchanged / best, at_most=MOST_IDEALS),
        ),
    )


def _timed(folder: Path, feeds: int, entries: int, rounds: int) -> tuple[float, float]:
    hosts = addresses(feeds)
    bodies = {host: document(number, entries).encode() for number, host in enumerate(hosts)}

    async def late(request: Request, send: Send) -> None:
        await asyncio.sleep(SECONDS)
        await send(answer(bodies[request.host], f'"{request.host}"', request))

    first, unchanged = [], []
    with serving(hosts, late) as port:
        for number in range(rounds):
            reader = Pln(folder / str(number), [f"http://{host}:{port}/" for host in hosts])
            first.append(_seconds(reader.pull))
            if (stored := reader.stored()) != feeds * entries:
                raise CannotMeasureError(f"{stored} entries stored, not {feeds * entries}")
            unchanged.append(_seconds(reader.pull))
    return median(first), median(unchanged)


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
