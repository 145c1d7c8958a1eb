"""An edition keeps its budget and its caps, and lets every voice speak before any speaks twice."""

from collections import Counter
from itertools import groupby
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.config import Settings
from plncli.ranking import Candidate, canonical, select
from plncli.ranking.pace import caps

SETTINGS = Settings()


def entry(key: int, source: str = "a", **fields: object) -> Candidate:
    """An entry of a source that belongs to nobody, an hour older with each key."""
    made = Candidate(
        key=key,
        id=f"e{key}",
        source_id=source,
        source=source.upper(),
        contact_id=None,
        contact=None,
        pace="daily",
        guid=f"g{key:03}",
        link=f"https://{source}.example/{key}",
        title=f"Title {key}",
        published=None,
        sort_at=f"2026-10-{6 - key // 24:02}T{23 - key % 24:02}:00:00Z",
        summary=None,
        length=0,
    )
    return made._replace(**fields)  # type: ignore[arg-type]


def keys(candidates: list[Candidate], budget: int | None = 300) -> list[int]:
    return [item.entry.key for item in select(candidates, [], {}, SETTINGS, budget).items]


SOURCES = st.sampled_from(["a", "b", "c", "d", "e"])
PACE_OF = {"a": "close", "b": "daily", "c": "daily", "d": "weekly", "e": "rarely"}
CONTACT_OF = {"c": "p", "d": "p"}


@st.composite
def candidates(draw: st.DrawFn) -> list[Candidate]:
    return [
        entry(
            key,
            source,
            pace=PACE_OF[source],
            contact_id=CONTACT_OF.get(source),
            summary=draw(st.sampled_from([None, "S"])),
            first=draw(st.sampled_from([None, "2026-10-04T00:00:00Z"])),
            previous="2026-09-01T00:00:00Z",
            earlier="2026-08-31T00:00:00Z",
            title=draw(st.sampled_from(["Rubrics", "Maths", "Cats"])),
            sort_at=f"2026-10-0{draw(st.integers(1, 6))}T00:00:00Z",
        )
        for key, source in enumerate(draw(st.lists(SOURCES, max_size=30)))
    ]


@given(candidates(), st.integers(0, 200), st.integers(0, 2**16))
def test_an_edition(found: list[Candidate], budget: int, seed: int) -> None:
    topics = [("rubrics", 1), ("maths", 2)]
    edition = select(found, topics, {"b": topics[1]}, SETTINGS, budget)
    shown = [item.entry for item in edition.items]

    assert edition.seconds <= budget
    for source, count in Counter(each.source_id for each in shown).items():
        assert count <= caps(SETTINGS)[PACE_OF[source]]
    assert [item.n for item in edition.items] == list(range(1, len(shown) + 1))
    assert len(shown) + edition.held_back == len(found)
    assert set(edition.more) == {each.source_id for each in shown}

    turns = Counter(each.voice for each in shown)
    if any(count > 1 for count in turns.values()):
        assert set(turns) == {each.voice for each in found}
    groups = [voice for voice, _ in groupby(each.voice for each in shown)]
    assert sorted(groups) == sorted(turns)

    shuffled = found[:]
    Random(seed).shuffle(shuffled)
    assert select(shuffled, topics, {"b": topics[1]}, SETTINGS, budget) == edition


def test_a_loud_source_gives_one_before_anyone_gives_two() -> None:
    loud = [entry(key, "loud") for key in range(20)]
    quiet = [entry(20, "b"), entry(21, "c")]
    assert keys(loud + quiet, 16) == [0, 1, 20, 21]


def test_the_caps_of_a_source_and_of_a_close_one() -> None:
    many = [entry(key, "a", pace="close") for key in range(9)]
    many += [entry(key, "b") for key in range(10, 19)]
    edition = select(many, [], {}, SETTINGS, 300)
    assert [item.entry.key for item in edition.items] == [0, 1, 2, 3, 4, 10, 11, 12]
    assert (dict(edition.more), edition.held_back) == ({"a": 4, "b": 6}, 10)


def test_without_a_budget_there_are_no_caps() -> None:
    assert len(keys([entry(key) for key in range(100)], None)) == 100


