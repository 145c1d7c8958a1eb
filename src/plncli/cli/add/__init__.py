"""`pln add KIND`."""

from plncli.cli.commands import ADD

COMMANDS = ADD
