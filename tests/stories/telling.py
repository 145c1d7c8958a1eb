"""A story: command lines, each with the whole of what it says, in one text.

    A line of prose tells what happens. `@ 2026-09-01T08:00` sets the moment.
    $ pln add contact "Ana Diaz"
    added q7kd · Ana Diaz
    ! what goes to stderr
    ? 4

Lines that begin with `$ ` are run, in order, in one network. What follows one, up to an
empty line, is all that it prints: stdout as it is, stderr behind `! `, and the exit code
behind `? ` where it is not 0. An empty line of output is written as `.`.
"""

import os
import re
import shlex
from collections.abc import Iterator
from typing import NamedTuple

from tests.conftest import Pln


class Scene(NamedTuple):
    """A command line, when it is run, and what it says."""

    moment: str
    line: str
    said: tuple[str, ...]


def scenes(text: str) -> Iterator[Scene]:
    """Return the scenes of a story."""
    moment = ""
    for block in text.split("\n\n"):
        moment, scene = read(block, moment)
        if scene:
            yield scene


def read(block: str, moment: str) -> tuple[str, Scene | None]:
    """Return the moment after a block of a story, and the scene in it if there is one."""
    lines = block.strip("\n").split("\n")
    for number, line in enumerate(lines):
        if line.startswith("@ "):
            moment = line[2:].strip()
        elif line.startswith("$ pln "):
            said = tuple(lines[number + 1 :])
            assert not any(each.startswith("$ ") for each in said), f"no empty line: {line}"
            return moment, Scene(moment, line, said)
    return moment, None


def play(pln: Pln, scene: Scene) -> tuple[str, ...]:
    """Run the command of a scene and return what it says, as the story writes it."""
    words = shlex.split(scene.line.removeprefix("$ pln "))
    os.environ["PLN_AS_OF"] = scene.moment  # the fixture that sets it puts it back
    result = pln(*words)
    said = [line or "." for line in result.out.splitlines()]
    said += [f"! {line}".rstrip() for line in result.err.splitlines()]
    return (*said, *([f"? {result.code}"] if result.code else []))


def retold(pln: Pln, text: str) -> str:
    """Return the story with what each command says now, in place of what stands there."""
    blocks = []
    moment = ""
    for block in re.split(r"\n\n+", text.strip("\n")):
        moment, scene = read(block, moment)
        if scene:
            before = block[: block.index(scene.line)]
            block = before + "\n".join((scene.line, *play(pln, scene)))
        blocks.append(block)
    return "\n\n".join(blocks) + "\n"
