"""From the bytes of a feed to its characters."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, which begins alike
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_BYTES = (
    (b"<\x00\x00\x00", "utf-32-le"),
    (b"\x00\x00\x00<", "utf-32-be"),
    (b"<\x00", "utf-16-le"),
    (b"\x00<", "utf-16-be"),
    (b"Lo\xa7\x94", "cp037"),
)
"""A first `<` (in EBCDIC: `<?xm`) without a byte order mark (XML 1.0, appendix F)."""

_DECLARED = re.compile(rb"\s*<\?xml[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)[\"']")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_SUPERSETS = {"gb2312": "gb18030", "iso-8859-1": "cp1252", "us-ascii": "utf-8"}
"""What is meant when a feed names the smaller set (Encoding Standard, 4.2)."""


_NOT_FOR_DOCUMENTS = frozenset(
    (
        "idna",
        "mbcs",
        "oem",
        "punycode",
        "raw-unicode-escape",
        "undefined",
        "unicode-escape",
        "utf-7",
    )
)
"""Codecs of Python that no feed is written in; decoding Punycode is quadratic."""


def decode(body: bytes, content_type: str | None = None) -> str:
    """Return the characters of a feed document, without its byte order mark.

    The first encoding that fits is taken: by the byte order mark, by the XML
    declaration, by the HTTP header, UTF-8, cp1252. A declaration that the bytes
    contradict is passed over.
    """
    for mark, encoding in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    for encoding in _candidates(body, content_type):
        try:
            return body.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    return body.decode("cp1252", "replace")


def says_utf8(body: bytes, content_type: str | None = None) -> bool:
    """Tell whether UTF-8 is the first encoding that `decode` would try."""
    if body.startswith(codecs.BOM_UTF8):
        return True
    if any(body.startswith(mark) for mark, _ in _BOMS):
        return False
    return _candidates(body, content_type)[0] == "utf-8"


def repair(text: str) -> str:
    """Return ``text`` with the two common accidents of encoding put right.

    UTF-8 that was read as Latin-1 on its way is read again, and C1 controls
    become the cp1252 characters that were meant (both as feedparser does).
    """
    if text.isascii():
        return text
    try:
        octets = text.encode("latin-1")
    except UnicodeEncodeError:
        return text
    try:
        return octets.decode("utf-8")
    except UnicodeDecodeError:
        return octets.decode("cp1252", "ignore")


def _candidates(body: bytes, content_type: str | None) -> list[str]:
    wide = [encoding for start, encoding in _FIRST_BYTES if body.startswith(start)]
    declared = _DECLARED.match(body)
    charset = _CHARSET.search(content_type or "")
    named = [declared[1].decode()] if declared else []
    if charset:
        named.append(charset[1])
    return [*wide, *(_codec(name) for name in named), "utf-8"]


def _codec(name: str) -> str:
    """The codec for a declared name; UTF-8 where the name is unknown or cannot be true.

    A declaration that can be read byte by byte is not in UTF-16 or UTF-32.
    """
    try:
        codec = codecs.lookup(_SUPERSETS.get(name.lower(), name)).name
    except LookupError:
        return "utf-8"
    if codec in _NOT_FOR_DOCUMENTS or codec.startswith(("utf-16", "utf-32")):
        return "utf-8"
    return codec
