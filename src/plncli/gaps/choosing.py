"""The first few of thousands of people, by the day of the last contact.

Putting ten thousand people in order costs more than all that is measured of them: the days
alone are looked through first, and only who can be among the first is put in order.
"""

from collections.abc import Sequence
from heapq import nlargest, nsmallest

from plncli.model import Contact


def latest(people: Sequence[Contact], days: Sequence[str], count: int) -> list[Contact]:
    """Return those one was in touch with last, by name among equals.

    Args:
        days: the ISO day of the last contact with each; empty for never, which comes last.
    """
    least = min(nlargest(count, days), default="")
    among = [(day, *_name(each)) for each, day in zip(people, days, strict=True) if day >= least]
    among.sort(key=lambda place: place[1:3])
    among.sort(key=lambda place: place[0], reverse=True)
    return [place[3] for place in among[:count]]


def longest_silent(people: Sequence[Contact], days: Sequence[str], count: int) -> list[Contact]:
    """Return those one was in touch with longest ago, by name among equals.

    Args:
        days: the ISO day of the last contact with each.
    """
    most = max(nsmallest(count, days), default="")
    among = [(day, *_name(each)) for each, day in zip(people, days, strict=True) if day <= most]
    among.sort(key=lambda place: place[:3])
    return [place[3] for place in among[:count]]


def _name(contact: Contact) -> tuple[str, str, Contact]:
    return contact.name.lower(), contact.id, contact
