"""An edition keeps its budget and its caps, and lets every voice speak before any speaks twice."""

from collections import Counter
from itertools import groupby
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from plncli.ranking.choose import select
from plncli.ranking.entry import Candidate, Edition
from plncli.ranking.pace import caps
from plncli.ranking.rank import DIFFERS, SHARED
from tests.ranking.made import SETTINGS, entry


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


@st.composite
def networks(draw: st.DrawFn) -> list[Candidate]:
    """Entries of every kind at once: shared pages, posts, other views, all paces."""
    found = []
    for key in range(draw(st.integers(0, 40))):
        source = draw(st.sampled_from("abcdefgh"))
        pace = "close" if source in "ab" else "rarely" if source in "gh" else "daily"
        page = draw(st.sampled_from(["", "", "https://page.example/1", "https://page.example/2"]))
        text = draw(st.sampled_from(["A text of some words", ""]))
        made = entry(
            key,
            source,
            pace=pace,
            contact_id={"c": "p", "e": "p", "d": "q"}.get(source),
            differs=source == "d",
            summary=text or None,
            title=draw(st.sampled_from(["Rubrics", "Cats", text or "No text"])),
            shown=draw(st.integers(0, 20)),
            sort_at=f"2026-10-0{draw(st.integers(1, 6))}T00:00:00Z",
        )
        found.append(made._replace(link=page) if page else made)
    return found


def heard(edition: Edition) -> set[str]:
    """The sources that are read or named."""
    named = {title.lower() for item in edition.items for title in item.also_in}
    return named | {item.entry.source_id for item in edition.items}


@given(networks(), st.integers(16, 200), st.integers(0, 2**16))
def test_what_is_promised_of_any_network(found: list[Candidate], budget: int, seed: int) -> None:
    edition = select(found, [("rubrics", 0)], {}, SETTINGS, budget)
    shown = [item.entry for item in edition.items]

    assert edition.seconds <= budget
    for (_, pace), count in Counter((each.source_id, each.pace) for each in shown).items():
        assert count <= caps(SETTINGS)[pace]

    gone = {key for item in edition.items for key in (item.entry.key, *item.twins)}
    after = select([each for each in found if each.key not in gone], [], {}, SETTINGS, budget)
    for source in {each.source_id for each in found if each.pace == "close"}:
        assert source in heard(edition) | heard(after)

    if "d" in {each.source_id for each in found} and len(shown) > 1:
        assert "d" in heard(edition)

    shuffled = found[:]
    Random(seed).shuffle(shuffled)
    assert select(shuffled, [("rubrics", 0)], {}, SETTINGS, budget) == edition
    for item in edition.items:
        assert not (item.with_summary and (item.entry.is_post or item.entry.pace == "rarely"))


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


def test_what_several_point_to_follows_the_close_ones_and_leads_the_page() -> None:
    page = {"link": "https://page.example/x"}
    found = [
        entry(1, "a", pace="close"),
        entry(2, "a", pace="close"),
        entry(3, "b"),
        entry(5, "c", **page),
        entry(6, "d", **page),
    ]
    edition = select(found, [], {}, SETTINGS, 300)
    assert [(item.entry.key, item.shared, item.why[:2]) for item in edition.items] == [
        (5, True, ("round 1", SHARED)),
        (1, False, ("round 1", "pace close")),
        (2, False, ("round 2", "pace close")),
        (3, False, ("round 1",)),
    ]
    assert edition.items[0].also_in == ("D",)
    assert keys(found, 4) == [1]
    assert keys(found, 8) == [5, 1]


def test_a_person_who_says_it_twice_is_one_voice() -> None:
    page = {"link": "https://page.example/x", "contact_id": "p"}
    (item,) = select([entry(1, "a", **page), entry(2, "b", **page)], [], {}, SETTINGS, 300).items
    assert (item.shared, item.also_in) == (False, ("B",))


def test_a_blog_that_is_followed_twice_has_one_place_on_top() -> None:
    pages = [{"link": f"https://page.example/{n}"} for n in range(3)]
    found = [entry(n, "a", **page) for n, page in enumerate(pages)]
    found += [entry(n + 3, "b", **page) for n, page in enumerate(pages)]
    edition = select(found, [], {}, SETTINGS, 300)
    assert [(item.entry.key, item.shared) for item in edition.items] == [
        (0, True),
        (1, False),
        (2, False),
    ]


