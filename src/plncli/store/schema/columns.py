"""The kinds of columns, and what all rows and records have in common."""

import json
from collections.abc import Sequence
from typing import Any, ClassVar

from pydantic import ValidationInfo, field_validator
from sqlalchemy import REAL, CheckConstraint, Column, ForeignKey, Integer, Text, UniqueConstraint
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from plncli.errors import UsageError
from plncli.text import clean_line, clean_text

Constraints = tuple[CheckConstraint | UniqueConstraint, ...]


PROSE = frozenset({
    "note", "text", "why", "definition", "quality_note", "value_note", "give_note", "led_to",
    "outcome", "story",
})  # fmt: skip
"""Fields that may have several lines."""
LINE = 1000
"""The longest text of a field of one line, in characters."""


class Words(TypeDecorator[list[str]]):
    """A list of words, kept as a JSON array of text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Sequence[str] | None, dialect: Dialect) -> str:  # noqa: ARG002
        """Return the list as JSON."""
        return json.dumps(list(value or ()), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> list[str]:  # noqa: ARG002
        """Return the JSON as a list."""
        return list(json.loads(value or "[]"))


class Flag(TypeDecorator[bool]):
    """True or false, kept as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_result_value(self, value: int | None, dialect: Dialect) -> bool:  # noqa: ARG002
        """Return the number as a boolean."""
        return bool(value)


def one_of(table: str, **columns: Sequence[str]) -> Constraints:
    """Return a CHECK for each enumeration of a table, named ``table_column``."""
    return tuple(
        CheckConstraint(
            f"{column} IN ({', '.join(repr(code) for code in codes)})", name=f"{table}_{column}"
        )
        for column, codes in columns.items()
    )


def check(table: str, **columns: str) -> Constraints:
    """Return a CHECK for each column of a table, named ``table_column``."""
    return tuple(
        CheckConstraint(condition, name=f"{table}_{column}")
        for column, condition in columns.items()
    )


def lists(table: str, *columns: str) -> Constraints:
    """Return the CHECKs that lists are JSON."""
    return check(table, **{column: f"json_valid({column})" for column in columns})


def flags(table: str, *columns: str) -> Constraints:
    """Return the CHECKs that flags are 0 or 1."""
    return check(table, **{column: f"{column} IN (0, 1)" for column in columns})


def string(**options: Any) -> Any:
    """Return a column of text that may be absent."""
    return Field(default=None, sa_type=Text, **options)


def words() -> Any:
    """Return a column of a list of words."""
    return Field(default_factory=list, sa_type=Words, sa_column_kwargs={"server_default": "[]"})


def flag() -> Any:
    """Return a column that is true or false."""
    return Field(default=False, sa_type=Flag, sa_column_kwargs={"server_default": "0"})


def code(default: str) -> Any:
    """Return a column of an enumeration with a default."""
    return Field(default=default, sa_type=Text, sa_column_kwargs={"server_default": default})


def days() -> Any:
    """Return a column of a number of days that may be absent."""
    return Field(default=None, gt=0, sa_type=Integer)


def money() -> Any:
    """Return a column of an amount that may be absent."""
    return Field(default=None, ge=0, sa_type=REAL)


class Clean(SQLModel):
    """A row whose text is clean and whose enumerations hold."""

    codes: ClassVar[dict[str, Sequence[str]]] = {}

    @field_validator("*", mode="before")
    @classmethod
    def _hold(cls, value: object, info: ValidationInfo) -> object:
        name = info.field_name or ""
        value = _clean(value, name)
        allowed = cls.codes.get(name)
        if allowed and value is not None and value not in allowed:
            raise UsageError(f"{name} {value!r} is not one of {', '.join(allowed)}")
        return value


class Record(Clean):
    """What all records share: an id, stamps, and a name that is not empty."""

    id: str = Field(primary_key=True, sa_type=Text, nullable=False)
    created_at: str = Field(sa_type=Text)
    updated_at: str = Field(sa_type=Text)

    @field_validator("name", "title", "text", mode="after", check_fields=False)
    @classmethod
    def _be_named(cls, value: str | None, info: ValidationInfo) -> str | None:
        if not value and cls.model_fields[info.field_name or ""].is_required():
            raise UsageError(f"a {info.field_name} cannot be empty")
        return value


def _clean(value: object, name: str) -> object:
    if isinstance(value, str):
        cleaned = clean_text(value).strip() if name in PROSE else clean_line(value, LINE)
        return cleaned or None
    if isinstance(value, list | tuple):
        cleaned_items = (_clean(item, name) for item in value)
        return [item for item in cleaned_items if item]
    return value


def link(target: str, ondelete: str, *, nullable: bool = True) -> Any:
    """Return a column that points at the ``id`` of another table."""
    column = Column(Text, ForeignKey(f"{target}.id", ondelete=ondelete), nullable=nullable)
    return Field(default=None, sa_column=column) if nullable else Field(sa_column=column)
