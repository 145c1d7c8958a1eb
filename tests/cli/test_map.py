"""`pln map`: the drawing, the table, and files by their endings."""

import json
import sqlite3
from pathlib import Path

import pytest

from plncli.picture import Node, Picture
from plncli.render import terminal
from plncli.reports.picture import PictureReport
from tests.conftest import Pln
from tests.gaps.scenarios import PLENTY, plant


@pytest.fixture(autouse=True)
def plenty(store: sqlite3.Connection) -> None:
    plant(store, PLENTY)


def test_the_small_drawing(pln: Pln) -> None:
    assert pln("map", "--format", "md").out == (
        "# My learning network\n\n"
        "| from near to far | who and what |\n"
        "| --- | --- |\n"
        "| school | ●● 2  Person a, Person b |\n"
        "| district | ● 1  ■ 1  Person c |\n"
        "| region | ● 1  Person d |\n"
        "| national | ● 1  ■ 1  Person e |\n"
        "| global | ● 1  Person f |\n"
        "| not noted | ■■ 2  ▲▲▲▲▲▲▲▲▲ 9  Library Lounge, Maths Table, Blog a … |\n\n"
        "● person, ■ community, ▲ source. The picture: pln map -o map.html\n"
    )


def test_a_pipe_has_a_row_for_each(pln: Pln) -> None:
    rows = [line.split("\t") for line in pln("map").out.splitlines()]
    assert len(rows) == 6 + 4 + 9
    assert rows[0] == [
        "pera", "Person a", "person", "", "local_colleagues", "school", "active", "2026-10-02",
        "rubrics",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (("--kind", "communities"), "lmth unib tabl unia"),
        (("--scope", "national"), "pere unia"),
        (("--box", "books-journals"), "booa boob"),
        (("--topic", "+rubrics", "--kind", "sources"), "bloa blob bloc blod bloe"),
        (("--circle", "Maths Table"), "tabl"),
    ],
)
def test_a_part_of_it(pln: Pln, words: tuple[str, ...], ids: str) -> None:
    assert pln("map", *words, "--format", "ids").out.split() == ids.split()


def test_somebody_near_who_is_also_online_is_in_both_boxes(pln: Pln) -> None:
    pln("add", "contact", "Person z", "--scope", "school", "--handle", "x:z")
    for box in ("local-colleagues", "social-networks"):
        nodes = json.loads(pln("map", "--box", box, "--format", "json").out)["nodes"]
        assert [(node["box"], node["also_in"]) for node in nodes if node["name"] == "Person z"] == [
            ("local_colleagues", ["social_networks"])
        ]
    assert "Person z" not in pln("map", "--box", "other").out


@pytest.mark.parametrize("ending", ["html", "svg", "graphml", "dot", "json"])
def test_files_are_written_twice_the_same(pln: Pln, tmp_path: Path, ending: str) -> None:
    one, two = tmp_path / f"one.{ending}", tmp_path / f"two.{ending}"
    assert pln("map", "-o", str(one)).err == f"wrote {one}: 19 names\n"
    pln("map", "-o", str(two))
    assert one.read_bytes() == two.read_bytes()
    assert "Person a" in one.read_text("utf-8")
    assert pln("map", "-o", str(one)).code == 5
    assert pln("map", "-o", str(one), "--force").code == 0


def test_what_is_private_stays_out(pln: Pln, tmp_path: Path) -> None:
    pln("edit", "Person a", "--agreement", "often-disagree", "--note", "secret-note")
    pln("edit", "Person b", "--role", "student")
    target = tmp_path / "map.html"
    pln("map", "-o", str(target))
    text = target.read_text("utf-8")
    for private in ("secret-note", "often_disagree", "a.example", "Person b"):
        assert private not in text


def test_what_it_refuses(pln: Pln, tmp_path: Path) -> None:
    wrong = pln("map", "-o", str(tmp_path / "map.png"))
    assert (wrong.code, wrong.err) == (
        2,
        f"pln: {tmp_path / 'map.png'}: there is no form for .png; let it end in .html, .svg,"
        " .graphml, .dot or .json\n",
    )


def test_json_has_nodes_and_edges(pln: Pln) -> None:
    data = json.loads(pln("map", "--format", "json").out)
    assert len(data["nodes"]) == 19
    assert data["edges"] == [{"from": "pera", "to": "perb"}]


def test_long_names_go_on_in_the_next_line() -> None:
    nodes = tuple(
        Node(f"n{at}", f"A blog with a rather long title, number {at}", "source", "blog",
             "blogs_websites", "unknown", "active")
        for at in range(3)
    )  # fmt: skip
    page = terminal.render(PictureReport(Picture(nodes, ())).layout(), width=60, color=False)
    assert max(map(len, page.splitlines()[:-2])) <= 60
    assert page.count("rather") == 3


def test_a_rhythm_of_its_own_keeps_a_tie_awake(pln: Pln) -> None:
    for name, words in (("Otter Reed", ()), ("Newt Reed", ("--cadence", "yearly"))):
        pln("add", "contact", name, *words)
        assert pln("log", f"2025-06-01 talked with {name}").code == 0
    rows = [line.split("\t") for line in pln("map").out.splitlines()]
    assert {row[1]: row[6] for row in rows if row[1].endswith("Reed")} == {
        "Newt Reed": "active", "Otter Reed": "dormant",
    }  # fmt: skip


def test_nobody_goes_quiet_on_days_of_a_pause(pln: Pln) -> None:
    """Of 110 days since the last talk 30 were days of a pause."""
    pln("--as-of", "2026-01-01T09:00", "add", "contact", "Otter Reed")
    assert pln("log", "2026-06-19 talked with Otter Reed").code == 0
    assert "\tquiet\t2026-06-19" in pln("map").out
    assert pln("--as-of", "2026-07-01T09:00", "pause", "1 jul", "30 jul").code == 0
    assert "\tactive\t2026-06-19" in pln("map").out
