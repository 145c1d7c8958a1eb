"""From bytes to text, for files that say nothing or the wrong thing about their encoding."""

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> str:
    """Return the text of a file, with ``\\n`` at the end of its lines; never fails.

    In this order: a byte order mark; UTF-16 known by the zero beside a first
    ``<``; UTF-8 where the bytes allow it, whatever the XML declaration says
    (other encodings hardly ever make valid UTF-8 by chance); the declared
    encoding; cp1252, which is what files that call themselves latin-1 mean
    (https://encoding.spec.whatwg.org/#names-and-labels).
    """
    return _to_text(data).replace("\r\n", "\n").replace("\r", "\n")


def _to_text(data: bytes) -> str:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data[len(bom) :].decode(encoding, "replace")
    if data.startswith((b"<\0", b"\0<")):
        return data.decode("utf-16-le" if data[1] == 0 else "utf-16-be", "replace")
    for encoding in ("utf-8", _declared(data)):
        try:
            # Some codecs make lone surrogates, which no file and no store can hold.
            return data.decode(encoding).encode("utf-8", "replace").decode("utf-8")
        except (LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _declared(data: bytes) -> str:
    found = re.search(
        rb"""<\?xml[^>]{0,100}encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})""", data[:400]
    )
    name = found[1].decode("ascii", "replace").lower() if found else "cp1252"
    return "cp1252" if name in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii") else name
