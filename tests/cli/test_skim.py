"""`pln skim`: an edition is fixed on a terminal, and nowhere else."""

import json
import sqlite3

import pytest

from plncli.cli import skim as skim_command
from tests.conftest import Pln, set_terminal
from tests.published import days, publish


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let stdout be a terminal, without a pager."""
    set_terminal(monkeypatch)
    monkeypatch.setenv("LINES", "200")


def marks(store: sqlite3.Connection) -> int:
    (count,) = store.execute("SELECT count(*) FROM mark").fetchone()
    assert isinstance(count, int)
    return count


def titles(text: str) -> list[str]:
    return [entry["title"] for entry in json.loads(text)["entries"]]


ROW = "1\tA\tBlog\t\t2026-10-07T08:00:00Z\thttps://www.blog.example/1\tblog1\n"


def test_a_pipe_a_format_and_a_peek_keep_nothing(
    store: sqlite3.Connection, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(store, "Blog", *days("A"))
    assert pln("skim") == (0, ROW, "")
    assert pln("skim", "--next") == (0, ROW, "")
    set_terminal(monkeypatch)
    for words in (["--format", "table"], ["--format", "json"], ["--peek"]):
        assert "A" in pln("skim", *words).out
    assert marks(store) == 0
    assert store.execute("SELECT count(*) FROM edition").fetchone() == (0,)


def test_the_edition_of_the_day_stays(store: sqlite3.Connection, pln: Pln, terminal: None) -> None:
    publish(store, "Blog", *days("A"))
    first = pln("skim")
    assert first == (
        0,
        "Wed 7 Oct 2026 · 1 source, 1 entry, about 1 minute\n"
        "\n"
        "Blog · blog.example\n"
        " 1  A  1 h\n"
        "    About a.\n"
        "\n"
        "That is all. `pln open 1` reads, `pln save 1 +topic` keeps, `pln mute 1` hides\n"
        "its source.\n",
        "",
    )
    assert marks(store) == 1
    publish(store, "News", *days("B"))
    assert pln("skim") == first
    assert titles(pln("skim", "--format", "json").out) == ["A"]
    assert titles(pln("skim", "--format", "json", "--next").out) == ["B"]
    assert marks(store) == 1
    assert "B  1 h" in pln("skim", "--next").out
    assert marks(store) == 2
    assert "B  1 h" in pln("skim").out
    assert pln("skim", "--next").out == (
        "Nothing more to skim today. `pln pull` asks your 2 feeds.\n"
    )
    assert pln("undo").err == ("took back `pln skim --next` (added 1 edition); `pln redo`\n")
    assert pln("skim") == first
    assert "B" in pln("skim", "--as-of", "2026-10-08").out


def test_a_selection_is_an_edition_beside_the_day_s(
    store: sqlite3.Connection, pln: Pln, terminal: None
) -> None:
    publish(store, "Blog", *days("Rubrics", "Cats"))
    publish(store, "Letters", *days("Old"), contact="Ana")
    publish(store, "Zine", ("2026-09-01T00:00:00Z", "Older"))
    pln("add", "topic", "rubrics")
    assert "Rubrics" in pln("skim", "--topic", "+rubrics").out
    assert "Cats" not in pln("skim", "--topic", "rubrics").out
    assert "Old" in pln("skim", "--contact", "ana").out
    assert "Older" in pln("skim", "--since", "2026-08-30", "--minutes", "9").out
    assert store.execute("SELECT number, selection FROM edition").fetchall() == [
        (1, "topic rubrics"),
        (2, "contact ana"),
        (3, "since 2026-08-30, 9 minutes"),
    ]
    assert pln("skim").out == "Nothing new to skim. `pln pull` asks your 3 feeds.\n"
    assert pln("skim", "--all", "--why").out == (
        "Nothing to skim for everything. Plain `pln skim` shows the day's edition.\n"
    )


def test_nothing_is_marked_when_nothing_could_be_printed(
    store: sqlite3.Connection,
    pln: Pln,
    terminal: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    publish(store, "Blog", *days("A"))

    def fail(*_: object) -> None:
        raise BrokenPipeError

    monkeypatch.setattr(skim_command, "emit", fail)
    assert pln("skim").out == ""
    assert marks(store) == 0


def test_an_empty_network_is_told_how_to_begin(pln: Pln) -> None:
    said = "Nothing to skim: you follow no feed yet. Try `pln follow URL` or `pln import FILE`.\n"
    assert pln("skim") == (0, "", said)
    assert pln("skim", "--quiet") == (0, "", "")
    assert json.loads(pln("skim", "--format", "json").out) == {
        "date": "2026-10-07",
        "minutes": 5,
        "planned_seconds": 0,
        "entries": [],
        "held_back": 0,
        "away_days": 0,
        "resurfaced": None,
        "quiet": None,
        "today": [],
    }


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["--topic", "cats"], 3, "pln: no topic answers to 'cats'; `pln add topic cats` adds it\n"),
        (["--contact", "Bo"], 3, "pln: no contact answers to 'Bo'; `pln add contact Bo` adds it\n"),
        (
            ["--since", "soonish"],
            2,
            "pln: 'soonish' is no date; write it as 2026-10-05, 3 apr, last tue or 2 weeks ago\n",
        ),
        (
            ["--minutes", "0"],
            2,
            "pln: Invalid value for '--minutes': 0 is not in the range 1<=x<=1440; see"
            " `pln skim --help`\n",
        ),
    ],
)
def test_wrong_words(pln: Pln, words: list[str], code: int, said: str) -> None:
    assert pln("skim", *words) == (code, "", said)


def test_a_grouping_is_chosen_by_its_beginning(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A", "B"), contact="Ana")
    for by in ("time", "TIME", "ti"):
        shown = pln("skim", "--by", by, "--format", "table").out
        assert "\nToday\n 1  A  Ana · 1 h\n" in shown
        assert "\nYesterday\n 2  B  Ana · 1 d\n" in shown
    assert pln("skim", "--by", "colour") == (
        2,
        "",
        "pln: --by 'colour' is not one of person, topic, time, source\n",
    )


def test_what_was_missed_is_an_edition_beside_the_day_s(
    store: sqlite3.Connection, pln: Pln, terminal: None
) -> None:
    publish(store, "Blog", *days("A"), ("2026-09-22T08:00:00Z", "Past"))
    assert "Past  15 d" in pln("skim", "--missed").out
    assert store.execute("SELECT selection FROM edition").fetchall() == [("missed",)]
    assert "A  1 h" in pln("skim").out
    assert pln("skim", "--missed", "--next").out == (
        "Nothing has passed you by in the last 30 days.\n"
    )


def test_a_setting_changes_the_edition(
    store: sqlite3.Connection, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(store, "Blog", *days("A", "B", "C"))
    monkeypatch.setenv("PLN_SKIM_SOURCE_CAP", "1")
    assert titles(pln("skim", "--format", "json").out) == ["A"]
    monkeypatch.setenv("PLN_SKIM_WEEKLY_ON", "someday")
    assert pln("skim") == (
        2,
        "",
        "pln: PLN_SKIM_WEEKLY_ON=someday is unknown; it is one of monday, tuesday, wednesday,"
        " thursday, friday, saturday, sunday\n",
    )
