"""Dates in the forms that feeds use, standard and not."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plncli.feeds.parsing.feeddate import parse_date


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-10-06T08:30:00Z", "2026-10-06T08:30:00Z"),
        ("2026-10-06T08:30:00.123+02:00", "2026-10-06T06:30:00Z"),
        ("2026-10-06t08:30:00-0330", "2026-10-06T12:00:00Z"),
        ("2026-10-06 08:30", "2026-10-06T08:30:00Z"),
        ("2026-10-06T08:30:00+01:00Z", "2026-10-06T07:30:00Z"),
        ("2026-10-06T083015+01:00", "2026-10-06T07:30:15Z"),
        ("2026-10-06", "2026-10-06T00:00:00Z"),
        ("2026-10", "2026-10-01T00:00:00Z"),
        ("2026", "2026-01-01T00:00:00Z"),
        ("2026-279", "2026-10-06T00:00:00Z"),
        ("Tue, 06 Oct 2026 08:30:00 GMT", "2026-10-06T08:30:00Z"),
        (" Tue, 6 Oct 2026 08:30:00 +0200\n", "2026-10-06T06:30:00Z"),
        ("6 October 26 08:30 EST", "2026-10-06T13:30:00Z"),
        ("Fri, 31 Dec 99 23:59:60 Z", "1999-12-31T23:59:59Z"),
        ("Tue, 06 Oct 2026 08:30:00 XYZ", "2026-10-06T08:30:00Z"),
        ("Tue, 06 Oct 2026 08:30:00 GMT-07:00", "2026-10-06T15:30:00Z"),
        ("Tue, 06 Oct 2026 08:30:00 Europe/Berlin", "2026-10-06T06:30:00Z"),
        ("Tue, 06 Oct 2026 08:30:00 Middle/Earth", "2026-10-06T08:30:00Z"),
        ("Tue Oct  6 08:30:00 2026", "2026-10-06T08:30:00Z"),
        ("Tue Oct 06 2026 08:30:00 GMT+0200 (somewhere)", "2026-10-06T06:30:00Z"),
        ("Tue, Oct 6 2026 08:30:00 PM", "2026-10-06T20:30:00Z"),
        ("Oct. 6, 2026, 12:05 a.m.", "2026-10-06T00:05:00Z"),
        ("Oct. 2026", "2026-10-01T00:00:00Z"),
        ("Tuesday, October 6, 2026 - 8:30am", "2026-10-06T08:30:00Z"),
        ("Tue, 6th Oct 2026 08:30:00 GMT", "2026-10-06T08:30:00Z"),
        ("mar., 06 oct. 2026 08:30:00 +0000", "2026-10-06T08:30:00Z"),
        ("mar. 01 déc. 2026", "2026-12-01T00:00:00Z"),
        ("6 de octubre de 2026", "2026-10-06T00:00:00Z"),
        ("2026-október-6T8:30-05:00", "2026-10-06T13:30:00Z"),
        ("Τρι, 06 Οκτ 2026 08:30:00 EET", "2026-10-06T06:30:00Z"),
        ("2026-10-06 오후 08:30:15", "2026-10-06T11:30:15Z"),
        ("2026년 10월 06일 08:30:15", "2026-10-05T23:30:15Z"),
        ("Tue, 2026/10/06 08:30:00 EDT", "2026-10-06T12:30:00Z"),
        ("06.10.26", "2026-10-06T00:00:00Z"),
        ("Tue, 26/10/2026", "2026-10-26T00:00:00Z"),
        ("10/26/2026 - 08:30", "2026-10-26T08:30:00Z"),
        ("1791275400", "2026-10-06T08:30:00Z"),
    ],
)
def test_a_date_becomes_utc(text: str, moment: str) -> None:
    assert parse_date(text) == moment


@pytest.mark.parametrize(
    "text",
    [
        "1970-01-01T00:00:00Z",
        "Wed, 31 Dec 1969 19:00:00 -0500",
        "Thu, 01 Jan 1970 00:00:00 +0100",
        "0",
        "",
        "soon",
        "12345",
        "10/06/2026",
        "0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59-10:00",
        "2026-13-01",
        "2026-02-30T00:00:00Z",
        "2026-10-06T25:00:00Z",
        "2026-10-06T08:xx:00Z",
        "2026-10-06T08:30:00ZTrailing",
        "Tue, 99 Oct 2026 08:30:00 GMT",
        "6 Foo 2026 08:30:00 GMT",
        "Tue, 06 Oct 2026 08:30:00 +9999",
        "Foo 2026",
        "2026-10-06" + " " * 100_000 + "x",
        "6 Nonsense 2026",
        "0000-366",
        "Tue, 99 Oct 2026 08:30:00 Europe/Berlin",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert parse_date(text) is None


EXPLAINED = {"03335": "five digits are not taken for a year of two digits and a day of the year"}


def test_published_lists_of_dates(corpora: Path) -> None:
    """Dates with a known moment give it, those that must be refused are refused."""
    wrong = {}
    for line in (corpora / "dates.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        moment = parse_date(row["string"])
        epoch = moment and datetime.fromisoformat(moment).astimezone(UTC).timestamp()
        if epoch != row["epoch"] if "epoch" in row else epoch is None:
            wrong[row["string"]] = moment
    assert wrong.keys() == EXPLAINED.keys()
