"""Records and networks for the tests of the dimensions; the people are invented."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple, TypeVar

from plncli.model import Community, Contact, Event, Interaction, Link, Profile, Source, Topic
from plncli.network import Log, Network

TODAY = date(2026, 10, 7)
LONG_AGO = "2024-01-15T08:00:00Z"
Made = TypeVar("Made", Contact, Source, Community, Event, Topic, Interaction)

LISTS = frozenset(
    {
        "roles", "subjects", "grades", "functions", "authors", "offers", "topics", "handles",
        "communities", "knows", "members", "participants",
    }
)  # fmt: skip
DEFAULTS: Mapping[str, object] = {
    "status": "active",
    "created_at": LONG_AGO,
    "updated_at": LONG_AGO,
    "agreement": "unknown",
    "pace": "daily",
    "rely": False,
    "essential": False,
    "allow_private": False,
    "used_in_class": False,
    "changed_my_mind": False,
    "text": "a word",
}


def day(ago: int) -> str:
    """Return the day so many days before today; negative is ahead."""
    return (TODAY - timedelta(days=ago)).isoformat()


def _made(record: type[Made], kind: str, **given: object) -> Made:
    values: dict[str, Any] = {
        field: DEFAULTS.get(field, () if field in LISTS else None) for field in record._fields
    }
    return record(**{**values, "kind": kind, **given})


def contact(identity: str, name: str | None = None, **given: object) -> Contact:
    return _made(Contact, "contact", id=identity, name=name or identity.title(), **given)


def source(identity: str, kind: str = "blog", **given: object) -> Source:
    return _made(Source, kind, **{"id": identity, "title": identity.title(), **given})


def community(identity: str, kind: str = "forum", **given: object) -> Community:
    return _made(Community, kind, **{"id": identity, "name": identity.title(), **given})


def event(identity: str, kind: str = "conference", **given: object) -> Event:
    return _made(Event, kind, **{"id": identity, "name": identity.title(), **given})


def topic(name: str, **given: object) -> Topic:
    usual = {"id": name[:4], "name": name, "stance": "learning", "priority": 2, "status": "open"}
    return _made(Topic, "topic", **{**usual, **given})


class Talk(NamedTuple):
    """One interaction in short: how many days ago, which way, with whom, about what."""

    ago: int
    direction: str | None
    people: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    act: str | None = None


class Grown(Network):
    """A network that knows the interactions it was grown from."""

    interactions: tuple[Interaction, ...] = ()

    def _replace(self, **given: Any) -> "Grown":
        grown = super()._replace(**given)
        grown.interactions = self.interactions
        return grown


def network(*records: object, talks: tuple[Talk, ...] = (), **given: Any) -> Grown:
    """Return a network of records; contacts and communities are touched by their talks."""
    interactions = tuple(
        _made(
            Interaction,
            "interaction",
            id=f"i{number}",
            date=day(talk.ago),
            direction=talk.direction,
            act=talk.act,
            topics=talk.topics,
            participants=tuple(Link(person, "contact", person) for person in talk.people),
        )
        for number, talk in enumerate(talks)
    )
    touched: dict[str, str] = {}
    learnt: dict[str, str] = {}
    for interaction in interactions:
        for link in interaction.participants:
            touched[link.id] = max(touched.get(link.id, ""), interaction.date)
        for name in interaction.topics:
            learnt[name] = max(learnt.get(name, ""), interaction.date)
    found: dict[str, Any] = {
        "profile": Profile(),
        "contacts": _of(Contact, records),
        "sources": _of(Source, records),
        "communities": _of(Community, records),
        "events": _of(Event, records),
        "topics": _of(Topic, records),
        "touched": touched,
        "learnt": learnt,
        "names": frozenset(_name(record).lower() for record in records),
    }
    grown = Grown(**{"log": logged(interactions, _of(Community, records)), **found, **given})
    grown.interactions = interactions
    return grown


def logged(
    interactions: tuple[Interaction, ...],
    communities: tuple[Community, ...],
    window: int = 90,
    teach: int = 180,
) -> Log:
    """Return what interactions, newest first or not, come to within the usual windows."""
    newest = sorted(interactions, key=lambda talk: talk.date, reverse=True)
    recent = [talk for talk in newest if talk.date >= day(window)]
    twice = [talk for talk in newest if talk.date >= day(2 * window) and talk.direction]
    mutual = ("gave", "mutual")
    social = [talk for talk in newest if talk.act not in ("read", "watched", "listened")]
    repaid = {link.id for talk in twice if talk.direction in mutual for link in talk.participants}
    helped = [
        link.id
        for talk in twice
        if talk.direction == "received" and talk in social
        for link in talk.participants
    ]
    learning = [talk for talk in newest if talk.date >= day(teach)]
    return Log(
        directions=Counter(talk.direction for talk in recent if talk.direction and talk in social),
        helpers=tuple(dict.fromkeys(who for who in helped if who not in repaid)),
        contributed=frozenset(
            link.id
            for talk in recent
            if talk.direction in mutual
            for link in talk.participants
            if link.id in {each.id for each in communities}
        ),
        talked={
            name: frozenset(
                link.id for talk in learning if name in talk.topics for link in talk.participants
            )
            for name in {name for talk in learning for name in talk.topics}
        },
        taught=frozenset(
            name for talk in learning if talk.direction in mutual for name in talk.topics
        ),
    )


def _of(kind: type[Made], records: tuple[object, ...]) -> tuple[Made, ...]:
    return tuple(record for record in records if isinstance(record, kind))


def _name(record: object) -> str:
    return str(getattr(record, "title", None) or getattr(record, "name", ""))


def fresh(*records: Contact | Source | Community) -> dict[str, str]:
    """Return ``touched`` or ``checked`` with all records seen yesterday."""
    return {record.id: day(1) for record in records}
