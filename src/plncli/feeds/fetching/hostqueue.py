"""Which request may go next: hosts side by side, the requests of one host in turn."""

from collections import deque
from collections.abc import Iterable
from heapq import heapify, heappop, heappush
from itertools import count
from typing import Generic, TypeVar

Item = TypeVar("Item")


class HostQueues(Generic[Item]):
    """Requests by host, with a limit of connections and a pause for each host.

    Times are seconds of any clock that does not go back; the caller passes them in.
    """

    def __init__(self, items: Iterable[tuple[str, Item]], *, connections: int, gap: float) -> None:
        self._connections = connections
        self._gap = gap
        self._waiting: dict[str, deque[Item]] = {}
        for host, item in items:
            self._waiting.setdefault(host, deque()).append(item)
        self._busy = dict.fromkeys(self._waiting, 0)
        self._turn = count()
        # The host with most to ask for starts first, since its pauses take longest.
        hosts = sorted(self._waiting, key=lambda host: -len(self._waiting[host]))
        self._free = [(float("-inf"), next(self._turn), host) for host in hosts]
        self._planned = set(hosts)

    def take(self, now: float) -> tuple[str, Item] | None:
        """Return the next host and request whose turn has come, or None."""
        if not self._free or self._free[0][0] > now:
            return None
        host = heappop(self._free)[2]
        self._planned.remove(host)
        item = self._waiting[host].popleft()
        self._busy[host] += 1
        self._plan(host, now)
        return host, item

    def release(self, host: str, now: float) -> None:
        """Say that a request to the host is done."""
        self._busy[host] -= 1
        self._plan(host, now)

    def drop(self, host: str) -> list[Item]:
        """Take all requests that still wait for the host out of its queue, and return them."""
        dropped = list(self._waiting.get(host, ()))
        if dropped:
            self._waiting[host].clear()
            self._free = [turn for turn in self._free if turn[2] != host]
            heapify(self._free)
            self._planned.discard(host)
        return dropped

    def seconds_to_next(self, now: float) -> float | None:
        """Return how long until `take` has something; None when a release must come first."""
        return max(0.0, self._free[0][0] - now) if self._free else None

    def _plan(self, host: str, now: float) -> None:
        """Give the host its next turn after the pause, unless it has one or needs none."""
        if host in self._planned or not self._waiting[host]:
            return
        if self._busy[host] < self._connections:
            self._planned.add(host)
            heappush(self._free, (now + self._gap, next(self._turn), host))
