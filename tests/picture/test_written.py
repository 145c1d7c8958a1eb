"""The picture as files: what stands in them, and that no name can break out."""

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from plncli.cli.map import written
from plncli.picture import Node, Picture
from tests.browser import look, needs_browser, with_script
from tests.naughty import STRINGS

SVG = "{http://www.w3.org/2000/svg}"
GRAPH = "{http://graphml.graphdrawing.org/xmlns}"
ANA = Node("anaa", "Ana Dias", "person", "", "local_colleagues", "school", "active", ("rubrics",),
           "2026-10-01")  # fmt: skip
BLOG = Node("blog", 'The "Shelf" & <more>', "source", "blog", "blogs_websites", "unknown", "wanted")
CAMP = Node("camp", "Open Camp", "community", "forum", "communities", "region", "dormant")
SMALL = Picture((ANA, CAMP, BLOG), (("anaa", "blog"), ("anaa", "camp")))


def many(count: int) -> Picture:
    """Return a picture of as many names of all lengths."""
    words = [
        "Ana",
        "Bao",
        "Chiara",
        "Dilnoza",
        "Eero",
        "Kwame",
        "Mistara",
        "Olena",
        "Tuzka",
        "Zeynep",
        "山田太郎",
        "Iñigo",
    ]
    nodes = tuple(
        Node(
            f"n{at}",
            " ".join(words[(at * step + step) % len(words)] for step in range(1, 2 + at % 4)),
            ("person", "community", "source")[at % 3], "", "other",
            ("school", "district", "region", "national", "global", "unknown")[at % 6],
            ("active", "quiet", "dormant", "wanted", "paused")[at % 5],
        )
        for at in range(count)
    )  # fmt: skip
    return Picture(nodes, tuple((f"n{at}", f"n{at + 1}") for at in range(0, count - 1, 7)))


def test_svg_stands_alone() -> None:
    text = written(SMALL, "svg")
    root = ElementTree.fromstring(text)
    titles = [each.text for each in root.iter(f"{SVG}title")]
    assert titles == [
        "My learning network",
        "Ana Dias: person, school, active, last 2026-10-01, +rubrics",
        "Open Camp: community, forum, region, dormant",
        'The "Shelf" & <more>: source, blog, scope not noted, wanted',
    ]
    assert len(list(root.iter(f"{SVG}circle"))) == 1 + 3 + 1
    assert [each.get("data-ends") for each in root.iter(f"{SVG}path") if each.get("data-ends")] == [
        "anaa blog", "anaa camp",
    ]  # fmt: skip
    assert root.get("width") == root.get("height")
    assert not re.search(r"href|url\(|@import|<script", text)


def test_the_filters_speak_as_the_sheet_does_and_the_legend_has_the_colours() -> None:
    text = written(SMALL, "html")
    assert re.findall(r'<option value="[a-z]+_[a-z]+">([^<]+)', text) == [
        "Blogs &amp; websites", "Local colleagues",
    ]  # fmt: skip
    for family in ("person", "community", "source"):
        assert f'class="pln {family}"' in text
        assert re.search(rf"^(?!.*\.pln \.{family}).*\.{family} {{ --mark: #", text, re.MULTILINE)


def test_graphml_is_read_back() -> None:
    root = ElementTree.fromstring(written(SMALL, "graphml"))
    nodes = {
        node.get("id"): {data.get("key"): data.text for data in node.iter(f"{GRAPH}data")}
        for node in root.iter(f"{GRAPH}node")
    }
    assert nodes["blog"] == {
        "name": 'The "Shelf" & <more>', "family": "source", "kind": "blog",
        "box": "blogs_websites", "scope": "unknown", "state": "wanted",
    }  # fmt: skip
    assert nodes["anaa"]["topics"] == "+rubrics"
    assert [(edge.get("source"), edge.get("target")) for edge in root.iter(f"{GRAPH}edge")] == [
        ("anaa", "blog"), ("anaa", "camp"),
    ]  # fmt: skip


def test_dot() -> None:
    assert written(SMALL, "dot") == (
        "graph network {\n"
        '  "anaa" [label="Ana Dias", shape=ellipse, style=solid];\n'
        '  "camp" [label="Open Camp", shape=box, style=dotted];\n'
        '  "blog" [label="The \\"Shelf\\" & <more>", shape=triangle, style=dashed];\n'
        '  "anaa" -- "blog";\n  "anaa" -- "camp";\n}\n'
    )


def test_json() -> None:
    data = json.loads(written(SMALL, "json"))
    assert [node["name"] for node in data["nodes"]] == [each.name for each in SMALL.nodes]
    assert data["edges"][0] == {"from": "anaa", "to": "blog"}


@pytest.mark.parametrize("form", ["html", "svg", "graphml", "dot"])
def test_no_name_breaks_out(form: str) -> None:
    nodes = tuple(
        Node(f"n{at}", text, "person", text, "other", "school", "active", (text,))
        for at, text in enumerate((*STRINGS, "</script><script>alert(1)</script>", '"><img src=x>'))
    )
    text = written(Picture(nodes, ()), form)
    assert not set("\x1b\x07\u202e\u2066").intersection(text)
    if form == "html":
        assert text.count("<script") == 1
        assert "<img" not in text
    elif form != "dot":
        ElementTree.fromstring(text)


@needs_browser
@pytest.mark.parametrize("width", [375, 1024, 1920])
def test_300_names_in_a_browser_do_not_overlap(tmp_path: Path, width: int) -> None:
    picture = many(300)
    measure = """
    const boxes = [...document.querySelectorAll(".frame .node text")].map(text => {
      const box = text.getBoundingClientRect(), name = text.textContent;
      return [box.left, box.right, box.top, box.bottom, name];
    });
    let overlaps = [];
    boxes.forEach((one, at) => boxes.slice(0, at).forEach(other => {
      const beside = one[0] >= other[1] || other[0] >= one[1];
      if (!beside && one[2] < other[3] - 0.5 && other[2] < one[3] - 0.5)
        overlaps.push(one[4] + "|" + other[4]);
    }));
    document.title = `${boxes.length} ${overlaps.length} ${overlaps.slice(0, 3)}`;
    """
    page = written(picture, "html")
    seen = look(with_script(page, measure), tmp_path, width=width, height=width)
    assert "<title>300 0 </title>" in seen.dom
    assert (seen.console, seen.requests) == ([], [])
    listed = seen.dom.partition("<tbody>")[2]
    for node in picture.nodes:
        assert f"<td>{node.name}</td>" in listed


@needs_browser
def test_filters_and_keys(tmp_path: Path) -> None:
    act = """
    const choice = document.querySelector('[name="family"]');
    choice.value = "community"; choice.dispatchEvent(new Event("input"));
    const left = [...document.querySelectorAll("tbody tr")].filter(row => !row.hidden);
    const there = [...document.querySelectorAll(".node:not(.out)")];
    choice.value = ""; choice.dispatchEvent(new Event("input"));
    document.querySelector(".node").dispatchEvent(new MouseEvent("click"));
    const on = document.querySelectorAll(".edge.on").length;
    const svg = document.querySelector(".frame svg");
    svg.dispatchEvent(new KeyboardEvent("keydown", {key: "ArrowRight", bubbles: true}));
    const said = document.querySelector(".said").textContent;
    document.title = [left.length, there.length, on, said].join(";");
    """
    seen = look(with_script(written(SMALL, "html"), act), tmp_path)
    assert "<title>1;1;2;Open Camp: community, forum, region, dormant</title>" in seen.dom
