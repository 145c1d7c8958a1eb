"""D12: whether people can be reached at all, and on more than one platform.

Which channels somebody has is private: a finding counts them.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from plncli.config import Settings
from plncli.gaps.actions import first_by_name, meet, noted_with, plan, somebody
from plncli.gaps.finding import Finding, counted
from plncli.model import Contact
from plncli.network import Network, active
from plncli.shellwords import command

OPEN = frozenset({"email", "phone"})
"""Ways to reach somebody that hang on no platform."""


class Reach(NamedTuple):
    """How people can be reached.

    Attributes:
        reached: how many have a channel.
        lost: who has none, and does not work at one's own school either.
        platform: the platform on which alone most people are reached.
        alone: who is reached there only.
    """

    reached: int
    lost: list[Contact]
    platform: str | None
    alone: list[Contact]

    @property
    def share(self) -> float:
        """The share of those with a channel who are reached on that platform only."""
        return len(self.alone) / self.reached if self.reached else 0.0


class Meeting(NamedTuple):
    """The way in which most people were met, how many were, and of how many it is noted."""

    way: str
    people: int
    known: int

    @property
    def share(self) -> float:
        """The share of people met in that way."""
        return self.people / self.known if self.known else 0.0


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Look for people without a channel, and for one platform or one place too much."""
    people = active(network, today, settings.gaps_window_days).contacts
    reach, meeting = _reach(people), _meeting(people)
    status = _judge(reach, meeting, settings)
    whom = _to_be_reached(reach, settings, status, people)
    action = (
        plan("D12", "ask somebody for an address")
        if whom
        else _action(network, meeting, status, people)
    )
    return [
        Finding(
            id="D12",
            name="Reach",
            status=status,
            value={
                "without_channel": len(reach.lost),
                "one_platform": round(reach.share, 3),
                "met_alike": round(meeting.share, 3),
            },
            n=len(people),
            window_days=settings.gaps_window_days,
            measured=_measured(reach, len(people), settings.gaps_window_days),
            evidence=(*_evidence(reach, meeting), *_how(action, whom)),
            why="To have somebody's address somewhere is not enough to follow them (My Professional"
            " Learning Network), and when educators left Twitter, whole chats went quiet (Tech &"
            " Learning, Are Educators Leaving Twitter?).",
            rule="nobody relied on should be without a channel, your own school apart; more than"
            f" {settings.gaps_one_platform:.0%} on one platform only, or"
            f" {settings.gaps_met_alike:.0%} met in one way, is thin: our defaults"
            " (gaps.one_platform, gaps.met_alike).",
            action=action,
        )
    ]


def _reach(people: Iterable[Contact]) -> Reach:
    reached = 0
    lost: list[Contact] = []
    alone: dict[str, list[Contact]] = {}
    for contact in people:
        handles = contact.handles
        if handles:
            reached += 1
            first = handles[0].platform
            if len(handles) > 1 and any(each.platform != first for each in handles):
                continue
            if first not in OPEN:
                alone.setdefault(first, []).append(contact)
        elif contact.scope != "school":
            lost.append(contact)
    platform = min(alone, key=lambda name: (-len(alone[name]), name), default=None)
    return Reach(reached, lost, platform, alone[platform] if platform else [])


def _meeting(people: Iterable[Contact]) -> Meeting:
    ways = Counter([contact.how_met for contact in people])
    spoken: Counter[str] = Counter()
    written: dict[str, str] = {}
    for way, count in sorted((way, count) for way, count in ways.items() if way):
        spoken[_spoken(way)] += count
        written.setdefault(_spoken(way), way)
    most, met = min(spoken.items(), key=lambda each: (-each[1], each[0]), default=("", 0))
    return Meeting(written.get(most, ""), met, spoken.total())


def _spoken(way: str) -> str:
    """Return how one met as it counts: however it is spaced and capitalised."""
    return " ".join(way.casefold().split())


def _judge(reach: Reach, meeting: Meeting, settings: Settings) -> str:
    if any(contact.rely for contact in reach.lost):
        return "gap"
    if not reach.reached or len(reach.lost) > reach.reached:
        return "not_enough_data"
    if reach.share > settings.gaps_one_platform or _is_narrow(meeting, settings):
        return "thin"
    return "ok"


def _is_narrow(meeting: Meeting, settings: Settings) -> bool:
    """Whether most people were met in one way, of as many as it takes to judge."""
    enough = meeting.known >= settings.gaps_min_connections
    return enough and meeting.share >= settings.gaps_met_alike


def _measured(reach: Reach, people: int, window: int) -> str:
    if not people:
        return f"nobody was active in {window} days"
    said = (
        f"a channel is noted for {reach.reached or 'none'} of"
        f" {counted(people, 'person', 'people')} active in {window} days"
    )
    if reach.platform and reach.reached:
        part = "" if reach.reached == 1 else f" {reach.share:.0%} of them"
        said += f",{part} on {reach.platform} only"
    relied = sum(contact.rely for contact in reach.lost)
    return said + (f"; you rely on {relied} without one" if relied else "")


def _evidence(reach: Reach, meeting: Meeting) -> tuple[str, ...]:
    lines = []
    if reach.lost:
        lines.append(
            "no channel noted, and not of your school:"
            f" {counted(len(reach.lost), 'person', 'people')}"
        )
    if meeting.people > 1:  # how one met a single person is between the two
        lines.append(f"met in one way ({meeting.way}): {meeting.people} of {meeting.known}")
    return tuple(lines)


def _to_be_reached(
    reach: Reach, settings: Settings, status: str, people: tuple[Contact, ...]
) -> list[Contact]:
    """Return of whom an address would help: those relied on first."""
    if status in ("gap", "not_enough_data"):
        among = reach.lost or [*people]
    elif reach.share > settings.gaps_one_platform:
        among = reach.alone
    else:
        return []
    return [contact for contact in among if contact.rely] or among


def _how(action: str, whom: list[Contact]) -> tuple[str, ...]:
    """Return how an address is noted, with an id; who has none is named nowhere."""
    if whom:
        return noted_with(action, "edit", first_by_name(whom).id, "--email", "ADDRESS")
    return noted_with(action, "add", "contact", "NAME", "--how-met", "WHERE")


def _action(network: Network, meeting: Meeting, status: str, people: tuple[Contact, ...]) -> str:
    if not people:
        return somebody("D12")
    if status == "ok":
        return command("list", "contacts", "--sort", "last")
    usual = _spoken(meeting.way)
    return meet(
        network,
        [each for each in network.contacts if _spoken(each.how_met or usual) != usual],
        people,
        plan("D12", "meet somebody in another way"),
    )
