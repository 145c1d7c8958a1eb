"""`pln hours`: what counts in a period of a licence, what does not, and why."""

import sqlite3
from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from plncli.doc import Block, Doc, Heading, Span, paragraph
from plncli.hours.counting import Count, Pace, Part, Period, count, pace, year_name, year_of
from plncli.hours.presets import period_of
from plncli.hours.records import Activity, Licence
from plncli.hours.rules import Preset
from plncli.reports.hours.words import clock
from plncli.store.activities import Learnt, activities, learnt, licences


class Licensed(NamedTuple):
    """A licence, its period, and what was done in it: ``inside`` in the order of the days."""

    licence: Licence
    preset: Preset | None
    period: Period
    done: Count
    pace: Pace
    inside: tuple[Activity, ...]
    learnt: Learnt

    def sums(self) -> "Sums":
        """Return the minutes that count by year, by category and by origin, and the others."""
        of = {activity.id: activity for activity in self.inside}
        sums = Sums(defaultdict(int), defaultdict(int), defaultdict(int), defaultdict(int))
        for part in self.done.parts:
            activity = of[part.activity_id]
            if not part.counts:
                sums.refused[part.why] += part.minutes
                continue
            year = year_of(self.period, activity.starts)
            sums.years[year_name(self.period, year)] += part.minutes
            sums.categories[part.category or ""] += part.minutes
            sums.origins[activity.origin or ""] += part.minutes
        return sums

    def parts_of(self, activity: Activity) -> tuple[Part, ...]:
        """Return what became of an activity."""
        return tuple(part for part in self.done.parts if part.activity_id == activity.id)

    def counted(self, activity: Activity) -> int:
        """Return the minutes of an activity that count."""
        return sum(part.minutes for part in self.parts_of(activity) if part.counts)

    def unproven(self) -> tuple[Activity, ...]:
        """Return the activities that were done and have no evidence."""
        return tuple(each for each in self.inside if each.status != "planned" and not each.evidence)


class Sums(NamedTuple):
    """Minutes that count by the name of the year, the category and the origin; refused by why."""

    years: dict[str, int]
    categories: dict[str, int]
    origins: dict[str, int]
    refused: dict[str, int]


class Hours(NamedTuple):
    """The hours of each licence; without one, all that was logged.

    Attributes:
        activities: those of the one licence, or all; the latest first.
        paper: the page is for others to sign.
        is_one: one licence was asked for.
        private: with the numbers of licences, and with notes.
    """

    licensed: tuple[Licensed, ...]
    activities: tuple[Activity, ...]
    today: date
    is_one: bool = False
    paper: bool = False
    private: bool = False

    def data(self) -> object:
        """Return the licences with every count, and all activities."""
        return {
            "as_of": self.today.isoformat(),
            "licences": [_licence_data(each, private=self.private) for each in self.licensed],
            "outside": [activity.id for activity in self.outside()],
            "activities": [activity_data(each, private=self.private) for each in self.activities],
        }

    def layout(self) -> Doc:
        """Return the page: a chapter for each licence."""
        from plncli.reports.hours import chapter, log

        if not self.licensed:
            return _unlicensed(self.activities)
        blocks: list[Block] = []
        for each in self.licensed:
            blocks += chapter.chapter(each, private=self.private)
            blocks += log.papers(each) if self.paper else ()
        return (*blocks, *(() if self.paper else chapter.outside(self.outside())))

    def outside(self) -> tuple[Activity, ...]:
        """Return the activities that are in no period; none where there is one licence only."""
        if self.is_one:
            return ()
        inside = {activity.id for each in self.licensed for activity in each.inside}
        return tuple(each for each in self.activities if each.id not in inside)

    def table(self) -> "HoursTable":
        """Return the log as rows for a spreadsheet."""
        return HoursTable(self)

    def ids(self) -> list[str]:
        """Return the ids of the activities."""
        return [each.id for each in self.activities]


class HoursTable(NamedTuple):
    """The activities as one table, in the order of their days."""

    hours: Hours

    def data(self) -> object:
        """Return what the page returns."""
        return self.hours.data()

    def layout(self) -> Doc:
        """Return a row for each activity in each licence."""
        from plncli.reports.hours import log

        return (log.sheet(self.hours.licensed, self.hours.activities),)

    def ids(self) -> list[str]:
        """Return what the page returns."""
        return self.hours.ids()


def build(
    connection: sqlite3.Connection,
    presets: Mapping[str, Preset],
    today: date,
    *,
    only: str | None = None,
    paper: bool = False,
    private: bool = False,
) -> Hours:
    """Return the hours of all licences, or of the one with the id ``only``.

    Raises:
        NotFoundError: a licence's preset is not there any more.
    """
    logged = activities(connection)
    licensed = tuple(
        _licensed(connection, each, presets, logged, today) for each in licences(connection, only)
    )
    shown = licensed[0].inside[::-1] if only else tuple(logged)
    return Hours(licensed, shown, today, only is not None, paper, private)


def activity_data(activity: Activity, *, private: bool = True) -> dict[str, object]:
    """Return an activity as JSON has it; its note where that is not ``private``."""
    fields = {
        **activity._asdict(),
        "splits": [split._asdict() for split in activity.splits],
        "evidence": [file._asdict() for file in activity.evidence],
    }
    if not private:
        del fields["note"]
    return fields


def _licensed(
    connection: sqlite3.Connection,
    licence: Licence,
    presets: Mapping[str, Preset],
    logged: list[Activity],
    today: date,
) -> Licensed:
    period = period_of(licence, presets)
    done = count(logged, period)
    inside = sorted(
        (each for each in logged if period.starts <= each.starts <= period.until),
        key=lambda each: (each.starts, each.id),
    )
    return Licensed(
        licence,
        presets.get(licence.preset or ""),
        period,
        done,
        pace(period, done.minutes, today),
        tuple(inside),
        learnt(connection, inside),
    )


def _licence_data(each: Licensed, *, private: bool) -> dict[str, object]:
    licence = each.licence._asdict()
    if not private:
        del licence["number"], licence["note"]
    sums = each.sums()
    return {
        **licence,
        "required": each.period.required,
        "counted": each.done.minutes,
        "pace": each.pace._asdict(),
        "needs": [{**need._asdict(), "met": need.met} for need in each.done.needs],
        "caps": [cap._asdict() for cap in each.done.caps],
        "by_year": sums.years,
        "by_category": sums.categories,
        "by_origin": sums.origins,
        "not_counted": sums.refused,
        "without_evidence": [activity.id for activity in each.unproven()],
        "keep_until": keep_until(each),
        "learnt": each.learnt._asdict(),
        "parts": [part._asdict() for part in each.done.parts],
    }


def keep_until(each: Licensed) -> str | None:
    """Return the day until which evidence is to be kept, where the preset says so."""
    from plncli.dates import add_months

    years = each.preset.keep_years if each.preset else None
    if years is None:
        return None
    return add_months(date.fromisoformat(each.period.until), 12 * years).isoformat()


def _unlicensed(logged: tuple[Activity, ...]) -> Doc:
    """Return what was logged, where no licence asks for anything."""
    from plncli.reports.hours import log

    if not logged:
        return ()
    years: dict[str, int] = defaultdict(int)
    for activity in logged:
        if activity.status != "planned":
            years[activity.starts[:4]] += activity.minutes
    said = " · ".join(f"{year} {clock(years[year])}" for year in sorted(years))
    by_year = paragraph(Span("by year  ", "dim"), said or "nothing done yet")
    return Heading("Hours"), by_year, log.brief(reversed(logged))
