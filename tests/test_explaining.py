"""Terms: each is whole, and every finding and stage has one."""

from collections import Counter

import pytest

from plncli.config import Settings
from plncli.errors import NotFoundError
from plncli.explaining import find, spoken, terms
from plncli.gaps.registry import judge
from plncli.model import BOXES, OUTCOMES, PARTICIPATIONS, SCOPES, STEPS, VALUE_CYCLES
from plncli.stages import STAGES
from tests.conftest import Pln
from tests.gaps.factory import TODAY
from tests.gaps.scenarios import PLENTY


def test_each_term_is_whole_and_leads_to_others() -> None:
    known = {term.name for term in terms()}
    for term in terms():
        assert 40 <= len(term.text) <= 700, term.name
        assert term.text.endswith("."), term.name
        assert term.sources, term.name
        assert known.issuperset(term.see), term.name


def test_no_two_terms_answer_to_the_same() -> None:
    names = Counter(spoken(term.name) for term in terms())
    assert [name for name, count in names.items() if count > 1] == []


def test_every_finding_and_stage_and_word_has_a_term() -> None:
    dimensions = {finding.dimension for finding in judge(PLENTY, TODAY, Settings(), 99)}
    words = (
        *dimensions, *(stage.name for stage in STAGES), *VALUE_CYCLES, *OUTCOMES, *STEPS,
        *PARTICIPATIONS, *SCOPES, *(box for box in BOXES if box != "other"),
    )  # fmt: skip
    for word in words:
        assert find(word, terms()), word


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("pln", "PLN"),
        ("Personal Learning Network", "PLN"),
        ("D5", "give and take"),
        ("d7", "dormant tie"),
        ("give-and-take", "give and take"),
        ("know_it_all", "know it all"),
        ("over", "overload"),
        ("perspective", "perspective"),
    ],
)
def test_what_a_term_answers_to(words: str, name: str) -> None:
    assert find(words, terms()).name == name


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("xyzzy", "`pln explain` lists all terms"),
        ("dormand tie", "did you mean dormant tie?"),
        ("per", "did you mean personal or professional or perspective or perspective stage?"),
        ("", "`pln explain` lists all terms"),
    ],
)
def test_an_unknown_term_is_told_with_what_is_alike(words: str, hint: str) -> None:
    with pytest.raises(NotFoundError) as caught:
        find(words, terms())
    assert caught.value.hint == hint


def test_the_page_of_a_term(pln: Pln) -> None:
    pln("me", "--definition", "Those who make me better")
    assert pln("explain", "pln", "--format", "md").out == (
        "# PLN\n\n"
        "The people, sources, communities and events that you learn from and that learn from you."
        " It is yours: you choose who and what belongs to it, and it changes as you do."
        " Researchers describe it as people, spaces and tools that uphold continuous learning and"
        " growth.\n\n"
        "In your words: *Those who make me better*\n\n"
        "See also: PLC, people, spaces and tools, personal or professional.\n\n"
        "## Sources\n\n"
        "- Krutka, Carpenter & Trust 2017, Enriching Professional Learning Networks,"
        " TechTrends 61\n"
        "- Trust, Krutka & Carpenter 2016, Together we are better, Computers & Education 102\n"
    )
    assert pln("explain", "PLC", "--format", "ids").out == "PLC\n"
    assert pln("explain", "nothing").code == 3


def test_the_list_of_terms(pln: Pln) -> None:
    listed = pln("explain").out.splitlines()
    assert len(listed) == len(terms())
    assert listed[0].split("\t")[:2] == ["PLN", "The network"]
    assert pln("explain", "--format", "ids").out.splitlines() == [term.name for term in terms()]
    page = pln("explain", "--format", "md").out
    assert page.startswith("# What the words mean\n\n## The network\n\nPLN, PLC, ")


def test_a_finding_leads_to_its_term(pln: Pln) -> None:
    pln("add", "contact", "Ana Dias")
    assert "Rule  " in pln("gaps", "D1.2").out
    assert "pln explain D1.2" in pln("gaps", "D1.2").out
