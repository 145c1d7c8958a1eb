"""One page in several sources: who has seen one entry has seen the others."""

import sqlite3
from datetime import UTC, date, datetime

import pytest

from plncli.config import Settings
from plncli.ranking.choose import select
from plncli.ranking.entry import Edition
from plncli.store import skim
from plncli.store.edition import fix
from plncli.store.journal import operation
from tests.conftest import Pln
from tests.published import NOW, days, publish

MOMENT = datetime(2026, 10, 7, 9, tzinfo=UTC)
PAGE = "https://www.paper.example/story"


@pytest.fixture
def network(store: sqlite3.Connection) -> sqlite3.Connection:
    """A story of a paper that a blog and a person with two sources point at."""
    publish(store, "Paper", *days("Story", "Other"))
    publish(store, "Blog", *days("A", "B", "C", "Look at this"))
    publish(store, "Posts", *days("Read this"), contact="Ana")
    publish(store, "Videos", *days("Seen this?"), contact="Ana", pace="rarely")
    links = {
        "paper1": PAGE,
        "blog3": "http://Paper.example/story/?utm_source=blog",
        "posts1": PAGE + "?fbclid=x#comments",
        "videos1": PAGE + "/",
    }
    for entry_id, link in links.items():
        store.execute("UPDATE entry SET link = ? WHERE id = ?", (link, entry_id))
    return store


def seen(store: sqlite3.Connection) -> list[str]:
    rows = store.execute("SELECT e.id FROM mark JOIN entry e ON e.key = entry_key ORDER BY e.id")
    return [entry_id for (entry_id,) in rows]


ALL = ["blog3", "paper1", "posts1", "videos1"]


@pytest.mark.parametrize("entry_id", ALL)
@pytest.mark.parametrize("command", ["open", "save"])
def test_to_open_or_save_one_is_to_see_them_all(
    network: sqlite3.Connection, pln: Pln, command: str, entry_id: str
) -> None:
    assert pln(command, entry_id).code == 0
    assert seen(network) == ALL
    (marked,) = network.execute(
        "SELECT e.id FROM mark JOIN entry e ON e.key = entry_key"
        " WHERE coalesce(opened, saved) IS NOT NULL"
    ).fetchone()
    assert marked == entry_id
    assert pln("undo").code == 0
    assert seen(network) == []


def edition(store: sqlite3.Connection) -> Edition:
    found = skim.candidates(store, skim.Wanted(5), MOMENT, Settings())
    return select(found, [], {}, Settings(), 300)


def test_a_person_with_two_sources_is_one_voice_that_says_it_once(
    network: sqlite3.Connection,
) -> None:
    network.execute("DELETE FROM entry WHERE id IN ('paper1', 'paper2') OR source_id = 'blog'")
    (item,) = edition(network).items
    assert (item.entry.voice, len(item.also_in)) == ("ana", 1)


def test_an_edition_shows_a_page_once_and_marks_what_it_did_not_look_at(
    network: sqlite3.Connection,
) -> None:
    publish(network, "Wire", *((f"2026-10-07T0{hour}:00:00Z", f"{hour}") for hour in (8, 7, 6, 5)))
    network.execute("UPDATE entry SET link = ? WHERE id = 'wire4'", (PAGE,))
    made = edition(network)
    pages = [item for item in made.items if item.entry.id in ALL]
    assert [len(item.also_in) for item in pages] == [3]
    assert "wire4" not in {item.entry.id for item in made.items}
    with operation(network, "pln skim", NOW):
        fix(network, made, day=date(2026, 10, 7), minutes=5, selection="", now=NOW)
    assert {*ALL, "wire4"} <= set(seen(network))
    assert [item.entry.id for item in edition(network).items] == []


def test_other_pages_and_front_pages_stay(network: sqlite3.Connection, pln: Pln) -> None:
    network.execute("UPDATE entry SET link = 'https://paper.example/' WHERE id LIKE 'blog%'")
    assert pln("open", "blog1").code == 0
    assert seen(network) == ["blog1"]
    network.execute("UPDATE entry SET link = NULL WHERE id = 'blog2'")
    assert pln("save", "blog2").code == 0
    assert seen(network) == ["blog1", "blog2"]


def test_what_came_out_long_ago_is_not_looked_for(network: sqlite3.Connection, pln: Pln) -> None:
    network.execute("UPDATE entry SET sort_at = '2026-10-04T09:00:00Z' WHERE id = 'posts1'")
    assert pln("open", "paper1").code == 0
    assert seen(network) == ["blog3", "paper1", "videos1"]
