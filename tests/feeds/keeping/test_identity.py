"""Which entries are the same, whatever became of their guids."""

import pytest

from plncli.feeds.keeping.identity import (
    Traits,
    compare,
    doubtful,
    identified,
    is_same_text,
    same_titled,
    traits,
)
from plncli.feeds.keeping.records import EntryRow, KnownEntry
from plncli.feeds.parsing.parsed import Enclosure, ParsedEntry

NOW = "2026-10-07T09:00:00Z"
EARLIER = "2026-10-01T06:00:00Z"
OLD = "2026-08-01T06:00:00Z"
"""More than 60 days before NOW."""


@pytest.mark.parametrize(
    ("entry", "identity"),
    [
        (ParsedEntry(guid="g", link="https://a.example/1", title="T"), "g"),
        (ParsedEntry(link="https://a.example/1", title="T"), "https://a.example/1"),
        (ParsedEntry(title="T", published=EARLIER), f"T {EARLIER}"),
        (ParsedEntry(title="T", updated=EARLIER), f"T {EARLIER}"),
        (ParsedEntry(title="T"), "T"),
        (ParsedEntry(summary="Only words"), "Only words"),
        (ParsedEntry(), ""),
    ],
)
def test_identity_is_guid_then_link_then_title_and_date(entry: ParsedEntry, identity: str) -> None:
    assert list(identified([entry])) == [identity]


def test_a_guid_that_different_entries_share_identifies_none_of_them() -> None:
    entries = [
        ParsedEntry(guid="same", link="https://a.example/1"),
        ParsedEntry(guid="same", link="https://a.example/2"),
        ParsedEntry(guid="own", link="https://a.example/3"),
    ]
    assert list(identified(entries)) == ["https://a.example/1", "https://a.example/2", "own"]


def test_of_entries_that_are_the_same_the_first_stays() -> None:
    first = ParsedEntry(guid="g", link="https://a.example/1", title="First")
    again = ParsedEntry(guid="g", link="https://a.example/1", title="Again")
    assert identified([first, again]) == {"g": first}


def test_entries_of_one_guid_and_one_front_page_are_known_by_title_and_date() -> None:
    home = ParsedEntry(guid="1", link="https://a.example/", published=EARLIER)
    entries = [home._replace(title=title) for title in ("A", "B", "A")]
    assert list(identified(entries)) == [f"A {EARLIER}", f"B {EARLIER}"]


def test_a_link_that_several_titles_share_identifies_none_of_them() -> None:
    show = "https://a.example/show"
    entries = [ParsedEntry(link=show, title=title, published=EARLIER) for title in ("A", "B")]
    entries.append(ParsedEntry(guid="own", link=show, title="C"))
    assert list(identified(entries)) == [f"A {EARLIER}", f"B {EARLIER}", "own"]


def made(guid: str, **fields: object) -> ParsedEntry:
    page = guid.rpartition("/")[2]
    usual = {"link": f"https://a.example/{page}", "title": page.title(), "published": EARLIER}
    return ParsedEntry(**{"guid": guid, **usual, **fields})  # type: ignore[arg-type]


def same(new: ParsedEntry, old: ParsedEntry, seen: str = EARLIER) -> bool:
    """Whether an entry of a document is taken for the one that the store has."""
    assert new.guid and old.guid
    found = compare({new.guid: new}, {}, [], [traits(old.guid, old, seen)], NOW)
    assert (found.same, found.new) in (({new.guid: old.guid}, []), ({}, [new.guid]))
    return bool(found.same)


HOURS_LATER = {"published": "2026-10-01T17:00:00Z"}
NEXT_DAY = {"published": "2026-10-02T06:00:00Z"}
SHOW = {"link": "https://a.example/show"}
FILES = (Enclosure("https://a.example/"), Enclosure("https://a.example/1.mp3?utm_source=x"))
FILE = {"link": None, "enclosures": FILES}


