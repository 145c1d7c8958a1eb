"""How people are called in what others will read: by role and place, or by name."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from plncli.model import Contact

PLACES = {
    "school": "at my school",
    "district": "in my district",
    "region": "in my region",
    "national": "elsewhere in my country",
    "global": "in another country",
}
UNTOLD = frozenset({"student"})
"""Roles whose bearers are never printed, whatever is asked for."""


class Naming(NamedTuple):
    """What each contact is called, by id; who is not in it is not printed."""

    labels: dict[str, str]
    replaced: dict[str, str]

    def of(self, contact: Contact) -> str | None:
        """Return what a contact is called, or None for one who is not printed."""
        return self.labels.get(contact.id)

    def hidden(self, text: str) -> str:
        """Return ``text`` with every name that must not be read replaced."""
        for name, label in self.replaced.items():
            text = re.sub(rf"(?<!\w)@?{re.escape(name)}(?!\w)", label, text)
        return text


def naming(contacts: Iterable[Contact], *, names: bool) -> Naming:
    """Return what contacts are called: their names, or else role and place.

    Several of one role and place are numbered. Names, handles and first names
    of contacts are replaced in free text as well; students' always are.
    """
    told = [contact for contact in contacts if not UNTOLD & set(contact.roles)]
    untold = [contact for contact in contacts if UNTOLD & set(contact.roles)]
    if names:
        labels = {contact.id: contact.name for contact in told}
        return Naming(labels, _replacements(untold, {c.id: "a student" for c in untold}))
    plain = {contact.id: _role_and_place(contact) for contact in told}
    totals = Counter(plain.values())
    used: Counter[str] = Counter()
    labels = {}
    for identity, label in plain.items():
        used[label] += 1
        labels[identity] = f"{label} ({used[label]})" if totals[label] > 1 else label
    students = {contact.id: "a student" for contact in untold}
    return Naming(labels, _replacements([*told, *untold], labels | students))


def _role_and_place(contact: Contact) -> str:
    role = contact.roles[0].replace("_", " ") if contact.roles else "person"
    article = "an" if role[0] in "aeiou" else "a"
    place = PLACES.get(contact.scope or "", "in my network")
    return f"{article} {role} {place}"


def _replacements(contacts: list[Contact], labels: dict[str, str]) -> dict[str, str]:
    """Return labels by name, handle and first name, the longest first."""
    found: dict[str, str] = {}
    for contact in contacts:
        label = labels[contact.id]
        parts = contact.name.split()
        found.setdefault(contact.name, label)
        for handle in contact.handles:
            found.setdefault(handle.handle.removeprefix("@"), label)
        if len(parts) > 1:
            found.setdefault(parts[0], label)
    return dict(sorted(found.items(), key=lambda item: -len(item[0])))
