"""The machine in one line."""

import os
import platform
import sqlite3
from pathlib import Path


def described() -> str:
    """Return cores, processor, memory, system, Python and SQLite of this machine."""
    return ", ".join(
        (
            f"{os.cpu_count()} cores",
            _field("/proc/cpuinfo", "model name") or platform.machine(),
            _memory(),
            f"{platform.system()} {platform.machine()}",
            f"{platform.python_implementation()} {platform.python_version()}",
            f"SQLite {sqlite3.sqlite_version}",
        )
    )


def _memory() -> str:
    kilobytes = _field("/proc/meminfo", "MemTotal").removesuffix(" kB")
    return f"{int(kilobytes) / 1024 / 1024:.0f} GB memory" if kilobytes else "memory unknown"


def _field(path: str, name: str) -> str:
    if not Path(path).exists():
        return ""
    for line in Path(path).read_text("utf-8").splitlines():
        key, _, value = line.partition(":")
        if key.strip() == name:
            return value.strip()
    return ""