def test_within_a_round_close_then_silent_then_topic_then_new() -> None:
    silent = {"first": "2026-10-05T00:00:00Z", "previous": "2026-08-06T00:00:00Z"}
    silent |= {"earlier": "2026-07-09T00:00:00Z"}
    found = [
        entry(1, "new"),
        entry(2, "topic", title="Rubrics again"),
        entry(3, "tagged"),
        entry(4, "silent", **silent),
        entry(5, "close", pace="close"),
        entry(0, "loud", first="2026-10-06T09:00:00Z", previous="2026-10-06T08:00:00Z",
              earlier="2026-10-06T01:00:00Z"),
    ]  # fmt: skip
    topics = [("rubrics", 1), ("maths", 2)]
    edition = select(found, topics, {"tagged": ("maths", 2)}, SETTINGS, 300)
    assert [(item.entry.source_id, item.why) for item in edition.items] == [
        ("close", ("round 1", "pace close")),
        ("silent", ("round 1", "first in 60 days, usually every 7")),
        ("topic", ("round 1", "topic rubrics")),
        ("tagged", ("round 1", "topic maths")),
        ("new", ("round 1",)),
        ("loud", ("round 1",)),
    ]


def test_the_sources_of_a_person_are_one_voice_and_take_turns() -> None:
    person = {"contact_id": "p", "contact": "Ana"}
    found = [entry(key, "blog", **person) for key in (0, 1)]
    found += [entry(key, "posts", **person) for key in (2, 3)]
    found += [entry(4, "other")]
    assert keys(found, 8) == [0, 4]
    assert keys(found, 12) == [0, 2, 4]
    assert keys(found) == [0, 2, 1, 3, 4]


def test_in_the_second_round_a_second_source_has_no_start_over_others() -> None:
    person = {"contact_id": "p", "contact": "Ana"}
    found = [entry(0, "blog", **person), entry(2, "posts", **person)]
    found += [entry(key, "other", pace="close") for key in (4, 5)]
    assert keys(found, 12) == [4, 5, 0]


def test_a_source_that_speaks_many_times_a_day_is_silent_for_days() -> None:
    moments = {"first": "2026-10-05", "previous": "2026-10-03", "earlier": "2026-10-01"}
    (item,) = select([entry(0, **moments)], [], {}, SETTINGS, 300).items
    assert item.why == ("round 1", "first in 2 days, usually every 1")


def test_of_one_moment_the_order_of_the_feed_and_of_titles_decides() -> None:
    same = {"sort_at": "2026-10-06T00:00:00Z"}
    found = [entry(key, source, **same) for key, source in ((1, "b"), (2, "b"), (3, "b"), (4, "a"))]
    edition = select(found, [], {}, SETTINGS, 300)
    assert [item.entry.key for item in edition.items] == [4, 3, 2, 1]


def test_one_link_of_several_sources_is_one_entry() -> None:
    found = [
        entry(1, "a", link="https://www.page.example/x/?utm_source=feed"),
        entry(2, "b", link="http://page.example/x"),
        entry(3, "c", link="https://page.example/x/"),
        entry(4, "a", link="https://page.example/x"),
    ]
    edition = select(found, [], {}, SETTINGS, 300)
    assert [(item.entry.key, item.also_in, item.twins) for item in edition.items] == [
        (1, ("B", "C"), (2, 3)),
        (4, (), ()),
    ]
    assert edition.held_back == 0


def test_the_best_get_their_summaries_from_what_is_left() -> None:
    found = [entry(key, f"s{key}", summary="S") for key in range(3)]
    edition = select(found, [], {}, SETTINGS, 20)
    assert [(item.seconds, item.with_summary) for item in edition.items] == [
        (8, True),
        (8, True),
        (4, False),
    ]
    assert edition.seconds == 20


def test_a_headline_that_takes_no_time_is_taken_for_a_second() -> None:
    settings = SETTINGS._replace(skim_headline_seconds=0, skim_source_cap=99)
    assert len(select([entry(key) for key in range(9)], [], {}, settings, 5).items) == 5


@pytest.mark.parametrize(
    ("link", "same"),
    [
        (None, None),
        ("https://a.example/", None),
        ("https://a.example", None),
        ("https://www.a.example/b/", "a.example/b"),
        ("https://a.example/b?utm_medium=x&id=3&utm_source=y", "a.example/b?id=3"),
        ("https://a.example/b?utm_medium=x", "a.example/b"),
        ("https://a.example?p=3", "a.example?p=3"),
        ("https://a.example?p=3&mc_cid=4&mc_eid=5", "a.example?p=3"),
        ("https://a.example/?utm_source=feed", None),
        ("https://a.example/b/#c", "a.example/b"),
        ("https://a.example/b?fbclid=x#c", "a.example/b"),
        ("https://a.example/b?gclid=x&utm=1", "a.example/b?utm=1"),
        ("https://a.example/#!topic/3", "a.example/#!topic/3"),
        ("https://a.example/app#/notes/3", "a.example/app#/notes/3"),
        ("HTTPS://WWW.A.Example/B", "a.example/B"),
        ("no address", None),
    ],
)
def test_canonical(link: str | None, same: str | None) -> None:
    assert canonical(link) == same
