"""`pln hours`: proofs that are kept, events that count, what is private."""

import hashlib
import io
import json
import stat
from pathlib import Path

import pytest

from tests.conftest import Pln


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    path = tmp_path / "cert.pdf"
    path.write_bytes(b"%PDF you were there")
    return path


def test_a_proof_is_copied_and_audited(pln: Pln, isolated: Path, certificate: Path) -> None:
    added = pln("hours", "add", "edcamp", "6h", "--evidence", str(certificate))
    assert added.err.endswith(" · edcamp · edcamp · 6h · 1 file of evidence · undo: pln undo\n")
    (kept,) = (isolated / "evidence" / "pln").iterdir()
    assert kept.read_bytes() == certificate.read_bytes()
    assert (stat.S_IMODE(kept.stat().st_mode), stat.S_IMODE(kept.parent.stat().st_mode)) == (
        0o600, 0o700,
    )  # fmt: skip
    assert pln("hours", "evidence", "edcamp", str(certificate)).err == (
        "nothing new: it is kept already\n"
    )
    assert pln("hours", "audit") == (0, "", "1 file, as kept\n")
    kept.write_bytes(b"another")
    (identity,) = pln("list", "activities", "--format", "ids").out.split()
    changed = pln("hours", "audit")
    assert (changed.code, changed.out) == (
        6,
        f"{identity}\t2026-10-07\tedcamp\tcert.pdf\tchanged\n",
    )
    assert changed.err == (
        "pln: 1 of 1 file not as kept; `pln hours evidence ACTIVITY FILE` keeps a file again\n"
    )
    assert pln("hours", "evidence", "edcamp", str(certificate)).code == 0
    assert kept.read_bytes() == certificate.read_bytes()
    kept.unlink()
    assert pln("hours", "audit").out == f"{identity}\t2026-10-07\tedcamp\tcert.pdf\tmissing\n"
    kept.mkdir()
    assert pln("hours", "audit").out.endswith("\tunreadable (Is a directory)\n")


def test_an_activity_without_evidence_is_named(pln: Pln) -> None:
    pln("hours", "add", "edcamp", "6h")
    pln("hours", "add", "tomorrow", "webinar", "1h", "--status", "planned")
    (identity,) = pln("hours", "audit", "--format", "ids").out.split()
    assert json.loads(pln("hours", "audit", "--format", "json").out) == [
        {"id": identity, "title": "edcamp", "date": "2026-10-07", "file": None,
         "trouble": "no evidence"},
    ]  # fmt: skip
    assert pln("hours", "audit") == (
        0,
        f"{identity}\t2026-10-07\tedcamp\t\tno evidence\n",
        "no evidence yet\n",
    )


def test_a_name_that_would_speak_to_the_terminal_is_cleaned(pln: Pln, tmp_path: Path) -> None:
    (tmp_path / "a\x1b[31mb.PDF").write_bytes(b"x")
    pln("hours", "add", "edcamp", "6h", "--evidence", str(tmp_path / "a\x1b[31mb.PDF"))
    assert "\nab.PDF\t1 byte\t2026-10-07\n" in pln("show", "edcamp").out
    assert pln("hours", "audit").err == "1 file, as kept\n"


def test_what_cannot_be_kept(pln: Pln, isolated: Path, tmp_path: Path, certificate: Path) -> None:
    directory = pln("hours", "add", "edcamp", "6h", "--evidence", str(tmp_path))
    assert (directory.code, directory.err) == (
        5, f"pln: cannot read {tmp_path}: Is a directory\n"
    )  # fmt: skip
    (isolated / "evidence").write_text("in the way")
    refused = pln("hours", "add", "edcamp", "6h", "--evidence", str(certificate))
    assert (refused.code, "cannot keep" in refused.err) == (5, True)
    assert pln("list", "activities", "--format", "ids").out == ""


