"""`pln list KIND --where QUERY` and `pln skim --filter QUERY`."""

import json
import sqlite3

import pytest

from plncli.store import append
from plncli.store.journal import operation
from tests.conftest import Pln
from tests.published import NOW, days, publish


@pytest.fixture
def network(store: sqlite3.Connection, pln: Pln) -> None:
    """Two people who publish, one entry saved; a log."""
    publish(store, "Blog", *days("Exit tickets", "Rubrics again"), contact="Ana", pace="close")
    publish(store, "Film", *days("Maps of rivers", "Rubrics"), contact="Bea")
    store.execute("INSERT INTO content (entry_key, html) SELECT key, summary FROM entry")
    pln("save", "film2", "+assessment")
    pln("log", "yesterday", "coffee", "with", "Ana", "about", "rubrics")


@pytest.mark.parametrize(
    ("kind", "query", "ids"),
    [
        ("entries", "from:ana title:rubrics", ["blog2"]),
        ("entries", "is:unseen -title:rubrics", ["film1", "blog1"]),
        ("entry", "(from:bea OR is:saved) older:today", ["film2"]),
        ("entries", "river", ["film1"]),
        ("saved", "#assessment", ["film2"]),
        ("saved", "from:ana", []),
        ("contacts", "-from:ana", ["bea"]),
        ("sources", "pace:close", ["blog"]),
        ("topics", "title:assess*", 1),
        ("interactions", "with:ana newer:1w", 1),
        ("interactions", "with:bea", 0),
        ("events", "title:x", 0),
        ("communities", "kind:circle", 0),
    ],
)
def test_what_is_listed(
    network: None, pln: Pln, kind: str, query: str, ids: list[str] | int
) -> None:
    listed = pln("list", kind, "--where", query, "--format", "ids")
    found = listed.out.split()
    assert listed.code == 0
    assert (found if isinstance(ids, list) else len(found)) == ids


def test_it_goes_with_other_filters_formats_and_limits(network: None, pln: Pln) -> None:
    where = ("--where", "-is:saved")
    assert pln("list", "entries", *where, "--limit", "2", "--format", "ids").out == "film1\nblog1\n"
    assert pln("list", "entries", *where, "--since", "today", "--sort", "name", "--format", "csv")[
        1
    ].splitlines()[1:] == ["blog1,Exit tickets,Blog,today", "film1,Maps of rivers,Film,today"]
    listed = json.loads(pln("list", "entries", "--where", "is:saved", "--format", "json").out)
    assert [(entry["id"], entry["categories"]) for entry in listed] == [("film2", [])]
    assert pln("list", "entries", "--where", "from:cem") == (
        0,
        "",
        "no entries are like that; `pln list entries` has all\n",
    )


@pytest.mark.parametrize(
    ("kind", "query", "said"),
    [
        ("entries", "", "the query is empty; write words, or a prefix such as from:Ana"),
        ("entries", "form:ana", "no prefix is called form: (at character 1); did you mean from:,"
         ' or the words "form:ana" in quotes?'),
        ("contacts", "is:saved", "is:saved says nothing about contacts; for these, is: takes"
         " quiet, dormant, close, rely, essential, vetted, led-to, noted"),
        ("topics", "pace:close", "pace:close says nothing about topics; pace: is for entries and"
         " sources"),
        ("topics", "act:met", "act:met says nothing about topics; act: is for interactions"),
        ("mutes", "a", "a list of mutes has no --where"),
    ],
)  # fmt: skip
def test_what_is_wrong(network: None, pln: Pln, kind: str, query: str, said: str) -> None:
    assert pln("list", kind, "--where", query) == (2, "", f"pln: {said}\n")


def skimmed(pln: Pln, *words: str) -> list[str]:
    return pln("skim", *words, "--format", "ids").out.split()


def test_a_skim_of_what_matches(network: None, pln: Pln) -> None:
    assert skimmed(pln, "--filter", "from:ana") == ["blog1", "blog2"]
    assert skimmed(pln, "--filter", "rubric") == ["blog2"]
    assert skimmed(pln, "--filter", "title:rubrics OR title:/river/") == ["blog2", "film1"]
    assert skimmed(pln, "--filter", "title:rubrics", "--contact", "bea") == []
    assert pln("skim", "--filter", "title:nothing") == (
        0,
        "",
        "Nothing to skim for filter: title:nothing. Plain `pln skim` shows the day's edition.\n",
    )


def test_the_page_says_what_it_is_filtered_by(network: None, pln: Pln) -> None:
    page = pln("skim", "--filter", "from:ana  title:exit", "--format", "md").out
    assert page.splitlines()[:3] == [
        "# Wed 7 Oct 2026 · 1 person, 1 entry, about 1 minute",
        "",
        "filter: from:ana title:exit",
    ]


def test_a_wrong_filter_hides_nothing(network: None, pln: Pln) -> None:
    assert pln("skim", "--filter", "from:ana (") == (
        2,
        "",
        "pln: there is nothing in the bracket at character 10; leave it out\n",
    )


def test_what_is_left_is_counted_as_filtered(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *[("2026-10-07T08:00:00Z", f"Maps {n}") for n in range(9)])
    publish(store, "Film", *[("2026-10-07T08:00:00Z", f"Kites {n}") for n in range(9)])
    edition = json.loads(pln("skim", "--filter", "title:maps", "--format", "json").out)
    assert (len(edition["entries"]), edition["held_back"]) == (3, 6)


def test_mutes_and_filters_together(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("Exit tickets", "Rubrics again", "Maps"))
    with operation(store, "pln mute", NOW):
        for query in ("title:exit", "-title:exit title:/^maps/"):
            append.add_mute(store, word=query, source_id=None, until=None, now=NOW, is_query=True)
    assert skimmed(pln) == ["blog2"]
    assert skimmed(pln, "--filter", "-title:rubrics") == []
    assert pln("list", "entries", "--where", "is:muted", "--format", "ids").out == "blog1\nblog3\n"
