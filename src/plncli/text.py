"""Cleaning of text that comes from elsewhere, for the store and for the screen.

Feeds, imported files and even a user's own paste can carry terminal escape
sequences, bidirectional overrides and other characters that change what a
terminal shows. Nothing of that is text, so it is dropped: once when text is
stored and once more when it is shown.

The patterns are strings, not compiled ones: `re` compiles and keeps a pattern
at its first use, and a command that meets only harmless text never pays for it.
"""

import re

LINE_LIMIT = 300
URL_LIMIT = 4096

_ESCAPES = (
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor movement
    r"|(?:\x1b[]PX^_]|[\x9d\x90\x98\x9e\x9f])"  # OSC, DCS, SOS, PM, APC: a string
    r"[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)"  # and its end
    r"|\x1b[ -/]*[0-~]"  # all others
)
"""Control sequences of ECMA-48, taken out whole so that no `[31m` stays behind."""

_FORMATTING = (
    "\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e00ff"  # musical formatting, tag characters
)
"""Format characters (Unicode Cf) that reorder, hide or split text. The joiners
U+200C and U+200D are not among them: Persian and emoji are spelled with them."""

_NOT_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
UNSAFE = f"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f{_FORMATTING}{_NOT_CHARACTERS}]"
"""Control, format and other characters that are not text, as a regular expression."""
_ASCII_TEXT = bytes((9, 10, 13, *range(32, 127)))
_NO_BREAK_SPACE = "\xa0"
_NUMBER = b"&#([0-9a-zA-Z]{0,10})"
_UNSAFE_OR_BREAK = f"[\t-\r\x1c-\x1f\x85\u2028\u2029]|{UNSAFE}"
_IN_URL = r"!#$%&'()*+,\-./0-9:;=?@A-Z\[\]_a-z~"
_OUTSIDE_URL = f"[^{_IN_URL}]"
_HOST = rf"(?:[{_IN_URL}]*@)?(?:[0-9a-zA-Z_][0-9a-zA-Z_.~\-]*|\[[0-9a-fA-F:.]+\])(?::[0-9]*)?"
_CLEAN_URL = rf"https?://[0-9a-zA-Z][0-9a-zA-Z.\-]*(?:[:/?#][{_IN_URL}]*)?"
"""An address as it should be: `clean_url` leaves it as it is."""


def clean_line(text: str, limit: int = LINE_LIMIT) -> str:
    """Return ``text`` as one line of harmless characters, at most ``limit`` long.

    Control sequences, control and format characters, bidirectional controls,
    lone surrogates and tag characters are dropped, white space is collapsed,
    the rest is in NFC. A longer line ends in an ellipsis within the limit.
    """
    if text.isascii() and text.isprintable() and "  " not in text:
        line = text.strip()  # as most lines are: the rest would leave it as it is
    else:
        line = _nfc(" ".join(_drop_unsafe(text).split()))
    if len(line) <= limit:
        return line
    return line[: limit - 1].rstrip(" \u200d") + "…"


def clean_text(text: str) -> str:
    """Return ``text`` with its lines and tabs, cleaned as by `clean_line`."""
    if text.isascii() and text.isprintable():
        return text
    return _nfc(_drop_unsafe(_plain_breaks(text)))


def visible(text: str) -> str:
    """Return ``text`` as the screen may show it: one line, nothing that acts.

    Spaces stay as they are; a line break or a tab becomes a space. For text of
    several lines use `clean_text`.
    """
    if text.isprintable():
        return text
    text = re.sub(_ESCAPES, "", text)
    return re.sub(_UNSAFE_OR_BREAK, _space_for_break, text)


def scrub_markup(markup: str) -> str:
    """Return ``markup`` without control characters and terminal sequences.

    Tags and entities stay: what they stand for is cleaned when they are read.
    """
    if markup.replace("\n", "").isprintable():
        return markup
    return _drop_unsafe(_plain_breaks(markup))


def is_scrubbed(document: bytes) -> bool:
    """Tell whether nothing in an XML document in UTF-8 is for `scrub_markup` to take out.

    It may say no where there is nothing: then each text is looked at for itself.
    """
    others = document.translate(None, _ASCII_TEXT).decode("utf-8", "replace")
    if not others.replace(_NO_BREAK_SPACE, "").isprintable():
        return False
    return all(_stands_for_text(number) for number in set(re.findall(_NUMBER, document)))


def clean_url(text: str) -> str | None:
    """Return ``text`` as an address that is safe to print and to open, or None.

    Only http and https pass, without control characters; line breaks are taken
    out (URL Standard, basic parser), what is outside the characters of RFC 3986
    is percent-encoded, a host in another script becomes Punycode.
    """
    url = text.strip()
    if len(url) <= URL_LIMIT and re.fullmatch(_CLEAN_URL, url):
        return url
    if not url.isprintable():
        url = re.sub("[\t\r\n]", "", url)
    scheme, separator, rest = url.partition("://")
    if not separator or scheme.lower() not in ("http", "https") or len(url) > URL_LIMIT:
        return None
    if not url.isprintable() and re.search("[\x00-\x1f\x7f-\x9f\ud800-\udfff]", url):
        return None
    host = re.split("[/?#]", rest, maxsplit=1)[0]
    ascii_host = _ascii_host(host)
    if ascii_host is None:
        return None
    return f"{scheme.lower()}://{ascii_host}" + re.sub(
        _OUTSIDE_URL, _percent_encode, rest[len(host) :]
    )


def _stands_for_text(number: bytes) -> bool:
    """Whether a character reference, such as ``38`` or ``x26``, names a printable character."""
    try:
        code = int(number[1:], 16) if number[:1] in b"xX" else int(number)
    except ValueError:
        return False
    return code in (9, 10, 160) or (code < 0x110000 and chr(code).isprintable())


def _plain_breaks(text: str) -> str:
    return re.sub("\r\n?|[\x0b\x0c\x1c-\x1f\x85\u2028\u2029]", "\n", text)


def _drop_unsafe(text: str) -> str:
    if text.isprintable():
        return text
    return re.sub(UNSAFE, "", re.sub(_ESCAPES, "", text))


def _space_for_break(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else ""


def _nfc(text: str) -> str:
    if text.isascii():
        return text
    from unicodedata import normalize

    return normalize("NFC", text)


def _percent_encode(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


def _ascii_host(host: str) -> str | None:
    """The host part in ASCII; None when it is empty or cannot be a host."""
    if not host.isascii():
        try:
            host = host.encode("idna").decode()
        except UnicodeError:
            return None
    return host if re.fullmatch(_HOST, host) else None
