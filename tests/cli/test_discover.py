"""`pln discover`."""

import json
import shlex
from pathlib import Path

import pytest

from plncli.discover.offer import OWN, Offer
from tests.conftest import Pln


def first(pln: Pln, *words: str) -> str:
    """Return the id of the best hit."""
    return pln("discover", *words, "--format", "ids").out.split()[0]


def test_an_empty_network_is_shown_something_of_each_box(pln: Pln) -> None:
    result = pln("discover", "--format", "json")
    data = json.loads(result.out)
    assert (result.code, result.err) == (0, "")
    assert len(data["offers"]) == 7
    assert data["more"] == len(pln("discover", "--limit", "999", "--format", "ids").out.split()) - 7
    boxes = [offer["box"] for offer in data["offers"]]
    assert len(set(boxes)) >= 4


def test_an_open_topic_comes_first(pln: Pln) -> None:
    pln("add", "topic", "gifted education")
    assert first(pln) == "nagc"
    assert "about gifted education, an open topic of yours" in pln("discover").out


def test_what_is_proposed_fills_what_it_says(pln: Pln) -> None:
    """The line of the first hit is pasted; the reason goes with it."""
    pln("add", "topic", "gifted education")
    data = json.loads(pln("discover", "--limit", "1", "--format", "json").out)
    line = data["offers"][0]["add"]
    assert line.endswith('--topic "gifted education"')
    assert pln(*shlex.split(line)[1:]).code == 0
    assert "nagc" not in pln("discover", "--limit", "999", "--format", "ids").out.split()
    assert first(pln, "--all") == "nagc"


def test_historic_chats_are_shown_when_asked_for(pln: Pln) -> None:
    assert "edchat" not in pln("discover", "--limit", "999", "--format", "ids").out.split()
    found = pln("discover", "--limit", "999", "--historic", "--format", "ids").out.split()
    assert {"edchat", "eduskyau-chat"} <= set(found)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("--kind", "webinar"), ["edweb-webinars"]),
        (("--box", "conferences-edcamps"), ["iste-conference", "edcamp", "teachmeet"]),
        (("--scope", "region"), ["ucet"]),
        (("--topic", "+music"), ["nafme"]),
        (("--topic", "chess"), []),
    ],
)
def test_it_is_narrowed(words: tuple[str, ...], found: list[str], pln: Pln) -> None:
    assert pln("discover", *words, "--format", "ids").out.split() == found


@pytest.mark.parametrize("words", [("--box", "x"), ("--kind", "x"), ("--scope", "x")])
def test_a_word_that_is_no_code_is_named(words: tuple[str, str], pln: Pln) -> None:
    result = pln("discover", *words)
    assert (result.code, result.out) == (2, "")
    assert result.err.startswith(f"pln: {words[0]} 'x' is not one of ")


def test_the_limit_is_at_least_one(pln: Pln) -> None:
    assert pln("discover", "--limit", "0").code == 2


def test_a_list_that_somebody_gave_is_looked_through(pln: Pln, tmp_path: Path) -> None:
    path = tmp_path / "ana.opml"
    path.write_text(
        '<opml version="2.0"><head/><body><outline text="Moss" type="rss"'
        ' xmlUrl="https://moss.example/feed"/></body></opml>'
    )
    result = pln("discover", "--opml", str(path), "--format", "csv")
    assert (result.code, len(result.out.splitlines())) == (0, 2)
    assert result.out.endswith("in the list ana.opml,,pln follow https://moss.example/feed\r\n")


def test_own_data_alone_has_nothing_of_the_catalogue(pln: Pln) -> None:
    result = pln("discover", "--own")
    assert (result.code, result.out.splitlines()[1:]) == (
        0,
        ["Nothing that you do not have fits this. Another word, or fewer options, may find some."],
    )


def test_what_sources_link_to_is_offered(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    site = Offer(
        *("", "source", "", "moss.example", "blogs_websites"),
        url="https://moss.example/",
        status=OWN,
        evidence=("3 of your sources link to it",),
    )
    monkeypatch.setattr("plncli.store.candidates.candidates", lambda *_: (site,))
    assert "pln follow https://moss.example/\n" in pln("discover", "--own").out
    data = json.loads(pln("discover", "--limit", "999", "--format", "json").out)
    names = [offer["name"] for offer in data["offers"]]
    assert {"moss.example", "NAGC"} <= set(names)


def test_two_places_to_look_in_are_refused(pln: Pln) -> None:
    result = pln("discover", "--own", "--opml", "ana.opml")
    assert (result.code, result.out) == (2, "")


def test_a_list_that_is_not_there(pln: Pln) -> None:
    result = pln("discover", "--opml", "none.opml")
    assert (result.code, result.err) == (
        3,
        "pln: there is no file none.opml; give the path of a list of feeds (OPML)\n",
    )


def test_two_runs_are_the_same(pln: Pln) -> None:
    pln("add", "topic", "science")
    assert pln("discover", "--limit", "999").out == pln("discover", "--limit", "999").out
