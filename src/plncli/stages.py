"""Stages of taking up a network (Utecht 2008), and which signs in the log speak for each.

The five stages are those of Jeff Utecht, "Stages of PLN Adoption", The Thinking Stick,
2008, told in our own words. Not everybody goes through all of them, and one can be in
several at once, by interest. There is no instrument and no threshold for them: all
signs and cut-offs here are our defaults. What one says oneself counts more.

Stages are no levels. The third is a time to look after oneself.
"""

from collections.abc import Sequence
from typing import NamedTuple

from plncli.counted import counted

WINDOW_DAYS = 60
"""The days that the signs are looked for in."""
LEAST_DAYS = 28
LEAST_EVENTS = 10
"""With fewer days or events than that nothing is said."""
LEADING = 0.6
"""The share of its signs from which on a stage stands out."""
LEAST_SIGNS = 2
"""A stage of which fewer signs can be told does not stand out."""

MANY_ADDED = 8
"""Added within 30 days that is many; ``FEW_LEFT`` of those that left is few."""
FEW_LEFT = 0.1
FEW_CHOSEN = 0.1
LITTLE_GIVEN = 0.25
SORTED = 3
SORTED_SHARE = 0.25
MUCH_TIME = 1.5
"""The minutes of a week are many, where they are so many times those one wants to spend."""
MANY_FEEDS = 30
"""Warlick (2009) found 10, 20 or 30 feeds comfortable."""
DAILY = 6
"""Days a week that leave hardly a break; ``BREAK`` days in a row are one."""
BREAK = 2
REST = 3
HALF = 0.5
CALM = (0.5, 1.2)
"""Minutes of a week, in those that one wants to spend, that are about right."""
BALANCED = (0.25, 0.85)
ON_TIME = 0.7


class Stage(NamedTuple):
    """A stage: its name, what it is, and what may help who is in it.

    Attributes:
        command: a command that begins it.
    """

    code: str
    name: str
    meaning: str
    suggestion: str
    command: str


STAGES = (
    Stage(
        "immersion",
        "Immersion",
        "You join and follow whatever you find, and the number of people and ideas grows fast.",
        "Look through what you have, and mark the few that you would miss: pln edit, with --rely.",
        "pln organizer",
    ),
    Stage(
        "evaluation",
        "Evaluation",
        "You look at what you have and choose where your time goes.",
        "Take the sheet, decide line by line what to keep, drop or do more, and read it back.",
        "pln organizer -o sheet.csv",
    ),
    Stage(
        "know_it_all",
        "Know it all",
        "You try to keep up with everything, it takes hours, and it is hard to switch off.",
        "Nobody reads everything, and a network keeps what you leave. Take two days off.",
        "pln pause 2d",
    ),
    Stage(
        "perspective",
        "Perspective",
        "You have stepped back for a while, and see what you missed and what you did not.",
        "Write down what you missed, and what you did not miss at all.",
        "pln reflect",
    ),
    Stage(
        "balance",
        "Balance",
        "You learn when you need to, leave the rest to your network, and live besides.",
        "When the next question comes up, ask one person before you search. Your questions so far:",
        "pln ask list",
    ),
)
CODES = tuple(stage.code for stage in STAGES)
NAMES = {stage.code: stage.name for stage in STAGES}


class Facts(NamedTuple):
    """What the log says of the last ``WINDOW_DAYS``. What is None is not known.

    Attributes:
        days: since the first thing was noted; ``events`` what was logged, added or archived.
        added: records added; ``added_lately`` within the last 30 days, ``before`` in those
            before that.
        chosen: active records that one relies on or has decided about, of ``records``.
        given: the share of giving in what went one way or the other.
        weeks: minutes of each of the last eight weeks, the last one last; none where no
            minutes were noted.
        budget: minutes a week that one wants to spend.
        busy_weeks: on how many days of each of the last four weeks something was done.
        breaks: the longest run of days without anything, within the last 30 days.
        paused: days of a pause within the last 30 days.
        solved: questions that the network solved.
        on_time: the share of rhythms that are not overdue.
    """

    days: int
    events: int
    added: int = 0
    added_lately: int = 0
    added_before: int = 0
    left: int = 0
    valued: int = 0
    chosen: int = 0
    records: int = 0
    given: float | None = None
    weeks: tuple[int, ...] = ()
    budget: int | None = None
    feeds: int | None = None
    busy_weeks: tuple[int, ...] | None = None
    breaks: int | None = None
    paused: int | None = None
    solved: int = 0
    on_time: float | None = None


