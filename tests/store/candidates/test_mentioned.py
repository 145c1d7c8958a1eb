"""People whom the log names and who are no contacts."""

import sqlite3
from datetime import date

import pytest

from plncli.discover.offer import OWN, Offer
from plncli.store.candidates.mentioned import mentioned
from tests.conftest import Pln

TODAY = date(2026, 10, 7)


def test_a_name_that_nobody_has(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Ana Diaz")
    pln("log", "2026-10-01 coffee with Ana and Rosa Lind")
    pln("log", "2026-10-03 lunch with rosa about moss")
    pln("log", "2026-10-05 chat with Rosa Lind")
    assert mentioned(store, TODAY) == (
        Offer(
            id="",
            record="contact",
            kind="",
            name="Rosa Lind",
            box="other",
            evidence=("named in 2 lines of your log, last on Mon 5 Oct 2026",),
            as_of="2026-10-05",
            status=OWN,
            weight=2,
        ),
    )


def test_who_shared_something(pln: Pln, store: sqlite3.Connection) -> None:
    pln("log", "2026-10-05 got a worksheet on bogs, with Rosa Lind")
    (rosa,) = mentioned(store, TODAY)
    assert rosa.name == "Rosa Lind"
    assert rosa.evidence[1:] == ("shared something with you",)
    assert rosa.weight == 2
    pln("log", "2026-10-06 got a worksheet on moss, with Rosa Lind")
    (rosa,) = mentioned(store, TODAY)
    assert rosa.evidence[1:] == ("shared something with you 2 times",)


def test_what_somebody_else_shared(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Ana Diaz")
    pln("log", "got a worksheet from Ana, coffee with Rosa Lind")
    (rosa,) = mentioned(store, TODAY)
    assert (rosa.weight, len(rosa.evidence)) == (1, 1)


@pytest.mark.parametrize(
    ("said", "name", "handle"),
    [
        ("@rosa@garden.example", "rosa", "@rosa@garden.example"),
        ("@rosa.garden.example", "rosa", "bluesky:rosa.garden.example"),
        ("@Rosa", "Rosa", ""),
    ],
)
def test_accounts(said: str, name: str, handle: str, pln: Pln, store: sqlite3.Connection) -> None:
    pln("log", f"asked {said} about bogs")
    (rosa,) = mentioned(store, TODAY)
    assert (rosa.name, rosa.handle) == (name, handle)
    assert rosa.box == ("social_networks" if handle else "other")


def test_a_line_that_begins_with_a_day(
    pln: Pln, store: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_DATE_ORDER", "dmy")
    assert pln("log", "3/4 coffee with Rosa Lind").code == 0
    assert [each.as_of for each in mentioned(store, TODAY)] == ["2026-04-03"]


@pytest.mark.parametrize(
    "line",
    [
        "coffee with Ana",  # a part of a name
        "coffee with Diaz",
        "2026-10-05 chat with Garden Club",
        "coffee with @ana@garden.example",
        "coffee with milk",
    ],
)
def test_names_that_are_known(line: str, pln: Pln, store: sqlite3.Connection) -> None:
    assert pln("log", line).code == 0
    pln("add", "contact", "Ana Diaz", "--handle", "@ana@garden.example")
    pln("add", "community", "Garden Club")
    assert mentioned(store, TODAY) == ()


def test_the_future_is_not_looked_at(pln: Pln, store: sqlite3.Connection) -> None:
    pln("log", "2026-10-05 coffee with Rosa")
    assert mentioned(store, date(2026, 10, 4)) == ()
