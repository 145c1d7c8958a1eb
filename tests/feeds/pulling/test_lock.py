"""One pull at a time."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from plncli.errors import RefusedError, StoreError
from plncli.feeds.pulling.lock import pull_lock

HOLDER = """
import sys, time
from pathlib import Path
from plncli.feeds.pulling.lock import pull_lock
with pull_lock(Path(sys.argv[1]), "2026-10-07 09:00:00"):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "pln.pull.lock"


def test_the_second_is_told_who_holds_the_lock_and_since_when(path: Path) -> None:
    with (
        pull_lock(path, "2026-10-07 09:00:00"),
        pytest.raises(RefusedError) as refused,
        pull_lock(path, "2026-10-07 09:05:00"),
    ):
        pytest.fail("two held the lock")
    assert str(refused.value) == (
        f"another pull is at work (process {os.getpid()}, since 2026-10-07 09:00:00);"
        " wait for it to end, or stop it"
    )
    assert refused.value.exit_code == 5


def test_a_holder_that_has_not_signed_yet_is_named_so(path: Path) -> None:
    with pull_lock(path, "2026-10-07 09:00:00"):
        path.write_text("")
        with pytest.raises(RefusedError, match="it has just begun"), pull_lock(path, "later"):
            pytest.fail("two held the lock")


def test_it_is_free_again_afterwards_even_after_an_error(path: Path) -> None:
    with pytest.raises(ZeroDivisionError), pull_lock(path, "first"):
        raise ZeroDivisionError
    with pull_lock(path, "second"):
        assert path.read_text() == f"process {os.getpid()}, since second"
    assert path.read_text() == ""


def test_only_its_owner_may_read_it(path: Path) -> None:
    with pull_lock(path, "now"):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_lock_of_a_dead_process_is_no_obstacle(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(RefusedError, match=f"process {holder.pid}"), pull_lock(path, "now"):
            pytest.fail("two held the lock")
        holder.send_signal(signal.SIGKILL)
        holder.wait()
    assert path.read_text().startswith(f"process {holder.pid}")
    with pull_lock(path, "now"):
        assert path.read_text() == f"process {os.getpid()}, since now"


def test_a_lock_that_cannot_be_written_is_one_clear_error(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as failed, pull_lock(tmp_path / "missing" / "lock", "now"):
        pytest.fail("it was written")
    assert str(failed.value) == (
        f"cannot write {tmp_path / 'missing' / 'lock'}: No such file or directory;"
        " check the modes of its folder"
    )
