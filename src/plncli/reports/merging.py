"""What comes along when two records are made one, in words."""

from collections.abc import Mapping

from plncli.counted import counted

_NOUNS = {
    "participant": ("interaction", "interactions"),
    "record_topic": ("topic", "topics"),
    "entry_topic": ("entry with the topic", "entries with the topic"),
    "membership": ("membership", "memberships"),
    "contact_tie": ("tie of who knows whom", "ties of who knows whom"),
    "contact": ("contact met there", "contacts met there"),
    "event_contact": ("plan to meet", "plans to meet"),
    "entry": ("entry", "entries"),
    "opportunity": ("opportunity", "opportunities"),
    "activity": ("activity", "activities"),
    "different": ("pair told apart", "pairs told apart"),
}
_OF_TOPICS = {"record_topic": ("record with the topic", "records with the topic")}
"""What tables hold beside a topic: a row of `record_topic` is then what bears it."""
_UNSPOKEN = frozenset({"feed", "document", "tombstone", "move"})


def moved(kind: str, rows: Mapping[str, int]) -> str:
    """Return how many of what go over to another record of ``kind``, by the tables of them."""
    nouns = _NOUNS | _OF_TOPICS if kind == "topic" else _NOUNS
    return ", ".join(
        counted(count, *nouns.get(table, (table.replace("_", " "), None)))
        for table, count in sorted(rows.items())
        if table not in _UNSPOKEN
    )
