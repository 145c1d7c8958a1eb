"""A day that a report goes back to."""

from datetime import date

from plncli.cli.invocation import Invocation
from plncli.errors import UsageError


def past_day(invocation: Invocation, text: str) -> date:
    """Return the day that the words say.

    Raises:
        UsageError: they are no day, or one that is still to come.
    """
    day = invocation.day(text)
    if day > invocation.today:
        raise UsageError(f"{day.isoformat()} is still to come", "give a day in the past")
    return day
