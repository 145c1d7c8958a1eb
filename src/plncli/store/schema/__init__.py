"""The tables as SQLModel: what developers read as the schema, and what validates a record.

Migrations make the tables; a test compares them with these declarations, so
that the two cannot drift. Only the writing of records imports this package.
"""

from plncli.store.schema.columns import Record
from plncli.store.schema.living import (
    Account,
    Activity,
    Cycle,
    Licence,
    Opportunity,
    Plan,
    Promise,
    Question,
    Reflection,
    Session,
    ValueNote,
)
from plncli.store.schema.network import (
    Community,
    Contact,
    Event,
    Interaction,
    Profile,
    Source,
    Topic,
)

__all__ = ["TABLES", "Profile", "Record"]

TABLES: dict[str, type[Record]] = {
    "contact": Contact,
    "source": Source,
    "community": Community,
    "event": Event,
    "topic": Topic,
    "interaction": Interaction,
    "question": Question,
    "promise": Promise,
    "session": Session,
    "cycle": Cycle,
    "activity": Activity,
    "licence": Licence,
    "account": Account,
    "value_note": ValueNote,
    "opportunity": Opportunity,
    "plan": Plan,
    "reflection": Reflection,
}
"""The tables of records by kind."""
