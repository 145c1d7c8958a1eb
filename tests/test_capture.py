"""The sentences of tests/data/capture_sentences.toml, and what holds for every text."""

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from plncli.capture import Ambiguous, Capture, parse_capture
from plncli.names import Candidate

TODAY = date(2026, 10, 7)
DATA = tomllib.loads(
    (Path(__file__).parent / "data" / "capture_sentences.toml").read_text(encoding="utf-8")
)
CANDIDATES = [
    Candidate(row["id"], row.get("kind", "contact"), row["name"], tuple(row.get("keys", ())))
    for row in DATA["candidate"]
]
BY_ID = {each.id: each for each in CANDIDATES}


def capture(text: str, **options: Any) -> Capture:
    return parse_capture(text, today=TODAY, candidates=CANDIDATES, topics=DATA["topics"], **options)


def expected(row: dict[str, Any]) -> Capture:
    def records(field: str) -> tuple[Candidate, ...]:
        return tuple(BY_ID[key] for key in row.get(field, ()))

    return Capture(
        text=row["text"],
        date=date.fromisoformat(row.get("date", TODAY.isoformat())),
        people=records("people"),
        communities=records("communities"),
        sources=records("sources"),
        events=records("events"),
        unknown=tuple(row.get("unknown", ())),
        ambiguous=tuple(
            Ambiguous(words, BY_ID.get(chosen), tuple(BY_ID[key] for key in others))
            for words, chosen, *others in row.get("ambiguous", ())
        ),
        topics=tuple(row.get("topics", ())),
        act=row.get("act"),
        direction=row.get("direction"),
        medium=row.get("medium"),
        minutes=row.get("minutes"),
    )


@pytest.mark.parametrize("row", DATA["sentence"], ids=lambda row: row["text"])
def test_sentence(row: dict[str, Any]) -> None:
    assert capture(row["text"]) == expected(row)
