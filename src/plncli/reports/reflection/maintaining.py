"""Maintaining: where things are kept, how often they are looked at, who is due."""

from collections import Counter
from datetime import date

from plncli.cadence import format_cadence, next_due
from plncli.counted import counted
from plncli.doc import Block, Items, Line, line
from plncli.reports.reflection.section import Facts, Section
from plncli.store.reflecting.looking import sources_looked_at


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (Items((*_kept_in(facts), _paces(facts), _skims(facts), *_cadences(facts))),)


def _kept_in(facts: Facts) -> tuple[Line, ...]:
    places = [facts.network.profile.organised_in]
    places += [source.organised_in for source in facts.network.sources]
    listed = list(dict.fromkeys(filter(None, places)))
    if not listed:
        return ()
    return (line(f"My resources are kept in: {facts.naming.hidden(', '.join(listed))}"),)


def _paces(facts: Facts) -> Line:
    followed = [
        source for source in facts.network.sources if source.feed_url and source.status == "active"
    ]
    paces = Counter(source.pace for source in followed)
    listed = ", ".join(f"{count} {pace}" for pace, count in paces.most_common())
    return line(f"Feeds that I follow: {len(followed)}" + (f" ({listed})" if listed else ""))


def _skims(facts: Facts) -> Line:
    shown = sources_looked_at(facts.connection, *facts.days)
    return line(
        f"Sources that I looked at, {facts.period}: {shown} of {len(facts.network.sources)}"
    )


def _cadences(facts: Facts) -> tuple[Line, ...]:
    kept = [
        contact
        for contact in facts.network.contacts
        if contact.cadence_days and contact.status == "active"
    ]
    if not kept:
        return (line("Nobody has a rhythm for checking in yet"),)
    rhythms = Counter(format_cadence(contact.cadence_days or 0) for contact in kept)
    due = [
        contact
        for contact in kept
        if next_due(_last(contact.last_interaction), contact.cadence_days or 0, facts.today)
        <= facts.today
    ]
    listed = ", ".join(f"{rhythm}: {count}" for rhythm, count in rhythms.most_common())
    return (
        line(
            f"{counted(len(kept), 'person', 'people')} with a rhythm for checking in ({listed});"
            f" {len(due)} due on {facts.today.isoformat()}"
        ),
    )


def _last(day: str | None) -> date | None:
    return date.fromisoformat(day) if day else None


SECTION = Section(
    name="maintaining",
    title="Maintaining my network",
    prompt="How do you organise your resources so that you find them again? Do you have a"
    " schedule for looking at them? Do you check in regularly with colleagues, here and online?",
    facts=_facts,
)
