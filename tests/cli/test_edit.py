"""`pln edit` and `pln me`: by options and in an editor."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Pln


@pytest.fixture
def ada(pln: Pln) -> str:
    return pln(
        "add", "contact", "Ada Fictional", "--topic", "rubrics,reading", "--email",
        "ada@example.org", "--handle", "x:ada", "--scope", "school", "--cadence", "4w",
    ).out.strip()  # fmt: skip


def shown(pln: Pln, name: str) -> dict[str, Any]:
    record = json.loads(pln("show", name, "--format", "json").out)
    assert isinstance(record, dict)
    return record


def edited(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, *lines: str) -> None:
    """Make an editor of a few lines of shell, and let the program believe in a terminal."""
    script = tmp_path / "editor"
    script.write_text("#!/bin/sh\n" + "\n".join(lines) + "\n")
    script.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(script))
    monkeypatch.setattr("plncli.cli.output.may_ask", lambda: True)


def test_an_option_replaces_and_empty_takes_away(ada: str, pln: Pln) -> None:
    result = pln(
        "edit", "ada", "--topic", "equity", "--scope", "", "--cadence", "", "--email",
        "new@example.org", "--name", "Ada Made-Up", "--agreement", "",
    )  # fmt: skip
    assert result == (0, f"{ada}\n", f"changed {ada} Ada Made-Up; undo: pln undo\n")
    record = shown(pln, ada)
    assert (record["topics"], record["scope"], record["cadence_days"]) == (["equity"], None, None)
    assert record["agreement"] == "unknown"
    assert record["handles"] == [
        {"platform": "x", "handle": "ada"},
        {"platform": "email", "handle": "new@example.org"},
    ]


def test_plus_and_minus_add_and_take_away(ada: str, pln: Pln) -> None:
    pln("edit", "ada", "--topic", "+equity", "--topic", "-Reading", "--role", "mentor,leader")
    pln("edit", "ada", "--handle", "+@ada@social.example")
    pln("edit", "ada", "--handle", "-x:ADA", "--role", "-mentor,+librarian", "--phone", "+49 123")
    record = shown(pln, ada)
    assert (record["topics"], record["roles"]) == (["equity", "rubrics"], ["leader", "librarian"])
    assert record["handles"] == [
        {"platform": "email", "handle": "ada@example.org"},
        {"platform": "mastodon", "handle": "ada@social.example"},
        {"platform": "phone", "handle": "+49 123"},
    ]


def test_members_come_and_go(ada: str, pln: Pln) -> None:
    bea = pln("add", "contact", "Bea").out.strip()
    pln("add", "community", "Circle", "--member", "ada")
    pln("edit", "circle", "--member", f"+{bea},-ada")
    assert shown(pln, "circle")["members"] == ["Bea"]


def test_an_interaction(ada: str, pln: Pln) -> None:
    pln("log", "coffee", "with", "@ada")
    talk = pln("list", "interactions", "--format", "ids").out.strip()
    pln("edit", talk, "--on", "yesterday", "--minutes", "1h30", "--act", "met", "--used-in-class")
    pln("edit", talk, "--who", "-ada", "--minutes", "90")
    record = shown(pln, talk)
    assert (record["date"], record["minutes"], record["act"]) == ("2026-10-06", 90, "met")
    assert (record["used_in_class"], record["participants"]) == (True, [])


def test_what_does_not_fit_is_refused(ada: str, pln: Pln) -> None:
    assert pln("edit", "ada", "--pace", "daily") == (
        2, "", "pln: a contact has no --pace; without options, `pln edit` opens all that it has\n"
    )  # fmt: skip
    assert pln("edit", "ada", "--name", " ") == (2, "", "pln: the name cannot be empty\n")
    assert pln("edit", "ada") == (
        2, "", "pln: nothing to change; give an option, as in --note TEXT\n"
    )  # fmt: skip


def test_nothing_changes(ada: str, pln: Pln) -> None:
    same = pln("edit", "ada", "--scope", "school")
    assert same == (0, "", f"{ada} Ada Fictional: nothing changed\n")


def test_in_the_editor(
    ada: str, pln: Pln, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, isolated: Path
) -> None:
    edited(
        monkeypatch, tmp_path,
        f'cp "$1" {tmp_path}/before.toml',
        """sed -i 's/^scope = .*/scope = "global"/; s/^topic = .*/topic = ["a, b"]/' "$1" """,
        """sed -i 's/^note = .*/note = \"\"\"\\ntwo\\nlines\"\"\"/' "$1" """,
        """sed -i 's/^rely = .*/rely = true/' "$1" """,
        """sed -i '/^handle = /d' "$1" """,
    )  # fmt: skip
    assert pln("edit", "ada").err == f"changed {ada} Ada Fictional; undo: pln undo\n"
    record = shown(pln, ada)
    assert (record["scope"], record["topics"], record["rely"]) == ("global", ["a, b"], True)
    assert record["note"] == "two\nlines"
    assert [each["handle"] for each in record["handles"]] == ["ada@example.org", "ada"]
    text = (tmp_path / "before.toml").read_text()
    assert text.startswith(f"# contact {ada}\n# Save and close to keep your changes.")
    assert 'scope = "school"\n' in text
    assert "monthly, or 'every 4w, at most 6w'.\ncadence = \"4w\"\n" in text
    assert list((isolated / "edits").iterdir()) == []
    pln("edit", "ada", "--note", "one\ntwo")
    edited(monkeypatch, tmp_path, """sed -i 's/^one$/1/' "$1" """)
    pln("edit", "ada")
    assert shown(pln, ada)["note"] == "1\ntwo"


@pytest.mark.parametrize("kind", ["source", "community", "event", "topic"])
def test_every_kind_goes_through_the_editor_unchanged(
    kind: str, pln: Pln, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pln("add", "contact", "Kim")
    extra = {"source": ("--by", "kim", "--cost", "5"), "community": ("--member", "kim")}
    added = pln("add", kind, "Thing", *extra.get(kind, ())).out.strip()
    edited(monkeypatch, tmp_path, """sed -i 's/^note = .*/note = "x"/' "$1" """)
    before = shown(pln, added)
    assert pln("edit", added).code == 0
    assert shown(pln, added) == {**before, "note": "x"}


def test_an_interaction_in_the_editor(
    ada: str, pln: Pln, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    pln("log", "coffee", "with", "@ada")
    talk = pln("list", "interactions", "--format", "ids").out.strip()
    edited(monkeypatch, tmp_path, """sed -i 's/^minutes = .*/minutes = 20/' "$1" """)
    before = shown(pln, talk)
    pln("edit", talk)
    assert shown(pln, talk) == {**before, "minutes": 20}


def test_a_wrong_text_opens_again_with_the_message(
    ada: str, pln: Pln, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    edited(
        monkeypatch, tmp_path,
        f"""if grep -q '^#!' "$1"; then head -2 "$1" > {tmp_path}/top;""",
        """sed -i 's/moon/global/' "$1"; else sed -i 's/^scope = .*/scope = "moon"/' "$1"; fi""",
    )  # fmt: skip
    assert pln("edit", "ada").code == 0
    assert shown(pln, ada)["scope"] == "global"
    assert (tmp_path / "top").read_text() == (
        "#! --scope 'moon' is not one of school, district, region, national, global\n"
        "#! mend it, or save it as it is to stop\n"
    )


@pytest.mark.parametrize(
    ("line", "error"),
    [
        (
            'scope = "moon"',
            "--scope 'moon' is not one of school, district, region, national, global",
        ),
        ("scope = ", "this is no TOML: Invalid value (at line 1, column 9)"),
        ("scope = true", 'scope is one value; write it as scope = "value"'),
        ("topic = 3", 'topic is a list of texts; write it as topic = ["one", "two"]'),
        ("rely = 3", "rely is true or false"),
        ("colour = 3", "unknown field colour; there is name, email"),
    ],
)
def test_a_text_that_stays_wrong_is_kept(
    ada: str, pln: Pln, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, isolated: Path,
    line: str, error: str,
) -> None:  # fmt: skip
    edited(monkeypatch, tmp_path, f"""echo '{line}' > "$1" """)
    result = pln("edit", "ada")
    kept = isolated / "edits" / f"{ada}.toml"
    assert result.code == 5
    assert result.err.startswith(f"pln: nothing was changed: {error}")
    assert result.err.endswith(f"; your text is kept in {kept}\n")
    assert kept.read_text().endswith(f"{line}\n")
    assert kept.stat().st_mode & 0o777 == 0o600
    pln("edit", "ada")
    assert len(list(kept.parent.iterdir())) == 2


def test_editors_that_fail(
    ada: str, pln: Pln, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, isolated: Path
) -> None:
    edited(monkeypatch, tmp_path, "exit 1")
    failed = pln("edit", "ada")
    assert (failed.code, failed.err.endswith("editor' failed; nothing was changed\n")) == (5, True)
    edited(monkeypatch, tmp_path, 'echo mine >> "$1"; exit 1')
    assert pln("edit", "ada").err.endswith(f"your text is kept in {isolated}/edits/{ada}.toml\n")
    edited(monkeypatch, tmp_path, r'printf "\377" > "$1"')
    assert "the text is not in UTF-8; it is kept in" in pln("edit", "ada").err
    edited(monkeypatch, tmp_path, 'rm "$1"')
    assert pln("edit", "ada").err.endswith("is gone; nothing was changed\n")
    monkeypatch.setenv("VISUAL", "no-such-editor -w")
    assert pln("edit", "ada") == (
        5, "", "pln: there is no editor 'no-such-editor'; set VISUAL or EDITOR, or use options\n"
    )  # fmt: skip
    monkeypatch.setenv("VISUAL", "true")
    assert pln("edit", "ada").err == f"{ada} Ada Fictional: nothing changed\n"


def test_the_profile(
    pln: Pln, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, store: sqlite3.Connection
) -> None:
    assert pln("me") == (
        0, "", 'your profile is empty; `pln me --name NAME --school SCHOOL --why "…"`\n'
    )  # fmt: skip
    said = ("--name", "Kim", "--role", "teacher", "--weekly-minutes", "1h30", "--why", "x")
    assert pln("me", *said) == (
        0, "", "changed your profile; undo: pln undo\n"
    )  # fmt: skip
    pln("me", "--role", "+coach", "--expertise", "maps,art")
    assert pln("me").out.splitlines() == [
        "Kim",
        "roles\tteacher, coach",
        "expertise\tmaps, art",
        "weekly minutes\t90",
        "word\tprofessional",
        "why  x",
    ]
    edited(monkeypatch, tmp_path, """sed -i 's/^word = .*/word = "personal"/' "$1" """)
    assert pln("me", "--edit").err == "changed your profile; undo: pln undo\n"
    assert json.loads(pln("me", "--format", "json").out)["word"] == "personal"
    assert pln("me", "--edit").err == "nothing changed\n"
    assert pln("me", "--format", "ids").out == ""
    pln("undo")
    assert json.loads(pln("me", "--format", "json").out)["word"] == "professional"


def test_an_editor_that_cannot_be_called(
    ada: str, pln: Pln, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("plncli.cli.output.may_ask", lambda: True)
    monkeypatch.setenv("VISUAL", "vi 'open")
    assert pln("edit", ada) == (
        5,
        "",
        'pln: the editor "vi \'open" cannot be called (No closing quotation);'
        " set VISUAL or EDITOR\n",
    )


def test_a_topic_cannot_take_the_name_of_another(pln: Pln) -> None:
    pln("add", "topic", "rubrics")
    reading = pln("add", "topic", "reading").out.strip()
    result = pln("edit", reading, "--name", "Rubrics")
    assert (result.code, result.out) == (4, "")
    assert result.err.startswith("pln: rubrics is a topic already (")
