"""The groups of a page: by person, topic, time or source."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from plncli.ranking.entry import Item

if TYPE_CHECKING:
    from plncli.reports.skim import Skim

GROUPINGS = ("person", "topic", "time", "source")
SHARED = "Several of your people point to"
"""What several voices point to comes first, however the rest is grouped."""
OTHERS = "Everything else"
"""Entries on no followed topic, which come last."""

Group = tuple[str, Sequence[Item]]


def grouped(skim: "Skim") -> list[Group]:
    """Return the titles and the items of the groups, in the order of the page.

    Groups are in the order of their first items, those of days from today on.
    """
    groups: dict[str, list[Item]] = {SHARED: []}
    titles = {SHARED: SHARED}
    for item in skim.edition.items:
        key, title = (SHARED, SHARED) if item.shared else _group_of(item, skim)
        titles.setdefault(key, title)
        groups.setdefault(key, []).append(item)
    order = list(groups)
    if skim.by == "time":
        order[1:] = sorted(order[1:], reverse=True)
    elif skim.by == "topic" and OTHERS in groups:
        order = [key for key in order if key != OTHERS] + [OTHERS]
    return [(titles[key], groups[key]) for key in order if groups[key]]


def _group_of(item: Item, skim: "Skim") -> tuple[str, str]:
    """What tells the group of an item from others, and its title."""
    entry = item.entry
    if skim.by == "topic":
        topic = skim.topics.get(entry.key, OTHERS)
        return topic, topic
    if skim.by == "time":
        day = datetime.fromisoformat(entry.sort_at).astimezone(skim.now.tzinfo).date()
        return day.isoformat(), _day(day, skim.now.date())
    if skim.by == "source":
        return entry.source_id, entry.source
    return entry.voice, entry.contact or entry.source


def _day(day: date, today: date) -> str:
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    return f"{day:%a} {day.day} {day:%b}" + ("" if day.year == today.year else f" {day.year}")
