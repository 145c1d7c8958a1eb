"""Where a text names somebody, in whatever form of the name: one step a word of the text."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plncli.model import Contact

WORD = re.compile(r"\w+")
_TITLES = frozenset(("Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof"))


def lower(text: str) -> str:
    """Return ``text`` in lower case, with as many characters."""
    return text.replace("İ", "i").lower()  # the one letter that would become two


class Found(NamedTuple):
    """A name in a text, from ``start`` to ``end``, and whose it is."""

    start: int
    end: int
    contact: Contact


class _Form(NamedTuple):
    """A name, and at which of its characters its first word begins."""

    name: str
    offset: int
    contact: Contact


class Forms:
    """Finds the names that people go by.

    Names and handles count whatever their case, with or without ``@``; a first name counts
    with its capital and where it is no month of a date, a last name behind a title. Of
    several people of one name it is the one whose id comes first.
    """

    def __init__(self, contacts: Iterable[Contact]) -> None:
        """Gather the forms of all names, the longest first."""
        self._whole: dict[tuple[str, ...], list[_Form]] = defaultdict(list)
        self._first: dict[str, list[_Form]] = defaultdict(list)
        self._last: dict[str, list[_Form]] = defaultdict(list)
        for contact in sorted(contacts, key=lambda each: each.id):
            self._gather(contact)
        for forms in (*self._whole.values(), *self._first.values(), *self._last.values()):
            forms.sort(key=lambda form: -len(form.name))

    def found(self, text: str) -> Iterator[Found]:
        """Yield the names in ``text`` from its beginning to its end; none lies in another."""
        words = list(WORD.finditer(text))
        end = 0
        for number, word in enumerate(words):
            if word.start() >= end and (found := self._at(text, words[number : number + 2])):
                yield found
                end = found.end

    def _gather(self, contact: Contact) -> None:
        for name in (contact.name, *(way.handle.removeprefix("@") for way in contact.handles)):
            if words := WORD.findall(lower(name)):
                _add(self._whole[tuple(words[:2])], lower(name), contact)
        first, *others = contact.name.split() or [""]
        for forms, name in ((self._first, first), (self._last, others[-1])) if others else ():
            if word := WORD.search(name):
                _add(forms[word.group()], name, contact)

    def _at(self, text: str, words: Sequence[re.Match[str]]) -> Found | None:
        """Return the longest name that begins with the first of two words, or at its sign."""
        begins = words[0].start()
        said = tuple(lower(word.group()) for word in words)
        for form in (*self._whole.get(said, ()), *self._whole.get(said[:1], ())):
            start = begins - form.offset
            end = start + len(form.name)
            if lower(text[max(start, 0) : end]) == form.name and _is_apart(text, start, end):
                signed = text[start - 1 : start] == "@" and not _is_word(text, start - 2)
                return Found(start - signed, end, form.contact)
        return self._titled(text, words) or self._called(text, words[0])

    def _titled(self, text: str, words: Sequence[re.Match[str]]) -> Found | None:
        title, *following = words
        if not following or title.group() not in _TITLES:
            return None
        start = title.end() + (text[title.end()] == ".")
        for form in self._last.get(following[0].group(), ()):
            end = start + 1 + len(form.name)
            if text[start:end] == f" {form.name}" and not _is_word(text, end):
                return Found(title.start(), end, form.contact)
        return None

    def _called(self, text: str, word: re.Match[str]) -> Found | None:
        for form in self._first.get(word.group(), ()):
            start = word.start() - form.offset
            end = start + len(form.name)
            if text[max(start, 0) : end] != form.name or not _is_apart(text, start, end):
                continue
            if not _is_number(text[:start][-2:][::-1]) and not _is_number(text[end : end + 2]):
                return Found(start, end, form.contact)
        return None


def _add(forms: list[_Form], name: str, contact: Contact) -> None:
    if all(form.name != name for form in forms):
        offset = next(WORD.finditer(name)).start()
        forms.append(_Form(name, offset, contact))


def _is_apart(text: str, start: int, end: int) -> bool:
    return not _is_word(text, start - 1) and not _is_word(text, end)


def _is_word(text: str, at: int) -> bool:
    return 0 <= at < len(text) and (text[at].isalnum() or text[at] == "_")


def _is_number(beside: str) -> bool:
    """Whether a space and a digit lie beside a name, seen from it: the name is a month's."""
    return beside[:1] == " " and beside[1:].isdecimal()
