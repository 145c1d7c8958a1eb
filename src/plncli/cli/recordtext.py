"""A record as text for an editor, and back: TOML with the codes of each field beside it."""

import tomllib
from collections.abc import Iterable, Mapping
from typing import Any

from plncli.cadence import format_cadence, format_rhythm
from plncli.cli.fields import REPEATABLE, Field
from plncli.errors import UsageError
from plncli.handles import format_handle

_NAMED = {"contact_id": "contact", "record_id": "about"}
"""Columns that hold an id, and the field of a record that has the name."""
_COMMENT = 80
"""A line that would be longer has its comment above it."""


def values_of(record: Any, fields: Iterable[Field]) -> dict[str, object]:
    """Return what the editor shows of a record, by the keys of its fields; absent is empty."""
    return {field.key: _value(record, field) for field in fields}


def write(fields: Iterable[Field], values: Mapping[str, object], title: str) -> str:
    """Return the text that the editor opens."""
    import tomlkit

    document = tomlkit.document()
    document.add(tomlkit.comment(title))
    document.add(tomlkit.comment("Save and close to keep your changes. Empty takes a value away,"))
    document.add(tomlkit.comment("a line that is gone changes nothing."))
    document.add(tomlkit.nl())
    for field in fields:
        value = values[field.key]
        item = (
            tomlkit.string(f"\n{value}\n", multiline=True)
            if isinstance(value, str) and "\n" in value
            else tomlkit.item(value)
        )
        comment = _comment(field)
        if (
            field.form == "prose"
            or len(f"{field.key} = {item.as_string()}  # {comment}") > _COMMENT
        ):
            document.add(tomlkit.comment(comment))
        else:
            item.comment(comment)
        document.add(field.key, item)
    return tomlkit.dumps(document)


def read(fields: Iterable[Field], text: str, before: Mapping[str, object]) -> dict[str, object]:
    """Return the keys that ``text`` changes against ``before``, as options would give them.

    Raises:
        UsageError: the text is no TOML, or a value cannot be one of this field.
    """
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"this is no TOML: {error}") from None
    forms = {field.key: field.form for field in fields}
    changed: dict[str, object] = {}
    for key, value in document.items():
        if key not in forms:
            raise UsageError(f"unknown field {key}", f"there is {', '.join(forms)}")
        if isinstance(value, str) and forms[key] == "prose":
            value = value.strip("\n")
        if value != before[key]:
            changed[key] = _given(key, forms[key], value)
    return changed


def _value(record: Any, field: Field) -> object:
    if field.column == "handles":
        return [
            format_handle(each) if field.form == "handles" else each.handle
            for each in record.handles
            if field.form == _form_of(each.platform)
        ]
    value = getattr(record, _NAMED.get(field.column, field.column))
    if field.column == "participants":
        return [link.name for link in value]
    if isinstance(value, tuple):
        return list(value)
    if field.form == "days" and value is not None:
        return format_cadence(value)
    if field.form == "rhythm" and value is not None:
        return format_rhythm(value, record.cadence_limit_days)
    return "" if value is None else value


def _form_of(platform: str) -> str:
    return {"email": "emails", "phone": "phones"}.get(platform, "handles")


def _comment(field: Field) -> str:
    return " ".join([field.help, *([", ".join(field.codes)] if field.codes else [])])


def _given(key: str, form: str, value: object) -> object:
    if form in REPEATABLE:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return value
        raise UsageError(f"{key} is a list of texts", f'write it as {key} = ["one", "two"]')
    if form == "flag":
        if isinstance(value, bool):
            return value
        raise UsageError(f"{key} is true or false")
    if isinstance(value, list | dict | bool):
        raise UsageError(f"{key} is one value", f'write it as {key} = "value"')
    return str(value)
