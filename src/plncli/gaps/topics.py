"""D6: what each open topic needs: people to ask, places to go, and a recent look."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from plncli.config import Settings
from plncli.gaps.actions import (
    about,
    ask,
    is_step,
    log,
    meet,
    mention,
    nearest,
    noted_with,
    plan,
    read,
)
from plncli.gaps.finding import Finding, counted, named
from plncli.model import Contact, Topic
from plncli.network import Active, Network, active
from plncli.shellwords import command

LEARNING = (
    "For whatever you want to learn two questions want an answer: who do you ask, and where do"
    " you go? (PLNs: Professional growth through networks)"
)
TEACHING = (
    "Everybody knows something that somebody else is looking for; sharing it is half of a network"
    " (Thing x: Personal Learning Networks)."
)


class Needs(NamedTuple):
    """What there is for one topic.

    Attributes:
        days: since something about it was logged or saved; None for never.
        late: in words, what has not been done for too long.
    """

    helpers: list[Contact]
    sources: list[str]
    spaces: list[str]
    days: int | None
    late: str | None

    @property
    def places(self) -> int:
        """How many sources and communities there are to go to."""
        return len(self.sources) + len(self.spaces)


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Look at each open topic, or say that none is noted."""
    connections = active(network, today, settings.gaps_window_days)
    topics = [topic for topic in network.topics if topic.status == "open"]
    if not topics:
        return [_no_topic(network)]
    people = _helpers(network, connections)
    return [_finding(topic, network, connections, people, today, settings) for topic in topics]


def _helpers(network: Network, connections: Active) -> dict[str, list[Contact]]:
    """Return the active contacts of each topic, and those one talked with about it.

    Each contact is looked at once, however many topics there are.
    """
    talked: dict[str, list[str]] = defaultdict(list)
    for topic, people in network.log.talked.items():
        for identity in people:
            talked[identity].append(topic)
    helpers: dict[str, list[Contact]] = defaultdict(list)
    for contact in connections.contacts:
        topics: Iterable[str] = contact.topics
        if contact.id in talked:
            topics = {*topics, *talked[contact.id]}
        for topic in topics:
            helpers[topic].append(contact)
    return helpers


def _finding(
    topic: Topic,
    network: Network,
    connections: Active,
    people: dict[str, list[Contact]],
    today: date,
    settings: Settings,
) -> Finding:
    needs = _needs(topic, network, connections, people[topic.name], today, settings)
    action = _action(topic, needs, network, connections)
    return Finding(
        id=f"D6:{topic.id}",
        name=f"Topic: {topic.name}",
        status=_judge(topic, needs),
        value={
            "contacts": len(needs.helpers),
            "sources": len(needs.sources),
            "communities": len(needs.spaces),
            "days_since": needs.days,
        },
        n=len(needs.helpers) + needs.places,
        window_days=settings.gaps_teach_days,
        measured=f"{counted(len(needs.helpers), 'person', 'people')} to ask,"
        f" {counted(needs.places, 'place', 'places')} to go, {_last_look(needs.days)}"
        + (f"; {needs.late}" if needs.late else ""),
        evidence=(
            *named("to ask", (contact.name for contact in needs.helpers)),
            *named("to go to", (*needs.sources, *needs.spaces)),
            *_looked_for(action, topic),
        ),
        why=TEACHING if topic.stance == "can_teach" else LEARNING,
        rule=_rule(topic, settings),
        action=action,
        priority=topic.priority,
    )


def _no_topic(network: Network) -> Finding:
    own = next(iter((*network.profile.passions, *network.profile.subjects)), "-")
    action = (
        command("add", "topic", own, "--priority", "1")
        if not own.startswith("-") and own.lower() not in network.names
        else plan("D6", "choose what I want to learn next")
    )
    return Finding(
        id="D6",
        name="Topics",
        status="not_enough_data",
        value=None,
        n=0,
        window_days=None,
        measured="no open topic is noted",
        evidence=noted_with(action, "add", "topic", "WORDS", "--priority", "1"),
        why="A network serves what one wants to learn; a topic ties people, sources and"
        " communities together (Thing x: Personal Learning Networks).",
        rule="every open topic is looked at.",
        action=action,
    )


