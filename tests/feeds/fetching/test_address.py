"""The parts of an address, and which addresses are public."""

import socket
import threading

import pytest

from plncli.errors import NetworkError
from plncli.feeds.fetching.address import (
    Target,
    host_of,
    is_public,
    redirect_target,
    resolve,
    target_of,
)


def target(url: str) -> Target:
    found = target_of(url)
    assert found is not None
    return found


def test_an_address_is_taken_apart() -> None:
    assert target_of("https://Ana:p%40ss@Example.ORG:8443/a b?q=ü#part") == Target(
        url="https://Ana:p%40ss@Example.ORG:8443/a%20b?q=%C3%BC#part",
        scheme="https",
        host="example.org",
        port=8443,
        resource="/a%20b?q=%C3%BC",
        userinfo="Ana:p@ss",
    )


@pytest.mark.parametrize(
    ("url", "authority", "host"),
    [
        ("http://example.org", "example.org", "example.org:80"),
        ("https://example.org:443/", "example.org", "example.org:443"),
        ("http://example.org:8080/", "example.org:8080", "example.org:8080"),
        ("http://[2001:db8::1]/", "[2001:db8::1]", "[2001:db8::1]:80"),
        ("http://müller.example/", "xn--mller-kva.example", "xn--mller-kva.example:80"),
    ],
)
def test_host_header_and_host_of_politeness(url: str, authority: str, host: str) -> None:
    assert target(url).authority == authority
    assert host_of(url) == host


@pytest.mark.parametrize(
    "url",
    ["ftp://example.org/", "file:///etc/passwd", "example.org", "http://", "http://:80/",
     "http://example.org:0/", "http://example.org:99999/", "http://[::1/", "http://a\x00b/"],
)  # fmt: skip
def test_what_is_no_web_address_is_refused(url: str) -> None:
    assert target_of(url) is None
    assert host_of(url) == ""


@pytest.mark.parametrize(
    ("origin", "location", "url"),
    [
        ("http://a.example/x/feed", "new", "http://a.example/x/new"),
        ("http://a.example/x", "//b.example/y", "http://b.example/y"),
        ("http://a.example/x", "/é", "http://a.example/%C3%A9"),
        ("https://u:p@a.example/x", "https://a.example/y", "https://u:p@a.example/y"),
        ("https://u:p@a.example/x", "https://v@a.example/y", "https://v@a.example/y"),
        ("https://u:p@a.example/x", "http://a.example/y", "http://a.example/y"),
        ("https://u:p@a.example/x", "https://b.example/y", "https://b.example/y"),
        ("https://u:p@a.example/x", "https://a.example:8443/y", "https://a.example:8443/y"),
        ("http://u:p@a.example/x", "https://a.example/y", "https://u:p@a.example/y"),
        ("http://u:p@a.example/x", "https://b.example/y", "https://b.example/y"),
        ("https://u:p@a.example:99/x", "http://a.example:99/y", "http://a.example:99/y"),
    ],
)
def test_where_a_redirect_leads(origin: str, location: str, url: str) -> None:
    following = redirect_target(target(origin), location)
    assert following is not None
    assert following.url == url


@pytest.mark.parametrize("location", ["ftp://a.example/", "file:///etc/passwd", "http://[::1/"])
def test_a_redirect_that_may_not_be_followed(location: str) -> None:
    assert redirect_target(target("http://a.example/"), location) is None


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.215.14", True),
        ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True),
        ("127.0.0.1", False),
        ("127.8.9.10", False),
        ("0.0.0.0", False),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("100.64.0.1", False),
        ("169.254.169.254", False),
        ("224.0.0.1", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fe80::1%1", False),
        ("fec0::1", False),
        ("fd00::1", False),
        ("ff02::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.215.14", True),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d70e", True),
        ("2002:7f00:1::", False),
        ("2002:a00:1::1", False),
    ],
)
def test_which_addresses_are_public(address: str, public: bool) -> None:
    assert is_public(address) is public


def test_numbers_need_no_resolver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(socket, "getaddrinfo")
    assert resolve("127.0.0.1", 80, 1) == ["127.0.0.1"]
    assert resolve("::1", 80, 1) == ["::1"]


def test_a_name_becomes_all_its_addresses(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(host: bytes, port: int, **_: object) -> list[object]:
        assert (host, port) == (b"feeds.example", 80)
        return [
            (socket.AF_INET6, 1, 6, "", ("2001:db8::1", 80, 0, 0)),
            (socket.AF_INET, 1, 6, "", ("192.0.2.1", 80)),
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    assert resolve("feeds.example", 80, 5) == ["2001:db8::1", "192.0.2.1"]


def test_a_name_that_is_not_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def getaddrinfo(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(NetworkError) as raised:
        resolve("gone.example", 80, 5)
    assert raised.value.code == "dns"
    assert str(raised.value) == ("the name gone.example was not found (Name or service not known)")


def test_a_resolver_that_is_too_slow_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    answered = threading.Event()

    def getaddrinfo(*_: object, **__: object) -> list[object]:
        answered.wait(30)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    with pytest.raises(NetworkError) as raised:
        resolve("slow.example", 80, 0.05)
    answered.set()
    assert raised.value.code == "timeout"
    assert str(raised.value) == "the name slow.example was not resolved within 0.05 s"
