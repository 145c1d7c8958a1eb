"""Sites that several sources link to."""

import sqlite3
from datetime import date

import pytest

from plncli.discover.offer import OWN, Offer
from plncli.store.candidates.linked import linked
from plncli.store.candidates.newest import newest
from tests.conftest import Pln
from tests.store.candidates.published import publish, source

TODAY = date(2026, 10, 7)
MOSS = '<p>See <a href="https://Moss.example/on/bogs">this</a>.'


def test_what_two_of_your_sources_link_to(pln: Pln, store: sqlite3.Connection) -> None:
    publish(store, source(pln, store, "Ben"), MOSS, day="2026-09-02")
    publish(store, source(pln, store, "ana"), MOSS, day="2026-10-02")
    assert linked(store, newest(store, TODAY)) == (
        Offer(
            id="",
            record="source",
            kind="",
            name="moss.example",
            box="blogs_websites",
            url="https://moss.example/",
            evidence=("linked by 2 of your sources since Wed 2 Sep 2026: ana, Ben",),
            as_of="2026-10-02",
            status=OWN,
            weight=2,
        ),
    )


def test_what_more_link_to_comes_first_and_three_are_named(
    pln: Pln, store: sqlite3.Connection
) -> None:
    for number, title in enumerate(("A", "B", "C", "D")):
        links = MOSS + ("<a href='http://www.fern.example'>" if number < 3 else "")
        publish(store, source(pln, store, title), links)
    moss, fern = linked(store, newest(store, TODAY))
    assert (moss.url, moss.weight) == ("https://moss.example/", 4)
    assert moss.evidence[0].endswith(": A, B, C and 1 more")
    assert (fern.name, fern.url) == ("fern.example", "http://www.fern.example/")


@pytest.mark.parametrize(
    "link",
    [
        "https://www.youtube.com/watch?v=1",
        "https://docs.google.com/document/d/1",
        "https://wordpress.com/",
        "https://localhost/",
        "mailto:ana@moss.example",
        "/on/bogs",
        "https://ben.example/about",  # followed
    ],
)
def test_links_that_are_no_find(link: str, pln: Pln, store: sqlite3.Connection) -> None:
    for title in ("Ana", "Ben", "Cleo"):
        publish(store, source(pln, store, title), f'<a href="{link}">')
    assert linked(store, newest(store, TODAY)) == ()


def test_a_site_below_one_of_many_is_a_find(pln: Pln, store: sqlite3.Connection) -> None:
    for title in ("Ana", "Ben"):
        publish(store, source(pln, store, title), '<a href="https://moss.edublogs.org/a">')
    assert [each.name for each in linked(store, newest(store, TODAY))] == ["moss.edublogs.org"]


def test_two_sources_of_one_site_are_one_voice(pln: Pln, store: sqlite3.Connection) -> None:
    for title in ("Ana", "Ben"):
        address = ("--feed", f"https://press.example/{title}.xml")
        pln("add", "source", title, *address)
    for (source_id,) in store.execute("SELECT id FROM source").fetchall():
        publish(store, source_id, MOSS)
    assert linked(store, newest(store, TODAY)) == ()


@pytest.mark.parametrize("day", ["2026-04-09", "2026-10-08"])
def test_entries_of_another_time_do_not_count(
    day: str, pln: Pln, store: sqlite3.Connection
) -> None:
    publish(store, source(pln, store, "Ana"), MOSS)
    publish(store, source(pln, store, "Ben"), MOSS, day=day)
    assert linked(store, newest(store, TODAY)) == ()


def test_paused_sources_do_not_count(pln: Pln, store: sqlite3.Connection) -> None:
    publish(store, source(pln, store, "Ana"), MOSS)
    publish(store, source(pln, store, "Ben", "--status", "paused"), MOSS)
    assert linked(store, newest(store, TODAY)) == ()


def test_only_the_newest_entries_of_a_source_are_looked_at(
    pln: Pln, store: sqlite3.Connection
) -> None:
    publish(store, source(pln, store, "Ana"), MOSS)
    ben = source(pln, store, "Ben")
    publish(store, ben, MOSS, day="2026-09-01")
    for _ in range(5):
        publish(store, ben)
    assert linked(store, newest(store, TODAY)) == ()
