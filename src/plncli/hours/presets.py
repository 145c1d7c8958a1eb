"""The presets that come along, those of the user, and what a licence makes of one."""

import json
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path

from plncli.errors import NotFoundError
from plncli.hours.counting import Period
from plncli.hours.records import Licence
from plncli.hours.rules import Preset, read_preset, read_rule


def presets(own: Path | None) -> dict[str, Preset]:
    """Return all presets by their codes.

    Args:
        own: the folder of the user's presets, which need not be there; None for none.

    Raises:
        UsageError: one of the user's is wrong.
    """
    found = {code: read_preset(code, text) for code, text in texts().items()}
    if own is not None and own.is_dir():
        for path in sorted(own.glob("*.toml")):
            found[path.stem] = read_preset(path.stem, path.read_text("utf-8", errors="replace"))
    return found


def texts() -> dict[str, str]:
    """Return the texts of the presets that come along, by their codes."""
    folder = files("plncli.data") / "hours"
    return {
        file.name.removesuffix(".toml"): file.read_text("utf-8")
        for file in sorted(folder.iterdir(), key=lambda each: each.name)
        if file.name.endswith(".toml")
    }


def template() -> str:
    """Return the text with which a preset of one's own begins."""
    return (files("plncli.data") / "preset.toml").read_text("utf-8")


def period_of(licence: Licence, known: Mapping[str, Preset]) -> Period:
    """Return the period of a licence with the rules of its preset, as the licence changes them.

    Raises:
        NotFoundError: its preset is not there any more.
    """
    changes = json.loads(licence.rules)
    preset = known.get(licence.preset or "")
    if licence.preset and preset is None:
        raise NotFoundError(
            f"{licence.name} goes by the preset {licence.preset!r}, which is not there",
            f"`pln edit {licence.id} --preset CODE`; `pln hours presets` lists them",
        )
    required = preset.required(licence.role, changes.get("practised")) if preset else 0
    if "hours" in changes:
        required = round(60 * changes["hours"])
    rules = preset.rules if preset else ()
    own = tuple(read_rule(rule) for rule in changes.get("rule", ()))
    roles = tuple(rule for rule in rules if not rule.role or rule.role == licence.role)
    replaced = {(rule.kind, rule.of) for rule in roles if rule.role}
    kept = tuple(rule for rule in roles if rule.role or (rule.kind, rule.of) not in replaced)
    return Period(licence.name, licence.starts, licence.until, required, (*kept, *own))


def units_of(licences: Iterable[Licence], known: Mapping[str, Preset]) -> dict[str, set[int]]:
    """Return the units in which the presets of licences count, with their minutes.

    A unit has more than one number of minutes where two agencies see it differently.
    """
    found: dict[str, set[int]] = {}
    for licence in licences:
        preset = known.get(licence.preset or "")
        for unit, minutes in preset.units.items() if preset else ():
            found.setdefault(unit, set()).add(minutes)
    return found
