"""Documents that are made to cost a reader all it has, as answers of a server.

Each is as large as a feed may be, or unpacks to more. The names say what grows.
"""

import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.server import Script, answer, gzip_bomb, head

SIZE = 5 * 1024 * 1024 - 2000
"""Bytes: a little less than what a feed may be."""
_START = "<rss version='2.0'><channel><title>Hostile</title>"
_END = "</channel></rss>"


def filled(piece: str, *, before: str = "", after: str = "") -> bytes:
    """A channel around as many of ``piece`` as there is room for."""
    room = SIZE - len(_START + before + after + _END)
    return (_START + before + piece * (room // len(piece)) + after + _END).encode()


def nested(name: str) -> bytes:
    """A well-formed channel of elements within elements, as deep as the size allows."""
    depth = (SIZE - 200) // (2 * len(name) + 5)
    return f"{_START}<item>{f'<{name}>' * depth}{f'</{name}>' * depth}</item>{_END}".encode()


def archive(entries: int = 10_000, text: int = 300) -> bytes:
    """All that somebody ever wrote, in one document."""
    return b"".join(
        (
            _START.encode(),
            *(
                f"<item><title>Entry {n}</title><link>https://x.example/{n}</link><guid>{n}</guid>"
                f"<description>{'word ' * (text // 5)}</description></item>".encode()
                for n in range(entries)
            ),
            _END.encode(),
        )
    )


def entities(levels: int, width: int) -> bytes:
    """Entities that stand for entities: ``width`` to the power of ``levels`` characters."""
    rows = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * width}">' for n in range(levels))
    return (
        f'<!DOCTYPE rss [<!ENTITY e0 "ha">{rows}]>{_START}'
        f"<item><title>&e{levels};</title></item>{_END}"
    ).encode()


def attributes(count: int) -> bytes:
    """One element with so many attributes."""
    given = " ".join(f"a{n}=''" for n in range(count))
    return f"{_START}<item {given}><title>x</title></item>{_END}".encode()


def deflate_bomb(megabytes: int = 512) -> Script:
    """A zlib stream that unpacks to so many MiB of spaces."""

    def script(request: object) -> Iterator[bytes]:
        packer = zlib.compressobj(9)
        block = b" " * (1 << 20)
        yield head(200, {"Content-Encoding": "deflate"})
        for _ in range(megabytes):
            if piece := packer.compress(block):
                yield piece
        yield packer.flush()

    return script


def packed(body: bytes) -> Script:
    """A body that comes small and unpacks to just less than is allowed."""
    return answer(gzip.compress(body), headers={"Content-Encoding": "gzip"})


def of_json(piece: str, start: str = '{"items": [', end: str = "]}") -> bytes:
    """A JSON feed of as many items as there is room for."""
    room = (SIZE - len(start + end)) // (len(piece) + 1)
    return (start + ",".join([piece] * room) + end).encode()


_LONG = "x" * (SIZE - 300)
BODIES: dict[str, Callable[[], bytes]] = {
    "a billion laughs": lambda: entities(9, 10),
    "quadratic entities": lambda: (
        f'<!DOCTYPE rss [<!ENTITY a "{"a" * 50_000}">]>{_START}'
        f"<item><title>{'&a;' * 50_000}</title></item>{_END}"
    ).encode(),
    "an entity of a long text": lambda: (
        f'<!DOCTYPE rss [<!ENTITY a "{"a" * 2_000}">]>{_START}'
        f"<item><title>{'&a;' * 4_000}</title></item>{_END}"
    ).encode(),
    "an external entity": lambda: (
        f'<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>{_START}'
        f"<item><title>&a;</title></item>{_END}"
    ).encode(),
    "a parameter entity": lambda: (
        '<!DOCTYPE rss [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd"> %a;]>'
        f"{_START}<item><title>x</title></item>{_END}"
    ).encode(),
    "depth": lambda: nested("a"),
    "depth in a text": lambda: nested("description").replace(b"<item>", b"<item><title>x</title>"),
    "elements": lambda: filled("<a/>", before="<item>", after="</item>"),
    "elements with attributes": lambda: filled("<a b=''/>", before="<item>", after="</item>"),
    "empty items": lambda: filled("<item/>"),
    "tiny items": lambda: filled("<item><title>x</title></item>"),
    "attributes": lambda: attributes(400_000),
    "one attribute": lambda: f"{_START}<item a='{_LONG}'/>{_END}".encode(),
    "one title": lambda: f"{_START}<item><title>{_LONG}</title></item>{_END}".encode(),
    "spaces in a title": lambda: filled(" ", before="<item><title>a", after="b</title></item>"),
    "categories": lambda: filled("<category>x</category>", before="<item>", after="</item>"),
    "enclosures": lambda: filled("<enclosure url='/a'/>", before="<item>", after="</item>"),
    "descriptions": lambda: filled("<description/>", before="<item>", after="</item>"),
    "authors": lambda: filled("<author>a@b</author>", before="<item>", after="</item>"),
    "comments": lambda: filled("<!---->", before="<item/>"),
    "instructions": lambda: filled("<?a?>", before="<item/>"),
    "an archive": archive,
    "broken depth": lambda: filled("<b>", before="<item><description>"),
    "broken items": lambda: filled("<item><title>x</title>"),
    "broken tags": lambda: filled("<", before="<item><title>"),
    "broken entities": lambda: filled("&#", before="<item><title>&nbsp;"),
    "broken attributes": lambda: filled(" a='", before="<item "),
    "broken comments": lambda: filled("<!--", before="<item>"),
    "broken sections": lambda: filled("<![CDATA[", before="<item>&nbsp;"),
    "broken markup": lambda: filled("&lt;a href=", before="<item><description>&nbsp;"),
    "broken author": lambda: filled("a.", before="<item><author>&nbsp;", after="</author>"),
    "a broken declaration": lambda: f"<!DOCTYPE {'[' * 2_000_000}{_START}<item/>".encode(),
    "markup in a title": lambda: filled("&lt;b", before="<item><title>", after="</title></item>"),
    "styles in a summary": lambda: filled(
        "&lt;style&gt;", before="<item><description>", after="</description></item>"
    ),
    "numbers in JSON": lambda: f'{{"items": [{{"id": {"9" * (SIZE - 50)}}}]}}'.encode(),
    "depth in JSON": lambda: b"[" * SIZE,
    "objects in JSON": lambda: of_json("{}"),
    "lists in JSON": lambda: of_json("[]"),
    "names in JSON": lambda: (
        '{"items": [{' + ",".join(f'"k{n}":{n}' for n in range(300_000)) + "}]}"
    ).encode(),
    "a page": lambda: b"<!doctype html><html>" + b"<div>" * 900_000,
    "nothing but spaces": lambda: b" " * SIZE,
    "nothing but zeros": lambda: b"\0" * SIZE,
}


def scripts() -> dict[str, Script]:
    """The answers by name; those of long bodies come compressed, as an attacker sends them."""
    found: dict[str, Script] = {
        "gzip, 512 MB": gzip_bomb(512),
        "deflate, 512 MB": deflate_bomb(512),
    }
    return found | {name: packed(make()) for name, make in BODIES.items()}


def published(corpora: Path) -> dict[str, Script]:
    """Hostile and broken files of the corpora, by path."""
    folders = ("defusedxml/xmltestdata", "feedparser/tests/illformed")
    return {
        str(path.relative_to(corpora)): packed(path.read_bytes())
        for folder in folders
        for path in sorted((corpora / folder).rglob("*.xml"))
    }
