"""Days of the user's own clock in SQL: moments are stored in UTC, and an evening is not tomorrow.

The clock is that of the system, as it is for Python's `datetime.astimezone`.
"""


def local_day(moment: str) -> str:
    """Return the SQL of the ISO day on which a stored moment lay."""
    return f"date({moment}, 'localtime')"


def within(moment: str, first: str, last: str) -> str:
    """Return the condition that a stored moment lies between two ISO days, both included.

    Args:
        moment, first, last: SQL: a column, and columns or parameters.
    """
    return f"{since_day(moment, first)} AND {until_day(moment, last)}"


def until_day(moment: str, last: str) -> str:
    """Return the condition that a stored moment does not lie behind an ISO day."""
    return f"{moment} < {_midnight(last, 1)}"


def since_day(moment: str, first: str) -> str:
    """Return the condition that a stored moment does not lie before an ISO day."""
    return f"{moment} >= {_midnight(first)}"


def _midnight(day: str, later: int = 0) -> str:
    """Return the SQL of the moment, as it is stored, at which a day begins."""
    return f"strftime('%Y-%m-%dT%H:%M:%SZ', {day}, '+{later} days', 'utc')"
