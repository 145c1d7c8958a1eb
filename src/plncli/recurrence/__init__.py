"""Recurrence: when something meets, in the words of `--meets`, and its moments.

`parse_meets` reads the words, `occurrences` gives the moments. Days come from rules of
RFC 5545 through dateutil, times from the clock of the zone where the thing is announced:
a chat at 20:00 in London stays there all year, whatever the clock says elsewhere.
"""

from plncli.recurrence.availability import Window, fits, parse_window, windows
from plncli.recurrence.meets import Meets, Slot, format_length
from plncli.recurrence.occurring import occurrences
from plncli.recurrence.reading import parse_meets
from plncli.recurrence.zones import find_zone, nearest, system_zone, zone_named

__all__ = [
    "Meets", "Slot", "Window", "find_zone", "fits", "format_length", "nearest", "occurrences",
    "parse_meets", "parse_window", "system_zone", "windows", "zone_named",
]  # fmt: skip