@pytest.mark.parametrize(
    ("new", "old", "expected"),
    [
        (made("https://a.example/x"), made("http://www.A.example/x/"), True),
        (made("https://a.example/x", link=None), made("http://a.example/x", **NEXT_DAY), True),
        (made("https://b.example/x", link=None), made("http://a.example/x", **NEXT_DAY), False),
        (made("https://b.example/x", link=None), made("https://a.example/x", link=None), True),
        (
            made("https://b.example/?p=1", link=None, title="Other"),
            made("https://a.example/?p=1", link=None),
            False,
        ),
        (made("2", **SHOW, title="Edited"), made("1", **SHOW), True),
        (made("2", **SHOW, title="Edited", **HOURS_LATER), made("1", **SHOW), True),
        (made("2", **SHOW, title="Today"), made("1", **SHOW, **NEXT_DAY), False),
        (made("1", **SHOW), made("1", **SHOW, **NEXT_DAY), False),
        (made("2", link="https://a.example/show?utm_campaign=x#top"), made("1", **SHOW), True),
        (made("2", **FILE), made("1", **FILE), True),
        (
            made("2", **SHOW, enclosures=(Enclosure("https://a.example/2.mp3"),)),
            made("1", **SHOW, enclosures=(Enclosure("https://a.example/1.mp3"),)),
            False,
        ),
        (made("2", link=None, title="T"), made("1", link=None, title="T"), True),
        (
            made("2", link=None, title="T", published=None),
            made("1", link=None, title="T", published=None),
            False,
        ),
        (
            made("2", link="https://a.example/", title="A"),
            made("1", link="https://www.a.example", title="B"),
            False,
        ),
        (made("2"), made("1"), False),
    ],
)
def test_what_names_an_entry(new: ParsedEntry, old: ParsedEntry, expected: bool) -> None:
    assert same(new, old) is expected


@pytest.mark.parametrize(
    ("title", "seen", "expected"),
    [("Same", OLD, True), ("Other", OLD, False), ("Other", EARLIER, True)],
)
def test_without_dates_an_old_entry_must_have_the_same_title(
    title: str, seen: str, expected: bool
) -> None:
    new = made("2", **SHOW, title=title, published=None)
    assert same(new, made("1", **SHOW, title="Same"), seen) is expected


def row(entry: ParsedEntry) -> EntryRow:
    assert entry.guid
    return EntryRow(
        entry.guid, entry.link, entry.title, None, entry.published, EARLIER, None, None, 0,
        entry.html, "[]", "[]",
    )  # fmt: skip


Found = tuple[dict[str, str], list[str], list[str]]


def compared(document: list[ParsedEntry], stored: list[ParsedEntry], seen: str = EARLIER) -> Found:
    here = identified(document)
    known = {
        each.guid: KnownEntry(key, seen, row(each))
        for key, each in enumerate(stored)
        if each.guid in here
    }
    there = [traits(each.guid or "", each, seen) for each in stored]
    return tuple(compare(here, known, doubtful(here, known), there, NOW))  # type: ignore[return-value]


def test_a_name_that_two_entries_of_one_side_bear_tells_nothing() -> None:
    first, second, third = (made(guid, **SHOW, title=guid) for guid in ("1", "2", "3"))
    assert compared([second, third], [first]) == ({}, ["2", "3"], [])
    assert compared([third], [first, second]) == ({}, ["3"], [])
    assert compared([second, third], [first, second]) == ({}, ["3"], [])


def test_one_stored_entry_is_found_once() -> None:
    files = (Enclosure("https://a.example/1.mp3"), Enclosure("https://a.example/2.mp3"))
    old = made("1", **SHOW, enclosures=files[:1])
    linked, played = made("2", **SHOW), made("3", enclosures=files, title="1")
    assert compared([linked, played], [old]) == ({"2": "1"}, ["3"], [])


EDIT: Found = ({"g": "g"}, [], [])
OTHER: Found = ({}, ["g"], ["g"])


