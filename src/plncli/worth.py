"""What the network is worth: notes of what came of it, and the doors that it opens."""

from typing import NamedTuple


class ValueNote(NamedTuple):
    """What a record was worth on a day.

    Attributes:
        cycle: how far it went, of `model.VALUE_CYCLES` (Wenger, Trayner and de Laat, 2011).
        outcome: which good of a network it speaks for, of `model.OUTCOMES`.
        about: the name of the record.
    """

    id: str
    text: str
    date: str
    cycle: str | None
    outcome: str | None
    record_id: str | None
    created_at: str
    updated_at: str
    about: str | None = None
    kind: str = "value_note"


class Opportunity(NamedTuple):
    """A door that the network opened: partners wanted, a speaker, an exchange, an invitation.

    Attributes:
        due: the day until when it stands open.
        about: the name of the record that it came from.
    """

    id: str
    text: str
    kind: str
    status: str
    due: str | None
    record_id: str | None
    interaction_id: str | None
    note: str | None
    created_at: str
    updated_at: str
    about: str | None = None
