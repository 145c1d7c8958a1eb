"""`pln config path`."""

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.output import note


def command(ctx: typer.Context) -> None:
    """Say where the settings file lies."""
    invocation = invocation_of(ctx)
    print(invocation.config_file)
    if not invocation.config_file.exists():
        note(invocation, "it is not there yet: every setting has its default")
