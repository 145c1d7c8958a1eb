"""The chapter of one licence: how far one is, each rule, the sums, the evidence."""

from collections.abc import Iterator, Mapping

from plncli.counted import counted
from plncli.doc import Block, Heading, Items, Paragraph, Span, line, paragraph
from plncli.hours.counting import Cap, Need
from plncli.hours.records import Activity
from plncli.reports.hours.period import Licensed, keep_until
from plncli.reports.hours.words import clock
from plncli.reports.words import code, long_day

NAMED = 5
"""How many activities without evidence are named."""
MONTH = 30


def chapter(each: Licensed, *, private: bool) -> Iterator[Block]:
    """Return the blocks of a licence; with its number where that is ``private``."""
    period = each.period
    yield Heading(each.licence.name)
    days = f"{long_day(period.starts)} to {long_day(period.until)}"
    facts = [days, f"day {each.pace.day:,} of {each.pace.days:,}"]
    if each.preset:
        facts.append(f"{each.preset.name}, as of {each.preset.as_of}")
    if private and each.licence.number:
        facts.append(f"no. {each.licence.number}")
    yield paragraph(Span(each.licence.id, "id"), "  " + " · ".join(facts))
    yield _total(each)
    rules = [_need(need) for need in each.done.needs] + [_cap(cap) for cap in each.done.caps]
    if rules:
        yield Items(tuple(rules))
    yield from _sums(each)
    yield from _evidence(each)
    yield from _learnt(each)


def outside(those: tuple[Activity, ...]) -> Iterator[Block]:
    """Return what is said of activities that are in no period."""
    if those:
        minutes = sum(each.minutes for each in those)
        many = counted(len(those), "activity", "activities")
        yield paragraph(Span("in no period  ", "dim"), f"{clock(minutes)} of {many}")


def _total(each: Licensed) -> Paragraph:
    minutes, required = each.done.minutes, each.period.required
    if not required:
        return paragraph(Span(clock(minutes), "strong"), "  no total is asked for")
    share = f"  {100 * minutes // required} % · {_pace(each)}"
    return paragraph(Span(f"{clock(minutes)} of {clock(required)}", "strong"), share)


def _pace(each: Licensed) -> str:
    left = each.period.required - each.done.minutes
    days = each.pace.days - each.pace.day
    if left < 0:
        over = f"all that is asked for, and {clock(-left)} more"
        carried = each.preset is None or each.preset.carry_over
        return over if carried else f"{over}, which the next period does not get"
    if left == 0:
        return "all that is asked for"
    if days == 0:
        return f"{clock(left)} missing at the end"
    which = "ahead of" if each.pace.ahead >= 0 else "behind"
    needed = (
        f"{clock(left)} to go in {counted(days, 'day')}"
        if days < MONTH
        else f"needs {clock(each.pace.monthly)} a month"
    )
    return f"{which} an even pace by {clock(abs(each.pace.ahead))} · {needed}"


def _need(need: Need) -> tuple[Span, ...]:
    said = "fine" if need.met else f"{clock(need.needed - need.minutes)} missing"
    text = f"{need.text}: {clock(need.minutes)} of at least {clock(need.needed)}  "
    return line(text, Span(said, "good" if need.met else "warn"))


def _cap(cap: Cap) -> tuple[Span, ...]:
    over = cap.minutes - cap.most
    said = f"{clock(over)} over" if over > 0 else "fine"
    text = f"{cap.text}: {clock(cap.minutes)} of at most {clock(cap.most)}  "
    return line(text, Span(said, "warn" if over > 0 else "good"))


def _sums(each: Licensed) -> Iterator[Block]:
    sums = each.sums()
    if sums.years:
        yield _sum("by year", sums.years)
        yield _sum("by category", sums.categories, "no category")
    if any(sums.origins.keys()):
        origins = {key.replace("_", "-"): minutes for key, minutes in sums.origins.items()}
        yield _sum("by origin", origins, "not said")
    if sums.refused:
        said = " · ".join(f"{clock(minutes)} {why}" for why, minutes in sums.refused.items())
        yield paragraph(Span("not counted  ", "dim"), said)


def _sum(name: str, sums: Mapping[str, int], otherwise: str = "") -> Paragraph:
    ordered = sorted(sums.items(), key=lambda item: (not item[0], item[0]))
    said = (f"{code(key) or otherwise} {clock(minutes)}" for key, minutes in ordered)
    return paragraph(Span(f"{name}  ", "dim"), " · ".join(said))


def _evidence(each: Licensed) -> Iterator[Block]:
    done = [activity for activity in each.inside if activity.status != "planned"]
    if not done:
        return
    lacking = each.unproven()
    said = f"{len(done) - len(lacking)} of {counted(len(done), 'activity', 'activities')}"
    if lacking:
        named = ", ".join(f"{activity.title} ({activity.id})" for activity in lacking[:NAMED])
        more = f" and {len(lacking) - NAMED} more" if len(lacking) > NAMED else ""
        said += f"; none yet for {named}{more}"
    until = keep_until(each)
    kept = f" · keep it until {long_day(until)}" if until else ""
    yield paragraph(Span("evidence  ", "dim"), said + kept)


def _learnt(each: Licensed) -> Iterator[Block]:
    learnt = each.learnt
    said = [
        text
        for number, text in (
            (learnt.reflections, counted(learnt.reflections, "reflection")),
            (learnt.people, f"{counted(learnt.people, 'person', 'people')} met"),
            (learnt.resources, f"{counted(learnt.resources, 'resource')} found"),
        )
        if number
    ]
    if said:
        yield paragraph(Span("learnt  ", "dim"), " · ".join(said))
