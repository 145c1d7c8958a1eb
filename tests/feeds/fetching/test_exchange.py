"""One fetch against a real server: what comes back, and each cause of failure."""

import contextlib
import errno
import gzip
import os
import socket
import ssl
import struct
import sys
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from plncli import __version__
from plncli.feeds.fetching import connection
from plncli.feeds.fetching.exchange import CODES
from plncli.feeds.fetching.fetch import Fetched, FetchFailed, FetchLimits, FetchRequest, fetch_one
from tests import server as scripted
from tests.server import CERTIFICATE, LoopbackServer, Request, Script, Step, answer, serve

FEED = b"<rss version='2.0'><channel><title>Ada's notes</title></channel></rss>"
SHORT = FetchLimits(connect_seconds=0.3, read_seconds=0.3, total_seconds=0.8)
SMALL = FetchLimits(wire_bytes=20_000, body_bytes=50_000)


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


def fetch(
    url: str,
    limits: FetchLimits = FetchLimits(),  # noqa: B008
    *,
    etag: str | None = None,
    last_modified: str | None = None,
    allow_private: bool = True,
) -> Fetched | FetchFailed:
    return fetch_one(FetchRequest("f1", url, etag, last_modified, allow_private), limits)


def fetched(url: str, *, etag: str | None = None, last_modified: str | None = None) -> Fetched:
    result = fetch(url, etag=etag, last_modified=last_modified)
    assert isinstance(result, Fetched), result
    return result


def failure(script: Script, limits: FetchLimits = FetchLimits()) -> tuple[str, str]:  # noqa: B008
    """The code and the cause of the failure that a script leads to."""
    with serve(script) as server:
        return failed(server.url("/feed"), limits)


def failed(url: str, limits: FetchLimits = FetchLimits()) -> tuple[str, str]:  # noqa: B008
    result = fetch(url, limits)
    assert isinstance(result, FetchFailed), result
    assert result.code in CODES
    return result.code, result.message.removeprefix(f"{url}: ")


def test_an_answer_comes_with_its_raw_headers() -> None:
    headers = {
        "ETag": "W/\"a 'b' 1\"",
        "Last-Modified": "Mon, 18 Jan 2038 03:14:08 GMT",
        "Cache-Control": "max-age=3600, public",
        "Expires": "0",
        "Retry-After": "120",
    }
    with serve({"/feed?n=1": answer(FEED, content_type="text/xml", headers=headers)}) as server:
        result = fetched(server.url("/feed?n=1"))
        request = server.requests[0]
    assert result.seconds > 0
    assert result == Fetched(
        key="f1",
        status=200,
        url=server.url("/feed?n=1"),
        moved_to=None,
        body=FEED,
        content_type="text/xml",
        etag="W/\"a 'b' 1\"",
        last_modified="Mon, 18 Jan 2038 03:14:08 GMT",
        cache_control="max-age=3600, public",
        expires="0",
        retry_after="120",
        seconds=result.seconds,
    )
    assert request.method == "GET"
    assert request.headers == {
        "host": f"127.0.0.1:{server.port}",
        "user-agent": f"pln/{__version__}",
        "accept": request.headers["accept"],
        "accept-encoding": "gzip, deflate",
        "connection": "close",
    }


def test_validators_go_back_as_they_came() -> None:
    since = "Mon, 18 Jan 2038 03:14:08 GMT"
    script = scripted.conditional(FEED, etag='W/"x"', last_modified=since)
    with serve(script) as server:
        full = fetched(server.url("/feed"))
        again = fetched(server.url("/feed"), etag=full.etag, last_modified=full.last_modified)
    assert (full.status, full.body, full.etag) == (200, FEED, 'W/"x"')
    assert (again.status, again.body, again.etag) == (304, b"", 'W/"x"')
    assert server.requests[1].headers["if-none-match"] == 'W/"x"'
    assert server.requests[1].headers["if-modified-since"] == since


def test_a_validator_of_two_lines_is_not_sent() -> None:
    with serve(answer(FEED)) as server:
        fetched(server.url("/feed"), etag='"a"\r\nX-Evil: 1', last_modified="")
    assert not {"if-none-match", "if-modified-since", "x-evil"} & set(server.requests[0].headers)


def test_any_success_counts_as_200() -> None:
    with serve(answer(FEED, 203)) as server:
        assert fetched(server.url("/feed")).status == 200


