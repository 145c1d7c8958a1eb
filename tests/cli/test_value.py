"""`pln value` and opportunities: added, edited, listed, in every format."""

import json
from pathlib import Path

import pytest

from tests.conftest import Pln


def test_a_value_note(pln: Pln) -> None:
    ana = pln("add", "contact", "Ana").out.strip()
    note = pln("value", "Ana", "she", "listens", "--cycle", "imm", "--on", "yesterday").out.strip()
    (row,) = json.loads(pln("list", "values", "--format", "json").out)
    assert (row["id"], row["text"], row["date"], row["cycle"], row["outcome"]) == (
        note, "she listens", "2026-10-06", "immediate", None,
    )  # fmt: skip
    assert (row["record_id"], row["about"]) == (ana, "Ana")
    assert pln("edit", note, "--outcome", "connected", "--cycle", "").code == 0
    (row,) = json.loads(pln("show", "Ana", "--format", "json").out)["values"]
    assert (row["cycle"], row["outcome"]) == (None, "connected")
    assert pln("remove", "Ana").code == 0
    assert pln("list", "values").out == ""
    pln("undo")
    assert pln("list", "values", "--format", "ids").out.strip() == note


@pytest.mark.parametrize(
    ("kind", "hint"),
    [("values", "pln value NAME TEXT"), ("opportunities", "pln add opportunity TEXT")],
)
def test_an_empty_list_says_how_to_begin(pln: Pln, kind: str, hint: str) -> None:
    assert pln("list", kind).err == f"nothing to list; `{hint}` begins it\n"


def test_an_opportunity_in_the_editor(
    pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pln("add", "contact", "Ana")
    door = pln("add", "opportunity", "Pen pals", "--from", "Ana").out.strip()
    script = tmp_path / "editor"
    script.write_text(f'#!/bin/sh\ncp "$1" {tmp_path}/seen; sed -i \'s/"open"/"declined"/\' "$1"\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    monkeypatch.setattr("plncli.cli.output.may_ask", lambda: True)
    assert pln("edit", door).code == 0
    assert 'from_ = "Ana"' in (tmp_path / "seen").read_text("utf-8")
    (row,) = json.loads(pln("list", "opportunities", "--format", "json").out)
    assert (row["status"], row["about"]) == ("declined", "Ana")


def test_an_option_that_it_does_not_have(pln: Pln) -> None:
    pln("add", "opportunity", "Pen pals")
    ran = pln("edit", "pals", "--meets", "weekly")
    assert (ran.code, ran.err) == (
        2,
        "pln: an opportunity has no --meets; without options, `pln edit` opens all that it has\n",
    )
