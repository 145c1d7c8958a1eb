"""`pln stats`: three panels, and the numbers of a day."""

import csv
import io
import json
import sqlite3
from pathlib import Path

import pytest

from plncli.reports.stats.panel import Period
from tests.cli.lived_year import live
from tests.conftest import Pln

EXPECTED = Path(__file__).with_name("expected")


def test_the_page(pln: Pln) -> None:
    live(pln)
    result = pln("stats", "--why", "--format", "table")
    assert result.out == (EXPECTED / "stats.txt").read_text("utf-8")
    assert (result.code, result.err) == (0, "")


@pytest.mark.parametrize("width", [40, 60])
def test_the_page_fits_into_a_narrow_terminal(
    pln: Pln, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    live(pln)
    wide = pln("stats", "--since", "1 jan 2024", "--format", "md")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = pln("stats", "--since", "1 jan 2024", "--why", "--format", "table").out.splitlines()
    assert [line for line in lines if len(line) > width] == []
    assert f"last {min(width - 11, 53)} weeks" in " ".join(lines)
    assert pln("stats", "--since", "1 jan 2024", "--format", "md") == wide


def test_two_runs_are_the_same_in_every_format(pln: Pln) -> None:
    live(pln)
    for form in ("table", "json", "jsonl", "csv", "md", "plain", "ids"):
        assert pln("stats", "--why", "--format", form) == pln("stats", "--why", "--format", form)
    assert pln("stats", "--format", "ids").out == ""


def test_data(pln: Pln) -> None:
    live(pln)
    found = json.loads(pln("stats", "--since", "1 mar", "--why", "--format", "json").out)
    sharing, connections = found["information_sharing"], found["cultivating_connections"]
    assert (found["since"], found["until"]) == ("2026-03-01", "2026-10-07")
    assert (sharing["interactions"], sharing["minutes"]) == (10, 245)
    assert sharing["gave"] == {
        "2026-03": 1.5, "2026-04": 0, "2026-05": 0, "2026-06": 0, "2026-07": 1, "2026-08": 0.5,
        "2026-09": 0, "2026-10": 1.5,
    }  # fmt: skip
    assert sharing["media"] == {"email": 2, "in_person": 1}
    assert connections["questions"] == {
        "opened": 1, "answered": 1, "solved": 1, "solved_by_network": 1,
        "first_answer_minutes": 1440,
    }  # fmt: skip
    assert connections["growth"]["2026-09"] == {
        "people": 0, "sources": 0, "groups": 0, "left": 2,
    }  # fmt: skip
    assert found["diverse_perspectives"] == {
        "scopes": {"school": 1, "national": 2, "global": 1},
        "sectors": {"outside": 1, "unknown": 3},
        "topics": 1, "apart": 1, "engaged": 1, "changed_my_mind": 1, "used_in_class": 1,
        "languages": {},
    }  # fmt: skip
    assert [each["code"] for each in found["outcomes"]] == [
        "aware", "connected", "empowered", "model", "confident", "community", "learner",
    ]  # fmt: skip


def test_a_spreadsheet_has_a_row_for_each_number(pln: Pln) -> None:
    live(pln)
    rows = [*csv.reader(io.StringIO(pln("stats", "--format", "csv").out))]
    assert rows[:3] == [
        ["panel", "what", "part", "number"],
        ["information_sharing", "interactions", "", "8"],
        ["information_sharing", "minutes", "", "195"],
    ]
    assert ["cultivating_connections", "growth", "2026-07 people", "1"] in rows
    assert {len(row) for row in rows} == {4}


def test_an_empty_network(pln: Pln) -> None:
    assert pln("stats", "--why").out == (
        "Your network in use\n"
        "Thu 9 Apr 2026 to Wed 7 Oct 2026 (26 weeks)\n"
        "Information sharing\n"
        "Nothing was logged in this time; `pln log` notes it in one line.\n"
        "Cultivating connections\n"
        "No talk with anybody was logged in this time.\n"
        "Sharing diverse perspectives\n"
        "No topic was logged in this time.\n"
        "What it is good for\n"
        "Seven reasons to have a network, and what you noted for each.\n"
        "Not noted in this time: more aware, connected, in charge, a model, confident, part of a"
        " community, a learner.\n"
    )


@pytest.mark.parametrize(
    ("locale", "words", "is_ascii"),
    [("C.UTF-8", (), False), ("C", (), True), ("", (), False), ("en_GB.UTF-8", ("--ascii",), True)],
)
def test_marks_of_plain_screens(
    locale: str, words: tuple[str, ...], is_ascii: bool, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_CTYPE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", locale)
    pln("log", "coffee with nobody")
    assert ("▪" not in pln("stats", *words).out) is is_ascii


def test_what_is_saved_paced_and_spoken_is_counted(pln: Pln, store: sqlite3.Connection) -> None:
    for number, language in enumerate(("de", "en", "fr", "is", "it", "mi", "sv", "en")):
        pln("add", "source", f"S{number}", "--feed", f"https://{number}.example/feed",
            "--language", language, "--pace", ("close", "weekly")[number % 2])  # fmt: skip
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
        " SELECT 1, 'abcde2', id, 1, 'x', '2026-10-06', '2026-10-06' FROM source LIMIT 1"
    )
    pln("save", "abcde2")
    pln("log", "coffee with nobody 60m")
    found = json.loads(pln("stats", "--format", "json").out)
    assert found["information_sharing"]["saved"]["2026-10"] == 1
    assert found["information_sharing"]["paces"] == {"close": 4, "weekly": 4}
    assert found["diverse_perspectives"]["languages"] == {
        "en": 2, "de": 1, "fr": 1, "is": 1, "it": 1, "mi": 1, "others": 1,
    }  # fmt: skip
    page = pln("stats").out
    assert "1 interaction on 1 day, 1 hour in all. You saved 1 entry.\n" in page
    assert "Finds: entries saved by month\nOct 2026\t1\t████████████████████████\n" in page
    assert "en\t2\t████████████████████████\n" in page


def test_met_online_then_in_person_and_few_days(pln: Pln) -> None:
    pln("add", "contact", "Ana", "--met-online", "1 sep", "--met-in-person", "2 oct")
    pln("log", "2026-10-03 coffee with Ana")
    page = pln("stats", "--since", "1 oct").out
    assert "Thu 1 Oct 2026 to Wed 7 Oct 2026 (7 days)\n" in page
    assert "By now you have met 1 person in person whom you first met online.\n" in page


def test_days_to_come_are_refused(pln: Pln) -> None:
    assert pln("stats", "--since", "2026-10-08") == (
        2, "", "pln: 2026-10-08 is still to come; give a day in the past\n",
    )  # fmt: skip


def test_a_snapshot_is_kept_once_a_day_and_taken_back(pln: Pln, store: sqlite3.Connection) -> None:
    said = "kept the numbers of Wed 7 Oct 2026; later: pln diff last; undo: pln undo\n"
    assert pln("stats", "--snapshot") == (0, "", said)
    pln("add", "contact", "Ana")
    pln("stats", "--snapshot")
    ((metrics,),) = store.execute("SELECT metrics FROM snapshot").fetchall()
    assert json.loads(metrics)["families"] == {"communities": 0, "contacts": 1, "sources": 0}
    pln("undo")
    ((metrics,),) = store.execute("SELECT metrics FROM snapshot").fetchall()
    assert json.loads(metrics)["families"]["contacts"] == 0


def test_months_of_a_period() -> None:
    from datetime import date

    period = Period(date(2025, 11, 30), date(2026, 2, 1))
    assert period.months == ["2025-11", "2025-12", "2026-01", "2026-02"]
