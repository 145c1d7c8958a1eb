"""What findings say of nothing, of one, and of two."""

import re

import pytest

from plncli.config import Settings
from plncli.gaps.finding import enough
from plncli.gaps.registry import judge
from plncli.identity import Account
from plncli.model import Profile
from plncli.network import Network
from plncli.work import Inquiry, Licence, Work
from tests.gaps.factory import (
    LONG_AGO,
    TODAY,
    Talk,
    community,
    contact,
    day,
    event,
    network,
    source,
    topic,
)
from tests.gaps.scenarios import ONLINE

ONE_AND_MANY = r"\b1 (?!is\b|sees\b)\w+s\b"
"""One of what is said as if it were many."""


def several(count: int) -> Network:
    """Return a network of so many of each kind, of which as many things are told."""
    records: list[object] = [topic("moss", priority=1), topic("peat", stance="can_teach")]
    talks = []
    for n in range(count):
        records += [
            contact(f"here{n}", scope="school", handles=ONLINE, created_at=day(3),
                    topics=("moss",), agreement="mixed", functions=("learn",), cadence_days=1),
            contact(f"past{n}"),
            source(f"blog{n}", feed_url="https://a.example/f", created_at=day(3), cost=0.0),
            source(f"page{n}", "website", cadence_days=7),
            source(f"talk{n}", "podcast", created_at=day(3)),
            source(f"book{n}", "book", created_at=day(3)),
            community(f"club{n}", created_at=day(3)),
            community(f"unio{n}", "organisation", scope="school", created_at=day(3)),
            event(f"went{n}", "edcamp", status="attended", starts=day(1)),
            event(f"goes{n}", "edcamp", status="registered", starts=day(-1)),
        ]  # fmt: skip
        talks += [
            Talk(1 + n, "received", (f"here{n}",), ("moss",)),
            Talk(400, "gave", (f"past{n}",)),
        ]
    work = Work(
        minutes_a_week=count,
        chats_a_week=float(count),
        inquiries=tuple(
            Inquiry(f"club{n}", f"Club{n}", day(400), "implement", False, False, None)
            for n in range(count)
        ),
        licences=tuple(
            Licence("CTLE", 0, 0, 6000, -3000, 60 * count, 1000) for _ in range(count)
        ),
        accounts=tuple(
            Account(f"acc{n}", "bluesky", "@pia.example", None, "both", "active", None, None,
                    None, None, LONG_AGO, LONG_AGO)
            for n in range(count)
        ),
    )  # fmt: skip
    profile = Profile(weekly_minutes=3)
    return network(*records, talks=tuple(talks), work=work, profile=profile)


def said(count: int) -> dict[str, str]:
    return {each.id: each.measured for each in judge(several(count), TODAY, Settings(), known=99)}


@pytest.mark.parametrize("count", [1, 2])
def test_one_is_said_as_one(count: int) -> None:
    ones = Settings(
        gaps_blogs_ok=1, gaps_online_ok=1, gaps_books_ok=1, gaps_colleagues_ok=1,
        gaps_social_ok=1, gaps_orgs_ok=1,
    )  # fmt: skip
    for finding in judge(several(count), TODAY, ones, known=99):
        for line in (finding.measured, *finding.evidence, finding.rule):
            assert not re.search(ONE_AND_MANY, line), line
            assert "1 are" not in line


def test_nothing_is_said_once() -> None:
    nothing = said(0)
    assert nothing["D1.2"] == "no people of your school or district active in 90 days"
    assert nothing["D1.3"] == "no people with a handle on a social network active in 90 days"
    assert nothing["D1.7"] == "no groups joined"
    assert nothing["D13"] == "nobody was active in 90 days"
    assert nothing["D15"] == "no ties noted"


def test_one_and_two_in_words() -> None:
    one, two = said(1), said(2)
    assert one["D1.7"] == "1 group joined, no word of yours in it in 90 days"
    assert two["D1.7"] == "2 groups joined, a word of yours in none of them in 90 days"
    assert one["D5"] == "0% of 1 interaction in 90 days was giving"
    assert two["D5"] == "0% of 2 interactions in 90 days were giving"
    assert one["D9"] == "1 feed, 1 minute a week where you want to give 3, 1 chat a week"
    assert two["D9"] == "2 feeds, 2 minutes a week where you want to give 3, 2 chats a week"
    assert one["D10"] == "1 free; not noted for 5 others"
    assert two["D10"] == "all 2 free; not noted for 10 others"
    assert one["D12"] == "a channel is noted for 1 of 1 person active in 90 days, on mastodon only"
    assert one["D14"] == "1 account of your own"
    assert two["D14"] == "2 accounts of your own under one name"


def test_a_word_in_the_only_group() -> None:
    group = community("club", created_at=day(3))
    grown = network(group, talks=(Talk(1, "gave", ("club",)),))
    found = {each.id: each.measured for each in judge(grown, TODAY, Settings(), known=99)}
    assert found["D1.7"] == "1 group joined, a word of yours in it in 90 days"


def test_a_rule_of_one() -> None:
    assert (enough(1), enough(2)) == ("1 is enough", "2 are enough")
