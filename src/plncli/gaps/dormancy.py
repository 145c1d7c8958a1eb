"""D7: ties that have gone quiet, and which of them are worth waking first."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from heapq import nsmallest
from typing import NamedTuple

from plncli.cadence import LAYER_DAYS
from plncli.config import Settings
from plncli.dormancy import CADENCES
from plncli.due.pauses import Pauses, cutoff
from plncli.due.rhythm import LIMIT
from plncli.gaps.actions import ask, nearest, somebody
from plncli.gaps.finding import Finding, counted, named
from plncli.gaps.likeness import own, words
from plncli.model import Contact
from plncli.network import Network
from plncli.shellwords import command

STATES = ("in_touch", "due", "overdue", "quiet", "dormant")
"""How long somebody has been silent, against what is usual or wanted."""
LAPSED = ("overdue", "quiet", "dormant")
TRUSTED = ("core", "close")
"""How close people are of whom none should be lost sight of."""
SHOWN = 3
"""The most people who are named for getting in touch again."""


class Limits(NamedTuple):
    """The last ISO days on which somebody is due, overdue, quiet or dormant; empty for never."""

    due: str
    overdue: str
    quiet: str
    dormant: str

    def state(self, last: str) -> str:
        """Return the state of somebody by the ISO day of the last contact."""
        if last <= self.dormant:
            return "dormant"
        if last <= self.quiet:
            return "quiet"
        if last <= self.overdue:
            return "overdue"
        return "due" if last <= self.due else "in_touch"


class Ties(NamedTuple):
    """The people of a network by how long they have been silent; who is put off is left out.

    Attributes:
        counts: how many there are in each state.
        lapsed: who is out of touch: overdue, quiet or dormant.
        unlogged: who was never logged or met.
    """

    counts: Mapping[str, int]
    lapsed: list[Contact]
    unlogged: list[Contact]

    @property
    def known(self) -> int:
        """How many were logged or met at least once."""
        return sum(self.counts.values())


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Compare the last contact with what is wanted, or usual for people so close."""
    ties = _ties(network, today, settings)
    status = _judge(ties, settings)
    first = _worth_waking(network, ties.lapsed)
    return [
        Finding(
            id="D7",
            name="Dormant ties",
            status=status,
            value={state: ties.counts.get(state, 0) for state in STATES},
            n=ties.known,
            window_days=None,
            measured=_measured(ties, settings),
            evidence=_evidence(network, first, today),
            why="People you have lost touch with know what is new to you, and the trust is still"
            " there (Levin, Walter and Murnighan 2011); we tend to ask the comfortable ones and"
            " miss the new (Walter, Levin and Murnighan 2015).",
            rule="what you set, else a week, a month, half a year or a year by closeness (Dunbar,"
            f" on friendship: a guide); past twice that, or {settings.gaps_dormant_days} days, is"
            f" out of touch. More than {settings.gaps_lapsed_share:.0%} of people, or anybody close"
            " or relied on, is thin, all of them a gap: our defaults (gaps.lapsed_share,"
            " gaps.dormant_days, gaps.long_silence_days).",
            action=_action(network, ties, first, status),
        )
    ]


def _ties(network: Network, today: date, settings: Settings) -> Ties:
    counts: Counter[str] = Counter()
    lapsed, unlogged = [], []
    touched, put_off, pauses = network.touched, network.put_off, network.pauses
    everywhere = pauses.get("", ())
    wanted = _wanted(network)
    known: dict[int | None, Limits] = {}
    for contact in network.contacts:
        if contact.status != "active" or contact.id in put_off:
            continue
        last = touched.get(contact.id)
        if last is None:
            unlogged.append(contact)
            continue
        days = contact.cadence_days or wanted.get(contact.id) or _of_layer(contact.closeness)
        if contact.id in pauses:
            limits = _limits(days, today, pauses[contact.id], settings)
        else:
            if days not in known:
                known[days] = _limits(days, today, everywhere, settings)
            limits = known[days]
        state = limits.state(last)
        counts[state] += 1
        if state in LAPSED:
            lapsed.append(contact)
    return Ties(counts, lapsed, unlogged)


def _of_layer(closeness: str | None) -> int | None:
    return LAYER_DAYS[closeness] if closeness else None


