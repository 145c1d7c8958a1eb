"""Many fetches side by side against real servers."""

import _thread
import contextlib
import itertools
import os
import socket
import ssl
import sys
import threading
from collections.abc import Callable, Generator, Iterable, Iterator

import pytest

from plncli.errors import NetworkError
from plncli.feeds.fetching import fetch as fetching
from plncli.feeds.fetching.address import target_of
from plncli.feeds.fetching.connection import Deadline, Dialer
from plncli.feeds.fetching.fetch import (
    DEFAULT_LIMITS,
    Fetched,
    FetchFailed,
    FetchLimits,
    FetchRequest,
    fetch_batches,
)
from tests.server import (
    CERTIFICATE,
    LoopbackServer,
    Request,
    Script,
    Step,
    answer,
    meeting,
    redirect,
    serve,
    stall,
)

FEED = b"<rss version='2.0'/>"
NO_GAP = FetchLimits(host_gap_seconds=0)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


def request(key: str, url: str) -> FetchRequest:
    return FetchRequest(key, url, allow_private=True)


def feeds_of(server: LoopbackServer, count: int) -> list[FetchRequest]:
    """So many feeds of one host."""
    return [request(str(n), server.url(f"/{n}")) for n in range(count)]


def fetch_all(
    requests: Iterable[FetchRequest],
    limits: FetchLimits = DEFAULT_LIMITS,
    *,
    should_stop: Callable[[], bool] = lambda: False,
) -> Generator[Fetched | FetchFailed, None, None]:
    """The results of a pull one after the other, as they come in."""
    with contextlib.closing(
        fetch_batches(requests, limits, lambda result: result, should_stop=should_stop)
    ) as batches:
        for batch in batches:
            yield from batch


@contextlib.contextmanager
def hosts(*scripts: Script) -> Iterator[tuple[list[LoopbackServer], list[FetchRequest]]]:
    """A server for each script, since a port of its own makes it a host, and a feed on each."""
    with contextlib.ExitStack() as stack:
        servers = [stack.enter_context(serve(script)) for script in scripts]
        yield servers, [request(str(n), one.url("/f")) for n, one in enumerate(servers)]


def outcome(result: Fetched | FetchFailed) -> str:
    return result.code if isinstance(result, FetchFailed) else str(result.status)


class InHand:
    """Counts the requests that are being answered at the same time."""

    def __init__(self) -> None:
        self.now = 0
        self.most = 0
        self._lock = threading.Lock()

    def __call__(self, request: Request) -> Iterable[Step]:
        with self._lock:
            self.now += 1
            self.most = max(self.most, self.now)
        yield 0.05
        with self._lock:
            self.now -= 1
        yield from answer(FEED)(request)


def test_nothing_to_fetch() -> None:
    assert list(fetch_all([])) == []


def test_each_request_has_one_result_and_failures_are_values() -> None:
    routes = {"/0": answer(FEED), "/1": answer(b"", 404), "/2": answer(FEED)}
    with serve(routes) as server:
        requests = [*feeds_of(server, 3), request("3", "mailto:ana@example.org")]
        results = {result.key: outcome(result) for result in fetch_all(requests, NO_GAP)}
    assert results == {"0": "200", "1": "http_404", "2": "200", "3": "bad_url"}


def test_hosts_are_asked_side_by_side() -> None:
    with hosts(*[meeting(6, answer(FEED))] * 6) as (_, requests):
        assert [outcome(result) for result in fetch_all(requests)] == ["200"] * 6


