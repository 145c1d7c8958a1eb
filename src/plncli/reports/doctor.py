"""How the store and the feeds are: what is not well, each with the command that mends it."""

import sqlite3
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plncli.counted import counted
from plncli.doc import Block, Column, Doc, Heading, Span, Table, paragraph
from plncli.duplicates import Pair
from plncli.feeds.health import ailments
from plncli.feeds.health.ailments import Ailment
from plncli.feeds.keeping.facts import FeedFacts
from plncli.feeds.keeping.moves import Move
from plncli.moments import stamp
from plncli.redaction import redact_url
from plncli.reports.words import size
from plncli.shellwords import command, quoted
from plncli.store import health as facts
from plncli.store import hidden
from plncli.store.duplicates import duplicates
from plncli.store.moves import moves
from plncli.store.mute import Mute

if TYPE_CHECKING:
    from plncli.feeds.health.checkup import CheckUp

SHOWN = 8
"""Findings of one kind on the page; JSON and CSV have all."""
NAMED = 3
"""Sources that a line names as examples."""
NOTHING = "nothing found"
TITLES = {
    "integrity": "The store is damaged",
    "index": "Searching finds too little",
    "modes": "Others on this machine can read it",
    "gone": "Gone for good",
    "dead": "Failing for a week or more",
    "failing": "Failing lately",
    "found": "Found again",
    "moved": "Sent elsewhere",
    "duplicate": "Followed twice",
    "never_pulled": "Never asked",
    "archived_person": "Of people whom you archived",
    "silent": "Silent",
    "noisy": "Much, and never opened",
    "twice": "People who are there twice",
    "http": "Not encrypted on the way",
    "mute": "Muted by a query that cannot be read",
    "cooling": "Waiting, because the server asked",
}
"""The kinds of findings, in the order of the page."""


Ask = Callable[[Sequence[FeedFacts]], "CheckUp | None"]
"""Asks the network about the feeds; None when it could not be reached."""


class Check(NamedTuple):
    """One thing that was looked at.

    Attributes:
        fix: the command that mends what is not well.
        broken: whether it is more than advice.
        id: of the source that it is about.
    """

    name: str
    ok: bool
    message: str
    fix: str | None = None
    broken: bool = False
    id: str | None = None


class DoctorReport(NamedTuple):
    """All checks, by kind; one for each kind that found nothing.

    ``feeds`` is how many were looked at; None in a damaged store.
    """

    checks: tuple[Check, ...]
    feeds: int | None

    @property
    def ok(self) -> bool:
        """Whether nothing is broken; advice is no illness."""
        return not any(check.broken for check in self.checks)

    def data(self) -> object:
        """Return plain data: what JSON prints."""
        return {"ok": self.ok, "checks": [check._asdict() for check in self.checks]}

    def layout(self) -> Doc:
        """Return the page: what there is to do, by kind, and what is good to know."""
        blocks: list[Block] = [
            Heading("How your store and feeds are"),
            *(paragraph(check.message) for check in self.checks if check.name == "store"),
            *([] if self.feeds is None else [paragraph(self._summary(self.feeds))]),
        ]
        for name, title in TITLES.items():
            some = [check for check in self.checks if check.name == name and not check.ok]
            if some:
                blocks += [Heading(f"{title} ({len(some)})", 2), *_shown(some)]
        notes = [check for check in self.checks if check.ok and _is_note(check)]
        if notes:
            blocks += [Heading("Good to know", 2), *_shown(notes)]
        return tuple(blocks)

    def ids(self) -> list[str]:
        """Return the ids of the sources that there is something to look at in."""
        return list(dict.fromkeys(each.id for each in self.checks if each.id and not each.ok))

    def _summary(self, feeds: int) -> str:
        found = sum(not check.ok for check in self.checks)
        things = counted(found, "thing") if found else "nothing"
        return f"{counted(feeds, 'feed')}; {things} to look at."


