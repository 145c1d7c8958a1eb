"""`pln config list`: every setting, its value and where that comes from."""

from collections.abc import Mapping
from typing import NamedTuple

from plncli import config
from plncli.doc import Column, Doc, Span, Table


class Setting(NamedTuple):
    """One setting.

    Attributes:
        origin: environment, file or default.
        environment: the variable of the environment that sets it.
    """

    key: str
    value: str | int | float | bool
    default: str | int | float | bool
    origin: str
    environment: str
    help: str


class SettingsReport(NamedTuple):
    """All settings, in the order of the code."""

    settings: tuple[Setting, ...]

    def data(self) -> object:
        """Return an object for each setting."""
        return [setting._asdict() for setting in self.settings]

    def layout(self) -> Doc:
        """Return one table; the default is named where the value is another one."""
        columns = (
            Column("setting"),
            Column("value", right=True),
            Column("from"),
            Column("help", flexible=True, whole=True),
        )
        rows = tuple(
            (Span(each.key, "strong"), as_toml(each.value), _from(each), each.help)
            for each in self.settings
        )
        return (Table(columns, rows),)

    def ids(self) -> list[str]:
        """Return the keys."""
        return [setting.key for setting in self.settings]


def build(settings: config.Settings, origins: Mapping[str, str]) -> SettingsReport:
    """Return every setting; ``origins`` are those of `config.origins`."""
    return SettingsReport(
        tuple(
            Setting(
                config.key_of(field),
                value,
                settings._field_defaults[field],
                origins[field],
                f"PLN_{field.upper()}",
                config.HELP[config.key_of(field)],
            )
            for field, value in settings._asdict().items()
        )
    )


def as_toml(value: str | int | float | bool) -> str:
    """Return a value as the settings file has it."""
    if isinstance(value, bool):
        return str(value).lower()
    return f'"{value}"' if isinstance(value, str) else str(value)


def _from(setting: Setting) -> str:
    if setting.origin == "default":
        return "default"
    return f"{setting.origin}, not {as_toml(setting.default)}"
