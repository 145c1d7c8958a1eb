"""The line that adds an offer is one that runs."""

import re
import shlex
import sqlite3

import pytest

from plncli.cli.commands import COMMANDS
from plncli.cli.lazy import load
from plncli.discover.adding import command
from plncli.discover.catalogue import catalogue
from plncli.discover.offer import OWN, Offer
from plncli.model import SOURCE_KINDS
from tests.conftest import Pln

LINES = {offer.id: command(offer, offer.topics) for offer in catalogue()}
ADDED = [name for name, line in LINES.items() if line.startswith("pln add ")]
FOLLOWED = [name for name, line in LINES.items() if line.startswith("pln follow ")]
OFFERS = {offer.id: offer for offer in catalogue()}


def test_feeds_are_followed_and_the_rest_is_added() -> None:
    assert len(ADDED) + len(FOLLOWED) == len(catalogue())
    assert set(FOLLOWED) == {offer.id for offer in catalogue() if offer.feed_url}


@pytest.mark.parametrize("name", ADDED)
def test_each_adding_runs_in_an_empty_store(name: str, store: sqlite3.Connection, pln: Pln) -> None:
    result = pln(*shlex.split(LINES[name])[1:])
    assert result.code == 0 and re.search("^added ", result.err, re.M), result.err
    offer = OFFERS[name]
    column = "title" if offer.record == "source" else "name"
    rows = store.execute(f"SELECT {column}, kind, url FROM {offer.record}").fetchall()
    assert [tuple(row) for row in rows] == [(offer.name, offer.kind, offer.url or None)]
    topics = {name for (name,) in store.execute("SELECT name FROM topic")}
    assert topics == set(offer.topics)


@pytest.mark.parametrize("name", FOLLOWED)
def test_each_following_is_understood(name: str) -> None:
    """It asks the network, and so it is read here and no more."""
    row = next(row for row in COMMANDS if row.name == "follow")
    words = shlex.split(LINES[name])[2:]
    given = load(row).make_context("follow", words).params
    assert given["whats"] == (OFFERS[name].feed_url,)
    assert given["kind"].replace("-", "_") in SOURCE_KINDS
    assert given["topic"] == OFFERS[name].topics


CASES = (
    (
        OFFERS["lthechat"],
        'pln add community "#LTHEchat" --kind hashtag --hashtag LTHEchat'
        ' --meets "weekly wed 20:00 Europe/London 60m" --url https://lthechat.com/'
        " --participation follow",
    ),
    (
        OFFERS["future-ready-librarians"],
        'pln add community "Future Ready Librarians" --kind facebook-group --platform facebook'
        " --scope national --status wanted",
    ),
    (
        OFFERS["diesol"],
        "pln add source DIESOL --kind podcast --url https://diesol.org/",
    ),
    (
        Offer("", "contact", "", "Ana Ng", "other", handle="@ana@example.social", status=OWN),
        'pln add contact "Ana Ng" --handle @ana@example.social --status wanted',
    ),
    (
        Offer("", "source", "blog", "Robots", "blogs_websites", url="https://r.test/", status=OWN),
        "pln follow https://r.test/ --kind blog",
    ),
    (
        Offer("", "source", "", "Ana Ng", "social_networks", handle="@ana@x.test", status=OWN),
        "pln follow @ana@x.test",
    ),
)


@pytest.mark.parametrize(("offer", "line"), CASES, ids=[line for _, line in CASES])
def test_a_line_says_what_is_known(offer: Offer, line: str) -> None:
    assert command(offer) == line


def test_the_topics_that_are_asked_for_are_taken_along() -> None:
    line = command(OFFERS["diesol"], ("esl", "classroom talk"))
    assert line.endswith(' --topic esl --topic "classroom talk"')
