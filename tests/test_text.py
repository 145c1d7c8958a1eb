"""Cleaning drops whatever acts on a terminal and keeps what is text."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.text import clean_line, clean_text, clean_url, is_scrubbed, scrub_markup, visible

ESC = "\x1b"


def is_harmless(text: str, allowed: str = "") -> bool:
    """No control, surrogate, line separator or format character except the two joiners."""
    return not any(
        unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp")
        or (unicodedata.category(character) == "Cf" and character in HIDDEN)
        for character in text
        if character not in allowed
    )


HIDDEN = "\xad\u061c\u180e\u200b\u200e\u200f\u2060\ufeff" + "".join(
    map(chr, [*range(0x202A, 0x202F), *range(0x2061, 0x2070), *range(0xE0000, 0xE0080)])
)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("plain words", "plain words"),
        ("  two\n lines\tand  gaps ", "two lines and gaps"),
        (f"{ESC}[31mred{ESC}[0m", "red"),
        ("\x9b31mred", "red"),
        (f"{ESC}]8;;https://evil.example{ESC}\\link{ESC}]8;;{ESC}\\", "link"),
        (f"{ESC}]0;title\x07words", "words"),
        (f"{ESC}]0;never ended", "0;never ended"),
        (f"{ESC}P1$q{ESC}\\after", "after"),
        (f"{ESC}cReset", "Reset"),
        (f"{ESC}(Bcharset", "charset"),
        ("at the end" + ESC, "at the end"),
        ("\x00n\x07u\x08l\x7f", "nul"),
        ("\u202edesrever\u202c", "desrever"),
        ("\u2066isolated\u2069 \u200emarks\u200f \u061c.", "isolated marks ."),
        ("\ufeffmark", "mark"),
        ("half \ud83d pair", "half pair"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("soft\xadhyphen, zero\u200bwidth", "softhyphen, zerowidth"),
        ("next\x85line\u2028and\u2029paragraph", "next line and paragraph"),
        ("e\u0301te\u0301", "été"),
        ("👩‍👩‍👧 family", "👩‍👩‍👧 family"),
        ("می‌خواهم", "می‌خواهم"),
        ("שָׁלוֹם", unicodedata.normalize("NFC", "שָׁלוֹם")),
        ("हिन्दी", "हिन्दी"),
        ("[/nope] [bold]x", "[/nope] [bold]x"),
        ("", ""),
    ],
)
def test_clean_line(text: str, line: str) -> None:
    assert clean_line(text) == line


def test_clean_line_cuts_with_an_ellipsis_within_the_limit() -> None:
    assert clean_line("a" * 300) == "a" * 300
    assert clean_line("a" * 301) == "a" * 299 + "…"
    assert clean_line("word " * 10, 12) == "word word w…"
    assert clean_line("four words are here", 6) == "four…"


def test_clean_text_keeps_lines_and_tabs() -> None:
    text = f"one\r\ntwo\rthree\tfour\x0bfive{ESC}[2J\x00\u202e"
    assert clean_text(text) == "one\ntwo\nthree\tfour\nfive"
    assert clean_text("same") == "same"
    assert clean_text("e\u0301") == "é"


def test_visible_is_one_line_of_what_was_there() -> None:
    assert visible("as it is") == "as it is"
    assert visible("  kept   gaps ") == "  kept   gaps "
    assert visible(f"a\nb\tc\r\nd{ESC}[5me\u202ef\u2028g") == "a b c  def g"


def test_scrub_markup_keeps_tags_and_entities() -> None:
    harmless = "<p>\n&amp; &#27;[31m</p>"
    assert scrub_markup(harmless) == harmless
    assert scrub_markup(f"<p>{ESC}[31mred\x07\u202e\t</p>") == "<p>red\t</p>"
    assert scrub_markup("page\x0cbreak\r\nand\x1cmore") == "page\nbreak\nand\nmore"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        (" HTTPS://Example.org ", "https://Example.org"),
        ("http://example.org/a b", "http://example.org/a%20b"),
        ("http://example.org/\n  a", "http://example.org/%20%20a"),
        ('http://example.org/"<>\\^`{|}', "http://example.org/%22%3C%3E%5C%5E%60%7B%7C%7D"),
        ("http://example.org/ä/100%", "http://example.org/%C3%A4/100%"),
        ("http://example.org/\u202e", "http://example.org/%E2%80%AE"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[::1]:8080/x", "http://[::1]:8080/x"),
        ("http://example.org?q=ä", "http://example.org?q=%C3%A4"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("ftp://example.org/", None),
        ("-oProxyCommand=x", None),
        ("mailto:a@example.org", None),
        ("//example.org/", None),
        ("http://", None),
        ("http:///path", None),
        ("http://[bad", None),
        ("https://-oProxyCommand=x/", None),
        ("https://-o.example/", None),
        ("https://a=b.example/", None),
        ("https://nia:pa55@[::1]:80/", "https://nia:pa55@[::1]:80/"),
        ("http://exa mple.org/", None),
        (f"http://example.org/{ESC}[31m", None),
        ("http://example.org/\x9b", None),
        ("http://example.org/\ud800", None),
        ("http://" + "ä" * 64 + ".example/", None),
        ("http://example.org/" + "a" * 4096, None),
        ("", None),
    ],
)
def test_clean_url(text: str, url: str | None) -> None:
    assert clean_url(text) == url


@given(st.text())
def test_nothing_harmful_passes_and_cleaning_twice_changes_nothing(text: str) -> None:
    line, several, shown = clean_line(text), clean_text(text), visible(text)
    assert is_harmless(scrub_markup(text), allowed="\n\t")
    assert is_harmless(line)
    assert is_harmless(several, allowed="\n\t")
    assert is_harmless(shown)
    assert clean_line(line) == line
    assert clean_text(several) == several
    assert visible(shown) == shown


@given(st.text(alphabet=f"{ESC}[]0;mA\x07\\\x9b\x9c\x9dP h", max_size=30))
def test_pieces_of_escape_sequences_do_not_join_to_new_ones(text: str) -> None:
    for cleaned in (clean_line(text), clean_text(text), visible(text), scrub_markup(text)):
        assert is_harmless(cleaned, allowed="\n\t")


@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_an_address_that_passes_is_printable_ascii(path: str) -> None:
    url = clean_url("https://example.org/" + path)
    if url is not None:
        assert url.isascii()
        assert url.isprintable()
        assert " " not in url


@pytest.mark.parametrize(
    ("document", "scrubbed"),
    [
        ("plain\n\ttext", True),
        ("Zoë — “quoted”\xa0… 漢字 😀", True),
        ("&#8217;&#x2014;&#38;&#10;&#160; &# &#;", False),
        ("&#8217;&#x2014;&#38;&#10;&#160;", True),
        ("&#x200b;", False),
        ("&#155;", False),
        ("&#13;", False),
        ("&#1_0;", False),
        ("&# &amp;#8217; &#38;#39;", False),
        ("&#x110000;", False),
        (f"&#{'0' * 5000}27;", False),
        ("del\x7f", False),
        ("c1 \x9b31m", False),
        ("bidi \u202e", False),
        ("mark \ufeff", False),
        ("line\u2028", False),
    ],
)
def test_which_documents_need_no_scrubbing(document: str, scrubbed: bool) -> None:
    assert is_scrubbed(document.encode()) is scrubbed


@given(st.text(st.characters(codec="utf-8", min_codepoint=32)))
def test_what_is_scrubbed_is_left_as_it_is(text: str) -> None:
    if is_scrubbed(text.encode()):
        assert scrub_markup(text) == text
