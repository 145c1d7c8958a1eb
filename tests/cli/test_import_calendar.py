"""`pln import` of calendar files."""

import json
import sqlite3
from pathlib import Path

import pytest

from plncli.store import read
from tests.conftest import Pln
from tests.formats.ics.test_expansion import calendar

CONFERENCE = """
UID:c1
SUMMARY:Edcamp Springfield
DTSTART;VALUE=DATE:20261205
DTEND;VALUE=DATE:20261207
LOCATION:Springfield
DESCRIPTION:Talk under #edcampspr
"""
WEBINAR = """
UID:w1
SUMMARY:Webinar on rubrics
DTSTART:20260901T160000Z
DTEND:20260901T170000Z
"""
CHAT = """
UID:e1
SUMMARY:#edchat
DTSTART;TZID=Eastern Standard Time:20260106T190000
DTEND;TZID=Eastern Standard Time:20260106T200000
RRULE:FREQ=WEEKLY;BYDAY=TU
"""
PLANNING = """
UID:p1
SUMMARY:Robotics planning
DTSTART:20260903T160000Z
DURATION:PT45M
RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TH
"""
OVER = "UID:o1\nSUMMARY:Course\nDTSTART:20200901T180000Z\nRRULE:FREQ=DAILY;COUNT=3"
BROKEN = "UID:b1\nSUMMARY:Broken\nDTSTART:soon"


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A calendar of each sort of event, in the folder where the command runs."""
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "school.ics"
    data = calendar(CONFERENCE, WEBINAR, CHAT, PLANNING, OVER, BROKEN)
    path.write_bytes(data.replace(b"END:VCALENDAR", b"BEGIN:VTODO\nEND:VTODO\nEND:VCALENDAR"))
    return path


def events(store: sqlite3.Connection) -> dict[str, str]:
    return {each.name: each.id for each in read.events(store)}


def test_each_event_is_told_and_kept(pln: Pln, file: Path, store: sqlite3.Connection) -> None:
    pln("add", "community", "#edchat", "--meets", "daily")
    result = pln("import", "school.ics", "--topic", "new")
    (chat,) = read.communities(store)
    ids = events(store)
    assert result == (
        6,
        f"new\t{ids['Edcamp Springfield']}\t2026-12-05\tEdcamp Springfield\t\n"
        f"new\t{ids['Webinar on rubrics']}\t2026-09-01 16:00\tWebinar on rubrics\tpast: attended\n"
        f"new\t{ids['Robotics planning']}\t2026-10-15 16:00\tRobotics planning\t"
        "the next of every 2 weeks thu 16:00 UTC 45m from 2026-09-03\n"
        f"changed\t{chat.id}\t\t#edchat\t"
        "meets weekly tue 19:00 America/New_York 60m (was: daily)\n"
        "over\t\t2020-09-03\tCourse\tits last time is past\n",
        "school.ics: left alone: 1 to-do\n"
        'a group of its own is made with: pln add community "Robotics planning"'
        ' --meets "every 2 weeks thu 16:00 UTC 45m from 2026-09-03"\n'
        "school.ics:36: Broken: no day can be read\n"
        "3 new, 1 changed, 0 same, 1 over, 1 problem; undo: pln undo\n",
    )
    (edcamp,) = read.events(store, ids["Edcamp Springfield"])
    kept = (edcamp.kind, edcamp.starts, edcamp.until, edcamp.place, edcamp.hashtag, edcamp.status)
    assert kept == ("edcamp", "2026-12-05", "2026-12-06", "Springfield", "edcampspr", "wanted")
    assert edcamp.topics == ("new",)
    (webinar,) = read.events(store, ids["Webinar on rubrics"])
    assert (webinar.status, webinar.minutes) == ("attended", 60)


def test_the_same_file_again_changes_nothing(pln: Pln, file: Path) -> None:
    pln("add", "community", "#edchat")
    pln("import", "school.ics")
    again = pln("import", "school.ics")
    assert again.code == 6
    assert again.err.splitlines()[-1] == "0 new, 0 changed, 4 same, 1 over, 1 problem"


def test_a_dry_run_keeps_nothing(pln: Pln, file: Path, store: sqlite3.Connection) -> None:
    result = pln("import", "school.ics", "--dry-run")
    assert result.err.splitlines()[-1] == "would be: 4 new, 0 changed, 0 same, 1 over, 1 problem"
    assert events(store) == {}


def test_json_has_each_of_them(pln: Pln, file: Path) -> None:
    file.write_bytes(calendar(CONFERENCE, OVER))
    (new, over) = json.loads(pln("import", "school.ics", "--format", "json").out)
    assert new.pop("id")
    assert new == {
        "change": "new", "kind": "event", "name": "Edcamp Springfield", "when": "2026-12-05",
        "said": "",
    }  # fmt: skip
    assert (over["change"], over["id"]) == ("over", None)


def test_what_changed_in_the_calendar_changes_and_what_one_set_stays(
    pln: Pln, file: Path, store: sqlite3.Connection
) -> None:
    file.write_bytes(calendar(CONFERENCE))
    pln("import", "school.ics")
    pln("edit", "edcamp", "--status", "registered", "--note", "bring Ana", "--kind", "conference")
    moved = CONFERENCE.replace("20261205", "20261206").replace("Springfield\nDESC", "Shelby\nDESC")
    file.write_bytes(calendar(moved))
    assert pln("import", "school.ics").err == "0 new, 1 changed, 0 same; undo: pln undo\n"
    (event,) = read.events(store)
    assert (event.starts, event.place) == ("2026-12-06", "Shelby")
    assert (event.status, event.note, event.kind) == ("registered", "bring Ana", "conference")
    file.write_bytes(calendar(moved + "STATUS:CANCELLED"))
    pln("import", "school.ics")
    assert read.events(store)[0].status == "cancelled"


def test_an_event_that_one_added_oneself_is_the_same(
    pln: Pln, file: Path, store: sqlite3.Connection
) -> None:
    pln("add", "event", "edcamp springfield", "--on", "2026-12-05", "--hashtag", "mine")
    file.write_bytes(calendar(CONFERENCE))
    assert pln("import", "school.ics").err == "0 new, 1 changed, 0 same; undo: pln undo\n"
    (event,) = read.events(store)
    assert (event.uid, event.hashtag, event.until) == ("c1", "mine", "2026-12-06")


def test_what_is_cancelled_and_new_is_left_out(
    pln: Pln, file: Path, store: sqlite3.Connection
) -> None:
    file.write_bytes(calendar(CONFERENCE + "STATUS:CANCELLED"))
    assert pln("import", "school.ics").err == "0 new, 0 changed, 0 same, 1 cancelled\n"
    assert events(store) == {}


def test_times_without_a_zone_are_the_users(
    pln: Pln, file: Path, store: sqlite3.Connection
) -> None:
    pln("me", "--tz", "Asia/Tokyo")
    file.write_bytes(calendar("SUMMARY:Tea\nDTSTART:20261101T080000"))
    assert "2026-11-01 08:00" in pln("import", "school.ics").out
    assert read.events(store)[0].starts_at == "2026-10-31T23:00:00Z"


def test_lists_and_calendars_may_come_together(pln: Pln, file: Path) -> None:
    file.write_bytes(calendar(CONFERENCE))
    feeds = '<opml><body><outline text="A" xmlUrl="https://a.example/feed"/></body></opml>'
    Path("feeds.opml").write_text(feeds)
    result = pln("import", "feeds.opml", "school.ics", "--dry-run", "--format", "ids")
    assert result.out.splitlines()[0] == "https://a.example/feed"
    assert result.err == "would be: 2 new, 0 changed, 0 same\n"
    page = pln("import", "feeds.opml", "school.ics", "--dry-run", "--format", "md").out
    assert page.count("| change |") == 2


def test_a_class_keeps_addresses_out(pln: Pln, file: Path, store: sqlite3.Connection) -> None:
    pln("init", "--as-class")
    file.write_bytes(calendar(CONFERENCE.replace("Talk under", "Write to ana@school.example")))
    result = pln("import", "school.ics")
    assert result.code == 6
    assert "Edcamp Springfield: " in result.err
    assert events(store) == {}


@pytest.mark.parametrize(
    ("words", "data", "code", "said"),
    [
        (("--as", "ics"), b"<opml/>", 2, "pln: school.ics is no calendar; give a file that ends"),
        (("--as", "opml"), calendar(), 2, "pln: school.ics is not OPML: it looks like a calendar"),
        (("--as", "vcf"), calendar(), 2, "pln: --as 'vcf' is no format; pln imports opml, ics"),
        ((), b"hello", 2, "pln: school.ics looks like plain text; give the list that your feed"),
        ((), calendar(), 0, "0 new, 0 changed, 0 same"),
    ],
)
def test_formats(
    pln: Pln, file: Path, words: tuple[str, ...], data: bytes, code: int, said: str
) -> None:
    file.write_bytes(data)
    result = pln("import", "school.ics", *words)
    assert result.code == code
    assert result.err.startswith(said)


def test_what_the_program_itself_exported_is_left_alone(
    pln: Pln, file: Path, store: sqlite3.Connection
) -> None:
    pln("add", "community", "#edchat", "--meets", "wed 20:00 UTC 60m")
    assert pln("export", "calendar", "-o", "own.ics").code == 0
    result = pln("import", "own.ics")
    assert result.code == 0
    assert result.err.endswith(" of pln's own\n0 new, 0 changed, 0 same\n")
    assert events(store) == {}
