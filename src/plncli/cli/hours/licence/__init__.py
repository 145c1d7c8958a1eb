"""`pln hours licence`: the periods of licences."""

from plncli.cli.commands import Command

COMMANDS = (Command("add", "hours.licence.add", "Add the period of a licence.", writes=True),)
