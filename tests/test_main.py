"""The command as the shell starts it: what the streams are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PLN = f'"{sys.executable}" -m plncli'


def run(home: Path, line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    variables = {**os.environ, "PLN_HOME": str(home), **environment}
    return subprocess.run(["sh", "-c", line], env=variables, capture_output=True, check=False)


@pytest.mark.parametrize("encoding", ["ascii", "iso-8859-1"])
def test_what_is_printed_is_utf_8_whatever_the_locale(tmp_path: Path, encoding: str) -> None:
    run(tmp_path, f'{PLN} add contact "Zoë Ōno"')
    result = run(tmp_path, f"{PLN} list contacts --format csv", PYTHONIOENCODING=encoding)
    assert (result.returncode, result.stderr) == (0, b"")
    assert "Zoë Ōno" in result.stdout.decode("utf-8")


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_closed_stream_is_an_empty_one(tmp_path: Path, closed: str) -> None:
    result = run(tmp_path, f"{PLN} log met with Ana {closed}")
    assert result.returncode == 0
    assert b"Traceback" not in result.stderr
    listed = run(tmp_path, f"{PLN} list interactions --format csv")
    assert b"met with Ana" in listed.stdout
