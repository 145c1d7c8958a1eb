"""The script on hostile feeds measures a pull, and says when it costs too much."""

import pytest
from benchmarks.hostile import Cost, pulled

from benchmarks import hostile
from tests.feeds.documents import item, rss
from tests.server import Script, answer


def test_a_pull_is_measured_with_its_workers() -> None:
    cost = pulled(answer(rss(item(1), item(2))))
    assert cost.outcome == "2 entries"
    assert cost.holds
    assert cost.megabytes > 10
    assert cost.cpu_seconds > 0.01


def test_limits_are_said_and_counted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    costs = iter((Cost(20, 0.1, "1 entries"), Cost(120, 0.1, "parse"), Cost(20, 2.5, "parse")))

    def cost_of(script: Script) -> Cost:
        return next(costs)

    monkeypatch.delenv("PLN_CORPORA", raising=False)
    monkeypatch.setattr(hostile, "scripts", lambda: {"depth": answer(), "width": answer()})
    monkeypatch.setattr(hostile, "pulled", cost_of)
    assert hostile.main() == 1
    assert [" ".join(line.split()) for line in capsys.readouterr().out.splitlines()] == [
        "document MB CPU s outcome",
        "a harmless feed 20 0.10 1 entries",
        "depth 120 0.10 parse TOO MUCH",
        "width 20 2.50 parse TOO MUCH",
        "3 documents, 2 beyond 100 MB or 2 s",
    ]
