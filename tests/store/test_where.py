"""Queries over a small network: what each finds, of every kind of record."""

import sqlite3
import tomllib
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from plncli.config import Settings
from plncli.errors import UsageError
from plncli.query import parse
from plncli.query.fields import FIELDS, KINDS, applies
from plncli.store import hidden, journal, where

HERE = Path(__file__).parent
NOW = datetime.fromisoformat("2026-10-07T09:00:00+00:00")
CASES = [
    pytest.param(kind, query, ids, id=f"{kind} {query}")
    for kind, queries in tomllib.loads((HERE / "where.toml").read_text("utf-8")).items()
    for query, ids in queries.items()
]

EXAMPLES = [
    "maps", "kite*", '"exit tickets"', "/a/", "title:/[aeiou]{2}/", "link:/e+$/",
    *(field.example for field in FIELDS),
    *(f"{field.name}:{code}" for field in FIELDS for code in field.codes),
]  # fmt: skip


@pytest.fixture
def network(store: sqlite3.Connection) -> sqlite3.Connection:
    with journal.operation(store, "a test", "2026-10-07T09:00:00Z"):
        for statement in (HERE / "network_to_query.sql").read_text("utf-8").split(";\n"):
            store.execute(statement)
    return store


def found(connection: sqlite3.Connection, kind: str, text: str, now: datetime = NOW) -> list[str]:
    query = parse(text, now)
    where.prepare(connection, query)
    if kind == "entry":
        condition, values = where.entries(connection, query, now, Settings())
        rows = connection.execute(
            f"SELECT e.id FROM {where.ENTRIES} WHERE {condition} ORDER BY e.key", values
        )
    else:
        condition, values = where.records(connection, query, kind, now, Settings())
        rows = connection.execute(
            f'SELECT r.id FROM "{kind}" r WHERE {condition} ORDER BY r.rowid', values
        )
    return [identity for (identity,) in rows]


@pytest.mark.parametrize(("kind", "query", "ids"), CASES)
def test_queries(network: sqlite3.Connection, kind: str, query: str, ids: list[str]) -> None:
    assert found(network, kind, query) == ids


@pytest.mark.parametrize(("kind", "query", "ids"), CASES)
def test_a_query_written_down_again_means_the_same(
    network: sqlite3.Connection, kind: str, query: str, ids: list[str]
) -> None:
    assert found(network, kind, str(parse(query, NOW))) == ids


def test_a_day_begins_at_the_users_midnight(network: sqlite3.Connection) -> None:
    network.execute("UPDATE entry SET sort_at = '2026-10-06T23:30:00Z' WHERE id = 'post1'")
    abroad = datetime.fromisoformat("2026-10-07T11:00:00+02:00")
    assert found(network, "entry", "newer:today") == []
    assert found(network, "entry", "newer:today", abroad) == ["post1"]


def test_quotes_and_signs_of_sql_are_text(network: sqlite3.Connection) -> None:
    signs = ("title:x';--", "from:\"x' OR '1'='1\"", "feed:%?x", "link:x'", "a'b?c%")
    for text in signs:
        assert found(network, "entry", text) == []


def test_any_query_can_be_asked_of_any_kind(network: sqlite3.Connection) -> None:
    random = Random(20261007)
    joints = (" ", " OR ", " -", " AND NOT ", " (", ") ")
    asked = 0
    for _ in range(300):
        pieces = [random.choice(EXAMPLES) for _ in range(random.randint(1, 6))]
        text = "".join(piece + random.choice(joints) for piece in pieces) + random.choice(EXAMPLES)
        try:
            query = parse(text, NOW)
        except UsageError:
            continue
        asked += 1
        for kind in KINDS:
            everything = set(found(network, kind, "-title:nothinglikethis"))
            hits, rest = found(network, kind, str(query)), found(network, kind, f"-({query})")
            assert set(hits).isdisjoint(rest)
            if all(applies(term, kind) for term in query.terms()):
                assert {*hits, *rest} == everything
    assert asked > 100


def test_a_query_as_large_as_it_may_be(network: sqlite3.Connection) -> None:
    assert found(network, "entry", " ".join(f"word{n}" for n in range(100))) == []
    assert found(network, "entry", " OR ".join(["from:ana"] * 100)) == ["blog1", "blog2", "blog3"]
    nested = "(" * 30 + "from:ana" + " OR kite)" * 30
    assert found(network, "entry", nested) == ["blog1", "blog2", "pods2", "blog3"]
    assert found(network, "contact", "-(" * 30 + "ana" + ")" * 30) == ["anad"]


def test_an_entry_that_was_indexed_again_is_where_it_belongs(network: sqlite3.Connection) -> None:
    assert found(network, "entry", "tickets") == ["blog1", "pods1"]
    network.execute("UPDATE entry SET title = 'Slips that work' WHERE id = 'blog1'")
    network.execute("UPDATE content SET html = '<p>A slip.</p>' WHERE entry_key = 1")
    assert found(network, "entry", "tickets") == ["pods1"]
    assert found(network, "entry", "-tickets newer:1d") == ["blog1", "post1"]
    assert found(network, "entry", "-(tickets OR panic) newer:1d") == ["blog1"]


def test_narrowing_a_query_with_names(network: sqlite3.Connection) -> None:
    where.prepare(network, parse("from:ana", NOW))
    asked = where.entries(network, parse("from:ana", NOW), NOW, Settings())
    unwanted = where.entries(network, parse("title:exit", NOW), NOW, Settings())
    text, values = where.narrowing("n", asked, [unwanted, unwanted])
    rows = network.execute(f"SELECT n.id FROM entry n WHERE 1 {text} ORDER BY n.key", values)
    assert [identity for (identity,) in rows] == ["blog2", "blog3"]
    assert where.narrowing("n", None, []) == ("", {})


def test_mutes_that_cannot_be_read(network: sqlite3.Connection) -> None:
    ((broken, why),) = hidden.unreadable(network, NOW)
    assert (broken.id, broken.word) == ("mut5", "frum:ana")
    assert why.startswith("no prefix is called frum: (at character 1); did you mean from:,")
