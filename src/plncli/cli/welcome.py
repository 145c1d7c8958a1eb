"""`pln` alone."""

import typer

from plncli.cli.invocation import invocation_of

BEGIN = """\
Your network is empty. Three ways to begin:
  pln init                        a few questions: your people, what you read
  pln import subscriptions.opml   bring the list of your feed reader
  pln demo                        see a made-up network first
"""
GO_ON = """\
  pln skim                what your network published, in five minutes
  pln log coffee with …   note what happened
  pln gaps                what is missing
`pln --help` lists everything.
"""


def command(ctx: typer.Context) -> None:
    """Say how to begin; else what is due, and how to go on where nothing is."""
    from plncli.store import lookup

    invocation = invocation_of(ctx)
    with invocation.reading() as connection:
        if not lookup.has_records(connection):
            print(BEGIN, end="")
            return
        from plncli.reports.today import report

        page = report.build(connection, invocation.now, invocation.settings.today_minutes)
    from plncli.cli.today import show

    show(invocation, page, None)
    if not page.items:
        print(GO_ON, end="")
