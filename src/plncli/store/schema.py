"""The tables as SQLModel: what developers read as the schema, and what validates a record.

Migrations make the tables; a test compares them with these declarations, so
that the two cannot drift. Only the writing of records imports this module.
"""

import json
from collections.abc import Sequence
from typing import Any, ClassVar

from pydantic import ValidationInfo, field_validator
from sqlalchemy import REAL, CheckConstraint, Column, ForeignKey, Integer, Text, UniqueConstraint
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from plncli import model
from plncli.errors import UsageError
from plncli.text import clean_line, clean_text

Constraints = tuple[CheckConstraint | UniqueConstraint, ...]


PROSE = frozenset({"note", "text", "why", "definition", "quality_note", "value_note", "led_to"})
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
    def _be_named(cls, value: str | None, info: ValidationInfo) -> str:
        if not value:
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


class Worth(SQLModel):
    """What contacts, sources and communities are worth to their owner."""

    rely: bool = flag()
    essential: bool = flag()
    quality_note: str | None = string()
    led_to: str | None = string()
    value_note: str | None = string()
    note: str | None = string()


class Profile(Clean, table=True):
    """Who the network belongs to: one row."""

    __tablename__ = "profile"
    codes: ClassVar[dict[str, Sequence[str]]] = {"word": model.WORDS}
    __table_args__ = (
        *check("profile", id="id = 1"),
        *lists("profile", "roles", "subjects", "grades", "passions", "expertise", "availability"),
        CheckConstraint('json_valid("values")', name="profile_values"),
        *one_of("profile", **codes),
    )

    id: int = Field(default=1, primary_key=True, sa_type=Integer, nullable=False)
    name: str | None = string()
    roles: list[str] = words()
    subjects: list[str] = words()
    grades: list[str] = words()
    school: str | None = string()
    district: str | None = string()
    region: str | None = string()
    country: str | None = string()
    tz: str | None = string()
    values: list[str] = words()
    passions: list[str] = words()
    expertise: list[str] = words()
    why: str | None = string()
    definition: str | None = string()
    weekly_minutes: int | None = Field(default=None, gt=0, sa_type=Integer)
    availability: list[str] = words()
    word: str = code("professional")
    organised_in: str | None = string()


class Registry(SQLModel, table=True):
    """Every record's id and kind, kept by triggers: links to any kind point here."""

    __tablename__ = "record"

    id: str = Field(primary_key=True, sa_type=Text, nullable=False)
    kind: str = Field(sa_type=Text)


class Topic(Record, table=True):
    """Something to learn, keep up with, or teach."""

    __tablename__ = "topic"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "stance": model.STANCES,
        "status": model.TOPIC_STATUSES,
    }
    __table_args__ = (
        *one_of("topic", **codes),
        *check("topic", priority="priority BETWEEN 1 AND 3"),
    )

    name: str = Field(sa_column=Column(Text(collation="NOCASE"), nullable=False, unique=True))
    kind: str = code("topic")
    stance: str = code("learning")
    priority: int = Field(
        default=2, ge=1, le=3, sa_type=Integer, sa_column_kwargs={"server_default": "2"}
    )
    status: str = code("open")
    review_on: str | None = string()
    note: str | None = string()


class Event(Record, table=True):
    """A conference, edcamp, webinar or other occasion with a date."""

    __tablename__ = "event"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "kind": model.EVENT_KINDS,
        "mode": model.MODES,
        "status": model.EVENT_STATUSES,
    }
    __table_args__ = one_of("event", **codes)

    name: str = Field(sa_type=Text)
    kind: str = code("other")
    starts: str | None = string()
    until: str | None = string()
    mode: str | None = string()
    place: str | None = string()
    hashtag: str | None = string()
    backchannel: str | None = string()
    cost: float | None = money()
    status: str = code("wanted")
    note: str | None = string()


class Contact(Record, Worth, table=True):
    """A person of the network."""

    __tablename__ = "contact"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "scope": model.SCOPES,
        "sector": model.SECTORS,
        "sphere": model.SPHERES,
        "agreement": model.AGREEMENTS,
        "closeness": model.CLOSENESS,
        "status": model.STATUSES,
    }
    __table_args__ = (
        *one_of("contact", **codes),
        *lists("contact", "roles", "subjects", "grades", "functions"),
        *flags("contact", "rely", "essential"),
        *check("contact", cadence_days="cadence_days > 0"),
    )

    name: str = Field(sa_type=Text)
    roles: list[str] = words()
    organisation: str | None = string()
    subjects: list[str] = words()
    grades: list[str] = words()
    scope: str | None = string()
    sector: str | None = string()
    country: str | None = string()
    tz: str | None = string()
    sphere: str | None = string()
    agreement: str = code("unknown")
    closeness: str | None = string()
    functions: list[str] = words()
    how_met: str | None = string()
    met_at: str | None = Field(
        default=None, sa_column=Column(Text, ForeignKey("event.id", ondelete="SET NULL"))
    )
    met_online: str | None = string()
    met_in_person: str | None = string()
    keeps_up_via: str | None = string()
    cadence_days: int | None = days()
    status: str = code("active")
    wanted_why: str | None = string()


