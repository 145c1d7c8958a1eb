"""The round trip through the user's editor; no text that was typed is lost."""

import os
import shlex
import subprocess
from collections.abc import Callable
from pathlib import Path

from plncli.errors import ConflictError, NotFoundError, PlnError, RefusedError, UsageError

_MARK = "#! "
"""Begins the lines that say what was wrong; they are taken out again."""


def edit(folder: Path, name: str, text: str, apply: Callable[[str], bool]) -> bool:
    """Let the user edit ``text`` and ``apply`` the result; return whether that changed anything.

    When ``apply`` refuses the text, the editor opens again with the message on top.
    The text lies in ``folder``/edits until it was applied: an editor that fails, an
    interruption or a user who gives up leaves it there.

    Args:
        name: the file's name without its ending.

    Raises:
        RefusedError: the editor is missing or failed.
        PlnError: what ``apply`` raised, when the text was not changed any more.
    """
    path = _private(folder / "edits" / f"{name}.toml", text)
    while True:
        before = _without_marks(path.read_text("utf-8"))
        try:
            _open(path)
        except RefusedError as error:
            if _read(path) != text:
                raise RefusedError(error.message, f"your text is kept in {path}") from None
            path.unlink()
            raise
        after = _without_marks(_read(path))
        if after == text:
            path.unlink()
            return False
        try:
            changed = apply(after)
        except (UsageError, NotFoundError, ConflictError) as error:
            if after == before:
                raise _kept(error, path) from error
            path.write_text(_with_mark(error, after), "utf-8")
            continue
        path.unlink()
        return changed


def name() -> str:
    """Return what the user's editor is called.

    Raises:
        RefusedError: the settings of the environment cannot be read as a command.
    """
    return Path(_editor()[0]).name


def _kept(error: PlnError, path: Path) -> RefusedError:
    """Return the error that says where the refused text lies."""
    return RefusedError(f"nothing was changed: {error}", f"your text is kept in {path}")


def _private(path: Path, text: str) -> Path:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    number = 1
    while path.exists():  # the text of an earlier edit that failed
        number += 1
        path = path.with_name(f"{path.stem.partition('~')[0]}~{number}.toml")
    with os.fdopen(
        os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w", -1, "utf-8"
    ) as file:
        file.write(text)
    return path


def _open(path: Path) -> None:
    words = _editor()
    try:
        ended = subprocess.run([*words, str(path)], check=False)
    except (FileNotFoundError, PermissionError):
        raise RefusedError(
            f"there is no editor {words[0]!r}", "set VISUAL or EDITOR, or use options"
        ) from None
    if ended.returncode:
        raise RefusedError(f"the editor {words[0]!r} failed", "nothing was changed")


def _editor() -> list[str]:
    command = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip() or "vi"
    try:
        return shlex.split(command)
    except ValueError as error:
        raise RefusedError(
            f"the editor {command!r} cannot be called ({error})", "set VISUAL or EDITOR"
        ) from None


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise RefusedError("the text is not in UTF-8", f"it is kept in {path}") from None
    except FileNotFoundError:
        raise RefusedError(f"{path} is gone", "nothing was changed") from None


def _with_mark(error: PlnError, text: str) -> str:
    return f"{_MARK}{error}\n{_MARK}mend it, or save it as it is to stop\n{text}"


def _without_marks(text: str) -> str:
    return "".join(each for each in text.splitlines(keepends=True) if not each.startswith(_MARK))
