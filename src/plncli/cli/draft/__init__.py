"""`pln draft`: messages that are begun for you, and never sent."""

from plncli.cli.commands import Command

COMMANDS = (
    Command(
        "reconnect",
        "draft.reconnect",
        "Begin a message to somebody you have not heard of for a while.",
        writes=True,
    ),
    Command("thank", "draft.thank", "Begin a message to somebody who helped you.", writes=True),
    Command(
        "report-back",
        "draft.report_back",
        "Begin a message to those who helped, with what came of it.",
        writes=True,
    ),
    Command(
        "keep-up",
        "draft.keep_up",
        "Begin a message that asks how somebody keeps up with a topic.",
        writes=True,
    ),
    Command(
        "hello",
        "draft.hello",
        "Begin a hello to somebody whom you may meet at an event.",
        writes=True,
    ),
    Command(
        "introduce",
        "draft.introduce",
        "Begin a message to two people who should know each other.",
        writes=True,
    ),
)
