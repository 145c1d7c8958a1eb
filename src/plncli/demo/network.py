"""The made-up network of the demo, read from the data files."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from importlib.resources import files
from typing import Any, NamedTuple

from plncli.dates import parse_date

ADDED_DAYS = 400
"""How many days ago a record was added that does not say so."""
KINDS = ("topic", "event", "community", "contact", "source")
"""The kinds of records in the order in which they can point at one another."""
_FILES = {"community": "communities"}
_PAST_DAYS = ("met_online", "met_in_person")
_DAYS = ("on", "until", "renews", *_PAST_DAYS)
_NAMES = ("name", "title")

Value = str | bool | int | list[str]
Record = Mapping[str, Value]
"""A record: its keys are options of `pln add`, with underscores."""


class Post(NamedTuple):
    """A post of a feed; ``age`` is in days."""

    title: str
    paragraphs: tuple[str, ...]
    age: float


class Feed(NamedTuple):
    """A feed that the demo serves.

    Attributes:
        form: rss, atom or json.
        author: the contact who publishes it.
        minutes: how long a recording of it is; 0 for what is read.
        rely: whether the network relies on it.
        trouble: what is wrong with it: broken, gone, a page, or nothing.
    """

    slug: str
    title: str
    form: str
    pace: str
    kind: str
    topic: str | None
    author: str | None
    minutes: int
    rely: bool
    trouble: str | None
    about: str
    posts: tuple[Post, ...]


class DemoNetwork(NamedTuple):
    """All that the demo is made of.

    Attributes:
        profile: who the network belongs to, by the options of `pln me`.
        records: what is added with `pln add`, by kind.
        log: lines for `pln log -`.
    """

    profile: Record
    records: Mapping[str, tuple[Record, ...]]
    feeds: tuple[Feed, ...]
    log: tuple[str, ...]


def read_demo() -> DemoNetwork:
    """Read the network of the demo."""
    posts = _table("posts")
    return DemoNetwork(
        profile=_table("me"),
        records={kind: tuple(_table(_FILES.get(kind, f"{kind}s"))[kind]) for kind in KINDS},
        feeds=tuple(_feed(row, posts.get(row["slug"], {})) for row in _table("feeds")["feed"]),
        log=tuple(_text("log.txt").splitlines()),
    )


def option_words(record: Record, today: date) -> list[str]:
    """Return a record as options of a command line, its name first.

    Relative days count from ``today``, whenever the record was added.
    """
    words = [str(record[key]) for key in _NAMES if key in record]
    for key, value in record.items():
        if key in _NAMES or key == "added":
            continue
        option = f"--{key.replace('_', '-')}"
        if value is True:
            words.append(option)
            continue
        for each in value if isinstance(value, list) else [str(value)]:
            words += [option, _day(key, each, today) if key in _DAYS else each]
    return words


def added_on(record: Record, today: date) -> date:
    """Return the day on which a record was added to the network."""
    days = record.get("added", ADDED_DAYS)
    assert isinstance(days, int)
    return today - timedelta(days=days)


def _day(key: str, text: str, today: date) -> str:
    past = key in _PAST_DAYS
    return parse_date(text, today, lean="past" if past else "future").isoformat()


def _feed(row: Mapping[str, Any], written: Mapping[str, Any]) -> Feed:
    return Feed(
        slug=row["slug"],
        title=row["title"],
        form=row["format"],
        pace=row["pace"],
        kind=row.get("kind", "blog"),
        topic=row.get("topic"),
        author=row.get("author"),
        minutes=row.get("minutes", 0),
        rely=row.get("rely", False),
        trouble=row.get("trouble"),
        about=written.get("about", ""),
        posts=tuple(_posts(row, written)) if written else (),
    )


def _posts(row: Mapping[str, Any], written: Mapping[str, Any]) -> Iterator[Post]:
    closing = written["closing"]
    for number, (title, first) in enumerate(written["posts"].items()):
        # People do not write by the clock: every other post comes a little earlier.
        age = row["newest"] + row["every"] * (number + number % 2 / 4)
        yield Post(title, (first, closing[number % len(closing)]), age)


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(_text(f"{name}.toml"))


def _text(name: str) -> str:
    return files("plncli").joinpath("data", "demo", name).read_text("utf-8")
