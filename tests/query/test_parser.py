"""The query language: what is read, and what is said of what is wrong; nothing else happens."""

import tomllib
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plncli.errors import UsageError
from plncli.query import Query, parse
from plncli.query.fields import FIELDS, KINDS, applies, check
from plncli.query.tree import And, Not, Or, Term

NOW = datetime.fromisoformat("2026-10-07T09:00:00+02:00")
WRONG = tomllib.loads((Path(__file__).parent / "wrong.toml").read_text("utf-8"))


def word(text: str, form: str = "word") -> Term:
    return Term("", text, form, text)


READ = {
    "maps": word("maps"),
    "C++ don't": And((word("C++"), word("don't"))),
    "and or not": And((word("and"), word("or"), word("not"))),
    "https://a.example/b 12:30": And((word("https://a.example/b"), word("12:30"))),
    "“exit \t ticket”": word("exit ticket", "phrase"),
    "exit**": word("exit", "beginning"),
    '"AND"': word("AND", "phrase"),
    "a b OR c": Or((And((word("a"), word("b"))), word("c"))),
    "a AND (b OR (c OR d))": And((word("a"), Or((word("b"), word("c"), word("d"))))),
    "a (b (c))": And((word("a"), word("b"), word("c"))),
    "-a --b NOT c -(-d)": And((Not(word("a")), word("b"), Not(word("c")), word("d"))),
    "-(a b)": Not(And((word("a"), word("b")))),
    "a-b": word("a-b"),
    'By:"Ana  Dias"': Term("from", "Ana Dias", "phrase", "Ana Dias"),
    "##edchat": Term("topic", "edchat", "word", "edchat"),
    '#"open ed"': Term("topic", "open ed", "phrase", "open ed"),
    "title:/a\\/b/": Term("title", "a\\/b", "regex", "a\\/b"),
    "/^why/": Term("", "^why", "regex", "^why"),
    "KIND:Blog-Post": Term("kind", "Blog-Post", "word", "post"),
    "agreement:often": Term("agreement", "often", "word", "often_disagree"),
    "newer:3d": Term("newer", "3d", "word", "2026-10-04"),
    'after:"1 week ago"': Term("newer", "1 week ago", "phrase", "2026-09-30"),
    "before:yesterday": Term("older", "yesterday", "word", "2026-10-06"),
    'older:"last tue"': Term("older", "last tue", "phrase", "2026-10-06"),
}


@pytest.mark.parametrize(("text", "root"), READ.items(), ids=READ)
def test_what_is_read(text: str, root: object) -> None:
    assert repr(parse(text, NOW).root) == repr(root)


@pytest.mark.parametrize(("text", "said"), WRONG.items(), ids=map(repr, WRONG))
def test_what_is_wrong(text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(text, NOW)
    assert (str(caught.value), caught.value.exit_code) == (said, 2)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x" * 2001, "the query has 2001 characters, and 2000 is the limit; make it shorter"),
        ("x" * 10_000, "the query has 10000 characters, and 2000 is the limit; make it shorter"),
        ("a " * 101, "the query has 101 terms, and 100 is the limit; make it shorter"),
        ("(" * 1000, "more than 30 brackets are open at character 31; use fewer"),
        ("/" + "a" * 201 + "/", "the regular expression at character 1 does not work: it is longer"
         " than 200 characters; make it shorter"),
    ],
    ids=lambda text: text[:12],
)  # fmt: skip
def test_what_is_too_much(text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse(text, NOW)
    assert str(caught.value) == said


def test_the_order_of_dates_is_a_setting() -> None:
    assert parse("newer:3/4", NOW, "dmy").terms()[0].value == "2026-04-03"
    assert parse("newer:3/4", NOW, "mdy").terms()[0].value == "2026-03-04"


def test_the_words_that_are_wanted() -> None:
    query = parse('maps -news (kite* OR from:ana) "exit ticket" /x/', NOW)
    assert [str(term) for term in query.wanted_words()] == ["maps", "kite*", '"exit ticket"']
    assert len(query.terms()) == 6


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [("black friday", True), ("sale (ends today)", True), ("a OR b", False), ("-a", False),
     ('"a b"', False), ("a*", False), ("/a/", False), ("from:a", False), ("a (b OR c)", False)],
)  # fmt: skip
def test_plain_words(text: str, is_plain: bool) -> None:
    assert parse(text, NOW).is_plain is is_plain


@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        ("contact", "a OR -pace:close", "pace:close says nothing about contacts; pace: is for"
         " entries and sources"),
        ("topic", "is:saved", "is:saved says nothing about topics; for these, is: takes noted"),
        ("community", "is:close", "is:close says nothing about communities; for these, is: takes"
         " quiet, rely, essential, vetted, led-to, noted"),
    ],
)  # fmt: skip
def test_what_says_nothing_about_a_kind(kind: str, text: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        check(parse(text, NOW), kind)
    assert str(caught.value) == said


def test_words_and_titles_say_something_about_every_kind() -> None:
    for kind in KINDS:
        check(parse('maps "a b" c* /d/ title:e topic:f newer:1d kind:note', NOW), kind)
    assert not applies(Term("pace", "close", "word", "close"), "event")


PIECES = st.sampled_from(
    [
        "maps", "C++", "kite*", '"exit ticket"', '""', "-", "--", "*", "&", "🎉", "(", ")", "AND",
        "OR", "NOT", '"', "“", "/", "/a|b/", "/a(/", "#edchat", "#", "from:Ana", 'by:"Ana Dias"',
        "title:/^a+$/", "link:example.org", "kind:podcast", "newer:3d", "older:yesterday",
        "is:saved", "form:x", "from:", "newer:soon", "http://a.example/", "é", " ", "\t", "\n",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=12).map(" ".join) | st.lists(PIECES, max_size=12).map("".join)
       | st.text(max_size=60))  # fmt: skip
@example("-(-(a b))")
@example("a OR (b c) OR -(d OR e)")
def test_only_usage_errors_and_what_is_written_down_is_read_again(text: str) -> None:
    try:
        query = parse(text, NOW)
    except UsageError as error:
        assert error.hint
        return
    assert repr(parse(str(query), NOW)) == repr(query)


LEAVES = st.sampled_from(["a", "b*", '"c d"', "from:e", "title:/f/", "newer:2d"])
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        inner.map(lambda text: f"-({text})")
        | st.lists(inner, min_size=1, max_size=3).map(lambda some: f"({' '.join(some)})")
        | st.lists(inner, min_size=1, max_size=3).map(lambda some: f"({' OR '.join(some)})")
    ),
    max_leaves=12,
)


@given(TREES)
def test_trees_are_flat_and_come_back(text: str) -> None:
    query = parse(text, NOW)
    assert repr(parse(str(query), NOW)) == repr(query)
    _look_at(query.root)


def _look_at(node: object) -> None:
    if isinstance(node, And | Or):
        assert len(node.parts) > 1
        assert not any(isinstance(part, type(node)) for part in node.parts)
        for part in node.parts:
            _look_at(part)
    elif isinstance(node, Not):
        assert not isinstance(node.part, Not)
        _look_at(node.part)
    else:
        assert isinstance(node, Term)


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)
def test_every_example_is_a_query(field: object) -> None:
    assert isinstance(parse(getattr(field, "example"), NOW), Query)  # noqa: B009
