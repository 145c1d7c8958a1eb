"""`pln hours explain`: which rule took or refused each minute of an activity."""

from typing import NamedTuple

from plncli.dates import format_duration
from plncli.doc import Block, Column, Doc, Heading, Table, paragraph
from plncli.hours.counting import Part
from plncli.hours.records import Activity
from plncli.reports.hours.period import Hours, activity_data
from plncli.reports.words import code, long_day


class Explained(NamedTuple):
    """An activity, and its parts in each licence."""

    activity: Activity
    parts: tuple[tuple[str, Part], ...]

    def data(self) -> object:
        """Return the activity and its parts."""
        return {
            **activity_data(self.activity),
            "parts": [{"licence": name, **part._asdict()} for name, part in self.parts],
        }

    def layout(self) -> Doc:
        """Return the page."""
        activity = self.activity
        blocks: list[Block] = [Heading(activity.title)]
        facts = (
            long_day(activity.starts),
            code(activity.kind),
            format_duration(activity.minutes),
            activity.status,
        )
        blocks.append(paragraph(" · ".join(facts)))
        if not self.parts:
            blocks.append(paragraph("No licence has a period with this day."))
            return tuple(blocks)
        columns = (
            Column("licence"),
            Column("time"),
            Column("category"),
            Column("what", flexible=True, whole=True),
        )
        rows = tuple(
            (name, format_duration(part.minutes), code(part.category), _what(part))
            for name, part in self.parts
        )
        return (*blocks, Table(columns, rows))

    def ids(self) -> list[str]:
        """Return the id of the activity."""
        return [self.activity.id]


def _what(part: Part) -> str:
    return " · ".join((part.why, *part.rules))


def explain(hours: Hours, activity: Activity) -> Explained:
    """Return what became of an activity in each licence."""
    return Explained(
        activity,
        tuple(
            (each.licence.name, part)
            for each in hours.licensed
            for part in each.done.parts
            if part.activity_id == activity.id
        ),
    )
