"""The one next command of a finding: it runs as it is printed, and stores nothing untrue.

The nearest way comes first: a connection that has gone quiet, then one that is
wanted, and only then something new ("Building a Professional Learning Network":
begin with the people in your own school). What is new comes of `discover`; what
only the user knows, a name, an address or a price, is planned as a first step.
"""

import re
import shlex
from collections.abc import Iterable

from plncli.model import SCOPES, Contact, Source
from plncli.network import Network
from plncli.shellwords import command, is_plain, quoted

SAYABLE = r"(?!(?:me|us|mrs?|ms|miss|dr|prof)\b)[^\W\d]+(?:[ -][^\W\d]+)*"
"""Names that a sentence of `pln log` holds as they are: punctuation ends a name there, a number
may be a duration, and some words begin none. All others are said by their id."""
_NEARNESS: dict[str | None, int] = {
    scope: distance for distance, scope in enumerate((*SCOPES, None))
}
VERBS = {"podcast": "listened", "video": "watched"}


def discover(box: str) -> str:
    """Return the looking for candidates for a box of the organizer."""
    return command("discover", "--box", box.replace("_", "-"))


def plan(finding: str, step: str) -> str:
    """Return the planning of a first step, where only the user knows what is to be noted."""
    return command("gaps", finding, "--step", step)


def planned_step(action: str) -> str | None:
    """Return the step that an action plans; None where it does something else."""
    return shlex.split(action)[-1] if action.startswith("pln gaps ") else None


def noted_with(action: str, *words: str) -> tuple[str, ...]:
    """Return the line of evidence that goes with a planned step: how its outcome is noted.

    Args:
        words: those of the command; one in capitals stands for what is to be filled in.
    """
    return (f"once you know, `{command(*words)}` notes it",) if planned_step(action) else ()


def somebody(finding: str) -> str:
    """Return the planning of a first contact, where nobody is at hand."""
    return plan(finding, "name somebody to learn from")


def log(text: str) -> str:
    """Return a `pln log` of a sentence, quoted as a whole only where it must be."""
    plain = all(map(is_plain, text.split()))
    return f"pln log {text if plain else quoted(text)}"


def ask(network: Network, contact: Contact, topic: str | None = None) -> str:
    """Return the logging of a question to a contact, about a topic where one is at hand."""
    about = topic or next(iter((*contact.topics, *open_topics(network))), None)
    return log(f"asked {mention(network, contact)} {f'about {about}' if about else 'for advice'}")


def mention(network: Network, contact: Contact) -> str:
    """Return how a sentence names a contact: by name, or by handle where two share the name."""
    name, length = contact.name.lower(), len(contact.name)
    twins = [
        other
        for other in network.contacts
        if len(other.name) == length and other.name.lower() == name
    ]
    if len(twins) > 1 and contact.handles:
        return f"@{contact.handles[0].handle.lstrip('@')}"
    return f"@{contact.name}"


def open_topics(network: Network) -> list[str]:
    """Return the names of the topics that are open, the most important first."""
    found = [topic for topic in network.topics if topic.status == "open"]
    return [topic.name for topic in sorted(found, key=lambda topic: (topic.priority, topic.name))]


def nearest(contacts: Iterable[Contact], status: str | None = None) -> Contact | None:
    """Return who works nearest, of a status if one is given; unknown is farthest.

    From the same school, then the district, and so on, and by name among equals.
    """
    wanted = (each for each in contacts if status in (None, each.status))
    return min(wanted, key=_distance, default=None)


def first_by_name(contacts: Iterable[Contact]) -> Contact:
    """Return who comes first by name, of one or more."""
    return min(contacts, key=lambda contact: (contact.name.lower(), contact.id))


def _distance(contact: Contact) -> tuple[int, str, str]:
    return _NEARNESS[contact.scope], contact.name.lower(), contact.id


def meet(network: Network, fitting: Iterable[Contact], known: Iterable[Contact], new: str) -> str:
    """Return the nearest way to one more active contact.

    Args:
        fitting: contacts of any status that would count.
        known: those of them that are active already.
        new: the command that leads to somebody, where nobody fits.
    """
    active = {contact.id for contact in known}
    others = [contact for contact in fitting if contact.id not in active]
    if quiet := nearest(others, "active"):
        return ask(network, quiet)
    if wanted := nearest(others, "wanted"):
        return command("edit", wanted.id, "--status", "active")
    return new


def read(fitting: Iterable[Source], known: Iterable[Source], new: str) -> str:
    """Return the nearest way to one more active source; ``new`` leads to one."""
    active = {source.id for source in known}
    others = [source for source in fitting if source.id not in active]
    if quiet := _first(others, "active"):
        return look(quiet)
    if wanted := _first(others, "wanted"):
        return command("edit", wanted.id, "--status", "active")
    return new


def _first(sources: Iterable[Source], status: str) -> Source | None:
    """Return the source of a status that comes first by title."""
    of_status = (each for each in sources if each.status == status)
    return min(of_status, key=lambda source: (source.title.lower(), source.id), default=None)


def look(source: Source) -> str:
    """Return the logging of a look at a quiet source, whether it has a feed or not.

    A feed that has been silent for long is in no edition, wherever its entries would stand.
    """
    known = re.fullmatch(SAYABLE, source.title, re.IGNORECASE)
    name = f"re {source.title}" if known else f"@{source.id}"
    return log(f"{VERBS.get(source.kind, 'read')} {name}")
