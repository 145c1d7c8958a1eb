"""The errors that a user can meet, each with its exit code.

Every error carries two texts: ``message`` says what failed and on which input,
``hint`` says what to type next. The command line prints both on one line.
"""


class PlnError(Exception):
    """A failure that the user can understand and act on."""

    exit_code = 1

    def __init__(self, message: str, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message}; {self.hint}" if self.hint else self.message


class UsageError(PlnError):
    """The words of the command are wrong: an unknown value, a bad date."""

    exit_code = 2


class NotFoundError(PlnError):
    """No record answers to the name or id."""

    exit_code = 3


class ConflictError(PlnError):
    """The words fit several records, or a record that exists already."""

    exit_code = 4


class AmbiguousNameError(ConflictError):
    """Several records answer to the name; ``candidates`` are lines to choose from."""

    def __init__(self, message: str, hint: str | None, candidates: list[str]) -> None:
        super().__init__(message, hint)
        self.candidates = candidates


class RefusedError(PlnError):
    """The program will not do it, or the user said no."""

    exit_code = 5


class PartialError(PlnError):
    """Some sources or records failed; the rest was done."""

    exit_code = 6


class NetworkError(PlnError):
    """The machine is offline, or the address does not answer as it should."""

    exit_code = 7

    def __init__(self, message: str, hint: str | None = None, *, code: str = "connect") -> None:
        super().__init__(message, hint)
        self.code = code


class StoreError(PlnError):
    """The store cannot be opened, read or written."""

    exit_code = 8
