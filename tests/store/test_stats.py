"""What happened within a period, counted in SQL."""

import sqlite3

import pytest

from plncli.store import stats
from tests.conftest import Pln

AUTUMN = ("2026-09-01", "2026-10-07")


@pytest.fixture
def lived(pln: Pln, store: sqlite3.Connection) -> sqlite3.Connection:
    for words in (
        ("add", "contact", "Ana", "--scope", "school"),
        ("add", "contact", "Bo", "--scope", "global", "--sector", "outside"),
        ("add", "contact", "Cy", "--status", "wanted"),
        ("add", "source", "A blog", "--feed", "https://a.example/feed", "--pace", "weekly"),
        ("add", "source", "Un blog", "--language", "fr"),
        ("add", "community", "Circle", "--kind", "circle", "--member", "Ana"),
        ("add", "community", "Forum", "--kind", "forum"),
        ("log", "2026-08-31 advised Ana by email"),
        ("log", "2026-09-01 phoned Ana +rubrics 20m", "--used-in-class"),
        ("log", "2026-09-01 advised Ana"),
        ("log", "2026-10-07 got advice from Bo by email 10m", "--changed-my-mind"),
        ("log", "2026-10-07 coffee with Bo"),
        ("log", "2026-10-06 shared a link with Forum"),
    ):
        result = pln(*words)
        assert result.code == 0, (words, result.err)
    return store


def test_the_log_by_day_month_and_act(lived: sqlite3.Connection) -> None:
    found = stats.logged(lived, *AUTUMN)
    assert found.days == {"2026-09-01": 2, "2026-10-06": 1, "2026-10-07": 2}
    assert found.months == {
        "2026-09": {("gave", "advised"): 1, ("mutual", "met"): 1},
        "2026-10": {
            ("received", "advised"): 1,
            ("mutual", "met"): 1,
            ("gave", "shared_resource"): 1,
        },
    }
    assert sum(found.acts.values()) == 5
    assert found.acts["gave", "advised"] == 1
    assert found.acts["received", "advised"] == 1


def test_details(lived: sqlite3.Connection) -> None:
    assert stats.details(lived, *AUTUMN) == stats.Details(
        {"email": 1, "in_person": 1, "phone": 1}, 30, 1, 1
    )
    assert stats.details(lived, "2020-01-01", "2020-12-31") == stats.Details({}, 0, 0, 0)


def test_touched(lived: sqlite3.Connection) -> None:
    assert stats.touched(lived, *AUTUMN) == stats.Touched(
        {"school": 1, "global": 1}, {None: 1, "outside": 1}, people=2, groups=1, topics=1
    )


def test_added_leaves_out_what_is_wanted_and_circles(lived: sqlite3.Connection) -> None:
    assert stats.added(lived, *AUTUMN) == {
        "contact": {"2026-10": 2}, "source": {"2026-10": 2}, "community": {"2026-10": 1},
    }  # fmt: skip


def test_saved_paces_and_languages(lived: sqlite3.Connection) -> None:
    assert stats.paces(lived) == {"weekly": 1}
    assert stats.languages(lived) == {None: 1, "fr": 1}
    assert stats.saved(lived, *AUTUMN) == {}
