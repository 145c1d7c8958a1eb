"""Commands that a shell takes as they are, the nearest way first."""

import shlex

import pytest

from plncli.capture import parse_capture
from plncli.gaps.actions import (
    ask,
    called,
    discover,
    log,
    look,
    meet,
    mention,
    nearest,
    noted_with,
    plan,
    planned_step,
    read,
)
from plncli.model import Handle
from plncli.names import Candidate
from plncli.network import about_topic, within_circle
from tests.gaps.factory import TODAY, contact, network, source, topic


def test_candidates_are_looked_for_in_a_box() -> None:
    assert discover("books_journals") == "pln discover --box books-journals"


def test_what_only_the_user_knows_is_planned_and_it_is_said_how_to_note_it() -> None:
    step = plan("D12", "ask Dan O'Quill for an address")
    assert step == 'pln gaps D12 --step "ask Dan O\'Quill for an address"'
    assert planned_step(step) == "ask Dan O'Quill for an address"
    assert noted_with(step, "edit", "dann", "--email", "ADDRESS") == (
        "once you know, `pln edit dann --email ADDRESS` notes it",
    )
    listing = "pln list contacts --sort last"
    assert (planned_step(listing), noted_with(listing, "edit", "dann")) == (None, ())


def test_a_sentence_is_quoted_as_a_whole() -> None:
    assert log("asked @Ana about rubrics") == "pln log asked @Ana about rubrics"
    assert log("asked @Dan O'Quill about it") == 'pln log "asked @Dan O\'Quill about it"'


def test_a_question_is_about_a_topic_at_hand() -> None:
    ana, ben = contact("ana", topics=("rubrics",)), contact("ben")
    known = network(ana, ben, topic("zoo", priority=2), topic("moss", priority=1))
    assert ask(known, ana) == "pln log asked @Ana about rubrics"
    assert ask(known, ana, "peat") == "pln log asked @Ana about peat"
    assert ask(known, ben) == "pln log asked @Ben about moss"
    assert ask(network(ben), ben) == "pln log asked @Ben for advice"


def test_two_of_one_name_are_told_apart_by_handle() -> None:
    one = contact("one", "Ana", handles=(Handle("mastodon", "@ana@example.social"),))
    other = contact("other", "ana")
    known = network(one, other)
    assert [mention(known, each) for each in (one, other)] == ["@ana@example.social", "@other"]
    assert [called(known, each) for each in (one, other)] == ["one", "other"]


@pytest.mark.parametrize(
    "name",
    [
        "Ana",
        "-Ana",
        "Ana 20m",
        "5 min Ana",
        "Ana 2",
        "Half an Hour",
        "Ana, PhD",
        "Ana St. Vale",
        "Dan O'Quill",
    ],
)
@pytest.mark.parametrize("topic", ["moss", "the arts", "A level", "c++", "1:1 devices", "AI & us"])
def test_a_question_is_understood_whatever_the_names_are(name: str, topic: str) -> None:
    ana = contact("anaa", name)
    words = shlex.split(ask(network(ana), ana, topic))
    capture = parse_capture(
        " ".join(words[2:]),
        today=TODAY,
        candidates=[Candidate("anaa", "contact", name)],
        topics=[topic],
    )
    assert [each.id for each in capture.people] == ["anaa"]
    assert (capture.topics, capture.act, capture.minutes) == ((topic,), "asked", None)


def test_in_a_part_of_the_network_a_name_may_be_that_of_somebody_elsewhere() -> None:
    ana = contact("ana", "Ana Vale")
    known = network(ana, contact("twin", "Ana Vale"), members={"ring": frozenset({"ana"})})
    assert called(within_circle(known, "ring"), ana) == "ana"
    assert mention(about_topic(within_circle(known, "ring"), "moss"), ana) == "@ana"


def test_a_name_that_looks_like_an_option_is_no_word_of_a_command() -> None:
    dan = contact("dann", "-Dan")
    assert called(network(dan), dan) == "dann"
    assert mention(network(dan), dan) == "@-Dan"


def test_the_nearest_is_from_the_same_school_and_first_by_name() -> None:
    people = [contact("dee"), contact("cay", scope="global", status="wanted"),
              contact("bo", scope="school"), contact("al", scope="school")]  # fmt: skip
    order = []
    while people:
        chosen = nearest(people)
        assert chosen is not None
        order.append(chosen.id)
        people.remove(chosen)
    assert order == ["al", "bo", "cay", "dee"]
    assert nearest([contact("al"), contact("cay", status="wanted")], "wanted").id == "cay"  # type: ignore[union-attr]
    assert nearest([contact("al")], "wanted") is None


def test_a_quiet_person_then_a_wanted_one_then_somebody_new() -> None:
    active = contact("ana")
    quiet = contact("ben")
    wanted = contact("cleo", status="wanted")
    known = network(active, quiet, wanted)
    assert meet(known, [active, wanted, quiet], [active], "new") == "pln log asked @Ben for advice"
    assert meet(known, [active, wanted], [active], "new") == "pln edit cleo --status active"
    assert meet(known, [active], [active], "new") == "new"
    assert meet(known, [contact("dan", status="archived")], [], "new") == "new"


def test_a_source_comes_into_sight_by_being_logged() -> None:
    fed = source("fed", title="The Shelf", feed_url="https://shelf.example/feed")
    assert look(fed) == "pln log read re The Shelf"
    assert look(source("pod", "podcast", title="Staff Room")) == "pln log listened re Staff Room"
    assert look(source("vid", "video", title="Moss")) == "pln log watched re Moss"


@pytest.mark.parametrize(
    "title",
    [
        "Chalk, Dust",
        "Larry F. Moss",
        "20 Minutes a Day",
        "Half an Hour",
        "daily.org",
        "Us",
        "Ms Moss",
    ],
)
def test_a_title_that_no_sentence_holds_is_said_by_its_id(title: str) -> None:
    assert look(source("odd", title=title, cadence_days=7)) == "pln log read @odd"


@pytest.mark.parametrize("title", ["Chalk", "Chalk and Dust", "Well-Worn Chalk", "Été", "Prof"])
def test_a_look_is_understood_as_one(title: str) -> None:
    known = source("odd", title=title)
    said = look(known).removeprefix("pln log ").strip('"')
    candidate = Candidate("odd", "source", title)
    capture = parse_capture(said, today=TODAY, candidates=[candidate])
    assert ([each.id for each in capture.sources], capture.act) == (["odd"], "read")


def test_a_quiet_source_then_a_wanted_one_then_something_new() -> None:
    book = source("book", "book")
    wanted = source("wanted", status="wanted")
    assert read([wanted, book], [], "new") == "pln log read re Book"
    assert read([wanted, book], [book], "new") == "pln edit wanted --status active"
    assert read([book], [book], "new") == "new"
