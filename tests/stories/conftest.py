"""What every story begins with."""

import random
from pathlib import Path

import pytest

from tests.conftest import set_zone


@pytest.fixture(autouse=True)
def same_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let ids be the same in every telling."""
    monkeypatch.setattr("plncli.ids.os.urandom", random.Random(7).randbytes)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own, in Berlin."""
    monkeypatch.chdir(tmp_path)
    set_zone(monkeypatch, "Europe/Berlin")
    return tmp_path
