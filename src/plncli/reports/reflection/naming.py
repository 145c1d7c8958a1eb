"""How people are called in what others will read: by role and place, or by name."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable

from plncli.model import Contact

PLACES = {
    "school": "at my school",
    "district": "in my district",
    "region": "in my region",
    "national": "elsewhere in my country",
    "global": "in another country",
}
UNTOLD = "student"
"""The role whose bearers are never named, whatever is asked for."""
ORDINALS = (
    "", "another", "a third", "a fourth", "a fifth", "a sixth", "a seventh", "an eighth",
    "a ninth", "a tenth",
)  # fmt: skip
_WORD = re.compile(r"\w+")
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof)\.?"


class Naming:
    """What each contact is called: a name where that is allowed, else role and place.

    Several of one role and place are told apart by the order in which they come up.
    """

    def __init__(self, contacts: Iterable[Contact], named: Collection[str] | None) -> None:
        """Take the contacts, and the ids of those who may be named; None is everybody.

        Students are never named.
        """
        self._named = None if named is None else frozenset(named)
        self._contacts: dict[str, Contact] = {}
        self._by_word: dict[str, list[str]] = defaultdict(list)
        self._labels: dict[str, str] = {}
        self._used: dict[str, int] = defaultdict(int)
        for contact in contacts:
            self._contacts[contact.id] = contact
            if not self._is_named(contact):
                for word in _first_words(contact):
                    self._by_word[word].append(contact.id)

    def of(self, identity: str) -> str:
        """Return what the contact with this id is called."""
        contact = self._contacts[identity]
        if UNTOLD in contact.roles:
            return "a student"
        if self._is_named(contact):
            return contact.name
        if identity not in self._labels:
            self._labels[identity] = self._numbered(contact)
        return self._labels[identity]

    def hidden(self, text: str) -> str:
        """Return ``text`` without the names and handles of those who are not to be named."""
        words = dict.fromkeys(word.lower() for word in _WORD.findall(text))
        met = dict.fromkeys(each for word in words for each in self._by_word.get(word, ()))
        forms = sorted(
            (
                (-len(name), pattern, identity)
                for identity in met
                for name, pattern in _forms(self._contacts[identity])
            ),
        )
        if not forms:
            return text
        either = re.compile("|".join(f"({pattern})" for _, pattern, _ in forms))
        return either.sub(lambda match: self.of(forms[(match.lastindex or 1) - 1][2]), text)

    def _is_named(self, contact: Contact) -> bool:
        if UNTOLD in contact.roles:
            return False
        return self._named is None or contact.id in self._named

    def _numbered(self, contact: Contact) -> str:
        role = contact.roles[0].replace("_", " ") if contact.roles else "person"
        what = f"{role} {PLACES.get(contact.scope or '', 'in my network')}"
        number = self._used[what]
        self._used[what] += 1
        if number == 0:
            return f"{'an' if role[0] in 'aeiou' else 'a'} {what}"
        if number < len(ORDINALS):
            return f"{ORDINALS[number]} {what}"
        return f"{role} no. {number + 1}{what.removeprefix(role)}"


def _first_words(contact: Contact) -> set[str]:
    """Return the words with which the forms of a contact's name begin, in lower case."""
    names = [contact.name, contact.name.rpartition(" ")[2], *_handles(contact)]
    return {word.group().lower() for name in names if (word := _WORD.search(name))}


def _forms(contact: Contact) -> list[tuple[str, str]]:
    """Return the names that somebody goes by, each with the pattern that finds it.

    A first name counts with its capital and where it is no month of a date, a last
    name behind a title.
    """
    forms = [(contact.name, rf"(?i:(?<!\w){re.escape(contact.name)}(?!\w))")]
    forms += [(each, rf"(?i:(?<!\w)@?{re.escape(each)}(?!\w))") for each in _handles(contact)]
    parts = contact.name.split()
    if len(parts) > 1:
        first, last = re.escape(parts[0]), re.escape(parts[-1])
        forms.append((parts[0], rf"(?<!\w)(?<!\d ){first}(?!\w)(?! \d)"))
        forms.append((f"Mr {parts[-1]}", rf"(?<!\w){_TITLES} {last}(?!\w)"))
    return forms


def _handles(contact: Contact) -> list[str]:
    return [handle.handle.removeprefix("@") for handle in contact.handles]
