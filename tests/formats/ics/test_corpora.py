"""Real calendars: each is read, and its events happen when another program says they do."""

import hashlib
import os
import tomllib
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plncli.errors import PlnError
from plncli.formats.ics import occurrences, read, series_of
from plncli.formats.ics.records import records

CORPORA = Path(os.environ.get("PLN_CORPORA", "absent"))
HAPPENINGS = tomllib.loads((Path(__file__).parent / "happenings.toml").read_text("utf-8"))
NOW = datetime(2024, 10, 7, 9, tzinfo=UTC)
FIRST, LAST = datetime(1990, 1, 1, tzinfo=UTC), datetime(2031, 1, 1, tzinfo=UTC)

pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="PLN_CORPORA is not set")


@pytest.mark.parametrize("name", HAPPENINGS)
def test_events_happen_as_another_program_says(name: str) -> None:
    path = CORPORA / name
    if not path.exists():
        pytest.skip("this file is not among the real ones here")
    found = [
        each.starts.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        if isinstance(each.starts, datetime)
        else each.starts.isoformat()
        for series in series_of(read(path.read_bytes(), UTC).events)
        for each in occurrences(series, FIRST, LAST)
    ]
    found.sort()
    digest = hashlib.sha256("\n".join(found).encode()).hexdigest()
    wanted = HAPPENINGS[name]
    assert (len(found), found[0], found[-1]) == (wanted["count"], wanted["first"], wanted["last"])
    assert digest.startswith(wanted["sha256"])


def test_every_file_is_read_or_refused_in_a_line() -> None:
    names = [path for folder in ("icalendar", "icaljs", "recurring-ical")
             for path in sorted((CORPORA / folder).rglob("*.ics"))]  # fmt: skip
    assert names
    for path in names:
        try:
            file = read(path.read_bytes(), UTC, path.name)
        except PlnError as error:
            assert error.exit_code == 2, path
        else:
            records(file.events, NOW, UTC, {})


def test_every_file_is_read_also_when_it_was_cut_or_bitten() -> None:
    for path in sorted((CORPORA / "icalendar").rglob("*.ics")):
        data = path.read_bytes()[:8000]
        for cut in range(1, 6):
            bitten = data[: len(data) * cut // 6] + data[len(data) * cut // 6 + cut * 7 :]
            try:
                records(read(bitten, UTC).events, NOW, UTC, {})
            except PlnError as error:
                assert error.exit_code == 2, path
