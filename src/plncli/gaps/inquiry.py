"""D16: learning communities whose cycles wait, and hours that lag behind their period."""

from datetime import date, timedelta

from plncli.config import Settings
from plncli.dates import format_day
from plncli.gaps.actions import discover, noted_with, plan
from plncli.gaps.finding import Finding, counted
from plncli.network import Network
from plncli.shellwords import command
from plncli.work import Inquiry, Licence

NEXT_DAYS = 14
"""Days until the step that is proposed (our default)."""
RESULT_DAYS = 180
"""Days after which a group that has no result and nothing planned is thin (our default)."""
BEHIND_DAYS = 30
"""Hours that lag this many days behind an even pace are behind (our default)."""


def findings(network: Network, today: date, _settings: Settings) -> list[Finding]:
    """Look for steps that are late, groups without a result, and hours behind their pace."""
    here = {each.id for each in network.communities}
    groups = [each for each in network.work.inquiries if each.id in here]
    late = [each for each in groups if each.late]
    idle = [each for each in groups if _is_idle(each, today)]
    behind = [each for each in network.work.licences if _is_behind(each)]
    known = bool(groups or network.work.licences)
    action = _action(network, late, idle, behind, today)
    status = "gap" if late else "thin" if idle or behind else "ok" if known else "not_enough_data"
    return [
        Finding(
            id="D16",
            name="PLC and hours",
            status=status,
            value={
                "groups": len(groups),
                "late_steps": len(late),
                "no_result": len(idle),
                "licences": len(network.work.licences),
                "behind": len(behind),
                "planned_minutes": sum(each.planned for each in network.work.licences),
            },
            n=len(groups) + len(network.work.licences),
            window_days=None,
            measured=_measured(groups, late, idle, network.work.licences, behind),
            evidence=(
                *(_late(each) for each in late),
                *(f"no result and no step planned: {each.name}" for each in idle),
                *(_needed(each) for each in behind),
                *(
                    noted_with(action, "plc", "new", idle[0].name, "--outcome", "WHAT")
                    if idle
                    else ()
                ),
            ),
            why="A team that looks at what its students learn needs each cycle to end with a"
            " result, even 'no change' (DuFour et al.); hours are easiest at an even pace.",
            rule=f"a step more than 30 days late is a gap; no result in {RESULT_DAYS} days with"
            f" nothing planned, or hours {BEHIND_DAYS} days behind, is thin: our defaults.",
            action=action,
            priority=2 if known else 3,
        )
    ]


def _is_idle(group: Inquiry, today: date) -> bool:
    """Whether a group has no result since long, and no step ahead."""
    if group.has_result or group.has_plan or group.late:
        return False
    first = (today - timedelta(days=RESULT_DAYS)).isoformat()
    return group.begun is None or group.begun <= first


def _is_behind(licence: Licence) -> bool:
    """Whether hours lag, those planned taken for done."""
    month = licence.required * BEHIND_DAYS / licence.days
    return licence.ahead + licence.planned < -month


def _measured(
    groups: list[Inquiry],
    late: list[Inquiry],
    idle: list[Inquiry],
    licences: tuple[Licence, ...],
    behind: list[Licence],
) -> str:
    if not groups and not licences:
        return "no learning community (PLC) and no licence is noted"
    parts = []
    if groups:
        waiting = len(late) + len(idle)
        group = counted(len(groups), "group", "groups")
        parts.append(f"{waiting} of {group} waiting" if waiting else f"{group} on the way")
    if licences:
        licence = counted(len(licences), "licence", "licences")
        parts.append(
            f"{len(behind)} of {licence} behind its pace" if behind else f"{licence} on pace"
        )
    return ", ".join(parts)


def _late(group: Inquiry) -> str:
    code, due = group.late or ("", "")
    return f"late: {group.name}, {code}, due {format_day(date.fromisoformat(due))}"


def _needed(licence: Licence) -> str:
    said = f"{licence.name}: {licence.monthly / 60:.1f} h a month from now on"
    return f"{said}; still open: {', '.join(licence.missing)}" if licence.missing else said


def _action(
    network: Network,
    late: list[Inquiry],
    idle: list[Inquiry],
    behind: list[Licence],
    today: date,
) -> str:
    due = (today + timedelta(days=NEXT_DAYS)).isoformat()
    if late:
        code, _ = late[0].late or ("evidence", "")
        return command("plc", "step", late[0].id, code, "--due", due)
    if idle and idle[0].code:
        return command("plc", "step", idle[0].id, idle[0].code, "--due", due)
    if idle:
        return plan("D16", "agree with the group what comes next")
    if behind:
        return discover("online_learning")
    if network.work.licences:
        return command("hours", "report")
    return command("plc", "list") if network.work.inquiries else command("explain", "PLC")
