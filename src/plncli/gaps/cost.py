"""D10: what the network costs in a year, and whether what is paid for is worth it."""

from datetime import date, timedelta
from typing import NamedTuple

from plncli.config import Settings
from plncli.gaps.actions import discover, is_step, noted_with, plan
from plncli.gaps.finding import Finding, counted, named
from plncli.network import Network
from plncli.shellwords import command

WORTH_DAYS = 180
"""What is paid for and has no note of worth for so long deserves a thought (our default)."""


class Price(NamedTuple):
    """What a record costs in a year; None where that is not noted."""

    id: str
    name: str
    cost: float | None
    renews: str | None
    option: str


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Add up what is paid in a year, and look for notes of worth on it."""
    prices = _prices(network)
    paid = sorted(
        (each for each in prices if each.cost), key=lambda each: (-(each.cost or 0), each.name)
    )
    free = sum(1 for each in prices if each.cost == 0)
    total = sum(each.cost or 0 for each in paid)
    since = (today - timedelta(days=WORTH_DAYS)).isoformat()
    noted = network.work.noted
    silent = [each for each in paid if each.id not in noted or noted[each.id].day <= since]
    status = _judge(paid, free, silent, total, settings.gaps_cost_budget)
    action = _action(status, prices, paid, silent)
    return [
        Finding(
            id="D10",
            name="Cost",
            status=status,
            value={
                "a_year": round(total, 2),
                "paid": len(paid),
                "free": free,
                "unknown": len(prices) - len(paid) - free,
                "without_worth": len(silent),
            },
            n=len(paid) + free,
            window_days=WORTH_DAYS,
            measured=_measured(prices, paid, free, total),
            evidence=(
                *named("paid", (f"{each.name} {_sum(each.cost)}{_until(each)}" for each in paid)),
                *named(f"no note of worth in {WORTH_DAYS} days", (each.name for each in silent)),
                *_how(action, prices, silent),
            ),
            why="Most of what a network offers is free (PLNs: Professional growth through"
            " networks); what is paid for should show what it is worth.",
            rule=f"paid and no note of worth in {WORTH_DAYS} days is thin: our default;"
            f" more than your own budget is a gap{_budget(settings.gaps_cost_budget)}.",
            action=action,
        )
    ]


def _prices(network: Network) -> list[Price]:
    """Return what active sources and communities cost; a circle is a list of one's own."""
    return [
        *(
            Price(each.id, each.title, each.cost, None, "--cost")
            for each in network.sources
            if each.status == "active"
        ),
        *(
            Price(each.id, each.name, each.dues, each.renews, "--dues")
            for each in network.communities
            if each.status == "active" and each.kind not in ("circle", "class", "plc")
        ),
    ]


def _judge(paid: list[Price], free: int, silent: list[Price], total: float, budget: float) -> str:
    if not paid and not free:
        return "not_enough_data"
    if budget and total > budget:
        return "gap"
    return "thin" if silent else "ok"


def _measured(prices: list[Price], paid: list[Price], free: int, total: float) -> str:
    known = len(paid) + free
    unknown = len(prices) - known
    if not known:
        return f"what things cost is not noted for {unknown or 'anything'}"
    if paid:
        said = f"{_sum(total)} a year for {len(paid)}, {free or 'none'} free"
    else:
        said = f"all {free} free" if free > 1 else "1 free"
    return f"{said}; not noted for {counted(unknown, 'other', 'others')}" if unknown else said


def _sum(money: float | None) -> str:
    return f"{money or 0:,.2f}".removesuffix(".00")


def _until(price: Price) -> str:
    return f" (renews {price.renews})" if price.renews else ""


def _budget(budget: float) -> str:
    key = "(gaps.cost_budget)"
    return f": {_sum(budget)} {key}" if budget else f", and none is set {key}"


def _action(status: str, prices: list[Price], paid: list[Price], silent: list[Price]) -> str:
    if status == "gap":
        dearest = (silent or paid)[0]
        return command("edit", dearest.id, "--status", "paused")
    if status == "thin":
        return plan("D10", "note what comes of what I pay for")
    if status == "ok":
        return command("list", "sources", "--sort", "name")
    if not prices:
        return discover("books_journals")
    return plan("D10", "look up what my network costs")


def _how(action: str, prices: list[Price], silent: list[Price]) -> tuple[str, ...]:
    if silent:
        return noted_with(action, "value", silent[0].id, "WHAT CAME OF IT")
    if not prices or not is_step(action):
        return ()
    first = min(prices, key=lambda each: (each.name.lower(), each.id))
    return noted_with(action, "edit", first.id, first.option, "SUM")
