"""D4: people who see things differently, and whether one listens to them.

How far one agrees with somebody is private: a finding has counts, and names
nobody of whom it is noted.
"""

from collections import Counter
from datetime import date, timedelta
from typing import NamedTuple

from plncli.config import Settings
from plncli.gaps.actions import is_step, noted_with, plan
from plncli.gaps.choosing import latest
from plncli.gaps.finding import Finding, counted, missing
from plncli.gaps.likeness import FACETS, own, words
from plncli.gaps.measures import e_i
from plncli.model import Contact, Profile
from plncli.network import Network, active
from plncli.shellwords import command

DIFFERENT = ("mixed", "often_disagree")
"""How much one agrees with people who see things differently."""
LISTED = ("active", "wanted")
"""The statuses of people who are listed, whether one is in touch or not."""


class Voices(NamedTuple):
    """How many people there are of each kind.

    Attributes:
        known: of whom it is noted how far one agrees with them.
        unknown: active ones of whom it is not.
        different: those who see things differently.
        engaged: those of them one was in touch with, or read something of.
    """

    known: int
    unknown: int
    different: int
    engaged: int


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Count who sees things differently, and how many of them one is in touch with."""
    people = active(network, today, settings.gaps_window_days).contacts
    untagged = [contact for contact in people if contact.agreement == "unknown"]
    voices = _voices(network, len(untagged), today, settings.gaps_engaged_days)
    balances = _balances(network.profile, people)
    action = _action(voices)
    return [
        Finding(
            id="D4",
            name="Perspective",
            status=_judge(voices),
            value={**voices._asdict(), **{f"e_i_{name}": each for name, each in balances.items()}},
            n=voices.known,
            window_days=settings.gaps_engaged_days,
            measured=_measured(voices, settings.gaps_engaged_days),
            evidence=(*_evidence(balances), *_how(network, action, untagged)),
            why="Somebody you do not always agree with belongs in a network, too (My Professional"
            " Learning Network): like-minded colleagues (Krutka, Carpenter and Trust 2017) can"
            " become an echo chamber (EdTechnica).",
            rule="nobody who sees things differently is a gap, nobody of them met or read in"
            f" {settings.gaps_engaged_days} days is thin: our defaults (gaps.engaged_days). E-I"
            " (Krackhardt and Stern 1988) runs from -1, all like you, to +1; it is shown, not"
            " judged.",
            action=action,
        )
    ]


def _voices(network: Network, unknown: int, today: date, days: int) -> Voices:
    since = (today - timedelta(days=days)).isoformat()
    tagged = [contact for contact in network.contacts if contact.agreement != "unknown"]
    known = [contact for contact in tagged if contact.status in LISTED]
    different = [contact for contact in known if contact.agreement in DIFFERENT]
    engaged = [
        contact
        for contact in different
        if network.touched.get(contact.id, "") >= since or contact.id in network.read
    ]
    return Voices(len(known), unknown, len(different), len(engaged))


def _judge(voices: Voices) -> str:
    if not voices.known or voices.unknown > voices.known:
        return "not_enough_data"
    if not voices.different:
        return "gap"
    return "ok" if voices.engaged else "thin"


def _measured(voices: Voices, days: int) -> str:
    if not voices.known:
        among = f"none of {voices.unknown}" if voices.unknown else "nobody"
        return f"how far you agree is noted for {among}"
    unknown = missing(voices.unknown, "how far you agree")
    met = f"met or read in {days} days"
    if voices.different == 1:
        said = f"1 sees things differently from you, {'' if voices.engaged else 'not '}{met}"
    elif voices.different:
        said = (
            f"{voices.different} see things differently from you,"
            f" {voices.engaged or 'none'} of them {met}"
        )
    else:
        said = "nobody sees things differently from you"
    return f"of {counted(voices.known, 'person', 'people')} {said}{unknown}"


def _balances(profile: Profile, people: tuple[Contact, ...]) -> dict[str, float]:
    """Return the E-I index of each facet that is noted of oneself and of others.

    Somebody is outside who shares none of one's subjects, grades or roles, or not the country.
    """
    found = {}
    for facet in FACETS:
        mine = own(profile, facet)
        # Thousands of people have a few values among them: each is compared once.
        values = Counter([getattr(contact, facet) for contact in people]) if mine else {}
        sides = {True: 0, False: 0}
        for value, count in values.items():
            if value:
                sides[mine.isdisjoint(words(value))] += count
        balance = e_i(sides[True], sides[False])
        if balance is not None:
            found[facet] = round(balance, 3)
    return found


def _evidence(balances: dict[str, float]) -> tuple[str, ...]:
    if not balances:
        return ()
    said = (f"{facet} {balance:+.2f}" for facet, balance in balances.items())
    return (f"against you, E-I by {', '.join(said)}",)


def _how(network: Network, action: str, untagged: list[Contact]) -> tuple[str, ...]:
    """Return how an agreement is noted, with the id of whom one was in touch with last."""
    if not is_step(action):
        return ()
    days = [network.touched.get(contact.id, "") for contact in untagged]
    for contact in latest(untagged, days, 1):
        return noted_with(action, "edit", contact.id, "--agreement", "HOW")
    return noted_with(action, "add", "contact", "NAME", "--agreement", "HOW")


def _action(voices: Voices) -> str:
    status = _judge(voices)
    if status == "not_enough_data" and voices.unknown:
        return plan("D4", "note how far I agree with my people")
    if status in ("gap", "not_enough_data"):
        return plan("D4", "name somebody I respect and argue with")
    # Whoever is named here is somebody one disagrees with: a list for one's own eyes
    # names them, not the finding.
    return command("list", "contacts", "--where", "agreement:mixed OR agreement:often-disagree")