class Sign(NamedTuple):
    """Something that speaks for a stage: what was found, and by which rule it counts.

    ``is_met`` is None where it cannot be told.
    """

    found: str
    rule: str
    is_met: bool | None


class Reading(NamedTuple):
    """A stage with its signs."""

    stage: Stage
    signs: tuple[Sign, ...]

    @property
    def known(self) -> int:
        """How many of its signs can be told."""
        return sum(sign.is_met is not None for sign in self.signs)

    @property
    def met(self) -> int:
        """How many of its signs are there."""
        return sum(sign.is_met is True for sign in self.signs)

    @property
    def stands_out(self) -> bool:
        """Whether enough of its signs are there."""
        return self.known >= LEAST_SIGNS and self.met >= LEADING * self.known


def is_enough(facts: Facts) -> bool:
    """Whether there is enough in the log to say anything."""
    return facts.days >= LEAST_DAYS and facts.events >= LEAST_EVENTS


def read(facts: Facts) -> tuple[Reading, ...]:
    """Return all stages in their order, each with its signs."""
    signs = (_immersion, _evaluation, _know_it_all, _perspective, _balance)
    return tuple(
        Reading(stage, tuple(look(facts))) for stage, look in zip(STAGES, signs, strict=True)
    )


def _immersion(facts: Facts) -> list[Sign]:
    share = facts.chosen / facts.records if facts.records else None
    return [
        Sign(
            f"{facts.added_lately} added in 30 days",
            f"{MANY_ADDED} or more",
            facts.added_lately >= MANY_ADDED,
        ),
        Sign(
            f"{facts.left} left while {facts.added} joined",
            f"fewer than {FEW_LEFT:.0%}",
            facts.left < FEW_LEFT * facts.added if facts.added else None,
        ),
        Sign(
            f"{facts.chosen} of {facts.records} marked: relied on, or to keep, drop, do more",
            f"fewer than {FEW_CHOSEN:.0%}",
            None if share is None else share < FEW_CHOSEN,
        ),
        Sign(
            _given(facts),
            f"giving below {LITTLE_GIVEN:.0%}",
            None if facts.given is None else facts.given < LITTLE_GIVEN,
        ),
    ]


def _evaluation(facts: Facts) -> list[Sign]:
    sorted_out = facts.left + facts.valued + facts.chosen
    return [
        Sign(
            f"{facts.left} left, {counted(facts.valued, 'note')} of what something was worth,"
            f" {facts.chosen} marked",
            f"{SORTED} or more in all",
            sorted_out >= SORTED,
        ),
        Sign(
            f"{sorted_out} looked at, {facts.added} added",
            f"looked at {SORTED_SHARE:.0%} of what was added",
            sorted_out >= SORTED_SHARE * facts.added if facts.added else None,
        ),
        Sign(
            f"{facts.added_lately} added in 30 days, {facts.added_before} in the 30 before",
            "fewer than before",
            facts.added_lately < facts.added_before if facts.added else None,
        ),
    ]


def _know_it_all(facts: Facts) -> list[Sign]:
    busy = [week > MUCH_TIME * (facts.budget or 0) for week in _recent(facts)]
    days = facts.busy_weeks
    return [
        Sign(
            _minutes(facts),
            f"over {MUCH_TIME:g} times what is wanted, in 2 of 4 weeks",
            sum(busy) >= 2 if busy else None,
        ),
        Sign(
            "feeds are not counted here" if facts.feeds is None else counted(facts.feeds, "feed"),
            f"more than {MANY_FEEDS} (Warlick 2009)",
            None if facts.feeds is None else facts.feeds > MANY_FEEDS,
        ),
        Sign(
            f"{', '.join(map(str, days))} days with something in the last 4 weeks"
            if days
            else "days are not counted here",
            f"{DAILY} or more every week",
            min(days) >= DAILY if days else None,
        ),
        Sign(
            _break(facts),
            f"no break of {BREAK} days",
            None if facts.breaks is None else facts.breaks < BREAK and not facts.paused,
        ),
    ]


