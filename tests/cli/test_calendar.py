"""`pln export calendar` and `pln today --format ics`: read back by the library that others use."""

import sqlite3
from pathlib import Path
from typing import Any

import icalendar
import pytest

from tests.conftest import Pln


@pytest.fixture
def network(pln: Pln, store: sqlite3.Connection) -> None:
    pln("add", "contact", "Ana Diaz", "--cadence", "4w")
    pln("--as-of", "2026-08-01", "add", "contact", "Ben Li", "--cadence", "4w")
    pln("add", "contact", "Cleo Ray", "--cadence", "1y")
    pln("add", "contact", "Dev Rao")
    pln(
        "add",
        "community",
        "#tlchat",
        "--hashtag",
        "#tlchat",
        "--meets",
        "weekly wed 20:00 Europe/London 60m",
    )
    pln("add", "community", "AASL", "--dues", "45", "--renews", "2026-12-01")
    pln("add", "event", "Camp", "--on", "2026-10-20", "--until", "2026-10-22", "--place", "Oslo")
    pln("add", "event", "Past", "--on", "2026-09-20")
    pln("add", "event", "Far", "--on", "2027-09-20")
    pln("add", "event", "Some day")
    pln("add", "event", "Webinar", "--on", "2026-10-07")
    pln("promise", "thank Ana", "--by", "2026-10-12")
    store.execute("UPDATE journal SET recording = 0")
    store.execute(
        "UPDATE event SET starts_at = '2026-10-07T16:00:00Z', minutes = 90 WHERE name = 'Webinar'"
    )
    store.execute("UPDATE journal SET recording = 1")


def told(text: str) -> list[tuple[str, str, str]]:
    found = []
    for part in icalendar.Calendar.from_ical(text).subcomponents:
        if part.name in ("VEVENT", "VTODO"):
            when: Any = part["DUE" if part.name == "VTODO" else "DTSTART"]
            found.append((part.name, str(part["SUMMARY"]), when.dt.isoformat()[:16]))
    return found


def test_what_is_to_come(pln: Pln, network: None, tmp_path: Path) -> None:
    path = tmp_path / "pln.ics"
    assert pln("export", "calendar", "--days", "15", "-o", str(path)).err == f"wrote {path}\n"
    assert told(path.read_text("utf-8")) == [
        ("VEVENT", "#tlchat", "2026-10-07T19:00"),
        ("VEVENT", "#tlchat", "2026-10-14T19:00"),
        ("VEVENT", "#tlchat", "2026-10-21T19:00"),
        ("VEVENT", "Webinar", "2026-10-07T16:00"),
        ("VEVENT", "Camp", "2026-10-20"),
        ("VTODO", "thank Ana", "2026-10-12"),
        ("VTODO", "check in with Ben Li", "2026-10-07"),
    ]
    assert pln("export", "calendar", "-o", str(path)).code == 5
    longer = told(pln("export", "calendar").out)
    assert ("VTODO", "check in with Ana Diaz", "2026-11-04") in longer
    assert ("VTODO", "renew AASL (45)", "2026-12-01") in longer
    assert not [each for each in longer if each[1] in ("Past", "Far", "Some day")]


def test_a_thing_keeps_its_identity(pln: Pln, network: None, store: sqlite3.Connection) -> None:
    def identities(moment: str) -> set[str]:
        text = pln("--as-of", moment, "export", "calendar").out
        return {str(each["UID"]) for each in icalendar.Calendar.from_ical(text).subcomponents}

    (ben,) = store.execute("SELECT id FROM contact WHERE name = 'Ben Li'").fetchone()
    (promise,) = store.execute("SELECT id FROM promise").fetchone()
    both = identities("2026-10-07") & identities("2026-10-08")
    assert {f"check_in-{ben}@pln", f"thank-{promise}@pln"} <= both


def test_today(pln: Pln, network: None) -> None:
    assert told(pln("today", "--format", "ics").out) == [
        ("VEVENT", "#tlchat", "2026-10-07T19:00"),
        ("VEVENT", "Webinar", "2026-10-07T16:00"),
        ("VTODO", "check in with Ben Li", "2026-10-07"),
    ]
