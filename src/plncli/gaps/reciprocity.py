"""D5: give and take, in the network as a whole and with each person."""

from collections import Counter
from datetime import date, timedelta

from plncli.config import Settings
from plncli.gaps.actions import ask, log, meet, mention, nearest, somebody
from plncli.gaps.finding import Finding, named
from plncli.model import Contact, Interaction
from plncli.network import Network, active

SOLITARY = ("read", "watched", "listened")
"""Acts that take nothing from anybody: they are no part of give and take."""
GIVEN = {"gave": 1.0, "mutual": 0.5, "received": 0.0}
"""How much of an interaction was giving; what is mutual is half of each."""
SHOWN = 3
"""The most people who are named for a word of thanks."""


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Measure the share of giving among interactions whose direction is known."""
    window = settings.gaps_window_days
    counted = _directed(network, today, window)
    given = sum(GIVEN[interaction.direction or ""] for interaction in counted)
    share = given / len(counted) if counted else None
    status = _judge(share, len(counted), settings)
    unthanked = _helpers(network, today, 2 * window)
    counts = Counter(interaction.direction for interaction in counted)
    return [
        Finding(
            id="D5",
            name="Give and take",
            status=status,
            value=None if share is None else round(share, 3),
            n=len(counted),
            window_days=window,
            measured=_measured(share, len(counted), window, settings),
            evidence=(
                f"gave {counts['gave']}, received {counts['received']},"
                f" both ways {counts['mutual']}",
                *named(
                    f"helped you within {2 * window} days, nothing back yet",
                    (contact.name for contact in unthanked[:SHOWN]),
                ),
            ),
            why="A network that lasts is active and reciprocal (Tour 2017): people answer those"
            " who answer, and like to hear what came of it. Taking part by reading along is"
            " legitimate, too (Honeychurch et al. 2017).",
            rule=f"giving below {settings.gaps_taking_below:.0%} or above"
            f" {settings.gaps_giving_above:.0%} is thin, none at all a gap, from"
            f" {settings.gaps_reciprocity_min} interactions on: our defaults"
            " (gaps.taking_below, gaps.giving_above, gaps.reciprocity_min).",
            action=_action(network, today, settings, share, unthanked),
        )
    ]


def _directed(network: Network, today: date, days: int) -> list[Interaction]:
    since = (today - timedelta(days=days)).isoformat()
    return [
        interaction
        for interaction in network.interactions
        if interaction.date >= since and interaction.direction and interaction.act not in SOLITARY
    ]


def _judge(share: float | None, count: int, settings: Settings) -> str:
    if share is None or count < settings.gaps_reciprocity_min:
        return "not_enough_data"
    if share == 0:
        return "gap"
    if share < settings.gaps_taking_below or share > settings.gaps_giving_above:
        return "thin"
    return "ok"


def _measured(share: float | None, count: int, window: int, settings: Settings) -> str:
    if share is None:
        return f"no interaction with a direction logged in {window} days"
    shape = (
        "more came to you than went out"
        if share < settings.gaps_taking_below
        else "more went out than came back"
        if share > settings.gaps_giving_above
        else "it goes both ways"
    )
    tail = f": {shape}" if count >= settings.gaps_reciprocity_min else ""
    return f"{share:.0%} of {count} interactions in {window} days were giving{tail}"


def _helpers(network: Network, today: date, days: int) -> list[Contact]:
    """Return contacts who helped within ``days`` and got nothing back, most helpful first."""
    helped: Counter[str] = Counter()
    repaid = set()
    for interaction in _directed(network, today, days):
        for link in interaction.participants:
            if interaction.direction == "received":
                helped[link.id] += 1
            else:
                repaid.add(link.id)
    return sorted(
        (
            contact
            for contact in network.contacts
            if contact.id in helped and contact.id not in repaid
        ),
        key=lambda contact: (-helped[contact.id], contact.name.lower(), contact.id),
    )


def _action(
    network: Network,
    today: date,
    settings: Settings,
    share: float | None,
    unthanked: list[Contact],
) -> str:
    people = nearest(active(network, today, settings.gaps_window_days).contacts)
    if share is not None and share > settings.gaps_giving_above and people:
        return ask(network, people[0])
    if unthanked:
        return log(f"thanked {mention(network, unthanked[0])} for the help")
    if people:
        return log(f"shared a tip with {mention(network, people[0])}")
    return meet(network, network.contacts, [], somebody(network))
