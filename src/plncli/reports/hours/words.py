"""How pages about hours say minutes."""


def clock(minutes: int) -> str:
    """Return minutes as hours and minutes: 112:30."""
    return f"{minutes // 60}:{minutes % 60:02}"


def in_hours(minutes: int) -> str:
    """Return minutes as a number of hours: 150 hours, 22.5 hours."""
    return f"{minutes / 60:g} {'hour' if minutes == 60 else 'hours'}"
