"""My network now: what it is for, how large it is, where it lies."""

from collections import Counter
from datetime import timedelta

from plncli.counted import counted
from plncli.doc import Block, Column, Items, Table, line, paragraph
from plncli.gaps.boxes import BOX_NAMES, LOCAL, box_of, boxes_of
from plncli.reports.reflection.section import Facts, Section

OUTSIDE = ("wanted", "archived")
"""Who is not part of the network yet, or no more; a circle is a list of one's own."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    profile = facts.network.profile
    about = [
        ("A learning network is", profile.definition),
        ("Why I have one", profile.why),
        ("What I value", ", ".join(profile.values)),
        ("What I am passionate about", ", ".join(profile.passions)),
        ("What others can ask me about", ", ".join(profile.expertise)),
    ]
    lines = [line(f"{label}: {text}") for label, text in about if text]
    lines += [line(_size(facts)), line(_reach(facts))]
    return (Items(tuple(lines)), *_boxes(facts))


def _size(facts: Facts) -> str:
    network, active = facts.network, facts.active
    days = facts.settings.gaps_window_days
    people = [contact for contact in network.contacts if contact.status not in OUTSIDE]
    sources = [source for source in network.sources if source.status not in OUTSIDE]
    groups = [
        group
        for group in network.communities
        if group.status not in OUTSIDE and group.kind != "circle"
    ]
    return (
        f"{counted(len(people), 'person', 'people')} ({len(active.contacts)} active"
        f" in the last {days} days), {counted(len(sources), 'source')} ({len(active.sources)}"
        f" active), {counted(len(groups), 'community', 'communities')}"
        f" ({len(active.communities)} active)"
    )


def _reach(facts: Facts) -> str:
    scopes = [contact.scope for contact in facts.active.contacts]
    inside = sum(scope in LOCAL for scope in scopes)
    unknown = scopes.count(None)
    return (
        f"Of the people who are active, {inside} in my school and district,"
        f" {len(scopes) - inside - unknown} outside"
        + (f", {unknown} without a place noted" if unknown else "")
    )


def _boxes(facts: Facts) -> tuple[Block, ...]:
    settings = facts.settings
    counts = Counter(box for contact in facts.active.contacts for box in boxes_of(contact))
    counts.update(box_of(record) for record in facts.active.sources)
    counts.update(box_of(record) for record in facts.active.communities)
    first = (facts.today - timedelta(days=settings.gaps_event_past_days)).isoformat()
    counts.update(
        box_of(event)
        for event in facts.network.events
        if event.status == "attended" and first <= (event.starts or "") <= facts.days[1]
    )
    return (
        paragraph(
            f"Its parts: who and what was active in the last {settings.gaps_window_days} days,"
            f" and events attended in the last {settings.gaps_event_past_days}:"
        ),
        Table(
            (Column("Part of my network"), Column("Active", right=True)),
            tuple((name, str(counts[box])) for box, name in BOX_NAMES.items()),
        ),
    )


SECTION = Section(
    name="network",
    title="My network now",
    prompt="What is a learning network to you, in your own words or in a definition that you"
    " like? Why do you have one? Does this picture surprise you?",
    facts=_facts,
)
