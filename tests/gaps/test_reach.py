"""D12: people without a channel, one platform for too many, one way of meeting."""

import re

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.reach import findings
from plncli.model import Contact, Handle
from tests.gaps.factory import TODAY, contact, day, network

ON = {
    "-": (),
    "m": (Handle("mastodon", "@m@far.example"),),
    "b": (Handle("bluesky", "@b.example"),),
    "e": (Handle("email", "e@far.example"),),
    "p": (Handle("phone", "+44 20 7946 0000"),),
    "mm": (Handle("mastodon", "@m@far.example"), Handle("mastodon", "@n@near.example")),
    "mb": (Handle("mastodon", "@m@far.example"), Handle("bluesky", "@b.example")),
    "me": (Handle("mastodon", "@m@far.example"), Handle("email", "e@far.example")),
}
"""What people are reached on, in short."""
NEW = day(3)


def people(ways: str, **given: object) -> list[Contact]:
    """Return one person for each way, in order: ``m - mb`` are three."""
    return [
        contact(f"p{n}", handles=ON[way], created_at=NEW, **given)  # type: ignore[arg-type]
        for n, way in enumerate(ways.split())
    ]


def found(*contacts: Contact, settings: Settings | None = None) -> Finding:
    (finding,) = findings(network(*contacts), TODAY, settings or Settings())
    return finding


@pytest.mark.parametrize(
    ("ways", "status", "share"),
    [
        ("", "not_enough_data", 0.0),
        ("- - m", "not_enough_data", 1.0),
        ("- m", "thin", 1.0),
        ("m m m b b", "ok", 0.6),
        ("m m mm b", "thin", 0.75),
        ("m mb me b", "ok", 0.25),
        ("e e e p", "ok", 0.0),
        ("b b b m m m", "ok", 0.5),
    ],
)
def test_one_platform_for_too_many(ways: str, status: str, share: float) -> None:
    finding = found(*people(ways))
    assert isinstance(finding.value, dict)
    assert (finding.status, finding.value["one_platform"]) == (status, share)


@pytest.mark.parametrize(
    ("ways", "given", "status"),
    [
        ("- me", {"rely": True}, "gap"),
        ("- - - me", {"rely": True}, "gap"),
        ("- me", {"rely": True, "scope": "district"}, "gap"),
        ("- me", {"rely": True, "scope": "school"}, "ok"),
        ("- me", {"rely": False}, "ok"),
        ("me me", {"rely": True}, "ok"),
    ],
)
def test_nobody_relied_on_is_without_a_channel(
    ways: str, given: dict[str, object], status: str
) -> None:
    assert found(*people(ways, **given)).status == status


@pytest.mark.parametrize(
    ("met", "status", "share"),
    [
        ((), "ok", 0.0),
        (("at school",) * 4, "ok", 1.0),
        (("at school",) * 5, "thin", 1.0),
        (("at school", " At  School", "at school", "AT SCHOOL", "a chat"), "thin", 0.8),
        (("at school",) * 3 + ("a chat",) * 2, "ok", 0.6),
    ],
)
def test_one_way_of_meeting_for_too_many(met: tuple[str, ...], status: str, share: float) -> None:
    ways = [*met, *[None] * (6 - len(met))]
    contacts = [
        each._replace(how_met=way) for each, way in zip(people("me " * 6), ways, strict=True)
    ]
    finding = found(*contacts)
    assert isinstance(finding.value, dict)
    assert (finding.status, finding.value["met_alike"]) == (status, share)


def test_the_cut_offs_are_settings() -> None:
    assert found(*people("m mb"), settings=Settings(gaps_one_platform=0.4)).status == "thin"
    met = [each._replace(how_met="a chat") for each in people("me me")]
    assert found(*met, settings=Settings(gaps_min_connections=2)).status == "thin"
    never = Settings(gaps_min_connections=2, gaps_met_alike=1.1)
    assert found(*met, settings=never).status == "ok"


def test_the_known_answer() -> None:
    relied = contact("anna", rely=True, created_at=NEW, how_met="A chat")
    finding = found(*people("m mm b e -", how_met="a chat"), relied)
    assert (finding.id, finding.status, finding.n, finding.window_days) == ("D12", "gap", 6, 90)
    assert finding.value == {"without_channel": 2, "one_platform": 0.5, "met_alike": 1.0}
    assert finding.measured == (
        "a channel is noted for 4 of 6 people active in 90 days, 50% of them on mastodon only;"
        " you rely on 1 without one"
    )
    assert finding.evidence == (
        "no channel noted, and not of your school: 2 people",
        "met in one way (A chat): 6 of 6",
        "once you know, `pln edit anna --email ADDRESS` notes it",
    )
    assert found().measured == "nobody was active in 90 days"
    assert found(*people("-")).measured == (
        "a channel is noted for none of 1 person active in 90 days"
    )


def test_nobody_s_channel_is_told() -> None:
    finding = found(*people("m m m"))
    said = " ".join((*finding.evidence, finding.measured, finding.action))
    assert "@" not in said


def addressed(*contacts: Contact) -> str:
    """Return the id of whom an address is asked for."""
    finding = found(*contacts)
    assert finding.action == 'pln gaps D12 --step "ask somebody for an address"'
    noted = re.fullmatch(
        r"once you know, `pln edit (\w+) --email ADDRESS` notes it", finding.evidence[-1]
    )
    assert noted
    return noted[1]


def test_what_is_proposed() -> None:
    assert found().action == 'pln gaps D12 --step "name somebody to learn from"'
    assert addressed(*people("- - m")) == "p0"
    relied = contact("zoe", rely=True, created_at=NEW)
    assert addressed(*people("- m"), relied) == "zoe"
    assert addressed(*people("b m m m m")) == "p1"
    trusted = contact("zoe", rely=True, created_at=NEW, handles=ON["m"])
    assert addressed(*people("m m"), trusted) == "zoe"
    pupils = people("- -", scope="school")
    assert addressed(*pupils) == "p0"
    assert found(*people("me")).action == "pln list contacts --sort last"


def test_the_way_to_people_met_elsewhere() -> None:
    met = people("me " * 5, how_met="a chat")
    assert found(*met).action == 'pln gaps D12 --step "meet somebody in another way"'
    assert found(*met).evidence[-1] == (
        "once you know, `pln add contact NAME --how-met WHERE` notes it"
    )
    quiet = contact("quin", how_met="a course")
    assert found(*met, quiet).action == "pln log asked @Quin for advice"
    assert found(*met, quiet._replace(status="wanted")).action == "pln edit quin --status active"
