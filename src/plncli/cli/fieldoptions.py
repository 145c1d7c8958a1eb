"""Typer options made from the fields of records."""

import inspect
from collections.abc import Callable, Iterable
from typing import Annotated, Any, TypeVar

import typer

from plncli.cli import completion
from plncli.cli.fields import REPEATABLE, Field

Command = TypeVar("Command", bound=Callable[..., None])


def takes(fields: Iterable[Field]) -> Callable[[Command], Command]:
    """Give a command one option for each field, in place of its ``**given``.

    The command is called with a value for each key, None where an option is not
    given. Where several kinds have an option of one name, the first is documented
    and the codes of all are completed.
    """
    options: dict[str, list[Field]] = {}
    for field in fields:
        options.setdefault(field.key, []).append(field)

    def decorate(command: Command) -> Command:
        signature = inspect.signature(command)
        own = [
            parameter
            for parameter in signature.parameters.values()
            if parameter.kind is not inspect.Parameter.VAR_KEYWORD
        ]
        made = [
            inspect.Parameter(
                key, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=_annotation(same)
            )
            for key, same in options.items()
        ]
        command.__signature__ = signature.replace(  # type: ignore[attr-defined]
            parameters=sorted([*own, *made], key=lambda parameter: parameter.kind)
        )
        return command

    return decorate


def _annotation(same: list[Field]) -> Any:
    field = same[0]
    codes = tuple(dict.fromkeys(code for each in same for code in each.codes))
    if field.form == "flag":
        name = f"--{field.option}/--no-{field.option}"
        return Annotated[bool | None, typer.Option(name, help=field.help)]
    option = typer.Option(
        f"--{field.option}",
        help=field.help + (f" One of {_listed(codes)}." if codes else ""),
        metavar=_metavar(field),
        autocompletion=_completion(field, codes),
    )
    if field.form in REPEATABLE:
        return Annotated[list[str] | None, option]
    return Annotated[str | None, option]


def _listed(codes: tuple[str, ...]) -> str:
    return ", ".join(code.replace("_", "-") for code in codes)


def _metavar(field: Field) -> str:
    if field.codes:
        return "CODE"
    return {
        "past": "DATE", "future": "DATE", "one": "NAME", "many": "NAME", "url": "URL",
        "count": "N", "money": "AMOUNT", "minutes": "TIME", "days": "EVERY", "zone": "ZONE",
    }.get(field.form, "TEXT")  # fmt: skip


def _completion(field: Field, codes: tuple[str, ...]) -> Callable[..., Any] | None:
    if codes:
        return completion.codes(codes)
    if field.kinds:
        return completion.names(*field.kinds)
    return completion.topics if field.form == "topics" else None
