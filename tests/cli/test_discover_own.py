"""`pln discover --own`: what one's own data points to, and the lines that add it."""

import json
import shlex
import sqlite3

import pytest

from tests.conftest import Pln
from tests.store.candidates.published import publish, source


@pytest.fixture
def network(pln: Pln, store: sqlite3.Connection) -> None:
    for name in ("Ana", "Ben", "Cleo"):
        handle = f"linkedin:{name.lower()}"
        assert pln("add", "contact", name, "--handle", handle).code == 0
    for title in ("Moss", "Fern"):
        links = '<a href="https://bog.example/deep">' + '<a href="https://youtu.be/1">'
        publish(store, source(pln, store, title), links, author="Jo Park")
    assert pln("log", "coffee with Ana and Rosa Lind").code == 0
    assert pln("log", "asked @lu@garden.example and @mai.garden.example about bogs").code == 0


def offered(pln: Pln) -> dict[str, str]:
    """Return the names that are offered, each with the line that adds it."""
    data = json.loads(pln("discover", "--own", "--format", "json").out)
    return {offer["name"]: offer["add"] for offer in data["offers"]}


@pytest.mark.usefixtures("network")
def test_everything_that_ones_own_data_points_to(pln: Pln) -> None:
    assert offered(pln) == {
        "bog.example": "pln follow https://bog.example/",
        "Jo Park": 'pln add contact "Jo Park" --status wanted',
        "LinkedIn": "pln add community LinkedIn --kind community --platform linkedin"
        " --status wanted",
        "lu": "pln add contact lu --handle @lu@garden.example --status wanted",
        "mai": "pln add contact mai --handle bluesky:mai.garden.example --status wanted",
        "Rosa Lind": 'pln add contact "Rosa Lind" --status wanted',
    }


@pytest.mark.usefixtures("network")
def test_what_was_added_is_not_offered_again(pln: Pln) -> None:
    for name, line in offered(pln).items():
        words = shlex.split(line)[1:]
        if words[0] == "follow":  # asks the network
            words = ["add", "source", name, "--url", words[1]]
        assert pln(*words).code == 0
    assert offered(pln) == {}


@pytest.mark.usefixtures("network")
def test_what_was_archived_is_not_offered_again(pln: Pln) -> None:
    assert pln("add", "contact", "Jo Park", "--status", "archived").code == 0
    assert "Jo Park" not in offered(pln)
