"""JSON is written for eyes as well: keys and records a line each."""

import json

import pytest

from plncli.render import tojson

EDITION = {
    "date": "2026-10-07",
    "entries": [{"n": 1, "why": ["new"]}, {"n": 2, "why": []}],
    "today": [],
    "counts": {"new": 2, "old": []},
}
PAGE = """\
{
  "date": "2026-10-07",
  "entries": [
    {"n": 1, "why": ["new"]},
    {"n": 2, "why": []}
  ],
  "today": [],
  "counts": {"new": 2, "old": []}
}
"""


def test_an_object_has_a_line_for_each_key_and_for_each_record_in_it() -> None:
    assert tojson.render(EDITION) == PAGE


def test_lines_keep_an_object_in_one() -> None:
    assert tojson.render(EDITION, lines=True) == json.dumps(EDITION) + "\n"


@pytest.mark.parametrize("data", [[], {}, ["a", 1], None, [{}], {"a": {}}, [[{"a": 1}], {}]])
def test_what_is_written_reads_back(data: object) -> None:
    assert json.loads(tojson.render(data)) == data


def test_delete_is_no_character_to_print() -> None:
    assert tojson.render("a\x7fb\xa0c") == '"a\\u007fb\xa0c"\n'
