"""`pln log`: one line in, what was understood out."""

import io
import json
import sqlite3

import pytest

from ..conftest import Pln


@pytest.fixture
def network(pln: Pln) -> None:
    pln(
        "add",
        "contact",
        "Ana Featherstone",
        "--cadence",
        "4w",
        "--handle",
        "mastodon:@ana@a.example",
    )
    pln("add", "contact", "Ana Inkpen")
    pln("add", "contact", "Ben Quill")
    pln("add", "community", "Ink Club", "--hashtag", "inkclub")
    pln("add", "topic", "rubrics")


def echo(out: str) -> list[str]:
    """The parts of the echo without the id, which is random."""
    first, *rest = out.rstrip("\n").split(" · ")
    assert first.startswith("logged ")
    return rest


def test_one_line_of_words(pln: Pln, network: None) -> None:
    result = pln("log", "yesterday", "asked", "Ana", "Featherstone", "about", "rubrics", "1h30")
    assert (result.code, result.err) == (0, "")
    assert echo(result.out) == [
        "Tue 6 Oct 2026 (yesterday)",
        "Ana Featherstone",
        "asked (got)",
        "rubrics",
        "1h30",
        "next check-in Wed 4 Nov 2026",
        "undo: pln undo",
    ]


def test_what_is_kept(pln: Pln, network: None, store: sqlite3.Connection) -> None:
    pln(
        "log", "-3d", "coffee with Ben Quill and @inkclub +chess", "--note", "private",
        "--used-in-class", "--changed-my-mind", "--led-to", "a visit",
    )  # fmt: skip
    row = store.execute(
        "SELECT date, text, act, direction, medium, minutes, note, used_in_class,"
        " changed_my_mind, led_to FROM interaction"
    ).fetchone()
    assert row == (
        "2026-10-04", "-3d coffee with Ben Quill and @inkclub +chess", "met", "mutual",
        "in_person", None, "private", 1, 1, "a visit",
    )  # fmt: skip
    kinds = store.execute(
        "SELECT r.kind FROM participant p JOIN record r ON r.id = p.record_id ORDER BY 1"
    ).fetchall()
    assert kinds == [("community",), ("contact",)]


def test_an_older_log_does_not_bring_the_next_check_in_nearer(pln: Pln, network: None) -> None:
    pln("log", "met @ana@a.example")
    result = pln("log", "2 weeks ago met @ana@a.example")
    assert "next check-in Wed 4 Nov 2026" in echo(result.out)


def test_a_name_that_fits_two_is_not_guessed(pln: Pln, network: None) -> None:
    result = pln("log", "asked Ana about rubrics")
    assert (result.code, result.out) == (4, "")
    *candidates, error = result.err.splitlines()
    assert sorted(line.split("  ")[-1] for line in candidates) == [
        "Ana Featherstone (contact)",
        "Ana Inkpen (contact)",
    ]
    assert error == "pln: 'Ana' fits 2 records; write more of the name, or @ and an id"
    assert pln("list", "interactions", "--format", "json").out == "[]\n"


def test_somebody_unknown_stays_text_with_a_hint(pln: Pln, network: None) -> None:
    result = pln("log", "coffee with Zenobia Unheard")
    assert result.code == 0
    assert result.err == (
        'Zenobia Unheard is not in your network; add with: pln add contact "Zenobia Unheard"\n'
    )
    assert echo(result.out) == [
        "Wed 7 Oct 2026 (today)", "met (both ways)", "in person", "undo: pln undo",
    ]  # fmt: skip


def test_an_unknown_name_after_an_at_sign_is_offered_without_it(pln: Pln, network: None) -> None:
    assert pln("log", "asked @Zenobia about maps").err == (
        "Zenobia is not in your network; add with: pln add contact Zenobia\n"
    )


def test_somebody_unknown_who_acted_is_named_with_a_hint(pln: Pln, network: None) -> None:
    result = pln("log", "Greta", "shared", "a", "template")
    assert (result.code, result.err) == (
        0,
        "Greta is not in your network; add with: pln add contact Greta\n",
    )
    assert echo(result.out)[1:] == ["shared material (got)", "undo: pln undo"]


def test_two_who_acted_both_take_part(pln: Pln, network: None) -> None:
    result = pln("log", "Ana Inkpen and Ben Quill both shared a template")
    assert (result.code, result.err) == (0, "")
    assert echo(result.out)[1:3] == ["Ana Inkpen, Ben Quill", "shared material (got)"]


