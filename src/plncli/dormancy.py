"""Ties that have gone to sleep: people one was in touch with, and has not been for long.

Such ties are worth waking: what their people know is new again, and the trust is still there
(Levin, Walter and Murnighan, Organization Science 22, 2011; they looked at three years).
"""

from datetime import date

CADENCES = 2
"""Somebody with a cadence is not dormant before so many of them have gone by (our default)."""


def is_dormant(
    status: str, last: str | None, cadence_days: int | None, today: date, after_days: int
) -> bool:
    """Whether a contact is dormant: active, met at least once, and silent for long.

    Args:
        last: the ISO day of the last interaction.
        after_days: the setting; two cadences count instead where they are longer.
    """
    if status != "active" or last is None:
        return False
    silent = (today - date.fromisoformat(last[:10])).days
    return silent > max(after_days, CADENCES * (cadence_days or 0))
