"""What woke and what went quiet between two days."""

import sqlite3
from datetime import date

import pytest

from plncli.store.awakening import turned
from plncli.store.joining import joined
from tests.conftest import Pln

SINCE, TODAY = date(2026, 6, 1), date(2026, 10, 7)


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ((), None),
        (("2026-09-01",), None),  # never heard of before that
        (("2026-05-01", "2026-09-01"), None),
        (("2026-05-01",), ("went quiet", "2026-05-01")),
        (("2026-01-01", "2026-09-01"), ("woke", "2026-01-01")),
        (("2026-01-01",), None),
        (("2026-03-03", "2026-07-09"), None),  # the 90th day before is the last that is not quiet
        (("2026-03-02", "2026-07-09"), ("woke", "2026-03-02")),
        (("2026-03-03", "2026-07-08"), ("went quiet", "2026-07-08")),
    ],
)
@pytest.mark.parametrize("kind", ["contact", "community"])
def test_ties(
    kind: str,
    days: tuple[str, ...],
    found: tuple[str, str] | None,
    pln: Pln,
    store: sqlite3.Connection,
) -> None:
    pln("add", kind, "Ana")
    for day in days:
        assert pln("log", f"{day} coffee with Ana").code == 0
    assert [
        ("woke" if each.woke else "went quiet", each.last)
        for each in turned(store, SINCE, TODAY, 90)
    ] == ([found] if found else [])


def test_feeds_that_speak_again(pln: Pln, store: sqlite3.Connection) -> None:
    for name in ("Old", "New"):
        pln("add", "source", name, "--feed", f"https://{name}.example/feed".lower())
    for key, (name, day) in enumerate(
        (("Old", "2026-05-02"), ("New", "2026-01-02"), ("New", "2026-10-07"))
    ):
        store.execute(
            "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
            " SELECT ?1, 'e' || ?1, id, ?1, 'x', ?2, ?2 FROM source WHERE title = ?3",
            (key, f"{day}T23:59:59Z", name),
        )
    assert [(each.name, each.woke, each.last) for each in turned(store, SINCE, TODAY, 90)] == [
        ("New", True, "2026-01-02"), ("Old", False, "2026-05-02"),
    ]  # fmt: skip


def test_who_joined(pln: Pln, store: sqlite3.Connection) -> None:
    for day, *words in (
        ("2026-05-31", "contact", "Before"),
        ("2026-06-01", "contact", "Bo"),
        ("2026-06-01", "community", "An edcamp", "--kind", "edcamp"),
        ("2026-06-02", "source", "A blog"),
        ("2026-06-02", "community", "Circle", "--kind", "circle"),
        ("2026-06-02", "contact", "Wanted", "--status", "wanted"),
        ("2026-10-07", "contact", "Cy"),
        ("2026-10-08", "contact", "After"),
    ):
        assert pln("--as-of", f"{day}T12:00", "add", *words).code == 0
    found = joined(store, "2026-06-01", "2026-10-07")
    assert [(each.day, each.table, each.name) for each in found] == [
        ("2026-06-01", "community", "An edcamp"),
        ("2026-06-01", "contact", "Bo"),
        ("2026-06-02", "source", "A blog"),
        ("2026-10-07", "contact", "Cy"),
    ]  # fmt: skip
