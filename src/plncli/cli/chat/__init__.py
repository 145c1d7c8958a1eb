"""`pln chat`: meetings of groups, at their hour and yours."""

from plncli.cli.commands import Command

COMMANDS = (
    Command("next", "chat.upcoming", "Show the chats that come up, at your time."),
    Command("missed", "chat.missed", "Show what you missed, and where to catch up."),
    Command("attended", "chat.attended", "Note that you were there.", writes=True),
    Command("caught-up", "chat.caughtup", "Note that you read it afterwards.", writes=True),
    Command("skipped", "chat.skipped", "Leave one out; it is not asked again.", writes=True),
    Command("pause", "chat.pause", "Note that a chat takes a break.", writes=True),
    Command("history", "chat.history", "Show what became of one chat's meetings."),
    Command("list", "chat.overview", "List what meets, when, and where it stands."),
    Command("backchannel", "chat.backchannel", "Show the norms, then link and questions."),
)
