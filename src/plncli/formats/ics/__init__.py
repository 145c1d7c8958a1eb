"""Calendar files (iCalendar, RFC 5545): written for other programs, read from them.

The library icalendar knows the format; it is imported when a file is read or written,
and nowhere else.
"""

from plncli.formats.ics.expansion import Happening, Series, occurrences, series_of
from plncli.formats.ics.reading import CalendarFile, Problem, ReadEvent, read
from plncli.formats.ics.writing import Event, Todo, write

__all__ = [
    "CalendarFile", "Event", "Happening", "Problem", "ReadEvent", "Series", "Todo", "occurrences",
    "read", "series_of", "write",
]  # fmt: skip
