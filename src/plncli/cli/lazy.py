"""Groups of commands that import a command only when it is called.

Eighty commands that are loaded at once cost as much again as Typer itself, and
shell completion pays that on each TAB.
"""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

from plncli.cli.commands import Command
from plncli.errors import UsageError

SLIP = 0.8
"""How much alike a word and a command are, of 1, for the one to be a slip of the other."""


class LazyGroup(TyperGroup):
    """A group whose commands are rows of a table until they are called."""

    rows: tuple[Command, ...] = ()
    otherwise: str | None = None
    """The command that is meant where the first word is none, as in `pln ask How do you …`."""
    alone: str | None = None
    """The command that is meant where nothing follows, as in `pln hours`."""
    meant: Mapping[str, str] = MappingProxyType({})
    """Commands by other words for them, to propose."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Put the name of the usual command before words that begin with none."""
        if not args and self.alone:
            args = [self.alone]
        if self.otherwise and args and not self._is_command(args[0]):
            args = [self.otherwise, *args]
        rest: list[str] = super().parse_args(ctx, args)
        return rest

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help, with the options of the command whose name can be left out."""
        row = self._row(self.otherwise or "")
        if row is None:
            super().format_help(ctx, formatter)
            return
        from copy import copy

        shown = copy(self)
        shown.otherwise = None
        options = [each for each in load(row).params if each.param_type_name == "option"]
        for option in options:
            option.rich_help_panel = f"Options of {row.name}"
        shown.params = [*self.params, *options]
        shown.format_help(ctx, formatter)

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002
        """Return the names in the order of the table, which is the order of the help."""
        return [row.name for row in self.rows if not row.hidden]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:  # noqa: ARG002
        """Return what help and completion need of a command, without importing it."""
        row = self._row(cmd_name)
        if row is None:
            return None
        return TyperCommand(row.name, help=row.help, rich_help_panel=row.panel or None)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command itself, imported now.

        Raises:
            UsageError: there is no such command.
        """
        row = self._row(args[0])
        if row is None:
            if ctx.resilient_parsing:
                return None, None, args[1:]
            close = self.meant.get(args[0])
            raise _unknown(ctx.command_path, args[0], [row.name for row in self.rows], close)
        return row.name, load(row), args[1:]

    def _is_command(self, word: str) -> bool:
        """Whether a word is a command, or a slip of one, which must not pass for something else."""
        from difflib import get_close_matches

        if word.startswith("-"):
            return word in ("--help", "-h")
        names = [row.name for row in self.rows]
        return bool(get_close_matches(word, names, 1, SLIP))

    def _row(self, name: str) -> Command | None:
        return next((row for row in self.rows if row.name == name), None)


def _unknown(path: str, name: str, names: list[str], meant: str | None) -> UsageError:
    from difflib import get_close_matches

    close = meant or next(iter(get_close_matches(name, names, n=1)), None)
    hint = f"did you mean `{path} {close}`?" if close else f"`{path} --help` lists them"
    return UsageError(f"no command {name!r}", hint)


def load(row: Command) -> Any:
    """Import the module of a command and return it as Typer's command or group."""
    module = import_module(f"plncli.cli.{row.module}")
    if hasattr(module, "COMMANDS"):
        made = group(row, module.COMMANDS)
        made.otherwise = getattr(module, "OTHERWISE", None)
        made.alone = getattr(module, "ALONE", None)
        made.meant = getattr(module, "MEANT", {})
        return made
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    settings = getattr(module, "CONTEXT", None)
    text = flowing(module.command.__doc__ or "")
    app.command(row.name, help=text, context_settings=settings)(module.command)
    return get_command(app)


def flowing(text: str) -> str:
    """Return a docstring with each paragraph as one line, for a terminal of any width to break."""
    return "\n\n".join(" ".join(part.split()) for part in text.strip().split("\n\n"))


def group(row: Command, rows: tuple[Command, ...]) -> LazyGroup:
    """Return a lazy group over a table of commands."""
    made = LazyGroup(
        name=row.name, help=row.help, no_args_is_help=True, rich_help_panel=row.panel or None
    )
    made.rows = rows
    return made
