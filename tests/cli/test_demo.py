"""`pln demo`, played whole, and with a small network where it matters little which."""

import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from plncli.cli import INTERRUPTED, demo
from plncli.demo import network as networks
from plncli.demo.network import DemoNetwork, Feed, Post, read_demo
from tests.conftest import Pln, set_terminal

LEFT_OUT = "-71d asked Dina about inclusive ensembles and seats by email 25m"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which temporary folders are made."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.fixture
def hosts(monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """The hosts that are connected to."""
    found: set[str] = set()
    connect: Callable[..., None] = socket.socket.connect

    def noted(self: socket.socket, address: Any) -> None:
        found.add(address[0])
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", noted)
    yield found


def small(**changes: Any) -> DemoNetwork:
    posts = (Post("A post", ("It says this.",), 1.0),)
    feed = Feed(
        "chalk", "Chalk", "rss", "daily", "blog", None, "Ada Fictional", 0, False, None, "", posts
    )
    return DemoNetwork(
        profile={"name": "Nobody", "why": "To learn."},
        records={
            **dict.fromkeys(networks.KINDS, ()),
            "contact": ({"name": "Ada Fictional"}, {"name": "Gwenllian Fictional"}),
            "topic": ({"name": "retrieval practice"},),
        },
        feeds=(feed,),
        log=("-3d asked Ada about retrieval practice",),
    )._replace(**changes)


def use(monkeypatch: pytest.MonkeyPatch, network: DemoNetwork) -> None:
    monkeypatch.setattr(networks, "read_demo", lambda: network)


def test_the_whole_loop_leaves_nothing_behind(
    pln: Pln, isolated: Path, temporary: Path, hosts: set[str]
) -> None:
    code, out, err = pln("demo")
    assert (code, err) == (0, "")
    assert [line.split()[:3] for line in out.splitlines() if line.startswith("$")] == [
        ["$", "pln", "import"],
        ["$", "pln", "edit"],
        ["$", "pln", "pull"],
        ["$", "pln", "log"],
        ["$", "pln", "skim"],
        ["$", "pln", "gaps"],
        ["$", "pln", "reflect"],
    ]
    for line in (
        "The learning network of Juno Griffel",
        "30 contacts, 40 sources, 8 communities, 6 events, 8 topics, 150 interactions.",
        "30 new, 0 changed, 0 same; undo: pln undo",
        "$ pln skim --format table",
        "30 feeds: 302 new entries from 27 sources, 3 problems (`pln doctor`)",
        "Wed 7 Oct 2026 · 18 people and 9 sources, 35 entries, about 4 minutes",
        "    and 17 more from The Band Room Wire",
        "THIN  Topic: inclusive ensembles",
        'title: "My professional learning network"',
        "- Give and take with everybody, 2025-10-07 to 2026-10-07: gave 30 times,"
        " received 75 times, both ways 29 times",
        "Nothing of it is left behind; `pln demo --keep DIR` would keep it.",
    ):
        assert line in out.splitlines()
    assert not isolated.exists()
    assert list(temporary.iterdir()) == []
    assert hosts == {"127.0.0.1"}


def test_one_interaction_less_changes_the_gaps_and_the_draft(
    pln: Pln, monkeypatch: pytest.MonkeyPatch, temporary: Path
) -> None:
    network = read_demo()
    assert LEFT_OUT in network.log
    use(monkeypatch, network._replace(log=tuple(x for x in network.log if x != LEFT_OUT)))
    lines = pln("demo").out.splitlines()
    assert "GAP   Topic: inclusive ensembles" in lines
    assert "30 contacts, 40 sources, 8 communities, 6 events, 8 topics, 149 interactions." in lines
    assert (
        "- Give and take with everybody, 2025-10-07 to 2026-10-07: gave 30 times,"
        " received 74 times, both ways 29 times" in lines
    )


def test_the_home_is_kept_for_who_asks(
    pln: Pln, isolated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, small())
    kept = tmp_path / "to look at"
    code, out, _ = pln("demo", "--keep", str(kept))
    assert code == 0
    assert f'    pln --home "{kept}" skim' in out.splitlines()
    assert "Nothing of it is left behind" not in out
    assert kept.stat().st_mode & 0o777 == 0o700
    names = pln("--home", str(kept), "list", "contacts", "--format", "csv").out
    assert [name in names for name in ("Ada Fictional", "Gwenllian Fictional")] == [True, True]
    assert "A post" in pln("--home", str(kept), "skim").out
    assert not isolated.exists()


def test_your_own_network_is_not_touched(
    pln: Pln, isolated: Path, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, small())
    pln("add", "contact", "Kept Fictional")
    before = {path.name: path.read_bytes() for path in isolated.iterdir()}
    monkeypatch.setenv("PLN_NETWORK", "class")
    monkeypatch.setenv("PLN_SKIM_MINUTES", "1")
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    code, out, _ = pln("demo")
    assert code == 0
    assert "1 feed: 1 new entry from 1 source" in out.splitlines()
    assert {path.name: path.read_bytes() for path in isolated.iterdir()} == before


def test_a_folder_that_is_not_empty_is_refused(pln: Pln, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert pln("demo", "--keep", str(tmp_path)) == (
        5,
        "",
        f"pln: {tmp_path} is not empty; choose a new folder for the demo\n",
    )
    assert pln("demo", "--keep", str(tmp_path / "mine.txt")).code == 5


def test_a_step_that_goes_wrong_is_said(
    pln: Pln, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, small(log=("-3d asked Ada", "-3/4d", "3/4 asked Ada")))
    code, _, err = pln("demo")
    assert code == 1
    assert err.startswith("pln: `pln log -` ended with 6 in the demo: pln: 1 of 3 lines were not")
    assert list(temporary.iterdir()) == []


def test_a_step_before_the_eyes_that_goes_wrong_is_said(
    pln: Pln, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (feed,) = small().feeds
    use(monkeypatch, small(feeds=(feed._replace(author="Nobody Known"),)))
    code, _, err = pln("demo")
    assert code == 1
    assert err == 'pln: `pln edit Chalk --by "Nobody Known"` ended with 3 in the demo\n'


def test_who_breaks_it_off_is_not_told_of_an_error(
    pln: Pln, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, small())
    monkeypatch.setattr(demo, "_run", lambda words, output, stdin: INTERRUPTED)
    code, _, err = pln("demo")
    assert code == 130
    assert "ended with" not in err
    assert list(temporary.iterdir()) == []


def test_in_colour_and_as_on_a_terminal(
    pln: Pln, temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, small())
    set_terminal(monkeypatch)
    code, out, _ = pln("--color", "always", "demo")
    assert code == 0
    assert "\n$ pln skim\n" in out
    assert "\x1b[1mThe learning network of Nobody\x1b[0m" in out
