"""One pull at a time: a lock that the system takes back when its holder dies."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from plncli.errors import RefusedError, StoreError


@contextmanager
def pull_lock(path: Path, since: str) -> Iterator[None]:
    """Hold the lock file at ``path``, which says who holds it and since when.

    The file stays; what counts is the system's lock on it, so that a file which
    a dead process left is no obstacle.

    Args:
        since: the moment, as other commands will show it.

    Raises:
        RefusedError: another process holds the lock.
        StoreError: the file cannot be written.
    """
    with _opened(path) as file:
        if not _lock(file):
            raise RefusedError(
                f"another pull is at work ({_holder(file)})", "wait for it to end, or stop it"
            )
        try:
            _write(file, f"process {os.getpid()}, since {since}")
            yield
        finally:
            _write(file, "")


def _opened(path: Path) -> IO[str]:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StoreError(
            f"cannot write {path}: {error.strerror}", "check the modes of its folder"
        ) from error
    return os.fdopen(descriptor, "r+", encoding="utf-8")


def _holder(file: IO[str]) -> str:
    try:
        return file.readline().strip() or "it has just begun"
    except OSError:
        return "this system does not show which process"  # Windows locks reading, too


def _write(file: IO[str], text: str) -> None:
    file.seek(0)
    file.truncate()
    file.write(text)
    file.flush()


if os.name == "nt":  # pragma: no cover
    import msvcrt

    def _lock(file: IO[str]) -> bool:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(file: IO[str]) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
