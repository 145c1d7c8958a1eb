"""Numbers with their nouns."""


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: ``1 person``, ``0 people``, ``3 sources``.

    ``many`` is the plural where it is more than an s behind ``one``.
    """
    return f"{count} {one if count == 1 else many or one + 's'}"


def span(minutes: int) -> str:
    """Return minutes as one number with its unit: ``20 minutes``, ``3 hours``, ``2 days``."""
    if minutes < 60:
        return counted(minutes, "minute")
    return counted(minutes // 60, "hour") if minutes < 1440 else counted(minutes // 1440, "day")
