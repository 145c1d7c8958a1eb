"""How often to be in touch with somebody, and whose rule that is."""

from typing import NamedTuple

from plncli.cadence import LAYER_DAYS

LIMIT = 2
"""Where no limit is given, it is so many times what is wanted (our default)."""

Given = tuple[int, int | None, str]
"""Days that are wanted, days at most if they are said, and the name of what says so."""


class Rhythm(NamedTuple):
    """Being in touch within ``want`` days, at most within ``most``.

    Attributes:
        rule: what decided: own, community, topic or closeness.
        of: the name of the community or topic, or the closeness; empty for one's own.
    """

    want: int
    most: int
    rule: str
    of: str = ""


def rhythm(
    own: int | None,
    limit: int | None,
    community: Given | None = None,
    topic: Given | None = None,
    closeness: str | None = None,
) -> Rhythm | None:
    """Return the rhythm of a contact: its own, of a community, of a topic, or of its closeness.

    The first one that is given decides; None where there is none.

    Args:
        own: the contact's own cadence in days, with its ``limit``.
        community: the shortest cadence of the communities that it is in.
        topic: the shortest cadence of its topics.
    """
    if own:
        return _made("own", (own, limit, ""))
    if community:
        return _made("community", community)
    if topic:
        return _made("topic", topic)
    return _made("closeness", (LAYER_DAYS[closeness], None, closeness)) if closeness else None


def mark(overdue: int, rhythm: Rhythm) -> str:
    """Return how late a check-in is: ``!`` when it is due, ``!!`` past what is at most wanted.

    Args:
        overdue: the days that count since it fell due.
    """
    return "!!" if overdue > rhythm.most - rhythm.want else "!"


def _made(rule: str, given: Given) -> Rhythm:
    want, most, of = given
    return Rhythm(want, most or LIMIT * want, rule, of)
