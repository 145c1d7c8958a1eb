"""What may leave the network: of a class, nothing that was not asked for by name."""

from plncli.cli.invocation import Invocation
from plncli.errors import RefusedError


def let_leave(invocation: Invocation) -> None:
    """Let what is written for others leave the network.

    Raises:
        RefusedError: it is a class's, and `--class` is not there.
    """
    from plncli.store.classroom import is_class

    if invocation.for_class:
        return
    with invocation.reading() as connection:
        if is_class(connection):
            raise RefusedError(
                "this network is a class's, and nothing leaves it unasked",
                "look at it first, then repeat the command with --class",
            )
