"""A small network that has published something today."""

import sqlite3

import pytest

from tests.tui import network


@pytest.fixture
def published(store: sqlite3.Connection) -> sqlite3.Connection:
    network.build(store)
    return store