class Handle(SQLModel, table=True):
    """A way to reach a contact: on a platform, by e-mail, by telephone."""

    __tablename__ = "handle"

    contact_id: str = Field(
        sa_column=Column(Text, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True)
    )
    platform: str = Field(primary_key=True, sa_type=Text)
    handle: str = Field(sa_column=Column(Text(collation="NOCASE"), primary_key=True))


class ContactTie(SQLModel, table=True):
    """One contact knows another."""

    __tablename__ = "contact_tie"

    contact_id: str = Field(
        sa_column=Column(Text, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True)
    )
    other_id: str = Field(
        sa_column=Column(Text, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True)
    )


class Source(Record, Worth, table=True):
    """Something to read, watch or listen to."""

    __tablename__ = "source"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "kind": model.SOURCE_KINDS,
        "scope": model.SCOPES,
        "pace": model.PACES,
        "adoption": model.ADOPTIONS,
        "status": model.STATUSES,
    }
    __table_args__ = (
        *one_of("source", **codes),
        *lists("source", "authors"),
        *flags("source", "rely", "essential", "allow_private"),
        *check("source", cadence_days="cadence_days > 0"),
    )

    title: str = Field(sa_type=Text)
    kind: str = code("blog")
    url: str | None = string()
    feed_url: str | None = string(unique=True)
    contact_id: str | None = Field(
        default=None, sa_column=Column(Text, ForeignKey("contact.id", ondelete="SET NULL"))
    )
    authors: list[str] = words()
    scope: str | None = string()
    language: str | None = string()
    pace: str = code("daily")
    cadence_days: int | None = days()
    cost: float | None = money()
    adoption: str | None = string()
    organised_in: str | None = string()
    status: str = code("active")
    allow_private: bool = flag()


class Community(Record, Worth, table=True):
    """A space of people: an organisation, a group, a hashtag, a circle of one's own."""

    __tablename__ = "community"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "kind": model.COMMUNITY_KINDS,
        "visibility": model.VISIBILITIES,
        "scope": model.SCOPES,
        "sector": model.SECTORS,
        "participation": model.PARTICIPATIONS,
        "status": model.STATUSES,
    }
    __table_args__ = (
        *one_of("community", **codes),
        *lists("community", "offers"),
        *flags("community", "rely", "essential"),
        *check("community", cadence_days="cadence_days > 0"),
    )

    name: str = Field(sa_type=Text)
    kind: str = code("community")
    platform: str | None = string()
    hashtag: str | None = string()
    url: str | None = string()
    visibility: str | None = string()
    scope: str | None = string()
    sector: str | None = string()
    participation: str | None = string()
    goal: str | None = string()
    first_step: str | None = string()
    meets: str | None = string()
    dues: float | None = money()
    renews: str | None = string()
    offers: list[str] = words()
    owner: str | None = string()
    tz: str | None = string()
    cadence_days: int | None = days()
    status: str = code("active")


class Interaction(Record, table=True):
    """Something that happened between the user and the network, on a day."""

    __tablename__ = "interaction"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "act": model.ACTS,
        "direction": model.DIRECTIONS,
        "medium": model.MEDIA,
        "sync_mode": model.SYNC_MODES,
        "value": model.VALUE_CYCLES,
    }
    __table_args__ = (
        *one_of("interaction", **codes),
        *flags("interaction", "used_in_class", "changed_my_mind"),
        *check("interaction", minutes="minutes > 0"),
    )

    date: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    act: str | None = string()
    direction: str | None = string()
    medium: str | None = string()
    sync_mode: str | None = string()
    minutes: int | None = Field(default=None, gt=0, sa_type=Integer)
    value: str | None = string()
    used_in_class: bool = flag()
    changed_my_mind: bool = flag()
    led_to: str | None = string()
    note: str | None = string()


TABLES: dict[str, type[Record]] = {
    "contact": Contact,
    "source": Source,
    "community": Community,
    "event": Event,
    "topic": Topic,
    "interaction": Interaction,
}
"""The tables of records by kind."""
