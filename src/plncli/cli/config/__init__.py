"""`pln config`."""

from plncli.cli.commands import Command

COMMANDS = (
    Command("list", "config.listing", "List every setting, its value and what it is for."),
    Command("path", "config.path", "Say where the settings file lies."),
)
