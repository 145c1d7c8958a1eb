"""The network of a class: stricter rules, for the sake of those who are minors.

A class's network holds first names or codes of students and no way to reach them, asks
what a source is good for in class, shows its norms first, and lets nothing leave unless
that is asked for by name. Grown-ups in it (an expert, an author) are kept as anywhere.
The norms are those that a class agrees on before it goes online: what people say in a
public room is said for good.
"""

import re
from collections.abc import Iterable, Mapping

from plncli.errors import RefusedError
from plncli.model import Handle

NORMS = (
    "Be professional: write as you would speak in the classroom with the door open.",
    "Be thoughtful: read it again before you send it, and think of who will read it.",
    "It stays: what was written online can be found again, even after it was deleted.",
    "Keep people safe: first names or codes only, no addresses, no faces, no schools.",
)
"""What everybody in a class's network agrees on; the first three hold in any backchannel."""
BACKCHANNEL = NORMS[:3]

STUDENT = "student"
_NAME = r"\w[\w'’-]*"
_EMAIL = r"[^\s@]+@[^\s@]+\.[^\s@.]+"
_MOMENT = r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9:.]+Z?)?"
_PHONE = r"(?<!\w)\+?[0-9](?:[ ()/.-]?[0-9]){6,}(?!\w)"


def checked(
    kind: str,
    values: Mapping[str, object],
    handles: Iterable[Handle] | None,
    *,
    is_new: bool = True,
) -> dict[str, object]:
    """Return the values of a record as a class's network may hold them.

    A contact without a role is a student. ``values`` are all columns of the record as it
    would be.

    Raises:
        RefusedError: a student would have more than a first name, or could be reached; a
            new source does not say what it is good for in class; a text holds an e-mail
            address or a telephone number.
    """
    kept = dict(values)
    if kind == "contact":
        kept["roles"] = list(kept.get("roles") or ()) or [STUDENT]  # type: ignore[call-overload]
        if STUDENT in kept["roles"]:  # type: ignore[operator]
            _check_student(str(kept.get("name") or ""), list(handles or ()))
    if kind == "source" and is_new and not kept.get("value_note"):
        raise RefusedError(
            "a class's source says what it is good for in class",
            '`pln add source TITLE --feed URL --value "shows how rivers form"`',
        )
    for text in kept.values():
        if isinstance(text, str):
            check_text(text)
    return kept


def check_text(text: str) -> None:
    """Refuse a text with which somebody could be reached.

    Raises:
        RefusedError: it holds an e-mail address or a telephone number.
    """
    undated = re.sub(_MOMENT, "", text)
    if "://" not in text and (found := re.search(f"{_EMAIL}|{_PHONE}", undated)):
        raise RefusedError(
            f"a class's network holds no way to reach people: {found[0]!r}", "leave it out"
        )


def _check_student(name: str, handles: list[Handle]) -> None:
    if not re.fullmatch(_NAME, name):
        raise RefusedError(
            f"a class's network holds first names or codes, not {name!r}",
            f"write {name.split()[0] if name.split() else 'a first name'},"
            " or give a grown-up's --role",
        )
    if handles:
        raise RefusedError(
            f"a class's network holds no way to reach {name}",
            "leave it out, or give a grown-up's --role",
        )
