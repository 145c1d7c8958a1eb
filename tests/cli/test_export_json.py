"""`pln export json`: everything, exactly as the lists have it; what is private only when asked."""

import json
from pathlib import Path

import pytest

from plncli.cli.completion import LIST_KINDS
from tests.conftest import Pln


@pytest.fixture
def network(pln: Pln) -> None:
    pln("me", "--name", "Kim Vale", "--role", "teacher")
    pln("add", "contact", "Ana Díaz", "--topic", "rubrics", "--agreement", "mixed", "--note",
        "SECRET one\nSECRET two", "--handle", "x:ana")  # fmt: skip
    pln("add", "source", "Chalk “Dust”", "--by", "Ana", "--quality", "SECRET")
    pln("add", "community", "#tlchat", "--member", "Ana", "--meets", "weekly mon 20:00 UTC 60m")
    pln("add", "event", "Camp", "--on", "2026-12-01", "--at", "9:00")
    pln("add", "account", "x:kim")
    pln("log", "asked @Ana about rubrics 20m", "--note", "SECRET")
    pln("ask", "How do you grade?", "--to", "Ana")
    pln("plc", "new", "Team", "--outcome", "All read")
    pln("hours", "add", "webinar", "1h")
    pln("promise", "thank Ana")


def test_all_kinds_exactly_as_the_lists_have_them(pln: Pln, network: None) -> None:
    whole = json.loads(pln("export", "json", "--private", "--all").out)
    assert set(whole) == {"as_of", "profile", *LIST_KINDS} - {"saved"}
    for kind in LIST_KINDS:
        listed = json.loads(pln("list", kind, "--format", "json").out)
        if kind not in ("saved", "entries"):
            assert whole[kind] == sorted(listed, key=lambda each: str(each["id"])), kind
    assert whole["profile"]["name"] == "Kim Vale"
    filled = {kind for kind in LIST_KINDS if kind != "saved" and whole[kind]}
    assert filled >= {
        "contacts", "sources", "communities", "events", "topics", "interactions", "questions",
        "cycles", "activities", "accounts", "promises",
    }  # fmt: skip


def test_what_is_private_is_null_unless_asked_for(pln: Pln, network: None) -> None:
    public = pln("export", "json").out
    assert "SECRET" not in public and '"agreement": "mixed"' not in public
    (ana,) = json.loads(public)["contacts"]
    assert (ana["note"], ana["agreement"], ana["topics"]) == (None, None, ["rubrics"])
    assert pln("export", "json", "--private").out.count("SECRET") == 4


def test_to_a_file(pln: Pln, network: None, tmp_path: Path) -> None:
    path = tmp_path / "pln.json"
    assert pln("export", "json", "-o", str(path)).err == f"wrote {path}\n"
    assert path.read_text("utf-8") == pln("export", "json").out
    assert pln("export", "json", "-o", str(path)).code == 5
