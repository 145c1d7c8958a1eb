"""What is read of a calendar file, and what is said of what cannot be."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from plncli.errors import RefusedError, UsageError
from plncli.formats import looks_like
from plncli.formats.ics import Problem, read, reading
from tests.formats.ics.test_expansion import calendar

BERLIN = ZoneInfo("Europe/Berlin")

WHOLE = """BEGIN:VCALENDAR
VERSION:2.0
X-WR-CALNAME:Conferences
X-WR-TIMEZONE:America/Chicago
BEGIN:VTIMEZONE
TZID:Staff room
BEGIN:STANDARD
DTSTART:19700101T000000
TZOFFSETFROM:+0200
TZOFFSETTO:+0200
END:STANDARD
END:VTIMEZONE
BEGIN:VEVENT
UID:one@calendar.example
SUMMARY:Rubrics\\, together
  and aloud
DTSTART:20261005T090000
DTEND:20261005T103000
LOCATION:Room 4
URL:https://calendar.example/one
DESCRIPTION:Bring\\none
SEQUENCE:3
STATUS:cancelled
BEGIN:VALARM
TRIGGER:-PT5M
SUMMARY:not this
END:VALARM
END:VEVENT
BEGIN:VEVENT
DTSTART;TZID=Staff room:20261006T090000
DURATION:PT45M
END:VEVENT
BEGIN:VEVENT
SUMMARY:Back to front
DTSTART:20261007T090000Z
DTEND:20261007T080000Z
END:VEVENT
BEGIN:VTODO
SUMMARY:Mark essays
END:VTODO
END:VCALENDAR
"""


def test_an_event_is_read_with_all_that_counts() -> None:
    file = read(WHOLE.encode(), BERLIN)
    assert (file.name, file.problems, file.others) == ("Conferences", (), {"VTODO": 1})
    chicago = ZoneInfo("America/Chicago")
    first, second, third = file.events
    assert first == reading.ReadEvent(
        line=13,
        uid="one@calendar.example",
        summary="Rubrics, together and aloud",
        starts=datetime(2026, 10, 5, 9, tzinfo=chicago),
        ends=datetime(2026, 10, 5, 10, 30, tzinfo=chicago),
        zone="America/Chicago",
        place="Room 4",
        url="https://calendar.example/one",
        text="Bring\none",
        cancelled=True,
        sequence=3,
        rules=(),
        added=(),
        left_out=(),
        replaces=None,
        onwards=False,
    )
    assert (second.summary, second.zone, second.uid) == ("(no name)", None, "")
    assert isinstance(second.starts, datetime)
    assert second.starts.astimezone(UTC) == datetime(2026, 10, 6, 7, tzinfo=UTC)
    assert second.ends == second.starts.replace(minute=45)
    assert third.ends is None


@pytest.mark.parametrize(
    ("lines", "zone", "starts"),
    [
        ("DTSTART:20261005T090000", "Europe/Berlin", datetime(2026, 10, 5, 9, tzinfo=BERLIN)),
        ("DTSTART:20261005T090000Z", "UTC", datetime(2026, 10, 5, 9, tzinfo=UTC)),
        ("DTSTART;VALUE=DATE:20261005", None, date(2026, 10, 5)),
        ("DTSTART:20261005", None, date(2026, 10, 5)),
        (
            "DTSTART;TZID=Eastern Standard Time:20261005T090000",
            "America/New_York",
            datetime(2026, 10, 5, 9, tzinfo=ZoneInfo("America/New_York")),
        ),
        (
            "DTSTART;TZID=/softwarestudio.example/Olson/Europe/Paris:20261005T090000",
            "Europe/Paris",
            datetime(2026, 10, 5, 9, tzinfo=ZoneInfo("Europe/Paris")),
        ),
    ],
)
def test_when(lines: str, zone: str | None, starts: date) -> None:
    (event,) = read(calendar(lines), BERLIN).events
    assert (event.zone, event.starts) == (zone, starts)


@pytest.mark.parametrize(
    ("lines", "events", "problems"),
    [
        ("SUMMARY:Some day", 0, [Problem(2, "Some day: no day can be read")]),
        (
            "DTSTART;TZID=Asia/Tokyo:00010101T000000",
            0,
            [Problem(2, "an event without a name: no day can be read")],
        ),
        ("DTSTART:20261005T090000Z\nDTEND:99991231T235959Z", 1, []),
        ("DTSTART:soon", 0, [Problem(2, "an event without a name: no day can be read")]),
        (
            "SUMMARY:Odd\nDTSTART:20261005\nRRULE:FREQ=NEVER",
            1,
            [Problem(2, "Odd: its RRULE cannot be read: Expected frequency, got: NEVER")],
        ),
        (
            "SUMMARY:Far\nDTSTART;TZID=Nowhere/At all:20261005T090000",
            1,
            [Problem(2, "Far: nobody knows the time zone Nowhere/At all; taken as yours")],
        ),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(
    lines: str, events: int, problems: list[Problem]
) -> None:
    file = read(calendar(lines), BERLIN)
    assert (len(file.events), list(file.problems)) == (events, problems)


def test_a_broken_event_does_not_take_the_others_along() -> None:
    data = calendar(
        "SUMMARY:Good\nDTSTART:20261005", "DTSTART:20261006T090000Z\nDURATION:P9999999D"
    )
    file = read(data, BERLIN)
    assert [event.summary for event in file.events] == ["Good"]
    assert file.problems == (Problem(6, "an event cannot be read: date value out of range"),)


def test_a_broken_zone_is_told_and_its_events_are_kept() -> None:
    zone = "BEGIN:VTIMEZONE\nTZID:Odd\nBEGIN:STANDARD\nEND:STANDARD\nEND:VTIMEZONE\n"
    data = calendar("DTSTART;TZID=Odd:20261005T090000").replace(
        b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT"
    )
    file = read(data, BERLIN)
    assert len(file.events) == 1
    assert file.problems[0].line == 2


def test_a_file_without_ends_is_read_as_far_as_it_goes() -> None:
    file = read(b"BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Cut\nDTSTART:20261005\nBEGIN:VALARM", UTC)
    assert [event.summary for event in file.events] == ["Cut"]
    file = read(b"BEGIN:VEVENT\nDTSTART:20261005\nEND:VCALENDAR\nEND:VEVENT\n", UTC)
    assert len(file.events) == 1
    file = read(b"BEGIN:VTODO\nEND:VTOOD\nBEGIN:VEVENT\nDTSTART:20261005\nEND:VEVENT\n", UTC)
    assert len(file.events) == 1


def test_zones_of_one_file_are_not_those_of_the_next() -> None:
    assert read(WHOLE.encode(), BERLIN).problems == ()
    again = read(calendar("SUMMARY:x\nDTSTART;TZID=Staff room:20261006T090000"), BERLIN)
    assert again.events[0].starts == datetime(2026, 10, 6, 9, tzinfo=BERLIN)
    assert len(again.problems) == 1


def test_other_files_and_huge_ones_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="x is no calendar; give"):
        read(b"BEGIN:VCARD\n", UTC, "x")
    monkeypatch.setattr(reading, "MAX_EVENTS", 1)
    with pytest.raises(RefusedError, match="more than 1 events"):
        read(calendar("DTSTART:20261005", "DTSTART:20261006"), UTC)
    monkeypatch.setattr(reading, "MAX_BYTES", 10)
    with pytest.raises(RefusedError, match="larger than 0 MB"):
        read(calendar("DTSTART:20261005"), UTC)


def test_a_calendar_is_known_whatever_markup_it_holds() -> None:
    assert looks_like(b"\xef\xbb\xbfBEGIN:VCALENDAR\r\nDESCRIPTION:<html><rss>") == "ics"
    assert looks_like(b"BEGIN:VTIMEZONE\n") == "ics"
    assert looks_like(b"BEGIN:VCARD\n") == "contacts (vCard)"
