"""Settings and folders: flag, environment, file, default."""

from pathlib import Path

import pytest

from plncli import config
from plncli.config import HELP, Settings
from plncli.errors import UsageError


def test_every_setting_has_a_line_of_help_and_no_line_is_left_over() -> None:
    assert [config.key_of(field) for field in Settings._fields] == list(HELP)


def test_defaults_where_nothing_is_said(tmp_path: Path) -> None:
    assert config.load(tmp_path / "absent.toml", {}) == Settings()


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('date_order = "dmy"\n[skim]\nminutes = 7\n[feeds]\nhost_gap = 2\n')
    settings = config.load(
        file,
        {"PLN_SKIM_MINUTES": "9", "PLN_FEEDS_ALLOW_PRIVATE": "True", "PLN_OTHER": "unread"},
    )
    assert settings == Settings()._replace(
        date_order="dmy", skim_minutes=9, feeds_host_gap=2.0, feeds_allow_private=True
    )


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("PLN_SKIM_MINUTES", "five", "PLN_SKIM_MINUTES=five is no number; the default is 5"),
        ("PLN_FEEDS_HOST_GAP", "", "PLN_FEEDS_HOST_GAP= is no number; the default is 1.0"),
        (
            "PLN_FEEDS_ALLOW_PRIVATE",
            "perhaps",
            "PLN_FEEDS_ALLOW_PRIVATE=perhaps is neither true nor false; use 1 or 0",
        ),
        (
            "PLN_FEEDS_CONCURRENCY",
            "0",
            "PLN_FEEDS_CONCURRENCY=0 is out of range; it goes from 1 to 100000",
        ),
        (
            "PLN_DATE_ORDER",
            "ymd",
            "PLN_DATE_ORDER=ymd is unknown; it is one of empty, dmy, mdy",
        ),
        (
            "PLN_FEEDS_HOST_GAP",
            "nan",
            "PLN_FEEDS_HOST_GAP=nan is out of range; it goes from 0 to 100000",
        ),
    ],
)
def test_a_wrong_value_in_the_environment(
    tmp_path: Path, variable: str, value: str, message: str
) -> None:
    with pytest.raises(UsageError) as caught:
        config.load(tmp_path / "absent.toml", {variable: value})
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[skim]\nminuets = 5\n", "unknown setting skim.minuets; `pln config list` has them"),
        ('[skim]\nminutes = "5"\n', "skim.minutes = '5' is no int; the default is 5"),
        (
            "[feeds]\nallow_private = 1\n",
            "feeds.allow_private = 1 is no bool; the default is False",
        ),
        (
            "[gaps]\nwindow_days = 100001\n",
            "gaps.window_days = 100001 is out of range; it goes from 0 to 100000",
        ),
        (
            '[skim]\nweekly_on = "Friday"\n',
            "skim.weekly_on = 'Friday' is unknown; it is one of monday, tuesday, wednesday,"
            " thursday, friday, saturday, sunday",
        ),
        ("[skim]\nminutes = true\n", "skim.minutes = True is no int; the default is 5"),
    ],
)
def test_a_wrong_file(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "config.toml"
    file.write_text(text)
    with pytest.raises(UsageError) as caught:
        config.load(file, {})
    assert str(caught.value) == f"{file}: {message}"


def test_a_file_that_is_no_toml(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("minutes = = 5\n")
    with pytest.raises(UsageError, match=r"config\.toml is no TOML: .*; mend or remove it"):
        config.load(file, {})


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read: Is a directory"):
        config.load(tmp_path, {})


def test_where_the_store_and_the_settings_lie(tmp_path: Path) -> None:
    chosen = {"PLN_HOME": str(tmp_path / "chosen")}
    xdg = {"XDG_DATA_HOME": str(tmp_path / "data"), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert config.data_home("flag", chosen) == Path("flag")
    assert config.data_home(None, chosen) == tmp_path / "chosen"
    assert config.config_file(None, chosen) == tmp_path / "chosen" / "config.toml"
    assert config.data_home(None, xdg) == tmp_path / "data" / "pln"
    assert config.config_file(None, xdg) == tmp_path / "config" / "pln" / "config.toml"


def test_the_systems_own_folders_where_nothing_is_set() -> None:
    assert config.data_home(None, {"XDG_DATA_HOME": "relative"}).name == "pln"
    assert config.config_file(None, {}).parent.name == "pln"
