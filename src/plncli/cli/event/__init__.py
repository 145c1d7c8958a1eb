"""`pln event`: from wanted to what came of it."""

from plncli.cli.commands import Command

COMMANDS = (
    Command("prep", "event.prep", "Show whom to meet at an event, and how to begin."),
    Command("meet", "event.meet", "Note whom you want to meet at an event.", writes=True),
    Command("register", "event.register", "Note that you registered for an event.", writes=True),
    Command("attended", "event.attended", "Note that you were there.", writes=True),
    Command("missed", "event.missed", "Note that you could not be there.", writes=True),
    Command("cancelled", "event.cancelled", "Note that an event was called off.", writes=True),
    Command("debrief", "event.debrief", "Note all that came of an event in one pass.", writes=True),
)