def _perspective(facts: Facts) -> list[Sign]:
    before = sum(facts.weeks[-6:-2]) / 4 if len(facts.weeks) >= 6 else 0
    lately = sum(facts.weeks[-2:]) / 2
    stretch = [week > MUCH_TIME * facts.budget for week in facts.weeks[:-2]] if facts.budget else []
    return [
        Sign(
            _break(facts),
            f"a pause, or {REST} days without anything",
            None if facts.breaks is None else facts.breaks >= REST or bool(facts.paused),
        ),
        Sign(
            f"{lately:.0f} minutes a week lately, {before:.0f} in the four weeks before",
            "half or less",
            lately <= HALF * before if before else None,
        ),
        Sign(
            f"{counted(sum(stretch), 'busy week')} before that"
            if stretch
            else "the minutes that you want to spend, or those spent, are not known",
            "2 or more after which it became less",
            sum(stretch) >= 2 if stretch else None,
        ),
    ]


def _balance(facts: Facts) -> list[Sign]:
    low, high = CALM
    budget = facts.budget or 0
    calm = [low * budget <= week <= high * budget for week in _recent(facts)]
    given = facts.given
    return [
        Sign(
            _minutes(facts),
            f"{low:g} to {high:g} times what is wanted, in 3 of 4 weeks",
            sum(calm) >= 3 if calm else None,
        ),
        Sign(
            f"{counted(facts.solved, 'question')} solved by your network",
            "one or more",
            facts.solved >= 1,
        ),
        Sign(
            _given(facts),
            f"giving from {BALANCED[0]:.0%} to {BALANCED[1]:.0%}",
            None if given is None else BALANCED[0] <= given <= BALANCED[1],
        ),
        Sign(
            "nothing has a rhythm yet"
            if facts.on_time is None
            else f"{facts.on_time:.0%} of what has a rhythm is not overdue",
            f"{ON_TIME:.0%} or more",
            None if facts.on_time is None else facts.on_time >= ON_TIME,
        ),
        Sign(
            _break(facts),
            "some quiet days",
            None if facts.breaks is None else facts.breaks >= 1,
        ),
    ]


def _recent(facts: Facts) -> tuple[int, ...]:
    """Return the minutes of the last four weeks, where those one wants to spend are known."""
    return facts.weeks[-4:] if facts.budget else ()


def _given(facts: Facts) -> str:
    if facts.given is None:
        return "too little is known of what was given and received"
    return f"{facts.given:.0%} of what went either way was given"


def _minutes(facts: Facts) -> str:
    if not facts.budget:
        return "minutes that you want to spend are not set: pln me --weekly-minutes"
    if not facts.weeks:
        return "no minutes are noted; `pln log` takes them: 20m"
    weeks = ", ".join(map(str, _recent(facts)))
    return f"{weeks} minutes in the last 4 weeks, {facts.budget} wanted"


def _break(facts: Facts) -> str:
    if facts.breaks is None:
        return "days are not counted here"
    paused = f", {counted(facts.paused, 'day')} of a pause" if facts.paused else ""
    return f"longest break in 30 days: {counted(facts.breaks, 'day')}{paused}"


def suggested(said: Sequence[str], readings: Sequence[Reading]) -> Stage | None:
    """Return the stage whose suggestion is shown: one's own word first, then what stands out.

    Of several, knowing it all comes first: it is the one that wears out.
    """
    found = list(said) or [each.stage.code for each in readings if each.stands_out]
    if not found:
        return None
    chosen = "know_it_all" if "know_it_all" in found else found[0]
    return STAGES[CODES.index(chosen)]
