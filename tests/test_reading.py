"""The text of entries as pages: cases in reading.toml, and what only code can say."""

import tomllib
from pathlib import Path

import pytest
from rich.cells import cell_len

from plncli.doc import Code, Item, Quote, Span, paragraph
from plncli.reading import MOST_NESTED, page
from plncli.render import markdown, terminal

BASE = "https://pond.example/2026/frogs"
CASES = tomllib.loads(Path(__file__).with_name("reading.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_page_of_40_columns(case: dict[str, str]) -> None:
    shown = terminal.render(page(case["markup"], BASE), width=40, color=False)
    assert shown == case["page"].removeprefix("\n")


def test_inline_meanings_have_styles() -> None:
    assert page("a <b>b</b> <em>c</em> <code>d</code> <a href='https://e.example/'>e</a>") == (
        paragraph(
            "a",
            Span(" b", "strong"),
            Span(" c", "em"),
            Span(" `d`", "code"),
            " e",
            Span(" [1]", "link"),
        ),
        paragraph(),
        Item("[1] ", (paragraph(Span("https://e.example/", "link", "https://e.example/")),)),
    )


def test_quotes_and_code_are_blocks() -> None:
    assert page("<blockquote>a<pre>b</pre></blockquote>") == (
        Quote((paragraph("a"), paragraph(), Code("b"))),
    )


def test_without_a_page_of_its_own_relative_links_have_no_number() -> None:
    assert page("<a href='/x'>x</a>") == (paragraph("x"),)


def test_what_is_nested_too_deeply_stands_with_the_last_level() -> None:
    depth = 0
    blocks = page("<blockquote>" * 500 + "x" + "</blockquote>" * 500)
    while isinstance(blocks[0], Quote):
        blocks = blocks[0].blocks
        depth += 1
    assert (depth, blocks) == (MOST_NESTED, (paragraph("x"),))
    listed = page("<ul><li>x" * 500)
    assert terminal.render(listed, width=80, color=False).count("x") == 500


def test_hostile_nesting_keeps_its_words() -> None:
    assert page("<div>" * 100_000 + "deep  words") == (paragraph("deep words"),)


@pytest.mark.parametrize("width", [20, 33, 80])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    for case in CASES:
        shown = terminal.render(page(case["markup"], BASE), width=width, color=False)
        # Inside of quotes and lists there is always room for a word.
        assert all(cell_len(line) <= max(width, 26) for line in shown.splitlines()), case["name"]


def test_as_markdown() -> None:
    markup = (
        "<h2>A <em>b</em></h2><p>one</p><ul><li>two<ul><li>three</li></ul></li><li>four</li></ul>"
        "<ol><li>five</li></ol><blockquote>six<pre>```\n*x*</pre></blockquote>"
        "<a href='https://a.example/(b)'>seven</a>, <code>`</code><code>c_d</code>"
    )
    assert markdown.render(page(markup)) == (
        "## A *b*\n\none\n\n- two\n  - three\n- four\n\n1. five\n\n"
        "> six\n>\n> ````\n> ```\n> *x*\n> ````\n\n"
        "seven \\[1\\], \\``c_d`\n\n\\[1\\] <https://a.example/(b)>\n"
    )
