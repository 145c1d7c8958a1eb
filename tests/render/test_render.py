"""One nasty result through every format, byte for byte."""

import shlex
from pathlib import Path

import pytest
from rich.cells import cell_len

from plncli.doc import Column, Doc, Heading, Span, Table, line, paragraph
from plncli.render import as_text, html, markdown, terminal, tocsv

from .nasty import NastyReport

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.parametrize("form", ["json", "jsonl", "csv", "md", "plain", "ids"])
def test_every_format_gives_these_bytes(form: str) -> None:
    expected = (EXPECTED / f"nasty.{form}").read_bytes()
    assert as_text(NastyReport(), form).encode() == expected


@pytest.mark.parametrize(("width", "color"), [(80, False), (40, False), (80, True)])
def test_the_terminal_gets_these_bytes(width: int, color: bool) -> None:
    name = f"nasty.{width}{'.color' if color else ''}"
    page = terminal.render(NastyReport().layout(), width=width, color=color)
    assert page.encode() == (EXPECTED / name).read_bytes()


def test_an_html_page_has_these_bytes() -> None:
    assert html.render(NastyReport().layout()) == (EXPECTED / "nasty.html").read_text("utf-8")


def test_an_html_page_asks_nobody_for_anything() -> None:
    shown = html.render(
        (
            Heading(line(Span("A <b>", url="https://a.example/?b=1&c=(2)"))),
            paragraph(Span("no", url="javascript:alert(1)"), Span("`x < y`", "code")),
            paragraph(Span("about", "dim"), label="3", indent=4),
            paragraph(),
        )
    )
    assert "<title>A &lt;b&gt;</title>" in shown
    assert "default-src 'none'" in shown
    assert shown.partition("<body>\n")[2] == (
        '<h1><a href="https://a.example/?b=1&amp;c=(2)">A &lt;b&gt;</a></h1>\n'
        "<p>no<code>x &lt; y</code></p>\n"
        '<p class="dim">3 about</p>\n'
        "</body>\n</html>\n"
    )
    for word in ("src=", "url(", "@import", "<script", "<link"):
        assert word not in shown


def test_links_and_emphasis_in_markdown() -> None:
    doc: Doc = (
        paragraph("a", Span(" b ", "em"), Span("c ", "strong"), Span(" ", "strong"), "d"),
        paragraph(Span("x [y]", url="https://a.example/z")),
        paragraph(Span("x", url="https://a.example/z_(1)")),
        paragraph(Span("https://a.example/a_b", "link", "https://a.example/a_b")),
        paragraph(Span("x", url="javascript:alert(1)")),
        Heading(line("On ", Span("it", url="https://a.example/")), 2),
    )
    assert markdown.render(doc).split("\n\n") == [
        "a *b* **c**  d",
        "[x \\[y\\]](https://a.example/z)",
        "[x](<https://a.example/z_(1)>)",
        "<https://a.example/a_b>",
        "x",
        "## On [it](https://a.example/)\n",
    ]


def test_a_command_that_is_too_long_goes_on_as_a_shell_reads_it() -> None:
    line = 'pln add community "Robot makers" --kind forum --meets "2nd thu 19:00" --scope global'
    page = terminal.render((paragraph(Span(line, "code"), indent=2),), width=40, color=False)
    assert page == (
        '  pln add community "Robot makers" \\\n'
        '  --kind forum --meets "2nd thu 19:00" \\\n'
        "  --scope global\n"
    )
    assert shlex.split(page.replace("\\\n", "")) == shlex.split(line)


def test_a_line_of_many_runs_is_wrapped_where_it_would_be_as_one() -> None:
    words = ["one", " two", "", " three four", " five", " six", "seven eight", " nine"]
    runs: Doc = (paragraph(*(Span(word, "strong") for word in words)),)
    whole: Doc = (paragraph("".join(words)),)
    assert (
        terminal.render(runs, width=20, color=False)
        == "one two three four\nfive sixseven eight\nnine\n"
    )
    assert terminal.render(whole, width=20, color=False) == terminal.render(
        runs, width=20, color=False
    )


def test_nothing_that_acts_on_a_terminal_is_left() -> None:
    for form in ("md", "plain", "csv"):
        text = as_text(NastyReport(), form)
        assert "\x1b" not in text
        assert "\u202e" not in text


@pytest.mark.parametrize("width", [20, 40, 80, 200])
def test_a_table_keeps_to_the_width(width: int) -> None:
    page = terminal.render((NastyReport().layout()[4],), width=width, color=False)
    assert all(cell_len(line) <= max(width, 20) for line in page.splitlines())


def test_a_table_without_a_flexible_column_may_be_wider_than_the_screen() -> None:
    doc: Doc = (Table((Column("a"), Column("b")), (("x" * 30, "y" * 30),)),)
    assert terminal.render(doc, width=40, color=False).splitlines()[1] == f"{'x' * 30}  {'y' * 30}"


def test_an_empty_table_is_nothing() -> None:
    assert terminal.render((Table((Column("a"),), ()),), width=40, color=False) == ""


def test_an_indented_paragraph_hangs_under_its_first_line() -> None:
    doc: Doc = (Heading("H"), paragraph("one two three four five six seven", indent=4))
    assert terminal.render(doc, width=24, color=False) == (
        "H\n    one two three four\n    five six seven\n"
    )


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+cmd|x", "'+cmd|x"),
        ("-cmd", "'-cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("-2.5", "-2.5"),
        ("+49", "+49"),
    ],
)
def test_a_spreadsheet_takes_no_cell_for_a_formula(cell: str, written: str) -> None:
    assert tocsv.render((Table((Column("x"),), ((cell,),)),)) == f"x\r\n{written}\r\n"


def test_a_whole_column_goes_on_in_the_next_line() -> None:
    columns = (Column("name"), Column("help", flexible=True, whole=True))
    rows = (("one", "what is said in more than a line"), ("two", "short"), ("six", ""))
    assert terminal.render((Table(columns, rows),), width=20, color=False).splitlines() == [
        "name  help",
        "one   what is said",
        "      in more than a",
        "      line",
        "two   short",
        "six   ",
    ]
