"""Where names stand: never one on another, always in their ring, always the same."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plncli.model import SCOPES
from plncli.picture import FAMILIES, NOWHERE, Node
from plncli.picture.layout import LINE, LONGEST, MIDDLE, lay_out, width_of

NAMES = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1, max_size=60
)


def node(number: int, name: str, scope: str = "school", family: str = "person") -> Node:
    return Node(f"n{number}", name, family, "", "other", scope, "active")


@st.composite
def networks(draw: st.DrawFn) -> list[Node]:
    names = draw(st.lists(NAMES, max_size=40))
    places = st.sampled_from((*SCOPES, NOWHERE))
    return [
        node(number, name, draw(places), draw(st.sampled_from(FAMILIES)))
        for number, name in enumerate(names)
    ]


@settings(max_examples=60, deadline=None)
@given(networks())
def test_no_label_lies_on_another_and_each_in_its_ring(nodes: list[Node]) -> None:
    layout = lay_out(nodes)
    assert {each.node.id for each in layout.placed} == {each.id for each in nodes}
    rings = {ring.scope: ring for ring in layout.rings}
    boxes = []
    for each in layout.placed:
        left, right = each.x, each.x + each.width
        top, bottom = each.y - LINE / 2, each.y + LINE / 2
        ring = rings[each.node.scope]
        for x in (left, right):
            for y in (top, bottom):
                assert ring.inner - 0.01 <= (x * x + y * y) ** 0.5 <= ring.outer + 0.01
        boxes.append((left, right, top, bottom))
    for at, (left, right, top, bottom) in enumerate(boxes):
        for other in boxes[:at]:
            apart = right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top
            assert apart
    assert lay_out(list(reversed(nodes))) == layout


def test_rings_lie_around_each_other_from_near_to_far() -> None:
    layout = lay_out([node(at, "Ana", scope) for at, scope in enumerate((NOWHERE, *SCOPES[::-1]))])
    assert [ring.scope for ring in layout.rings] == [*SCOPES, NOWHERE]
    radii = [MIDDLE, *(radius for ring in layout.rings for radius in (ring.inner, ring.outer))]
    assert radii == sorted(radii)
    assert layout.radius > layout.rings[-1].outer


def test_an_empty_network_has_a_middle() -> None:
    assert lay_out([]).placed == ()
    assert lay_out([]).radius > MIDDLE


def test_people_stand_above_sources() -> None:
    nodes = [node(at, f"Person {at}") for at in range(9)]
    nodes += [node(20 + at, f"Blog {at}", family="source") for at in range(9)]
    rows = {each.node.id: each.y for each in lay_out(nodes).placed}
    assert max(rows[f"n{at}"] for at in range(9)) <= min(rows[f"n{20 + at}"] for at in range(9))


def test_long_names_are_cut_and_wide_letters_are_wide() -> None:
    (placed,) = lay_out([node(1, "An association with a name that does not end")]).placed
    assert placed.label == "An association with a name that…"
    assert len(placed.label) <= LONGEST
    assert width_of("漢字") > width_of("ab")
