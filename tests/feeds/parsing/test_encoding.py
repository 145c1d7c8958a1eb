"""The encoding of a document, told truly or not."""

import codecs

import pytest

from plncli.feeds.parsing.encoding import decode, repair

TEXT = "<?xml version='1.0'{}?><t>Zoë “liest”</t>"


def declared(encoding: str) -> str:
    return TEXT.format(f' encoding="{encoding}"')


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        (TEXT.format("").encode(), None, TEXT.format("")),
        (codecs.BOM_UTF8 + declared("latin-1").encode(), None, declared("latin-1")),
        (declared("utf-16").encode("utf-16"), None, declared("utf-16")),
        (codecs.BOM_UTF16_BE + "<t>ä".encode("utf-16-be"), None, "<t>ä"),
        (declared("utf-16").encode("utf-16-le"), None, declared("utf-16")),
        (declared("utf-32").encode("utf-32-be"), None, declared("utf-32")),
        (declared("utf-16").encode(), None, declared("utf-16")),
        (declared("iso-8859-1").encode("cp1252"), None, declared("iso-8859-1")),
        ("<t>Łódź".encode("iso-8859-2"), "text/xml; charset=iso-8859-2", "<t>Łódź"),
        (b"<?xml encoding='koi8-r'?>\xf0", "text/xml; charset=utf-8", "<?xml encoding='koi8-r'?>П"),
        ("<t>ä".encode(), "text/xml; charset=us-ascii", "<t>ä"),
        ("<t>ä".encode(), "text/xml; charset=utf-16", "<t>ä"),
        ("<t>ä".encode(), "text/xml; charset=no-such", "<t>ä"),
        ("<t>ä".encode(), "text/xml; charset=punycode", "<t>ä"),
        ("<t>“ä”".encode("cp1252"), None, "<t>“ä”"),
        (b"<t>\x81\xe4", None, "<t>\ufffdä"),
        (declared("cp037").encode("cp037", "replace"), None, None),
        (b"", None, ""),
    ],
)
def test_decode(body: bytes, content_type: str | None, text: str | None) -> None:
    assert decode(body, content_type) == (text if text is not None else body.decode("cp037"))


def test_repair() -> None:
    assert repair("plain") == "plain"
    assert repair("Zoë") == "Zoë"
    assert repair("ZoÃ«") == "Zoë"
    assert repair("don\x92t") == "don’t"
    assert repair("“don\x92t”") == "“don\x92t”"
