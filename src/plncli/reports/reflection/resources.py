"""Resources: what one relies on, by kind, and how often it is looked at."""

from plncli.doc import Block, Column, Items, Table, line, paragraph
from plncli.model import Source
from plncli.reports.reflection.section import Facts, Section, rhythm
from plncli.reports.words import long_day
from plncli.store.reflecting.gatherings import attended

MOST = 12
"""How many sources, groups and journals the draft lists (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    return (*_sources(facts), *_others(facts))


def told_of(facts: Facts) -> tuple[Source, ...]:
    """Return the sources that the draft names: those relied on, else the last looked at."""
    relied = [source for source in facts.network.sources if source.rely and _current(source)]
    if not relied:
        days = {source.id: _looked_at(facts, source) for source in facts.active.sources}
        seen = [source for source in facts.active.sources if days[source.id]]
        relied = sorted(seen, key=lambda source: days[source.id], reverse=True)
    some = facts.few(relied, MOST)
    return tuple(sorted(some, key=lambda source: (source.kind, source.title, source.id)))


def _looked_at(facts: Facts, source: Source) -> str:
    """Return the last day on which a source was shown, opened or logged; empty for never."""
    network = facts.network
    return max(network.checked.get(source.id, ""), network.touched.get(source.id, ""))


def _sources(facts: Facts) -> tuple[Block, ...]:
    told = told_of(facts)
    if not told:
        return (paragraph("No source is marked as relied on, and none was looked at."),)
    return (
        paragraph(_heading(facts, told)),
        Table(
            (Column("Source"), Column("Kind"), Column("How often"), Column("About")),
            tuple(
                (
                    source.title,
                    source.kind.replace("_", " "),
                    _rhythm(source),
                    ", ".join(source.topics[:3]),
                )
                for source in told
            ),
        ),
    )


def _heading(facts: Facts, told: tuple[Source, ...]) -> str:
    if not told[0].rely:
        days = facts.settings.gaps_window_days
        return f"Sources that I looked at in the last {days} days (none is marked as relied on):"
    total = sum(source.rely and _current(source) for source in facts.network.sources)
    some = f" ({len(told)} of {total})" if total > len(told) else ""
    return f"Sources that I rely on, as of {facts.days[1]}{some}:"


def _current(source: Source) -> bool:
    return source.status in ("active", "paused")


def _rhythm(source: Source) -> str:
    if source.feed_url:
        return {"close": "at once"}.get(source.pace, source.pace)
    return rhythm(source.cadence_days) if source.cadence_days else "now and then"


def _others(facts: Facts) -> tuple[Block, ...]:
    """Journals, hashtags, organisations with what they offer, and webinars."""
    groups = [group for group in facts.network.communities if group.status == "active"]
    hashtags = [f"#{group.hashtag.removeprefix('#')}" for group in groups if group.hashtag]
    journals = [
        source.title
        for source in facts.network.sources
        if source.kind == "journal" and _current(source)
    ]
    organisations = [
        f"{group.name} ({', '.join(group.offers) or 'what it offers is not noted'})"
        for group in groups
        if group.kind == "organisation"
    ]
    webinars = [
        f"{event.name} ({long_day(event.day)})"
        for event in attended(facts.connection, *facts.days)
        if event.kind == "webinar"
    ]
    kinds = (
        ("Journals", journals), ("Hashtags", hashtags), ("Organisations", organisations),
        (f"Webinars attended, {facts.period}", webinars),
    )  # fmt: skip
    lines = tuple(line(f"{name}: {_listed(facts, those)}") for name, those in kinds if those)
    return (Items(lines),) if lines else ()


def _listed(facts: Facts, names: list[str]) -> str:
    some = facts.few(names, MOST)
    more = f" and {len(names) - len(some)} more" if len(names) > len(some) else ""
    return ", ".join(some) + more


SECTION = Section(
    name="resources",
    title="Resources",
    prompt="Which blogs, sites, journals, hashtags, groups and organisations do you go to for"
    " ideas and for help? Which would you miss?",
    facts=_facts,
)