def _needs(
    topic: Topic,
    network: Network,
    connections: Active,
    helpers: list[Contact],
    today: date,
    settings: Settings,
) -> Needs:
    sources = [item.title for item in connections.sources if topic.name in item.topics]
    spaces = [item.name for item in connections.communities if topic.name in item.topics]
    learnt = network.learnt.get(topic.name)
    days = (today - date.fromisoformat(learnt)).days if learnt else None
    shared = topic.name in network.log.taught
    return Needs(helpers, sources, spaces, days, _late(topic, shared, learnt, today, settings))


def _late(
    topic: Topic, shared: bool, learnt: str | None, today: date, settings: Settings
) -> str | None:
    if topic.stance == "can_teach":
        return None if shared else f"nothing shared in {settings.gaps_teach_days} days"
    days = (today - date.fromisoformat(max(learnt or "", topic.created_at[:10]))).days
    stale = topic.priority == 1 and days >= settings.gaps_priority_stale_days
    if not stale:
        return None
    if learnt:
        return "that is long for priority 1"
    return f"untouched for {counted(days, 'day', 'days')}"


def _judge(topic: Topic, needs: Needs) -> str:
    if topic.stance != "can_teach":
        if not needs.helpers or not needs.places:
            return "gap"
        if len(needs.helpers) == 1:
            return "thin"
    return "thin" if needs.late else "ok"


def _rule(topic: Topic, settings: Settings) -> str:
    if topic.stance == "can_teach":
        return (
            f"what you can teach wants sharing every {settings.gaps_teach_days} days:"
            " our default (gaps.teach_days)."
        )
    return (
        "nobody to ask or nowhere to go is a gap; one person only, or priority 1 untouched for"
        f" {settings.gaps_priority_stale_days} days, is thin: our defaults"
        " (gaps.priority_stale_days)."
    )


def _last_look(days: int | None) -> str:
    if days is None:
        return "nothing logged yet"
    return "logged today" if days == 0 else f"last logged {counted(days, 'day', 'days')} ago"


def _action(topic: Topic, needs: Needs, network: Network, connections: Active) -> str:
    if _judge(topic, needs) == "ok":
        return command("list", "contacts", "--topic", topic.name)
    if topic.stance == "can_teach":
        whom = [f" with {mention(network, contact)}" for contact in needs.helpers[:1]]
        return log(f"shared a tip {about(topic.name)}{''.join(whom)}")
    if len(needs.helpers) < 2 and (needs.places or not needs.helpers):
        return _another_person(topic, needs, network, connections)
    helper = nearest(needs.helpers)
    if not needs.places or helper is None:
        return _a_place(topic, network)
    return ask(network, helper, topic.name)


def _another_person(topic: Topic, needs: Needs, network: Network, connections: Active) -> str:
    """Ask the nearest of those who were not asked about it; a known name comes first."""
    asked = {contact.id for contact in needs.helpers}
    tagged = [contact for contact in network.contacts if topic.name in contact.topics]
    for known in (tagged, connections.contacts):
        other = nearest((each for each in known if each.id not in asked), "active")
        if other:
            return ask(network, other, topic.name)
    if not needs.places:
        return _a_place(topic, network)
    new = plan(f"D6:{topic.id}", "find somebody who knows about it")
    return meet(network, tagged, needs.helpers, new)


def _a_place(topic: Topic, network: Network) -> str:
    known = [source for source in network.sources if topic.name in source.topics]
    return read(known, [], plan(f"D6:{topic.id}", "find something to read about it"))


def _looked_for(action: str, topic: Topic) -> tuple[str, ...]:
    """Return where candidates may be found, beside a step that is planned."""
    looking = command("discover", "--topic", topic.name)
    return (f"`{looking}` may know some",) if is_step(action) else ()
