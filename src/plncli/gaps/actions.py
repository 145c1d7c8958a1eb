"""The one next command of a finding: it runs as it is printed, and stores nothing untrue.

The nearest way comes first: a connection that has gone quiet, then one that is
wanted, and only then something new ("Building a Professional Learning Network":
begin with the people in your own school). What is new comes of `discover`; what
only the user knows, a name, an address or a price, is planned as a first step.
"""

import re
from collections.abc import Iterable

from plncli.model import SCOPES, Contact, Source
from plncli.network import Network
from plncli.shellwords import command, is_plain, quoted

SAYABLE = r"(?!(?:me|us|mrs?|ms|miss|dr|prof)\b)[^\W\d]+(?:[ -][^\W\d]+)*"
"""Names that a sentence of `pln log` holds as they are: punctuation ends a name there, a number
may be a duration, and some words begin none. All others are said by their id."""
DURATION = r"\d[ -]?[hm]|\b(?:an|one) hour\b"
"""What a sentence takes for a duration, wherever it stands: 20 minutes, half an hour."""
WITH_ARTICLE = r"(?:an?|the|my|our|his|her|their|your|this|that)\b"
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
    if not is_step(action):
        return None
    import shlex

    return shlex.split(action)[-1]


def is_step(action: str) -> bool:
    """Whether an action plans a first step."""
    return action.startswith("pln gaps ")


def noted_with(action: str, *words: str) -> tuple[str, ...]:
    """Return the line of evidence that goes with a planned step: how its outcome is noted.

    Args:
        words: those of the command; one in capitals stands for what is to be filled in.
    """
    return (f"once you know, `{command(*words)}` notes it",) if is_step(action) else ()


def somebody(finding: str) -> str:
    """Return the planning of a first contact, where nobody is at hand."""
    return plan(finding, "name somebody to learn from")


def log(text: str) -> str:
    """Return a `pln log` of a sentence, quoted as a whole only where it must be."""
    plain = all(map(is_plain, text.split()))
    return f"pln log {text if plain else quoted(text)}"


def ask(network: Network, contact: Contact, topic: str | None = None) -> str:
    """Return the logging of a question to a contact, about a topic where one is at hand."""
    known = next(iter((*contact.topics, *open_topics(network))), None)
    topic = topic or network.about or known
    return log(f"asked {mention(network, contact)} {about(topic) if topic else 'for advice'}")


def about(topic: str) -> str:
    """Return how a sentence says its topic: the words of one with an article are marked as it."""
    return f"+{topic}" if re.match(WITH_ARTICLE, topic, re.I) else f"about {topic}"


def within(network: Network, text: str) -> str:
    """Return a sentence with the topic of a part of the network, so that it counts there."""
    return f"{text} {about(network.about)}" if network.about else text


def mention(network: Network, contact: Contact) -> str:
    """Return how a sentence names a contact: by name, or by handle or id where two share it."""
    if not _has_twin(network, contact):
        return at(contact.name, contact.id)
    return f"@{contact.handles[0].handle.lstrip('@') if contact.handles else contact.id}"


def at(name: str, identity: str) -> str:
    """Return how a sentence names a record: by id where the name may hold a duration."""
    return f"@{identity if re.search(DURATION, name, re.I) else name}"


def called(network: Network, contact: Contact) -> str:
    """Return what a command calls a contact: the name, or the id where that fits several.

    A name that begins with a dash would be an option.
    """
    is_plain_name = not contact.name.startswith("-") and not _has_twin(network, contact)
    return contact.name if is_plain_name else contact.id


def _has_twin(network: Network, contact: Contact) -> bool:
    """Whether another contact has the same name; lengths are compared first, among thousands."""
    name, length = contact.name.lower(), len(contact.name)
    same = [
        other
        for other in (network.whole or network).contacts
        if len(other.name) == length and other.name.lower() == name
    ]
    return len(same) > 1


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
    title = source.title
    known = re.fullmatch(SAYABLE, title, re.I) and not re.search(DURATION, title, re.I)
    name = f"re {title}" if known else f"@{source.id}"
    return log(f"{VERBS.get(source.kind, 'read')} {name}")
