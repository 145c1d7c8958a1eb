"""A site of feeds that grow from day to day."""

from datetime import date, timedelta
from random import Random
from threading import Event

from benchmarks.feeds import document
from benchmarks.loopback import Request, Send, addresses, answer

_START = date(2026, 10, 7)
_ENTRIES = 10
_BODY = 300


class Site:
    """Feeds of which about half have one more entry on each day; none loses any.

    Attributes:
        hosts: the loopback address of each feed.
        sizes: how many entries each feed has today.
        asked: set when a request comes in.
    """

    def __init__(self, feeds: int, random: Random) -> None:
        self.hosts = addresses(feeds)
        self.sizes = [_ENTRIES] * feeds
        self.asked = Event()
        self.today = _START
        self._random = random
        self._numbers = {host: number for number, host in enumerate(self.hosts)}

    def next_day(self) -> None:
        """Let the feeds grow."""
        self.today += timedelta(days=1)
        self.sizes = [size + self._random.randrange(2) for size in self.sizes]

    async def handler(self, request: Request, send: Send) -> None:
        """Serve the feed of a host, or 304."""
        self.asked.set()
        number = self._numbers[request.host]
        size = self.sizes[number]
        await send(answer(document(number, size, _BODY).encode(), f'"{size}"', request))