def test_a_hint_can_be_pasted_whatever_the_name(pln: Pln, network: None) -> None:
    result = pln("log", "coffee with Zed`reboot`x")
    assert "add with: pln add contact 'Zed`reboot`x'" in result.err


def test_the_day_as_an_option(pln: Pln, network: None) -> None:
    assert echo(pln("log", "met Ben Quill", "--on", "last tue").out)[0] == (
        "Tue 6 Oct 2026 (yesterday)"
    )


@pytest.mark.parametrize(
    ("words", "code", "message"),
    [
        (("3/4 met Ben Quill",), 2, "3/4"),
        (("31 feb met Ben Quill",), 2, "31"),
        (("met Ben Quill", "--on", "someday"), 2, "someday"),
        (("   ",), 2, "nothing to log"),
        ((), 2, "nothing to log"),
    ],
)
def test_what_cannot_be_understood_is_one_line(
    pln: Pln, network: None, words: tuple[str, ...], code: int, message: str
) -> None:
    result = pln("log", *words)
    assert (result.code, result.out) == (code, "")
    assert result.err.startswith("pln: ")
    assert message in result.err
    assert result.err.count("\n") == 1
    assert pln("list", "interactions", "--format", "json").out == "[]\n"


def test_lines_from_stdin_are_one_command(
    pln: Pln, network: None, monkeypatch: pytest.MonkeyPatch, store: sqlite3.Connection
) -> None:
    monkeypatch.setattr(
        "sys.stdin", io.StringIO("met Ben Quill\n\nasked Ana about it\nyesterday read a book\n")
    )
    result = pln("log", "-")
    assert result.code == 6
    assert [line.split(" · ")[1] for line in result.out.splitlines()] == [
        "Wed 7 Oct 2026 (today)",
        "Tue 6 Oct 2026 (yesterday)",
    ]
    assert result.err.splitlines() == [
        "line 3: 'Ana' fits 2 records; write more of the name, or @ and an id",
        "pln: 1 of 3 lines were not logged; mend them and log them again",
    ]
    pln("undo")
    assert store.execute("SELECT count(*) FROM interaction").fetchone() == (0,)


def test_the_interaction_as_json(pln: Pln, network: None) -> None:
    result = pln("log", "met Ben Quill", "--format", "json")
    logged = json.loads(result.out)
    assert (logged["date"], logged["text"], logged["act"]) == ("2026-10-07", "met Ben Quill", "met")
    assert [person["name"] for person in logged["participants"]] == ["Ben Quill"]


def test_hostile_words_are_kept_harmless(pln: Pln, network: None) -> None:
    result = pln("log", "met \x1b[31mBen Quill\u202e +x\x07y")
    assert result.code == 0
    assert "\x1b" not in result.out
    assert "\x1b" not in pln("show", result.out.split()[1], "--format", "json").out


def test_a_slip_in_a_name_names_whom_it_may_mean(pln: Pln, network: None) -> None:
    assert pln("log", "met Ben Quil").err == ""  # the beginning of his name
    result = pln("log", "met Ben Quell")
    assert result.err == (
        "Ben Quell is not in your network; if you meant Ben Quill, pln undo and log it again,"
        ' else add with: pln add contact "Ben Quell"\n'
    )
    assert "Ben Quill" not in result.out


def test_a_slip_in_the_day_says_how_to_mend_it(pln: Pln, network: None) -> None:
    result = pln("log", "yestrday met Ben Quill")
    identity = result.out.split()[1]
    assert result.err == (
        f"it counts for today; if you meant yesterday: pln edit {identity} --on yesterday\n"
    )
    assert pln("edit", identity, "--on", "yesterday").code == 0
    assert '"date": "2026-10-06"' in pln("show", identity, "--format", "json").out
    assert pln("log", "yestrday met Ben Quill", "--on", "yesterday").err == ""


def test_a_slip_in_an_option_is_no_word_of_the_sentence(pln: Pln, network: None) -> None:
    assert pln("log", "--when", "yesterday") == (
        2,
        "",
        "pln: no option --when; `pln log --help` lists them\n",
    )
    assert pln("log", "-1d", "tea", "--", "with", "@Ben").code == 0
