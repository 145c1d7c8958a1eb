"""D2: people, things and spaces, and whether one family is missing."""

from datetime import date

from plncli.config import Settings
from plncli.gaps.actions import discover, meet, read, somebody
from plncli.gaps.finding import Finding, counted
from plncli.network import Active, Network, active
from plncli.shellwords import command


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Compare the three families of connections."""
    found = active(network, today, settings.gaps_window_days)
    families = {
        "people": len(found.contacts),
        "things": len(found.sources),
        "spaces": len(found.communities),
    }
    status, missing = _judge(families, settings.gaps_family_share)
    shares = {name: f"{count / found.total:.0%}" for name, count in families.items() if found.total}
    return [
        Finding(
            id="D2",
            name="People and things",
            status=status,
            value=dict(families),
            n=found.total,
            window_days=settings.gaps_window_days,
            measured=f"{counted(families['people'], 'person', 'people')},"
            f" {counted(families['things'], 'thing', 'things')} and"
            f" {counted(families['spaces'], 'space', 'spaces')} active"
            f" in {settings.gaps_window_days} days",
            evidence=tuple(f"{name}: {share}" for name, share in shares.items()),
            why="A network is people to ask and things to consult (Bauer 2010); research adds"
            " the spaces where both meet (EdTechnica, Professional Learning Networks).",
            rule=f"each family has {settings.gaps_family_share:.0%} or more: our default"
            " (gaps.family_share).",
            action=_action(network, found, missing),
        )
    ]


def _judge(families: dict[str, int], share: float) -> tuple[str, str | None]:
    """Return the status and the family that is short, if one is."""
    total = sum(families.values())
    if not total:
        return "not_enough_data", "people"
    for name in ("people", "things"):
        if not families[name]:
            return "gap", name
    smallest = min(families, key=lambda name: families[name])
    if families[smallest] < share * total:
        return "thin", smallest
    return "ok", None


def _action(network: Network, found: Active, missing: str | None) -> str:
    if missing == "people":
        return meet(network, network.contacts, found.contacts, somebody("D2"))
    if missing == "things":
        return read(network.sources, found.sources, discover("blogs_websites"))
    if missing == "spaces":
        wanted = [item.id for item in network.communities if item.status == "wanted"]
        if wanted:
            return command("edit", min(wanted), "--status", "active", "--participation", "follow")
        return discover("communities")
    return command("list", "contacts", "--sort", "last")
