"""Days to come, in the words of plans: `2w`, `friday`, `20 oct`, and where a name ends."""

import re
from collections.abc import Sequence
from datetime import date

from plncli.cli.invocation import Invocation
from plncli.dates import parse_date
from plncli.errors import UsageError


def day_ahead(invocation: Invocation, text: str, start: date | None = None) -> date:
    """Return the day that ``text`` says, seen from ``start`` or else from today.

    An amount alone, such as `2w` or `3 days`, is counted from there.

    Raises:
        UsageError: the words are no day, an impossible or an ambiguous one.
    """
    ahead = f"in {text}" if re.fullmatch(r"\s*\d+ ?[a-z]+\s*", text, re.IGNORECASE) else text
    order = invocation.settings.date_order or None
    start = start or invocation.today
    try:
        return parse_date(ahead, start, lean="future", date_order=order)
    except UsageError:
        return parse_date(text, start, lean="future", date_order=order)


def name_and_day(invocation: Invocation, words: Sequence[str]) -> tuple[str, date]:
    """Return a name and the day behind it; as many words as can be are the day.

    Raises:
        UsageError: the last words say no day.
    """
    for number in range(1, len(words)):
        try:
            day = day_ahead(invocation, " ".join(words[number:]))
        except UsageError:
            if number == len(words) - 1:
                raise
            continue
        return " ".join(words[:number]), day
    raise UsageError("until when?", "write it as 2w, friday or 20 oct, behind the name")


def span(invocation: Invocation, words: Sequence[str]) -> tuple[date, date]:
    """Return the first and the last day that words say; one day alone is the last from today on.

    Raises:
        UsageError: they say no days, or the last lies before the first.
    """
    words = [word for word in words if word.lower() not in ("from", "to", "until", "till", "-")]
    for number in range(len(words)):
        first = " ".join(words[:number])
        try:
            start = day_ahead(invocation, first) if first else invocation.today
            end = day_ahead(invocation, " ".join(words[number:]), start)
        except UsageError:
            continue
        if end < start:
            raise UsageError(f"{end} lies before {start}", "write the first day first")
        return start, end
    raise UsageError(
        f"{' '.join(words)!r}: from when until when?",
        "write it as `pln pause 20 dec 3 jan`, or `pln pause 2w` from today on",
    )
