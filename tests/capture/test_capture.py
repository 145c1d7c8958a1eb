"""The sentences of sentences.toml, and what holds for every text."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.acts import (
    DIRECTION_OF_ACT,
    EXPLICIT,
    MEDIUM_OF_WORD,
    MEETINGS,
    THINGS,
    VERBS,
    VERBS_BEFORE_NAMES,
)
from plncli.capture import Ambiguous, Capture, parse_capture
from plncli.errors import UsageError
from plncli.model import ACTS, DIRECTIONS, MEDIA
from plncli.names import Candidate, fold

TODAY = date(2026, 10, 7)
DATA = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text(encoding="utf-8"))
CANDIDATES = [
    Candidate(row["id"], row.get("kind", "contact"), row["name"], tuple(row.get("keys", ())))
    for row in DATA["candidate"]
]
SENTENCES = [row["text"] for row in DATA["sentence"]]
WORDS = sorted({word for text in SENTENCES for word in text.split()})
SHUFFLED = st.lists(st.sampled_from(WORDS), max_size=14).map(" ".join)
BY_ID = {each.id: each for each in CANDIDATES}


def capture(text: str, **options: Any) -> Capture:
    return parse_capture(text, today=TODAY, candidates=CANDIDATES, topics=DATA["topics"], **options)


def expected(row: dict[str, Any]) -> Capture:
    def records(field: str) -> tuple[Candidate, ...]:
        return tuple(BY_ID[key] for key in row.get(field, ()))

    return Capture(
        text=row["text"],
        date=date.fromisoformat(row.get("date", TODAY.isoformat())),
        people=records("people"),
        communities=records("communities"),
        sources=records("sources"),
        events=records("events"),
        unknown=tuple(row.get("unknown", ())),
        ambiguous=tuple(
            Ambiguous(words, BY_ID.get(chosen), tuple(BY_ID[key] for key in others))
            for words, chosen, *others in row.get("ambiguous", ())
        ),
        topics=tuple(row.get("topics", ())),
        act=row.get("act"),
        direction=row.get("direction"),
        medium=row.get("medium"),
        minutes=row.get("minutes"),
    )


@pytest.mark.parametrize("row", DATA["sentence"], ids=lambda row: row["text"])
def test_sentence(row: dict[str, Any]) -> None:
    assert capture(row["text"]) == expected(row)


@pytest.mark.parametrize("text", ["3/4 of the staff", "31 feb coffee with Bob", "2026-10 met Bob"])
def test_leading_date_that_cannot_be_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        capture(text)


def test_date_order_decides_a_leading_date() -> None:
    assert capture("3/4 met Bob", date_order="dmy").date == date(2026, 4, 3)


def test_person_goes_before_a_source_of_the_same_name() -> None:
    person = Candidate("ii22", "contact", "Ida Inkpot")
    blog = Candidate("ii33", "source", "Ida Inkpot")
    found = parse_capture("asked Ida Inkpot", today=TODAY, candidates=[blog, person])
    assert (found.people, found.sources, found.ambiguous) == ((person,), (), ())


def test_topics_and_interactions_take_no_part() -> None:
    topic = Candidate("tt22", "topic", "Rubrics")
    found = parse_capture("asked @rubrics", today=TODAY, candidates=[topic])
    assert (found.people, found.unknown) == ((), ("rubrics",))


def test_hashtag_of_a_community_may_be_a_topic_too() -> None:
    chat = Candidate("fc22", "community", "Fable Chat", ("#fablechat",))
    found = parse_capture("#fablechat", today=TODAY, candidates=[chat], topics=["FableChat"])
    assert (found.communities, found.topics) == ((chat,), ("FableChat",))


def test_beginning_that_fits_several_is_ambiguous() -> None:
    found = capture("asked @An")
    assert [(each.words, each.chosen) for each in found.ambiguous] == [("@An", None)]
    assert {each.id for each in found.ambiguous[0].others} == {"an22", "an33", "am22"}


def test_text_is_cleaned_and_kept() -> None:
    found = capture("  met\x1b[31m Bob\n\tfor tea ")
    assert found.text == "met Bob for tea"
    long = "met Bob " + "and talked on " * 500
    assert capture(long).text == long.strip()


def test_words_stand_for_codes_of_the_model() -> None:
    acts = {*VERBS.values(), *VERBS_BEFORE_NAMES.values(), *THINGS.values()}
    assert tuple(DIRECTION_OF_ACT) == ACTS
    assert acts <= set(ACTS)
    assert {*DIRECTION_OF_ACT.values(), *EXPLICIT.values()} <= set(DIRECTIONS)
    assert {*MEDIUM_OF_WORD.values(), *MEETINGS.values()} - {None} <= set(MEDIA)


@given(st.text() | SHUFFLED)
def test_any_text_is_kept_and_names_nobody_who_is_not_mentioned(text: str) -> None:
    try:
        found = capture(text)
    except UsageError:
        return
    assert found.text.split() == found.text.split(" ") or not found.text
    said = fold(found.text.lower().replace("'s", "").replace("’s", "")).split()
    several = [each for row in found.ambiguous for each in row.others]
    for each in (*found.people, *found.communities, *found.sources, *found.events, *several):
        parts = fold(" ".join((each.id, each.name, *each.keys))).split()
        assert any(part.startswith(word) for part in parts for word in said)
    for name in found.unknown:
        assert name in found.text
    assert found.minutes is None or found.minutes > 0
