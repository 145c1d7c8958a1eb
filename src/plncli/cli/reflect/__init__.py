"""`pln reflect`: the draft of a reflection, and what becomes of it."""

from plncli.cli.commands import Command

OTHERWISE = ALONE = "draft"
"""`pln reflect` alone, or with options, is a draft."""

COMMANDS = (
    Command(
        "draft",
        "reflect.draft",
        "Draft a reflection on your network; the word draft can be left out.",
        writes=True,
    ),
    Command(
        "published", "reflect.published", "Note where a reflection was published.", writes=True
    ),
    Command(
        "submitted", "reflect.submitted", "Note whom a reflection was handed in to.", writes=True
    ),
)
