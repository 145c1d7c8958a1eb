"""Each story, played on the command line, says what it says.

`RETELL=1 pytest tests/stories` writes what the commands say now into the stories;
whoever does so reads the difference.
"""

import os
from pathlib import Path

import pytest

from tests.conftest import Pln
from tests.stories.telling import play, retold, scenes

STORIES = sorted(Path(__file__).parent.glob("*.story"))


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_story(pln: Pln, path: Path) -> None:
    text = path.read_text("utf-8")
    if os.environ.get("RETELL"):
        path.write_text(retold(pln, text), "utf-8")
        pytest.skip("retold")
    told = list(scenes(text))
    assert told
    for scene in told:
        assert play(pln, scene) == scene.said, scene.line
