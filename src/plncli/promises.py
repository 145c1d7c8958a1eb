"""What is owed to somebody: thanks, a report back, a follow-up."""

import re
from typing import NamedTuple

DUE_DAYS = {"thank": 2, "report_back": 7, "follow_up": 7}
"""Days until a promise is due where no day is given: thanks are best while they are fresh."""

_BEGINNINGS = {
    "thank": ("thank", "thanks", "say thank", "send thanks"),
    "report_back": ("report back", "tell how it went", "report to"),
}
_TO = re.compile(
    r"\s*(?:(?:say )?thanks?(?: you)?(?: to)?|report (?:back )?to|send|show|tell|write(?: to)?|call"
    r"|ask|answer|give|invite)\s+(?!@)",
    re.IGNORECASE,
)


class Promise(NamedTuple):
    """Something owed, until it is kept (``done_on``).

    Attributes:
        contact: the name of the contact that it is owed to.
        event: the name of the event that it comes from.
    """

    id: str
    text: str
    kind: str
    due: str
    done_on: str | None
    contact_id: str | None
    event_id: str | None
    question_id: str | None
    interaction_id: str | None
    created_at: str
    updated_at: str
    contact: str | None = None
    event: str | None = None


def addressed(text: str) -> str:
    """Return ``text`` with a @ before the name that follows its first words, as `log` reads it."""
    return _TO.sub(r"\g<0>@", text, count=1) if _TO.match(text) else text


def kind_of(text: str) -> str:
    """Return the kind of promise that its first words say, a follow-up where they say none."""
    words = f"{' '.join(text.lower().split())} "
    for kind, beginnings in _BEGINNINGS.items():
        if words.startswith(tuple(f"{beginning} " for beginning in beginnings)):
            return kind
    return "follow_up"
