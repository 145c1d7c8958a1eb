"""What the events of a calendar come to in the store."""

import tomllib
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from plncli.errors import UsageError
from plncli.formats.ics import read, series_of
from plncli.formats.ics.reading import Problem
from plncli.formats.ics.records import Records, records
from plncli.formats.ics.repeating import meets_of
from plncli.occasions import Over, Rhythm
from tests.formats.ics.test_expansion import calendar

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 10, 7, 9, tzinfo=BERLIN)
REPEATING = tomllib.loads((Path(__file__).parent / "repeating.toml").read_text("utf-8"))
GROUPS = {"edchat": ("abcd", "#edchat"), "robotics people": ("wxyz", "Robotics people")}


def taken(*events: str) -> Records:
    return records(read(calendar(*events), BERLIN).events, NOW, BERLIN, GROUPS)


@pytest.mark.parametrize("case", REPEATING["series"], ids=lambda case: case["meets"])
def test_series_in_words(case: dict[str, Any]) -> None:
    (series,) = series_of(read(calendar(case["event"]), BERLIN).events)
    assert meets_of(series, NOW).text == case["meets"]


def test_a_zone_without_a_name_is_its_hours() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Staff room\nBEGIN:STANDARD\nDTSTART:19700101T000000\n"
        "TZOFFSETFROM:-0330\nTZOFFSETTO:-0330\nEND:STANDARD\nEND:VTIMEZONE\n"
    )
    event = calendar("DTSTART;TZID=Staff room:20261006T090000\nRRULE:FREQ=WEEKLY")
    data = event.replace(b"BEGIN:VEVENT", zone.encode() + b"BEGIN:VEVENT")
    (series,) = series_of(read(data, BERLIN).events)
    assert meets_of(series, NOW).text == "weekly tue 09:00 UTC-3:30"


def test_series_of_several_rules_have_no_words() -> None:
    two = "DTSTART:20261006\nRRULE:FREQ=WEEKLY\nRRULE:FREQ=MONTHLY"
    for series in series_of(read(calendar(two, "RECURRENCE-ID:20260101\nDTSTART:20260102"), BERLIN)
                            .events):  # fmt: skip
        with pytest.raises(UsageError):
            meets_of(series, NOW)


def test_an_occasion_has_local_days_and_what_its_text_says() -> None:
    (occasion,) = taken(
        """
UID:u1
SUMMARY:Webinar: rubrics that work
DTSTART:20261008T223000Z
DTEND:20261008T233000Z
LOCATION:https://meet.example/rubrics
DESCRIPTION:Talk about it under #RubricsLive
"""
    ).occasions
    assert occasion == (
        2,
        "u1",
        "Webinar: rubrics that work",
        {
            "name": "Webinar: rubrics that work",
            "starts": "2026-10-09",
            "until": None,
            "starts_at": "2026-10-08T22:30:00Z",
            "minutes": 60,
            "place": None,
            "url": "https://meet.example/rubrics",
            "hashtag": "RubricsLive",
            "mode": "virtual",
            "kind": "webinar",
            "note": "Talk about it under #RubricsLive",
        },
        False,
        False,
        None,
    )


@pytest.mark.parametrize(
    ("lines", "column", "value"),
    [
        ("DTSTART;VALUE=DATE:20261010\nDTEND;VALUE=DATE:20261013", "until", "2026-10-12"),
        ("DTSTART;VALUE=DATE:20261010\nDTEND;VALUE=DATE:20261011", "until", None),
        ("DTSTART:20261010T200000Z\nDTEND:20261010T220000Z", "until", None),  # midnight here
        ("DTSTART:20261010T200000Z\nDTEND:20261010T230000Z", "until", "2026-10-11"),
        ("DTSTART:20261010T080000Z\nDTEND:20261012T080000Z", "minutes", None),
        ("DTSTART:20261010T080000Z", "minutes", None),
        ("DTSTART:20261010\nDESCRIPTION:see https://a.example/x.", "url", "https://a.example/x"),
        ("DTSTART:20261010\nDESCRIPTION:https://a.example/page#part", "hashtag", None),
        ("DTSTART:20261010\nSUMMARY:#edchat live", "kind", "chat_session"),
        ("DTSTART:20261010\nSUMMARY:#edchat live", "hashtag", None),  # the group's own
        ("DTSTART:20261010\nSUMMARY:Edcamp Springfield", "kind", "edcamp"),
        ("DTSTART:20261010\nSUMMARY:Workshops for all", "kind", "workshop"),
        ("DTSTART:20261010\nSUMMARY:Staff meeting", "kind", "other"),
        ("DTSTART:20261010\nLOCATION:Zoom", "mode", "virtual"),
        ("DTSTART:20261010\nLOCATION:Town hall", "mode", None),
        ("DTSTART:20261010\nLOCATION:Town hall", "place", "Town hall"),
    ],
)
def test_columns(lines: str, column: str, value: object) -> None:
    (occasion,) = taken(lines).occasions
    assert occasion.values[column] == value


