"""Who is chosen by what is typed."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.names import (
    Candidate,
    by_beginning,
    by_key,
    fold,
    longest_match,
    mentioned,
    nearest,
    resolve,
)

CANDIDATES = [
    Candidate(
        "an22",
        "contact",
        "Ana Brightwater",
        ("bluesky:@anab.chalk.example", "email:ana@brightwater.example"),
        "librarian · 3 Oct",
    ),
    Candidate("an33", "contact", "Ana Sofía Dovetail"),
    Candidate("ba22", "contact", "Anabel Brandt", ("Bel",)),
    Candidate("bo22", "contact", "Bob Lindwurm", ("mastodon:@bob@chalk.example", "Bobby T.")),
    Candidate("zk22", "contact", "Zoë Kettleblack", ("https://kettleblack.example/zoe",)),
    Candidate("sf22", "contact", "Siobhán O’Fable"),
    Candidate("am22", "contact", "Anne-Marie Du Moulin-Vert"),
    Candidate("fc22", "community", "Fable Chat", ("#fablechat",)),
    Candidate("ts22", "community", "Math Teachers Circle"),
    Candidate("kk99", "source", "Bob Lindwurm"),
    Candidate("jø22", "contact", "Jørgen Æskild"),
]


def ids(candidates: list[Candidate]) -> str:
    return " ".join(each.id for each in candidates)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Zoë   KETTLEBLACK ", "zoe kettleblack"),
        ("Siobhán O’Fable", "siobhan ofable"),
        ("O'Fable", "ofable"),
        ("Anne-Marie", "anne marie"),
        ("Straße", "strasse"),
        ("Jørgen Æskild", "jorgen aeskild"),
        ("Łucja", "lucja"),
        ("Ångström", "angstrom"),
        ("J. R. Inkpot", "j r inkpot"),
        ("–Ana–", "ana"),
        ("अनिता", "अनिता"),
        ("...", ""),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("query", "found"),
    [
        # ids
        ("an22", "an22"),
        ("AN22", "an22"),
        ("fc", "fc22"),
        # keys
        ("@anab.chalk.example", "an22"),
        ("anab.chalk.example", "an22"),
        ("bluesky:@anab.chalk.example", "an22"),
        ("Ana@Brightwater.example", "an22"),
        ("@bob@chalk.example", "bo22"),
        ("#fablechat", "fc22"),
        ("FableChat", "fc22"),
        ("https://kettleblack.example/zoe", "zk22"),
        # whole names and nicknames
        ("zoe kettleblack", "zk22"),
        ("bob lindwurm", "bo22 kk99"),
        ("bobby t", "bo22"),
        ("bel", "ba22"),
        ("jorgen aeskild", "jø22"),
        # words of names, then beginnings
        ("ana", "an22 an33"),
        ("Ana D", "an33"),
        ("ana so do", "an33"),
        ("ana b", "an22"),
        ("anab", "an22 ba22"),
        ("kettle", "zk22"),
        ("o'fable", "sf22"),
        ("marie moulin", "am22"),
        ("teach circ", "ts22"),
        ("@bob@ch", "bo22"),
        ("ana@bright", "an22"),
        # close spellings
        ("Kettelblack", "zk22"),
        ("Anna Brightwater", "an22"),
        ("Ana Brightwatre", "an22"),
        ("Dovetial", "an33"),
        ("Lindwrum", "bo22 kk99"),
        # nobody
        ("quux", ""),
        ("brightwater ana", ""),
        ("", ""),
        ("  ", ""),
        ("@", ""),
    ],
)
def test_resolve(query: str, found: str) -> None:
    assert ids(resolve(query, CANDIDATES)) == found


def test_a_name_goes_before_the_beginning_of_an_id() -> None:
    candidates = [Candidate("bobx", "contact", "Ida Inkpot"), Candidate("aaaa", "contact", "Bob")]
    assert ids(resolve("bob", candidates)) == "aaaa"
    assert ids(resolve("bo", candidates)) == "aaaa"
    assert ids(resolve("bobx", candidates)) == "bobx"


def test_the_beginning_of_several_ids_is_none() -> None:

    candidates = [Candidate("q2aa", "contact", "Ida"), Candidate("q2bb", "contact", "Udo")]
    assert resolve("q2", candidates) == []
    assert ids(resolve("q2a", candidates)) == "q2aa"


@pytest.mark.parametrize(
    ("text", "found", "count"),
    [
        ("Ana Brightwater about rubrics", "an22", 2),
        ("ana about", "an22 an33", 1),
        ("Ana D about", "an33", 2),
        ("Ana did it", "an22 an33", 1),
        ("Ana Sofia Dovetail, Bob", "an33", 3),
        ("Ana, Brightwater", "an22 an33", 1),
        ("Brightwater's class", "an22", 1),
        ("Bobby T. said", "bo22", 2),
        ("bob & Zoe", "bo22", 1),
        ("“Zoë Kettleblack” and", "zk22", 2),
        ("#fablechat tonight", "fc22", 1),
        ("Fable Chat tonight", "fc22", 2),
        ("Teachers of", "", 0),
        ("anab.chalk.example.", "an22", 1),
        ("Bob Lindwurm's blog", "bo22 kk99", 2),
        ("Anna", "", 0),
        ("& Bob", "", 0),
        ("", "", 0),
    ],
)
def test_longest_match(text: str, found: str, count: int) -> None:
    hits, used = longest_match(text.split(), CANDIDATES)
    assert (ids(hits), used) == (found, count)


@pytest.mark.parametrize(
    ("text", "found", "count"),
    [
        ("Two books, one shelf 30m", "bk22", 4),
        ('"two books, one shelf"', "bk22", 4),
        ("Two books, one shelf: the sequel, at last", "bk33", 6),
        ("Two books, one shelfful", "", 0),
        ("Two books one shelf", "bk22", 4),
        ("Two", "", 0),
    ],
)
def test_names_with_punctuation_inside(text: str, found: str, count: int) -> None:
    books = [
        Candidate("bk22", "source", "Two books, one shelf"),
        Candidate("bk33", "source", "Two books, one shelf: the sequel"),
    ]
    hits, used = longest_match(text.split(), books)
    assert (ids(hits), used) == (found, count)


def test_longest_match_of_whole_names_only() -> None:
    assert longest_match(["Ana", "said"], CANDIDATES, whole=True) == ([], 0)
    hits, used = longest_match(["Zoe", "Kettleblack"], CANDIDATES, whole=True)
    assert (ids(hits), used) == ("zk22", 2)


def test_by_key_and_by_beginning() -> None:
    assert ids(by_key("@bob@chalk.example", CANDIDATES)) == "bo22"
    assert by_key("@", CANDIDATES) == []
    assert ids(by_beginning("Kettle", CANDIDATES)) == "zk22"
    assert by_beginning("...", CANDIDATES) == []


def test_mentioned_is_a_sieve() -> None:
    words = ["coffee", "with", "Zoe,", "Bob's", "friend"]
    assert ids(mentioned(words, CANDIDATES)) == "bo22 zk22 kk99"
    assert ids(mentioned(["#fablechat"], CANDIDATES)) == "fc22"
    assert mentioned([], CANDIDATES) == []


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text() | st.sampled_from([part for each in CANDIDATES for part in each.name.split()]))
def test_what_is_found_is_a_candidate(query: str) -> None:
    assert set(resolve(query, CANDIDATES)) <= set(CANDIDATES)


@given(st.sampled_from(CANDIDATES), st.sampled_from([str.upper, str.lower, str.title]))
def test_everybody_is_found_by_name_and_key_and_id(
    each: Candidate, form: Callable[[str], str]
) -> None:
    assert each in resolve(form(each.name), CANDIDATES)
    assert resolve(each.id, CANDIDATES) == [each]
    for key in each.keys:
        assert resolve(key, CANDIDATES) == [each]


def test_the_nearest_name_is_one_or_none() -> None:
    ana, ben = Candidate("aa22", "contact", "Ana Inkpen"), Candidate("be22", "contact", "Ben Quill")
    assert nearest("Ana Inkpem", [ana, ben]) == ana
    assert nearest("Zenobia", [ana, ben]) is None
    assert nearest("Ana Inkpem", [ana, ana._replace(id="aa33")]) is None
