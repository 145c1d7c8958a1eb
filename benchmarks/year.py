"""The year that a made store covers, and the ids of what is in it."""

from datetime import UTC, date, datetime, time, timedelta

from plncli.ids import ALPHABET, LETTERS, RECORD_LENGTH

TODAY = date(2026, 10, 7)
NOW = "2026-10-07T07:00:00Z"
"""The morning on which the store is looked at: the end of the year."""
DAYS = 365
START = TODAY - timedelta(days=DAYS)
DAY = 86_400
"""Seconds of a day."""
_MORNING = datetime.combine(START, time(7), UTC)
_SCATTER = 7_368_787
"""A prime, so that ids stay apart; a large one, so that they lie in no order."""


def moment(second: int) -> str:
    """Return a second of the year as the store writes moments."""
    return (_MORNING + timedelta(seconds=second)).strftime("%Y-%m-%dT%H:%M:%SZ")


def identity(number: int, length: int = RECORD_LENGTH) -> str:
    """Return an id for ``number``; numbers up to the size of the range have one each."""
    rest = number * _SCATTER % (LETTERS * len(ALPHABET) ** (length - 1))
    rest, first = divmod(rest, LETTERS)
    characters = [ALPHABET[first]]
    for _ in range(length - 1):
        rest, index = divmod(rest, len(ALPHABET))
        characters.append(ALPHABET[index])
    return "".join(characters)
