"""Resources: what one relies on, by kind, and how often it is looked at."""

from plncli.cadence import format_cadence
from plncli.doc import Block, Column, Items, Table, line, paragraph
from plncli.model import Source
from plncli.reports.reflection.section import Facts, Section

MOST = 12
"""How many sources the draft lists where none is marked as relied on (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (*_sources(facts), *_groups(facts))


def _sources(facts: Facts) -> tuple[Block, ...]:
    relied = [source for source in facts.network.sources if source.rely and _current(source)]
    if relied:
        heading = "Sources that I rely on:"
    else:
        heading = (
            f"Sources that I looked at in the last {facts.settings.gaps_window_days} days"
            " (none is marked as relied on):"
        )
        looked_at = [
            source for source in facts.active.sources if source.id in facts.network.checked
        ]
        relied = sorted(
            looked_at, key=lambda source: facts.network.checked[source.id], reverse=True
        )[:MOST]
    if not relied:
        return (paragraph("No source is marked as relied on, and none was looked at."),)
    return (
        paragraph(heading),
        Table(
            (Column("Source"), Column("Kind"), Column("How often"), Column("About")),
            tuple(
                (
                    facts.naming.hidden(source.title),
                    source.kind.replace("_", " "),
                    _rhythm(source),
                    ", ".join(source.topics[:3]),
                )
                for source in sorted(relied, key=lambda source: (source.kind, source.title))
            ),
        ),
    )


def _current(source: Source) -> bool:
    return source.status in ("active", "paused")


def _rhythm(source: Source) -> str:
    if source.feed_url:
        return {"close": "at once"}.get(source.pace, source.pace)
    return format_cadence(source.cadence_days) if source.cadence_days else "now and then"


def _groups(facts: Facts) -> tuple[Block, ...]:
    """Hashtags, and organisations with what they offer."""
    current = [group for group in facts.network.communities if group.status == "active"]
    hashtags = [f"#{group.hashtag.removeprefix('#')}" for group in current if group.hashtag]
    lines = [line(f"Hashtags: {', '.join(hashtags)}")] if hashtags else []
    lines += [
        line(
            facts.naming.hidden(
                f"{group.name}: {', '.join(group.offers) or 'what it offers is not noted'}"
            )
        )
        for group in current
        if group.kind == "organisation"
    ]
    return (Items(tuple(lines)),) if lines else ()


SECTION = Section(
    name="resources",
    title="Resources",
    prompt="Which blogs, sites, journals, hashtags, groups and organisations do you go to for"
    " ideas and for help? Which would you miss?",
    facts=_facts,
)
