"""`pln draft`: messages that are begun for you, and never sent."""

from plncli.cli.commands import Command

COMMANDS = (
    Command(
        "reconnect",
        "draft.reconnect",
        "To somebody you have not heard of for a while.",
        writes=True,
    ),
    Command("thank", "draft.thank", "To somebody who helped you.", writes=True),
    Command(
        "report-back",
        "draft.report_back",
        "To those who helped, with what came of it.",
        writes=True,
    ),
    Command("keep-up", "draft.keep_up", "To ask how somebody keeps up with a topic.", writes=True),
    Command("hello", "draft.hello", "To somebody whom you may meet at an event.", writes=True),
    Command(
        "introduce", "draft.introduce", "To two people who should know each other.", writes=True
    ),
)