def _wanted(network: Network) -> dict[str, int]:
    """Return how often to be in touch by the communities and topics of people, by id.

    The shortest of the communities, else the shortest of the open topics.
    """
    by_topic = {
        topic.name: topic.cadence_days
        for topic in network.topics
        if topic.cadence_days and topic.status == "open"
    }
    found: dict[str, int] = {}
    for contact in network.contacts if by_topic else ():
        days = [by_topic[name] for name in contact.topics if name in by_topic]
        if days:
            found[contact.id] = min(days)
    of_communities = [
        (each.cadence_days, each.id)
        for each in network.communities
        if each.cadence_days and each.status != "archived"
    ]
    # The shortest last, so that it stands.
    for shortest, identity in sorted(of_communities, reverse=True):
        found.update(dict.fromkeys(network.members.get(identity, ()), shortest))
    return found


def _limits(days: int | None, today: date, pauses: Pauses, settings: Settings) -> Limits:
    def after(passed: int) -> str:
        return cutoff(today, passed, pauses).isoformat()

    longest = CADENCES * (days or 0)
    return Limits(
        after(days) if days else "",
        after(LIMIT * days + 1) if days else "",
        after(max(settings.gaps_dormant_days, longest) + 1),
        after(max(settings.gaps_long_silence_days, longest)),
    )


def _judge(ties: Ties, settings: Settings) -> str:
    lapsed, known = len(ties.lapsed), ties.known
    if not known or len(ties.unlogged) > known:
        return "not_enough_data"
    if lapsed == known:
        return "gap"
    if lapsed > settings.gaps_lapsed_share * known or any(map(_is_trusted, ties.lapsed)):
        return "thin"
    return "ok"


def _is_trusted(contact: Contact) -> bool:
    return contact.rely or contact.closeness in TRUSTED


def _worth_waking(network: Network, lapsed: list[Contact]) -> list[Contact]:
    """Return whom to get in touch with first: the trusted, then those who know other things.

    Somebody is trusted who is close, relied on, or has a value noted. Students are no one's
    network to wake, and are named nowhere.
    """
    mine = own(network.profile, "roles")

    def place(contact: Contact) -> tuple[bool, int, str, str, str]:
        return (
            not (_is_trusted(contact) or contact.value_note),
            -len(_novelty(contact, mine)),
            network.touched[contact.id],
            contact.name.lower(),
            contact.id,
        )

    people = (contact for contact in lapsed if "student" not in contact.roles)
    return nsmallest(SHOWN, people, key=place)


def _novelty(contact: Contact, mine: frozenset[str]) -> list[str]:
    """Return in what somebody is likely to know other things than oneself."""
    found = []
    if contact.scope not in (None, "school"):
        found.append("another school")
    if contact.roles and mine.isdisjoint(words(contact.roles)):
        found.append("another role")
    return found


def _measured(ties: Ties, settings: Settings) -> str:
    unlogged = (
        f"; {counted(len(ties.unlogged), 'person', 'people')} never logged" if ties.unlogged else ""
    )
    if not ties.known:
        return f"nobody was logged or met yet{unlogged}"
    counts = ties.counts
    silent = counts.get("quiet", 0) + counts.get("dormant", 0)
    said = [
        f"{counts['due']} due" if counts.get("due") else "",
        f"{counts['overdue']} past twice the time" if counts.get("overdue") else "",
        f"{silent} silent for more than {settings.gaps_dormant_days} days" if silent else "",
        f"{counts['dormant']} of them for {settings.gaps_long_silence_days} and more"
        if counts.get("dormant")
        else "",
    ]
    people = counted(ties.known, "person", "people")
    return f"of {people}: {', '.join(filter(None, said)) or 'all in touch'}{unlogged}"


def _evidence(network: Network, first: list[Contact], today: date) -> tuple[str, ...]:
    mine = own(network.profile, "roles")
    people = []
    for contact in first:
        days = (today - date.fromisoformat(network.touched[contact.id])).days
        people.append(f"{contact.name} ({', '.join((f'{days} days', *_novelty(contact, mine)))})")
    return named("a word to begin with", people)


def _action(network: Network, ties: Ties, first: list[Contact], status: str) -> str:
    if status == "not_enough_data":
        person = nearest(ties.unlogged)
        return ask(network, person) if person else somebody(network)
    if status == "ok" or not first:
        return command("list", "contacts", "--sort", "last")
    return command("draft", "reconnect", _called(network, first[0]))


def _called(network: Network, contact: Contact) -> str:
    """Return the name of a contact, or the id where several have that name."""
    name = contact.name.lower()
    twins = [other for other in network.contacts if other.name.lower() == name]
    return contact.name if len(twins) == 1 else contact.id
