"""A network as it stood on a day, and what of it counts as active.

The store reads it whole, in a fixed number of queries; analyses and
reflections look at it from here on without a store.
"""

from collections.abc import Container, Mapping
from datetime import date
from typing import NamedTuple

from plncli.due.pauses import Pauses, cutoff
from plncli.model import (
    Community,
    Contact,
    Event,
    Profile,
    Source,
    Topic,
)
from plncli.work import Work

CADENCES = 2
"""A source goes quiet when it was not checked for this many of its cadences (our default)."""


class Log(NamedTuple):
    """What the interactions of a network come to, within the windows of the settings.

    Attributes:
        directions: how many gave, received or went both ways within `gaps.window_days`; reading,
            watching and listening apart, which take nothing from anybody.
        helpers: the ids of contacts who helped within twice that time and got nothing back, the
            latest first; a dozen at most.
        contributed: the ids of communities in which something was given within that time.
        talked: the ids of those talked with about an open topic, by its name, in the latest
            talks within `gaps.teach_days`.
        taught: the names of topics on which something was given within `gaps.teach_days`.
    """

    directions: Mapping[str, int] = {}
    helpers: tuple[str, ...] = ()
    contributed: frozenset[str] = frozenset()
    talked: Mapping[str, frozenset[str]] = {}
    taught: frozenset[str] = frozenset()


class Network(NamedTuple):
    """Everything that an analysis looks at. Days are ISO text, as in the records.

    Attributes:
        members: the ids of what belongs to a community, by the community's id.
        touched: the last day on which a record was logged or met, by its id, however long ago.
        checked: the last day on which a source was shown in an edition or opened, by its id.
        learnt: the last day on which a topic was logged, or an entry about it
            saved, by the topic's name.
        names: what records of any day answer to: names, titles and handles, in lower case.
        log: what the interactions come to.
        present: what is active, once it was looked for (`looked_over`).
        read: the ids of contacts who see things differently and of whom something was opened
            within `gaps.engaged_days`.
        ties: the ids of each two contacts who know each other, once.
        pauses: first and last days of pauses, in order, by the record's id; of everything
            under an empty one, which those of a record include.
        put_off: the ids of records that are not due before a later day.
        work: what was done with sources, time, cycles and hours.
        whole: what this is a part of, for names that others have and rhythms that others set.
        about: the topic that the part is about, if it is.
    """

    profile: Profile = Profile()
    contacts: tuple[Contact, ...] = ()
    sources: tuple[Source, ...] = ()
    communities: tuple[Community, ...] = ()
    events: tuple[Event, ...] = ()
    topics: tuple[Topic, ...] = ()
    members: Mapping[str, frozenset[str]] = {}
    touched: Mapping[str, str] = {}
    checked: Mapping[str, str] = {}
    learnt: Mapping[str, str] = {}
    names: Container[str] = frozenset()
    log: Log = Log()
    present: "Active | None" = None
    read: frozenset[str] = frozenset()
    ties: frozenset[tuple[str, str]] = frozenset()
    pauses: Mapping[str, Pauses] = {}
    put_off: frozenset[str] = frozenset()
    work: Work = Work()
    whole: "Network | None" = None
    about: str | None = None

    def pauses_of(self, record_id: str) -> Pauses:
        """Return the pauses of a record: those of everything, where it has none of its own."""
        return self.pauses.get(record_id) or self.pauses.get("", ())


class Active(NamedTuple):
    """The connections of a network that count as active."""

    contacts: tuple[Contact, ...]
    sources: tuple[Source, ...]
    communities: tuple[Community, ...]

    @property
    def total(self) -> int:
        """How many connections are active."""
        return len(self.contacts) + len(self.sources) + len(self.communities)


def active(network: Network, today: date, window_days: int) -> Active:
    """Return the connections of status active that were touched or added within the window.

    A contact or a community is touched when an interaction with it is logged or
    it is met at an event, a source when an edition shows it, it is opened or
    logged; a source with a cadence has twice that time. A circle is a list of
    one's own and no connection. Days of a pause do not count. What was found before
    (``present``) is returned.
    """
    if network.present is not None:
        return network.present
    touched, checked = network.touched.get, network.checked.get
    usual = _first_day(network, today, window_days)
    resting = {each: _first_day(network, today, window_days, each) for each in network.pauses}
    since = resting.get

    def looked_at(source: Source) -> bool:
        first = since(source.id, usual)
        if source.cadence_days:
            first = _first_day(network, today, CADENCES * source.cadence_days, source.id)
        return max(touched(source.id, ""), checked(source.id, "")) >= first

    contacts = [
        each
        for each in network.contacts
        if each.status == "active"
        and (touched(each.id, "") >= (first := since(each.id, usual)) or each.created_at >= first)
    ]
    sources = [
        each
        for each in network.sources
        if each.status == "active" and (each.created_at >= since(each.id, usual) or looked_at(each))
    ]
    communities = [
        each
        for each in network.communities
        if each.status == "active"
        and each.kind != "circle"
        and (touched(each.id, "") >= (first := since(each.id, usual)) or each.created_at >= first)
    ]
    return Active(tuple(contacts), tuple(sources), tuple(communities))


def looked_over(network: Network, today: date, window_days: int) -> Network:
    """Return the network with what is active in it, so that it is looked for once."""
    return network._replace(present=active(network, today, window_days))


def _first_day(network: Network, today: date, days: int, record_id: str = "") -> str:
    """Return the ISO day since which so many days count: those of a pause do not."""
    return cutoff(today, days, network.pauses_of(record_id)).isoformat()


def within_circle(network: Network, circle: str) -> Network:
    """Return the part of a network that belongs to the community with the id ``circle``.

    Events belong to no circle; topics stay, and so does what was read of the log.
    """
    inside = network.members.get(circle, frozenset())
    return network._replace(
        contacts=tuple(each for each in network.contacts if each.id in inside),
        sources=tuple(each for each in network.sources if each.id in inside),
        communities=tuple(each for each in network.communities if each.id in inside),
        events=(),
        present=None,
        whole=network.whole or network,
    )


def about_topic(network: Network, topic: str) -> Network:
    """Return the records of a network that bear the topic of that name."""
    return network._replace(
        contacts=tuple(each for each in network.contacts if topic in each.topics),
        sources=tuple(each for each in network.sources if topic in each.topics),
        communities=tuple(each for each in network.communities if topic in each.topics),
        events=tuple(each for each in network.events if topic in each.topics),
        topics=tuple(each for each in network.topics if each.name == topic),
        about=topic,
        present=None,
        whole=network.whole or network,
    )