def test_the_cap_of_what_several_point_to() -> None:
    found = []
    for n in range(4):
        page = {"link": f"https://page.example/{n}"}
        found += [entry(2 * n, f"a{n}", **page), entry(2 * n + 1, f"b{n}", **page)]
    settings = SETTINGS._replace(skim_shared_cap=2)
    edition = select(found, [], {}, settings, 300)
    assert [(item.entry.key, item.shared) for item in edition.items] == [
        (0, True), (2, True), (4, False), (6, False),
    ]  # fmt: skip


def test_a_voice_that_sees_it_differently_has_the_last_place() -> None:
    found = [entry(key, f"s{key}") for key in range(3)]
    found += [entry(9, "other", contact_id="p", differs=1)]
    edition = select(found, [], {}, SETTINGS, 8)
    assert [(item.entry.key, item.why) for item in edition.items] == [
        (0, ("round 1",)),
        (9, ("round 1", DIFFERS)),
    ]
    assert keys(found, 16) == [0, 1, 2, 9]
    assert keys(found, 4) == [0]


def test_a_headline_takes_the_places_of_two_posts() -> None:
    post = {"title": "Some words", "summary": "Some words"}
    found = [entry(key, f"s{key}", **post) for key in range(5)]
    found += [entry(9, "other", differs=1)]
    edition = select(found, [], {}, SETTINGS, 9)
    assert [item.entry.key for item in edition.items] == [0, 1, 9]
    assert edition.seconds == 8


def test_a_page_of_one_post_has_no_room_for_another_view() -> None:
    post = {"title": "Some words", "summary": "Some words"}
    found = [entry(0, "a", **post), entry(1, "b"), entry(9, "other", differs=1)]
    assert keys(found, 3) == [0]


def test_a_source_that_speaks_rarely_has_one_line() -> None:
    found = [entry(key, "a", pace="rarely", summary="S") for key in (0, 1)]
    edition = select(found, [], {}, SETTINGS, 300)
    assert [(item.entry.key, item.with_summary) for item in edition.items] == [(0, False)]
    assert (dict(edition.more), edition.held_back) == ({"a": 1}, 1)


def test_a_post_shows_its_words_and_takes_less() -> None:
    found = [entry(0, "a", title="Some words", summary="Some words"), entry(1, "b", summary="S")]
    edition = select(found, [], {}, SETTINGS, 300)
    assert [(item.seconds, item.with_summary) for item in edition.items] == [(2, False), (8, True)]


def test_the_most_entries_that_are_wanted() -> None:
    found = [entry(key, f"s{key}") for key in range(9)]
    edition = select(found, [], {}, SETTINGS, 300, most=2)
    assert [item.entry.key for item in edition.items] == [0, 1]
    assert edition.held_back == 7


def test_what_is_opened_and_saved_comes_first_and_what_is_passed_over_last() -> None:
    found = [
        entry(0, "passed", shown=10),
        entry(1, "unknown", shown=9),
        entry(2, "now and then", shown=10, kept=1),
        entry(3, "liked", shown=10, kept=2),
    ]
    edition = select(found, [], {}, SETTINGS, 300)
    assert [(item.entry.source_id, item.why) for item in edition.items] == [
        ("liked", ("round 1", "you opened or saved 2 of the 10 seen before")),
        ("unknown", ("round 1",)),
        ("now and then", ("round 1",)),
        ("passed", ("round 1", "you opened or saved 0 of the 10 seen before")),
    ]
    always = SETTINGS._replace(skim_history_least=0)
    assert select([entry(0)], [], {}, always, 300).items[0].why == ("round 1",)


def test_a_topic_that_was_not_touched_for_long_is_needed_most() -> None:
    found = [entry(0, "a", title="On maths"), entry(1, "b", title="On rubrics")]
    edition = select(found, [("rubrics", 0), ("maths", 1)], {}, SETTINGS, 300)
    assert [item.why for item in edition.items] == [
        ("round 1", "topic rubrics, untouched for 60 days"),
        ("round 1", "topic maths"),
    ]


def test_how_much_a_silence_lifts_has_a_limit() -> None:
    silent = {"first": "2026-10-05", "previous": "2026-08-06", "earlier": "2026-07-09"}
    longer = {"first": "2026-10-05", "previous": "2026-01-06", "earlier": "2025-12-06"}
    found = [entry(0, "a", **silent), entry(1, "b", **longer)]
    assert keys(found) == [0, 1]
    settings = SETTINGS._replace(skim_longest_silence=99)
    assert [item.entry.key for item in select(found, [], {}, settings, 300).items] == [1, 0]
