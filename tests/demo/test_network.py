"""The data files of the demo, and how a record becomes a command line."""

from datetime import date

import pytest

from plncli.cli.fields import FIELDS, PROFILE
from plncli.demo.network import KINDS, DemoNetwork, Record, added_on, option_words, read_demo

TODAY = date(2026, 10, 7)


@pytest.fixture(scope="module")
def network() -> DemoNetwork:
    return read_demo()


def test_it_is_as_large_as_it_says(network: DemoNetwork) -> None:
    assert {kind: len(network.records[kind]) for kind in KINDS} == {
        "topic": 8,
        "event": 6,
        "community": 8,
        "contact": 30,
        "source": 10,
    }
    assert len(network.feeds) == 30
    assert len(network.log) == 150
    assert sum(len(feed.posts) for feed in network.feeds) >= 300


def test_no_two_posts_have_one_title(network: DemoNetwork) -> None:
    titles = [post.title for feed in network.feeds for post in feed.posts]
    assert len(set(titles)) == len(titles)


def test_every_key_is_an_option(network: DemoNetwork) -> None:
    assert set(network.profile) <= {field.key for field in PROFILE}
    for kind in KINDS:
        known = {field.key for field in FIELDS[kind]} | {"added"}
        assert {key for record in network.records[kind] for key in record} <= known


def test_every_author_is_a_contact_and_every_working_feed_has_posts(network: DemoNetwork) -> None:
    names = {record["name"] for record in network.records["contact"]}
    assert {feed.author for feed in network.feeds if feed.author} <= names
    assert [feed.slug for feed in network.feeds if not feed.posts] == [
        feed.slug for feed in network.feeds if feed.trouble
    ]


def test_posts_stand_in_order_newest_first(network: DemoNetwork) -> None:
    for feed in network.feeds:
        ages = [post.age for post in feed.posts]
        assert ages == sorted(set(ages)), feed.slug


def test_every_line_of_the_log_says_how_long_ago(network: DemoNetwork) -> None:
    ages = [int(line.split()[0].strip("-d")) for line in network.log]
    assert ages == sorted(ages, reverse=True)
    assert (max(ages), min(ages)) == (364, 3)


def test_a_record_becomes_options_with_days_counted_from_today() -> None:
    record: Record = {
        "name": "Ada Fictional",
        "role": ["librarian", "mentor"],
        "met_online": "-10d",
        "rely": True,
        "how_met": "on a boat",
        "added": 30,
    }
    assert option_words(record, TODAY) == [
        "Ada Fictional",
        *("--role", "librarian", "--role", "mentor"),
        *("--met-online", "2026-09-27"),
        "--rely",
        *("--how-met", "on a boat"),
    ]
    assert added_on(record, TODAY) == date(2026, 9, 7)


def test_plans_lie_ahead_and_what_says_nothing_was_added_long_ago() -> None:
    event: Record = {"name": "A fair", "on": "+33d"}
    assert option_words(event, TODAY) == ["A fair", "--on", "2026-11-09"]
    assert added_on(event, TODAY) == date(2025, 9, 2)
