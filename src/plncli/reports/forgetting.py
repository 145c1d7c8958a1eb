"""What goes and what stays when a contact is forgotten, before it happens."""

from collections.abc import Iterator

from plncli.counted import counted
from plncli.reports.merging import moved
from plncli.shellwords import command
from plncli.store.forgetting import Mention, Traces

_WIDTH = 60


def lines(traces: Traces, *, words: bool, shown: int) -> Iterator[str]:
    """Give the lines that say what forgetting a contact means; ``words`` as in the command."""
    yield f"{traces.contact_id} {traces.name} is forgotten for good"
    goes = {table: count for table, count in traces.goes.items() if table != "participant"}
    if goes:
        yield f"  with it go: {moved('contact', goes)}"
    if traces.shared:
        stay = counted(len(traces.shared), "interaction")
        yield f"  stays, without the name: {stay} with others"
    for source_id, title in traces.sources:
        first = command("remove", source_id)
        yield f"  stays, as nobody's: source {source_id} {title}; to be rid of it, before: {first}"
    for mention in traces.mentions[:shown]:
        yield f"  named in {_place(mention)}: {_begin(mention.text)}"
    if len(traces.mentions) > shown:
        yield f"  and {counted(len(traces.mentions) - shown, 'text')} more"
    if traces.mentions:
        yield (
            f"  these texts say {traces.initials} afterwards"
            if words
            else f"  these texts stay as they are; --words writes {traces.initials} there"
        )


def _place(mention: Mention) -> str:
    kind = mention.table.replace("_", " ")
    return f"{kind} {mention.id or mention.rowid}, {mention.column.replace('_', ' ')}"


def _begin(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
