"""What a store holds after a pull was killed, and what that says was lost or is there twice."""

import re
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

from plncli.errors import StoreError
from plncli.store.connection import open_store

_PROGRESS = re.compile(r"\r(\d+)/\d+  (\S+)\x1b\[K")


class Held(NamedTuple):
    """What a store holds.

    Attributes:
        guids: by the address of a feed, its entries that are there with their text.
        twice: entries of a feed beyond the first with the same guid or the same link.
        is_sound: SQLite finds nothing wrong with the file and its references.
    """

    guids: Mapping[str, frozenset[str]]
    twice: int = 0
    is_sound: bool = True


class Toll(NamedTuple):
    """What kills came to.

    Attributes:
        mid_pull: how many struck between the first request and the end of the pull.
        reported: feeds that the pulls had reported done.
        lost: entries and feeds that had been stored, or reported done, and are not there.
        twice: entries stored more than once.
        unsound: stores that did not open, or in which SQLite found damage.
    """

    kills: int = 0
    mid_pull: int = 0
    reported: int = 0
    lost: int = 0
    twice: int = 0
    unsound: int = 0


class Kill(NamedTuple):
    """One kill: whether it struck mid-pull, and what the pull had written to its terminal."""

    mid_pull: bool
    progress: str


def held(store: Path) -> Held | None:
    """Open a store as every command does, and look into it; None when it does not open."""
    try:
        with open_store(store):
            return _held(store)
    except StoreError:
        return None


def after_kill(kill: Kill, served: Mapping[str, int], before: Held, after: Held | None) -> Toll:
    """Return the toll of one kill.

    Args:
        served: how many entries the feed at each address had.
    """
    count, named = _reported(kill.progress)
    toll = Toll(1, kill.mid_pull, count)
    if after is None:
        return toll._replace(unsound=1)
    whole = _whole(served, after)
    lost = _missing(before, after) + max(len(named - whole), count - len(whole))
    return toll._replace(lost=lost, twice=after.twice, unsound=int(not after.is_sound))


def at_the_end(served: Mapping[str, int], before: Held, last: Held | None) -> Toll:
    """Return the toll that a last, undisturbed pull shows: all that was served is there once."""
    if last is None:
        return Toll(unsound=1)
    short = len(served) - len(_whole(served, last))
    surplus = sum(map(len, last.guids.values())) - sum(served.values())
    lost = _missing(before, last) + short
    twice = last.twice + max(0, surplus)
    return Toll(lost=lost, twice=twice, unsound=not last.is_sound)


def total(tolls: Iterable[Toll]) -> Toll:
    """Return the sum of tolls."""
    return Toll(*map(sum, zip(*tolls, strict=True)))


def figure(toll: Toll) -> str:
    """Return a toll in one line."""
    integrity = f"{toll.unsound} damaged" if toll.unsound else "integrity ok"
    return (
        f"{toll.kills} kills, {toll.mid_pull} mid-pull, {toll.lost} lost, {toll.twice} twice,"
        f" {integrity}"
    )


def _held(store: Path) -> Held:
    with closing(sqlite3.connect(store)) as connection:
        guids: dict[str, set[str]] = {}
        for url, guid in connection.execute(
            "SELECT s.feed_url, e.guid FROM source s"
            " JOIN entry e ON e.source_id = s.id JOIN content c ON c.entry_key = e.key"
            " WHERE c.html <> ''"
        ):
            guids.setdefault(url, set()).add(guid)
        (twice,) = connection.execute(
            "SELECT 2 * count(*) - count(DISTINCT source_id || ' ' || guid)"
            " - count(DISTINCT source_id || ' ' || link) FROM entry"
        ).fetchone()
        is_whole = connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        dangling = connection.execute("PRAGMA foreign_key_check").fetchall()
    found = {url: frozenset(each) for url, each in guids.items()}
    return Held(found, twice, is_whole and not dangling)


def _missing(before: Held, after: Held) -> int:
    return sum(
        len(guids - after.guids.get(url, frozenset())) for url, guids in before.guids.items()
    )


def _whole(served: Mapping[str, int], after: Held) -> set[str]:
    return {url for url, size in served.items() if len(after.guids.get(url, ())) >= size}


def _reported(progress: str) -> tuple[int, set[str]]:
    """Return how many feeds the progress line counted at last, and those that it named."""
    lines = _PROGRESS.findall(progress)
    return int(lines[-1][0]) if lines else 0, {name for _, name in lines}
