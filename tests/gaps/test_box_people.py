"""D1.2 and D1.3: local colleagues, and people met on social networks."""

import pytest

from plncli.config import Settings
from plncli.gaps.box_people import findings
from plncli.gaps.finding import Finding
from plncli.model import Handle
from tests.gaps.factory import TODAY, contact, day, network

ONLINE = (Handle("bluesky", "@somebody.example"),)
NEW = day(3)


def local(*records: object) -> Finding:
    return findings(network(*records), TODAY, Settings())[0]


def online(*records: object) -> Finding:
    return findings(network(*records), TODAY, Settings())[1]


@pytest.mark.parametrize(
    ("count", "status"), [(0, "gap"), (1, "thin"), (2, "thin"), (3, "ok"), (9, "ok")]
)
def test_local_colleagues_are_counted(count: int, status: str) -> None:
    near = [
        contact(f"near{n}", scope="district" if n % 2 else "school", created_at=NEW)
        for n in range(count)
    ]
    found = local(contact("far", scope="global", created_at=NEW), *near)
    assert (found.id, found.box, found.status, found.value, found.n) == (
        "D1.2", "local_colleagues", status, count, count + 1,
    )  # fmt: skip


def test_local_colleagues_whole() -> None:
    found = local(
        contact("ana", scope="school", created_at=NEW),
        contact("ben", scope="global", created_at=NEW),
        contact("cleo", created_at=NEW),
        contact("dan", scope="district"),
    )
    assert found.measured == (
        "1 person of your school or district active in 90 days, among 3 active people;"
        " the scope is not noted for 1"
    )
    assert found.evidence == ("counted: Ana", "scope not noted: Cleo")
    assert found.rule == "3 are enough: our reading of “a few” (gaps.colleagues_ok)."
    assert found.action == "pln log asked @Dan for advice"
    assert found.window_days == 90
    alone = local(contact("ana", scope="school", created_at=NEW))
    assert alone.measured == (
        "1 person of your school or district active in 90 days, among 1 active person"
    )


def test_most_scopes_unknown_is_not_judged() -> None:
    unknown = [contact(f"c{n}", created_at=NEW) for n in range(3)]
    found = local(contact("ana", scope="school", created_at=NEW), *unknown)
    assert (found.status, found.action) == (
        "not_enough_data",
        'pln gaps D1.2 --step "note who works at my school"',
    )
    assert found.evidence == (
        "counted: Ana",
        "scope not noted: C0, C1, C2",
        "once you know, `pln edit c0 --scope SCOPE` notes it",
    )


def test_half_of_the_scopes_unknown_is_judged() -> None:
    found = local(contact("ana", scope="school", created_at=NEW), contact("x", created_at=NEW))
    assert found.status == "thin"


@pytest.mark.parametrize(("count", "status"), [(0, "gap"), (1, "thin"), (4, "thin"), (5, "ok")])
def test_people_online_are_counted(count: int, status: str) -> None:
    people = [contact(f"c{n}", handles=ONLINE, created_at=NEW) for n in range(count)]
    found = online(contact("mail", handles=(Handle("email", "m@example.org"),)), *people)
    assert (found.id, found.box, found.status, found.value) == (
        "D1.3", "social_networks", status, count,
    )  # fmt: skip


def test_who_fell_silent_online_comes_first() -> None:
    found = online(contact("flo", handles=ONLINE), contact("new", created_at=NEW))
    assert found.action == "pln log asked @Flo for advice"


def test_the_thresholds_are_settings() -> None:
    near = contact("near", scope="school", handles=ONLINE, created_at=NEW)
    settings = Settings(gaps_colleagues_ok=1, gaps_social_ok=1)
    assert [f.status for f in findings(network(near), TODAY, settings)] == ["ok", "ok"]
