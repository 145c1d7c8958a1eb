"""Templates of messages: what fills them, what stays a gap, what is wrong with one."""

from importlib.resources import files

import pytest

from plncli.drafts import GAPS, OPTIONAL, Template, fill, first_name, in_words, templates
from plncli.errors import UsageError


def test_the_templates_that_come_along_fill_whole() -> None:
    found = templates((files("plncli.data") / "drafts.toml").read_text("utf-8"))
    assert list(found) == ["reconnect", "thank", "report-back", "keep-up", "hello", "introduce"]
    for template in found.values():
        subject, text = fill(template, dict.fromkeys((*GAPS, *OPTIONAL), "x"))
        assert "\n" not in subject
        assert not set("{}") & set(subject + text)


def test_gaps_and_what_a_sentence_does_without() -> None:
    template = Template("{topic}?", "Hello {first},\n\n{first}\nwas{since} here{where}.\n\n{me}\n")
    assert fill(template, {"first": "Ana", "since": " long"}) == (
        "[what you are working on]?",
        "Hello Ana,\n\nAna was long here.\n\n[your name]",
    )


def test_a_fact_that_ends_a_sentence_needs_no_second_full_stop() -> None:
    template = Template("s", "It was so: {outcome}. And {topic}.")
    assert fill(template, {"outcome": "it works.", "topic": "AI"}) == (
        "s", "It was so: it works. And AI.",
    )  # fmt: skip


def test_braces_in_a_fact_are_no_template() -> None:
    assert fill(Template("s", "{topic}"), {"topic": "{me} {0}"}) == ("s", "{me} {0}")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("[thank", "drafts.toml: Expected ']' at the end of a table declaration"),
        ("[thank]\nsubject = 'x'", "drafts.toml: [thank] lacks a subject or a text"),
        ("thank = 3", "drafts.toml: [thank] lacks a subject or a text"),
        ("[thank]\nsubject = 'x'\ntext = '{secret}'",
         "drafts.toml: nothing is called {secret}; known: about, event"),
    ],
)  # fmt: skip
def test_a_wrong_template(text: str, error: str) -> None:
    with pytest.raises(UsageError) as caught:
        templates(text)
    assert str(caught.value).startswith(error)


def test_names_and_lists() -> None:
    assert [first_name("Ana Diaz"), first_name("Bo"), first_name("")] == ["Ana", "Bo", ""]
    assert [in_words(()), in_words(("a",)), in_words(("a", "b", "c"))] == ["", "a", "a, b and c"]
