"""Files and categories of entries."""

import sqlite3

import pytest

from plncli.store import content
from tests.published import days, publish


@pytest.fixture
def filled(store: sqlite3.Connection) -> sqlite3.Connection:
    """Three entries: one with a file, one with categories, one without content."""
    publish(store, "Blog", *days("A", "B", "C"))
    store.execute(
        "INSERT INTO content (entry_key, html, enclosures) VALUES (1, '<p>a', '[{\"url\": \"u\"}]')"
    )
    store.execute(
        "INSERT INTO content (entry_key, html, categories) VALUES (2, '', '[\"Open Ed\", \"é\"]')"
    )
    return store


def test_markup(filled: sqlite3.Connection) -> None:
    assert [content.markup(filled, key) for key in (1, 2, 3)] == ["<p>a", "", ""]


@pytest.mark.parametrize("batch", [1, 2, 500])
def test_contents(filled: sqlite3.Connection, batch: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(content, "BATCH", batch)
    assert content.contents(filled, [1, 2, 3]) == {
        1: content.Content([{"url": "u"}], []),
        2: content.Content([], ["Open Ed", "é"]),
        3: content.Content([], []),
    }
    assert content.contents(filled, []) == {}


@pytest.mark.parametrize(
    ("topics", "keys"),
    [
        (["open-ed"], {2}),
        (["#OpenEd"], {2}),
        (["É", "zzz"], {2}),
        (["open"], set()),
        ([], set()),
    ],
)
def test_categorised(filled: sqlite3.Connection, topics: list[str], keys: set[int]) -> None:
    assert content.categorised(filled, topics) == keys
