"""D13: whom one turns to for what, and who connects one with others."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from plncli.config import Settings
from plncli.gaps.actions import meet, plan, somebody
from plncli.gaps.choosing import latest
from plncli.gaps.finding import Finding, among, named
from plncli.model import Contact
from plncli.network import Network, active
from plncli.shellwords import command

FUNCTIONS = {
    "sounding_board": "a sounding board",
    "learn": "somebody to learn from",
    "keep_up": "somebody to keep up with",
}
"""What people are turned to for, the most missed first."""
CONNECTORS = {
    "tech_coach": "a tech coach",
    "librarian": "a librarian",
    "leader": "a school leader",
    "subject_expert": "a subject expert",
}
"""The roles of people who know others, and who else could help."""
EXPERTS = frozenset({"subject_expert", "author", "researcher", "mentor"})
"""The roles of those to learn from, or to keep up with."""
SHOWN = 3
"""The most people who are named for a function that nobody has."""
LOOKED_AT = 12
"""The most who are looked at for them, the latest in touch: some may be students."""

Counts = dict[str, int]


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Count who is turned to for what, and the roles of those who connect."""
    people = active(network, today, settings.gaps_window_days).contacts
    functions = _counts(FUNCTIONS, [contact.functions for contact in people])
    connectors = _counts(CONNECTORS, [contact.roles for contact in people])
    status = _judge(functions, connectors)
    open_one = next((name for name, count in functions.items() if not count), None)
    could_be = _could_be(network, people, open_one) if open_one else []
    return [
        Finding(
            id="D13",
            name="Functions and connectors",
            status=status,
            value={**functions, **connectors},
            n=len(people),
            window_days=settings.gaps_window_days,
            measured=_measured(people, functions, settings.gaps_window_days),
            evidence=(
                *named("nobody yet", _missing(FUNCTIONS, functions)),
                *named("not among them", _missing(CONNECTORS, connectors)),
                *(_named(open_one, could_be) if open_one else ()),
            ),
            why="A network is there to learn from, to keep up with, and as a sounding board when a"
            " problem is thorny (Thing x: Personal Learning Networks); coaches, librarians, leaders"
            " and experts know where else to turn (Building a Professional Learning Network).",
            rule="no sounding board is a gap; nobody to learn from or keep up with, or none of the"
            " four who connect, is thin: our default.",
            action=_action(network, status, open_one, could_be),
        )
    ]


def _counts(names: Iterable[str], lists: Iterable[tuple[str, ...]]) -> Counts:
    """Return how many of the lists hold each name; thousands of lists have a few values."""
    found = dict.fromkeys(names, 0)
    for words, count in Counter(lists).items():
        for word in words:
            if word in found:
                found[word] += count
    return found


def _judge(functions: Counts, connectors: Counts) -> str:
    if not any(functions.values()):
        return "not_enough_data"
    if not functions["sounding_board"]:
        return "gap"
    return "ok" if all(functions.values()) and any(connectors.values()) else "thin"


def _measured(people: tuple[Contact, ...], functions: Counts, window: int) -> str:
    if not people:
        return f"nobody was active in {window} days"
    among_whom = f"{among(len(people), 'person', 'people')} active in {window} days"
    if not any(functions.values()):
        return f"what you turn to people for is not noted{among_whom}"
    said = (
        f"{functions['learn'] or 'nobody'} to learn from, {functions['keep_up'] or 'nobody'} to"
        f" keep up with, {functions['sounding_board'] or 'nobody'} as a sounding board"
    )
    return f"{said}{among_whom}"


def _missing(phrases: dict[str, str], counts: Counts) -> list[str]:
    return [phrases[name] for name, count in counts.items() if not count]


def _named(function: str, people: list[Contact]) -> tuple[str, ...]:
    return named(f"could be {FUNCTIONS[function]}", (contact.name for contact in people))


def _could_be(network: Network, people: tuple[Contact, ...], function: str) -> list[Contact]:
    """Return who could have a function, the latest in touch first, then by name.

    Those relied on could be a sounding board, experts could teach; else anybody, but no student.
    """
    if function == "sounding_board":
        fitting = [contact for contact in people if contact.rely]
    else:
        fitting = [contact for contact in people if not EXPERTS.isdisjoint(contact.roles)]
    anybody = fitting or people
    days = [network.touched.get(contact.id, "") for contact in anybody]
    first = latest(anybody, days, LOOKED_AT)
    return [contact for contact in first if "student" not in contact.roles][:SHOWN]


def _action(network: Network, status: str, open_one: str | None, could_be: list[Contact]) -> str:
    if open_one:
        if not could_be:
            return somebody("D13")
        return command("edit", could_be[0].id, "--function", f"+{open_one.replace('_', '-')}")
    if status == "ok":
        return command("list", "contacts", "--sort", "last")
    return meet(
        network,
        [each for each in network.contacts if not CONNECTORS.keys().isdisjoint(each.roles)],
        [],
        plan("D13", "meet a librarian or a tech coach"),
    )
