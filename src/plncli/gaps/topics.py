"""D6: what each open topic needs: people to ask, places to go, and a recent look."""

from datetime import date, timedelta
from typing import NamedTuple

from plncli.config import Settings
from plncli.gaps.actions import ask, log, mention, nearest, pln, read
from plncli.gaps.finding import Finding, counted, named
from plncli.model import Contact, Profile, Topic
from plncli.network import Active, Network, active

FIRST_TOPIC = "formative assessment"
"""What is proposed where the profile names no subject of its own."""
MISSING = ("nobody to ask", "nowhere to go")
"""What makes a gap; anything else that a topic lacks makes it thin."""


class Needs(NamedTuple):
    """What there is for one topic, and in words what it lacks.

    ``days`` is None where nothing about it was ever logged or saved.
    """

    helpers: list[Contact]
    sources: list[str]
    spaces: list[str]
    days: int | None
    lacks: list[str]


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Look at each open topic, or say that none is noted."""
    connections = active(network, today, settings.gaps_window_days)
    topics = [topic for topic in network.topics if topic.status == "open"]
    if not topics:
        return [_no_topic(network.profile)]
    return [_finding(topic, network, connections, today, settings) for topic in topics]


def _finding(
    topic: Topic, network: Network, connections: Active, today: date, settings: Settings
) -> Finding:
    needs = _needs(topic, network, connections, today, settings)
    places = len(needs.sources) + len(needs.spaces)
    return Finding(
        id=f"D6:{topic.id}",
        name=f"Topic: {topic.name}",
        status=_judge(needs),
        value={
            "contacts": len(needs.helpers),
            "sources": len(needs.sources),
            "communities": len(needs.spaces),
            "days_since": needs.days,
        },
        n=len(needs.helpers) + places,
        window_days=settings.gaps_teach_days,
        measured=f"{counted(len(needs.helpers), 'person', 'people')} to ask,"
        f" {counted(places, 'place', 'places')} to go, {_last_look(needs.days)}"
        + (f": {', '.join(needs.lacks)}" if needs.lacks else ""),
        evidence=(
            *named("to ask", (contact.name for contact in needs.helpers)),
            *named("to go to", (*needs.sources, *needs.spaces)),
        ),
        why="For whatever you want to learn two questions want an answer: who do you ask, and"
        " where do you go? (PLNs: Professional growth through networks)",
        rule="no one to ask or no place to go is a gap; one person only, priority 1 untouched for"
        f" {settings.gaps_priority_stale_days} days, or nothing shared in"
        f" {settings.gaps_teach_days} days of what you can teach is thin: our defaults"
        " (gaps.priority_stale_days, gaps.teach_days).",
        action=_action(topic, needs, network, connections),
        priority=topic.priority,
    )


def _no_topic(profile: Profile) -> Finding:
    subject = next(iter((*profile.passions, *profile.subjects)), FIRST_TOPIC)
    return Finding(
        id="D6",
        name="Topics",
        status="not_enough_data",
        value=None,
        n=0,
        window_days=None,
        measured="no open topic is noted",
        evidence=(),
        why="A network serves what one wants to learn; a topic ties people, sources and"
        " communities together (Thing x: Personal Learning Networks).",
        rule="every open topic is looked at.",
        action=pln("add", "topic", subject, "--priority", "1"),
    )


def _needs(
    topic: Topic, network: Network, connections: Active, today: date, settings: Settings
) -> Needs:
    since = (today - timedelta(days=settings.gaps_teach_days)).isoformat()
    about = [
        interaction
        for interaction in network.interactions
        if interaction.date >= since and topic.name in interaction.topics
    ]
    asked = {link.id for interaction in about for link in interaction.participants}
    helpers = [
        contact
        for contact in connections.contacts
        if topic.name in contact.topics or contact.id in asked
    ]
    sources = [item.title for item in connections.sources if topic.name in item.topics]
    spaces = [item.name for item in connections.communities if topic.name in item.topics]
    learnt = network.learnt.get(topic.name)
    days = (today - date.fromisoformat(learnt)).days if learnt else None
    shared = any(interaction.direction in ("gave", "mutual") for interaction in about)
    if topic.stance == "can_teach":
        lacks = [] if shared else [f"nothing shared in {settings.gaps_teach_days} days"]
    else:
        untouched = (today - date.fromisoformat(max(learnt or "", topic.created_at[:10]))).days
        stale = topic.priority == 1 and untouched >= settings.gaps_priority_stale_days
        lacks = _lacks(len(helpers), len(sources) + len(spaces), untouched if stale else None)
    return Needs(helpers, sources, spaces, days, lacks)


def _lacks(helpers: int, places: int, stale_days: int | None) -> list[str]:
    nobody, nowhere = MISSING
    return [
        *([nobody] if not helpers else ["all rests on one person"] if helpers == 1 else []),
        *([nowhere] if not places else []),
        *([f"untouched for {stale_days} days"] if stale_days is not None else []),
    ]


def _judge(needs: Needs) -> str:
    if any(lack in MISSING for lack in needs.lacks):
        return "gap"
    return "thin" if needs.lacks else "ok"


def _last_look(days: int | None) -> str:
    if days is None:
        return "nothing logged yet"
    return "logged today" if days == 0 else f"last logged {counted(days, 'day', 'days')} ago"


def _action(topic: Topic, needs: Needs, network: Network, connections: Active) -> str:
    if not needs.lacks:
        return pln("list", "contacts", "--topic", topic.name)
    if topic.stance == "can_teach":
        whom = [f" with {mention(network, contact)}" for contact in needs.helpers[:1]]
        return log(f"shared a tip about {topic.name}{''.join(whom)}")
    if len(needs.helpers) < 2:
        return _another_person(topic, needs, network, connections)
    if not needs.sources and not needs.spaces:
        return _a_place(topic, network)
    return ask(network, nearest(needs.helpers)[0], topic.name)


def _another_person(topic: Topic, needs: Needs, network: Network, connections: Active) -> str:
    """Ask the nearest of those who were not asked about it; a known name comes first."""
    asked = {contact.id for contact in needs.helpers}
    tagged = [contact for contact in network.contacts if topic.name in contact.topics]
    for contact in (*nearest(tagged), *nearest(connections.contacts)):
        if contact.id not in asked and contact.status == "active":
            return ask(network, contact, topic.name)
    if not needs.sources and not needs.spaces:
        return _a_place(topic, network)
    return pln(
        *("add", "contact", f"Somebody who knows about {topic.name}"),
        *("--topic", topic.name, "--wanted", "how do you keep up?"),
    )


def _a_place(topic: Topic, network: Network) -> str:
    return read(
        [source for source in network.sources if topic.name in source.topics],
        [],
        pln(
            *("add", "source", f"Something to read about {topic.name}"),
            *("--topic", topic.name, "--status", "wanted"),
        ),
    )
