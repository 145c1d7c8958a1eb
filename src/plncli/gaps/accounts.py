"""D14: one's own accounts: shown, and little is judged."""

from datetime import date

from plncli.config import Settings
from plncli.gaps.finding import Finding, counted, named
from plncli.identity import findings as look
from plncli.network import Network
from plncli.shellwords import command

SAID = {"names": "names that differ", "emails": "addresses that differ"}
"""What is told of accounts; what hangs on a job is `pln me --check`'s."""


def findings(network: Network, _today: date, _settings: Settings) -> list[Finding]:
    """Count accounts by sphere, and look whether one finds you under one name."""
    used = [each for each in network.work.accounts if each.status != "left"]
    spheres = {
        sphere: sum(1 for each in used if each.sphere == sphere)
        for sphere in ("professional", "social", "both", None)
    }
    seen = {each.name: each for each in look(used, ()) if each.name in SAID}
    differ = "names" in seen
    return [
        Finding(
            id="D14",
            name="Sphere and identity",
            status="thin" if differ else "ok" if used else "not_enough_data",
            value={str(sphere or "unknown"): count for sphere, count in spheres.items()},
            n=len(used),
            window_days=None,
            measured=_measured(len(used), seen["names"].text if differ else ""),
            evidence=named(
                "by sphere",
                (f"{count} {sphere or 'not said'}" for sphere, count in spheres.items() if count),
            ),
            why="One name by which people find you helps where several platforms meet"
            " (Utecht 2008); work and private life may mix or stay apart, and both is usual"
            " (Andersson & Hedström 2024).",
            rule="shown, and not judged, but for names that differ, which are a small matter:"
            " our default.",
            action=command("me", "--check") if used else command("explain", "D14"),
            priority=3,
        )
    ]


def _measured(used: int, differ: str) -> str:
    if not used:
        return "no account of your own is noted"
    said = f"{counted(used, 'account', 'accounts')} of your own"
    return differ or (f"{said} under one name" if used > 1 else said)