class ChecksTable(NamedTuple):
    """The checks as rows, for a spreadsheet."""

    report: DoctorReport

    def data(self) -> object:
        """Return all checks."""
        return self.report.data()

    def layout(self) -> Doc:
        """Return one table of all checks."""
        rows = tuple(
            (each.name, "yes" if each.ok else "no", each.id or "", each.message, each.fix or "")
            for each in self.report.checks
        )
        columns = ("name", "ok", "id", "message", "fix")
        return (Table(tuple(Column(name) for name in columns), rows),)

    def ids(self) -> list[str]:
        """Return the ids of the sources that there is something to look at in."""
        return self.report.ids()


def build(
    connection: sqlite3.Connection, path: Path, now: datetime, ask: Ask | None = None
) -> DoctorReport:
    """Look at the store at ``path``, and at all feeds unless it is damaged.

    Args:
        ask: asks the network; its answers come before what the store knows.
    """
    damage = facts.damage(connection, path)
    if damage:
        return DoctorReport((_of_damage(path, damage), *_of_modes(path)), None)
    feeds = facts.feed_facts(connection, now)
    answered = ask(feeds) if ask else None
    answers = answered.ailments if answered else ()
    moved = moves(connection)
    checks = [
        *_of_index(connection, path),
        *_of_modes(path),
        *(_of_feed(each) for each in _joined(ailments.examine(feeds, now), answers)),
        *(_of_move(move) for move in moved if move.state == "seen"),
        *_of_moved(moved),
        *([] if answered else _of_lost(feeds)),
        *_of_plain(feeds, answered),
        *(_of_mute(*each) for each in hidden.unreadable(connection, now)),
        *map(_of_twins, duplicates(connection, ("contact",), certain_only=True)),
        *(_of_host(*host) for host in facts.cooling_hosts(connection, stamp(now))),
    ]
    named = {check.name for check in checks}
    checks += [Check(name, True, NOTHING) for name in TITLES if name not in named]
    order = list(TITLES)
    checks.sort(key=lambda check: order.index(check.name))
    return DoctorReport((_of_store(connection, path), *checks), len(feeds))


def _joined(known: Iterable[Ailment], answers: Sequence[Ailment]) -> list[Ailment]:
    """Where a feed is now stands for the failures that the store knows of."""
    found = {answer.source_id for answer in answers if answer.check == "found"}
    return [*(each for each in known if each.source_id not in found), *answers]


def _of_store(connection: sqlite3.Connection, path: Path) -> Check:
    backup = facts.last_backup(path)
    kept = f"last backup {_day_of(backup)}" if backup else "no backup yet"
    length = size(facts.size(path))
    message = f"{path}: whole, version {facts.version(connection)}, {length}; {kept}"
    return Check("store", True, message)


def _of_index(connection: sqlite3.Connection, path: Path) -> list[Check]:
    damage = facts.index_damage(connection, path)
    if damage is None:
        return []
    message = f"the index of words is damaged ({damage}), and nothing else"
    return [Check("index", False, message, "pln find --rebuild", broken=True)]


def _of_damage(path: Path, damage: str) -> Check:
    """What to do keeps the damaged file and what belongs to it: it may hold what no copy has."""
    backup = facts.last_backup(path)
    message = f"{path}: {damage}"
    if backup is None:
        message += "; put a copy of your own in its place"
        return Check("integrity", False, message, broken=True)
    message += f"; the last backup is of {_day_of(backup)}"
    aside = quoted(str(path.with_name("damaged")))
    fix = (
        f"mkdir -p -m 700 {aside} && mv {quoted(str(path))}* {aside}"
        f" && cp -p {quoted(str(backup))} {quoted(str(path))}"
    )
    return Check("integrity", False, message, fix, broken=True)


def _of_modes(path: Path) -> list[Check]:
    return [_of_mode(file, is_store=file == path) for file in facts.open_to_others(path)]


def _of_mode(file: Path, *, is_store: bool) -> Check:
    mode = "700" if file.is_dir() else "600"
    beside = "*" if is_store else ""
    fix = f"chmod {mode} {quoted(str(file))}{beside}"
    return Check("modes", False, f"{file} can be read by others", fix, broken=not file.is_dir())


