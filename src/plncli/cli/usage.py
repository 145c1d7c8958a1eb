"""What is said of a command line that Typer refuses: what is wrong, and what to type next."""

from collections.abc import Sequence
from typing import Any

_MISSING = "Missing argument"
_TOO_MANY = "Got unexpected extra argument(s) ("
"""How Typer begins when words are missing or left over."""


def complaint(error: Any, words: Sequence[str]) -> str:
    """Return the line on a wrong command line; empty where the help has been printed instead.

    Args:
        error: what Typer raised.
        words: the command line as it was typed.
    """
    said = " ".join(error.format_message().split()).rstrip(".")
    context = getattr(error, "ctx", None)
    if not said or context is None:
        return said
    help_of = f"`{context.command_path} --help`"
    if hasattr(error, "possibilities"):
        return _no_option(error, words, help_of)
    if said.startswith(_MISSING):
        return _missing(error.param, context, help_of)
    if said.startswith(_TOO_MANY):
        return _too_many(said, context, help_of)
    return f"{said}; see {help_of}"


def _no_option(error: Any, words: Sequence[str], help_of: str) -> str:
    """`-library` is read as -l and more: it was meant as a word, since all our names are long."""
    name = error.option_name
    if not name.startswith("--"):
        typed = next((word for word in words if word.startswith(name) and word != name), name)
        return (
            f"no option {typed}; what begins with - and is none comes after --,"
            f" or in quotation marks with the word before it; see {help_of}"
        )
    if error.possibilities:
        return f"no option {name}; did you mean {' or '.join(error.possibilities)}? See {help_of}"
    return f"no option {name}; {help_of} lists them"


def _missing(argument: Any, context: Any, help_of: str) -> str:
    what = (argument.help or "").rstrip(".")
    return f"`{context.command_path}` needs {argument.metavar}: {_small(what)}; see {help_of}"


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _too_many(said: str, context: Any, help_of: str) -> str:
    extra = said.removeprefix(_TOO_MANY).rstrip(")")
    if not any(each.param_type_name == "argument" for each in context.command.params):
        return f"{context.info_name} takes no words: {extra}; see {help_of}"
    return (
        f"too many words: {extra}; a name of several words goes in quotation marks; see {help_of}"
    )
