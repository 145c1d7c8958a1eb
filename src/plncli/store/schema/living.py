"""What lives between people: questions, promises, meetings, inquiry, hours, accounts, worth."""

from collections.abc import Sequence
from typing import ClassVar

from sqlalchemy import Integer, Text, UniqueConstraint
from sqlmodel import Field

from plncli import model
from plncli.store.schema.columns import Record, check, code, link, money, one_of, string


class Question(Record, table=True):
    """Something that was asked of the network, from open to reported back."""

    __tablename__ = "question"
    codes: ClassVar[dict[str, Sequence[str]]] = {"kind": model.QUESTION_KINDS}
    __table_args__ = (*one_of("question", **codes), *check("question", number="number > 0"))

    number: int = Field(gt=0, unique=True, sa_type=Integer)
    text: str = Field(sa_type=Text)
    kind: str = code("question")
    opened_at: str = Field(sa_type=Text)
    resolved_on: str | None = string()
    given_up_on: str | None = string()
    reported_on: str | None = string()
    outcome: str | None = string()
    story: str | None = string()
    note: str | None = string()


class Promise(Record, table=True):
    """Something owed to somebody: thanks, a report back, a follow-up."""

    __tablename__ = "promise"
    codes: ClassVar[dict[str, Sequence[str]]] = {"kind": model.PROMISE_KINDS}
    __table_args__ = one_of("promise", **codes)

    text: str = Field(sa_type=Text)
    kind: str = code("follow_up")
    due: str = Field(sa_type=Text)
    done_on: str | None = string()
    contact_id: str | None = link("contact", "CASCADE")
    event_id: str | None = link("event", "SET NULL")
    question_id: str | None = link("question", "CASCADE")
    interaction_id: str | None = link("interaction", "SET NULL")


class Session(Record, table=True):
    """One meeting of a community, and what became of it."""

    __tablename__ = "session"
    codes: ClassVar[dict[str, Sequence[str]]] = {"status": model.SESSION_STATUSES}
    __table_args__ = (*one_of("session", **codes), UniqueConstraint("community_id", "starts_at"))

    community_id: str = link("community", "CASCADE", nullable=False)
    starts_at: str = Field(sa_type=Text)
    status: str = Field(sa_type=Text)
    text: str | None = string()
    takeaways: str | None = string()
    interaction_id: str | None = link("interaction", "SET NULL")


class Cycle(Record, table=True):
    """A cycle of inquiry of a professional learning community: ``text`` is the student outcome."""

    __tablename__ = "cycle"
    codes: ClassVar[dict[str, Sequence[str]]] = {"verdict": model.VERDICTS}
    __table_args__ = (
        *one_of("cycle", **codes),
        *check("cycle", number="number > 0"),
        UniqueConstraint("community_id", "number"),
    )

    community_id: str = link("community", "CASCADE", nullable=False)
    number: int = Field(gt=0, sa_type=Integer)
    text: str = Field(sa_type=Text)
    grade: str | None = string()
    focus: str | None = string()
    baseline: str | None = string()
    goal: str | None = string()
    result: str | None = string()
    verdict: str | None = string()
    carried: str | None = string()
    starts: str = Field(sa_type=Text)
    closed_on: str | None = string()
    note: str | None = string()


class Activity(Record, table=True):
    """An activity of professional development that may count as hours."""

    __tablename__ = "activity"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "kind": model.ACTIVITY_KINDS,
        "status": model.ACTIVITY_STATUSES,
        "origin": model.ORIGINS,
        "mode": model.MODES,
    }
    __table_args__ = (*one_of("activity", **codes), *check("activity", minutes="minutes > 0"))

    title: str = Field(sa_type=Text)
    kind: str = code("independent")
    starts: str = Field(sa_type=Text)
    until: str | None = string()
    minutes: int = Field(gt=0, sa_type=Integer)
    status: str = code("done")
    origin: str | None = string()
    provider: str | None = string()
    provider_number: str | None = string()
    mode: str | None = string()
    place: str | None = string()
    cost: float | None = money()
    goal: str | None = string()
    reflection: str | None = string()
    event_id: str | None = link("event", "SET NULL")
    interaction_id: str | None = link("interaction", "SET NULL")
    note: str | None = string()


class Licence(Record, table=True):
    """A period in which a licence asks for so many hours; ``rules`` (JSON) change its preset's."""

    __tablename__ = "licence"
    __table_args__ = check("licence", rules="json_valid(rules)")

    name: str = Field(sa_type=Text)
    preset: str | None = string()
    role: str | None = string()
    number: str | None = string()
    starts: str = Field(sa_type=Text)
    until: str = Field(sa_type=Text)
    rules: str = code("{}")
    note: str | None = string()


class Account(Record, table=True):
    """An account of one's own; ``email`` is a label for the address it hangs on."""

    __tablename__ = "account"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "sphere": model.SPHERES,
        "status": model.ACCOUNT_STATUSES,
    }
    __table_args__ = (*one_of("account", **codes), UniqueConstraint("platform", "handle"))

    platform: str = Field(sa_type=Text)
    handle: str = Field(sa_type=Text)
    email: str | None = string()
    sphere: str | None = string()
    status: str = code("active")
    since: str | None = string()
    until: str | None = string()
    moved_to: str | None = link("account", "SET NULL")
    note: str | None = string()


class ValueNote(Record, table=True):
    """What something was worth on a day, and which outcome of a network it speaks for."""

    __tablename__ = "value_note"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "cycle": model.VALUE_CYCLES,
        "outcome": model.OUTCOMES,
    }
    __table_args__ = one_of("value_note", **codes)

    record_id: str | None = link("record", "CASCADE")
    date: str = Field(sa_type=Text)
    text: str = Field(sa_type=Text)
    cycle: str | None = string()
    outcome: str | None = string()


class Opportunity(Record, table=True):
    """A door that the network opened: partners wanted, a speaker, an exchange, an invitation."""

    __tablename__ = "opportunity"
    codes: ClassVar[dict[str, Sequence[str]]] = {
        "kind": model.OPPORTUNITY_KINDS,
        "status": model.OPPORTUNITY_STATUSES,
    }
    __table_args__ = one_of("opportunity", **codes)

    text: str = Field(sa_type=Text)
    kind: str = code("other")
    status: str = code("open")
    due: str | None = string()
    record_id: str | None = link("record", "SET NULL")
    interaction_id: str | None = link("interaction", "SET NULL")
    note: str | None = string()


class Plan(Record, table=True):
    """A dated first step, and the finding that it is to change."""

    __tablename__ = "plan"

    text: str = Field(sa_type=Text)
    finding: str | None = string()
    command: str | None = string()
    contact_id: str | None = link("contact", "SET NULL")
    due: str = Field(sa_type=Text)
    done_on: str | None = string()


class Reflection(Record, table=True):
    """A reflection that was drafted, and where it was published and handed in."""

    __tablename__ = "reflection"
    codes: ClassVar[dict[str, Sequence[str]]] = {"status": model.REFLECTION_STATUSES}
    __table_args__ = one_of("reflection", **codes)

    title: str = Field(sa_type=Text)
    day: str = Field(sa_type=Text)
    since: str = Field(sa_type=Text)
    course: str | None = string()
    path: str | None = string()
    status: str = code("draft")
    url: str | None = string()
    published_on: str | None = string()
    submitted_to: str | None = string()
    submitted_on: str | None = string()
    note: str | None = string()