def test_undo_leaves_the_file_until_it_is_cleaned(
    pln: Pln, isolated: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pln("hours", "add", "edcamp", "6h", "--evidence", str(certificate))
    pln("undo")
    folder = isolated / "evidence" / "pln"
    assert pln("hours", "audit").err == (
        "1 file without an activity; --clean deletes them\nno evidence yet\n"
    )
    pln("redo")
    assert pln("hours", "audit").err == "1 file, as kept\n"
    pln("undo")
    asked = pln("hours", "audit", "--clean")
    assert (asked.code, asked.err) == (
        5, "pln: 1 file would go for good; repeat it with --yes\n"
    )  # fmt: skip
    monkeypatch.setattr("plncli.cli.hours.audit.may_ask", lambda: True)
    monkeypatch.setattr("sys.stdin", io.StringIO("n\n"))
    assert pln("hours", "audit", "--clean").code == 5
    assert len(list(folder.iterdir())) == 1
    assert pln("hours", "audit", "--clean", "--yes").err.startswith(
        "deleted 1 file that no activity had\n"
    )
    assert list(folder.iterdir()) == []


def test_an_event_gives_its_day_and_place(pln: Pln) -> None:
    pln("add", "event", "Northern Camp", "--kind", "edcamp", "--on", "2026-09-12", "--until",
        "2026-09-13", "--mode", "in-person", "--place", "Leeds")  # fmt: skip
    pln("hours", "add", "9h", "--event", "Northern", "--split", "tech=2h")
    (activity,) = json.loads(pln("list", "activities", "--format", "json").out)
    wanted = {
        "title": "Northern Camp", "kind": "edcamp", "starts": "2026-09-12", "until": "2026-09-13",
        "minutes": 540, "mode": "in_person", "place": "Leeds",
        "splits": [{"category": "tech", "minutes": 120}],
    }  # fmt: skip
    assert {key: activity[key] for key in wanted} == wanted


def test_the_number_of_a_licence_is_private(pln: Pln, tmp_path: Path) -> None:
    pln(
        "hours",
        "licence",
        "add",
        "Mine",
        "--hours",
        "30",
        "--from",
        "2024-01-01",
        "--number",
        "SECRET9",
    )
    pln("hours", "add", "webinar", "1h")
    path = tmp_path / "hours.md"
    for words in ((), ("--format", "json"), ("--format", "md"), ("--format", "csv")):
        assert "SECRET9" not in pln("hours", *words).out
        assert words[-1:] == ("csv",) or "SECRET9" in pln("hours", *words, "--private").out
    assert pln("hours", "-o", str(path)).code == 0
    assert "SECRET9" not in path.read_text("utf-8")


def test_several_licences_at_once(pln: Pln) -> None:
    pln("hours", "licence", "add", "State", "--hours", "30", "--from", "2024-01-01")
    pln("hours", "licence", "add", "Library", "--hours", "10", "--from", "2026-01-01", "--until",
        "2026-12-31")  # fmt: skip
    pln("hours", "add", "2026-03-01", "webinar", "12h")
    report = json.loads(pln("hours", "--format", "json").out)
    assert [(each["name"], each["counted"], each["required"]) for each in report["licences"]] == [
        ("State", 720, 1800),
        ("Library", 720, 600),
    ]
    only = json.loads(pln("hours", "--licence", "Library", "--format", "json").out)
    assert [each["name"] for each in only["licences"]] == ["Library"]
    assert "all that is asked for" in pln("hours", "--licence", "Library").out


def test_a_preset_is_copied_to_be_changed(pln: Pln, isolated: Path) -> None:
    copied = pln("hours", "presets", "--copy", "tx-cpe")
    path = isolated / "hours" / "tx-cpe.toml"
    assert (copied.code, copied.err) == (0, f"wrote {path}; what stands there wins\n")
    path.write_text(path.read_text("utf-8").replace("hours = 150", "hours = 152"))
    known = {
        each["code"]: each for each in json.loads(pln("hours", "presets", "--format", "json").out)
    }
    assert {code: (each["minutes"], each["is_own"]) for code, each in known.items()} == {
        "ny-ctle": (6000, False), "pa-act48": (10800, False), "tx-cpe": (9120, True),
    }  # fmt: skip
    assert (
        "tx-cpe  152 hours in 5 years · as of 2026-10-01 · your own\n"
        in pln("hours", "presets").out
    )
    assert pln("hours", "presets", "--format", "ids").out == "ny-ctle\npa-act48\ntx-cpe\n"
    assert pln("hours", "presets", "--copy", "tx-cpe").code == 5


def test_what_is_wrong_is_said_with_what_to_do(pln: Pln, isolated: Path) -> None:
    assert pln("hours", "--licence", "Ohio").err == (
        "pln: no licence answers to 'Ohio'; `pln list licences` shows what is there\n"
    )
    assert pln("list", "licences").err == (
        "nothing to list; `pln hours licence add NAME --preset CODE --from DATE` begins it\n"
    )
    nan = pln("hours", "licence", "add", "X", "--hours", "nan", "--from", "2026-01-01")
    assert (nan.code, nan.err) == (2, "pln: --hours nan is no number; give --hours 100\n")
    (isolated / "hours").mkdir()
    (isolated / "hours" / "mine.toml").write_text("name = 'Mine'\nhours = 3\n")
    pln("hours", "licence", "add", "X", "--preset", "mine", "--from", "2026-01-01")
    (isolated / "hours" / "mine.toml").unlink()
    gone = pln("hours")
    assert gone.code == 3
    assert gone.err.startswith("pln: X goes by the preset 'mine', which is not there; `pln edit ")


def test_a_period_must_end_after_it_begins(pln: Pln) -> None:
    result = pln("hours", "licence", "add", "X", "--hours", "3", "--from", "2026-01-01", "--until",
                 "2025-01-01")  # fmt: skip
    assert (result.code, result.err) == (
        2, "pln: it ends on Wed 1 Jan 2025, before it begins; give --until DATE\n"
    )  # fmt: skip
    nothing = pln("hours", "licence", "add", "X", "--from", "2026-01-01")
    assert nothing.err == "pln: a licence asks for hours; give --preset CODE or --hours N\n"


def test_a_preset_is_edited(
    pln: Pln, isolated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "editor.sh"
    program.write_text("#!/bin/sh\nsed -i 's/^hours = .*/hours = 60/' \"$1\"\n")
    program.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(program))
    for code in ("tx-cpe", "mi-scech"):
        path = isolated / "hours" / f"{code}.toml"
        assert (
            pln("hours", "presets", "--edit", code).err == f"wrote {path}; what stands there wins\n"
        )
        assert "\nhours = 60\n" in path.read_text("utf-8")
    assert pln("hours", "presets", "--edit", "tx-cpe").err == "nothing changed\n"
    added = pln("hours", "licence", "add", "Mine", "--preset", "mi-scech", "--from", "2026-01-01")
    assert added.err.endswith(" · 60 hours · undo: pln undo\n")
    program.write_text("#!/bin/sh\nsed -i 's/^hours = .*/hours = no/' \"$1\"\n")
    wrong = pln("hours", "presets", "--edit", "tx-cpe")
    assert wrong.code == 5
    assert wrong.err.startswith("pln: nothing was changed: tx-cpe.toml: Invalid value")
    assert pln("hours", "presets", "--edit", "../x").code == 2


def test_a_licence_of_a_role_or_of_fewer_years(pln: Pln) -> None:
    def add(*words: str) -> str:
        return pln("hours", "licence", "add", *words, "--from", "2024-01-01").err

    assert " · 60 hours · " in add("New York", "--preset", "ny-ctle", "--practised", "3")
    assert " · 200 hours · " in add("Texas", "--preset", "tx-cpe", "--role", "librarian")
    assert " · 22.5 hours · " in add("Mine", "--hours", "22.5")
    assert add("PA", "--preset", "pa-act48", "--role", "x") == (
        "pln: Pennsylvania Act 48 has no rule for the role 'x'; leave --role out\n"
    )
    report = json.loads(pln("hours", "--licence", "New York", "--format", "json").out)
    (mine,) = report["licences"]
    assert (mine["required"], mine["keep_until"]) == (3600, "2036-12-31")
    assert mine["needs"] == [
        {"text": "language acquisition, 15 %", "minutes": 0, "needed": 540, "met": False}
    ]


def test_units_become_hours(pln: Pln) -> None:
    assert pln("hours", "add", "course", "2", "credits").code == 2
    pln("hours", "licence", "add", "PA", "--preset", "pa-act48", "--from", "2024-01-01")
    added = pln("hours", "add", "course", "2", "credits", "+tech", "1", "credit")
    assert " · 60h (2 credits of 30h, 1 credit of 30h) · tech 30h · " in added.err
    (activity,) = json.loads(pln("list", "activities", "--format", "json").out)
    assert (activity["minutes"], activity["note"]) == (
        3600, "2 credits of 30h, 1 credit of 30h"
    )  # fmt: skip


def test_how_an_activity_divides_is_said_anew(pln: Pln) -> None:
    pln("hours", "add", "edcamp", "6h", "+assessment", "4h")
    assert pln("hours", "split", "edcamp", "ell=1h", "ELL=2h").code == 0
    assert [each["splits"] for each in json.loads(pln("list", "activities", "--format", "json").out)
            ] == [[{"category": "ell", "minutes": 180}]]  # fmt: skip
    assert pln("hours", "split", "edcamp", "ell=7h").err == (
        "pln: its parts are more than the whole; write 6h +assessment 4h +ell 2h\n"
    )
    assert pln("edit", "edcamp", "--minutes", "2h").code == 2
    assert pln("edit", "edcamp", "--minutes", "3h").code == 0
    assert pln("hours", "split", "edcamp").err.endswith(" edcamp: in no category; undo: pln undo\n")
    assert pln("hours", "explain", "edcamp").out.splitlines()[2:] == [
        "No licence has a period with this day."
    ]


def test_activities_in_no_period_are_told(pln: Pln) -> None:
    pln("hours", "licence", "add", "Mine", "--hours", "30", "--from", "2026-01-01")
    pln("hours", "add", "2025-12-31", "webinar", "1h30")
    assert pln("hours").out.splitlines()[-1] == "in no period  1:30 of 1 activity"
    assert "in no period" not in pln("hours", "--licence", "Mine").out
    assert pln("hours", "--licence", "Mine", "--format", "ids").out == ""
    assert pln("hours", "--format", "md").out.endswith("…\n")


def test_what_came_of_hours(pln: Pln) -> None:
    """People met and resources found at an event, and reflections."""
    pln("add", "event", "Camp", "--kind", "edcamp", "--on", "2026-10-03")
    pln("event", "debrief", "Camp", "met: Ana Fictional", "resource: https://a.example/")
    pln("hours", "licence", "add", "Mine", "--hours", "1", "--from", "2026-01-01")
    pln("hours", "add", "3h", "--event", "Camp", "--reflection", "Ask first.")
    lines = pln("hours").out.splitlines()
    assert "3:00 of 1:00  300 % · all that is asked for, and 2:00 more" in lines
    assert lines[-1] == "learnt  1 reflection · 1 person met · 1 resource found"


@pytest.mark.parametrize(
    ("until", "hours", "said"),
    [
        (
            "2026-10-20",
            "3",
            "1:00 of 3:00  33 % · behind an even pace by 1:52 · 2:00 to go in 13 days",
        ),
        ("2026-10-07", "3", "1:00 of 3:00  33 % · 2:00 missing at the end"),
        ("2027-12-31", "1", "1:00 of 1:00  100 % · all that is asked for"),
        ("2027-12-31", "0", "1:00  no total is asked for"),
    ],
)
def test_pace_in_words(until: str, hours: str, said: str, pln: Pln) -> None:
    pln(
        "hours",
        "licence",
        "add",
        "Mine",
        "--hours",
        hours,
        "--from",
        "2026-01-01",
        "--until",
        until,
    )
    pln("hours", "add", "2026-02-01", "webinar", "1h")
    assert pln("hours").out.splitlines()[2] == said


def test_the_paper_has_an_index_of_evidence_and_lines_to_sign(pln: Pln, certificate: Path) -> None:
    pln("hours", "licence", "add", "Mine", "--hours", "30", "--from", "2026-01-01")
    pln("hours", "add", "webinar", "1h", "--evidence", str(certificate), "--provider", "Hill",
        "--provider-no", "77")  # fmt: skip
    page = pln("hours", "--format", "md").out
    digest = hashlib.sha256(certificate.read_bytes()).hexdigest()[:12]
    assert "| 2026-10-07 | webinar | Hill, no. 77 | webinar | 1:00 | 1:00 |  | done | 1 |\n" in page
    index = page.partition("## Evidence\n\n")[2].splitlines()
    assert index[:3] == [
        "| date | title | file | hash |",
        "| --- | --- | --- | --- |",
        f"| 2026-10-07 | webinar | cert.pdf | {digest} |",
    ]
    assert page.count("Date: ") == 2
    assert "<h2>Evidence</h2>" in pln("hours", "--format", "html").out


def test_a_debrief_puts_parts_of_one_category_together(pln: Pln) -> None:
    pln("add", "event", "Camp", "--kind", "edcamp", "--on", "2026-10-03")
    assert pln("event", "debrief", "Camp", "hours: 6h ELL=1h ell=2h").code == 0
    (activity,) = json.loads(pln("list", "activities", "--format", "json").out)
    assert (activity["kind"], activity["minutes"]) == ("edcamp", 360)
    assert activity["splits"] == [{"category": "ell", "minutes": 180}]