def _of_feed(ailment: Ailment) -> Check:
    message = f"{ailment.title} ({ailment.source_id}): {ailment.message}"
    return Check(ailment.check, False, message, ailment.fix, ailment.broken, ailment.source_id)


def _of_move(move: Move) -> Check:
    times = counted(move.times, "pull")
    message = f"{move.title} ({move.id}): sent to {redact_url(move.to_url)}"
    message += f", in {times} since {move.first_seen[:10]}"
    if move.twin:
        message += f", which {move.twin} follows already"
        return Check("moved", False, message, command("remove", move.id), id=move.id)
    fix = command("edit", move.id, "--feed", move.to_url)
    return Check("moved", False, message, fix, id=move.id)


def _of_moved(known: Iterable[Move]) -> list[Check]:
    done = [(move.title, move.id) for move in known if move.state == "moved" and move.moved_at]
    if not done:
        return []
    have = "has" if len(done) == 1 else "have"
    message = f"{counted(len(done), 'feed')} {have} moved, and been followed: {_examples(done)}"
    return [Check("moved", True, message, command("list", "moves"))]


def _of_lost(feeds: Iterable[FeedFacts]) -> list[Check]:
    lost = [(feed.title, feed.id) for feed in feeds if ailments.is_lost(feed)]
    if not lost:
        return []
    message = f"{counted(len(lost), 'feed')} may be elsewhere by now: {_examples(lost)}"
    return [Check("found", True, message, command("doctor", "--check"))]


def _of_plain(feeds: Sequence[FeedFacts], answered: "CheckUp | None") -> list[Check]:
    secured = {each.source_id for each in answered.ailments} if answered else ()
    in_vain = answered.plain if answered else ()
    rest = [feed for feed in ailments.insecure(feeds) if feed.id not in secured]
    plain = [(feed.title, feed.id) for feed in rest if feed.id in in_vain]
    unknown = [(feed.title, feed.id) for feed in rest if feed.id not in in_vain]
    checks = []
    if plain:
        message = f"{counted(len(plain), 'feed')} over http, and not over https: {_examples(plain)}"
        checks.append(Check("http", True, message))
    if unknown:
        message = f"{counted(len(unknown), 'feed')} over http: {_examples(unknown)}"
        fix = None if answered else command("doctor", "--check")
        checks.append(Check("http", True, message, fix))
    return checks


def _of_mute(muted: Mute, why: str) -> Check:
    message = f"{muted.word} hides nothing: {why}"
    return Check("mute", False, message, command("mute", "--remove", muted.id))


def _of_twins(pair: Pair) -> Check:
    kept, other = pair.kept, pair.other
    both = f"{kept.name} ({kept.id}) and {other.name} ({other.id})"
    fix = command("merge", kept.id, other.id)
    return Check("twice", False, f"{both}: {pair.why}", fix, id=other.id)


def _of_host(name: str, until: str) -> Check:
    moment = f"{until[:16].replace('T', ' ')} UTC"
    return Check("cooling", True, f"{name} asked to be left alone until {moment}")


def _examples(sources: Sequence[tuple[str, str]]) -> str:
    named = [f"{title} ({identity})" for title, identity in sources[:NAMED]]
    rest = len(sources) - len(named)
    return ", ".join([*named, *([f"{rest} more"] if rest else [])])


def _day_of(file: Path) -> str:
    return datetime.fromtimestamp(file.stat().st_mtime, UTC).date().isoformat()


def _is_note(check: Check) -> bool:
    return check.name in TITLES and check.message != NOTHING


def _shown(checks: Sequence[Check]) -> list[Block]:
    blocks: list[Block] = []
    for check in checks[:SHOWN]:
        blocks.append(paragraph(check.message, indent=2))
        if check.fix:
            blocks.append(paragraph(Span(check.fix, "strong"), indent=4))
    if len(checks) > SHOWN:
        more = f"+{len(checks) - SHOWN} more: {command('doctor', '--format', 'json')}"
        blocks.append(paragraph(Span(more, "dim"), indent=2))
    return blocks
