"""`--as-of` a day that is past: what was added later is not there yet."""

import json
from pathlib import Path

import pytest

from tests.conftest import Pln

THEN = "2026-10-02T09:00"


@pytest.fixture
def grown(pln: Pln) -> None:
    """A network of one of each on 2 October; five days later it has two."""
    for day, name in (("2026-10-01T09:00", "Otter"), ("2026-10-07T09:00", "Newt")):
        for words in (
            ("contact", f"{name} Reed", "--scope", "school"),
            ("source", f"{name} Notes", "--kind", "blog"),
            ("community", f"{name} Group", "--kind", "forum"),
            ("event", f"{name} Fair", "--on", "2026-11-20", "--status", "wanted"),
        ):
            assert pln("--as-of", day, "add", *words).code == 0
        assert pln("--as-of", day, "value", f"{name} Reed", f"{name} came of it").code == 0


@pytest.mark.parametrize("command", ["organizer", "map", "page", "reflect"])
def test_what_was_added_later_is_left_out(
    grown: None, pln: Pln, tmp_path: Path, command: str
) -> None:
    file = tmp_path / "out.html"
    if command == "reflect":
        file = tmp_path / "out.md"
    assert pln("--as-of", THEN, command, "-o", str(file)).code == 0
    then = file.read_text("utf-8")
    assert pln(command, "-o", str(file), "--force").code == 0
    now = file.read_text("utf-8")
    assert "Newt" not in then
    if command != "reflect":
        assert "Otter Reed" in then
        assert "Newt Reed" in now


def test_the_numbers_are_those_of_the_day(grown: None, pln: Pln, tmp_path: Path) -> None:
    draft = str(tmp_path / "draft.md")
    assert pln("--as-of", THEN, "reflect", "-o", draft).code == 0
    found = json.loads(pln("diff", "2026-10-02", "--format", "json").out)
    numbers = {each["name"]: (each["before"], each["after"]) for each in found["numbers"]}
    families = {name: count for name, count in numbers.items() if name.startswith("families.")}
    assert families == {
        "families.contacts": (1, 2), "families.sources": (1, 2), "families.communities": (1, 2),
    }  # fmt: skip
    assert numbers["boxes.communities"] == (1, 2)


def test_of_two_notes_of_a_day_the_sheet_has_the_later(pln: Pln) -> None:
    pln("add", "contact", "Otter Reed")
    for number in range(8):
        assert pln("value", "Otter Reed", f"note {number}").code == 0
    assert "note 7" in pln("organizer").out
