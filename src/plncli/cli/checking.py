"""Asking the network for offers: the one part of `pln discover` that uses it."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from plncli.cli.invocation import Invocation
from plncli.cli.output import emit, note

if TYPE_CHECKING:
    from plncli.discover.checking import Checked
    from plncli.discover.offer import Offer


def check(invocation: Invocation, offers: "Sequence[Offer]", form: str | None) -> None:
    """Ask for each offer that has an address, and say what became of it.

    Only what hosts ask for is kept: that they be left alone for a while.

    Raises:
        NetworkError: no server answered.
        PartialError: some offers were not found.
    """
    from plncli.reports.checked import CheckedReport, CheckedTable

    found = _ask(invocation, offers)
    if not found:
        note(invocation, "nothing here has an address to ask for")
        return
    report = CheckedReport(found)
    emit(invocation, CheckedTable(report) if form == "csv" else report, form)
    _end(found)


def chosen(offers: "Iterable[Offer]", ids: Sequence[str]) -> "list[Offer]":
    """Return the offers of these ids, in their order.

    Raises:
        NotFoundError: an id is of none of them.
    """
    from plncli.errors import NotFoundError

    by_id = {offer.id: offer for offer in offers if offer.id}
    for identity in ids:
        if identity not in by_id:
            raise NotFoundError(
                f"{identity!r} is not in the catalogue", "`pln discover --format ids` lists some"
            )
    return [by_id[identity] for identity in dict.fromkeys(ids)]


def _ask(invocation: Invocation, offers: "Sequence[Offer]") -> "tuple[Checked, ...]":
    from plncli.cli.network import fetch_limits
    from plncli.cli.progress import progress
    from plncli.discover.checking import check as ask
    from plncli.feeds.fetching.hosts import cooling
    from plncli.feeds.following.find import Finder
    from plncli.feeds.pulling.courtesy import note_answers
    from plncli.store.hosts import host_states

    with invocation.reading() as connection:
        hosts = host_states(connection)
    with (
        progress(invocation) as show,
        Finder(
            fetch_limits(invocation.settings),
            allow_private=invocation.settings.feeds_allow_private,
            cooling=cooling(hosts.values(), invocation.moment),
            say=show,
        ) as finder,
    ):
        found = tuple(ask(offers, finder))
    with invocation.reading() as connection:
        note_answers(connection, hosts, finder.answers, invocation.moment)
    return found


def _end(found: "Sequence[Checked]") -> None:
    from plncli.errors import NetworkError, PartialError

    lost = [each for each in found if each.reason]
    if lost and all(each.is_silent for each in found):
        raise NetworkError("no server answered", "see whether you are online")
    if lost:
        raise PartialError(f"{len(lost)} of {len(found)} were not found")
