"""`pln stage`: where one is with the network."""

from plncli.cli.commands import Command

OTHERWISE = ALONE = "show"
"""`pln stage` alone, or with options, shows it."""

COMMANDS = (
    Command("show", "stage.show", "Show where you are; the word show can be left out."),
    Command("set", "stage.saying", "Say where you see yourself.", writes=True),
)
