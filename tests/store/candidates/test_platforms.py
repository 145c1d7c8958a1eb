"""Platforms on which several of one's people are."""

import sqlite3
from datetime import date

import pytest

from plncli.discover.offer import OWN, Offer
from plncli.store.candidates.platforms import platforms
from tests.conftest import Pln

TODAY = date(2026, 10, 7)


@pytest.fixture
def people(pln: Pln) -> None:
    for name in ("Dina", "ana", "Ben", "Cleo"):
        handle = f"bluesky:{name.lower()}.example"
        email = f"{name}@b.example"
        assert pln("add", "contact", name, "--handle", handle, "--email", email).code == 0


@pytest.mark.usefixtures("people")
def test_where_three_or_more_are(store: sqlite3.Connection) -> None:
    assert platforms(store, TODAY) == (
        Offer(
            id="",
            record="community",
            kind="community",
            name="Bluesky",
            box="communities",
            evidence=("4 of your people are there: ana, Ben, Cleo and 1 more",),
            as_of="2026-10-07",
            status=OWN,
            platform="bluesky",
            weight=4,
        ),
    )


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    "words",
    [
        ("add", "account", "bluesky:me.example"),
        ("add", "community", "Beds", "--platform", "bluesky"),
    ],
)
def test_where_one_is_already(words: tuple[str, ...], pln: Pln, store: sqlite3.Connection) -> None:
    assert pln(*words).code == 0
    assert platforms(store, TODAY) == ()


@pytest.mark.usefixtures("people")
def test_people_who_left_or_are_not_active_do_not_count(
    pln: Pln, store: sqlite3.Connection
) -> None:
    pln("edit", "Dina", "--status", "paused")
    assert pln("move", "Cleo", "bluesky", "mastodon:cleo@b.example").code == 0
    assert platforms(store, TODAY) == ()


def test_most_people_come_first(pln: Pln, store: sqlite3.Connection) -> None:
    for number in range(4):
        handles = ["--handle", f"linkedin:p{number}"]
        handles += ["--handle", f"mastodon:p{number}@b.example"] if number else []
        pln("add", "contact", f"P{number}", *handles)
    assert [each.name for each in platforms(store, TODAY)] == ["LinkedIn", "Mastodon"]