def test_user_and_password_are_sent_and_never_shown() -> None:
    with serve({"/ok": answer(FEED), "/no?token=abc": answer(b"", 401)}) as server:
        address = server.url("", host="ana:s3cret@127.0.0.1")
        assert fetched(f"{address}/ok").body == FEED
        denied = fetch(f"{address}/no?token=abc")
    assert server.requests[0].headers["authorization"] == "Basic YW5hOnMzY3JldA=="
    assert denied == FetchFailed(
        "f1",
        "http_401",
        f"http://***@127.0.0.1:{server.port}/no?token=***: "
        "the server answered 401 (it wants a password)",
        None,
        401,
        f"{address}/no?token=abc",
    )


@pytest.mark.parametrize("encoding", ["gzip", "deflate", "raw-deflate", "identity"])
def test_encodings(encoding: str) -> None:
    with serve(scripted.encoded(FEED * 500, encoding)) as server:
        assert fetched(server.url("/feed")).body == FEED * 500


def test_a_chunked_answer() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    with serve(lambda request: [head, b"5\r\n<rss>\r\n", b"6\r\n</rss>\r\n0\r\n\r\n"]) as server:
        assert fetched(server.url("/feed")).body == b"<rss></rss>"


def test_an_empty_answer_is_an_answer() -> None:
    with serve(answer(b"", headers={"Content-Encoding": "gzip"})) as server:
        assert fetched(server.url("/feed")).body == b""


def test_pages_and_wrong_charsets_are_left_to_the_parser() -> None:
    latin = answer("é".encode("latin-1"), content_type="text/xml; charset=utf-8")
    with serve({"/page": scripted.page(), "/latin": latin}) as server:
        assert fetched(server.url("/page")).content_type == "text/html; charset=utf-8"
        assert fetched(server.url("/latin")).body == b"\xe9"


# Redirects


def chain(*steps: tuple[int, str]) -> dict[str, Script]:
    """Routes /0, /1, … that redirect with the given status, and a feed at the end."""
    routes = {f"/{n}": scripted.redirect(to, status) for n, (status, to) in enumerate(steps)}
    return {**routes, "/feed": answer(FEED)}


@pytest.mark.parametrize(
    ("statuses", "moved"),
    [
        ([301], True),
        ([308, 301], True),
        ([302], False),
        ([301, 302], False),
        ([307, 308], False),
        ([303], False),
        ([301, 301, 308, 308], True),
    ],
)
def test_moved_only_when_every_redirect_was_permanent(statuses: list[int], moved: bool) -> None:
    places = [f"/{n}" for n in range(1, len(statuses))] + ["/feed"]
    with serve(chain(*zip(statuses, places, strict=True))) as server:
        result = fetched(server.url("/0"))
    assert result.url == server.url("/feed")
    assert result.moved_to == (server.url("/feed") if moved else None)
    assert result.body == FEED


def test_validators_go_along_and_a_304_may_say_where_it_moved() -> None:
    routes = {
        "/old": scripted.redirect("/new", 301),
        "/new": scripted.conditional(FEED, etag='"1"'),
    }
    with serve(routes) as server:
        result = fetched(server.url("/old"), etag='"1"')
    assert (result.status, result.moved_to) == (304, server.url("/new"))


def test_an_address_outside_ascii_in_a_redirect() -> None:
    raw = "/é".encode().decode("latin-1")
    with serve({"/0": scripted.redirect(raw), "/%C3%A9": answer(FEED)}) as server:
        assert fetched(server.url("/0")).url == server.url("/%C3%A9")


def test_too_many_redirects() -> None:
    script: Script = lambda request: scripted.redirect(request.path + "x")(request)  # noqa: E731
    with serve(script) as server:
        code, cause = failed(server.url("/"))
    assert code == "redirect_loop"
    assert cause == (
        f"{server.url('/')} (redirected to {server.url('/xxxx')}): "
        "redirected in a circle or more than 4 times"
    )
    assert len(server.requests) == 5


def test_a_circle_is_seen_before_it_is_closed() -> None:
    with serve({"/a": scripted.redirect("/b"), "/b": scripted.redirect("/a")}) as server:
        assert failed(server.url("/a"))[0] == "redirect_loop"
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("location", "cause"),
    [
        ("ftp://files.example/f", "redirected to ftp://files.example/f, which is no http or https"),
        ("file:///etc/passwd", "redirected to file:///etc/passwd, which is no http or https"),
        ("http://u:p@[::1/x", "redirected to http://***@[::1/x, which is no http or https"),
    ],
)
def test_a_redirect_out_of_the_web(location: str, cause: str) -> None:
    assert failure(scripted.redirect(location)) == ("bad_redirect", f"{cause} address")


