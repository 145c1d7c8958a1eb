"""What every command is given: where, when, and how to show."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from plncli import config
from plncli.errors import UsageError
from plncli.moments import stamp
from plncli.text import visible

if TYPE_CHECKING:
    import sqlite3

    import typer

    from plncli.dates import Lean

COLORS = ("auto", "always", "never")


class Invocation(NamedTuple):
    """The global options of one command line, resolved.

    Attributes:
        home: the folder of the store.
        store: the path of the store.
        config_file: the path of the settings, which need not be there.
        now: the moment that the command takes for now, in local time with its offset.
        color: auto, always or never.
        words: the command line as it was typed, for the journal.
        for_class: what tells of a class may leave its network.
    """

    home: Path
    store: Path
    config_file: Path
    now: datetime
    settings: config.Settings
    color: str
    pager: bool
    quiet: bool
    words: tuple[str, ...]
    for_class: bool = False

    @classmethod
    def of(
        cls,
        *,
        home: str | None = None,
        network: str | None = None,
        as_of: str | None = None,
        color: str | None = None,
        pager: bool = True,
        quiet: bool = False,
        words: tuple[str, ...] = (),
        for_class: bool = False,
    ) -> "Invocation":
        """Resolve the options against environment and settings.

        Raises:
            UsageError: a value that cannot be, or a wrong settings file.
        """
        environment = dict(os.environ)
        folder = config.data_home(home, environment)
        config_file = config.config_file(home, environment)
        return cls(
            home=folder,
            store=folder / f"{_network(network or environment.get('PLN_NETWORK'))}.db",
            config_file=config_file,
            now=_now(as_of or environment.get("PLN_AS_OF") or None),
            settings=config.load(config_file, environment),
            color=_color(color),
            pager=pager,
            quiet=quiet,
            words=words,
            for_class=for_class,
        )

    @property
    def today(self) -> date:
        """The local day."""
        return self.now.date()

    @property
    def own_presets(self) -> Path:
        """The folder of the user's own rules of licences, beside the settings."""
        return self.config_file.parent / "hours"

    @property
    def moment(self) -> str:
        """Now as the store writes it: ISO 8601 in UTC, to the second."""
        return stamp(self.now)

    def clock(self) -> Callable[[], str]:
        """Return what tells the moment from now on, as `moment` has it; for long commands."""
        from datetime import timedelta
        from time import time

        begun = time()
        return lambda: stamp(self.now + timedelta(seconds=time() - begun))

    def day(self, text: str, lean: "Lean" = "past") -> date:
        """Return the day that the user's words say; `plncli.dates.parse_date` has the rules.

        Raises:
            UsageError: the words are no day, an impossible or an ambiguous one.
        """
        from plncli.dates import parse_date

        order = self.settings.date_order or None
        return parse_date(text, self.today, lean=lean, date_order=order)

    @property
    def command_line(self) -> str:
        """The words that the user typed, as a shell takes them, without secrets of addresses."""
        if all(word.replace("-", "").isalnum() for word in self.words):
            return " ".join(("pln", *self.words))
        from plncli.redaction import redact_words
        from plncli.shellwords import command

        return visible(command(*redact_words(self.words)))

    @contextmanager
    def reading(self) -> "Iterator[sqlite3.Connection]":
        """Open the store to read from it."""
        from plncli.store.connection import open_store

        with open_store(self.store) as connection:
            yield connection

    @contextmanager
    def writing(self) -> "Iterator[sqlite3.Connection]":
        """Open the store and one journalled operation that bears this command's name.

        Of a new topic that may be there already, under nearly the same name, the user is told.
        """
        from plncli.store.connection import open_store
        from plncli.store.journal import added, operation

        with (
            open_store(self.store) as connection,
            operation(connection, self.command_line, self.moment) as number,
        ):
            yield connection
            if topics := added(connection, number, "topic"):
                from plncli.cli import namesakes

                namesakes.tell(self, connection, [str(topic["id"]) for topic in topics])


def invocation_of(ctx: "typer.Context") -> Invocation:
    """Return the invocation; while a shell completes, it is made from the words so far."""
    root = ctx.find_root()
    if root.obj is None:
        given = root.params
        root.obj = Invocation.of(home=given.get("home"), network=given.get("network"))
    assert isinstance(root.obj, Invocation)
    return root.obj


def _network(name: str | None) -> str:
    if name is None:
        return "pln"
    if not name.replace("-", "").replace("_", "").isalnum():
        raise UsageError(f"--network {name!r} is no name", "use letters, digits, - and _")
    return name


def _now(text: str | None) -> datetime:
    if text is None:
        return datetime.now().astimezone()
    from plncli.dates import parse_moment

    return parse_moment(text)


def _color(value: str | None) -> str:
    if value is None:
        return "auto"
    if value not in COLORS:
        raise UsageError(f"--color {value!r} is not one of {', '.join(COLORS)}")
    return value
