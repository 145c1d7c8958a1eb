"""Typer options made from the fields of records."""

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, TypeVar

import typer

from plncli.cli import completion
from plncli.cli.fields import REPEATABLE, Field

Command = TypeVar("Command", bound=Callable[..., None])

PANELS = {
    "Place in your network": (
        "topic", "community", "member", "scope", "sector", "sphere", "closeness", "agreement",
        "function", "knows", "how_met", "met_at", "met_through", "met_online", "met_in_person",
        "box",
    ),
    "Keeping up with it": (
        "status", "wanted", "cadence", "pace", "keeps_up_via", "participation", "goal",
        "first_step", "first_step_on", "meets", "archive", "moderator", "cost", "dues", "renews",
        "adoption", "organised_in", "priority", "review",
    ),
    "What it is worth": (
        "rely", "essential", "quality", "led_to", "value", "gives", "intention", "used_in_class",
        "changed_my_mind", "note",
    ),
}  # fmt: skip
"""The panels of the help and the options in each; all others describe the record itself."""


def takes(
    fields: Iterable[Field], panels: Mapping[str, tuple[str, ...]] = PANELS
) -> Callable[[Command], Command]:
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
                key,
                inspect.Parameter.KEYWORD_ONLY,
                default=None,
                annotation=_annotation(same, panels),
            )
            for key, same in options.items()
        ]
        command.__signature__ = signature.replace(  # type: ignore[attr-defined]
            parameters=sorted([*own, *made], key=lambda parameter: parameter.kind)
        )
        return command

    return decorate


def _annotation(same: list[Field], panels: Mapping[str, tuple[str, ...]]) -> Any:
    field = same[0]
    panel = next((title for title, keys in panels.items() if field.key in keys), None)
    codes = tuple(dict.fromkeys(code for each in same for code in each.codes))
    if field.form == "flag":
        name = f"--{field.option}/--no-{field.option}"
        option = typer.Option(name, help=field.help, rich_help_panel=panel)
        return Annotated[bool | None, option]
    option = typer.Option(
        f"--{field.option}",
        help=field.help + (f" One of {_listed(codes)}." if codes else ""),
        metavar=_metavar(field),
        autocompletion=_completion(field, codes),
        rich_help_panel=panel,
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
        "count": "N", "money": "AMOUNT", "minutes": "TIME", "days": "EVERY", "rhythm": "EVERY",
        "zone": "ZONE", "clock": "HH:MM",
    }.get(field.form, "TEXT")  # fmt: skip


def _completion(field: Field, codes: tuple[str, ...]) -> Callable[..., Any] | None:
    if codes:
        return completion.codes(codes)
    if field.kinds:
        return completion.names(*field.kinds)
    return completion.topics if field.form == "topics" else None
