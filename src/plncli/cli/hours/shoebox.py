"""The folder of evidence: files by the hash of what is in them, readable by the user alone."""

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path

from plncli.errors import NotFoundError, RefusedError
from plncli.hours.records import Evidence
from plncli.text import clean_line

DIGITS = 64
"""Of a SHA-256 hash."""


def keep(folder: Path, path: Path, now: str) -> Evidence:
    """Copy a file into the folder and return what is known of it.

    Raises:
        NotFoundError: there is no such file.
        RefusedError: it cannot be read, or the folder cannot be written.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise NotFoundError(f"there is no file {path}", "check its name") from None
    except OSError as error:
        raise RefusedError(f"cannot read {path}: {error.strerror}") from error
    kept = Evidence(hashlib.sha256(data).hexdigest(), clean_line(path.name), len(data), now)
    if trouble(folder, kept):
        try:
            _write(folder, place(folder, kept), data)
        except OSError as error:
            raise RefusedError(f"cannot keep {path} in {folder}: {error.strerror}") from error
    return kept


def place(folder: Path, file: Evidence) -> Path:
    """Return where a file lies, or would lie: its name is its hash and any ending."""
    suffix = Path(file.name).suffix.lower()[:10]
    return next(folder.glob(f"{file.sha256}*"), folder / f"{file.sha256}{suffix}")


def trouble(folder: Path, file: Evidence) -> str:
    """Return what is wrong with a file in the folder: missing, changed, unreadable; or nothing."""
    try:
        data = place(folder, file).read_bytes()
    except FileNotFoundError:
        return "missing"
    except OSError as error:
        return f"unreadable ({error.strerror})"
    return "" if hashlib.sha256(data).hexdigest() == file.sha256 else "changed"


def loose_files(folder: Path, files: Iterable[Evidence]) -> list[Path]:
    """Return what lies in the folder and is no evidence of any activity."""
    held = {file.sha256 for file in files}
    return sorted(path for path in folder.glob("*") if path.name[:DIGITS] not in held)


def _write(folder: Path, target: Path, data: bytes) -> None:
    """Write a file for the user alone, whole or not at all."""
    for each in (folder.parent, folder):
        each.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = folder / f".{target.name}"
    descriptor = os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
    part.replace(target)
