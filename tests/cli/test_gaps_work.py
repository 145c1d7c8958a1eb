"""The dimensions of habits at the command line: what is proposed changes what was found."""

import sqlite3

import pytest

from plncli.store.journal import operation
from tests.cli.test_gaps_people import finding, people, run
from tests.conftest import Pln
from tests.gaps.factory import Grown, community, network, source
from tests.gaps.scenarios import NEW, OLD, plant

FEEDS = [
    source(f"s{n:03}", title=f"Blog {n:03}", feed_url=f"https://{n}.example/f", created_at=OLD)
    for n in range(31)
]
PAGE = source("page", "website", title="The Page", created_at=OLD)
BOOK = source("book", "book", title="The Book", created_at=NEW)
PAID = source("jour", "journal", title="The Journal", cost=40.0, created_at=OLD)
TEAM = community("team", "plc", name="Grade 4 Team", created_at=NEW)
CHANGES: dict[str, tuple[str, Grown, tuple[str, ...], str, str]] = {
    "no cadence": ("D8", network(*people(), PAGE), (), "gap", "thin"),
    "not looked at": (
        "D8", network(*people(), PAGE._replace(cadence_days=28)), (), "thin", "ok",
    ),
    "not looked at, and of an odd name": (
        "D8",
        network(*people(), PAGE._replace(title="Larry F.: daily.org", cadence_days=28)),
        (),
        "thin",
        "ok",
    ),
    "no feed": (
        "D9", network(*people()), ("pln log talked with @Person a 100m",), "ok", "ok",
    ),
    "many feeds": ("D9", network(*people(), *FEEDS), (), "thin", "ok"),
    "much time": (
        "D9",
        network(*people(), *FEEDS[:1]),
        ("pln me --weekly-minutes 15", "pln log talked with @Person a 100m"),
        "gap",
        "gap",
    ),
    "little wanted": (
        "D9",
        network(*people()),
        ("pln me --weekly-minutes 15", "pln log talked with @Person a 100m"),
        "gap",
        "ok",
    ),
    "nothing relied on": ("D11", network(*people()), (), "not_enough_data", "gap"),
    "a late step": (
        "D16",
        network(*people(), TEAM),
        (
            "pln --as-of 2026-06-01 plc new 'Grade 4 Team' --outcome 'Read a chart'",
            "pln --as-of 2026-06-01 plc step team evidence --due 2026-08-01",
        ),
        "gap",
        "ok",
    ),
    "no result": (
        "D16",
        network(*people(), TEAM),
        ("pln --as-of 2026-02-01 plc new 'Grade 4 Team' --outcome 'Read a chart'",),
        "thin",
        "ok",
    ),
}  # fmt: skip
"""A dimension, a network, what is done in it, the statuses before and after the proposal."""
UNCHANGED = {"no feed"}
"""Where all is well the command only shows."""


@pytest.mark.parametrize("name", CHANGES)
def test_what_is_proposed_changes_the_finding(
    name: str, store: sqlite3.Connection, pln: Pln
) -> None:
    identity, grown, done, before, after = CHANGES[name]
    plant(store, grown)
    for line in done:
        run(pln, line)
    first = finding(pln, identity)
    assert first["status"] == before, first
    run(pln, first["action"])
    then = finding(pln, identity)
    assert then["status"] == after, then
    if name not in UNCHANGED:
        assert (then["value"], then["n"]) != (first["value"], first["n"])
        assert pln("undo").code == 0
    assert finding(pln, identity) == first


PLANNED: dict[str, tuple[str, Grown, tuple[str, ...], str, str]] = {
    "no price": (
        "D10", network(*people(), BOOK), (), "edit book --cost 0", "pln edit book --cost SUM",
    ),
    "no worth": (
        "D10", network(*people(), PAID), (),
        "value jour 'I plan with it'", 'pln value jour "WHAT CAME OF IT"',
    ),
    "nothing noted": (
        "D11", network(*people(rely=True)), (),
        "value pera 'I ask first' --cycle applied", 'pln value pera "WHAT I DID"',
    ),
    "a mere idea": (
        "D11", network(*people(rely=True)), ("pln value pera 'An idea' --cycle potential",),
        "value perb 'I ask first' --cycle applied", 'pln value perb "WHAT I DID"',
    ),
    "no cycle": (
        "D16", network(*people(), TEAM), (), "plc new 'Grade 4 Team' --outcome 'Read a chart'",
        'pln plc new "Grade 4 Team" --outcome WHAT',
    ),
}  # fmt: skip
"""A dimension, a network, what is done in it, what is noted when the planned step is done, and
how that is told."""


@pytest.mark.parametrize("name", PLANNED)
def test_what_only_the_user_knows_is_planned_and_then_noted(
    name: str, store: sqlite3.Connection, pln: Pln
) -> None:
    identity, grown, done, noted, told = PLANNED[name]
    plant(store, grown)
    for line in done:
        run(pln, line)
    first = finding(pln, identity)
    assert first["status"] != "ok"
    assert first["evidence"][-1] == f"once you know, `{told}` notes it"
    run(pln, first["action"])
    planned = finding(pln, identity)
    assert planned["plan"]
    run(pln, f"pln {noted}")
    run(pln, planned["action"])
    assert (finding(pln, identity)["status"], finding(pln, identity)["plan"]) == ("ok", None)


def test_hours_behind_lead_to_what_brings_some(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, network(*people()))
    run(pln, "pln hours licence add CTLE --hours 100 --from 2022-01-01 --until 2026-12-31")
    behind = finding(pln, "D16")
    assert (behind["status"], behind["action"]) == ("thin", "pln discover --box online-learning")


def test_accounts_are_shown(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, network(*people()))
    assert finding(pln, "D14")["status"] == "not_enough_data"
    run(pln, "pln add account bluesky:@kim.bsky.social --email-label home")
    run(pln, "pln add account mastodon:@ms_reed@school.social")
    differ = finding(pln, "D14")
    assert differ["status"] == "thin"
    assert "home" not in str(differ)
    run(pln, differ["action"])


def test_rules_of_a_licence_that_are_gone_stop_nothing(store: sqlite3.Connection, pln: Pln) -> None:
    plant(store, network(*people()))
    run(pln, "pln hours licence add CTLE --hours 100 --from 2022-01-01 --until 2026-12-31")
    with operation(store, "test", NEW):
        store.execute("UPDATE licence SET preset = 'gone'")
    assert finding(pln, "D16")["value"]["licences"] == 0
