"""What a pull brought: new entries by source, and what failed."""

from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Column, Doc, Span, Table
from plncli.feeds.records import Outcome


class PullReport(NamedTuple):
    """The outcomes of a pull, and the seconds that it took."""

    outcomes: tuple[Outcome, ...]
    seconds: float

    def data(self) -> object:
        """Return plain data: what JSON prints."""
        return {
            "sources": [_data(outcome) for outcome in self.outcomes],
            "new": sum(outcome.new for outcome in self.outcomes),
            "changed": sum(outcome.changed for outcome in self.outcomes),
            "failed": len(self.failed),
            "seconds": round(self.seconds, 3),
        }

    def layout(self) -> Doc:
        """Return the page that a person reads: sources with something new, then failures."""
        updated = sorted(
            (outcome for outcome in self.outcomes if outcome.status == "updated"),
            key=lambda outcome: (-outcome.new, outcome.title.casefold(), outcome.source_id),
        )
        columns = (
            Column("id"),
            Column("source", flexible=True),
            Column("new", right=True),
            Column("changed", right=True),
        )
        return (
            Table(
                columns,
                tuple(
                    (
                        Span(outcome.source_id, "id"),
                        outcome.title,
                        str(outcome.new),
                        str(outcome.changed),
                    )
                    for outcome in updated
                ),
            ),
        )

    def ids(self) -> list[str]:
        """Return the ids of the sources that were asked."""
        return [outcome.source_id for outcome in self.outcomes if outcome.status != "skipped"]

    @property
    def failed(self) -> tuple[Outcome, ...]:
        """The feeds that gave nothing."""
        return tuple(outcome for outcome in self.outcomes if outcome.status == "failed")

    @property
    def offline(self) -> bool:
        """Whether no host could be reached at all."""
        return any(outcome.error_code == "offline" for outcome in self.failed)

    def summary(self) -> str:
        """Return one line on the whole pull."""
        asked = len(self.ids())
        if not self.outcomes:
            return "no source has a feed yet: `pln follow URL` or `pln import FILE.opml`"
        if not asked:
            next_at = min(outcome.next_at or "" for outcome in self.outcomes)
            return f"no feed is due before {_spoken(next_at)} (`pln pull --force` asks all)"
        if self.offline:
            return f"you seem to be offline: {counted(asked, 'feed')}, and no host could be reached"
        return f"{counted(asked, 'feed')}: {', '.join(self._parts(asked))}"

    def _parts(self, asked: int) -> list[str]:
        new = [outcome for outcome in self.outcomes if outcome.new]
        entries = counted(sum(outcome.new for outcome in new), "new entry", "new entries")
        parts = [f"{entries} from {counted(len(new), 'source')}" if new else entries]
        changed = sum(outcome.changed for outcome in self.outcomes)
        unchanged = sum(outcome.status == "unchanged" for outcome in self.outcomes)
        skipped = len(self.outcomes) - asked
        if changed:
            parts.append(f"{changed} changed")
        if unchanged:
            parts.append(f"{unchanged} unchanged")
        if skipped:
            parts.append(f"{skipped} not due")
        if self.failed:
            parts.append(counted(len(self.failed), "problem"))
        return parts


def _data(outcome: Outcome) -> dict[str, object]:
    error = {"code": outcome.error_code, "message": outcome.error_message}
    return {
        "id": outcome.source_id,
        "title": outcome.title,
        "url": outcome.url,
        "status": outcome.status,
        "new": outcome.new,
        "changed": outcome.changed,
        "error": error if outcome.error_code else None,
        "next_at": outcome.next_at,
    }


def _spoken(moment: str) -> str:
    return moment[:16].replace("T", " ") + " UTC"
