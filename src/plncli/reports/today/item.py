"""One thing that is due, in words, and what to type about it."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from plncli.cadence import format_cadence
from plncli.due.minutes import MINUTES
from plncli.due.rhythm import Rhythm, mark
from plncli.reports.words import ago
from plncli.shellwords import command, is_plain
from plncli.store.due.dated import Dated
from plncli.store.due.hours import Hour
from plncli.store.due.waiting import CheckIn


class Item(NamedTuple):
    """One thing that is due.

    Attributes:
        id: of the record: what `pln done` and `pln snooze` take.
        kind: one of ``due.minutes.MINUTES``.
        name: of the person or the record.
        text: what is to be done.
        at: the local time of day, where it has one.
        when: in words, since when it is due, or when the last contact was.
        mark: empty, ``!`` when it is due, ``!!`` past what is at most wanted.
        next: the command to type.
    """

    id: str
    kind: str
    name: str
    text: str
    due: str
    at: str | None
    overdue_days: int
    minutes: int
    mark: str
    when: str
    next: str


def of_day(each: Dated, today: date) -> Item:
    """Return what has a day of its own, such as a promise or a renewal."""
    overdue = max((today - each.due).days, 0)
    return Item(
        each.id,
        each.kind,
        each.name,
        _TEXTS[each.kind](each) if each.kind in _TEXTS else each.text,
        each.due.isoformat(),
        None,
        overdue,
        MINUTES[each.kind],
        "!" if overdue else "",
        _day(each.due, today),
        _settles(each),
    )


def of_hour(each: Hour, today: date) -> Item:
    """Return a chat or an event of today."""
    settles = ("event", "prep")
    if each.kind == "session":
        settles = ("chat", "attended" if each.begun else "backchannel")
    text = each.name if each.at is None else f"{each.name} {each.at}"
    when = f"{each.minutes} minutes" if each.minutes else "today"
    return Item(
        each.id, each.kind, each.name, text, today.isoformat(), each.at, 0, 0, "", when,
        command(*settles, each.name),
    )  # fmt: skip


def of_check_in(each: CheckIn, overdue: int, today: date) -> Item:
    """Return somebody to be in touch with, or something to look at by hand."""
    is_source = each.kind == "source"
    kind = "look" if is_source else "check_in"
    return Item(
        each.id,
        kind,
        each.name,
        f"look at {each.name}" if is_source else each.name,
        each.due.isoformat(),
        None,
        overdue,
        MINUTES[kind],
        mark(overdue, each.rhythm),
        f"{_last(each, today)}, {_every(each.rhythm)}"
        + (f" ({origin(each.rhythm)})" if each.rhythm.of else ""),
        command("done", each.id) if is_source else talk(each.name),
    )


def origin(rhythm: Rhythm) -> str:
    """Return what decided how often, such as ``community #edchat``; its own where nothing else."""
    return f"{rhythm.rule} {rhythm.of}" if rhythm.of else "its own cadence"


def _last(each: CheckIn, today: date) -> str:
    if each.last:
        return f"last time {ago(each.last, today)}"
    return "not looked at yet" if each.kind == "source" else "not talked yet"


def talk(name: str) -> str:
    """Return the command that logs a talk with whoever has this name."""
    if name.startswith(("#", "+")):  # a topic, were it not for the @
        return command("log", "talked", "with", f"@{name}")
    words = name.split()
    return command("log", "talked", "with", *(words if all(map(is_plain, words)) else [name]))


def _every(rhythm: Rhythm) -> str:
    words = {"1d": "day", "1w": "week", "1m": "month", "1y": "year"}
    said = format_cadence(rhythm.want)
    return f"every {words.get(said, said)}"


def _day(due: date, today: date) -> str:
    if due == today:
        return "due today"
    spoken = f"{due:%a} {due.day} {due:%b}" + (f" {due.year}" if due.year != today.year else "")
    return f"since {spoken}" if due < today else f"until {spoken}"


def _promised(each: Dated) -> str:
    """The words of a promise, with the person where they do not name her."""
    first = each.name.partition(" ")[0]
    named = not first or first.casefold() in each.text.casefold()
    return each.text if named else f"{each.text} ({each.name})"


def _settles(each: Dated) -> str:
    if each.kind == "thank" and each.name:
        return command("log", "thanked", *each.name.split())
    if each.kind == "report_back" and each.detail:
        return command("ask", "reported", each.detail)
    if each.kind == "step":
        return command("plc", "step", each.name, each.detail or "", "--done")
    if each.kind == "opportunity":
        return command("edit", each.id, "--status", "taken")
    return command("done", each.id)


_TEXTS: dict[str, Callable[[Dated], str]] = {
    "thank": _promised,
    "report_back": _promised,
    "follow_up": _promised,
    "first_step": lambda each: f"{each.name}: {each.text}",
    "plan": lambda each: f"{each.text}: {each.detail}" if each.detail else each.text,
    "renewal": lambda each: (
        f"renew {each.name}" + (f" ({float(each.text):g})" if each.text else "")
    ),
    "step": lambda each: f"{each.name}: {each.detail}" + (f", {each.text}" if each.text else ""),
    "topic": lambda each: f"look at {each.name} again",
}
"""What is to be done, by kind, where it is more than the words of the record."""
