"""Whatever is typed, nothing is lost: what is logged is kept whole and echoed, and what an editor
or an export shows of a record is the record."""

import json
import sqlite3
import sys
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plncli.capture import Capture
from plncli.cli import recordtext
from plncli.cli.fields import FIELDS
from plncli.dates import format_day, format_duration
from plncli.errors import UsageError
from plncli.store import schema, write
from plncli.store.journal import operation, taken_back
from plncli.store.kinds import READERS
from plncli.text import clean_line
from tests.conftest import Pln

NOW = "2026-10-07T09:00:00Z"
TODAY = date(2026, 10, 7)
MANY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
WORDS = (
    "yesterday", "last tue", "3 apr", "2026-10-05", "-3d", "with Ana", "and", "@Ana", "@Zoë",
    "Ben,", "+rubrics", "#maths", "45m", "1h30", "via mail", "asked", "shared", "thanked", "got",
    "gave:", "re Chalk", "…", "“quoted”", "`code`", "\\", "%s", "{}", "[bold]", "ß", "日本", "😀",
    "-- ", "'", '"', "$HOME", "\t",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS) | st.text(max_size=12), min_size=1, max_size=9).map(
    " ".join
)


@pytest.fixture
def people(pln: Pln) -> None:
    for name in ("Ana Diaz", "Ben Ode", "Zoë O'Hara"):
        pln("add", "contact", name)
    pln("add", "topic", "rubrics")


@MANY
@given(text=SENTENCES)
def test_what_is_logged_is_kept_whole_and_echoed(pln: Pln, people: None, text: str) -> None:
    result = pln("log", "--", text)
    assert "Traceback" not in result.err
    if result.code:
        assert result.code in (2, 4), (text, result)
        assert result.err.count("\n") >= 1
        return
    talks = json.loads(pln("list", "interactions", "--format", "json").out)
    (talk,) = [each for each in talks if each["id"] in result.out.split(" · ")[0]]
    assert talk["text"] == clean_line(text, sys.maxsize)
    echo = result.out
    assert format_day(date.fromisoformat(talk["date"])) in echo
    for name in [*(link["name"] for link in talk["participants"]), *talk["topics"]]:
        assert name in echo, (name, echo)
    if talk["minutes"]:
        assert format_duration(talk["minutes"]) in echo
    if talk["act"]:
        assert talk["act"].replace("_", " ") in echo
    (identity,) = {talk["id"]}
    before = pln("show", identity, "--format", "json").out
    assert pln("edit", identity, "--text", talk["text"]).code == 0
    assert json.loads(pln("show", identity, "--format", "json").out) == json.loads(before)
    pln("remove", identity)


TEXT = st.text(min_size=1, max_size=40)
PROSE = st.text(min_size=1, max_size=80)


def some(kind: str) -> st.SearchStrategy[dict[str, object]]:
    """Values for the columns of a kind that take words, a code, or yes and no."""
    table = schema.TABLES[kind]
    columns: dict[str, st.SearchStrategy[object]] = {}
    for field in FIELDS[kind]:
        if field.column not in table.model_fields:
            continue
        if field.form in ("line", "prose"):
            columns[field.column] = PROSE if field.form == "prose" else TEXT
        elif field.form == "words":
            columns[field.column] = st.lists(TEXT, max_size=3)
        elif field.form == "code":
            columns[field.column] = st.sampled_from(field.codes)
        elif field.form == "flag":
            columns[field.column] = st.booleans()
        elif field.form in ("past", "future"):
            columns[field.column] = st.dates().map(str)
    return st.fixed_dictionaries(columns)


EDITED = ("contact", "source", "community", "event", "topic", "interaction", "account", "licence")


@pytest.mark.parametrize("kind", EDITED)
def test_the_editor_shows_what_is_there(kind: str, store: sqlite3.Connection) -> None:
    @settings(max_examples=40, deadline=None)
    @given(values=some(kind))
    def unchanged(values: dict[str, object]) -> None:
        with operation(store, "test", NOW), taken_back(store):
            try:
                record_id = write.add(store, kind, values, write.Links(), NOW, duplicate=True)
            except UsageError:
                return  # nothing is left of a name
            (record,) = READERS[kind](store, record_id)
            fields = FIELDS[kind]
            shown = recordtext.values_of(record, fields)
            text = recordtext.write(fields, shown, f"{kind} {record_id}")
            assert recordtext.read(fields, text, shown) == {}

    unchanged()


def test_a_capture_names_all_that_it_understood() -> None:
    """A new field of a capture belongs into the echo, and into the test above."""
    assert Capture._fields == (
        "text", "date", "people", "communities", "sources", "events", "unknown", "ambiguous",
        "topics", "act", "direction", "medium", "minutes",
    )  # fmt: skip
