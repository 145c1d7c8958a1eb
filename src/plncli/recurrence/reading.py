"""The grammar of `--meets`: from a line of words to `Meets`."""

import re
from collections.abc import Callable
from datetime import date, time

from plncli.cadence import parse_cadence
from plncli.dates import MONTHS, Lean, parse_date
from plncli.errors import UsageError
from plncli.recurrence import words as read
from plncli.recurrence.meets import CODES, DAY_MINUTES, Meets, Slot, listed, weekday_word
from plncli.recurrence.rules import check_rule, clean_rule
from plncli.recurrence.zones import find_zone, nearest

EXAMPLE = "write it as weekly wed 20:00 Europe/London 60m, or 2nd thu 19:00 America/New_York"
_CLAUSES = {
    "from": "from", "since": "from", "starting": "from",
    "until": "until", "till": "until",
    "except": "except", "without": "except",
}  # fmt: skip
_FILLING = {"and", "&", "at", "@", "on", "the", "of", "each", "for", "in", "month"}
_LONGEST = 92 * DAY_MINUTES


def parse_meets(text: str, zone: str, today: date | None = None) -> Meets:
    """Return when something meets, as the words of ``text`` say.

    A rhythm with its days (`weekly wed`, `2nd and 4th thu`, `every 2 weeks mon`, `daily`,
    `monthly 15th`, `RRULE:FREQ=…`), times (`12:00 and 19:00`), a zone, a length (`60m`,
    `4d`), months (`sep-may`), `from DAY`, `until DAY`, `except DAY, DAY..DAY`.

    Args:
        zone: what a time means that names no zone of its own.
        today: from where days without a year are read, to the future; without it they are
            written whole. Every two weeks counts from here where `from` does not say.

    Raises:
        UsageError: a word that is not understood, an unknown zone, a day that cannot be.
    """
    main, clauses = _apart(text.split())
    if not main:
        raise UsageError("nothing says when it meets", EXAMPLE)
    starts, until = _span(clauses, today)
    without = _ranges(clauses["except"], today) if "except" in clauses else ()
    given = {"starts": starts, "until": until, "without": without}
    rhythm = _rhythm(main)
    if rhythm:
        return Meets(rhythm=rhythm, **given)  # type: ignore[arg-type]
    reading = _Main(text, bool(starts))
    slots = reading.read(main)
    named = reading.zone if reading.zone else zone if any(slot.times for slot in slots) else None
    meets = Meets(slots, "", named, reading.minutes, **given)  # type: ignore[arg-type]
    return _begun(meets, today)


def _rhythm(main: list[str]) -> str:
    """Return a rhythm that names no day, such as `3x a year`; empty when the words are another."""
    said = " ".join(main).lower()
    if said in ("daily", "every day"):
        return ""
    try:
        parse_cadence(said)
    except UsageError:
        return ""
    return said


def _begun(meets: Meets, today: date | None) -> Meets:
    """Return a rhythm of every second week or month with the day that it is counted from."""
    if meets.starts or today is None or not any("INTERVAL" in slot.rule for slot in meets.slots):
        return meets
    from plncli.recurrence.occurring import days

    first = next(days(meets._replace(starts=today), today, None), today)
    return meets._replace(starts=first)


def _apart(tokens: list[str]) -> tuple[list[str], dict[str, str]]:
    """Return the words before `from`, `until` and `except`, and what follows each of them."""
    main: list[str] = []
    clauses: dict[str, list[str]] = {}
    into = main
    for token in tokens:
        clause = _CLAUSES.get(token.lower())
        if clause in clauses:
            raise UsageError(f"{token} stands there twice", "put the days behind one of them")
        if clause:
            into = clauses.setdefault(clause, [])
        else:
            into.append(token)
    return main, {name: " ".join(words) for name, words in clauses.items()}


def _span(clauses: dict[str, str], today: date | None) -> tuple[date | None, date | None]:
    """Return the first and the last day; a first day without a year lies before the last."""
    starts = _day(clauses["from"], today) if "from" in clauses else None
    until = _day(clauses["until"], today) if "until" in clauses else None
    if starts and until and until < starts and today:
        starts = _day(clauses["from"], today, "past")
    if starts and until and until < starts:
        raise UsageError(f"until {until} is before from {starts}", "turn them round")
    return starts, until


