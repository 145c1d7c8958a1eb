"""Numbers with their nouns."""


def counted(count: int, one: str, many: str | None = None) -> str:
    """Return a number with its noun: ``1 person``, ``0 people``, ``3 sources``.

    ``many`` is the plural where it is more than an s behind ``one``.
    """
    return f"{count} {one if count == 1 else many or one + 's'}"
