"""The steps of the demo, without playing them."""

from datetime import date
from pathlib import Path

from plncli.demo.network import read_demo
from plncli.demo.story import Step, story

TODAY = date(2026, 10, 7)
HOME = Path("home")


def steps() -> list[Step]:
    return list(story(read_demo(), HOME, TODAY))


def test_what_is_shown_is_the_loop_in_its_order() -> None:
    assert [step.words for step in steps() if step.says] == [
        ("import", str(HOME / "feeds.opml")),
        ("edit", "Exit Notes", "--by", "Svea Kritstreck", "--rely"),
        ("pull",),
        ("log", "yesterday", "tea", "with", "@Gwenllian", "about", "retrieval", "practice", "20m"),
        ("skim",),
        ("gaps",),
        ("reflect",),
    ]


def test_everything_is_prepared_with_commands_that_one_could_type() -> None:
    quiet = [step for step in steps() if not step.says]
    assert {step.words[0] for step in quiet} == {"me", "add", "edit", "log"}
    added = [step for step in quiet if step.words[0] == "add"]
    assert len(added) == 62
    assert added[0] == Step(
        (*("add", "topic", "inclusive ensembles"), *("--stance", "learning", "--priority", "1")),
        day=date(2025, 9, 2),
    )
    (logged,) = [step for step in quiet if step.words == ("log", "-")]
    assert logged.stdin.splitlines() == list(read_demo().log)


def test_how_many_feeds_do_not_work_is_counted() -> None:
    network = read_demo()
    working = network._replace(feeds=tuple(feed for feed in network.feeds if not feed.trouble))
    (pull,) = [step for step in story(working, HOME, TODAY) if step.words == ("pull",)]
    assert pull.code == 0
    assert pull.says == "27 feeds are fetched side by side, RSS, Atom and JSON Feed."
    (pull,) = [step for step in steps() if step.words == ("pull",)]
    assert pull.code == 6
    assert "30 feeds" in pull.says
    assert "3 of them do not work, as in life" in pull.says
