"""A query as an SQL condition: one table of what each prefix means for each kind of record.

What the user typed only ever comes as a parameter. The conditions are over ``e``
(entry), ``s`` (its source) and ``c`` (the contact, who may be missing), or over
``r``, a row of any other kind. A term that says nothing about a kind is NULL:
neither it nor its contrary finds anything there. Before conditions are asked, `prepare`
makes the connection ready for them.
"""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from plncli.config import Settings
from plncli.dormancy import CADENCES
from plncli.moments import stamp
from plncli.query import Query, match
from plncli.query.fields import KINDS, applies
from plncli.query.tree import And, Node, Not, Or, Term
from plncli.store import search

if TYPE_CHECKING:
    from plncli.query.regex import Regex

Condition = tuple[str, tuple[object, ...]]
"""An SQL condition and the parameters of its question marks."""

ENTRIES = "entry e JOIN source s ON s.id = e.source_id LEFT JOIN contact c ON c.id = s.contact_id"
"""What the condition for entries is over."""


class Moment(NamedTuple):
    """What a condition depends on besides the query: when it is asked, and the settings."""

    now: datetime
    settings: Settings

    def begins(self, day: str) -> str:
        """Return when a local day begins, as the store writes moments."""
        return stamp(datetime(*date.fromisoformat(day).timetuple()[:3], tzinfo=self.now.tzinfo))

    @property
    def quiet_since(self) -> str:
        """The ISO day since when what was silent is quiet."""
        days = self.settings.gaps_window_days
        return (self.now.date() - timedelta(days=days)).isoformat()


def prepare(connection: sqlite3.Connection, query: Query) -> None:
    """Make a connection ready for the conditions of a query: once, before they are asked.

    SQLite gets the functions that they call; where the query has words, the index of the
    full text is brought up to date.
    """
    functions: dict[str, Callable[[str | None, str], bool]] = {
        "has_words": match.has_words,
        "has_name": match.has_name,
        "has_handle": match.has_handle,
        "has_tag": match.has_tag,
        "has_part": match.has_part,
        "has_regex": _regexes(),
    }
    for name, function in functions.items():
        connection.create_function(name, 2, function, deterministic=True)
    if any(term.is_words for term in query.terms()):
        search.refresh(connection)


def entries(
    connection: sqlite3.Connection, query: Query, now: datetime, settings: Settings
) -> Condition:
    """Return the condition that entries fulfil which ``query`` means; see `ENTRIES`."""
    return _node(connection, query.root, "entry", Moment(now, settings))


def records(
    connection: sqlite3.Connection, query: Query, kind: str, now: datetime, settings: Settings
) -> Condition:
    """Return the condition that rows ``r`` of the table ``kind`` fulfil which ``query`` means."""
    return _node(connection, query.root, kind, Moment(now, settings))


def record_ids(
    connection: sqlite3.Connection, query: Query, kind: str, now: datetime, settings: Settings
) -> frozenset[str]:
    """Return the ids of the records of ``kind`` that ``query`` means."""
    condition, parameters = records(connection, query, kind, now, settings)
    rows = connection.execute(f'SELECT r.id FROM "{kind}" r WHERE {condition}', parameters)
    return frozenset(identity for (identity,) in rows)


def narrowing(
    row: str, asked: Condition | None, hidden: Iterable[Condition]
) -> tuple[str, dict[str, object]]:
    """Return what is to be added to a query over entries ``row``, and its parameters by name.

    Only entries that fulfil ``asked`` are left, and none that one of ``hidden`` means.
    """
    text, values = "", dict[str, object]()
    demands = [("", asked)] if asked else []
    for sign, (sql, parameters) in [*demands, *(("NOT ", each) for each in hidden)]:
        first, *rest = sql.split("?")
        names = [f"w{len(values) + at}" for at in range(len(parameters))]
        values |= zip(names, parameters, strict=True)
        condition = first + "".join(
            f":{name}{part}" for name, part in zip(names, rest, strict=True)
        )
        text += (
            f" AND {sign}EXISTS (SELECT 1 FROM {ENTRIES} WHERE e.key = {row}.key AND ({condition}))"
        )
    return text, values


def _regexes() -> Callable[[str | None, str], bool]:
    """A function of SQL that keeps the patterns it has read."""
    read: dict[str, Regex] = {}

    def has_regex(text: str | None, pattern: str) -> bool:
        from plncli.query.regex import Regex  # few queries have one

        regex = read.get(pattern)
        if regex is None:
            regex = read[pattern] = Regex(pattern)
        return text is not None and regex.is_in(text)

    return has_regex


def _node(connection: sqlite3.Connection, node: Node, kind: str, moment: Moment) -> Condition:
    if isinstance(node, Term):
        return _term(connection, node, kind, moment)
    if isinstance(node, Not):
        condition, parameters = _node(connection, node.part, kind, moment)
        return f"NOT ({condition})", parameters
    joint = " OR " if isinstance(node, Or) else " AND "
    parts = [_node(connection, part, kind, moment) for part in _together(node)]
    values = tuple(value for _, some in parts for value in some)
    return joint.join(f"({condition})" for condition, _ in parts), values


