"""Where `-o` writes to, and the form that the ending of a file says."""

from collections.abc import Mapping
from pathlib import Path

from plncli.errors import UsageError

STANDARD_OUTPUT = Path("-")


def file_of(output: Path | None) -> Path | None:
    """Return the file that `-o` names; None where it is left out, or is `-`."""
    return None if output == STANDARD_OUTPUT else output


def form_of(
    path: Path | None, form: str | None, endings: Mapping[str, str], usual: str | None = None
) -> str:
    """Return the form that is asked for, else that of a file's ending, else the usual one.

    Args:
        endings: the form that each ending stands for, such as ``{".md": "md"}``.
        usual: the form of a name without an ending; None where there is none.

    Raises:
        UsageError: no such form, no form for such an ending, or the two do not agree.
    """
    ending = path.suffix if path else ""
    said = endings.get(ending.lower())
    if form is None:
        form = said or (None if ending else usual)
        if form is None:
            wrong = f": there is no form for {ending}" if ending else " has no ending"
            raise UsageError(f"{path}{wrong}", f"let it end in {_one_of([*endings])}")
    if form not in endings.values():
        forms = ", ".join(dict.fromkeys(endings.values()))
        raise UsageError(f"--format {form!r} is not one of {forms}")
    if said not in (None, form):
        fitting = next(each for each in endings if endings[each] == form)
        raise UsageError(
            f"--format {form} and {path} do not agree",
            f"leave out --format, or let the name end in {fitting}",
        )
    return form


def _one_of(words: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
