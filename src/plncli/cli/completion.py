"""What a shell completes: kinds, codes, names, topics and ids, from the store as it is.

Every press of TAB starts the program, so that one plain query must do.
"""

from collections.abc import Callable, Iterable, Sequence

import typer

LIST_KINDS = (
    "contacts", "sources", "communities", "events", "topics", "interactions", "entries", "saved",
    "mutes", "moves", "questions", "sessions", "cycles", "activities", "licences", "accounts",
    "promises", "values", "opportunities", "reflections", "plans",
)  # fmt: skip
"""What `pln list` lists."""
NAMED_KINDS = ("contact", "source", "community", "event", "topic")
"""The kinds whose records have names."""
RECORD_KINDS = (*NAMED_KINDS, "interaction", "question", "session", "cycle", "account", "promise",
                "value_note", "opportunity", "activity", "licence", "reflection",
                "plan")  # fmt: skip
_LIMIT = 200


def formats(incomplete: str) -> list[str]:
    """Complete the formats of a report."""
    from plncli.render import FORMATS

    return _begun(FORMATS, incomplete)


def list_kinds(incomplete: str) -> list[str]:
    """Complete what can be listed."""
    return _begun(LIST_KINDS, incomplete)


def kinds(incomplete: str) -> list[str]:
    """Complete the kinds of records."""
    return _begun(RECORD_KINDS, incomplete)


def codes(words: Sequence[str]) -> Callable[[str], list[str]]:
    """Return the completion of an enumeration's codes, written with hyphens."""

    def complete(incomplete: str) -> list[str]:
        return _begun([word.replace("_", "-") for word in words], incomplete.replace("_", "-"))

    return complete


def queries(incomplete: str) -> list[str]:
    """Complete the last word of a query: a prefix, or a code behind one."""
    from plncli.query.fields import FIELDS, spoken

    begun, _, last = incomplete.rpartition(" ")
    before = begun + " " if begun else ""
    sign = "-" if last[:1] == "-" else ""
    word = last.removeprefix("-")
    known = [f"{field.name}:" for field in FIELDS]
    if ":" in word:
        known = [f"{field.name}:{spoken(code)}" for field in FIELDS for code in field.codes]
    return [before + sign + each for each in _begun(known, word)]


def names(*wanted: str) -> Callable[[typer.Context, str], list[tuple[str, str]]]:
    """Return the completion of the names of these kinds of records, and of ids."""

    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        start = _folded(incomplete)
        found = []
        for name, identity, detail in _rows(ctx, wanted):
            if _folded(name).startswith(start) or _part_begins(name, start):
                found.append((name, detail))
            elif start and identity.startswith(start):
                found.append((identity, name))
        return sorted(found)[:_LIMIT]

    return complete


any_name = names(*NAMED_KINDS)
topics = names("topic")


def _rows(ctx: typer.Context, kinds: Sequence[str]) -> list[tuple[str, str, str]]:
    from plncli.cli.invocation import invocation_of
    from plncli.errors import PlnError
    from plncli.store.choices import choices

    try:
        path = invocation_of(ctx).store
    except PlnError:
        return []
    return choices(path, kinds)


def _begun(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete.lower())]


def _part_begins(name: str, start: str) -> bool:
    return any(part.startswith(start) for part in _folded(name).split()[1:])


def _folded(text: str) -> str:
    if text.isascii():
        return text.lower()
    from unicodedata import combining, normalize

    return "".join(c for c in normalize("NFD", text.casefold()) if not combining(c))
