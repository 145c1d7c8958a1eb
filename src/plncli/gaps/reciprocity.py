"""D5: give and take, in the network as a whole and with each person."""

from datetime import date

from plncli.config import Settings
from plncli.gaps.actions import ask, log, meet, mention, nearest, somebody, within
from plncli.gaps.finding import Finding, counted, named
from plncli.model import Contact
from plncli.network import Network, active

GIVEN = {"gave": 1.0, "mutual": 0.5, "received": 0.0}
"""How much of an interaction was giving; what is mutual is half of each."""
SHOWN = 3
"""The most people who are named for a word of thanks."""


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Measure the share of giving among interactions whose direction is known."""
    window = settings.gaps_window_days
    counts = network.log.directions
    count = sum(counts.values())
    given = sum(weight * counts.get(direction, 0) for direction, weight in GIVEN.items())
    share = given / count if count else None
    status = _judge(share, count, settings)
    unthanked = _helpers(network)
    return [
        Finding(
            id="D5",
            name="Give and take",
            status=status,
            value=None if share is None else round(share, 3),
            n=count,
            window_days=window,
            measured=_measured(share, count, window, settings),
            evidence=(
                f"gave {counts.get('gave', 0)}, received {counts.get('received', 0)},"
                f" both ways {counts.get('mutual', 0)}",
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
    number = counted(count, "interaction", "interactions")
    return (
        f"{share:.0%} of {number} in {window} days {'was' if count == 1 else 'were'} giving{tail}"
    )


def _helpers(network: Network) -> list[Contact]:
    """Return contacts who helped and got nothing back, the latest first."""
    wanted = set(network.log.helpers)
    found = {contact.id: contact for contact in network.contacts if contact.id in wanted}
    return [found[identity] for identity in network.log.helpers if identity in found]


def _action(
    network: Network,
    today: date,
    settings: Settings,
    share: float | None,
    unthanked: list[Contact],
) -> str:
    asks_too_little = share is not None and share > settings.gaps_giving_above
    if unthanked and not asks_too_little:
        return _thanks(network, unthanked[0])
    person = nearest(active(network, today, settings.gaps_window_days).contacts)
    if person and asks_too_little:
        return ask(network, person)
    if unthanked:
        return _thanks(network, unthanked[0])
    if person:
        return log(within(network, f"shared a tip with {mention(network, person)}"))
    return meet(network, network.contacts, [], somebody("D5"))


def _thanks(network: Network, helper: Contact) -> str:
    return log(within(network, f"thanked {mention(network, helper)} for the help"))
