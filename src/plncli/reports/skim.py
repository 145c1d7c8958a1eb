"""`pln skim`: a few minutes of what the network published, by person or source."""

import sqlite3
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from plncli.config import Settings
from plncli.counted import counted
from plncli.ranking.choose import select
from plncli.ranking.entry import Candidate, Edition, Item
from plncli.ranking.pace import caps, days_away, weekly_is_due
from plncli.ranking.rank import DIFFERS
from plncli.store import edition as editions
from plncli.store.skim import Wanted, candidates, count_feeds, count_unseen, followed_topics

if TYPE_CHECKING:
    from plncli.doc import Doc
    from plncli.ranking.asides import Saved, Voice
    from plncli.reports.today.item import Item as Due


class Skim(NamedTuple):
    """An edition and how it came about.

    Attributes:
        now: the moment that ages are counted from.
        minutes: the budget.
        selection: what was asked for; empty for the day's own edition.
        fixed: whether it was shown on a terminal before.
        why: how the edition was chosen, when the page is to give the reasons.
        empty: what the page says when there is nothing.
        by: what the page is grouped by, one of `grouping.GROUPINGS`.
        topics: the topic of each entry by its key, when it is grouped by topic.
        resurfaced: the saved entry that comes up again.
        quiet: the close voice that has fallen silent.
        due: what else is due today.
    """

    now: datetime
    minutes: int
    edition: Edition
    selection: str = ""
    fixed: bool = False
    why: str = ""
    empty: str = ""
    by: str = "person"
    topics: Mapping[int, str] = {}
    resurfaced: "Saved | None" = None
    quiet: "Voice | None" = None
    due: "tuple[Due, ...]" = ()

    def data(self) -> dict[str, object]:
        """Return the edition in the order of the page; ``seconds`` are those of the budget."""
        return {
            "date": self.now.date().isoformat(),
            "minutes": self.minutes,
            "planned_seconds": self.edition.seconds,
            "entries": [_entry(item) for item in self.edition.items],
            "held_back": self.edition.held_back,
            "away_days": self.edition.away_days,
            "resurfaced": self.resurfaced and self.resurfaced._asdict(),
            "quiet": self.quiet and _quiet(self.quiet),
            "today": [item._asdict() for item in self.due],
        }

    def layout(self) -> "Doc":
        """Return the page: a headline, the entries of each voice, and what to type next."""
        from plncli.reports.edition_page import layout

        return layout(self)

    def ids(self) -> list[str]:
        """Return the ids of the entries."""
        return [item.entry.id for item in self.edition.items]


class Rows(NamedTuple):
    """The same edition as one flat table, for a pipe or a spreadsheet."""

    skim: Skim

    def data(self) -> dict[str, object]:
        """Return what the page returns."""
        return self.skim.data()

    def layout(self) -> "Doc":
        """Return a row for each entry."""
        from plncli.doc import Column, Table

        columns = ("n", "title", "source", "contact", "published", "link", "id")
        rows = tuple(
            (
                str(item.n),
                item.entry.title,
                item.entry.source,
                item.entry.contact or "",
                item.entry.published or "",
                item.entry.link or "",
                item.entry.id,
            )
            for item in self.skim.edition.items
        )
        return (Table(tuple(Column(name) for name in columns), rows),)

    def ids(self) -> list[str]:
        """Return what the page returns."""
        return self.skim.ids()


def build(
    connection: sqlite3.Connection,
    wanted: Wanted,
    now: datetime,
    settings: Settings,
    *,
    anew: bool = False,
    why: bool = False,
    by: str = "person",
) -> Skim:
    """Return the edition that was shown today for what is ``wanted``, or else a new one.

    Args:
        anew: make the next edition even where one was shown today.
        why: let the page give the reasons.
        by: what the page is grouped by.
    """
    page = Skim(now, wanted.minutes, Edition((), {}, 0), wanted.label(settings.skim_minutes), by=by)
    if why:
        page = page._replace(why=_rules(wanted, settings))
    last = editions.last_day(connection, now.date())
    earlier = None if anew else editions.fixed(connection, now.date(), page.selection)
    if earlier is not None:
        empty = "The entries of this edition are gone. `pln skim --next` makes another."
        page = page._replace(edition=earlier, fixed=True, empty=empty)
    else:
        away = days_away(now.date(), last)
        welcome = not page.selection and not anew and away > settings.skim_away_days
        wanted = wanted._replace(
            weekly=wanted.is_asked or weekly_is_due(now.date(), last, settings),
            away=away if welcome or wanted.missed else 0,
        )
        page = _made(connection, page, wanted, now, settings, anew=anew, welcome=welcome)
    if page.selection or anew or not page.edition.items:
        return _grouped(connection, page, settings)
    # Only the day's own edition ends with these lines.
    from plncli.ranking.asides import quiet, resurfaced
    from plncli.store.asides import close_voices, saved_unopened

    saved = saved_unopened(connection, now.date(), last, settings)
    voices = close_voices(connection, now, settings)
    page = page._replace(
        resurfaced=resurfaced(saved, now.date(), last, settings),
        quiet=quiet(voices, now.date(), last, settings),
    )
    return _grouped(connection, page, settings)


