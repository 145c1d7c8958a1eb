"""Maintaining: where things are kept, how often they are looked at, who is due."""

from collections import Counter
from datetime import timedelta

from plncli.counted import counted
from plncli.doc import Block, Items, Line, line
from plncli.reports.reflection.section import Facts, Section, rhythm
from plncli.store.reflecting.looking import sources_looked_at

MOST = 5
"""How many places and rhythms the draft lists (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (Items((*_kept_in(facts), _paces(facts), _skims(facts), *_cadences(facts))),)


def _kept_in(facts: Facts) -> tuple[Line, ...]:
    places = [facts.network.profile.organised_in]
    places += [source.organised_in for source in facts.network.sources]
    listed = list(dict.fromkeys(filter(None, places)))
    if not listed:
        return ()
    said = ", ".join(facts.few(listed, MOST))
    return (line(f"My resources are kept in: {said}"),)


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
    rhythms = Counter(contact.cadence_days or 0 for contact in kept)
    latest = {days: (facts.today - timedelta(days=days)).isoformat() for days in rhythms}
    due = sum((each.last_interaction or "") <= latest[each.cadence_days or 0] for each in kept)
    listed = ", ".join(
        f"{rhythm(days)}: {count}" for days, count in facts.few(rhythms.most_common(), MOST)
    )
    people = counted(len(kept), "person", "people")
    said = f"{people} with a rhythm for checking in ({listed})"
    if due < len(kept):
        said += f"; {len(kept) - due} of them in time, {due} due on {facts.days[1]}"
    return (line(said),)


SECTION = Section(
    name="maintaining",
    title="Maintaining my network",
    prompt="How do you organise your resources so that you find them again? Do you have a"
    " schedule for looking at them? Do you check in regularly with colleagues, here and online?",
    facts=_facts,
)
