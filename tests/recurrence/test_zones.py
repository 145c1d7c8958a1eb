"""Names of time zones, as they are typed and as the system has them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from plncli.errors import UsageError
from plncli.recurrence import find_zone, system_zone, zone_named


@pytest.mark.parametrize(
    ("said", "zone"),
    [
        ("Europe/London", "Europe/London"),
        ("europe/london", "Europe/London"),
        ("New York", "America/New_York"),
        ("indianapolis", "America/Indianapolis"),
        ("CET", "CET"),
        ("gmt", "UTC"),
        ("z", "UTC"),
        ("mountain", "America/Denver"),
        ("utc+0", "UTC"),
        ("UTC−3", "UTC-3"),
        ("eastern standard", None),
        ("wed", None),
        ("", None),
    ],
)
def test_find_zone(said: str, zone: str | None) -> None:
    assert find_zone(said) == zone


def test_offsets_are_zones() -> None:
    assert zone_named("UTC-3:30").utcoffset(datetime(2026, 1, 1)) == timedelta(hours=-3.5)
    assert zone_named("UTC").utcoffset(datetime(2026, 1, 1, tzinfo=UTC)) == timedelta(0)


def test_a_zone_that_the_system_has_lost_is_told() -> None:
    with pytest.raises(UsageError, match="no time zone 'Europe/Atlantis'; did you mean Europe/"):
        zone_named("Europe/Atlantis")


def test_the_system_says_its_zone_by_variable_link_or_not_at_all(tmp_path: Path) -> None:
    assert system_zone({"TZ": "Asia/Tokyo"}) == "Asia/Tokyo"
    assert system_zone({"TZ": ":Asia/Tokyo"}) == "Asia/Tokyo"
    there = tmp_path / "zoneinfo" / "Europe" / "Paris"
    there.parent.mkdir(parents=True)
    there.touch()
    link = tmp_path / "localtime"
    link.symlink_to(there)
    assert system_zone({"TZ": "nonsense"}, link) == "Europe/Paris"
    assert system_zone({}, tmp_path / "nothing") == "UTC"