def _made(
    connection: sqlite3.Connection,
    page: Skim,
    wanted: Wanted,
    now: datetime,
    settings: Settings,
    *,
    anew: bool,
    welcome: bool,
) -> Skim:
    """The page with a new edition; a ``welcome`` has the best only, and counts nothing else."""
    found = candidates(connection, wanted, now, settings)
    if not found:
        return page._replace(empty=_reason(connection, wanted, page.selection, settings, anew=anew))
    budget = None if wanted.everything else wanted.minutes * 60
    most = settings.skim_away_entries if welcome else None
    topics = followed_topics(connection, found, now.date(), settings)
    edition = select(found, *topics, settings, budget, most)
    if welcome:
        edition = edition._replace(more={}, away_days=wanted.away)
    elif not wanted.everything:
        shown = [item.entry for item in edition.items]
        unseen = count_unseen(connection, wanted, now, settings, shown)
        edition = with_uncompared(edition, found, unseen)
    return page._replace(edition=edition)


def _grouped(connection: sqlite3.Connection, page: Skim, settings: Settings) -> Skim:
    """The page in the order of its groups; a new one is numbered in that order."""
    if page.by == "person":
        return page
    from plncli.ranking.rank import Ranking
    from plncli.reports.grouping import grouped

    items = page.edition.items
    if page.by == "topic":
        entries = [item.entry for item in items]
        followed = followed_topics(connection, entries, page.now.date(), settings)
        ranks = Ranking(*followed, settings)
        topics = {item.entry.key: ranks.topic(item.entry) for item in items}
        page = page._replace(topics={key: topic[0] for key, topic in topics.items() if topic})
    items = tuple(item for _, group in grouped(page) for item in group)
    if not page.fixed:
        items = tuple(item._replace(n=n) for n, item in enumerate(items, 1))
    return page._replace(edition=page.edition._replace(items=items))


def with_uncompared(
    edition: Edition, compared: Collection[Candidate], unseen: dict[str, int]
) -> Edition:
    """Return ``edition`` with what its sources hold beyond the entries that were compared."""
    beyond = dict(unseen)
    for entry in compared:
        if entry.source_id in beyond:
            beyond[entry.source_id] -= 1
    more = {source: count + beyond.get(source, 0) for source, count in edition.more.items()}
    return edition._replace(more=more, held_back=edition.held_back + sum(beyond.values()))


def _entry(item: Item) -> dict[str, object]:
    entry = item.entry
    return {
        "n": item.n,
        "id": entry.id,
        "title": entry.title,
        "link": entry.link,
        "source": entry.source,
        "source_id": entry.source_id,
        "contact": entry.contact,
        "published": entry.published,
        "seconds": item.seconds,
        "summary": entry.summary if item.with_summary else None,
        # What the user thinks of somebody is private, and data goes anywhere.
        "why": [reason for reason in item.why if reason != DIFFERS],
        "also_in": item.also_in,
    }


def _quiet(voice: "Voice") -> dict[str, object]:
    return {
        "source_id": voice.source_id,
        "source": voice.source,
        "contact_id": voice.contact_id,
        "contact": voice.contact,
        "last": voice.last,
    }


def _rules(wanted: Wanted, settings: Settings) -> str:
    if wanted.everything:
        return "Everything that is unseen, best first."
    most = caps(settings)
    return (
        "Chosen in rounds, one entry of each person or source at a time. Close ones come first,"
        " then what several of your people point to, those who were silent for long, the topics"
        " that you need most, what you often open or save, and what is new. A voice that sees it"
        " differently has a place every day that there is one. At most"
        f" {most['daily']} entries of one source ({most['close']} of a close one,"
        f" {most['rarely']} at pace rarely), weekly ones on {settings.skim_weekly_on.title()} or"
        f" the next time after it, {counted(wanted.minutes, 'minute')} in all:"
        f" {settings.skim_headline_seconds} seconds for a headline,"
        f" {settings.skim_summary_seconds} with its summary,"
        f" {settings.skim_post_seconds} for a short post."
    )


def _reason(
    connection: sqlite3.Connection,
    wanted: Wanted,
    selection: str,
    settings: Settings,
    *,
    anew: bool,
) -> str:
    """Why there is nothing, and what to type."""
    feeds = count_feeds(connection)
    if not feeds:
        return "Nothing to skim: you follow no feed yet. Try `pln follow URL` or `pln import FILE`."
    if wanted.missed:
        days = max(settings.skim_missed_days, wanted.away)
        return f"Nothing has passed you by in the last {days} days."
    if selection:
        return f"Nothing to skim for {selection}. Plain `pln skim` shows the day's edition."
    ask = f"`pln pull` asks your {counted(feeds, 'feed')}."
    return f"Nothing more to skim today. {ask}" if anew else f"Nothing new to skim. {ask}"
