"""D3: how far the network reaches, inside one's district and beyond."""

from collections import Counter
from datetime import date

from plncli.config import Settings
from plncli.gaps.actions import discover, first_by_name, is_step, meet, noted_with, plan
from plncli.gaps.boxes import LOCAL
from plncli.gaps.finding import Finding, counted, missing, named
from plncli.gaps.measures import e_i, iqv
from plncli.model import SCOPES, Contact
from plncli.network import Network, active
from plncli.shellwords import command

ROUTES = (
    (LOCAL, "a tech coach, a librarian or a school leader knows who"),
    (("region",), "conferences and edcamps are where to meet them"),
    (("national", "global"), "chats and social networks are where to meet them"),
)
"""Ways to people of a scope ("Building a Professional Learning Network")."""


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Measure the spread over the five scopes and the balance of inside and outside."""
    people = active(network, today, settings.gaps_window_days).contacts
    known = [contact for contact in people if contact.scope]
    unknown = [contact for contact in people if not contact.scope]
    found = Counter(contact.scope for contact in known)
    counts = {scope: found[scope] for scope in SCOPES}
    inside = sum(counts[scope] for scope in LOCAL)
    outside = len(known) - inside
    balance, spread = e_i(outside, inside), iqv(list(counts.values()))
    status = _judge(inside, outside, len(unknown), balance, settings)
    action = _action(network, known, unknown, status, inside, outside)
    return [
        Finding(
            id="D3",
            name="Scope",
            status=status,
            value={"e_i": _rounded(balance), "iqv": _rounded(spread), **counts},
            n=len(known),
            window_days=settings.gaps_window_days,
            measured=_measured(inside, outside, balance, spread, settings.gaps_window_days)
            + missing(len(unknown), "the scope"),
            evidence=(*_evidence(counts, people, unknown), *_how(action, unknown)),
            why="Teachers gain from colleagues inside and outside their district, and from"
            " outside education (Building a Professional Learning Network).",
            rule="E-I (Krackhardt and Stern 1988) runs from -1, all inside, to +1, all outside;"
            f" beyond ±{settings.gaps_inside_outside} is thin: our default"
            " (gaps.inside_outside). IQV (Agresti and Agresti 1978) is shown, not judged.",
            action=action,
        )
    ]


def _judge(
    inside: int, outside: int, unknown: int, balance: float | None, settings: Settings
) -> str:
    if balance is None or unknown > inside + outside:
        return "not_enough_data"
    if not inside or not outside:
        return "gap"
    return "thin" if abs(balance) > settings.gaps_inside_outside else "ok"


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _measured(
    inside: int, outside: int, balance: float | None, spread: float | None, window: int
) -> str:
    if balance is None or spread is None:
        return f"nobody of a known scope was active in {window} days"
    return (
        f"{counted(inside, 'person', 'people')} in your school or district and {outside or 'none'}"
        f" beyond, active in {window} days: E-I {balance:+.2f}, IQV {spread:.3f}"
    )


def _evidence(
    counts: dict[str, int], people: tuple[Contact, ...], unknown: list[Contact]
) -> tuple[str, ...]:
    outsiders = any(contact.sector == "outside" for contact in people)
    return (
        ", ".join(f"{scope} {count}" for scope, count in counts.items()),
        *_routes([scope for scope, count in counts.items() if not count]),
        *(
            ()
            if outsiders
            else (
                "outside education: nobody noted; somebody from a business or a charity could"
                " visit your class",
            )
        ),
        *named("scope not noted", (contact.name for contact in unknown)),
    )


def _routes(empty: list[str]) -> list[str]:
    """Name the scopes without anybody, with the way to people there."""
    return [
        f"nobody: {', '.join(missing)}; {way}"
        for scopes, way in ROUTES
        if (missing := [scope for scope in scopes if scope in empty])
    ]


def _action(
    network: Network,
    known: list[Contact],
    unknown: list[Contact],
    status: str,
    inside: int,
    outside: int,
) -> str:
    if status == "ok":
        return command("list", "contacts", "--sort", "last")
    if len(unknown) > len(known):
        return plan("D3", "note where my people work")
    if inside <= outside:
        return meet(
            network,
            [contact for contact in network.contacts if contact.scope in LOCAL],
            known,
            plan("D3", "name a colleague of my district"),
        )
    return meet(
        network,
        [contact for contact in network.contacts if contact.scope and contact.scope not in LOCAL],
        known,
        discover("social_networks"),
    )


def _how(action: str, unknown: list[Contact]) -> tuple[str, ...]:
    if unknown and is_step(action):
        return noted_with(action, "edit", first_by_name(unknown).id, "--scope", "SCOPE")
    return noted_with(action, "add", "contact", "NAME", "--scope", "district")
