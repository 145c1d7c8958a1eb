"""Completion in Bash: what is completed is quoted as Bash wants it.

Typer gives the words to Bash as they are, so that a name with a space would
become two words. Zsh and fish quote by themselves.
"""

import os
import re

from typer._click.shell_completion import CompletionItem, add_completion_class
from typer._completion_classes import BashComplete

_SPECIAL = r"""([\s!"#$&'()*,;<>?\[\\\]^`{|}~])"""


class QuotingBash(BashComplete):
    """Bash's completion with spaces and other special characters escaped."""

    def format_completion(self, item: CompletionItem) -> str:
        """Return the word as it is to stand on the command line.

        Inside quotes Bash keeps the opening quote and wants the rest as it is.
        """
        typed = os.environ.get("COMP_WORDS", "")
        if typed.count('"') % 2 or typed.count("'") % 2:
            return str(item.value)
        return re.sub(_SPECIAL, r"\\\1", str(item.value))


def register() -> None:
    """Let Typer complete for Bash through `QuotingBash`."""
    add_completion_class(QuotingBash, "bash")
