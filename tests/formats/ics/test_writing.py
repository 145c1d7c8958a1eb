"""Calendar files that are written: as the format has them, and as they are read again."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from plncli.formats.ics import Event, Todo, occurrences, read, series_of, write

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")


def test_the_whole_file() -> None:
    items = (
        Event(
            "chat-1@pln",
            "#edchat: rubrics, and why; all",
            datetime(2026, 10, 7, 20, tzinfo=LONDON),
            datetime(2026, 10, 7, 21, tzinfo=LONDON),
            "One line\nand another",
            "https://chat.example/x",
            "Bluesky",
        ),
        Event("day-1@pln", "Edcamp", date(2026, 12, 5), date(2026, 12, 6)),
        Todo("todo-1@pln", "Thank Ana", date(2026, 10, 9), "for the rubric"),
    )
    assert write(items, NOW).decode() == "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//plncli//pln//EN",
            "X-WR-CALNAME:pln",
            "BEGIN:VEVENT",
            "SUMMARY:#edchat: rubrics\\, and why\\; all",
            "DTSTART:20261007T190000Z",
            "DTEND:20261007T200000Z",
            "DTSTAMP:20261007T090000Z",
            "UID:chat-1@pln",
            "DESCRIPTION:One line\\nand another",
            "LOCATION:Bluesky",
            "URL:https://chat.example/x",
            "END:VEVENT",
            "BEGIN:VEVENT",
            "SUMMARY:Edcamp",
            "DTSTART;VALUE=DATE:20261205",
            "DTEND;VALUE=DATE:20261207",
            "DTSTAMP:20261007T090000Z",
            "UID:day-1@pln",
            "END:VEVENT",
            "BEGIN:VTODO",
            "DESCRIPTION:for the rubric",
            "DTSTAMP:20261007T090000Z",
            "DUE;VALUE=DATE:20261009",
            "SUMMARY:Thank Ana",
            "UID:todo-1@pln",
            "END:VTODO",
            "END:VCALENDAR",
            "",
        ]
    )


def test_what_comes_again_keeps_its_zone_and_its_hour() -> None:
    starts = datetime(2026, 10, 21, 20, tzinfo=LONDON)
    data = write([Event("c@pln", "#chat", starts, rrule="FREQ=WEEKLY;BYDAY=WE")], NOW)
    assert b"TZID:Europe/London" in data
    assert b"DTSTART;TZID=Europe/London:20261021T200000" in data
    (series,) = series_of(read(data, UTC).events)
    found = occurrences(series, NOW, datetime(2026, 11, 5, tzinfo=UTC))
    assert [each.starts for each in found] == [
        datetime(2026, 10, 21, 19, tzinfo=UTC),
        datetime(2026, 10, 28, 20, tzinfo=UTC),
        datetime(2026, 11, 4, 20, tzinfo=UTC),
    ]


def test_what_is_written_is_read_again() -> None:
    starts = datetime(2026, 10, 7, 20, tzinfo=UTC)
    ends = datetime(2026, 10, 7, 21, tzinfo=UTC)
    data = write([Event("a@pln", "Ärger, Ü" * 30, starts, ends, "x" * 200)], NOW)
    assert max(map(len, data.split(b"\r\n"))) <= 75  # RFC 5545, 3.1
    (event,) = read(data, UTC).events
    assert (event.uid, event.summary, event.starts, event.ends, event.text) == (
        "a@pln", "Ärger, Ü" * 30, starts, ends, "x" * 200,
    )  # fmt: skip


def test_an_empty_calendar_is_one() -> None:
    assert write([], NOW).startswith(b"BEGIN:VCALENDAR\r\n")