def _together(node: And | Or) -> list[Node]:
    """The parts of a node, full text first: it has an index, and most of the rest is looked up."""
    return sorted(node.parts, key=lambda part: not (isinstance(part, Term) and part.is_words))


def _term(connection: sqlite3.Connection, term: Term, kind: str, moment: Moment) -> Condition:
    if not applies(term, kind):
        return "NULL", ()
    if term.is_words:
        return _words(term, kind)
    if term.form == "regex":
        columns = [_TITLE[kind]] if term.field == "title" else list(_LINKS.get(kind, ()))
        columns += [_TITLE[kind]] if not term.field else []
        pattern = " OR ".join(f"has_regex({column}, ?)" for column in columns)
        return f"({pattern})", (term.value,) * len(columns)
    if term.field == "is" and term.value == "muted":
        from plncli.store import hidden

        return hidden.condition(connection, moment.now, moment.settings)
    sql, value = _meaning(term, kind, moment)
    return f"coalesce(({sql}), 0)", (value,) * sql.count("?")


def _words(term: Term, kind: str) -> Condition:
    looked_for = search.match_of(
        [term.text], phrase=term.form == "phrase", prefix=term.form == "beginning"
    )
    if kind == "entry":
        found, parameters = search.matching_entries(looked_for)
        return f"e.key IN ({found})", parameters
    found, parameters = search.matching_records(looked_for, kind)
    return f"r.id IN ({found})", parameters


def _meaning(term: Term, kind: str, moment: Moment) -> tuple[str, object]:
    """The SQL of a term and the value of each of its question marks."""
    if term.field in ("newer", "older"):
        column, is_moment = _WHEN[kind]
        sign = ">=" if term.field == "newer" else "<"
        return f"{column} {sign} ?", moment.begins(term.value) if is_moment else term.value
    if term.field == "kind":
        return _kind(term.value, kind), term.value
    if term.field == "is":
        if term.value == "dormant":
            return _DORMANT.format(moment.settings.gaps_dormant_days), moment.now.date().isoformat()
        return _IS[term.value, kind], moment.quiet_since
    looked_for = term.value + ("*" if term.form == "beginning" else "")
    known = _MEANINGS.get((term.field, kind))
    if known:
        return known, looked_for
    return f"{_row(kind)}.{_COLUMNS.get(term.field, term.field)} IS ?", looked_for


def _row(kind: str) -> str:
    """The row that has the columns: an entry has those of its source."""
    return "s" if kind == "entry" else "r"


def _kind(code: str, kind: str) -> str:
    if code == "note":
        return _IS["noted", kind]
    if code in KINDS:
        # `event` and `community` name records, and `community` a kind of community as well.
        return "1" if code == kind else "0"
    return _MEDIA.get(code, "s.kind = ?") if kind == "entry" else "r.kind = ?"


_PEOPLE = (
    "SELECT p.id FROM contact p LEFT JOIN handle h ON h.contact_id = p.id"
    " WHERE p.id = ? OR has_name(p.name, ?) OR has_handle(h.handle, ?)"
)
_CIRCLES = (
    "SELECT m.record_id FROM membership m JOIN community o ON o.id = m.community_id"
    " WHERE o.id = ? OR has_name(o.name, ?)"
)
_TAGS = "SELECT t.id FROM topic t WHERE has_tag(t.name, ?)"
_FEED = (
    "has_words({0}.title, ?) OR {0}.id = ? OR (instr(?, '.') AND"
    " (has_part({0}.url, ?) OR has_part({0}.feed_url, ?)))"
)


def _written_by(source: str) -> str:
    return f"EXISTS (SELECT 1 FROM json_each({source}.authors) a WHERE has_name(a.value, ?))"


def _tagged(records: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM record_topic x WHERE x.record_id IN ({records})"
        f" AND x.topic_id IN ({_TAGS}))"
    )


def _taking_part(found: str) -> str:
    return (
        "EXISTS (SELECT 1 FROM participant x WHERE x.interaction_id = r.id"
        f" AND x.record_id IN ({found}))"
    )


def _marked(column: str) -> str:
    return f"EXISTS (SELECT 1 FROM mark k WHERE k.entry_key = e.key AND k.{column} IS NOT NULL)"


_LANGUAGE = "lower({0}) = lower(?) OR lower({0}) LIKE lower(?) || '-%'"

