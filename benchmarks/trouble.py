"""A pull of many feeds of which some hang and some fail, beside the same without those that hang.

The feeds are followed and pulled once while all is well; then come the troubles.
"""

import asyncio
import shutil
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.feeds import document
from benchmarks.loopback import (
    FOR_EVER,
    BreakError,
    Request,
    Send,
    addresses,
    answer,
    head,
    serving,
)
from benchmarks.measure import CannotMeasureError, Group, Measure
from benchmarks.readers import Pln

TIMEOUT = 3
"""Seconds of every timeout in these pulls."""
MOST_TIMEOUTS = 2.0
SHARES = {"new": 0.05, "hang": 0.02, "fail": 0.03}
"""Of all feeds; the rest answers 304."""
OUTCOMES = {
    "well": "unchanged",
    "new": "updated",
    "silent": "timeout",
    "stalled": "timeout",
    "dripping": "timeout",
    "http 500": "http_5xx",
    "http 404": "http_404",
    "reset": "connect",
    "a page": "not_a_feed",
}
"""What a pull must make of each kind of feed: a status, or the code of a failure."""
HANGING = ("silent", "stalled", "dripping")
FAILING = ("http 500", "http 404", "reset", "a page")
_ENTRIES = 5
_DRIP_SECONDS = 0.2


def kinds(feeds: int) -> list[str]:
    """Return what becomes of each feed, in an order that is mixed and always the same."""
    counts = {group: round(share * feeds) for group, share in SHARES.items()}
    kinds = ["new"] * counts["new"]
    kinds += [HANGING[place % len(HANGING)] for place in range(counts["hang"])]
    kinds += [FAILING[place % len(FAILING)] for place in range(counts["fail"])]
    kinds += ["well"] * (feeds - len(kinds))
    Random(20261007).shuffle(kinds)
    return kinds


def measured(feeds: int, rounds: int) -> Group:
    """Return how much longer a pull takes for the feeds that hang."""
    title = (
        f"Trouble: {feeds:,} feeds on loopback hosts, 90 % answer 304, 5 % have news, 3 % fail;"
        f" 2 % hang until a timeout of {TIMEOUT} s"
    )
    what = "longer for those that hang"
    with tempfile.TemporaryDirectory() as name:
        try:
            whole, rest = _timed(Path(name), kinds(feeds), rounds)
        except CannotMeasureError as error:
            return Group(title, (Measure(what, None, "timeouts", MOST_TIMEOUTS, note=str(error)),))
    return Group(
        title,
        (
            Measure("pull of all", whole, "s"),
            Measure("pull without those that hang", rest, "s"),
            Measure(what, (whole - rest) / TIMEOUT, "timeouts", MOST_TIMEOUTS),
        ),
    )


def _timed(folder: Path, kinds: Sequence[str], rounds: int) -> tuple[float, float]:
    """Return the seconds of a pull of all feeds, and of those that do not hang."""
    site = Site(kinds)
    hosts = list(site.numbers)
    calm = [number for number, kind in enumerate(kinds) if kind not in HANGING]
    with serving(hosts, site.handler) as port:
        urls = [f"http://{host}:{port}/" for host in hosts]
        site.is_well = True
        whole = _followed(folder / "whole", urls)
        rest = _followed(folder / "rest", [urls[number] for number in calm])
        site.is_well = False
        taken = [
            (
                _pulled(whole, f"{number}", kinds),
                _pulled(rest, f"{number}", [kinds[each] for each in calm]),
            )
            for number in range(rounds)
        ]
    return median(seconds for seconds, _ in taken), median(seconds for _, seconds in taken)


def _followed(folder: Path, urls: Sequence[str]) -> Pln:
    reader = Pln(folder, urls)
    for limit in ("CONNECT", "READ", "TOTAL"):
        reader.environment[f"PLN_FEEDS_{limit}_TIMEOUT"] = str(TIMEOUT)
    reader.pull()
    return reader


def _pulled(reader: Pln, copy: str, kinds: Sequence[str]) -> float:
    """Pull into a copy of the store, since a pull changes what the next one asks for."""
    home = reader.folder / copy
    home.mkdir()
    shutil.copy(reader.folder / "pln.db", home)
    started = time.perf_counter()
    got = reader.outcomes(home)
    taken = time.perf_counter() - started
    wanted = Counter(OUTCOMES[kind] for kind in kinds)
    if got != wanted:
        raise CannotMeasureError(f"the pull made of it {dict(got)}, not {dict(wanted)}")
    return taken


class Site:
    """The hosts of all feeds. While ``is_well`` each has the same few entries."""

    def __init__(self, kinds: Sequence[str]) -> None:
        self.kinds = kinds
        self.numbers = {host: number for number, host in enumerate(addresses(len(kinds)))}
        self.is_well = True

    async def handler(self, request: Request, send: Send) -> None:
        """Answer as the kind of this host's feed wants it."""
        number = self.numbers[request.host]
        kind = "well" if self.is_well else self.kinds[number]
        if kind == "reset":
            raise BreakError
        entries = _ENTRIES + (kind == "new")
        body = document(number, entries).encode()
        if kind == "a page":
            await send(head(200, Content_Type="text/html") + b"<!doctype html><title>Gone</title>")
        elif kind.startswith("http "):
            await send(head(int(kind.removeprefix("http "))) + b"no")
        elif kind in HANGING:
            await _hang(kind, head(200, Content_Length=str(len(body))), body, send)
        else:
            await send(answer(body, f'"{number}-{entries}"', request))


async def _hang(kind: str, start: bytes, body: bytes, send: Send) -> None:
    if kind == "dripping":
        await send(start)
        for byte in body:
            await send(bytes([byte]))
            await asyncio.sleep(_DRIP_SECONDS)
    if kind == "stalled":
        await send(start + body[:100])
    await asyncio.sleep(FOR_EVER)
