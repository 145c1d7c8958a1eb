"""D1.2 and D1.3: local colleagues, and people met on social networks."""

from datetime import date

from plncli.config import Settings
from plncli.gaps.actions import discover, first_by_name, meet, noted_with, plan
from plncli.gaps.boxes import BOX_NAMES, LOCAL, is_online
from plncli.gaps.finding import Finding, among, counted, enough, level, missing, named
from plncli.model import Contact
from plncli.network import Network, active
from plncli.shellwords import command


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Look at the two boxes that hold people."""
    people = active(network, today, settings.gaps_window_days).contacts
    return [_local(network, people, settings), _online(network, people, settings)]


def _local(network: Network, people: tuple[Contact, ...], settings: Settings) -> Finding:
    here = [contact for contact in people if contact.scope in LOCAL]
    unknown = [contact for contact in people if contact.scope is None]
    status = level(len(here), settings.gaps_colleagues_ok)
    how: tuple[str, ...] = ()
    if status == "ok":
        action = command("list", "contacts", "--scope", "school")
    elif len(unknown) * 2 > len(people):
        status = "not_enough_data"
        action = plan("D1.2", "note who works at my school")
        how = noted_with(action, "edit", first_by_name(unknown).id, "--scope", "SCOPE")
    else:
        action = meet(
            network,
            [contact for contact in network.contacts if contact.scope in LOCAL],
            here,
            plan("D1.2", "name a colleague to ask"),
        )
        how = noted_with(action, "add", "contact", "NAME", "--scope", "school")
    return Finding(
        id="D1.2",
        name=BOX_NAMES["local_colleagues"],
        status=status,
        value=len(here),
        n=len(people),
        window_days=settings.gaps_window_days,
        measured=f"{counted(len(here), 'person', 'people')} of your school or district active"
        f" in {settings.gaps_window_days} days"
        + among(len(people), "active person", "active people")
        + missing(len(unknown), "the scope"),
        evidence=(
            *named("counted", (contact.name for contact in here)),
            *named("scope not noted", (contact.name for contact in unknown)),
            *how,
        ),
        why="Having at least a few people next door to turn to is the core of most networks"
        " (Thing x: Personal Learning Networks).",
        rule=f"{enough(settings.gaps_colleagues_ok)}: our reading of “a few” (gaps.colleagues_ok).",
        action=action,
        box="local_colleagues",
    )


def _online(network: Network, people: tuple[Contact, ...], settings: Settings) -> Finding:
    met = [contact for contact in people if is_online(contact)]
    status = level(len(met), settings.gaps_social_ok)
    if status == "ok":
        action = command("list", "contacts", "--sort", "last")
    else:
        action = meet(
            network,
            [contact for contact in network.contacts if is_online(contact)],
            met,
            discover("social_networks"),
        )
    return Finding(
        id="D1.3",
        name=BOX_NAMES["social_networks"],
        status=status,
        value=len(met),
        n=len(people),
        window_days=settings.gaps_window_days,
        measured=f"{counted(len(met), 'person', 'people')} with a handle on a social network"
        f" active in {settings.gaps_window_days} days"
        + among(len(people), "active person", "active people"),
        evidence=named("counted", (contact.name for contact in met)),
        why="Online networks bring ideas from near and far, and someone who has had the same"
        " problem (Thing x: Personal Learning Networks).",
        rule=f"{enough(settings.gaps_social_ok)}: “follow five” of the exercise Follow Five,"
        " Find Five, Take Five (gaps.social_ok).",
        action=action,
        box="social_networks",
    )
