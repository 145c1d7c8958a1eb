"""What was seen, written little by little into one operation of the journal."""

from plncli.errors import NotFoundError, StoreError
from plncli.ranking.entry import Item
from plncli.store import edition, journal
from plncli.tui.desk import Desk
from plncli.tui.model import State


class Seen:
    """The entries of a session that the store has as seen."""

    def __init__(self, desk: Desk, kept: frozenset[int], number: int | None) -> None:
        """Begin with the keys that the store has already, in operation ``number`` if there is."""
        self._desk = desk
        self._kept = kept
        self._number = number

    def keep(self, state: State) -> None:
        """Mark seen what the state has seen since the last time; with --peek nothing.

        While another program writes, nothing is lost: the next time has it again.
        """
        new = [row.item for row in state.rows if row.item.entry.key in state.seen - self._kept]
        if not new or self._desk.peek:
            return
        try:
            self._write(new)
        except StoreError:
            return
        self._kept = state.seen

    def _write(self, items: list[Item]) -> None:
        desk = self._desk
        if self._number is not None:
            try:
                with desk.reported(), journal.continued(desk.connection, self._number):
                    edition.see(desk.connection, items, desk.moment())
                return
            except NotFoundError:
                self._number = None  # somebody took the session back: it begins anew
        with desk.writing(desk.command) as number:
            edition.see(desk.connection, items, desk.moment())
        self._number = number
