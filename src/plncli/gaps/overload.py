"""D9: more feeds or more minutes than one has."""

from datetime import date, timedelta

from plncli.config import Settings
from plncli.gaps.actions import discover
from plncli.gaps.finding import Finding, counted, named
from plncli.model import Source
from plncli.network import Network
from plncli.shellwords import command

GIVE_DAYS = 90
"""A source that was there so long and gave nothing may go (our default)."""


def findings(network: Network, today: date, settings: Settings) -> list[Finding]:
    """Count feeds, and compare the minutes of a week with those that one wants to give."""
    feeds = [each for each in network.sources if each.feed_url and each.status == "active"]
    budget, minutes = network.profile.weekly_minutes, network.work.minutes_a_week
    share = minutes / budget if budget else None
    status = _judge(len(feeds), minutes, share, settings)
    prunable = _prunable(network, feeds, today)
    return [
        Finding(
            id="D9",
            name="Overload",
            status=status,
            value={
                "feeds": len(feeds),
                "minutes_a_week": minutes,
                "budget": budget,
                "chats_a_week": round(network.work.chats_a_week, 2),
                "gave_nothing": len(prunable),
            },
            n=len(feeds),
            window_days=GIVE_DAYS,
            measured=_measured(feeds, minutes, budget, network.work.chats_a_week),
            evidence=(
                *named(
                    f"nothing opened or saved in {GIVE_DAYS} days",
                    (each.title for each in prunable),
                ),
                *(() if status == "ok" else ("marking everything as read is fine",)),
            ),
            why="Ten to thirty sources are what practitioners call comfortable (Warlick 2009);"
            " a network that only fills the day is noise (Wenger, Trayner & de Laat 2011).",
            rule=f"more than {settings.gaps_feeds_many} feeds, or {settings.gaps_plan_thin:g}"
            f" times the minutes you want to give, is thin, {settings.gaps_plan_gap:g} times a gap:"
            " our defaults (gaps.feeds_many, gaps.plan_thin, gaps.plan_gap).",
            action=_action(status, feeds, prunable, minutes),
        )
    ]


def _judge(feeds: int, minutes: int, share: float | None, settings: Settings) -> str:
    if not feeds and not minutes:
        return "not_enough_data"
    if share is not None and share > settings.gaps_plan_gap:
        return "gap"
    is_much = share is not None and share > settings.gaps_plan_thin
    return "thin" if is_much or feeds > settings.gaps_feeds_many else "ok"


def _measured(feeds: list[Source], minutes: int, budget: int | None, chats: float) -> str:
    said = counted(len(feeds), "feed", "feeds")
    if minutes:
        said += f", {counted(minutes, 'minute', 'minutes')} a week"
        said += f" where you want to give {budget}" if budget else ""
    number = f"{chats:.2g}"
    return f"{said}, {number} {'chat' if number == '1' else 'chats'} a week" if chats else said


def _prunable(network: Network, feeds: list[Source], today: date) -> list[Source]:
    """Return feeds that gave nothing since long, by title; what one relies on stays."""
    since = (today - timedelta(days=GIVE_DAYS)).isoformat()
    found = [
        each
        for each in feeds
        if each.created_at < since and not each.rely and each.id not in network.work.useful
    ]
    return sorted(found, key=lambda each: (each.title.lower(), each.id))


def _action(status: str, feeds: list[Source], prunable: list[Source], minutes: int) -> str:
    if status == "not_enough_data":
        return discover("blogs_websites")
    if status == "ok":
        return command("list", "sources", "--sort", "last")
    if prunable:
        return command("edit", prunable[0].id, "--status", "paused")
    if len(feeds) > 1:
        newest = max(feeds, key=lambda each: (not each.rely, each.created_at, each.id))
        return command("edit", newest.id, "--status", "paused")
    return command("me", "--weekly-minutes", f"{minutes}m")
