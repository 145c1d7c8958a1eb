"""D11: what came of that on which one relies, for which one pays, and where one takes part."""

from datetime import date
from typing import NamedTuple

from plncli.config import Settings
from plncli.gaps.actions import noted_with, plan, somebody
from plncli.gaps.choosing import latest
from plncli.gaps.finding import Finding, counted, named
from plncli.model import VALUE_CYCLES
from plncli.network import Network, active
from plncli.shellwords import command

NOTED_DAYS = 365
"""How long a note of worth counts (our default)."""
APPLIED = VALUE_CYCLES.index("applied") + 1
"""The cycle from which on something was done, counted from 1."""


class Asset(NamedTuple):
    """A record that should be worth something."""

    id: str
    name: str


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Count notes of worth, and how far the best of them went."""
    assets = _assets(network, today, settings)
    noted = [each for each in assets if each.id in network.work.noted]
    best = max((network.work.noted[each.id].cycle for each in noted), default=0)
    status = _judge(len(assets), len(noted), best)
    without = [each for each in assets if each.id not in network.work.noted]
    action = _action(network, status, today, settings)
    return [
        Finding(
            id="D11",
            name="Worth",
            status=status,
            value={"noted": len(noted), "of": len(assets), "best_cycle": best},
            n=len(assets),
            window_days=NOTED_DAYS,
            measured=_measured(len(assets), len(noted), best),
            evidence=(
                *named("no note yet", (each.name for each in without)),
                *_how(action, without or assets),
            ),
            why="What a network is worth shows in what you did with it and what came of that"
            " (Wenger, Trayner & de Laat 2011), more than in any count.",
            rule=f"no note in {NOTED_DAYS} days on what you rely on, pay for or take part in is a"
            " gap; only immediate or potential value is thin: our default for the days.",
            action=action,
        )
    ]


def _assets(network: Network, today: date, settings: Settings) -> list[Asset]:
    """Return what is relied on or paid for, and the spaces that are active, by name."""
    spaces = {each.id for each in active(network, today, settings.gaps_window_days).communities}
    found = (
        *(
            Asset(each.id, each.name)
            for each in network.contacts
            if each.rely and each.status == "active"
        ),
        *(
            Asset(each.id, each.title)
            for each in network.sources
            if each.status == "active" and (each.rely or each.cost)
        ),
        *(
            Asset(each.id, each.name)
            for each in network.communities
            if each.id in spaces
            or (each.status == "active" and each.kind != "circle" and (each.rely or each.dues))
        ),
    )
    return sorted(found, key=lambda each: (each.name.lower(), each.id))


def _judge(assets: int, noted: int, best: int) -> str:
    if not assets:
        return "not_enough_data"
    if not noted:
        return "gap"
    return "thin" if 0 < best < APPLIED else "ok"


def _measured(assets: int, noted: int, best: int) -> str:
    if not assets:
        return "nothing yet that you rely on, pay for or take part in"
    said = (
        f"what came of it is noted for {noted or 'none'} of {counted(assets, 'record', 'records')}"
        " that you rely on, pay for or take part in"
    )
    if not noted:
        return said
    reached = f"at best {VALUE_CYCLES[best - 1]}" if best else "how far it went is not said"
    return f"{said}; {reached}"


def _action(network: Network, status: str, today: date, settings: Settings) -> str:
    if status == "not_enough_data":
        people = active(network, today, settings.gaps_window_days).contacts
        days = [network.touched.get(each.id, "") for each in people]
        first = latest(people, days, 1)
        return command("edit", first[0].id, "--rely") if first else somebody("D11")
    if status == "ok":
        return command("list", "values")
    return plan("D11", "note what I did differently")


def _how(action: str, assets: list[Asset]) -> tuple[str, ...]:
    return noted_with(action, "value", assets[0].id, "WHAT I DID") if assets else ()