def test_what_is_over_is_past_from_its_last_day_on() -> None:
    days = ("20261005", "20261006", "20261007")
    found = taken(*(f"UID:{day}\nDTSTART:{day}" for day in days))
    assert [each.past for each in found.occasions] == [True, True, False]
    (long,) = taken("DTSTART;VALUE=DATE:20261005\nDTEND;VALUE=DATE:20261008").occasions
    assert not long.past


@pytest.mark.parametrize("name", ["edchat", "#EdChat weekly", "Robotics people"])
def test_a_series_is_about_the_group_of_its_name_or_hashtag(name: str) -> None:
    found = taken(f"SUMMARY:{name}\nDTSTART:20261006T180000Z\nRRULE:FREQ=WEEKLY")
    key = "robotics people" if "Robotics" in name else "edchat"
    assert found == Records((), (Rhythm(2, *GROUPS[key], "weekly tue 18:00 UTC"),), (), ())


def test_moved_times_of_a_group_are_occasions_and_its_days_exceptions() -> None:
    found = taken(
        "UID:a\nSUMMARY:#edchat\nDTSTART:20261006T180000Z\nRRULE:FREQ=WEEKLY",
        "UID:a\nSUMMARY:with guests\nRECURRENCE-ID:20261013T180000Z\nDTSTART:20261014T180000Z",
        "UID:a\nSTATUS:CANCELLED\nRECURRENCE-ID:20261020T180000Z\nDTSTART:20261020T180000Z",
        "UID:a\nSUMMARY:same time\nRECURRENCE-ID:20261027T180000Z\nDTSTART:20261027T180000Z",
    )
    (rhythm,) = found.rhythms
    assert rhythm.meets == "weekly tue 18:00 UTC except 2026-10-13, 2026-10-20"
    (occasion,) = found.occasions
    assert (occasion.uid, occasion.name) == ("a#2026-10-13T18:00:00Z", "with guests")


def test_the_next_time_of_another_series_is_an_occasion() -> None:
    (occasion,) = taken(
        "UID:r\nSUMMARY:Planning\nDTSTART:20260901T180000Z\nDURATION:PT45M\n"
        "RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE:20261013T180000Z"
    ).occasions
    assert (occasion.uid, occasion.values["starts"]) == ("r", "2026-10-20")
    assert occasion.again == "weekly tue 18:00 UTC 45m except 2026-10-13"


def test_added_days_alone_have_no_words() -> None:
    (occasion,) = taken("UID:r\nDTSTART:20261005\nRDATE;VALUE=DATE:20261105").occasions
    assert (occasion.values["starts"], occasion.again) == ("2026-11-05", "on other days as well")


def test_a_series_whose_last_time_is_past_is_over() -> None:
    lines = "SUMMARY:Course\nDTSTART:20200901T180000Z\nRRULE:FREQ=DAILY;COUNT=3"
    assert taken(lines).over == (Over(2, "Course", "2020-09-03"),)
    never = "SUMMARY:Never\nDTSTART:20200901T180000Z\nRRULE:FREQ=DAILY;UNTIL=20200101T000000Z"
    assert taken(never).over == (Over(2, "Never", None),)


def test_a_rule_that_is_refused_is_told_and_its_beginning_kept() -> None:
    found = taken("SUMMARY:Often\nDTSTART:20261105T180000Z\nRRULE:FREQ=HOURLY")
    said = "Often: its rule: a rule is daily, weekly, monthly or yearly, not HOURLY"
    assert found.problems == (Problem(2, said),)
    assert found.occasions[0].values["starts"] == "2026-11-05"


def test_events_without_a_uid_are_known_by_name_and_beginning() -> None:
    (occasion,) = taken("SUMMARY:Fair\nDTSTART;VALUE=DATE:20261105").occasions
    assert occasion.uid == "Fair 2026-11-05"
    (change,) = taken("RECURRENCE-ID;VALUE=DATE:20261104\nDTSTART;VALUE=DATE:20261105").occasions
    assert change.uid == "(no name) 2026-11-05#2026-11-04"