def test_a_redirect_to_nowhere() -> None:
    assert failure(answer(b"", 302)) == ("bad_redirect", "redirected (302) to nowhere")


# Addresses that are not public


def test_loopback_is_refused_unless_allowed() -> None:
    with serve(answer(FEED)) as server:
        result = fetch(server.url("/feed"), allow_private=False)
    assert isinstance(result, FetchFailed)
    assert (result.code, result.message) == (
        "blocked_address",
        f"{server.url('/feed')}: 127.0.0.1 is no public address",
    )
    assert server.most_open_connections == 0


def test_a_redirect_from_a_public_address_to_one_that_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(connection, "is_public", lambda address: address == "127.0.0.1")
    with serve({}) as server:
        server.routes = {
            "/0": scripted.redirect(server.url("/feed", host="127.0.0.2")),
            "/feed": answer(FEED),
        }
        result = fetch(server.url("/0"), allow_private=False)
    assert isinstance(result, FetchFailed)
    assert (result.code, result.message) == (
        "blocked_address",
        f"{server.url('/0')} (redirected to {server.url('/feed', host='127.0.0.2')}): "
        "127.0.0.2 is no public address",
    )
    assert server.count("/feed") == 0


def resolving_to(monkeypatch: pytest.MonkeyPatch, *addresses: str) -> None:
    monkeypatch.setattr(connection, "resolve", lambda host, port, seconds: list(addresses))


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    resolving_to(monkeypatch, "93.184.215.14", "10.0.0.1")
    result = fetch("http://feeds.example/", allow_private=False)
    assert isinstance(result, FetchFailed)
    assert result.code == "blocked_address"


def test_the_checked_address_is_connected_to_under_the_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    resolving_to(monkeypatch, "127.0.0.1")
    with serve(answer(FEED)) as server:
        assert fetched(server.url("/feed", host="feeds.example")).body == FEED
    assert server.requests[0].headers["host"] == f"feeds.example:{server.port}"


def test_a_dead_first_address_is_no_dead_host(monkeypatch: pytest.MonkeyPatch) -> None:
    resolving_to(monkeypatch, "127.0.0.2", "127.0.0.1")
    with serve(answer(FEED)) as server:
        assert fetched(server.url("/feed", host="feeds.example")).body == FEED


# Each cause of failure


def test_no_web_address() -> None:
    assert failed("ftp://files.example/feed") == ("bad_url", "not an http or https address")


def test_nobody_listens() -> None:
    with serve({}) as server:
        address = server.url("/feed")
    assert failed(address) == ("connect", "no connection (Connection refused)")


