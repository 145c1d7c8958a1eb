"""D1.4, D1.5 and D1.7: professional organisations, conferences and edcamps, groups."""

from datetime import date, timedelta

from plncli.config import Settings
from plncli.gaps.actions import at, discover, log, noted_with, plan, within
from plncli.gaps.boxes import BOX_NAMES, box_of
from plncli.gaps.finding import Finding, counted, enough, level, missing, named
from plncli.model import Community, Event
from plncli.network import Network
from plncli.shellwords import command

LEVELS = {
    "school": "local",
    "district": "local",
    "region": "regional",
    "national": "national",
    "global": "national",
}
"""The levels of an organisation; an international one stands with the national ones."""
MEMBER = ("join", "contribute", "organise", None)
"""Participation that may be a membership; who only watches or follows is no member."""


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Look at the three boxes that hold places where people come together."""
    return [
        _organisations(network, today, settings),
        _conferences(network, today, settings),
        _groups(network, settings),
    ]


def _organisations(network: Network, today: date, settings: Settings) -> Finding:
    current = [
        community
        for community in _of_box(network, "professional_orgs")
        if (community.participation in MEMBER or community.dues)
        and (community.renews is None or community.renews >= today.isoformat())
    ]
    unknown = [community for community in current if community.scope is None]
    levels = sorted({LEVELS[community.scope] for community in current if community.scope})
    status = level(len(levels), settings.gaps_orgs_ok)
    action = _to_an_organisation(network)
    how: tuple[str, ...] = ()
    if status != "ok" and len(unknown) * 2 > len(current):
        status = "not_enough_data"
        action = plan("D1.4", "note the level of my organisations")
        how = noted_with(action, "edit", _first(unknown).id, "--scope", "SCOPE")
    if status == "ok":
        action = command("list", "communities", "--kind", "organisation")
    return Finding(
        id="D1.4",
        name=BOX_NAMES["professional_orgs"],
        status=status,
        value=len(levels),
        n=len(current),
        window_days=None,
        measured=f"{counted(len(current), 'current membership', 'current memberships')}"
        + (f", {' and '.join(levels)}" if levels else "")
        + missing(len(unknown), "the level"),
        evidence=(
            *named("counted", (community.name for community in current)),
            *named("level not noted", (community.name for community in unknown)),
            *how,
        ),
        why="Local, regional and national organisations each bring other people and other"
        " chances to learn (Thing x: Personal Learning Networks).",
        rule=f"of the levels local, regional and national {enough(settings.gaps_orgs_ok)}:"
        " our default (gaps.orgs_ok).",
        action=action,
        box="professional_orgs",
    )


def _to_an_organisation(network: Network) -> str:
    wanted = _of_box(network, "professional_orgs", "wanted")
    if wanted:
        return command("edit", _first(wanted).id, "--status", "active", "--participation", "join")
    return discover("professional_orgs")


def _conferences(network: Network, today: date, settings: Settings) -> Finding:
    events = [event for event in network.events if box_of(event) == "conferences_edcamps"]
    first = (today - timedelta(days=settings.gaps_event_past_days)).isoformat()
    last = (today + timedelta(days=settings.gaps_event_ahead_days)).isoformat()
    attended = [
        event
        for event in events
        if event.status == "attended"
        and first <= (event.until or event.starts or event.created_at[:10])
        and (event.starts or "") <= today.isoformat()
    ]
    planned = [
        event
        for event in events
        if event.status in ("wanted", "registered")
        and event.starts
        and event.starts <= last
        and today.isoformat() <= (event.until or event.starts)
    ]
    status = "ok" if attended else "thin" if planned else "gap"
    undated = [each for each in events if each.status == "wanted" and each.starts is None]
    action = _to_an_event(undated, planned, status)
    return Finding(
        id="D1.5",
        name=BOX_NAMES["conferences_edcamps"],
        status=status,
        value={
            "attended": len(attended),
            "planned": len(planned),
            "registered": sum(event.status == "registered" for event in planned),
        },
        n=len(attended) + len(planned),
        window_days=settings.gaps_event_past_days,
        measured=f"{counted(len(attended), 'event', 'events')} attended in"
        f" {settings.gaps_event_past_days} days,"
        f" {len(planned) or 'none'} planned in the next {settings.gaps_event_ahead_days}",
        evidence=(
            *named("attended", (event.name for event in attended)),
            *named("planned", (event.name for event in planned)),
            *(noted_with(action, "edit", undated[0].id, "--on", "DATE") if undated else ()),
        ),
        why="Conferences and edcamps do double duty: one learns from the sessions and from the"
        " people in them (Thing x: Personal Learning Networks).",
        rule=f"attended within {settings.gaps_event_past_days} days is enough: our default"
        " (gaps.event_past_days, gaps.event_ahead_days).",
        action=action,
        box="conferences_edcamps",
    )


def _to_an_event(undated: list[Event], planned: list[Event], status: str) -> str:
    if status == "ok":
        return command("list", "events")
    for event in sorted(planned, key=lambda event: (event.starts or "", event.id)):
        if event.status == "wanted":
            return command("edit", event.id, "--status", "registered")
        return command("show", event.id)
    if undated:
        return plan("D1.5", "look up when an event takes place")
    return discover("conferences_edcamps")


def _groups(network: Network, settings: Settings) -> Finding:
    joined = [item for item in _of_box(network, "communities") if item.kind != "circle"]
    speaking = [community for community in joined if community.id in network.log.contributed]
    status = "gap" if not joined else "ok" if speaking else "thin"
    return Finding(
        id="D1.7",
        name=BOX_NAMES["communities"],
        status=status,
        value={"joined": len(joined), "contributed": len(speaking)},
        n=len(joined),
        window_days=settings.gaps_window_days,
        measured=_joined(len(joined), len(speaking), settings.gaps_window_days),
        evidence=(
            *named("contributed to", (community.name for community in speaking)),
            *named("joined", (item.name for item in joined if item not in speaking)),
        ),
        why="A group begins to answer when one answers in it: being active in the discussions"
        " is how people find help (Thing x: Personal Learning Networks). Reading along is a"
        " way of taking part, too (Honeychurch et al. 2017).",
        rule=f"one contribution in {settings.gaps_window_days} days is enough: our default"
        " (gaps.window_days).",
        action=_to_a_group(network, joined, status),
        box="communities",
    )


def _joined(joined: int, speaking: int, window: int) -> str:
    said = f"{counted(joined, 'group', 'groups')} joined"
    if not joined:
        return said
    if joined == 1:
        return f"{said}, {'a' if speaking else 'no'} word of yours in it in {window} days"
    return f"{said}, a word of yours in {speaking or 'none'} of them in {window} days"


def _to_a_group(network: Network, joined: list[Community], status: str) -> str:
    if status == "ok":
        return command("list", "communities")
    if joined:
        group = _first(joined)
        return log(within(network, f"answered a question in {at(group.name, group.id)}"))
    wanted = [item for item in _of_box(network, "communities", "wanted") if item.kind != "circle"]
    if wanted:
        return command("edit", _first(wanted).id, "--status", "active", "--participation", "follow")
    return discover("communities")


def _of_box(network: Network, box: str, status: str = "active") -> list[Community]:
    return [
        community
        for community in network.communities
        if community.status == status and box_of(community) == box
    ]


def _first(communities: list[Community]) -> Community:
    return min(communities, key=lambda community: (community.name.lower(), community.id))
