"""One result with everything in it that breaks renderers."""

from typing import NamedTuple

from plncli.doc import (
    Code,
    Column,
    Comment,
    Doc,
    Heading,
    Item,
    Items,
    Quote,
    Span,
    Table,
    line,
    paragraph,
)

NASTY = "a\x1b[31mb\u202ec[/x]|*d*\t<e>\n=f"
"""An escape sequence, a bidirectional override, markup of three kinds, a tab, a line break."""


class NastyReport(NamedTuple):
    """A report over hostile words."""

    word: str = NASTY

    def data(self) -> object:
        return [{"id": "abcd", "name": self.word, "absent": None, "topics": ["é", "日本"]}]

    def layout(self) -> Doc:
        return (
            Heading(f"Heading {self.word}"),
            paragraph("Text ", Span(self.word, "strong"), indent=2),
            Items((line("one ", Span("two", "dim")), line(self.word))),
            Heading("Table", 2),
            Table(
                (Column("id"), Column("name", flexible=True), Column("n", right=True)),
                (
                    (Span("abcd", "id"), self.word, "1"),
                    ("efgh", "=SUM(A1)", line("-", Span("2"))),
                    ("日本", "wide " * 30, "300"),
                ),
            ),
            Comment(f"prompt -- {self.word}"),
            Item("3. ", (paragraph(self.word), Item("- ", (paragraph("inner"),)))),
            Item("[1] ", (paragraph(Span(self.word, url=f"https://a.example/{self.word}")),)),
            paragraph(),
            Quote((paragraph(Span(self.word, "em")), Quote((paragraph("inner"),)))),
            Code(f"  {self.word}\n\n```{'x' * 90}"),
        )

    def ids(self) -> list[str]:
        return ["abcd", "efgh"]
