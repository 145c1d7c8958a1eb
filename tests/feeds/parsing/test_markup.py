"""Titles and summaries out of markup."""

import pytest

from plncli.feeds.parsing.markup import looks_like_html, strip_tags, summary_line, title_text
from plncli.feeds.parsing.parsed import headline


@pytest.mark.parametrize(
    ("text", "is_html"),
    [
        ("plain", False),
        ("a &amp; b", True),
        ("&#8217;", True),
        ("<b>bold</b>", True),
        ("<br>", False),
        ("Using <div> well", False),
        ("<foo>bar</foo>", False),
        ("1 < 2 & 3 > 2", False),
    ],
)
def test_looks_like_html(text: str, is_html: bool) -> None:
    assert looks_like_html(text) is is_html


def test_title_text() -> None:
    assert title_text("<b>A</b> &amp; <i>B</i>", is_html=True) == "A & B"
    assert title_text("<b>A</b> &amp; B", is_html=False) == "<b>A</b> &amp; B"
    assert title_text("&#27;[31mred &#x202e;", is_html=True) == "red"
    assert title_text("x" * 400, is_html=False) == "x" * 299 + "…"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>one</p><p>two</p>", " one  two "),
        ("o<b>n</b>e", "one"),
        ("<style>p { x: y }</style>a<script>if (a < b) {}</script>b", " a b"),
        ("a<!-- <b>no</b> -->b", "a b"),
        ("a<!-- never closed", "a "),
        ("cut off <a href='http", "cut off "),
        ("1 < 2", "1 < 2"),
        ("<!DOCTYPE html>a<!DOCTYPE ~", " a<!DOCTYPE ~"),
        ("<!a" * 200_000, "<!a" * 200_000),
        ("&#" + "9" * 5000 + ";x", "x"),
        ("&lt;b&gt; &eacute; &nosuch;", "<b> é &nosuch;"),
    ],
)
def test_strip_tags(markup: str, text: str) -> None:
    assert strip_tags(markup) == text


def test_summary_line_reads_a_prefix_and_more_where_the_prefix_says_little() -> None:
    assert summary_line("<p>Short &amp; good.</p>") == "Short & good."
    long = summary_line("<p>" + "word " * 5000)
    assert long == ("word " * 56)[:279] + "…"
    assert summary_line(f"<style>{'x' * 3000}</style>then words") == "then words"


def test_headline() -> None:
    assert headline("Title", "Summary", "https://x.example") == "Title"
    assert headline("", "A short thought.", None) == "A short thought."
    assert headline("", "word " * 30, None) == ("word " * 16).rstrip() + "…"
    assert headline("", "x" * 100, None) == "x" * 79 + "…"
    assert headline("", "", "https://x.example/a") == "https://x.example/a"
    assert headline("", None, None) == "(untitled)"
