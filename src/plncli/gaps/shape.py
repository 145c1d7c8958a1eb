"""D15: the shape of the network: who knows whom, and who alone leads to others."""

from datetime import date

from plncli.config import Settings
from plncli.gaps.actions import is_step, noted_with, plan, somebody
from plncli.gaps.choosing import latest
from plncli.gaps.finding import Finding, counted, named
from plncli.gaps.measures import effective_size
from plncli.model import Community, Contact
from plncli.network import Network, active
from plncli.shellwords import command

LEAST = 5
"""People from which on a shape is measured: mapping a network asks for as many."""
LISTED = ("active", "wanted")
"""The statuses of people who count as a link."""
Bridge = tuple[Contact, Community]
"""Somebody who is the only one that one knows of a community."""


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Measure how little people double each other, and find who alone leads to a community."""
    people = active(network, today, settings.gaps_window_days).contacts
    ids = {contact.id for contact in people} if network.ties else set()
    ties = sum(one in ids and other in ids for one, other in network.ties)
    size = effective_size(len(people), ties)
    is_judged = len(people) >= LEAST and ties > 0
    bridges = _bridges(network)
    action = _action(len(people), bridges, is_judged)
    return [
        Finding(
            id="D15",
            name="Shape",
            status="ok" if is_judged else "not_enough_data",
            value={
                "effective_size": round(size, 3) if is_judged and size else None,
                "efficiency": round(size / len(people), 3) if is_judged and size else None,
                "ties": ties,
                "bridges": len(bridges),
            },
            n=len(people),
            window_days=settings.gaps_window_days,
            measured=_measured(len(people), ties, size if is_judged else None),
            evidence=(
                *named("your only link", (f"{who.name} to {where.name}" for who, where in bridges)),
                *_how(network, action, people, bridges if is_judged else []),
            ),
            why="People who do not know each other tell you different things; what is new comes"
            " over bridges, not from weak ties as such (Neal 2024).",
            rule="effective size n - 2t/n for n people with t ties among them (Burt 1992, as in"
            f" networkx); shown, not judged, from {LEAST} people and one tie on.",
            action=action,
        )
    ]


def _bridges(network: Network) -> list[Bridge]:
    """Return who is the only one of a community, by the community's name; no students."""
    listed = frozenset(each.id for each in network.contacts if each.status in LISTED)
    only: list[tuple[str, Community]] = []
    for community in network.communities:
        if community.status in LISTED and community.kind != "class":
            members = listed & network.members.get(community.id, frozenset())
            only += [(each, community) for each in members if len(members) == 1]
    ids = {identity for identity, _ in only}
    people = {each.id: each for each in network.contacts if each.id in ids} if ids else {}
    found = [(people[identity], community) for identity, community in only]
    found = [bridge for bridge in found if "student" not in bridge[0].roles]
    return sorted(found, key=lambda bridge: (bridge[1].name.lower(), bridge[1].id))


def _measured(people: int, ties: int, size: float | None) -> str:
    known, number = counted(ties, "tie", "ties"), counted(people, "person", "people")
    if size is None:
        return f"{known} noted among {number}" if people else "no ties noted"
    return f"{number}, {known} among them: effective size {size:.1f}, {size / people:.0%} of all"


def _action(people: int, bridges: list[Bridge], is_judged: bool) -> str:
    if people < LEAST:
        return somebody("D15")
    if not is_judged:
        return plan("D15", "note who knows whom")
    if bridges:
        return plan("D15", "meet one more of them")
    return command("list", "contacts", "--sort", "last")


def _how(
    network: Network, action: str, people: tuple[Contact, ...], bridges: list[Bridge]
) -> tuple[str, ...]:
    if bridges:
        return noted_with(action, "add", "contact", "NAME", "--community", bridges[0][1].id)
    if len(people) < LEAST:
        return noted_with(action, "add", "contact", "NAME")
    if not is_step(action):
        return ()
    days = [network.touched.get(contact.id, "") for contact in people]
    return noted_with(action, "edit", latest(people, days, 1)[0].id, "--knows", "NAME")
