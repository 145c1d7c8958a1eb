"""What is worth a look about one's own accounts."""

import pytest

from plncli.identity import Account, Finding, Person, findings, username
from plncli.model import Handle


def account(name: str, status: str = "active", email: str | None = None) -> Account:
    platform, _, handle = name.partition(":")
    return Account("abcd", platform, handle, email, None, status, None, None, None, None, "", "")


def person(name: str, *handles: str) -> Person:
    return Person(name, tuple(Handle(*each.split(":")) for each in handles))


@pytest.mark.parametrize(
    "handle", ["kimvale", "@KimVale", "kim.vale@school.social", "kim_vale", "kimvale.bsky.social"]
)
def test_the_name_that_one_chose(handle: str) -> None:
    assert username(handle) == "kimvale"


def test_nothing_to_say() -> None:
    own = [account("x:kimvale", email="home"), account("mastodon:kim.vale@a.social", email="Home")]
    people = [person("Ana", "x:ana"), person("Ben", "x:ben", "email:b@b.example"), person("Cleo")]
    assert findings([], []) == findings(own, people) == []


def test_every_name_another() -> None:
    (found,) = findings([account("x:kim"), account("bluesky:robots")], [])
    assert found == Finding(
        "names",
        "each of your accounts has another name: x:kim, bluesky:robots; one name is easier to find",
        "pln list accounts",
    )


def test_an_account_that_was_left_has_no_say() -> None:
    left = [account("x:robots", "left", "school"), account("bluesky:kim", email="home")]
    assert findings(left, []) == []


def test_dependence_needs_enough_people() -> None:
    people = [person(f"P{number}", "x:p") for number in range(4)]
    assert findings([], people) == []
    (found,) = findings([], [*people, person("Q", "email:q@q.example")])
    assert (found.name, found.text) == (
        "dependence",
        "4 of 5 people you reach on x only; ask the closest for another way",
    )
    # Exactly half is no dependence, and two ways are none.
    half = [*people[:3], *(person("E", "email:e@e.example", "x:e") for _ in range(3))]
    assert findings([], half) == []


def test_whom_one_left_behind() -> None:
    people = [person(name, "x:p") for name in ("Ana", "Ben", "Cleo", "Dora O'Neil")]
    (found,) = findings([account("x:kim", "left")], people)
    assert found == Finding(
        "left_behind",
        "you left x, and reach Ana, Ben, Cleo and 1 more nowhere else",
        "pln edit Ana --email ADDRESS",
    )
    back = [account("x:kim", "left"), account("x:kim2", "back")]
    assert findings(back, people) == []
