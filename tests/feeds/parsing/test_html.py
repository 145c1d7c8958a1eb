"""The one reader of HTML: its parts, and the plain text that is searched."""

import pytest

from plncli.feeds.parsing.html import Tag, html_to_text, parts


def spelled(markup: str) -> list[str]:
    """The parts of a document, its tags as `<p>` and `</p>`."""
    return [
        part if isinstance(part, str) else f"<{'' if part.opens else '/'}{part.name}>"
        for part in parts(markup)
    ]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", ""),
        ("plain &amp; simple", "plain & simple"),
        ("<p>one\n  two</p><p>three</p>", "one two\nthree"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<h2>Head</h2>text", "Head\ntext"),
        ("a <b>b</b><i>c</i>", "a bc"),
        ("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>d", "a\nb\nc\nd"),
        ("<pre>def f():\n    return 1\n</pre>x", "def f(): return 1\nx"),
        ('<img alt="A \x1b[31mfrog" src="f.png"><img src="g.png"><img alt>', "A frog"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<script>x()</script><style>y</style><!-- z -->a<iframe>b</iframe>", "a"),
        ("<svg><title>no</title></svg><template>no</template>yes", "yes"),
        ("<video>no <source src=v>player</video>yes", "yes"),
        ("&#27;[31mred &#x202e;x\x07", "red x"),
        ("<p>never closed <b>bold", "never closed bold"),
        ("<frameset><frame src='x'></frameset>", ""),
    ],
)
def test_html_to_text(markup: str, text: str) -> None:
    assert html_to_text(markup) == text


def test_parts_are_text_and_tags_in_order() -> None:
    assert spelled("<p>a <b>b</b><br><video src=v><source src=w>no</video></p><!-- c -->") == [
        "<body>", "<p>", "a ", "<b>", "b", "</b>", "<br>", "</br>",
        "<video>", "<source>", "</source>", "</video>", "</p>", "</body>",
    ]  # fmt: skip
    assert Tag("a", opens=True, attributes={"href": "x", "download": None}) in parts(
        "<a href=x download>y</a>"
    )


def test_text_without_tags_keeps_its_lines() -> None:
    assert spelled("one &lt; two\r\n\nthree\n") == [
        "one < two", "<br>", "", "<br>", "three", "<br>",
    ]  # fmt: skip


def test_markup_that_is_nested_too_deeply_keeps_its_words() -> None:
    assert html_to_text("<div>" * 100_000 + "deep  words") == "deep words"
    assert html_to_text("</b>" * 3000 + "<b>" * 3000 + "x") == "x"


def test_what_is_too_long_is_cut() -> None:
    assert len(html_to_text("<p>" + "x" * 2_000_000)) == 999_997


def test_paragraphs_that_are_never_closed_are_not_nested() -> None:
    assert html_to_text("<p>a" * 3000) == "\n".join("a" * 3000)