_MEANINGS: dict[tuple[str, str], str] = {
    ("from", "entry"): f"s.contact_id IN ({_PEOPLE}) OR {_written_by('s')}"
    " OR has_name(e.author, ?)",
    ("from", "source"): f"r.contact_id IN ({_PEOPLE}) OR {_written_by('r')}",
    ("from", "contact"): f"r.id IN ({_PEOPLE})",
    ("from", "interaction"): _taking_part(_PEOPLE),
    ("feed", "entry"): _FEED.format("s"),
    ("feed", "source"): _FEED.format("r"),
    ("topic", "entry"): _tagged("s.id, s.contact_id")
    + f" OR EXISTS (SELECT 1 FROM entry_topic x WHERE x.entry_key = e.key"
    f" AND x.topic_id IN ({_TAGS}))"
    " OR EXISTS (SELECT 1 FROM content f, json_each(f.categories) g"
    " WHERE f.entry_key = e.key AND has_tag(g.value, ?))",
    ("topic", "topic"): "has_tag(r.name, ?)",
    **{
        ("topic", kind): _tagged("r.id")
        for kind in ("contact", "source", "community", "event", "interaction", "question")
    },
    ("circle", "entry"): f"s.id IN ({_CIRCLES}) OR s.contact_id IN ({_CIRCLES})",
    **{("circle", kind): f"r.id IN ({_CIRCLES})" for kind in ("contact", "source", "community")},
    ("circle", "interaction"): _taking_part(
        f"{_CIRCLES} UNION SELECT o.id FROM community o WHERE o.id = ? OR has_name(o.name, ?)"
    ),
    ("offers", "community"): "EXISTS (SELECT 1 FROM json_each(r.offers) a"
    " WHERE has_words(a.value, ?))",
    ("org", "contact"): "has_words(r.organisation, ?)",
    ("role", "contact"): "EXISTS (SELECT 1 FROM json_each(r.roles) a WHERE a.value = ?)",
    ("language", "entry"): _LANGUAGE.format("coalesce(e.language, s.language)"),
    ("language", "source"): _LANGUAGE.format("r.language"),
}
"""The SQL of each field for each kind; other fields are the column of their name."""

_COLUMNS = {"channel": "medium"}
_TITLE = {
    "entry": "e.title",
    "source": "r.title",
    "interaction": "r.text",
    "question": "r.text",
    **dict.fromkeys(("contact", "community", "event", "topic"), "r.name"),
}
_LINKS = {"entry": ("e.link",), "source": ("r.url", "r.feed_url"), "community": ("r.url",)}
_MEANINGS |= {("title", kind): f"has_words({column}, ?)" for kind, column in _TITLE.items()}
_MEANINGS |= {
    ("link", kind): " OR ".join(f"has_part({column}, ?)" for column in columns)
    for kind, columns in _LINKS.items()
}

_WHEN = {
    "entry": ("e.sort_at", True),
    "interaction": ("r.date", False),
    "question": ("r.opened_at", True),
    "event": ("coalesce(r.starts, r.created_at)", False),
    **dict.fromkeys(("contact", "source", "community", "topic"), ("r.created_at", True)),
}
"""What is newer or older, and whether it is a moment; else it is a day."""

_IS_SHORT = (
    "s.kind IN ('social_account', 'hashtag_feed') OR e.title = e.summary OR (e.title LIKE '%…'"
    " AND substr(e.summary, 1, length(e.title) - 1) = substr(e.title, 1, length(e.title) - 1))"
)
_MEDIA = {
    "short": _IS_SHORT,
    "post": f"s.kind NOT IN ('podcast', 'video') AND NOT coalesce(({_IS_SHORT}), 0)",
}
"""What an entry is. One is short when its title is the beginning of its text, as in
``plncli.ranking.entry``."""

_UNTOUCHED = (
    "NOT EXISTS (SELECT 1 FROM participant p JOIN interaction i ON i.id = p.interaction_id"
    " WHERE p.record_id = r.id AND i.date >= ?)"
)
_DORMANT = (
    "r.status = 'active' AND julianday(?) - (SELECT julianday(max(i.date)) FROM participant p"
    " JOIN interaction i ON i.id = p.interaction_id WHERE p.record_id = r.id)"
    f" > max({{}}, {CADENCES} * coalesce(r.cadence_days, 0))"
)
"""As in `plncli.dormancy`."""
_WORTHY = {
    "rely": "r.rely",
    "essential": "r.essential",
    "vetted": "r.quality_note IS NOT NULL",
    "led_to": "r.led_to IS NOT NULL OR EXISTS"
    " (SELECT 1 FROM opportunity x WHERE x.record_id = r.id)",
}
_IS: dict[tuple[str, str], str] = {
    **{
        (code, kind): sql
        for code, sql in _WORTHY.items()
        for kind in ("contact", "source", "community")
    },
    **{(flag, "interaction"): f"r.{flag}" for flag in ("used_in_class", "changed_my_mind")},
    ("led_to", "interaction"): "r.led_to IS NOT NULL",
    ("unseen", "entry"): f"NOT {_marked('seen')}",
    **{(mark, "entry"): _marked(mark) for mark in ("seen", "opened", "saved")},
    ("noted", "entry"): _marked("note"),
    **{("noted", kind): "r.note IS NOT NULL" for kind in KINDS if kind != "entry"},
    ("close", "entry"): "s.pace = 'close' OR c.closeness IN ('core', 'close')",
    ("close", "source"): "r.pace = 'close'",
    ("close", "contact"): "r.closeness IN ('core', 'close')",
    ("quiet", "contact"): _UNTOUCHED,
    ("quiet", "community"): _UNTOUCHED,
    ("quiet", "source"): "NOT EXISTS (SELECT 1 FROM entry x WHERE x.source_id = r.id"
    " AND x.sort_at >= ?)",
}
