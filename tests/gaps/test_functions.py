"""D13: whom one turns to for what, and who connects one with others."""

import pytest

from plncli.config import Settings
from plncli.gaps.finding import Finding
from plncli.gaps.functions import findings
from plncli.model import FUNCTIONS, Contact
from tests.gaps.factory import TODAY, contact, day, network

NEW = day(3)
ALL = tuple(FUNCTIONS)


def person(name: str, *functions: str, **given: object) -> Contact:
    return contact(name, functions=functions, **{"created_at": NEW, **given})  # type: ignore[arg-type]


def found(*people: Contact, touched: dict[str, str] | None = None) -> Finding:
    (finding,) = findings(network(*people, touched=touched or {}), TODAY, Settings())
    return finding


@pytest.mark.parametrize(
    ("functions", "roles", "status"),
    [
        ((), (), "not_enough_data"),
        ((), ("librarian",), "not_enough_data"),
        (("learn", "keep_up"), ("librarian",), "gap"),
        (("sounding_board",), ("librarian",), "thin"),
        (("sounding_board", "learn"), ("librarian",), "thin"),
        (ALL, (), "thin"),
        (ALL, ("colleague", "author"), "thin"),
        (ALL, ("leader",), "ok"),
        (ALL, ("subject_expert",), "ok"),
        (ALL, ("tech_coach", "librarian"), "ok"),
    ],
)
def test_statuses(functions: tuple[str, ...], roles: tuple[str, ...], status: str) -> None:
    assert found(person("al", *functions, roles=roles), person("bo")).status == status


def test_nobody_at_all() -> None:
    finding = found()
    assert (finding.status, finding.n) == ("not_enough_data", 0)
    assert finding.action == 'pln gaps D13 --step "name somebody to learn from"'
    assert finding.measured == "nobody was active in 90 days"


def test_the_known_answer() -> None:
    finding = found(
        person("al", "learn", "keep_up", roles=("librarian", "author")),
        person("bo", "learn", rely=True),
        person("cy", roles=("leader",), rely=True),
        touched={"bo": day(9), "cy": day(2)},
    )
    assert (finding.id, finding.status, finding.n, finding.window_days) == ("D13", "gap", 3, 90)
    assert finding.value == {
        "sounding_board": 0, "learn": 2, "keep_up": 1,
        "tech_coach": 0, "librarian": 1, "leader": 1, "subject_expert": 0,
    }  # fmt: skip
    assert finding.measured == (
        "2 to learn from, 1 to keep up with, nobody as a sounding board, among 3 people active"
        " in 90 days"
    )
    assert finding.evidence == (
        "nobody yet: a sounding board",
        "not among them: a tech coach, a subject expert",
        "could be a sounding board: Cy, Bo",
    )
    assert finding.action == "pln edit cy --function +sounding-board"


def test_who_could_be_to_learn_from_is_an_expert() -> None:
    people = [
        person("al", "sounding_board", rely=True),
        person("bo", roles=("author",)),
        person("cy", roles=("researcher",)),
        person("di", roles=("mentor",)),
        person("ed", roles=("subject_expert",)),
    ]
    finding = found(*people, touched={"ed": day(1), "di": day(1)})
    assert finding.evidence[-1] == "could be somebody to learn from: Di, Ed, Bo"
    assert finding.action == "pln edit di --function +learn"
    settled = [people[0]._replace(functions=("sounding_board", "learn")), *people[1:]]
    assert found(*settled).evidence[-1] == "could be somebody to keep up with: Bo, Cy, Di"


def test_anybody_could_be_where_nobody_is_fitter_but_no_student() -> None:
    people = [person("al", roles=("student",)), person("bo"), person("cy", "learn")]
    finding = found(*people, touched={"al": day(1), "cy": day(2)})
    assert finding.evidence[-1] == "could be a sounding board: Cy, Bo"
    assert found(people[0]).action == 'pln gaps D13 --step "name somebody to learn from"'


def test_the_way_to_somebody_who_connects() -> None:
    able = person("al", *ALL)
    assert found(able).action == 'pln gaps D13 --step "meet a librarian or a tech coach"'
    quiet = contact("quin", roles=("tech_coach",))
    assert found(able, quiet).action == "pln log asked @Quin for advice"
    wanted = contact("will", roles=("leader",), status="wanted")
    assert found(able, wanted).action == "pln edit will --status active"
    assert found(person("al", *ALL, roles=("leader",))).action == "pln list contacts --sort last"
