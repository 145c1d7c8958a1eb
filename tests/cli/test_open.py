"""`pln open`: in a browser where there is one, never through a shell."""

import os
import sqlite3
import time
import webbrowser
from pathlib import Path

import pytest

from plncli import opener
from tests.conftest import Pln
from tests.published import NOW, days, publish


@pytest.fixture(autouse=True)
def without_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")


def opened(store: sqlite3.Connection) -> list[str]:
    rows = store.execute(
        "SELECT e.id FROM mark m JOIN entry e ON e.key = m.entry_key WHERE m.opened = ?"
        " AND m.seen = ?",
        (NOW, NOW),
    )
    return [identity for (identity,) in rows]


def test_without_a_display_the_links_are_printed(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A", "B"))
    assert pln("open", "blog2", "blog1") == (
        0,
        "https://www.blog.example/2\nhttps://www.blog.example/1\n",
        "",
    )
    assert opened(store) == ["blog1", "blog2"]
    pln("undo")
    assert opened(store) == []


def test_the_browser_gets_the_link_as_one_argument(
    store: sqlite3.Connection, pln: Pln, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = tmp_path / "said"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\nprintf "%s|" "$#" "$1" > {said}\n')
    browser.chmod(0o700)
    monkeypatch.setenv("BROWSER", f"{browser} %s")
    # Python looks for $BROWSER once in the life of a process, and another test may have been first.
    monkeypatch.setattr(webbrowser, "_tryorder", None)
    monkeypatch.setattr(webbrowser, "_browsers", {})
    publish(store, "Blog", *days("A"))
    store.execute("UPDATE entry SET link = 'https://a.example/?a=1;touch$IFS./x&b=2'")
    assert pln("open", "blog1") == (0, "", "opened A\n")
    while not said.exists() or not said.read_text():
        time.sleep(0.01)
    assert said.read_text() == "1|https://a.example/?a=1;touch$IFS./x&b=2|"
    assert opened(store) == ["blog1"]


def test_what_is_no_web_address_is_not_opened(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A", "B", "C"))
    store.execute("UPDATE entry SET link = 'file:///etc/passwd' WHERE id = 'blog1'")
    store.execute("UPDATE entry SET link = NULL WHERE id = 'blog3'")
    assert pln("open", "blog1", "blog2", "blog3") == (
        6,
        "https://www.blog.example/2\n",
        "pln: no link to open: blog1 A, blog3 C; `pln show blog1` shows what is there\n",
    )
    assert opened(store) == ["blog2"]


def test_a_wrong_number_opens_nothing(store: sqlite3.Connection, pln: Pln) -> None:
    publish(store, "Blog", *days("A"))
    assert pln("open", "blog1", "7") == (
        3,
        "",
        "pln: no number 7: there is no edition yet; `pln skim` makes one\n",
    )
    assert opened(store) == []


@pytest.mark.parametrize(
    ("platform", "variable", "has"),
    [
        ("linux", None, False),
        ("linux", "DISPLAY", True),
        ("linux", "WAYLAND_DISPLAY", True),
        ("linux", "BROWSER", True),
        ("darwin", None, True),
        ("win32", None, True),
    ],
)
def test_where_there_is_a_browser(
    monkeypatch: pytest.MonkeyPatch, platform: str, variable: str | None, has: bool
) -> None:
    asked: list[str] = []

    def ask(link: str) -> bool:
        asked.append(link)
        return True

    monkeypatch.setattr("sys.platform", platform)
    if variable:
        monkeypatch.setenv(variable, os.devnull)
    monkeypatch.setattr("webbrowser.open", ask)
    assert opener.open_link("https://a.example/") is has
    assert asked == (["https://a.example/"] if has else [])
