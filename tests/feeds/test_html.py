"""HTML to plain text."""

import pytest

from plncli.feeds.html import html_to_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("plain &amp; simple", "plain & simple"),
        ("<p>one\n  two</p><p>three</p>", "one two\n\nthree"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<h2>Head</h2>text", "Head\n\ntext"),
        ("<div>a</div><div>b</div>", "a\nb"),
        ("a <b>b</b><i>c</i>", "a bc"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d", "- a\n- b\n  - c\n\nd"),
        ("<ol><li>a</li><li><p>b</p></li></ol>", "1. a\n2. b"),
        ("<li>alone</li>", "- alone"),
        ("<ul><li></li><li>b</li></ul>", "- b"),
        ("<pre>def f():\n    return 1\n</pre>x", "def f():\n    return 1\n\nx"),
        ("<p>code: <code>a  b</code></p>", "code: a b"),
        ("<blockquote><p>q</p>r</blockquote>s", "> q\n\n> r\n\ns"),
        ("<blockquote><pre>a\nb</pre></blockquote>", "> a\n> b"),
        ('<img alt="A frog" src="f.png"><img src="g.png"><img alt>', "[A frog]"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a | b\nc"),
        ("<script>x()</script><style>y</style><!-- z -->a<iframe>b</iframe>", "a"),
        ("<svg><title>no</title></svg><template>no</template>yes", "yes"),
        ("&#27;[31mred &#x202e;x\x07", "red x"),
        ("<p>never closed <b>bold", "never closed bold"),
        ("<frameset><frame src='x'></frameset>", ""),
    ],
)
def test_html_to_text(markup: str, text: str) -> None:
    assert html_to_text(markup) == text


def test_links_are_numbered_and_listed() -> None:
    markup = (
        '<p><a href="https://a.example/">A</a>, <a href="https://b.example/">B</a>, '
        '<a href="https://a.example/">again</a>, <a href="javascript:x">no</a>, <a>bare</a></p>'
    )
    assert html_to_text(markup, links=True) == (
        "A [1], B [2], again [1], no, bare\n\n[1] https://a.example/\n[2] https://b.example/"
    )
    assert html_to_text(markup) == "A, B, again, no, bare"


def test_markup_that_is_nested_too_deeply_keeps_its_words() -> None:
    assert html_to_text("<div>" * 100_000 + "deep  words") == "deep words"
    assert html_to_text("</b>" * 3000 + "<b>" * 3000 + "x") == "x"


def test_what_is_too_long_is_cut() -> None:
    assert len(html_to_text("<p>" + "x" * 2_000_000)) == 999_997


def test_paragraphs_that_are_never_closed_are_not_nested() -> None:
    assert html_to_text("<p>a" * 3000) == "\n\n".join("a" * 3000)
