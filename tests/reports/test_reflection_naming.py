"""What people are called in what others read."""

from collections.abc import Collection

import pytest

from plncli.doc import Items, Paragraph, Span, Table, line
from plncli.model import Contact, Handle
from plncli.reports.reflection.hiding import hidden
from plncli.reports.reflection.naming import Naming

EMPTY = dict.fromkeys(Contact._fields)
LISTS = ("roles", "subjects", "grades", "functions", "topics", "communities", "knows")


def contact(name: str, role: str = "librarian", *handles: str, scope: str = "school") -> Contact:
    given = {
        "id": name, "name": name, "roles": (role,) if role else (), "scope": scope,
        "handles": tuple(Handle("mastodon", each) for each in handles),
    }  # fmt: skip
    return Contact(**{**EMPTY, **dict.fromkeys(LISTS, ()), **given})  # type: ignore[arg-type]


ANA = contact("Ana Featherstone", "librarian", "@ana@example.social")
BEN = contact("Ben Inkpen")
MAY = contact("May O'Hare-Li", "", scope="global")
KID = contact("Cleo Younger", "student")
IRIS = contact("İris Ó Sé", "author")
NAMESAKE = contact("Ana Quill", "author")


def named(people: list[Contact], text: str, agreed: Collection[str] | None = ()) -> str:
    return Naming(people, agreed, text).hidden(text)


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("with Ana, @ana@example.social and Ben Inkpen; Anaconda, Bent",
         "with a librarian at my school, a librarian at my school and another librarian at my"
         " school; Anaconda, Bent"),
        ("at ANA FEATHERSTONE'S shelf, ana's", "at a librarian at my school'S shelf, ana's"),
        ("by Dr. Inkpen and Mrs Featherstone; inkpen",
         "by a librarian at my school and another librarian at my school; inkpen"),
        ("On 1 May 2026 may May rest", "On 1 May 2026 may a person in another country rest"),
        ("Fine. May O'Hare-Li spoke", "Fine. A person in another country spoke"),
        ("Cleo asked", "A student asked"),
        (" Ben said: “Ana knows.”",
         " A librarian at my school said: “Another librarian at my school knows.”"),
        ("nobody", "nobody"),
        ("x@ana@example.social, İRIS Ó SÉ, İris, iris and Mx Ó",
         "x@a librarian at my school, an author at my school, an author at my school, iris and"
         " Mx Ó"),
        ("Ana Quill and Ana at 3 Ana 4; Mr. Sé",
         "An author at my school and a librarian at my school at 3 Ana 4; another author at my"
         " school"),
        ("", ""),
    ],
)  # fmt: skip
def test_names_are_hidden(text: str, hidden: str) -> None:
    assert named([ANA, BEN, MAY, KID, IRIS, NAMESAKE], text) == hidden


def test_who_may_be_named_is_but_never_a_student() -> None:
    people = [ANA, BEN, KID]
    said = "to Ana, Ben and Cleo"
    assert named(people, said, {ANA.id, KID.id}) == (
        "to Ana, a librarian at my school and a student"
    )
    assert named(people, said, None) == "to Ana, Ben and a student"


def test_many_of_one_role_and_place() -> None:
    crowd = [contact(f"Writer{number}", "author") for number in range(12)]
    text = "by " + ", ".join(each.name for each in [*crowd, crowd[1]])
    called = named(crowd, text).removeprefix("by ").split(", ")
    assert called[:3] == ["an author at my school", "another author at my school",
                          "a third author at my school"]  # fmt: skip
    assert called[9:] == ["a tenth author at my school", "author no. 11 at my school",
                          "author no. 12 at my school", called[1]]  # fmt: skip


def test_a_line_that_named_somebody_leads_nowhere() -> None:
    url = "https://ana.example/"
    parts = [
        (
            Paragraph(line("see ", Span("Ana's page", url=url))),
            Items((line("Ana's shelf: ", Span(url, url=url)), line(Span("a page", url=url)))),
        ),
        (Table((), (("Ben", Span("x", "strong")),)),),
    ]
    assert hidden(parts, [ANA, BEN], ()) == [
        (
            Paragraph(line("see ", Span("A librarian at my school's page"))),
            Items(
                (
                    line("A librarian at my school's shelf: ", Span("address left out")),
                    line(Span("a page", url=url)),
                )
            ),
        ),
        (Table((), ((line("Another librarian at my school"), line(Span("x", "strong"))),)),),
    ]
