"""D7: ties that have gone quiet, and which of them are worth waking first."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from plncli.cadence import LAYER_DAYS
from plncli.config import Settings
from plncli.dormancy import CADENCES
from plncli.due.pauses import Pauses, cutoff
from plncli.due.rhythm import LIMIT
from plncli.gaps.actions import ask, called, nearest, somebody
from plncli.gaps.choosing import longest_silent
from plncli.gaps.finding import Finding, counted, named
from plncli.gaps.likeness import own, words
from plncli.model import Contact
from plncli.network import Network
from plncli.shellwords import command

STATES = ("in_touch", "due", "overdue", "quiet", "dormant")
"""How long somebody has been silent, against what is usual or wanted."""
LAYERS: dict[str | None, int] = {None: 0}
"""Days between contacts for each closeness; 0 where nothing says how often."""
LAYERS.update(LAYER_DAYS)
CLOSE = ("core", "close")
"""How close people are of whom none should be lost sight of."""
LOOKED_AT = 50
"""The longest silent, from whom those come first who are likely to know what is new."""
SHOWN = 3
"""The most people who are named for getting in touch again."""


class Limits(NamedTuple):
    """The last ISO days on which somebody is due, out of touch, quiet or dormant.

    Empty for never; who is out of touch and not quiet is overdue.
    """

    due: str
    lapsed: str
    quiet: str
    dormant: str


class Ties(NamedTuple):
    """The people of a network by how long they have been silent; who is put off is left out.

    Attributes:
        counts: how many there are in each state.
        lapsed: who is out of touch: overdue, quiet or dormant.
        days: the ISO day of the last contact with each of these.
        trusted: those of them who are relied on or close, or of whom it is noted what came of it.
        unlogged: who was never logged or met.
    """

    counts: Mapping[str, int]
    lapsed: list[Contact]
    days: list[str]
    trusted: list[Contact]
    unlogged: list[Contact]

    @property
    def known(self) -> int:
        """How many were logged or met at least once."""
        return sum(self.counts.values())


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Compare the last contact with what is wanted, or usual for people so close."""
    ties = _ties(network, today, settings)
    status = _judge(ties, settings)
    first = _worth_waking(network, ties)
    return [
        Finding(
            id="D7",
            name="Dormant ties",
            status=status,
            value=ties.counts,
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
    lapsed, days, unlogged = [], [], []
    last_day, put_off, pauses = network.touched.get, network.put_off, network.pauses
    wanted = _wanted(network)
    known: dict[int, Limits] = {}
    in_touch = due = quiet = dormant = 0
    for contact in network.contacts:
        identity = contact.id
        if contact.status != "active" or identity in put_off:
            continue
        last = last_day(identity)
        if last is None:
            unlogged.append(contact)
            continue
        want = contact.cadence_days or wanted.get(identity) or LAYERS[contact.closeness]
        if want not in known:
            known[want] = _limits(want, today, pauses.get("", ()), settings)
        due_on, lapsed_on, quiet_on, dormant_on = known[want]
        if identity in pauses:
            due_on, lapsed_on, quiet_on, dormant_on = _limits(
                want, today, pauses[identity], settings
            )
        if last > lapsed_on:
            if last > due_on:
                in_touch += 1
            else:
                due += 1
            continue
        lapsed.append(contact)
        days.append(last)
        if last <= quiet_on:
            if last > dormant_on:
                quiet += 1
            else:
                dormant += 1
    overdue = len(lapsed) - quiet - dormant
    counts = dict(zip(STATES, (in_touch, due, overdue, quiet, dormant), strict=True))
    noted = network.work.noted
    trusted = [each for each in lapsed if each.rely or each.closeness in CLOSE or each.id in noted]
    return Ties(counts, lapsed, days, trusted, unlogged)


def _wanted(network: Network) -> dict[str, int]:
    """Return how often to be in touch by the communities and topics of people, by id.

    The shortest of the communities, else the shortest of the open topics.
    """
    whole = network.whole or network
    by_topic = {
        topic.name: topic.cadence_days
        for topic in whole.topics
        if topic.cadence_days and topic.status == "open"
    }
    found: dict[str, int] = {}
    for contact in network.contacts if by_topic else ():
        days = [by_topic[name] for name in contact.topics if name in by_topic]
        if days:
            found[contact.id] = min(days)
    of_communities = [
        (each.cadence_days, each.id)
        for each in whole.communities
        if each.cadence_days and each.status != "archived"
    ]
    # The shortest last, so that it stands.
    for shortest, identity in sorted(of_communities, reverse=True):
        found.update(dict.fromkeys(network.members.get(identity, ()), shortest))
    return found


def _limits(days: int, today: date, pauses: Pauses, settings: Settings) -> Limits:
    def after(passed: int) -> str:
        return cutoff(today, passed, pauses).isoformat()

    longest = CADENCES * days
    quiet = after(max(settings.gaps_dormant_days, longest) + 1)
    return Limits(
        after(days) if days else "",
        max(quiet, after(LIMIT * days + 1)) if days else quiet,
        quiet,
        after(max(settings.gaps_long_silence_days, longest)),
    )


def _judge(ties: Ties, settings: Settings) -> str:
    lapsed, known = len(ties.lapsed), ties.known
    if not known or len(ties.unlogged) > known:
        return "not_enough_data"
    if lapsed == known:
        return "gap"
    missed = any(each.rely or each.closeness in CLOSE for each in ties.trusted)
    return "thin" if missed or lapsed > settings.gaps_lapsed_share * known else "ok"


def _worth_waking(network: Network, ties: Ties) -> list[Contact]:
    """Return whom to get in touch with first: the trusted, then those who know other things.

    Somebody is trusted who is close, relied on, or has a value noted. Of the longest silent
    those come first who are likely to know what is new. Students are no one's network to wake,
    and are named nowhere.
    """
    mine = own(network.profile, "roles")
    people = _longest_silent(
        ties.trusted, [network.touched[each.id] for each in ties.trusted], mine
    )
    if len(people) < SHOWN:
        known = {each.id for each in people}
        others = _longest_silent(ties.lapsed, ties.days, mine)
        people += [each for each in others if each.id not in known]
    return people[:SHOWN]


def _longest_silent(people: list[Contact], days: list[str], mine: frozenset[str]) -> list[Contact]:
    """Return the longest silent, those first who are likely to know what is new."""
    first = longest_silent(people, days, LOOKED_AT)
    first = [each for each in first if "student" not in each.roles]
    return sorted(first, key=lambda each: -len(_novelty(each, mine)))


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
    silent = counts["quiet"] + counts["dormant"]
    said = [
        f"{counts['due']} due" if counts["due"] else "",
        f"{counts['overdue']} past twice the time" if counts["overdue"] else "",
        f"{silent} silent for more than {settings.gaps_dormant_days} days" if silent else "",
        f"{counts['dormant']} of them for {settings.gaps_long_silence_days} and more"
        if counts["dormant"]
        else "",
    ]
    people = counted(ties.known, "person", "people")
    return f"of {people}: {', '.join(filter(None, said)) or 'all in touch'}{unlogged}"


def _evidence(network: Network, first: list[Contact], today: date) -> tuple[str, ...]:
    mine = own(network.profile, "roles")
    people = []
    for contact in first:
        days = (today - date.fromisoformat(network.touched[contact.id])).days
        said = (f"{days} days", *_novelty(contact, mine))
        people.append(f"{contact.name} ({', '.join(said)})")
    return named("a word to begin with", people)


def _action(network: Network, ties: Ties, first: list[Contact], status: str) -> str:
    if status == "not_enough_data":
        person = nearest(ties.unlogged)
        return ask(network, person) if person else somebody("D7")
    if not first:
        return command("list", "contacts", "--sort", "last")
    return command("draft", "reconnect", called(network, first[0]))
