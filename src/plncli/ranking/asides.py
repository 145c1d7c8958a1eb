"""The lines that end a page: something saved comes up again, and a voice that has fallen silent.

Both follow from the dates alone: a day gives the same lines whenever it is
looked at, and what was due on a day without an edition comes with the next one.
"""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from plncli.config import Settings
from plncli.ranking.rank import USUAL_GAPS

TURN = 8
"""A quiet voice is named once in so many days, or less often when there are more of them."""
WEEK = 7
GONE = 365
"""Who was silent for more days is not quiet but gone: `pln doctor` speaks of it."""


class Saved(NamedTuple):
    """A saved entry that was not opened; ``saved`` is the moment, ISO 8601."""

    id: str
    title: str
    link: str | None
    source: str
    saved: str


class Voice(NamedTuple):
    """Somebody who is close, and when they spoke: last, and ``USUAL_GAPS`` entries earlier.

    ``looked`` is when their feed was last asked: what came since then is not known.
    """

    source_id: str
    source: str
    contact_id: str | None
    contact: str | None
    last: str
    looked: str
    earlier: str | None


def ages(settings: Settings) -> tuple[int, int, int]:
    """Return after how many days a saved entry comes up again."""
    return (
        settings.skim_resurface_first,
        settings.skim_resurface_second,
        settings.skim_resurface_third,
    )


def resurfaced(
    saved: Sequence[Saved], today: date, last: date | None, settings: Settings
) -> Saved | None:
    """Return the saved entry that comes up again: the one that waits for longest.

    Args:
        last: the day of the last edition before today; what came due since then counts.
    """
    days = _since(today, last)
    for age in sorted(ages(settings), reverse=True):
        for entry in sorted(saved, key=lambda each: (each.saved, each.id)):
            if _day(entry.saved) + age in days:
                return entry
    return None


def quiet(
    voices: Sequence[Voice], today: date, last: date | None, settings: Settings
) -> Voice | None:
    """Return the silent voice whose turn it is today, or came since the last edition."""
    silent = sorted(voice for voice in voices if _is_quiet(voice, settings))
    turns = max(len(silent), TURN)
    # Turns of whole weeks would show who reads on Sundays always the same one.
    turns += turns % WEEK == 0
    for day in _since(today, last)[-turns:]:
        if day % turns < len(silent):
            return silent[day % turns]
    return None


def _is_quiet(voice: Voice, settings: Settings) -> bool:
    if voice.earlier is None:
        return False
    spoke = _day(voice.last)
    usual = max((spoke - _day(voice.earlier)) / USUAL_GAPS, 1)
    least = max(settings.skim_quiet_gaps * usual, settings.skim_quiet_days)
    return least <= _day(voice.looked) - spoke <= GONE


def _since(today: date, last: date | None) -> range:
    """The days after the last edition up to today; today alone when there was none."""
    first = last.toordinal() + 1 if last else today.toordinal()
    return range(first, today.toordinal() + 1)


def _day(moment: str) -> int:
    return date.fromisoformat(moment[:10]).toordinal()
