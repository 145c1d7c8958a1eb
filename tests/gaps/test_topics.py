"""D6: who do you ask, where do you go, for each open topic."""

from typing import Any

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.topics import findings
from plncli.model import Profile
from tests.gaps.factory import TODAY, Talk, community, contact, day, network, source, topic

NEW = day(3)
RUBRICS = ("rubrics",)


def found(*records: object, talks: tuple[Talk, ...] = (), **given: Any) -> Finding:
    (finding,) = findings(network(*records, talks=talks, **given), TODAY, Settings())
    return finding


def helper(identity: str) -> object:
    return contact(identity, topics=RUBRICS, created_at=NEW)


BLOG = source("blog", topics=RUBRICS, created_at=NEW)
FORUM = community("forum", topics=RUBRICS, created_at=NEW)


@pytest.mark.parametrize(
    ("records", "status", "value"),
    [
        ((), "gap", (0, 0, 0)),
        ((helper("ana"),), "gap", (1, 0, 0)),
        ((BLOG,), "gap", (0, 1, 0)),
        ((helper("ana"), BLOG), "thin", (1, 1, 0)),
        ((helper("ana"), FORUM), "thin", (1, 0, 1)),
        ((helper("ana"), helper("ben"), BLOG), "ok", (2, 1, 0)),
        ((helper("ana"), helper("ben"), FORUM), "ok", (2, 0, 1)),
    ],
)
def test_statuses(records: tuple[object, ...], status: str, value: tuple[int, int, int]) -> None:
    finding = found(topic("rubrics", id="t5pc"), *records)
    assert (finding.id, finding.name, finding.status) == ("D6:t5pc", "Topic: rubrics", status)
    assert finding.value == {
        **dict(zip(("contacts", "sources", "communities"), value, strict=True)),
        "days_since": None,
    }
    assert finding.n == sum(value)


def test_who_was_asked_about_it_helps_without_a_tag() -> None:
    finding = found(
        topic("rubrics"), contact("ana"), contact("ben"), BLOG,
        talks=(Talk(7, "received", ("ana", "ben"), RUBRICS),),
    )  # fmt: skip
    assert finding.status == "ok"
    assert finding.measured == "2 people to ask, 1 place to go, last logged 7 days ago"
    assert finding.evidence == ("to ask: Ana, Ben", "to go to: Blog")


@pytest.mark.parametrize(
    ("priority", "ago", "created", "status"),
    [
        (1, 59, 400, "ok"),
        (1, 60, 400, "thin"),
        (1, None, 59, "ok"),
        (1, None, 60, "thin"),
        (2, 170, 400, "ok"),
    ],
)
def test_what_matters_most_goes_stale(
    priority: int, ago: int | None, created: int, status: str
) -> None:
    talks = () if ago is None else (Talk(ago, "received", ("ana",), RUBRICS),)
    finding = found(
        topic("rubrics", priority=priority, created_at=f"{day(created)}T08:00:00Z"),
        helper("ana"), helper("ben"), BLOG, talks=talks,
    )  # fmt: skip
    assert finding.status == status
    days = "last logged 60 days ago; that is long for priority 1"
    never = "nothing logged yet; untouched for 60 days"
    assert finding.measured.endswith((days, never)) == (status == "thin")
    assert finding.priority == priority


@pytest.mark.parametrize(
    ("talk", "status"),
    [
        (Talk(180, "gave", (), RUBRICS), "ok"),
        (Talk(3, "mutual", (), RUBRICS), "ok"),
        (Talk(181, "gave", (), RUBRICS), "thin"),
        (Talk(3, "received", (), RUBRICS), "thin"),
        (Talk(3, "gave"), "thin"),
    ],
)
def test_what_you_can_teach_wants_sharing(talk: Talk, status: str) -> None:
    finding = found(topic("rubrics", stance="can_teach"), talks=(talk,))
    assert finding.status == status
    assert ("nothing shared in 180 days" in finding.measured) == (status == "thin")
    assert finding.rule.startswith("what you can teach")


@pytest.mark.parametrize(
    ("ago", "words"),
    [(0, "logged today"), (1, "last logged 1 day ago"), (9, "last logged 9 days ago")],
)
def test_the_last_look_in_words(ago: int, words: str) -> None:
    finding = found(topic("rubrics"), learnt={"rubrics": day(ago)})
    assert finding.measured == f"no people to ask, no places to go, {words}"


def test_only_open_topics_are_looked_at() -> None:
    finding = found(topic("a", status="paused"), topic("b", status="closed"))
    assert (finding.id, finding.status, finding.measured) == (
        "D6", "not_enough_data", "no open topic is noted",
    )  # fmt: skip


def test_the_first_topic_comes_from_the_profile() -> None:
    assert found().action == 'pln gaps D6 --step "choose what I want to learn next"'
    assert found().evidence == ("once you know, `pln add topic WORDS --priority 1` notes it",)
    profile = Profile(passions=("moss",), subjects=("biology",))
    assert found(profile=profile).action == "pln add topic moss --priority 1"
    closed = found(topic("Moss", status="closed"), profile=profile)
    assert closed.action == 'pln gaps D6 --step "choose what I want to learn next"'


def test_the_next_step() -> None:
    rubrics = topic("rubrics")
    place = 'pln gaps D6:rubr --step "find something to read about it"'
    assert found(rubrics).action == place
    assert found(rubrics).evidence == ("`pln discover --topic rubrics` may know some",)
    assert found(rubrics, source("w", topics=RUBRICS, status="wanted")).action == (
        "pln edit w --status active"
    )
    assert (
        found(rubrics, BLOG).action == 'pln gaps D6:rubr --step "find somebody who knows about it"'
    )
    near = contact("near", scope="school", created_at=NEW)
    far = contact("far", scope="global", created_at=NEW)
    assert found(rubrics, far, near).action == "pln log asked @Near about rubrics"
    quiet = contact("quiet", topics=RUBRICS)
    assert found(rubrics, near, quiet).action == "pln log asked @Quiet about rubrics"
    assert found(rubrics, helper("ana"), near, BLOG).action == "pln log asked @Near about rubrics"
    both = (helper("ana"), helper("ben"))
    assert found(rubrics, *both).action == place
    assert found(rubrics, *both, BLOG).action == "pln list contacts --topic rubrics"
    stale = topic("rubrics", priority=1)
    assert found(stale, *both, BLOG).action == "pln log asked @Ana about rubrics"
    teach = topic("rubrics", stance="can_teach")
    assert found(teach).action == "pln log shared a tip about rubrics"
    assert found(teach, helper("ana")).action == "pln log shared a tip about rubrics with @Ana"
