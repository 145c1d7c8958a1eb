"""What a filled sheet comes to."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from plncli.formats.organizer import read
from plncli.organizer.filling import compare
from plncli.store.organizer import Kept

NETWORK = [
    Kept(
        "contact", "ana2", "Ana Dias", "contact", "active",
        scope="school", platforms="x", get="calm", cadence=28, limit=42,
    ),
    Kept("contact", "bo22", "Bo", "contact", "active"),
    Kept(
        "contact", "lea2", "Lea", "contact", "active",
        platforms="bluesky", said="her slides", give="(songs)",
    ),
    Kept("source", "pond", "Pond", "blog", "active", pace="daily"),
    Kept("source", "site", "Web.example", "website", "active", url="https://web.example/page"),
    Kept("source", "mark", "Marks", "book", "active"),
    Kept("source", "twi2", "Twin", "course", "active"),
    Kept("source", "twi3", "Twin", "video", "active"),
    Kept("community", "room", "Open Room", "discord", "active", how="watch", where="discord"),
    Kept("community", "read", "Readers", "community", "active", box="books_journals"),
    Kept("event", "camp", "Camp", "edcamp", "wanted", day="2026-11-14"),
]  # fmt: skip
CASES: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parent / "filling.toml").read_text(encoding="utf-8")
)["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_case(case: dict[str, Any]) -> None:
    found = compare(read(case["sheet"].lstrip().encode(), "sheet.csv").rows, NETWORK)
    assert {
        "changes": {
            each.kept.id: {column: value or "" for column, value in each.values.items()}
            for each in found.changes
        },
        "said": ["; ".join(each.said) for each in found.changes],
        "new": [[each.table, each.name, _without_name(each.values)] for each in found.new],
        "wrong": [f"{each.line} {each.name}: {each.message}" for each in found.wrong],
        "same": found.same,
    } == {
        "changes": case.get("changes", {}),
        "said": case.get("said", []),
        "new": case.get("new", []),
        "wrong": case.get("wrong", []),
        "same": case.get("same", 0),
    }


def _without_name(values: Any) -> dict[str, object]:
    return {column: value for column, value in values.items() if column not in ("name", "title")}


def test_somebody_who_is_named_by_a_handle_has_it() -> None:
    sheet = b"box,name,what I get\nSocial networks,@nina@school.example,x\n"
    (new,) = compare(read(sheet, "sheet.csv").rows, ()).new
    assert (new.table, new.values, new.handles) == (
        "contact",
        {"name": "nina@school.example", "value_note": "x"},
        (("mastodon", "nina@school.example"),),
    )
