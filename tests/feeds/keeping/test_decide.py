"""Which entries are new, changed, the same; what is kept of each."""

import pytest

from plncli.feeds.keeping.decide import decide
from plncli.feeds.keeping.identity import identified
from plncli.feeds.keeping.records import EntryRow, KnownEntry
from plncli.feeds.parsing.parsed import Enclosure, ParsedEntry

NOW = "2026-10-07T09:00:00Z"
EARLIER = "2026-10-01T06:00:00Z"


def row_of(entry: ParsedEntry, now: str = NOW) -> EntryRow:
    (row,) = decide(identified([entry]), {}, now).new
    return row


def test_a_new_entry_is_kept_whole() -> None:
    entry = ParsedEntry(
        guid="g",
        link="https://a.example/1",
        title="Title",
        author="Nia",
        published=EARLIER,
        updated=NOW,
        summary="Sum",
        html=b"<p>A word</p>",
        enclosures=(Enclosure("https://a.example/e.pdf", "application/pdf", 12),),
        categories=("a", "é"),
        language="fr",
        seconds=60,
    )
    assert row_of(entry) == EntryRow(
        guid="g",
        link="https://a.example/1",
        title="Title",
        author="Nia",
        published=EARLIER,
        sort_at=EARLIER,
        summary="Sum",
        language="fr",
        seconds=60,
        html=entry.html,
        enclosures='[{"url": "https://a.example/e.pdf", "type": "application/pdf",'
        ' "length": 12, "seconds": null}]',
        categories='["a", "é"]',
    )


def test_an_entry_without_anything_is_still_an_entry() -> None:
    assert row_of(ParsedEntry()) == EntryRow(
        "", None, "(untitled)", None, None, NOW, None, None, 0, b"", "[]", "[]"
    )


@pytest.mark.parametrize(
    ("published", "sort_at"), [(None, NOW), ("2031-01-01T00:00:00Z", NOW), (EARLIER, EARLIER)]
)
def test_it_sorts_by_its_date_unless_that_is_missing_or_to_come(
    published: str | None, sort_at: str
) -> None:
    assert row_of(ParsedEntry(guid="g", published=published)).sort_at == sort_at


def test_only_what_changed_is_updated_and_it_keeps_its_key() -> None:
    same = ParsedEntry(guid="same", title="Same", published=EARLIER)
    before = ParsedEntry(guid="edited", title="Tpyo", published=EARLIER)
    after = before._replace(title="Typo")
    known = {
        "same": KnownEntry(1, EARLIER, row_of(same, EARLIER)),
        "edited": KnownEntry(2, EARLIER, row_of(before, EARLIER)),
    }
    fresh = ParsedEntry(guid="fresh", title="Fresh")
    decision = decide(identified([fresh, same, after]), known, NOW)
    assert [row.guid for row in decision.new] == ["fresh"]
    assert decision.changed == [(2, row_of(after, EARLIER))]


def test_an_empty_feed_changes_nothing() -> None:
    known = {"g": KnownEntry(1, EARLIER, row_of(ParsedEntry(guid="g")))}
    assert decide({}, known, NOW) == ([], [])


def test_an_entry_that_says_only_when_it_was_updated_keeps_the_date_it_came_with() -> None:
    before = ParsedEntry(guid="g", updated="2026-09-01T00:00:00Z")
    known = {"g": KnownEntry(1, EARLIER, row_of(before, EARLIER))}
    after = before._replace(updated="2026-10-05T00:00:00Z", title="New words")
    ((_, row),) = decide(identified([after]), known, NOW).changed
    assert (row.published, row.sort_at) == ("2026-09-01T00:00:00Z", "2026-09-01T00:00:00Z")


def test_an_edit_never_lifts_an_entry_above_its_first_sight() -> None:
    before = ParsedEntry(guid="g", published="2026-09-01T00:00:00Z")
    known = {"g": KnownEntry(1, EARLIER, row_of(before, EARLIER))}
    after = before._replace(published="2026-10-06T00:00:00Z")
    ((_, row),) = decide(identified([after]), known, NOW).changed
    assert (row.published, row.sort_at) == ("2026-10-06T00:00:00Z", EARLIER)
