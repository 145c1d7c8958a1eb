"""What a pull brought: new entries by source, and what failed."""

from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Column, Doc, Span, Table
from plncli.feeds.keeping.records import Outcome
from plncli.redaction import redact_url

OUTAGES = {
    "offline": "you seem to be offline: {feeds}, and no host could be reached",
    "sign_in": (
        "a sign-in page answers in place of your feeds ({feeds}): sign in to the network with a"
        " browser, then `pln pull`"
    ),
}
_SKIPPED = (
    ("not_due", "not due"),
    ("host_cooling", "waiting (server asked)"),
    ("busy_host", "waiting (a few at a time)"),
    ("stopped", "gone for good"),
    ("paused", "paused"),
    (None, "not followed any more"),
)
_REASONS = {
    "not_due": "not due",
    "host_cooling": "its server asked for time",
    "busy_host": "its server takes a few requests at a time",
    "stopped": "its server said twice that it is gone for good; `pln pull {id}` asks once again",
    "paused": "paused; `pln pull {id}` asks all the same",
}
_TIMED = ("not_due", "host_cooling", "busy_host")
"""Reasons that end by themselves."""


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
    def outage(self) -> str | None:
        """Why nothing could be asked, where the network has failed and no feed."""
        codes = {outcome.error_code for outcome in self.failed}
        return next((said for code, said in OUTAGES.items() if code in codes), None)

    def reasons(self) -> list[str]:
        """Return a line on each feed that was not asked: why, and when it will be."""
        return [_reason(outcome) for outcome in self.outcomes if outcome.reason]

    def moves(self) -> list[str]:
        """Return a line on each source that was led to another address for long enough."""
        return [_move(outcome) for outcome in self.outcomes if outcome.moved_to]

    def summary(self) -> str:
        """Return one line on the whole pull."""
        if not self.outcomes:
            return "no source has a feed yet: `pln follow URL` or `pln import FILE.opml`"
        asked = len(self.ids())
        if not asked:
            return self._idle()
        if self.outage:
            return self.outage.format(feeds=counted(asked, "feed"))
        return f"{counted(asked, 'feed')}: {', '.join(self._parts())}"

    def _idle(self) -> str:
        times = [outcome.next_at or "" for outcome in self.outcomes if outcome.reason in _TIMED]
        if times and self._count("not_due") == len(self.outcomes):
            return f"no feed is due before {_spoken(min(times))} (`pln pull --force` asks all)"
        if times:
            end = f"; the next one is due after {_spoken(min(times))}"
        elif self._count("paused") or self._count("stopped"):
            end = " (`pln pull SOURCE` asks one all the same)"
        else:
            end = ""
        return f"no feed was asked: {', '.join(self._skipped())}{end}"

    def _parts(self) -> list[str]:
        new = [outcome for outcome in self.outcomes if outcome.new]
        entries = counted(sum(outcome.new for outcome in new), "new entry", "new entries")
        parts = [f"{entries} from {counted(len(new), 'source')}" if new else entries]
        changed = sum(outcome.changed for outcome in self.outcomes)
        unchanged = sum(outcome.status == "unchanged" for outcome in self.outcomes)
        if changed:
            parts.append(f"{changed} changed")
        if unchanged:
            parts.append(f"{unchanged} unchanged")
        parts += self._skipped()
        if self.failed:
            parts.append(f"{counted(len(self.failed), 'problem')} (`pln doctor`)")
        return parts

    def _skipped(self) -> list[str]:
        return [f"{count} {said}" for reason, said in _SKIPPED if (count := self._count(reason))]

    def _count(self, reason: str | None) -> int:
        skipped = (outcome for outcome in self.outcomes if outcome.status == "skipped")
        return sum(outcome.reason == reason for outcome in skipped)


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
        "reason": outcome.reason,
        "moved_to": outcome.moved_to,
        "twin": outcome.twin,
    }


def _reason(outcome: Outcome) -> str:
    why = _REASONS[outcome.reason or ""].format(id=outcome.source_id)
    if outcome.next_at and outcome.reason in _TIMED:
        why += f", next look after {_spoken(outcome.next_at)}"
    return f"{outcome.title} ({outcome.source_id}): {why}"


def _move(outcome: Outcome) -> str:
    said = f"{outcome.title} ({outcome.source_id}) has moved to"
    address = redact_url(outcome.moved_to or "")
    if outcome.twin:
        return (
            f"{said} {address}, which {outcome.twin} follows already;"
            f" `pln remove {outcome.source_id}` keeps one of them"
        )
    return f"{said} {address}; `pln undo` takes it back"


def _spoken(moment: str) -> str:
    return moment[:16].replace("T", " ") + " UTC"