def raising(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    def create_connection(*_: object) -> socket.socket:
        raise error

    monkeypatch.setattr(socket, "create_connection", create_connection)


def test_no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    raising(monkeypatch, OSError(errno.ENETUNREACH, "Network is unreachable"))
    assert failed("http://127.0.0.1/") == ("offline", "no connection (Network is unreachable)")


def test_a_connection_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    raising(monkeypatch, TimeoutError())
    assert failed("http://127.0.0.1/") == ("timeout", "no connection within 5 s")


def test_a_name_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    assert failed("http://gone.example/feed") == (
        "dns",
        "the name gone.example was not found (Name or service not known)",
    )


@pytest.mark.parametrize(
    ("status", "code", "meaning"),
    [
        (400, "http_4xx", ""),
        (401, "http_401", " (it wants a password)"),
        (403, "http_403", " (it lets no programs in)"),
        (404, "http_404", ""),
        (410, "http_410", " (it is gone for good)"),
        (418, "http_4xx", ""),
        (429, "http_429", " (it asks to be left alone for a while)"),
        (500, "http_5xx", ""),
        (503, "http_5xx", " (it has no time at present)"),
    ],
)
def test_the_server_says_no(status: int, code: str, meaning: str) -> None:
    limits = FetchLimits(host_gap_seconds=0)
    assert failure(answer(b"no", status), limits) == (
        code,
        f"the server answered {status}{meaning}",
    )


def test_a_challenge_for_browsers() -> None:
    script = answer(b"", 403, headers={"cf-mitigated": "challenge"})
    with serve(script) as server:
        assert failed(server.url("/feed")) == (
            "http_403_challenge",
            "the server answered 403 (a check for browsers keeps programs out: "
            "ask the site for a feed without it)",
        )
    assert len(server.requests) == 1


def for_browsers(request: Request) -> Iterable[Step]:
    """What a host says that knows programs by their names."""
    welcome = request.headers["user-agent"].startswith("Mozilla/5.0 (compatible; ")
    return answer(FEED)(request) if welcome else answer(b"", 403)(request)


def test_a_refusal_of_programs_is_tried_once_more_under_another_name() -> None:
    with serve({"/old": scripted.redirect("/feed"), "/feed": for_browsers}) as server:
        result = fetch(server.url("/old"), FetchLimits(host_gap_seconds=0.2))
        asked = server.requests
    assert isinstance(result, Fetched)
    assert (result.body, result.compatible) == (FEED, True)
    honest, other = f"pln/{__version__}", f"Mozilla/5.0 (compatible; pln/{__version__})"
    assert [(each.path, each.headers["user-agent"]) for each in asked] == [
        ("/old", honest),
        ("/feed", honest),
        ("/feed", other),
    ]
    assert asked[2].at - asked[1].at >= 0.2


def test_a_host_that_is_known_to_want_it_is_asked_once() -> None:
    with serve(for_browsers) as server:
        result = fetch_one(
            FetchRequest("f1", server.url("/feed"), allow_private=True, compatible=True)
        )
    assert isinstance(result, Fetched)
    assert (result.compatible, len(server.requests)) == (True, 1)


def test_not_changed_where_all_was_asked_for() -> None:
    script: Script = lambda request: [scripted.head(304, {"ETag": '"1"'})]  # noqa: E731
    assert failure(script) == (
        "bad_answer",
        "the server answered 304 (not changed) where all was asked for",
    )


@pytest.mark.parametrize("retry_after", ["120", "Wed, 07 Oct 2026 09:00:00 GMT", "0", ""])
def test_too_many_requests(retry_after: str) -> None:
    with serve(scripted.too_many(retry_after)) as server:
        result = fetch(server.url("/feed"))
    assert isinstance(result, FetchFailed)
    assert (result.code, result.status, result.url, result.retry_after) == (
        "http_429",
        429,
        server.url("/feed"),
        retry_after or None,
    )


def test_silence_before_the_headers() -> None:
    assert failure(scripted.stall(), SHORT) == ("timeout", "silent for 0.3 s")


def test_silence_in_the_body() -> None:
    start = scripted.head(200, {"Content-Length": "100"}) + b"<rss>"
    assert failure(scripted.stall(start), SHORT) == ("timeout", "silent for 0.3 s")


def test_a_dripping_body_is_cut_at_the_deadline() -> None:
    assert failure(scripted.drip(b" " * 1000), SHORT) == ("timeout", "not done within 0.8 s")


def test_dripping_headers_are_cut_at_the_deadline() -> None:
    script = scripted.drip(b"a" * 1000, start=b"HTTP/1.1 200 OK\r\nX-Drip: ")
    assert failure(script, SHORT) == ("timeout", "not done within 0.8 s")


def test_redirects_do_not_start_the_deadline_anew() -> None:
    def script(request: Request) -> Iterable[Step]:
        yield 0.25
        yield from scripted.redirect(request.path + "x")(request)

    limits = SHORT._replace(redirects=50)
    assert failure(script, limits)[0] == "timeout"


def test_a_reset_in_the_middle_of_the_body() -> None:
    assert failure(scripted.reset()) == (
        "connect",
        "the connection broke (Connection reset by peer)",
    )


def test_a_connection_closed_without_a_word() -> None:
    assert failure(lambda request: []) == (
        "connect",
        "the connection broke (closed without an answer)",
    )


def test_a_body_shorter_than_promised() -> None:
    assert failure(scripted.cut_short()) == ("bad_answer", "the answer is cut short")


def test_a_chunk_shorter_than_promised() -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    script: Script = lambda request: [head, b"ff\r\n<rss>"]  # noqa: E731
    assert failure(script) == ("bad_answer", "the answer is cut short")


def test_a_gzip_stream_that_ends_early() -> None:
    packed = gzip.compress(os.urandom(1000))[:-20]
    script = answer(packed, headers={"Content-Encoding": "gzip"})
    assert failure(script) == ("bad_answer", "the answer is cut short")


def test_a_gzip_stream_that_is_none() -> None:
    code, cause = failure(answer(FEED, headers={"Content-Encoding": "gzip"}))
    assert code == "bad_answer"
    assert cause.startswith("the answer is damaged (Error -3")


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip"])
def test_an_encoding_that_was_not_asked_for(encoding: str) -> None:
    script = answer(FEED, headers={"Content-Encoding": encoding})
    assert failure(script) == ("bad_answer", f"the encoding {encoding} was not asked for")


def test_no_http_at_all() -> None:
    assert failure(lambda request: [b"SSH-2.0-x\r\n"]) == (
        "bad_answer",
        "the answer breaks the rules of HTTP",
    )


def test_an_announced_size_over_the_limit_is_not_read() -> None:
    script = scripted.stall(scripted.head(200, {"Content-Length": "20001"}))
    assert failure(script, SMALL) == ("too_large", "larger than 0.0191 MiB")


def test_an_endless_body_is_cut_at_the_limit_of_the_wire() -> None:
    assert failure(scripted.endless(), SMALL) == ("too_large", "larger than 0.0191 MiB")


def test_endless_headers_count_as_well() -> None:
    script: Script = lambda request: iter(lambda: b"HTTP/1.1 100 Continue\r\n\r\n" * 99, b"")  # noqa: E731
    assert failure(script, SMALL) == ("too_large", "larger than 0.0191 MiB")


def test_a_bomb_is_cut_where_it_passes_the_limit() -> None:
    assert failure(scripted.gzip_bomb()) == ("too_large", "larger than 5 MiB, unpacked")


def test_limits_are_met_exactly() -> None:
    body = b"x" * SMALL.body_bytes
    packed = scripted.encoded(body)
    with serve({"/fits": packed, "/over": scripted.encoded(body + b"x")}) as server:
        result = fetch(server.url("/fits"), SMALL)
        assert isinstance(result, Fetched)
        assert result.body == body
        assert failed(server.url("/over"), SMALL)[0] == "too_large"


def test_control_characters_of_a_server_do_not_reach_the_message() -> None:
    code, cause = failure(scripted.redirect("ftp://x/\x1b]0;owned\x07\x9b31m"))
    assert code == "bad_redirect"
    assert cause.isprintable()


# TLS


def trust(monkeypatch: pytest.MonkeyPatch, certificate: Path = CERTIFICATE) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))


