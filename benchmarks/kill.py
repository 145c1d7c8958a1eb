"""`kill -9` at random moments of a pull into a growing store: nothing lost, nothing twice."""

import os
import pty
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from random import Random

from benchmarks import toll
from benchmarks.growing import Site
from benchmarks.loopback import serving
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.readers import Pln
from benchmarks.toll import Held, Kill, Toll

FEEDS = 40
LANES = 2
"""Stores that are pulled into side by side, each from a site of its own."""
EARLY = 0.1
"""The share of kills from the start of the process on; the others come after a request."""
_WAIT = 20.0


def measured(kills: int, seed: int) -> Group:
    """Kill so many pulls and return what was lost, stored twice or damaged."""
    shares = [kills // LANES + (lane < kills % LANES) for lane in range(LANES)]
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(LANES) as pool:
        folders = [Path(name, str(lane)) for lane in range(LANES)]
        randoms = [Random(f"{seed} {lane}") for lane in range(LANES)]
        try:
            came = toll.total(pool.map(_lane, folders, shares, randoms))
        except CannotMeasureError as error:
            return Group("Kill", (Measure("kills of a pull", None, note=str(error)),))
    return Group(
        f"Kill: {toll.figure(came)}; {FEEDS} feeds that grow, {LANES} stores, seed {seed}",
        (
            Measure("struck mid-pull", came.mid_pull, "kills", at_least=kills / 2),
            Measure("reported done before", came.reported, "feeds", at_least=kills),
            Measure("lost", came.lost, "records", at_most=0),
            Measure("stored twice", came.twice, "entries", at_most=0),
            Measure("damaged", came.unsound, "stores", at_most=0),
        ),
    )


def _lane(folder: Path, kills: int, random: Random) -> Toll:
    site = Site(FEEDS, random)
    with serving(site.hosts, site.handler) as port:
        urls = [f"http://{host}:{port}/" for host in site.hosts]
        start, end = _undisturbed(Pln(folder / "calm", urls), site)
        reader = Pln(folder / "killed", urls)
        tolls = []
        before = Held({})
        for _ in range(kills):
            served = _next_day(reader, site)
            early = random.random() < EARLY
            moment = random.uniform(0, start if early else end - start)
            kill = _killed(reader, site, moment, early=early)
            after = toll.held(reader.folder / "pln.db")
            tolls.append(toll.after_kill(kill, served, before, after))
            before = after or before
        served = _next_day(reader, site)
        reader.pull()
        last = toll.held(reader.folder / "pln.db")
    return toll.total((*tolls, toll.at_the_end(served, before, last)))


def _next_day(reader: Pln, site: Site) -> dict[str, int]:
    """Let the site grow and return how many entries the feed at each address has."""
    site.next_day()
    reader.environment["PLN_AS_OF"] = f"{site.today}T09:00"
    return dict(zip(reader.urls, site.sizes, strict=True))


def _undisturbed(reader: Pln, site: Site) -> tuple[float, float]:
    """Return after how many seconds a whole pull sends its first request, and when it ends."""
    site.asked.clear()
    started = time.perf_counter()
    child = subprocess.Popen(
        reader.words, env=reader.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    site.asked.wait(_WAIT)
    start = time.perf_counter() - started
    if child.wait(_WAIT):
        raise CannotMeasureError(f"exit code {child.returncode}")
    return start, time.perf_counter() - started


def _killed(reader: Pln, site: Site, seconds: float, *, early: bool) -> Kill:
    """Kill a pull so long after its first request; ``early``: after its start."""
    site.asked.clear()
    ours, theirs = pty.openpty()
    try:
        child = subprocess.Popen(
            reader.words, env=reader.environment, stdout=subprocess.DEVNULL, stderr=theirs
        )
        os.close(theirs)
        if not early:
            site.asked.wait(_WAIT)
        time.sleep(seconds)
        child.kill()
        mid_pull = child.wait(_WAIT) != 0 and site.asked.is_set()
        return Kill(mid_pull, _written(ours))
    finally:
        os.close(ours)


def _written(terminal: int) -> str:
    output = bytearray()
    with suppress(OSError):  # Linux says EIO when the last writer has gone
        while part := os.read(terminal, 65_536):
            output += part
    return output.decode()
