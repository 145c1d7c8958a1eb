"""D8: how often one looks at what, and whether that happens; a feed has its pace already."""

from datetime import date, timedelta

from plncli.config import Settings
from plncli.due.pauses import counted_days, cutoff
from plncli.gaps.actions import discover, look
from plncli.gaps.finding import Finding, counted, named
from plncli.model import Source
from plncli.network import Network
from plncli.shellwords import command

LOOKS_DAYS = 30
"""The days in which looks are counted (our default)."""
ONCE = frozenset({"book", "tool", "tutorial", "course"})
"""Kinds of sources that one works through, or uses when needed."""
FAST = frozenset({"news", "hashtag_feed", "social_account"})
SLOW = frozenset({"journal", "bookmark_collection"})
"""Kinds that publish every few days, or every few months; all others weekly (our default)."""


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Count what has a rhythm, feeds among it, and how often one looked at the rest in time."""
    sources = [each for each in network.sources if each.status == "active"]
    feeds = sum(1 for each in sources if each.feed_url)
    by_hand = [each for each in sources if not each.feed_url and each.kind not in ONCE]
    with_cadence = [each for each in by_hand if each.cadence_days]
    kept = {each.id: _kept(each, network, today) for each in with_cadence}
    shares = [share for share in kept.values() if share is not None]
    on_time = sum(shares) / len(shares) if shares else None
    people = sum(1 for each in network.contacts if each.cadence_days and each.status == "active")
    total, rhythmic = feeds + len(by_hand), feeds + len(with_cadence)
    status = _judge(total, rhythmic, on_time, settings)
    without = [each for each in by_hand if not each.cadence_days]
    late = [each for each in with_cadence if (kept[each.id] or 0) < 1 and kept[each.id] is not None]
    return [
        Finding(
            id="D8",
            name="Schedule",
            status=status,
            value={
                "feeds": feeds,
                "by_hand": len(by_hand),
                "with_cadence": len(with_cadence),
                "on_time": None if on_time is None else round(on_time, 3),
                "people_with_cadence": people,
            },
            n=total,
            window_days=LOOKS_DAYS,
            measured=_measured(total, rhythmic, feeds, on_time),
            evidence=(
                *named("without a cadence", sorted(each.title for each in without)),
                *named("not looked at as often as meant", sorted(each.title for each in late)),
                *_people(people),
            ),
            why="Folders for every day, once a week and once a month keep reading in bounds"
            " (Warlick 2009), and a schedule for checking in is part of a network"
            " (Thing x: Personal Learning Networks).",
            rule=f"below {settings.gaps_scheduled:.0%} with a rhythm is a gap, below"
            f" {settings.gaps_on_time:.0%} on time is thin: our defaults"
            " (gaps.scheduled, gaps.on_time).",
            action=_action(status, without, late),
        )
    ]


def _kept(source: Source, network: Network, today: date) -> float | None:
    """Return the share of looks that were made in time; None where none was due yet.

    The days that are over are laid out in stretches of the cadence, back from yesterday: in each
    a look is meant, and a second one in the same stretch stands for no other. A look of today
    counts for the latest. Days of a pause do not count. Of a source with a cadence that the
    window does not hold, whether it was looked at in time.
    """
    cadence = source.cadence_days or 1
    pauses = network.pauses_of(source.id)
    added = date.fromisoformat(source.created_at[:10])
    if counted_days(added, today, pauses) < cadence:
        return None
    if cadence >= LOOKS_DAYS:
        first = cutoff(today, cadence, pauses).isoformat()
        return float(network.touched.get(source.id, "") >= first)
    first_day = max(added, today - timedelta(days=LOOKS_DAYS - 1))
    meant = counted_days(first_day, today, pauses) // cadence
    if not meant:
        return None
    ages = (
        counted_days(date.fromisoformat(day), today, pauses)
        for day in network.work.looks.get(source.id, ())
    )
    made = {stretch for age in ages if (stretch := max(age - 1, 0) // cadence) < meant}
    return len(made) / meant


def _judge(total: int, rhythmic: int, on_time: float | None, settings: Settings) -> str:
    if not total:
        return "not_enough_data"
    if rhythmic < settings.gaps_scheduled * total:
        return "gap"
    return "ok" if on_time is None or on_time >= settings.gaps_on_time else "thin"


def _measured(total: int, rhythmic: int, feeds: int, on_time: float | None) -> str:
    if not total:
        return "no source that is looked at regularly"
    said = f"{rhythmic or 'none'} of {counted(total, 'source', 'sources')} with a rhythm"
    said += f", {feeds} by their feeds" if feeds else ""
    return (
        said if on_time is None else f"{said}; {on_time:.0%} of looks on time in {LOOKS_DAYS} days"
    )


def _people(people: int) -> tuple[str, ...]:
    return (f"{counted(people, 'person', 'people')} with a cadence of your own",) if people else ()


def _action(status: str, without: list[Source], late: list[Source]) -> str:
    if status == "not_enough_data":
        return discover("blogs_websites")
    if status == "gap":
        first = min(without, key=lambda each: (not each.rely, each.title.lower(), each.id))
        return command("edit", first.id, "--cadence", _proposed(first))
    if status == "thin":
        return look(min(late, key=lambda each: (not each.rely, each.title.lower(), each.id)))
    return command("list", "sources", "--sort", "last")


def _proposed(source: Source) -> str:
    if source.kind in FAST:
        return "3d"
    return "monthly" if source.kind in SLOW else "weekly"