@pytest.mark.skipif(
    sys.platform in ("darwin", "win32"),
    reason="the system's own certificate store decides here, not SSL_CERT_FILE",
)
def test_all_share_one_tls_context(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []

    def create_default_context() -> ssl.SSLContext:
        made.append(real())
        return made[-1]

    real = ssl.create_default_context
    monkeypatch.setenv("SSL_CERT_FILE", str(CERTIFICATE))
    monkeypatch.setattr(ssl, "create_default_context", create_default_context)
    with serve(answer(FEED), tls=True) as one, serve(answer(FEED), tls=True) as other:
        requests = [
            request("1", one.url("/f", host="localhost")),
            request("2", other.url("/f", host="localhost")),
        ]
        assert [outcome(result) for result in fetch_all(requests)] == ["200", "200"]
    assert len(made) == 1


def test_as_many_side_by_side_as_are_allowed() -> None:
    many = 36
    limits = NO_GAP._replace(concurrency=many)
    with hosts(*[meeting(many, answer(FEED))] * many) as (_, requests):
        assert [outcome(result) for result in fetch_all(requests, limits)] == ["200"] * many


def test_no_more_than_allowed_side_by_side() -> None:
    in_hand = InHand()
    with hosts(*[in_hand] * 6) as (_, requests):
        limits = NO_GAP._replace(concurrency=2)
        assert [outcome(result) for result in fetch_all(requests, limits)] == ["200"] * 6
    assert in_hand.most == 2


def test_one_connection_to_a_host() -> None:
    in_hand = InHand()
    with serve(in_hand) as server:
        results = list(fetch_all(feeds_of(server, 5), NO_GAP))
    assert [outcome(result) for result in results] == ["200"] * 5
    assert in_hand.most == 1


def test_more_connections_to_a_host_when_the_settings_say_so() -> None:
    with serve(meeting(2, answer(FEED))) as server:
        limits = NO_GAP._replace(host_connections=2)
        results = list(fetch_all(feeds_of(server, 2), limits))
    assert [outcome(result) for result in results] == ["200"] * 2


def test_a_host_is_left_alone_between_two_requests() -> None:
    with serve(answer(FEED)) as server:
        limits = FetchLimits(host_gap_seconds=0.3)
        results = list(fetch_all(feeds_of(server, 3), limits))
    times = [one.at for one in server.requests]
    assert len(results) == 3
    assert min(later - earlier for earlier, later in itertools.pairwise(times)) >= 0.3


@pytest.mark.parametrize("status", [429, 503])
def test_a_host_that_asks_for_time_is_not_asked_again(status: int) -> None:
    with serve(answer(b"", status)) as server, serve(answer(FEED)) as other:
        requests = [*feeds_of(server, 40), *feeds_of(other, 3)]
        results = list(fetch_all(requests, NO_GAP))
    assert len(server.requests) == 1
    assert sorted(outcome(result) for result in results) == [
        *["200"] * 3,
        *["host_cooling"] * 39,
        "http_429" if status == 429 else "http_5xx",
    ]
    held = next(result for result in results if outcome(result) == "host_cooling")
    assert held == FetchFailed(
        held.key,
        "host_cooling",
        f"{server.url(f'/{held.key}')}: not asked, since its host wants to be left alone"
        " for a while",
        None,
        url=server.url(f"/{held.key}"),
    )


def test_no_redirect_leads_to_a_host_that_asked_for_time() -> None:
    with serve(answer(b"", 429)) as busy, serve({}) as server:
        server.routes = redirect(busy.url("/feed"))
        results = list(fetch_all(feeds_of(server, 3), NO_GAP))
    assert sorted(outcome(result) for result in results) == [
        "host_cooling",
        "host_cooling",
        "http_429",
    ]
    assert (len(busy.requests), len(server.requests)) == (1, 3)


def test_a_slow_host_holds_up_no_other() -> None:
    with hosts(stall(), answer(FEED), answer(FEED)) as (_, requests):
        limits = FetchLimits(read_seconds=0.5)
        keys = [(result.key, outcome(result)) for result in fetch_all(requests, limits)]
    assert sorted(keys[:2]) == [("1", "200"), ("2", "200")]
    assert keys[2] == ("0", "timeout")


def test_a_slow_name_server_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = threading.Event()

    def getaddrinfo(host: bytes | str, *arguments: object, **options: object) -> list[object]:
        if host == b"slow.example":
            asked.wait(30)
        return real(host, *arguments, **options)  # type: ignore[arg-type, return-value]

    real = socket.getaddrinfo
    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with serve(answer(FEED)) as server:
        requests = [request("slow", "http://slow.example/"), *feeds_of(server, 2)]
        limits = NO_GAP._replace(connect_seconds=0.5)
        results = [(result.key, outcome(result)) for result in fetch_all(requests, limits)]
    asked.set()
    assert results == [("0", "200"), ("1", "200"), ("slow", "timeout")]


def test_a_slow_caller_holds_back_the_network() -> None:
    with hosts(*[answer(FEED)] * 8) as (servers, requests):
        results = fetch_all(requests, NO_GAP._replace(concurrency=3))
        next(results)
        # Wait for all that could come: the three that were started, and no fourth.
        asked = sum(server.wait_until(lambda one: one.count("/f") == 1, 0.2) for server in servers)
        assert asked == 3
        assert len(list(results)) == 7
        assert sum(server.count("/f") for server in servers) == 8


def test_it_stops_when_told() -> None:
    taken: list[str] = []
    with serve(answer(FEED)) as server:
        requests = feeds_of(server, 5)
        for result in fetch_all(requests, NO_GAP, should_stop=lambda: len(taken) == 2):
            taken.append(result.key)
    assert taken == ["0", "1"]
    assert len(server.requests) == 2


def test_it_stops_while_it_waits() -> None:
    asked = threading.Event()

    def script(request: Request) -> Iterable[Step]:
        asked.set()
        return stall()(request)

    with serve(script) as server:
        assert list(fetch_all(feeds_of(server, 1), should_stop=asked.is_set)) == []
        assert server.wait_until(lambda one: one.open_connections == 0)


def test_ctrl_c_in_the_caller_closes_all_connections() -> None:
    with hosts(*[stall()] * 4, answer(FEED)) as (servers, requests):
        with pytest.raises(KeyboardInterrupt), contextlib.closing(fetch_all(requests)) as results:
            assert next(results).key == "4"
            for server in servers[:4]:
                assert server.wait_until(lambda one: len(one.requests) == 1)
            raise KeyboardInterrupt
        for server in servers:
            assert server.wait_until(lambda one: one.open_connections == 0)


def test_ctrl_c_while_waiting_closes_all_connections() -> None:
    def script(request: Request) -> Iterable[Step]:
        _thread.interrupt_main()
        return stall()(request)

    with serve(script) as server:
        with pytest.raises(KeyboardInterrupt):
            list(fetch_all(feeds_of(server, 1)))
        assert server.wait_until(lambda one: one.open_connections == 0)


def test_ctrl_c_ends_a_handshake_too() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        address = f"https://127.0.0.1:{listener.getsockname()[1]}/"
        stopping = threading.Event()
        results = fetch_all([request("1", address)], should_stop=stopping.is_set)
        waiting = threading.Thread(target=lambda: list(results))
        waiting.start()
        client, _ = listener.accept()
        client.settimeout(10)
        hello = client.recv(65536)
        stopping.set()
        with client:
            while client.recv(65536):
                pass
        waiting.join(10)
    assert hello.startswith(b"\x16\x03")
    assert not waiting.is_alive()


def test_after_a_cut_nothing_is_opened() -> None:
    dialer = Dialer(connect_seconds=1, silence_seconds=1)
    dialer.cut()
    with serve(answer(FEED)) as server:
        target = target_of(server.url("/f"))
        assert target is not None
        with (
            pytest.raises(NetworkError, match="stopped"),
            dialer.connected(target, Deadline(1), allow_private=True),
        ):
            pytest.fail("connected")
    assert server.most_open_connections == 0


def test_a_mistake_of_ours_is_raised_and_not_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Fetched:
        raise ValueError("a defect")

    monkeypatch.setattr(fetching, "exchange", broken)
    with pytest.raises(ValueError, match="a defect"):
        list(fetch_all([request("1", "http://127.0.0.1/")]))
