"""What may be there twice: certain, perhaps, and never again once it was told apart."""

import pytest

from plncli.duplicates import Known, key_of, pairs
from plncli.nicknames import same_given_name


def person(identity: str, name: str, *keys: str, place: str = "", weight: int = 0) -> Known:
    return Known(identity, "contact", name, frozenset(keys), place, weight)


def found(*records: Known, different: frozenset[frozenset[str]] = frozenset()) -> list[object]:
    return [(p.kept.id, p.other.id, p.exact, p.why) for p in pairs(records, different)]


@pytest.mark.parametrize(
    ("platform", "handle", "key"),
    [
        ("email", " Ana@Example.ORG ", "email:ana@example.org"),
        ("email", "a.na+pln@googlemail.com", "email:ana@gmail.com"),
        ("email", "a.na+pln@example.org", "email:a.na+pln@example.org"),
        ("x", "@AnaD", "x:anad"),
        ("phone", "+49 (30) 12-34", "phone:49301234"),
        ("web", "https://WWW.Example.org/Ana/", "web:example.org/Ana"),
        ("web", "http://example.org/?id=1", "web:example.org?id=1"),
        ("web", "http://[x", "web:http://[x"),
    ],
)
def test_keys(platform: str, handle: str, key: str) -> None:
    assert key_of(platform, handle) == key


@pytest.mark.parametrize(
    ("one", "two", "why"),
    [
        ("Ana Díaz", "ana diaz", "same name"),
        ("Bob Lee", "Robert Lee", "a short form of the same name"),
        ("A. Diaz", "Ana Diaz", "initials of the same name"),
        ("J. D. Smith", "John David Smith", "initials of the same name"),
        ("JD Smith", "J. D. Smith", "initials of the same name"),
        ("Catherine Park", "Catherine Parks", "close spelling"),
        ("Jon Snowdon", "John Snowdon", "close spelling"),
        ("Ana Diaz", "Ana Ruiz", ""),
        ("Ana Diaz", "Ben Diaz", ""),
        ("Ana", "Ana Diaz", ""),
        ("B. Diaz", "Ana Diaz", ""),
    ],
)
def test_alike_names(one: str, two: str, why: str) -> None:
    is_fuller = why.startswith("initials") and len(two) > len(one)
    ids = ("b", "a") if is_fuller else ("a", "b")
    assert found(person("a", one), person("b", two)) == ([(*ids, False, why)] if why else [])


def test_a_part_of_a_name_counts_in_one_organisation() -> None:
    one, two = person("a", "Ana", place="West High"), person("b", "Ana Diaz", place="west high")
    assert found(one, two) == [("a", "b", False, "part of the name, same organisation")]
    assert found(one, two._replace(place="East High")) == []


def test_the_same_name_and_organisation_is_said() -> None:
    some = person("a", "Ana Diaz", place="West"), person("b", "Ana Diaz", place="West")
    assert found(*some) == [("a", "b", False, "same name and organisation")]


def test_what_only_one_has_is_certain_and_comes_first() -> None:
    some = (
        person("a", "Zoe", "email:z@example.org"),
        person("b", "Z. P.", "email:z@example.org", "phone:123", weight=3),
        person("c", "Ben", "phone:123"),
        person("d", "Ada Lee"),
        person("e", "ada lee"),
    )
    assert found(*some) == [
        ("b", "a", True, "same e-mail address: z@example.org"),
        ("d", "e", False, "same name"),
        ("b", "c", False, "same telephone number: 123"),
    ]


def test_only_the_certain() -> None:
    some = (
        person("a", "Ana", "x:ana", "phone:1"),
        person("b", "Bo", "x:ana"),
        person("c", "Ana", "phone:1"),
    )
    found = pairs(some, set(), certain_only=True)
    assert [(pair.kept.id, pair.other.id) for pair in found] == [("a", "b")]


def test_who_was_told_apart_is_not_named_again() -> None:
    some = person("a", "Ana", "x:ana"), person("b", "Ana", "x:ana")
    assert found(*some, different=frozenset({frozenset({"a", "b"})})) == []


def test_secrets_of_addresses_are_not_shown() -> None:
    key = key_of("web", "https://e.example/feed?token=s3cret")
    some = [Known(each, "source", each, frozenset({key})) for each in "ab"]
    ((_, _, exact, why),) = [(p.kept, p.other, p.exact, p.why) for p in pairs(some, set())]
    assert exact
    assert "s3cret" not in why


@pytest.mark.parametrize(
    ("kind", "one", "two", "places", "why"),
    [
        ("topic", "rubric", "Rubrics", ("", ""), "close spelling"),
        ("topic", "co-teaching", "coteaching", ("", ""), "close spelling"),
        ("topic", "assesment", "Assessment", ("", ""), "close spelling"),
        ("topic", "maths", "music", ("", ""), ""),
        ("event", "ISTE", "ISTE", ("2025-06-01", "2026-06-01"), ""),
        ("event", "ISTE", "ISTE", ("2025-06-01", "2025-06-01"), "same name and day"),
        ("source", "The Chalk Blog", "The Chalky Blog", ("", ""), "close spelling"),
        ("source", "Chalk", "Chalks", ("", ""), ""),
        ("community", "Evening chat", "evening chat", ("", ""), "same name"),
    ],
)
def test_other_kinds(kind: str, one: str, two: str, places: tuple[str, str], why: str) -> None:
    some = Known("a", kind, one, place=places[0]), Known("b", kind, two, place=places[1])
    assert found(*some) == ([("a", "b", False, why)] if why else [])
    assert found(some[0], some[1]._replace(kind="mute")) == []


def test_short_forms() -> None:
    assert same_given_name("bob", "robert")
    assert same_given_name("bob", "rob")
    assert not same_given_name("bob", "bob")
    assert not same_given_name("ana", "ben")
