"""What speaks for the outcomes, counted within a period."""

import sqlite3

import pytest

from plncli.outcomes import Signs
from plncli.store import outcomes
from tests.conftest import Pln

YEAR = ("2025-10-08", "2026-10-07")


@pytest.fixture
def lived(pln: Pln, store: sqlite3.Connection) -> sqlite3.Connection:
    for words in (
        ("add", "contact", "Ana Diaz"),
        ("add", "contact", "Bo Finch"),
        ("log", "2026-09-01 read Ana", "--used-in-class", "--changed-my-mind"),
        ("log", "2026-09-01 read Ana"),
        ("log", "2026-09-02 advised Ana"),
        ("log", "2024-09-02 advised Bo"),
        ("log", "2026-09-03 presented with Ana"),
        ("ask", "Which atlas?", "--to", "Ana", "--on", "2026-09-04"),
        ("ask", "answered", "1", "Blue", "--by", "Ana", "--on", "2026-09-05"),
        ("ask", "resolved", "1"),
        ("hours", "add", "2026-09-01", "course", "2h", "--origin", "self-chosen"),
        ("hours", "add", "2026-09-01", "meeting", "2h", "--origin", "mandated"),
        ("add", "opportunity", "A speaker from the mill", "--kind", "speaker"),
        ("add", "community", "#chat", "--meets", "tue 20:00 UTC"),
        ("chat", "attended", "#chat", "2026-10-06"),
        ("value", "Ana", "her plan saved me a week", "--outcome", "empowered"),
        ("value", "Bo", "no outcome"),
    ):
        result = pln(*words)
        assert result.code == 0, (words, result.err)
    return store


def test_signs_of_a_year(lived: sqlite3.Connection) -> None:
    counts = outcomes.acts(lived, *YEAR)
    assert outcomes.of_acts(counts, ("advised",)) == 1
    assert outcomes.of_acts(counts, ("advised",), "received") == 0
    assert outcomes.signs(lived, *YEAR, counts) == Signs(
        read=2, people=1, solved=1, chosen=1, used_in_class=1, doors=1, advice=1, presented=1,
        meetings=1, changed_mind=1,
    )  # fmt: skip


def test_signs_outside_the_period_are_not_counted(lived: sqlite3.Connection) -> None:
    day = ("2020-01-01", "2020-12-31")
    assert outcomes.signs(lived, *day, outcomes.acts(lived, *day)) == Signs()
    assert outcomes.notes(lived, *day) == {}


def test_notes_that_bear_an_outcome(lived: sqlite3.Connection) -> None:
    assert outcomes.notes(lived, *YEAR) == {"empowered": ("her plan saved me a week",)}
