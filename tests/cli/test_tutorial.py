"""The commands of docs/tutorial.md, one after the other, as a newcomer types them."""

import shlex
from pathlib import Path

import pytest

from ..conftest import Pln

TUTORIAL = Path(__file__).parents[2] / "docs" / "tutorial.md"
OPML = '<opml version="2.0"><body><outline text="Reading"/></body></opml>'


def commands() -> list[list[str]]:
    lines = TUTORIAL.read_text("utf-8").splitlines()
    return [shlex.split(line)[1:] for line in lines if line.startswith("    pln ")]


def test_every_command_of_the_tutorial_works(
    pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("subscriptions.opml").write_text(OPML, "utf-8")
    offline = [words for words in commands() if words[0] != "follow"]
    assert len(offline) > 10
    failed = [(words, result.err) for words in offline if (result := pln(*words)).code]
    assert failed == []
    assert Path("reflection.md").read_text("utf-8").startswith("---\n")
