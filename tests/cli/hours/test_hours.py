"""`pln hours`: proofs that are kept, events that count, what is private."""

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
    assert added.err.endswith(" · edcamp · edcamp · 6h · 1 proof · undo: pln undo\n")
    (kept,) = (isolated / "evidence" / "pln").iterdir()
    assert kept.read_bytes() == certificate.read_bytes()
    assert (stat.S_IMODE(kept.stat().st_mode), stat.S_IMODE(kept.parent.stat().st_mode)) == (
        0o600, 0o700,
    )  # fmt: skip
    assert pln("hours", "evidence", "edcamp", str(certificate)).err == "it was there already\n"
    assert pln("hours", "audit").err == "1 proof, all as they were\n"
    kept.write_bytes(b"another")
    (identity,) = pln("list", "activities", "--format", "ids").out.split()
    changed = pln("hours", "audit")
    assert (changed.code, changed.out) == (6, f"{identity}  edcamp: cert.pdf is changed\n")
    assert changed.err == (
        "pln: 1 of 1 proof are not as they were; `pln hours evidence ACTIVITY FILE` keeps a file"
        " again\n"
    )
    kept.unlink()
    assert pln("hours", "audit").out == f"{identity}  edcamp: cert.pdf is missing\n"


def test_undo_leaves_the_file_until_it_is_cleaned(
    pln: Pln, isolated: Path, certificate: Path
) -> None:
    pln("hours", "add", "edcamp", "6h", "--evidence", str(certificate))
    pln("undo")
    folder = isolated / "evidence" / "pln"
    assert pln("hours", "audit").err == (
        "1 file without an activity; --clean deletes them\nno proofs yet\n"
    )
    pln("redo")
    assert pln("hours", "audit").err == "1 proof, all as they were\n"
    pln("undo")
    assert pln("hours", "audit", "--clean").err.startswith("deleted 1 file that no activity had\n")
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
    pln("hours", "licence", "Mine", "--hours", "30", "--from", "2024-01-01", "--number", "SECRET9")
    pln("hours", "add", "webinar", "1h")
    path = tmp_path / "hours.md"
    for words in ((), ("--format", "json"), ("--format", "md"), ("--format", "csv")):
        assert "SECRET9" not in pln("hours", *words).out
        assert words[-1:] == ("csv",) or "SECRET9" in pln("hours", *words, "--private").out
    assert pln("hours", "-o", str(path)).code == 0
    assert "SECRET9" not in path.read_text("utf-8")


def test_several_licences_at_once(pln: Pln) -> None:
    pln("hours", "licence", "State", "--hours", "30", "--from", "2024-01-01")
    pln("hours", "licence", "Library", "--hours", "10", "--from", "2026-01-01", "--until",
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
    assert (
        "tx-cpe  Texas CPE, 152:00 in 5 years, as of 2026-10-01 (your own)\n"
        in pln("hours", "presets").out
    )
    assert pln("hours", "presets", "--copy", "tx-cpe").code == 5


def test_a_period_must_end_after_it_begins(pln: Pln) -> None:
    result = pln("hours", "licence", "X", "--hours", "3", "--from", "2026-01-01", "--until",
                 "2025-01-01")  # fmt: skip
    assert (result.code, result.err) == (
        2, "pln: it ends on Wed 1 Jan 2025, before it begins; give --until DATE\n"
    )  # fmt: skip
    nothing = pln("hours", "licence", "X", "--from", "2026-01-01")
    assert nothing.err == "pln: a licence asks for hours; give --preset CODE or --hours N\n"
