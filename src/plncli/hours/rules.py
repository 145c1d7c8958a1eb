"""What a licence asks for: rules as data, read from TOML. Shares are of the required total."""

import tomllib
from collections.abc import Mapping
from typing import NamedTuple

from plncli.errors import UsageError
from plncli.model import ACTIVITY_KINDS

RULE_KINDS = ("max_kind", "min_category", "max_category", "min_year", "approved_provider")
"""At most so much of a kind of activity; at least or at most so much in a category; at least so
much in each year of the period; only what a provider with a number offered."""


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

    def limit(self, required: int) -> int:
        """Return the minutes that the rule means where so many are required in all."""
        return self.minutes if self.minutes is not None else round((self.share or 0) * required)


class Preset(NamedTuple):
    """The rules of an agency, as of a day and with their source; data, not law.

    Attributes:
        minutes: required in all.
        years: the length of a period.
        roles: other minutes for some roles.
        units: how many minutes one unit of another kind is (credit, semester hour).
        keep_years: how long proofs are to be kept after the period.
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
    units: Mapping[str, int] = {}
    carry_over: bool = False
    keep_years: int | None = None
    note: str = ""

    def required(self, role: str | None) -> int:
        """Return the minutes that somebody in ``role`` needs."""
        return self.roles.get(role or "", self.minutes)


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
            minutes=round(60 * float(table["hours"])),
            years=int(table.get("years", 5)),
            as_of=str(table.get("as_of", "")),
            source=tuple(table.get("source", ())),
            rules=tuple(read_rule(each) for each in table.get("rule", ())),
            roles={role: round(60 * hours) for role, hours in table.get("roles", {}).items()},
            units={unit: round(60 * hours) for unit, hours in table.get("units", {}).items()},
            carry_over=bool(table.get("carry_over", False)),
            keep_years=table.get("keep_years"),
            note=str(table.get("note", "")),
        )
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{code}.toml: {error}", "mend it, or take it away") from error
    except KeyError as error:
        raise UsageError(f"{code}.toml: {error.args[0]} is missing") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"{code}.toml: {error}", "mend it, or take it away") from error


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
    if (
        kind != "approved_provider"
        and not isinstance(hours, int | float)
        and not isinstance(share, int | float)
    ):
        raise UsageError(f"{kind} {of} says neither hours nor share")
    return Rule(
        kind,
        of,
        round(60 * hours) if isinstance(hours, int | float) else None,
        float(share) if isinstance(share, int | float) else None,
        str(table.get("text", "")),
        str(table.get("role", "")),
    )