needs_openssl_store = pytest.mark.skipif(
    sys.platform in ("darwin", "win32"),
    reason="the system's own certificate store decides here, not SSL_CERT_FILE",
)


@needs_openssl_store
def test_https_with_a_certificate_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    trust(monkeypatch)
    with serve(scripted.encoded(FEED), tls=True) as server:
        result = fetched(server.url("/feed", host="localhost"))
    assert (result.url, result.body) == (server.url("/feed", host="localhost"), FEED)


@needs_openssl_store
def test_certificates_where_openssl_knows_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    nowhere = ssl.get_default_verify_paths()._replace(cafile="", capath="")
    trust(monkeypatch)
    monkeypatch.setattr(ssl, "get_default_verify_paths", lambda: nowhere)
    with serve(answer(FEED), tls=True) as server:
        code, cause = failed(server.url("/feed", host="localhost"))
    assert (code, cause[:30]) == ("tls", "its certificate is not trusted")


def test_a_certificate_that_nobody_knows() -> None:
    with serve(answer(FEED), tls=True) as server:
        code, cause = failed(server.url("/feed", host="localhost"))
    assert code == "tls"
    assert cause.startswith("its certificate is not trusted (self")
    assert server.requests == []


@needs_openssl_store
def test_a_certificate_for_another_name(monkeypatch: pytest.MonkeyPatch) -> None:
    trust(monkeypatch)
    resolving_to(monkeypatch, "127.0.0.1")
    with serve(answer(FEED), tls=True) as server:
        code, cause = failed(server.url("/feed", host="feeds.example"))
    assert code == "tls"
    assert "mismatch" in cause


def test_https_to_a_server_that_speaks_http() -> None:
    with serve(answer(FEED)) as server:
        address = server.url("/feed").replace("http:", "https:")
        code, cause = failed(address, SHORT)
    assert code in ("tls", "timeout")
    assert cause.startswith("no secure connection")


