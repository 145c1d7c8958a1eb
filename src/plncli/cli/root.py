"""The root of the command line: global options and what each command is given."""

import os
from typing import Annotated, Any

import typer
from typer.main import get_command

from plncli.cli.commands import COMMANDS
from plncli.cli.lazy import LazyGroup

WORDS = "plncli.words"
"""Where the context keeps the command line as it was typed."""
GLOBAL_OPTIONS = ("--home", "--network", "--as-of", "--color")
GLOBAL_FLAGS = ("--no-pager", "--quiet", "--class")


class Root(LazyGroup):
    """The group of all commands; its options may stand on both sides of a command."""

    rows = COMMANDS

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Move global options to the front, then parse as usual."""
        ctx.meta[WORDS] = tuple(args)
        return super().parse_args(ctx, hoisted(args))

    def invoke(self, ctx: Any) -> Any:
        """Run the command; Ctrl-C is raised as Abort, since Typer would only return its code."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise typer.Abort from None


def hoisted(words: list[str]) -> list[str]:
    """Return the words of a command line with its global options moved to the front.

    What follows ``--`` is left alone, so that `pln log -- …` can say anything.
    """
    front: list[str] = []
    rest: list[str] = []
    remaining = iter(words)
    for word in remaining:
        if word == "--":
            rest += [word, *remaining]
        elif word in GLOBAL_OPTIONS:
            front += [word, *([value] if (value := next(remaining, None)) is not None else [])]
        elif word in GLOBAL_FLAGS or word.startswith(tuple(f"{name}=" for name in GLOBAL_OPTIONS)):
            front.append(word)
        else:
            rest.append(word)
    return front + rest


def build() -> Any:
    """Return the root command."""
    app = typer.Typer(
        cls=Root,
        invoke_without_command=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    command = get_command(app)
    if "_PLN_COMPLETE" in os.environ:
        from plncli.cli import shells

        shells.register()
    return command


def _version(wanted: bool) -> None:
    if wanted:
        from plncli import __version__

        print(f"pln {__version__}")
        raise typer.Exit


def _root(
    ctx: typer.Context,
    home: Annotated[
        str | None,
        typer.Option(metavar="DIR", help="Folder that holds your network (or PLN_HOME)."),
    ] = None,
    network: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="Another network beside it, say a class (or PLN_NETWORK)."
        ),
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(metavar="DATE[THH:MM]", help="Take this moment for now (or PLN_AS_OF)."),
    ] = None,
    color: Annotated[
        str | None, typer.Option(metavar="auto|always|never", help="When to use colour.")
    ] = None,
    no_pager: Annotated[bool, typer.Option("--no-pager", help="Never stop at each page.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Say only what was asked for.")] = False,
    for_class: Annotated[
        bool, typer.Option("--class", help="Let what is written of a class leave its network.")
    ] = False,
    version: Annotated[  # noqa: ARG001
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Build, maintain, activate and reflect on your learning network."""
    from plncli.cli.invocation import Invocation

    ctx.obj = Invocation.of(
        home=home,
        network=network,
        as_of=as_of,
        color=color,
        pager=not no_pager,
        quiet=quiet,
        words=ctx.meta[WORDS],
        for_class=for_class,
    )
    if ctx.invoked_subcommand is None:
        from plncli.cli import welcome

        welcome.command(ctx)
