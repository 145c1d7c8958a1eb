"""The folder of proofs: files by the hash of what is in them, readable by the user alone."""

import hashlib
import os
from pathlib import Path

from plncli.errors import NotFoundError, RefusedError
from plncli.hours.records import Proof


def keep(folder: Path, path: Path, now: str) -> Proof:
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
    proof = Proof(hashlib.sha256(data).hexdigest(), path.name, len(data), now)
    target = place(folder, proof)
    if not target.exists():
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            part = target.with_suffix(".part")
            with os.fdopen(
                os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), "wb"
            ) as file:
                file.write(data)
            part.replace(target)
        except OSError as error:
            raise RefusedError(f"cannot keep {path} in {folder}: {error.strerror}") from error
    return proof


def place(folder: Path, proof: Proof) -> Path:
    """Return where a proof lies."""
    return folder / f"{proof.sha256}{Path(proof.name).suffix.lower()[:10]}"


def trouble(folder: Path, proof: Proof) -> str:
    """Return what is wrong with a proof in the folder: missing, changed, unreadable; or nothing."""
    try:
        data = place(folder, proof).read_bytes()
    except FileNotFoundError:
        return "missing"
    except OSError as error:
        return f"unreadable ({error.strerror})"
    return "" if hashlib.sha256(data).hexdigest() == proof.sha256 else "changed"
