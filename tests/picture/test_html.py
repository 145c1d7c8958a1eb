"""The picture as a page: what its filters leave, and that keys reach it."""

from pathlib import Path

from plncli.picture import Node, Picture, html
from tests.browser import look, needs_browser, with_script

PEOPLE = tuple(
    Node(f"per{letter}", f"Person {letter}", "person", "", "other", "school", "active", topics)
    for letter, topics in (
        ("a", ("rubrics",)),
        ("b", ("rubrics", "Read | Write")),
        ("c", ('Say "a\\b" & <c>',)),
    )
)
NEAR = Node("near", "Zoe", "person", "", "local_colleagues", "school", "active",
            also_in=("social_networks",))  # fmt: skip
CLUB = Node("club", "Frog Club", "community", "forum", "communities", "region", "active", ("Read",))
PICTURE = Picture((*PEOPLE, NEAR, CLUB), (("pera", "club"),))
ACT = """
const choose = (name, value) => {
  const field = document.querySelector(`.tools [name="${name}"]`);
  field.value = value; field.dispatchEvent(new Event("input"));
};
// A window without a head does not always have the focus: the event is sent to the node itself.
const focus = id => document.querySelector(`.node[data-id="${id}"]`)
  .dispatchEvent(new FocusEvent("focus"));
const named = nodes => [...nodes].map(node => node.dataset.id).join(" ");
const shown = () => named(document.querySelectorAll(".node:not(.out)"));
const reached = () => named([...document.querySelectorAll('.node[tabindex="0"]')]
  .filter(node => node.getClientRects().length));
const steps = [];
"""


def found(script: str, folder: Path) -> list[str]:
    """Return what the script noted in ``steps``."""
    page = with_script(
        html.render(PICTURE, "map"), f"{{{ACT}{script}; document.title = steps.join(';'); }}"
    )
    seen = look(page, folder)
    assert seen.console == []
    return seen.dom.partition("<title>")[2].partition("</title>")[0].split(";")


@needs_browser
def test_one_name_that_is_shown_is_reached_by_tab(tmp_path: Path) -> None:
    script = """
    steps.push(reached());
    choose("family", "community"); steps.push(reached());
    choose("family", ""); steps.push(reached());
    focus("perb"); steps.push(reached());
    choose("name", "person"); steps.push(reached());
    choose("name", "nobody"); steps.push(reached());
    choose("name", "person c"); steps.push(reached());
    """
    assert found(script, tmp_path) == ["pera", "club", "club", "perb", "perb", "", "perc"]


@needs_browser
def test_a_topic_filters_whatever_its_name_holds(tmp_path: Path) -> None:
    script = """
    for (const topic of ["Read | Write", "Read", "rubrics", 'Say "a\\\\b" & <c>']) {
      choose("topic", topic); steps.push(shown());
    }
    """
    assert found(script, tmp_path) == ["perb", "club", "pera perb", "perc"]


@needs_browser
def test_somebody_is_found_in_each_box_that_holds_them(tmp_path: Path) -> None:
    script = """
    for (const box of ["local_colleagues", "social_networks", "communities"]) {
      choose("box", box); steps.push(shown());
    }
    """
    assert found(script, tmp_path) == ["near", "near", "club"]


@needs_browser
def test_escape_tells_again_what_the_filter_shows(tmp_path: Path) -> None:
    script = """
    const said = () => steps.push(document.querySelector(".said").textContent);
    const press = key => document.querySelector(".frame svg")
      .dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
    choose("family", "community"); said();
    press("Home"); said();
    press("Escape"); said();
    choose("family", ""); said();
    """
    told = found(script, tmp_path)
    count = len(PICTURE.nodes)
    assert told[0] == told[2] == f"1 of {count} are shown."
    assert told[1].startswith("Frog Club: ")
    assert told[3] == ""