@pytest.mark.parametrize(
    ("published", "seen", "expected"),
    [
        (EARLIER, OLD, EDIT),
        ("2026-10-01T18:00:00Z", EARLIER, EDIT),
        ("2026-10-01T18:00:01Z", EARLIER, OTHER),
        (None, EARLIER, EDIT),
        (None, OLD, OTHER),
    ],
)
def test_another_page_and_title_under_a_guid_of_the_store(
    published: str | None, seen: str, expected: Found
) -> None:
    before = made("g", title="A")
    after = made("g", title="B", link="https://a.example/b", published=published)
    assert doubtful({"g": after}, {"g": KnownEntry(1, EARLIER, row(before))}) == ["g"]
    assert compared([after], [before], seen) == expected


def test_a_guid_that_is_an_address_is_no_better_when_it_is_in_doubt() -> None:
    address = "https://a.example/feed?item=1"
    other = made(address, title="B", link="https://a.example/b", published="2026-10-05T06:00:00Z")
    assert compared([other], [made(address)]) == ({}, [address], [address])


@pytest.mark.parametrize(
    "after",
    [
        made("g", title="A", link="https://a.example/b"),
        made("g", title="B", link="https://www.a.example/g#more"),
        made("g", title="B", link=None),
        made("g", title="B", link="https://a.example/"),
    ],
)
def test_one_thing_in_common_is_enough(after: ParsedEntry) -> None:
    known = {"g": KnownEntry(1, OLD, row(made("g", title="A")))}
    assert doubtful({"g": after}, known) == []


def test_guids_that_count_from_the_top_follow_their_articles() -> None:
    pages = ["a", "b", "c", "d"]
    articles = [made(page) for page in pages]
    before = [each._replace(guid=str(place)) for place, each in enumerate(articles[1:], 1)]
    after = [each._replace(guid=str(place)) for place, each in enumerate(articles[:3], 1)]
    assert compared(after, before) == ({"2": "1", "3": "2"}, ["1"], ["3"])
    undated = [[each._replace(published=None) for each in side] for side in (after, before)]
    assert compared(undated[0][:2], undated[1][:2]) == ({"2": "1"}, ["1"], ["2"])


def words(count: int, other: int = 0) -> str:
    return "<p>" + " ".join(f"w{n}" if n >= other else f"x{n}" for n in range(count)) + "</p>"


@pytest.mark.parametrize(
    ("html", "other", "expected"),
    [
        (words(48), words(48), True),
        (words(47), words(47), False),
        (words(48), words(48).replace("<p>", "<div class='x y'>"), True),
        (words(100), words(100, other=2), True),
        (words(100), words(100, other=3), False),
        (words(100), words(90), False),
        (words(48), words(48).replace(" ", "\u3000"), True),
        ("", "", False),
    ],
)
def test_the_same_text(html: str, other: str, expected: bool) -> None:
    assert is_same_text(html.encode(), other.encode()) is expected


def test_texts_of_one_title_and_one_day_are_worth_comparing() -> None:
    days = ["2026-10-03T06:00:00Z", "2026-10-03T06:00:01Z", None]
    pairs = []
    for published in days:
        new, old = made("2", title="T", published=published), made("1", title="T")
        stored = [traits("1", old, EARLIER)]
        found = compare({"2": new}, {}, [], stored, NOW)
        pairs.append(same_titled({"2": new}, found, {}, stored, NOW))
    assert pairs == [[("2", "1")], [], [("2", "1")]]


def test_few_texts_are_compared_and_none_that_is_known_already() -> None:
    stored = [Traits(f"old{n}", None, f"Title {n}", None, EARLIER) for n in range(6)]
    document = {f"new{n}": ParsedEntry(title=f"Title {n}") for n in range(6)}
    found = compare(document, {}, [], stored, NOW)._replace(same={"other": "old0"})
    assert same_titled(document, found, {"old1"}, stored, NOW) == [
        ("new2", "old2"),
        ("new3", "old3"),
        ("new4", "old4"),
    ]
