"""How people are called in what others will read: by role and place, or by name."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from plncli.model import Contact, Handle
from plncli.reports.reflection.forms import WORD, Forms, lower

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


class Naming:
    """Replaces the names of people who are not to be named.

    Several of one role and place are told apart by the order in which they come up.
    """

    def __init__(
        self, contacts: Iterable[Contact], named: Collection[str] | None, text: str
    ) -> None:
        """Look for the contacts who are named in a text.

        Args:
            named: the ids of those who may be named; None is everybody. Students never are.
            text: all that will be read.
        """
        words = {lower(word) for word in WORD.findall(text)}
        self._forms = Forms(
            contact for contact in _may_be_in(contacts, words) if not _is_named(contact, named)
        )
        self._labels: dict[str, str] = {}
        self._used: Counter[str] = Counter()

    def hidden(self, text: str) -> str:
        """Return ``text`` without the names and handles of those who are not to be named."""
        parts: list[str] = []
        end = 0
        for found in self._forms.found(text):
            before = text[: found.start]
            label = self._label(found.contact)
            parts += text[end : found.start], _capital(label) if _begins(before) else label
            end = found.end
        return "".join((*parts, text[end:]))

    def _label(self, contact: Contact) -> str:
        if UNTOLD in contact.roles:
            return "a student"
        if contact.id not in self._labels:
            self._labels[contact.id] = self._numbered(contact)
        return self._labels[contact.id]

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


def _capital(label: str) -> str:
    return label[:1].upper() + label[1:]


def _begins(before: str) -> bool:
    """Whether a sentence begins after these characters."""
    words = before.rstrip()
    return not words or before[-1] == "“" or (words != before and words[-1] in ".!?…")


def _is_named(contact: Contact, named: Collection[str] | None) -> bool:
    return UNTOLD not in contact.roles and (named is None or contact.id in named)


def _may_be_in(contacts: Iterable[Contact], words: set[str]) -> Iterator[Contact]:
    """Return the contacts of whose names a form may be in a text of these words, in lower case.

    Most are in none: of these the first and the last name are looked up, and no more.
    """
    for contact in contacts:
        name = lower(contact.name)
        first, _, last = name.partition(" ")
        if not (first.isalnum() and last.isalnum()):
            first, last = _begun(first), _begun(name.rpartition(" ")[2])
        if (
            first in words
            or last in words
            or (contact.handles and _is_reached(contact.handles, words))
        ):
            yield contact


def _is_reached(handles: Iterable[Handle], words: set[str]) -> bool:
    for _, handle in handles:  # noqa: SIM110 - `any` of a generator costs three times as much
        if _begun(lower(handle)) in words:
            return True
    return False


def _begun(name: str) -> str:
    """Return the first word of a name: all of it, where it has no punctuation."""
    if name.isalnum():
        return name
    word = WORD.search(name)
    return word.group() if word else ""
