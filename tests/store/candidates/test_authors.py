"""People who write in one's sources."""

import sqlite3
from datetime import date

import pytest

from plncli.discover.offer import OWN, Offer
from plncli.store.candidates.authors import authors, people
from plncli.store.candidates.newest import newest
from tests.conftest import Pln
from tests.store.candidates.published import publish, source

TODAY = date(2026, 10, 7)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rosa Lind", ["Rosa Lind"]),
        ("by Rosa Lind", ["Rosa Lind"]),
        ("Rosa Lind, Jo Park", ["Rosa Lind", "Jo Park"]),
        ("Rosa Lind and Jo Park", ["Rosa Lind", "Jo Park"]),
        ("Rosa Lind & Rosa Lind", ["Rosa Lind"]),
        ("rosa@garden.example (Rosa Lind)", ["Rosa Lind"]),
        ("Rosa van der Lind", ["Rosa van der Lind"]),
        ("王 小明", ["王 小明"]),
        ("Rosa", []),
        ("rosa lind", []),
        ("Garden Staff", []),
        ("Rosa Lind 2", []),
        ("The Friends of a Garden in Town", []),
        ("", []),
    ],
)
def test_names_of_people(text: str, names: list[str]) -> None:
    assert people(text) == names


def test_who_writes_twice_or_more(pln: Pln, store: sqlite3.Connection) -> None:
    moss, fern = source(pln, store, "Moss"), source(pln, store, "Fern")
    publish(store, moss, author="Rosa Lind", day="2026-09-01")
    publish(store, fern, author="Rosa Lind", day="2026-09-03")
    publish(store, fern, author="Jo Park")
    publish(store, fern)
    assert authors(newest(store, TODAY)) == (
        Offer(
            id="",
            record="contact",
            kind="",
            name="Rosa Lind",
            box="other",
            evidence=("wrote 2 entries lately in Fern, Moss",),
            as_of="2026-09-03",
            status=OWN,
            weight=2,
        ),
    )


def test_one_entry_that_was_saved_is_enough(pln: Pln, store: sqlite3.Connection) -> None:
    key = publish(store, source(pln, store, "Moss"), author="Jo Park", day="2026-01-01")
    assert authors(newest(store, TODAY)) == ()
    assert pln("save", f"e{key}").code == 0
    (jo,) = authors(newest(store, TODAY))
    assert jo.evidence == ("wrote 1 entry lately in Moss", "you saved 1 of them")
    assert (jo.weight, jo.as_of) == (2, "2026-01-01")


def test_authors_whom_one_need_not_be_told(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Ana")
    ana = source(pln, store, "Beds", "--by", "Ana")
    titled = source(pln, store, "Rosa Lind")
    paused = source(pln, store, "Moss", "--status", "paused")
    for source_id in (ana, titled, paused):
        for _ in range(2):
            publish(store, source_id, author="Rosa Lind")
    assert authors(newest(store, TODAY)) == ()
