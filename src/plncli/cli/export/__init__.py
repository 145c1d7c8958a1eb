"""`pln export FORMAT`."""

from plncli.cli.commands import Command

COMMANDS = (
    Command("saved", "export.saved", "Write what you saved as a page, topic by topic."),
    Command(
        "calendar",
        "export.calendar",
        "Write a calendar file: chats, events, promises, check-ins, plans, renewals.",
    ),
    Command("digest", "export.digest", "Write an edition as a page for colleagues."),
    Command("json", "export.everything", "Write the whole network as JSON."),
)