def _day(text: str, today: date | None, lean: Lean = "future") -> date:
    if not text:
        raise UsageError("a day is missing behind from, until or except", "write it as 2026-10-05")
    if today is not None:
        return parse_date(text, today, lean=lean)
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no date", "write it as 2026-10-05") from None


def _ranges(text: str, today: date | None) -> tuple[tuple[date, date], ...]:
    ranges = []
    for part in text.split(","):
        first, _, last = re.sub(r" to | until |\.\.| ?– ?", "\0", part.strip()).partition("\0")
        begin = _day(first, today)
        end = _day(last, begin if today else None) if last else begin
        if end < begin:
            raise UsageError(f"{last} is before {first}", "turn them round")
        ranges.append((begin, end))
    return tuple(sorted(ranges))


class _Main:
    """Reads the words before the clauses, from left to right."""

    def __init__(self, text: str, begun: bool) -> None:
        self.text = " ".join(text.split())
        self.begun = begun
        self.zone: str | None = None
        self.minutes: int | None = None
        self.slots: list[Slot] = []
        self.unit = ""
        self.interval = 1
        self.ordinals: list[int] = []
        self.weekdays: list[int] = []
        self.months: tuple[int, ...] = ()
        self.times: list[time] = []
        self.raw = ""

    def read(self, tokens: list[str]) -> tuple[Slot, ...]:
        """Return the slots that the words make."""
        steps: tuple[Callable[[list[str], list[str]], int], ...] = (
            self._raw, self._every, self._frequency, self._days_named, self._clock, self._length,
            self._month, self._zone,
        )  # fmt: skip
        plain = [token.strip(",;") for token in tokens if token.strip(",;")]
        lower = [token.lower() for token in plain]
        at = 0
        while at < len(plain):
            used = next((n for step in steps if (n := step(lower[at:], plain[at:]))), 0)
            if not used and lower[at] in _FILLING:
                used = 1
            if not used:
                raise self._unknown(plain[at])
            at += used
        self._close()
        return tuple(self.slots)

    def _raw(self, lower: list[str], plain: list[str]) -> int:
        if not lower[0].startswith(("rrule:", "freq=")):
            return 0
        self.raw = clean_rule(plain[0])
        return 1

    def _every(self, lower: list[str], plain: list[str]) -> int:  # noqa: ARG002
        """`every 2 weeks`, `every other month`, `every tue`, `every other tue`."""
        if lower[0] != "every":
            return 0
        number = lower[1] if lower[1:] else ""
        count = 2 if number == "other" else int(number) if number.isdecimal() else 0
        if not count:
            return 1
        unit = (lower[2] if lower[2:] else "").removesuffix("s")
        if read.weekdays(lower[2] if lower[2:] else ""):
            self.unit, self.interval = "week", count
            return 2
        if unit not in ("day", "week", "month") or not 1 <= count <= 52:
            raise UsageError(f"every {' '.join(lower[1:3])} is not understood", EXAMPLE)
        self.unit, self.interval = unit, count
        return 3

    def _frequency(self, lower: list[str], plain: list[str]) -> int:  # noqa: ARG002
        word = lower[0]
        if word in ("fortnightly", "biweekly"):
            self.unit, self.interval = "week", 2
        elif word in ("daily", "weekly", "monthly", "day", "week"):
            self.unit = {"daily": "day", "monthly": "month"}.get(word, word.removesuffix("ly"))
        else:
            return 0
        return 1

    def _days_named(self, lower: list[str], plain: list[str]) -> int:  # noqa: ARG002
        number, named = read.ordinal(lower[0]), read.weekdays(lower[0])
        if not number and not named:
            return 0
        if self.times and (self.ordinals or self.weekdays):
            self._close()
        if number:
            self.ordinals.append(number)
        self.weekdays += named
        return 1

    def _clock(self, lower: list[str], plain: list[str]) -> int:  # noqa: ARG002
        both = read.clock_range(lower[0])
        if both and self.minutes in (None, both[1]):
            self.times.append(both[0])
            self.minutes = both[1]
            return 1
        found, used = read.clock(lower)
        if found is not None:
            self.times.append(found)
        return used

    def _length(self, lower: list[str], plain: list[str]) -> int:  # noqa: ARG002
        minutes, used = read.length(lower)
        if used and minutes > _LONGEST:
            raise UsageError(f"{' '.join(lower[:used])} is too long for a meeting", EXAMPLE)
        self.minutes = minutes or self.minutes
        return used

    def _month(self, lower: list[str], plain: list[str]) -> int:  # noqa: ARG002
        self.months = read.months(lower[0]) or self.months
        return 1 if read.months(lower[0]) else 0

    def _zone(self, lower: list[str], plain: list[str]) -> int:  # noqa: ARG002
        for used in (3, 2, 1):
            zone = find_zone(" ".join(plain[:used])) if len(plain) >= used else None
            if zone and self.zone not in (None, zone):
                raise UsageError(
                    f"two time zones, {self.zone} and {zone}", "name the one of the announcement"
                )
            if zone:
                self.zone = zone
                return used
        return 0

    def _close(self) -> None:
        """Make a slot of what was read since the last one."""
        words, rule = self._raw_rule() if self.raw else self._rule()
        frequency = rule.partition(";")[0]
        if any(slot.rule.partition(";")[0] != frequency for slot in self.slots):
            raise UsageError(f"{self.text!r} is weekly and monthly at once", EXAMPLE)
        self.slots.append(Slot(words, rule, tuple(sorted(set(self.times)))))
        self.ordinals, self.weekdays, self.times = [], [], []

    def _raw_rule(self) -> tuple[str, str]:
        if self.unit or self.ordinals or self.weekdays or self.months or self.slots:
            raise UsageError(
                "an RRULE says the days itself", "write the time and the zone after it"
            )
        check_rule(self.raw, needs_days=not self.begun)
        return f"RRULE:{self.raw}", self.raw

    def _rule(self) -> tuple[str, str]:
        every = f";INTERVAL={self.interval}" if self.interval > 1 else ""
        within = f";BYMONTH={','.join(map(str, self.months))}" if self.months else ""
        named = sorted(set(self.weekdays))
        spoken = "weekdays" if named == [0, 1, 2, 3, 4] else listed(map(weekday_word, named))
        months = f" {_months_word(self.months)}" if self.months else ""
        if self.ordinals:
            words, days = self._of_month(named, spoken)
            return f"{words}{months}", f"FREQ=MONTHLY{every}{days}{within}"
        if named and self.unit != "month":
            words = f"every {self.interval} weeks " if self.interval > 1 else "weekly "
            words = "" if words + spoken == "weekly weekdays" else words
            days = f";BYDAY={','.join(CODES[number] for number in named)}"
            return f"{words}{spoken}{months}", f"FREQ=WEEKLY{every}{days}{within}"
        if self.unit == "day" and not named:
            words = f"every {self.interval} days" if self.interval > 1 else "daily"
            return f"{words}{months}", f"FREQ=DAILY{every}{within}"
        raise UsageError(
            f"{self.text!r} does not say on which day", "write it as weekly wed, or 2nd thu"
        )

    def _of_month(self, named: list[int], spoken: str) -> tuple[str, str]:
        """The words and days of `2nd thu`, or of `15th`."""
        numbers = list(dict.fromkeys(self.ordinals))
        if self.unit in ("day", "week"):
            raise UsageError(f"{self.text!r} is weekly and monthly at once", EXAMPLE)
        said = listed("last" if number < 0 else _nth(number) for number in numbers)
        words = f"every {self.interval} months {said}" if self.interval > 1 else said
        if not named:
            words = words if self.interval > 1 else f"monthly {said}"
            return words, f";BYMONTHDAY={','.join(map(str, numbers))}"
        if any(number > 5 for number in numbers):
            raise UsageError(f"no month has a {said} {spoken}", EXAMPLE)
        days = ",".join(f"{number}{CODES[day]}" for number in numbers for day in named)
        return f"{words} {spoken}", f";BYDAY={days}"

    def _unknown(self, token: str) -> UsageError:
        if "/" in token:
            return UsageError(f"there is no time zone {token!r}", nearest(token))
        meant = read.close_word(token.lower())
        hint = f"did you mean {meant}?" if meant else EXAMPLE
        within = "" if token == self.text else f" in {self.text!r}"
        return UsageError(f"{token!r}{within} is not understood", hint)


def _nth(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
    return f"{number}{ending.get(number, 'th')}"


def _months_word(numbers: tuple[int, ...]) -> str:
    first, last = (MONTHS[number - 1][:3] for number in (numbers[0], numbers[-1]))
    return first if len(numbers) == 1 else f"{first}-{last}"
