"""One's own accounts, and what is worth a look about them: calm findings, no scores.

One name and one e-mail address for all accounts of a kind, so that people find you and
nothing is lost with a job, is old advice for learning networks; not to depend on one
platform is younger.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from plncli.counted import counted
from plncli.model import Handle

DIRECT = frozenset({"email", "phone"})
"""Ways to reach somebody that belong to no platform."""
LEAST = 5
"""With fewer people nothing is said about platforms (our default)."""
SHARE = 0.5
"""More than this share of people on one platform only is a dependence (our default)."""
_OF_WORK = r"\b(?:school|work|district|job|office)\b|\.edu\b|\.k12\."


class Account(NamedTuple):
    """An account of one's own; ``email`` is a label of the address that it hangs on."""

    id: str
    platform: str
    handle: str
    email: str | None
    sphere: str | None
    status: str
    since: str | None
    until: str | None
    moved_to: str | None
    note: str | None
    created_at: str
    updated_at: str
    kind: str = "account"

    @property
    def name(self) -> str:
        """The account as `parse_handle` reads it."""
        return f"{self.platform}:{self.handle}"


class Finding(NamedTuple):
    """Something about one's accounts, and a command to begin with."""

    name: str
    text: str
    next: str


class Person(NamedTuple):
    """A contact's name, and the ways to reach that contact."""

    name: str
    handles: tuple[Handle, ...]


def username(handle: str) -> str:
    """Return the part of a handle that one chooses: `kim` of `@Kim@school.social`."""
    part = handle.lstrip("@").casefold()
    if part.endswith(".bsky.social"):
        part = part.removesuffix(".bsky.social")
    return re.sub(r"[._-]", "", part.partition("@")[0])


def findings(accounts: Sequence[Account], people: Iterable[Person]) -> list[Finding]:
    """Return what is worth a look about one's accounts, given how people are reached."""
    used = [each for each in accounts if each.status != "left"]
    found = (
        _names(used),
        _emails(used),
        _of_work(used),
        *_platforms(accounts, list(people)),
    )
    return [each for each in found if each is not None]


def _names(accounts: Sequence[Account]) -> Finding | None:
    named = {each.name: username(each.handle) for each in accounts if each.platform not in DIRECT}
    if len(set(named.values())) < 2:
        return None
    usual, count = Counter(named.values()).most_common(1)[0]
    others = [name for name, chosen in named.items() if chosen != usual]
    if count == 1:
        text = f"each of your accounts has another name: {', '.join(named)}"
    else:
        text = f"you are {usual} elsewhere, but not as {', '.join(others)}"
    return Finding("names", f"{text}; one name is easier to find", "pln list accounts")


def _emails(accounts: Sequence[Account]) -> Finding | None:
    labels = Counter(
        each.email.casefold() for each in accounts if each.email and each.sphere != "social"
    )
    if len(labels) < 2:
        return None
    said = ", ".join(f"{label} ({count})" for label, count in labels.most_common())
    text = f"your accounts hang on {counted(len(labels), 'address', 'addresses')}: {said}"
    return Finding("emails", text, "pln edit ACCOUNT --email-label LABEL")


def _of_work(accounts: Sequence[Account]) -> Finding | None:
    bound = [
        each.name
        for each in accounts
        if each.email and re.search(_OF_WORK, each.email, re.IGNORECASE)
    ]
    if not bound:
        return None
    which = f"{counted(len(bound), 'account')} would go with your job: {', '.join(bound)}"
    text = f"{which}; an address of your own keeps what is yours"
    return Finding("work_email", text, "pln edit ACCOUNT --email-label LABEL")


def _platforms(accounts: Sequence[Account], people: Sequence[Person]) -> list[Finding | None]:
    """Say on which platform too many depend, and who is left behind where one has left."""
    only: dict[str, list[str]] = {}
    for person in people:
        platforms = {each.platform for each in person.handles}
        if len(platforms) == 1 and not platforms & DIRECT:
            only.setdefault(platforms.pop(), []).append(person.name)
    reached = sum(1 for person in people if person.handles)
    found: list[Finding | None] = []
    for platform, names in sorted(only.items()):
        if reached >= LEAST and len(names) > SHARE * reached:
            text = f"{len(names)} of {counted(reached, 'person', 'people')} you reach on {platform}"
            found.append(
                Finding("dependence", f"{text} only; ask the closest for another way", _add(names))
            )
    left = {each.platform for each in accounts if each.status == "left"}
    left -= {each.platform for each in accounts if each.status != "left"}
    for platform in sorted(left & only.keys()):
        names = only[platform]
        text = f"you left {platform}, and reach {_some(names)} nowhere else"
        found.append(Finding("left_behind", text, _add(names)))
    return found


def _add(names: Sequence[str]) -> str:
    from plncli.shellwords import command

    return f"{command('edit', names[0])} --email ADDRESS"


def _some(names: Sequence[str]) -> str:
    shown = ", ".join(names[:3])
    return shown if len(names) < 4 else f"{shown} and {len(names) - 3} more"
