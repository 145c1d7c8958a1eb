"""The order of offers, criterion by criterion."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.config import Settings
from plncli.discover.catalogue import catalogue
from plncli.discover.offer import Offer
from plncli.discover.ranking import Needs, code_of, common, needs, ranked
from plncli.model import Profile
from plncli.network import Network
from tests.gaps.factory import TODAY, contact, source, topic

WANTED = Needs(
    topics=("robotics club", "math"),
    subjects=("science",),
    boxes={"books_journals": "gap", "online_learning": "thin"},
    scopes=frozenset({"global", "national"}),
    country="US",
    countries=frozenset({"US"}),
    languages=frozenset({"de"}),
)


def offer(name: str, **given: Any) -> Offer:
    return Offer(**{"id": name, "record": "source", "kind": "blog", "name": name,
                    "box": "blogs_websites", **given})  # fmt: skip


def names(*offers: Offer) -> list[str]:
    return [hit.offer.name for hit in ranked(offers, WANTED)]


BEFORE = {
    "an open topic before a near one": ({"topics": ("math",)}, {"topics": ("robotics",)}),
    "an open topic before a subject": ({"topics": ("math",)}, {"topics": ("science",)}),
    "a near topic before a gap": ({"topics": ("robotics",)}, {"box": "books_journals"}),
    "a subject before a gap": ({"topics": ("science",)}, {"box": "books_journals"}),
    "nothing before a little": ({"box": "books_journals"}, {"box": "online_learning"}),
    "a little before a missing scope": ({"box": "online_learning"}, {"scope": "global"}),
    "a missing scope before what is free": ({"scope": "global"}, {"cost": "free"}),
    "a missing country before what is free": ({"country": "GB"}, {"cost": "free"}),
    "an organisation of the own country before another's": (
        {"kind": "organisation", "country": "US"},
        {"kind": "organisation", "country": "GB", "cost": "free"},
    ),
    "what is free before a language": ({"cost": "free to members"}, {"language": "de-AT"}),
    "a language before one's own links": ({"language": "de"}, {"weight": 9}),
    "more links before fewer": ({"weight": 3}, {"weight": 2}),
    "links before what concerns everybody": ({"weight": 1}, {"topics": ("teaching",)}),
    "everybody before another's subject": ({"topics": ("teaching",)}, {"topics": ("art",)}),
}


@pytest.mark.parametrize("case", BEFORE.values(), ids=BEFORE)
def test_one_comes_before_the_other(case: tuple[dict[str, Any], dict[str, Any]]) -> None:
    """Also where the name, which decides among equals, says the opposite."""
    first, second = case
    assert names(offer("A", **second), offer("Z", **first)) == ["Z", "A"]


def test_of_equals_each_box_has_its_turn() -> None:
    blogs = [offer(name) for name in ("Ant", "Bee", "Cat")]
    groups = [offer(name, box="communities") for name in ("Dog", "Elk")]
    assert names(*groups, *blogs) == ["Ant", "Dog", "Bee", "Elk", "Cat"]


def test_each_reason_is_said() -> None:
    (hit,) = ranked(
        [
            offer(
                "Robots",
                topics=("robotics", "science", "math"),
                box="books_journals",
                scope="global",
                country="GB",
                cost="free",
            )
        ],
        WANTED,
    )
    assert hit.reasons == (
        "about math, an open topic of yours",
        "about robotics, near robotics club, an open topic of yours",
        "about science, which you teach",
        "Books & journals: you have nothing of it yet",
        "global: you have nobody and nothing there",
        "from the United Kingdom, where you know nobody",
        "free",
    )
    assert hit.topics == ("math",)


def test_another_nation_is_not_the_scope_that_is_missing() -> None:
    abroad, home = (
        offer("A", scope="national", country="AU"),
        offer("B", scope="national", country="US"),
    )
    hits = ranked([abroad, home], WANTED)
    assert [hit.reasons for hit in hits] == [
        ("from Australia, where you know nobody",),
        ("national: you have nobody and nothing there",),
    ]


@pytest.mark.parametrize(
    ("said", "shared"),
    [
        ("robotics", ["robotics"]),
        ("Robotics-Club", ["robotics", "robotics club"]),
        ("robots", []),
        ("club", []),
    ],
)
def test_topics_in_common(said: str, shared: list[str]) -> None:
    assert common(said, offer("A", topics=("robotics", "robotics club"))) == shared


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("usa", "US"),
        ("gb", "GB"),
        ("Scotland", "GB"),
        ("Austria", "Austria"),
        (None, ""),
        (" ", ""),
    ],
)
def test_countries_are_read_as_people_write_them(written: str | None, code: str) -> None:
    assert code_of(written) == code


def test_needs_of_a_network() -> None:
    network = Network(
        profile=Profile(country="United States", subjects=("science",)),
        contacts=(
            contact("ana", scope="school", country="India", created_at="2026-10-01T00:00:00Z"),
        ),
        sources=(
            source("news", language="de-DE", scope="global", created_at="2026-10-01T00:00:00Z"),
        ),
        topics=(topic("robotics"), topic("knitting", status="closed")),
    )
    found = needs(network, TODAY, Settings())
    assert found.topics == ("robotics",)
    assert found.subjects == ("science",)
    assert found.boxes["conferences_edcamps"] == "gap"
    assert found.boxes["blogs_websites"] == "thin"
    assert found.scopes == {"district", "region", "national"}
    assert (found.country, found.countries) == ("US", frozenset({"US", "IN"}))
    assert found.languages == {"de"}


@given(st.permutations(catalogue()))
def test_the_order_is_the_same_however_they_come(offers: list[Offer]) -> None:
    assert ranked(offers, WANTED) == ranked(catalogue(), WANTED)
