"""What is wrong with the store and the feeds, each with the command that mends it."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Block, Doc, Heading, Span, paragraph
from plncli.feeds import health
from plncli.feeds.health import Ailment
from plncli.feeds.moves import Move
from plncli.moments import stamp
from plncli.redaction import redact_url
from plncli.shellwords import command, quoted
from plncli.store import health as facts
from plncli.store.moves import moves

SHOWN = 8
"""Findings of one kind on the page; JSON has all."""
TITLES = {
    "integrity": "The file is damaged",
    "modes": "Others on this machine can read it",
    "gone": "Gone for good",
    "dead": "Not answering",
    "moved": "Moved",
    "found": "Found again",
    "duplicate": "Followed twice",
    "never pulled": "Never asked",
    "archived person": "Of people whom you archived",
    "silent": "Silent",
    "noisy": "Much, and never opened",
    "http": "Not encrypted on the way",
    "cooling": "Waiting, because the server asked",
}
"""The kinds of checks, in the order of the page."""


class Check(NamedTuple):
    """One thing that was looked at; ``broken`` is worse than advice."""

    name: str
    ok: bool
    message: str
    fix: str | None = None
    broken: bool = False


class DoctorReport(NamedTuple):
    """All checks; those that found nothing are there as well."""

    checks: tuple[Check, ...]
    feeds: int

    @property
    def ok(self) -> bool:
        """Whether nothing is broken; advice is no illness."""
        return not any(check.broken for check in self.checks)

    def data(self) -> object:
        """Return plain data: what JSON prints."""
        return {
            "ok": self.ok,
            "checks": [
                {"name": one.name, "ok": one.ok, "message": one.message, "fix": one.fix}
                for one in self.checks
            ],
        }

    def layout(self) -> Doc:
        """Return the page: what there is to do, by kind."""
        found = [check for check in self.checks if not check.ok]
        blocks: list[Block] = [Heading("How your network's feeds are"), paragraph(self._summary())]
        for name, title in TITLES.items():
            some = [check for check in found if check.name == name]
            if some:
                blocks += [Heading(f"{title} ({len(some)})", 2), *_shown(some)]
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the names of the checks that found something."""
        return list(dict.fromkeys(check.name for check in self.checks if not check.ok))

    def _summary(self) -> str:
        found = sum(not check.ok for check in self.checks)
        looked = counted(self.feeds, "feed")
        return f"{looked}; {counted(found, 'thing') if found else 'nothing'} to look at."


def build(
    connection: sqlite3.Connection, path: Path, now: datetime, answers: Sequence[Ailment] = ()
) -> DoctorReport:
    """Look at the store at ``path`` and at all feeds; ``answers`` is what the network said.

    An answer stands for what is known of its source otherwise.
    """
    feeds = facts.feed_facts(connection, now)
    answered = {answer.source_id for answer in answers}
    ailments = [each for each in health.examine(feeds, now) if each.source_id not in answered]
    plain = [feed for feed in health.insecure(feeds) if feed.id not in answered]
    checks = [
        *_store_checks(connection, path),
        *(_of_feed(each) for each in (*answers, *ailments)),
        *(_of_move(move) for move in moves(connection) if move.state == "seen"),
        *(_of_host(*host) for host in facts.cooling_hosts(connection, stamp(now))),
    ]
    if plain:
        message = f"{counted(len(plain), 'feed')} over http, as {plain[0].title} ({plain[0].id})"
        checks.append(Check("http", False, message, command("doctor", "--check")))
    names = {check.name for check in checks}
    checks += [Check(name, True, "nothing found") for name in TITLES if name not in names]
    return DoctorReport(tuple(checks), len(feeds))


def _store_checks(connection: sqlite3.Connection, path: Path) -> list[Check]:
    damage = facts.integrity(connection)
    checks = [
        Check("integrity", False, f"{path}: {damage}", None, broken=True)
        if damage
        else Check("integrity", True, f"{path} is whole")
    ]
    for file in facts.open_to_others(path):
        mode = "700" if file.is_dir() else "600"
        fix = f"chmod {mode} {quoted(str(file))}"
        checks.append(Check("modes", False, f"{file} can be read by others", fix, broken=True))
    return checks


def _of_feed(ailment: Ailment) -> Check:
    message = f"{ailment.title} ({ailment.source_id}): {ailment.message}"
    return Check(ailment.check, False, message, ailment.fix, ailment.broken)


def _of_move(move: Move) -> Check:
    target = redact_url(move.to_url)
    times = counted(move.times, "time")
    message = f"{move.title} ({move.id}): sent to {target}, {times} since {move.first_seen[:10]}"
    if move.twin:
        message += f", which is followed already ({move.twin})"
        return Check("moved", False, message, command("remove", move.id))
    return Check("moved", False, message, command("edit", move.id, "--feed", move.to_url))


def _of_host(name: str, until: str) -> Check:
    return Check("cooling", True, f"{name} asked to be left alone until {until}")


def _shown(checks: Sequence[Check]) -> list[Block]:
    blocks: list[Block] = []
    for check in checks[:SHOWN]:
        blocks.append(paragraph(check.message, indent=2))
        if check.fix:
            blocks.append(paragraph(Span(check.fix, "strong"), indent=4))
    if len(checks) > SHOWN:
        more = f"+{len(checks) - SHOWN} more: pln doctor --format json"
        blocks.append(paragraph(Span(more, "dim"), indent=2))
    return blocks
