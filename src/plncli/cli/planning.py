"""Making a plan of a finding: `pln gaps --plan`."""

from datetime import timedelta
from typing import TYPE_CHECKING

from plncli.cli.invocation import Invocation
from plncli.cli.output import emit, note, on_terminal
from plncli.cli.resolve import resolve
from plncli.dates import format_day
from plncli.errors import ConflictError, UsageError
from plncli.plans import DUE_DAYS

if TYPE_CHECKING:
    from plncli.gaps.finding import Finding
    from plncli.reports.gaps import GapsReport


def make_plan(
    invocation: Invocation,
    report: "GapsReport",
    step: str | None,
    by: str | None,
    whom: str | None,
    form: str | None,
) -> None:
    """Keep a dated first step about the first finding of a report that has none yet.

    Args:
        step: what to do first; where it is None, what the finding proposes or is about. Given for
            one finding, it is planned however well that stands: in a part it may stand worse.
        by: until when; within ``DUE_DAYS`` where it is None.
        whom: the contact who will be asked.

    Raises:
        ConflictError: nothing is missing, or something is planned already.
        UsageError: a day that is past, or a step without words.
    """
    from plncli.gaps.actions import planned_step
    from plncli.reports import record
    from plncli.store import plans

    alone = step is not None and len(report.findings) == 1
    missing = [each for each in report.findings if alone or each.status != "ok"]
    missing.sort(key=lambda each: not each.is_open)
    if not missing:
        raise ConflictError("nothing is missing here", "`pln promise TEXT` notes what you intend")
    finding = next((each for each in missing if each.id not in report.plans), missing[0])
    if planned := report.plans.get(finding.id):
        raise ConflictError(
            f"{finding.name} has a plan already: {planned.text}",
            f"`pln done {planned.id}` when it is done, `pln edit {planned.id}` to change it",
        )
    day = invocation.day(by, "future") if by else invocation.today + timedelta(days=DUE_DAYS)
    if day < invocation.today:
        raise UsageError(f"{format_day(day)} is past", "choose a day that is to come")
    if step is not None and not step.strip():
        raise UsageError("a first step without words", 'say it: --step "ask Ana for a date"')
    proposed = planned_step(finding.action)
    with invocation.writing() as connection:
        person = resolve(invocation, connection, whom, ("contact",)) if whom else None
        command = None if step or person or proposed else finding.action
        plan_id = plans.add_plan(
            connection,
            step or _step(finding, proposed, person and person.name),
            day.isoformat(),
            invocation.moment,
            finding=finding.id,
            command=command,
            contact_id=person and person.id,
        )
    asking = f", asking {person.name}" if person else ""
    due = format_day(day, invocation.today)
    note(invocation, f"planned {plan_id} ({finding.name}){asking}: by {due}; undo: pln undo")
    if command:
        note(invocation, f"it begins with: {command}")
    form = form or (None if on_terminal() else "ids")
    if form is not None:
        with invocation.reading() as connection:
            emit(invocation, record.build(connection, "plan", plan_id, day), form)


def _step(finding: "Finding", proposed: str | None, whom: str | None) -> str:
    """Return a first step in words that can stand in a reflection: its command is kept apart."""
    return f"{finding.name}: ask {whom}" if whom else proposed or finding.name
