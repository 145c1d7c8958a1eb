"""`pln config list`."""

import os

import typer

from plncli.cli.invocation import invocation_of
from plncli.cli.options import Format


def command(ctx: typer.Context, form: Format = None) -> None:
    """List every setting, its value and what it is for."""
    from plncli import config
    from plncli.cli.output import emit
    from plncli.reports import settings

    invocation = invocation_of(ctx)
    origins = config.origins(invocation.config_file, dict(os.environ))
    emit(invocation, settings.build(invocation.settings, origins), form)
