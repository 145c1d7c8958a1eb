"""`pln hours`: what counts in a period of a licence, what does not, and why."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from plncli.counted import counted
from plncli.doc import Block, Column, Doc, Heading, Items, Span, Table, line, paragraph
from plncli.hours.counting import COUNTED, Count, Need, Pace, Period, count, pace, year_of
from plncli.hours.presets import period_of
from plncli.hours.records import Activity, Licence
from plncli.hours.rules import Preset
from plncli.reports.words import code, long_day
from plncli.store.activities import activities, licences


class Licensed(NamedTuple):
    """A licence, its period, and what was done that counts in it."""

    licence: Licence
    preset: Preset | None
    period: Period
    done: Count
    pace: Pace
    inside: tuple[Activity, ...]


class Hours(NamedTuple):
    """The hours of each licence; without one, all that was logged.

    Attributes:
        paper: the page is for others to sign.
        private: with the numbers of licences.
    """

    licensed: tuple[Licensed, ...]
    activities: tuple[Activity, ...]
    today: date
    paper: bool = False
    private: bool = False

    def data(self) -> object:
        """Return the licences with every count, and all activities with what became of them."""
        return {
            "as_of": self.today.isoformat(),
            "licences": [_licence_data(each, private=self.private) for each in self.licensed],
            "activities": [activity_data(each) for each in self.activities],
        }

    def layout(self) -> Doc:
        """Return the page: a chapter for each licence."""
        blocks: list[Block] = []
        for each in self.licensed:
            blocks += self._chapter(each)
        if not self.licensed:
            blocks += _unlicensed(self.activities)
        if self.paper and blocks:
            blocks.append(paragraph(f"Signed: {'…' * 20}   Date: {'…' * 10}"))
        return tuple(blocks)

    def table(self) -> "HoursTable":
        """Return the log as rows for a spreadsheet."""
        return HoursTable(self)

    def ids(self) -> list[str]:
        """Return the ids of the activities."""
        return [each.id for each in self.activities]

    def _chapter(self, each: Licensed) -> Iterator[Block]:
        period = each.period
        yield Heading(each.licence.name)
        days = f"{long_day(period.starts)} to {long_day(period.until)}"
        facts = [days, f"day {each.pace.day:,} of {each.pace.days:,}"]
        if each.preset:
            facts.append(f"{each.preset.name}, as of {each.preset.as_of}")
        if self.private and each.licence.number:
            facts.append(f"no. {each.licence.number}")
        yield paragraph(Span(each.licence.id, "id"), "  " + " · ".join(facts))
        yield paragraph(
            Span(f"{clock(each.done.minutes)} of {clock(period.required)}", "strong"),
            f"  {_share(each.done.minutes, period.required)} · {_ahead(each)}",
        )
        yield from _rules(each)
        yield from _sums(each)
        yield from _refused(each)
        yield from _proofs(each)
        if self.paper:
            yield Heading("Log", 2)
            yield _log(each.inside, each.done)


class HoursTable(NamedTuple):
    """The activities as one table, in the order of their days."""

    hours: Hours

    def data(self) -> object:
        """Return what the page returns."""
        return self.hours.data()

    def layout(self) -> Doc:
        """Return a row for each activity and licence."""
        columns = tuple(
            Column(name)
            for name in (
                "licence", "date", "until", "title", "kind", "provider", "provider_number",
                "minutes", "counted", "not_counted_because", "categories", "status", "origin",
                "proofs", "id",
            )
        )  # fmt: skip
        rows = [
            _row(activity, each.licence.name, each.done)
            for each in self.hours.licensed
            for activity in each.inside
        ]
        if not self.hours.licensed:
            rows = [_row(each, "", None) for each in reversed(self.hours.activities)]
        return (Table(columns, tuple(rows)),)

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
    return Hours(
        tuple(_licensed(each, presets, logged, today) for each in licences(connection, only)),
        tuple(logged),
        today,
        paper,
        private,
    )


def clock(minutes: int) -> str:
    """Return minutes as hours and minutes: 112:30."""
    return f"{minutes // 60}:{minutes % 60:02}"


def activity_data(activity: Activity) -> dict[str, object]:
    """Return an activity as JSON has it."""
    return {
        **activity._asdict(),
        "splits": [split._asdict() for split in activity.splits],
        "proofs": [proof._asdict() for proof in activity.proofs],
    }


def _licensed(
    licence: Licence, presets: Mapping[str, Preset], logged: list[Activity], today: date
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
    )


def _licence_data(each: Licensed, *, private: bool) -> dict[str, object]:
    licence = each.licence._asdict()
    if not private:
        del licence["number"]
    return {
        **licence,
        "required": each.period.required,
        "counted": each.done.minutes,
        "pace": each.pace._asdict(),
        "needs": [{**need._asdict(), "met": need.met} for need in each.done.needs],
        "caps": [cap._asdict() for cap in each.done.caps],
        "parts": [part._asdict() for part in each.done.parts],
    }


def _share(minutes: int, required: int) -> str:
    return f"{100 * minutes // required} %" if required else "no total is asked for"


def _ahead(each: Licensed) -> str:
    if each.done.minutes >= each.period.required:
        return "all that is asked for"
    if each.pace.day >= each.pace.days:
        return f"{clock(each.period.required - each.done.minutes)} missing at the end"
    against = "ahead of" if each.pace.ahead >= 0 else "behind"
    return (
        f"{clock(abs(each.pace.ahead))} {against} an even pace"
        f" · {clock(each.pace.monthly)} a month from now on"
    )


def _rules(each: Licensed) -> Iterator[Block]:
    lines = [line(*_need(need)) for need in each.done.needs]
    for cap in each.done.caps:
        over = cap.minutes - cap.most
        said = f"{clock(over)} over" if over > 0 else "fine"
        style = "warn" if over > 0 else "good"
        lines.append(
            line(
                f"{cap.text}: {clock(cap.minutes)} of at most {clock(cap.most)}  ",
                Span(said, style),
            )
        )
    if lines:
        yield Items(tuple(lines))


def _need(need: Need) -> tuple[str | Span, ...]:
    said = "fine" if need.met else f"{clock(need.needed - need.minutes)} missing"
    style = "good" if need.met else "warn"
    return (
        f"{need.text}: {clock(need.minutes)} of at least {clock(need.needed)}  ",
        Span(said, style),
    )


def _sums(each: Licensed) -> Iterator[Block]:
    years: dict[int, int] = defaultdict(int)
    categories: dict[str, int] = defaultdict(int)
    day_of = {activity.id: activity.starts for activity in each.inside}
    for part in each.done.parts:
        if part.counts:
            years[year_of(each.period, day_of[part.activity_id])] += part.minutes
            categories[code(part.category) or "no category"] += part.minutes
    if years:
        said = " · ".join(f"year {year + 1} {clock(years[year])}" for year in sorted(years))
        yield paragraph(Span("by year  ", "dim"), said)
        said = " · ".join(
            f"{name} {clock(minutes)}" for name, minutes in sorted(categories.items())
        )
        yield paragraph(Span("by category  ", "dim"), said)


def _refused(each: Licensed) -> Iterator[Block]:
    reasons: dict[str, int] = defaultdict(int)
    for part in each.done.parts:
        if not part.counts:
            reasons[part.why] += part.minutes
    if reasons:
        said = " · ".join(f"{clock(minutes)} {why}" for why, minutes in reasons.items())
        yield paragraph(Span("not counted  ", "dim"), said)


def _proofs(each: Licensed) -> Iterator[Block]:
    done = [activity for activity in each.inside if activity.status != "planned"]
    lacking = [activity for activity in done if not activity.proofs]
    if not done:
        return
    said = f"{len(done) - len(lacking)} of {counted(len(done), 'activity', 'activities')}"
    missing = ", ".join(f"{activity.id} {activity.title}" for activity in lacking[:5])
    more = f" and {len(lacking) - 5} more" if len(lacking) > 5 else ""
    yield paragraph(
        Span("proofs  ", "dim"), said + (f"; none yet for {missing}{more}" if lacking else "")
    )


def _unlicensed(logged: tuple[Activity, ...]) -> Iterator[Block]:
    """Return what was logged, where no licence asks for anything."""
    if not logged:
        return
    yield Heading("Hours")
    years: dict[str, int] = defaultdict(int)
    for activity in logged:
        if activity.status != "planned":
            years[activity.starts[:4]] += activity.minutes
    said = " · ".join(f"{year} {clock(years[year])}" for year in sorted(years))
    yield paragraph(Span("by year  ", "dim"), said or "nothing done yet")
    yield _log(tuple(reversed(logged)), None)


def _log(inside: tuple[Activity, ...], done: Count | None) -> Table:
    columns = (
        Column("date"),
        Column("title", main=True),
        Column("kind"),
        Column("time", right=True),
        Column("counted", right=True),
        Column("proofs", right=True),
    )
    return Table(
        columns,
        tuple(
            (
                activity.starts,
                activity.title,
                code(activity.kind),
                clock(activity.minutes),
                clock(_counted(activity, done)) if done else "",
                str(len(activity.proofs)),
            )
            for activity in inside
        ),
    )


def _counted(activity: Activity, done: Count) -> int:
    return sum(
        part.minutes
        for part in done.parts
        if part.activity_id == activity.id and part.why == COUNTED
    )


def _row(activity: Activity, licence: str, done: Count | None) -> tuple[str, ...]:
    reasons = (
        {part.why for part in done.parts if part.activity_id == activity.id and not part.counts}
        if done
        else set()
    )
    splits = "; ".join(f"{category}={minutes}" for category, minutes in activity.splits)
    return (
        licence,
        activity.starts,
        activity.until or "",
        activity.title,
        activity.kind,
        activity.provider or "",
        activity.provider_number or "",
        str(activity.minutes),
        str(_counted(activity, done)) if done else "",
        "; ".join(sorted(reasons)),
        splits,
        activity.status,
        activity.origin or "",
        str(len(activity.proofs)),
        activity.id,
    )
