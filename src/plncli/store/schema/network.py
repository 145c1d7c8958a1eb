"""The network itself: the profile, people, sources, communities, events, topics, interactions."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, Text
from sqlmodel import Field, SQLModel

from plncli import model
from plncli.store.schema.columns import (
    Clean,
    Record,
    check,
    code,
    days,
    flag,
    flags,
    link,
    lists,
    money,
    one_of,
    string,
    words,
)


class Worth(SQLModel):
    """What contacts, sources and communities are worth to their owner."""

    rely: bool = flag()
    essential: bool = flag()
    quality_note: str | None = string()
    led_to: str | None = string()
    value_note: str | None = string()
    note: str | None = string()
    give_note: str | None = string()
    intention: str | None = string()


class Profile(Clean, table=True):
    """Who the network belongs to: one row."""

    __tablename__ = "profile"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "word": model.WORDS,
        "kind": model.NETWORK_KINDS,
    }
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
    kind: str | None = string()


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
        *check(
            "topic",
            priority="priority BETWEEN 1 AND 3",
            cadence_days="cadence_days > 0",
            cadence_limit_days="cadence_limit_days > 0",
        ),
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
    cadence_days: int | None = days()
    cadence_limit_days: int | None = days()


class Event(Record, table=True):
    """A conference, edcamp, webinar or other occasion with a date."""

    __tablename__ = "event"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "kind": model.EVENT_KINDS,
        "mode": model.MODES,
        "status": model.EVENT_STATUSES,
        "box": model.BOXES,
    }
    __table_args__ = (*one_of("event", **codes), *check("event", minutes="minutes > 0"))

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
    starts_at: str | None = string()
    minutes: int | None = days()
    url: str | None = string()
    uid: str | None = string()
    box: str | None = string()


class Contact(Record, Worth, table=True):
    """A person of the network."""

    __tablename__ = "contact"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "scope": model.SCOPES,
        "sector": model.SECTORS,
        "sphere": model.SPHERES,
        "agreement": model.AGREEMENTS,
        "closeness": model.CLOSENESS,
        "intention": model.INTENTIONS,
        "status": model.STATUSES,
    }
    __table_args__ = (
        *one_of("contact", **codes),
        *lists("contact", "roles", "subjects", "grades", "functions"),
        *flags("contact", "rely", "essential"),
        *check(
            "contact",
            cadence_days="cadence_days > 0",
            cadence_limit_days="cadence_limit_days > 0",
        ),
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
    met_at: str | None = link("event", "SET NULL")
    met_online: str | None = string()
    met_in_person: str | None = string()
    keeps_up_via: str | None = string()
    cadence_days: int | None = days()
    status: str = code("active")
    wanted_why: str | None = string()
    cadence_limit_days: int | None = days()
    met_through: str | None = link("contact", "SET NULL")
    first_step: str | None = string()
    first_step_on: str | None = string()


class Handle(SQLModel, table=True):
    """A way to reach a contact: on a platform, by e-mail, by telephone."""

    __tablename__ = "handle"

    contact_id: str = Field(
        sa_column=Column(Text, ForeignKey("contact.id", ondelete="CASCADE"), primary_key=True)
    )
    platform: str = Field(primary_key=True, sa_type=Text)
    handle: str = Field(sa_column=Column(Text(collation="NOCASE"), primary_key=True))
    until: str | None = string()


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
        "intention": model.INTENTIONS,
        "box": model.BOXES,
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
    contact_id: str | None = link("contact", "SET NULL")
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
    box: str | None = string()


class Community(Record, Worth, table=True):
    """A space of people: an organisation, a group, a hashtag, a circle of one's own."""

    __tablename__ = "community"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "kind": model.COMMUNITY_KINDS,
        "visibility": model.VISIBILITIES,
        "scope": model.SCOPES,
        "sector": model.SECTORS,
        "participation": model.PARTICIPATIONS,
        "intention": model.INTENTIONS,
        "box": model.BOXES,
        "status": model.STATUSES,
    }
    __table_args__ = (
        *one_of("community", **codes),
        *lists("community", "offers"),
        *flags("community", "rely", "essential"),
        *check(
            "community",
            cadence_days="cadence_days > 0",
            cadence_limit_days="cadence_limit_days > 0",
        ),
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
    cadence_limit_days: int | None = days()
    first_step_on: str | None = string()
    archive_url: str | None = string()
    moderators: str | None = string()
    box: str | None = string()


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
