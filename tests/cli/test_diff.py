"""`pln diff`: what changed since a day."""

import json
import re
import sqlite3
from pathlib import Path

from tests.cli.lived_year import live
from tests.conftest import Pln

EXPECTED = Path(__file__).with_name("expected")


def without_ids(text: str) -> str:
    return re.sub(r"^[a-z0-9]{4}  ", "....  ", text, flags=re.MULTILINE)


def test_the_page(pln: Pln) -> None:
    live(pln)
    result = pln("diff", "last", "--format", "table")
    assert without_ids(result.out) == (EXPECTED / "diff.txt").read_text("utf-8")
    assert (result.code, result.err) == (0, "")
    for form in ("table", "json", "csv", "md", "plain", "ids"):
        assert pln("diff", "1", "jun", "--format", form) == pln("diff", "last", "--format", form)


def test_data_and_ids(pln: Pln, store: sqlite3.Connection) -> None:
    live(pln)
    found = json.loads(pln("diff", "2026-07-08", "--format", "json").out)
    named = {
        key: [each["name"] for each in found[key]]
        for key in ("joined", "left", "woke", "went_quiet")
    }
    assert named == {"joined": [], "left": ["A blog", "Chalkers"], "woke": [], "went_quiet": ["Bo"]}
    assert (found["snapshot"], found["snapshot_version"], found["version"]) == ("2026-06-01", 1, 1)
    assert {"name": "give_share", "before": 0.5, "after": 0.4} in found["numbers"]
    assert found["left"][0] == {
        "day": "2026-09-01", "id": found["left"][0]["id"], "kind": "source", "name": "A blog",
        "how": "archived",
    }  # fmt: skip
    ids = pln("diff", "2026-07-08", "--format", "ids").out.split()
    assert ids == [each["id"] for key in ("left", "went_quiet") for each in found[key]]


def test_a_spreadsheet(pln: Pln) -> None:
    live(pln)
    pln("log", "2026-10-06 coffee with Ana")
    rows = pln("diff", "last", "--format", "csv").out.split("\r\n")
    assert rows[0] == "change,kind,id,name,before,after"
    assert re.sub(r",\w{4},", ",,", "\n".join(rows[1:5])) == (
        "joined,contact,,Dee,,2026-07-08\n"
        "archived,source,,A blog,,2026-09-01\n"
        "removed,community,,Chalkers,,2026-09-02\n"
        "went quiet,contact,,Bo,2026-05-04,"
    )
    assert "number,,,give_share,0.5,0.417" in rows


def test_who_woke_and_many_names(pln: Pln) -> None:
    pln("add", "contact", "Ana")
    pln("log", "2026-01-10 coffee with Ana")
    pln("log", "2026-10-01 coffee with Ana")
    for number in range(14):
        pln("add", "source", f"Blog {number:02}")
    pln("--as-of", "2026-09-01", "stats", "--snapshot")
    lines = pln("diff", "2026-09-01").out.split("\n")
    assert lines[1] == "Joined (15)"
    assert lines[14] == "and 3 more: --format json has all"
    assert [line for line in lines if "silent" in line] == []  # Ana joined: she is told once
    pln("--as-of", "2026-10-08", "log", "2026-10-08 coffee with Ana")
    later = pln("--as-of", "2027-01-02", "diff", "2026-10-07").out
    assert "Nobody joined" in later


def test_numbers_of_another_version_are_said_not_compared(
    pln: Pln, store: sqlite3.Connection
) -> None:
    pln("--as-of", "2026-09-01", "stats", "--snapshot")
    store.execute("UPDATE journal SET operation_id = 1")
    store.execute("UPDATE snapshot SET version = 0")
    store.execute("UPDATE journal SET operation_id = NULL")
    page = pln("diff", "2026-09-01").out
    assert page == (
        "Since Tue 1 Sep 2026\n"
        "Nobody joined or left, woke or went quiet.\n"
        "Numbers\n"
        "Those of 1 Sep 2026 were counted by other rules (version 0, now 1), so they are not"
        " compared.\n"
    )
    assert json.loads(pln("diff", "2026-09-01", "--format", "json").out)["numbers"] == []


def test_without_numbers_of_that_time(pln: Pln) -> None:
    assert pln("diff", "last") == (
        3, "", "pln: no numbers of an earlier day are kept; `pln stats --snapshot` keeps today's;"
        " or give a date\n",
    )  # fmt: skip
    pln("stats", "--snapshot")
    assert pln("diff", "last").code == 3  # today's own numbers are no earlier ones
    assert pln("diff", "yesterday").out.split("\n")[2:4] == [
        "Numbers",
        "No numbers are kept from that time. `pln stats --snapshot` keeps today's.",
    ]
    assert pln("diff", "today").out.split("\n")[2:4] == ["Numbers", "The same as on 7 Oct 2026."]


def test_days_to_come_are_refused(pln: Pln) -> None:
    assert pln("diff", "2026-10-08").err == (
        "pln: 2026-10-08 is still to come; give a day in the past\n"
    )