def silent_listener() -> socket.socket:
    """Accepts connections (the kernel does) and never says a word."""
    return socket.create_server(("127.0.0.1", 0))


def test_a_handshake_that_never_ends() -> None:
    with silent_listener() as listener:
        port = listener.getsockname()[1]
        assert failed(f"https://127.0.0.1:{port}/", SHORT) == (
            "timeout",
            "no secure connection within 0.3 s",
        )


def test_a_handshake_that_is_broken_off() -> None:
    with silent_listener() as listener:
        port = listener.getsockname()[1]
        with broken_off(listener):
            assert failed(f"https://127.0.0.1:{port}/")[0] == "tls"


@contextlib.contextmanager
def broken_off(listener: socket.socket) -> Iterator[None]:
    def accept() -> None:
        client, _ = listener.accept()
        client.recv(65536)
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.close()

    thread = threading.Thread(target=accept)
    thread.start()
    yield
    thread.join()


@needs_openssl_store
def test_a_step_down_from_https_is_never_a_move(monkeypatch: pytest.MonkeyPatch) -> None:
    trust(monkeypatch)
    with serve(answer(FEED)) as plain:
        down = scripted.redirect(plain.url("/feed"), 301)
        with serve(down, tls=True) as secure:
            result = fetched(secure.url("/feed", host="localhost"))
    assert (result.url, result.moved_to, result.body) == (plain.url("/feed"), None, FEED)


# Proxies


def use_proxy(monkeypatch: pytest.MonkeyPatch, server: LoopbackServer, userinfo: str = "") -> None:
    address = server.url("", host=f"{userinfo}127.0.0.1")
    for scheme in ("http", "https"):
        monkeypatch.setenv(f"{scheme}_proxy", address)


def test_a_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(answer(FEED)) as proxy:
        use_proxy(monkeypatch, proxy, "ana:pw@")
        request = FetchRequest("f1", "http://10.0.0.1/feed")
        result = fetch_one(request)
    assert isinstance(result, Fetched), result
    assert (result.url, result.body) == ("http://10.0.0.1/feed", FEED)
    assert proxy.requests[0].path == "http://10.0.0.1/feed"
    assert proxy.requests[0].headers["proxy-authorization"] == "Basic YW5hOnB3"
    assert proxy.requests[0].headers["host"] == "10.0.0.1"


def test_no_proxy_is_heeded_and_its_addresses_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(answer(FEED)) as proxy:
        use_proxy(monkeypatch, proxy)
        monkeypatch.setenv("no_proxy", "127.0.0.1")
        result = fetch(proxy.url("/feed"), allow_private=False)
    assert isinstance(result, FetchFailed)
    assert result.code == "blocked_address"


def test_https_asks_the_proxy_for_a_tunnel(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(answer(b"", 407)) as proxy:
        use_proxy(monkeypatch, proxy, "ana:pw@")
        result = failed("https://feeds.example/feed")
    assert result == ("connect", f"the proxy 127.0.0.1:{proxy.port} refused (407)")
    request = proxy.requests[0]
    assert (request.method, request.path) == ("CONNECT", "feeds.example:443")
    assert request.headers["proxy-authorization"] == "Basic YW5hOnB3"


@needs_openssl_store
def test_https_through_a_tunnel(monkeypatch: pytest.MonkeyPatch) -> None:
    trust(monkeypatch)
    with serve(answer(FEED), tls=True) as origin, serve({}) as proxy:
        proxy.routes = scripted.tunnel_to(origin.port)
        use_proxy(monkeypatch, proxy)
        result = fetched(origin.url("/feed", host="localhost"))
    assert result.body == FEED
    assert proxy.requests[0].path == f"localhost:{origin.port}"


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1080", "https://u:p@127.0.0.1:1"])
def test_a_proxy_of_another_kind(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALL_PROXY", proxy)
    code, cause = failed("http://127.0.0.1:9/feed")
    shown = proxy.replace("u:p@", "***@")
    assert (code, cause) == ("connect", f"the proxy {shown} is not an http:// proxy")


def test_a_proxy_without_a_scheme(monkeypatch: pytest.MonkeyPatch) -> None:
    with serve(answer(FEED)) as proxy:
        monkeypatch.setenv("HTTP_PROXY", f"127.0.0.1:{proxy.port}")
        assert fetched("http://feeds.example/feed").body == FEED
