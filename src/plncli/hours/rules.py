"""What a licence asks for: rules as data, read from TOML. Shares are of the required total."""

import tomllib
from collections.abc import Mapping
from typing import NamedTuple

from plncli.errors import UsageError
from plncli.model import ACTIVITY_KINDS

RULE_KINDS = ("max_kind", "min_category", "max_category", "min_year", "approved_provider")
"""At most so much of a kind of activity; at least or at most so much in a category; at least so
much in each year of the period; only what a provider with a number offered."""
MOST = 100_000
"""Hours that nobody is asked for."""


class Rule(NamedTuple):
    """One rule: ``of`` is the kind of activity or the category that it is about.

    It names minutes, or a share (0 to 1) of what is required in all. With a ``role`` it
    holds for that role alone, in place of the one for everybody.
    """

    kind: str
    of: str = ""
    minutes: int | None = None
    share: float | None = None
    text: str = ""
    role: str = ""

    @property
    def said(self) -> str:
        """The rule in words."""
        return self.text or self.of.replace("_", " ") or "each year"

    def limit(self, required: int) -> int:
        """Return the minutes that the rule means where so many are required in all."""
        return self.minutes if self.minutes is not None else round((self.share or 0) * required)


class Preset(NamedTuple):
    """The rules of an agency, as of a day and with their source; data, not law.

    Attributes:
        minutes: required in all.
        years: the length of a period.
        roles: other minutes for some roles.
        per_year: minutes for each year of practice, where they are asked for in proportion.
        units: how many minutes one unit of another kind is (credit, semester hour).
        carry_over: whether what is over goes on into the next period.
        keep_years: how long evidence is to be kept after the period.
    """

    code: str
    name: str
    place: str
    minutes: int
    years: int
    as_of: str
    source: tuple[str, ...]
    rules: tuple[Rule, ...] = ()
    roles: Mapping[str, int] = {}
    per_year: int | None = None
    units: Mapping[str, int] = {}
    carry_over: bool = False
    keep_years: int | None = None
    note: str = ""

    def required(self, role: str | None, practised: int | None = None) -> int:
        """Return the minutes that somebody in ``role`` needs, who practised so many years."""
        if practised is not None and self.per_year is not None:
            return min(practised, self.years) * self.per_year
        return self.roles.get(role or "", self.minutes)

    def known_roles(self) -> list[str]:
        """Return the roles that have rules of their own."""
        return sorted({*self.roles, *(rule.role for rule in self.rules if rule.role)})


def read_preset(code: str, text: str) -> Preset:
    """Return the preset that a TOML text says.

    Raises:
        UsageError: the text is no preset; what is wrong, and where.
    """
    try:
        table = tomllib.loads(text)
        return Preset(
            code=code,
            name=str(table["name"]),
            place=str(table.get("place", "")),
            minutes=_minutes(table["hours"]),
            years=int(table.get("years", 5)),
            as_of=str(table.get("as_of", "")),
            source=_texts(table.get("source", ())),
            rules=tuple(read_rule(each) for each in table.get("rule", ())),
            roles={role: _minutes(hours) for role, hours in table.get("roles", {}).items()},
            per_year=_minutes(table["hours_per_year"]) if "hours_per_year" in table else None,
            units={unit: _minutes(hours) for unit, hours in table.get("units", {}).items()},
            carry_over=bool(table.get("carry_over", False)),
            keep_years=int(table["keep_years"]) if "keep_years" in table else None,
            note=str(table.get("note", "")),
        )
    except UsageError as error:
        raise UsageError(f"{code}.toml: {error.message}", error.hint) from error
    except KeyError as error:
        raise UsageError(f"{code}.toml: {error.args[0]} is missing") from error
    except ValueError as error:
        raise UsageError(f"{code}.toml: {error}", f"`pln hours presets --edit {code}`") from error
    except (TypeError, AttributeError) as error:
        raise UsageError(
            f"{code}.toml: roles, units or a rule is no table", f"`pln hours presets --edit {code}`"
        ) from error


def read_rule(table: Mapping[str, object]) -> Rule:
    """Return the rule that a table says.

    Raises:
        UsageError: it is none.
    """
    kind, of = str(table.get("rule", "")), str(table.get("of", ""))
    if kind not in RULE_KINDS:
        raise UsageError(f"{kind!r} is no rule", f"use one of {', '.join(RULE_KINDS)}")
    if kind == "max_kind" and of not in ACTIVITY_KINDS:
        raise UsageError(f"{of!r} is no kind of activity", f"use {', '.join(ACTIVITY_KINDS)}")
    hours, share = table.get("hours"), table.get("share")
    if kind != "approved_provider" and hours is None and share is None:
        raise UsageError(f"{kind} says neither hours nor share", "write share = 0.15 or hours = 20")
    return Rule(
        kind,
        of,
        None if hours is None else _minutes(hours),
        None if share is None else _share(share),
        str(table.get("text", "")),
        str(table.get("role", "")),
    )


def _minutes(hours: object) -> int:
    if not isinstance(hours, int | float) or isinstance(hours, bool) or not 0 <= hours <= MOST:
        raise ValueError(f"{hours!r} is no number of hours")
    return round(60 * hours)


def _share(share: object) -> float:
    if not isinstance(share, int | float) or isinstance(share, bool) or not 0 <= share <= 1:
        raise ValueError(f"{share!r} is no share: write 15 % as 0.15")
    return float(share)


def _texts(said: object) -> tuple[str, ...]:
    return tuple(str(each) for each in said) if isinstance(said, list | tuple) else (str(said),)
