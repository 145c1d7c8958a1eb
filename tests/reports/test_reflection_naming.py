"""What people are called in what others read."""

import pytest

from plncli.model import Contact, Handle
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


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Ana, @ana@example.social and Ben Inkpen; Anaconda, Bent",
         "a librarian at my school, a librarian at my school and another librarian at my school;"
         " Anaconda, Bent"),
        ("ANA FEATHERSTONE'S shelf, ana's", "a librarian at my school'S shelf, ana's"),
        ("Dr. Inkpen and Mrs Featherstone; inkpen",
         "a librarian at my school and another librarian at my school; inkpen"),
        ("On 1 May 2026 may May rest", "On 1 May 2026 may a person in another country rest"),
        ("May O'Hare-Li spoke", "a person in another country spoke"),
        ("Cleo asked", "a student asked"),
        ("nobody", "nobody"),
        ("", ""),
    ],
)  # fmt: skip
def test_names_are_hidden(text: str, hidden: str) -> None:
    assert Naming([ANA, BEN, MAY, KID], ()).hidden(text) == hidden


def test_who_may_be_named_is() -> None:
    naming = Naming([ANA, BEN, KID], {ANA.id, KID.id})
    assert naming.hidden("Ana, Ben and Cleo") == "Ana, a librarian at my school and a student"
    assert (naming.of(ANA.id), naming.of(KID.id)) == ("Ana Featherstone", "a student")


def test_everybody_may_be_named_but_students() -> None:
    naming = Naming([ANA, KID], None)
    assert naming.hidden("Ana and Cleo") == "Ana and a student"


def test_many_of_one_role_and_place() -> None:
    crowd = [contact(f"Person {number}", "author") for number in range(12)]
    naming = Naming(crowd, ())
    called = [naming.of(each.id) for each in crowd]
    assert called[:3] == ["an author at my school", "another author at my school",
                          "a third author at my school"]  # fmt: skip
    assert called[9:] == ["a tenth author at my school", "author no. 11 at my school",
                          "author no. 12 at my school"]  # fmt: skip
    assert naming.of(crowd[1].id) == "another author at my school"
