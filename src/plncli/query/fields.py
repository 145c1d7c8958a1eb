"""The prefixes of the query language: one table of what each means, for which kinds of records.

The reader of queries, the shell's completion and the reference page are made from
it; ``plncli.store.where`` has the SQL of each row.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from plncli import model
from plncli.errors import UsageError
from plncli.query.tokens import Token, has_word, where
from plncli.query.tree import Query, Term

KINDS = ("entry", "contact", "source", "community", "event", "topic", "interaction", "question")
"""What a query can be asked of."""
PLURALS = {
    "entry": "entries", "contact": "contacts", "source": "sources", "community": "communities",
    "event": "events", "topic": "topics", "interaction": "interactions", "question": "questions",
}  # fmt: skip
MEDIA_KINDS = ("post", "short", "podcast", "video")
"""What an entry is: a post, a short post without a title of its own, something to hear or see."""

_ANY: tuple[str, ...] = ()
_WORTH = ("rely", "essential", "vetted", "led_to")
_MARKS = ("unseen", "seen", "opened", "saved", "noted", "muted", "close")


class Field(NamedTuple):
    """A prefix and what it means.

    Attributes:
        name: the prefix without its colon.
        takes: ``name``, ``words``, ``address``, ``date`` or ``code``.
        values: the codes for each kind of record that it says something about; empty
            where the value is free.
        help: what it asks for, and an example.
        aliases: other prefixes that mean the same.
        regex: whether a regular expression may stand behind it.
    """

    name: str
    takes: str
    values: Mapping[str, tuple[str, ...]]
    help: str
    example: str
    aliases: tuple[str, ...] = ()
    regex: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of all kinds of records, each once."""
        return tuple(dict.fromkeys(code for codes in self.values.values() for code in codes))


def _for(kinds: str, codes: tuple[str, ...] = _ANY) -> Mapping[str, tuple[str, ...]]:
    return dict.fromkeys(kinds.split(), codes)


_KINDS = {
    "entry": tuple(dict.fromkeys((*KINDS, "note", *MEDIA_KINDS, *model.SOURCE_KINDS))),
    **_for("contact topic interaction", (*KINDS, "note")),
    "source": (*KINDS, "note", *model.SOURCE_KINDS),
    "community": tuple(dict.fromkeys((*KINDS, "note", *model.COMMUNITY_KINDS))),
    "event": (*KINDS, "note", *model.EVENT_KINDS),
    "question": tuple(dict.fromkeys((*KINDS, "note", *model.QUESTION_KINDS))),
}

FIELDS = (
    Field(
        "from",
        "name",
        _for("entry source contact interaction"),
        "a person: who wrote it, publishes it, took part in it; a name, a part of one, a handle",
        'from:"Ana Dias"',
        ("by", "with"),
    ),
    Field(
        "feed",
        "words",
        _for("entry source"),
        "a source: words of its title, a part of its address, or its id",
        "feed:example.org",
        ("source",),
    ),
    Field(
        "topic",
        "words",
        _for(" ".join(KINDS)),
        "a topic of it, of its source or of the person, or a category of the feed; `#x` is short",
        "topic:rubrics",
        ("tag",),
    ),
    Field(
        "circle",
        "name",
        _for("entry source contact community interaction"),
        "a circle or community that it, its source or the person belongs to",
        "circle:robotics",
        ("community",),
    ),
    Field(
        "title",
        "words",
        _for(" ".join(KINDS)),
        "whole words of the title or the name; of an interaction or a question, of its text",
        'title:"exit ticket"',
        ("name",),
        regex=True,
    ),
    Field(
        "link",
        "address",
        _for("entry source community"),
        "a part of the address",
        "link:example.org/blog",
        ("url",),
        regex=True,
    ),
    Field(
        "org",
        "words",
        _for("contact"),
        "whole words of the school or other organisation",
        'org:"North School"',
        ("organisation", "school"),
    ),
    Field("kind", "code", _KINDS, "what it is", "kind:podcast"),
    Field(
        "newer",
        "date",
        _for(" ".join(KINDS)),
        'published, happened or added on this day or later: 3d, 1w, 2026-10-01, "1 week ago"',
        "newer:1w",
        ("since", "after"),
    ),
    Field(
        "older",
        "date",
        _for(" ".join(KINDS)),
        "published, happened or added before this day",
        "older:2026-10-01",
        ("before",),
    ),
    Field(
        "is",
        "code",
        {
            "entry": _MARKS,
            "contact": ("quiet", "dormant", "close", *_WORTH, "noted"),
            "source": ("quiet", "close", *_WORTH, "noted"),
            "community": ("quiet", *_WORTH, "noted"),
            "interaction": ("used_in_class", "changed_my_mind", "led_to", "noted"),
            **_for("event topic question", ("noted",)),
        },
        "what became of it; `close` is what you follow closely, `quiet` what was silent for long,"
        " `dormant` whom you were in touch with long ago, `vetted` what you noted the quality of",
        "is:saved",
    ),
    Field(
        "status",
        "code",
        {
            **_for("contact source community", model.STATUSES),
            "event": model.EVENT_STATUSES,
            "topic": model.TOPIC_STATUSES,
        },
        "where it stands",
        "status:wanted",
    ),
    Field(
        "scope",
        "code",
        _for("entry source contact community", model.SCOPES),
        "how far it reaches",
        "scope:district",
    ),
    Field(
        "intention",
        "code",
        _for("contact source community", model.INTENTIONS),
        "what you mean to do with it",
        "intention:drop",
    ),
    Field(
        "sector",
        "code",
        _for("contact community", model.SECTORS),
        "education or outside",
        "sector:outside",
    ),
    Field(
        "sphere",
        "code",
        _for("contact", model.SPHERES),
        "professional, social or both",
        "sphere:both",
    ),
    Field("role", "code", _for("contact", model.ROLES), "role towards you", "role:mentor"),
    Field(
        "closeness", "code", _for("contact", model.CLOSENESS), "how close you are", "closeness:core"
    ),
    Field(
        "agreement",
        "code",
        _for("contact", model.AGREEMENTS),
        "how often you agree",
        "agreement:mixed",
    ),
    Field(
        "pace",
        "code",
        _for("entry source", model.PACES),
        "how closely the source is followed",
        "pace:close",
    ),
    Field(
        "adoption",
        "code",
        _for("source", model.ADOPTIONS),
        "how far you are with it: want, reading, read; heard, trying, using, can teach",
        "adoption:reading",
        ("reading",),
    ),
    Field(
        "offers",
        "words",
        _for("community"),
        "what it offers",
        "offers:webinar",
    ),
    Field(
        "value",
        "code",
        _for("interaction", model.VALUE_CYCLES),
        "what came of it",
        "value:applied",
    ),
    Field("language", "words", _for("entry source"), "language", "language:en", ("lang",)),
    Field(
        "participation",
        "code",
        _for("community", model.PARTICIPATIONS),
        "your part in it",
        "participation:join",
    ),
    Field(
        "stance",
        "code",
        _for("topic", model.STANCES),
        "learning, keeping up, can teach",
        "stance:can-teach",
    ),
    Field("act", "code", _for("interaction", model.ACTS), "what was done", "act:asked"),
    Field(
        "direction",
        "code",
        _for("interaction", model.DIRECTIONS),
        "who gave to whom",
        "direction:gave",
    ),
    Field(
        "channel",
        "code",
        _for("interaction", model.MEDIA),
        "by which channel",
        "channel:video",
        ("via", "medium"),
    ),
)
"""Every prefix, those that are used most first."""
MOST_USED = 11
"""So many are named where there is no room for all."""
_BY_PREFIX = {prefix: field for field in FIELDS for prefix in (field.name, *field.aliases)}
_SAME = {"blog_post": "post", "short_post": "short", "micro": "short"}
"""Other ways to say a code."""


def read_term(token: Token, now: datetime, date_order: str | None) -> Term:
    """Return what a token looks for.

    Raises:
        UsageError: no such prefix, or a value that it does not take.
    """
    if not token.prefix:
        if token.kind == "regex":
            _check_regex(token)
        return Term("", token.text, token.kind, token.text)
    field = _field(token)
    if not token.text:
        raise _wrong(token, "has no value", f"write it without a space, as in {field.example}")
    if token.kind == "regex":
        if not field.regex:
            raise _wrong(token, "takes no regular expression", "only title: and link: do")
        _check_regex(token)
    elif not has_word(token.text):
        raise _wrong(token, f"has no letters or digits in {token.text!r}", f"write {field.example}")
    if token.kind == "beginning" and field.takes in ("code", "date"):
        raise _wrong(token, "takes no *", f"write {field.example}")
    value = token.text
    if field.takes == "code":
        value = _code(token, field)
    elif field.takes == "date":
        value = _day(token, now, date_order)
    return Term(field.name, token.text, token.kind, value)


def applies(term: Term, kind: str) -> bool:
    """Whether a term says something about records of ``kind``, be it true or not."""
    if not term.field:
        return term.is_words or kind in _BY_PREFIX["title"].values
    field = _BY_PREFIX[term.field]
    return kind in field.values and (field.takes != "code" or term.value in field.values[kind])


def check(query: Query, kind: str) -> None:
    """Make sure that all of a query says something about records of ``kind``.

    Raises:
        UsageError: a prefix, or its value, is for other kinds.
    """
    for term in query.terms():
        if not applies(term, kind):
            field = _BY_PREFIX[term.field]
            if kind in field.values:
                known = ", ".join(spoken(code) for code in field.values[kind])
                raise UsageError(
                    f"{term} says nothing about {PLURALS[kind]}",
                    f"for these, {field.name}: takes {known}",
                )
            *others, last = [PLURALS[each] for each in field.values]
            known = f"{', '.join(others)} and {last}" if others else last
            raise UsageError(
                f"{term} says nothing about {PLURALS[kind]}", f"{field.name}: is for {known}"
            )


def spoken(code: str) -> str:
    """Return a code as it is typed."""
    return code.replace("_", "-")


def _field(token: Token) -> Field:
    field = _BY_PREFIX.get(token.prefix.replace("_", "-"))
    if field:
        return field
    from difflib import get_close_matches

    close = get_close_matches(token.prefix, _BY_PREFIX, 1)
    known = ", ".join(f"{field.name}:" for field in FIELDS[:MOST_USED])
    words = f'"{token.prefix}:{token.text}"'
    raise UsageError(
        f"no prefix is called {token.prefix}: ({where(token.at)})",
        f"did you mean {close[0]}:, or the words {words} in quotes?"
        if close
        else f"there are {known} and others; as words, write {words} in quotes",
    )


def _code(token: Token, field: Field) -> str:
    wanted = re.sub("[-_ ]+", "_", token.text.strip().lower())
    wanted = _SAME.get(wanted, wanted)
    if wanted in field.codes:
        return wanted
    begun = [code for code in field.codes if code.startswith(wanted)]
    if len(begun) == 1:
        return begun[0]
    from difflib import get_close_matches

    close = get_close_matches(wanted, field.codes, 1)
    known = ", ".join(spoken(code) for code in field.codes)
    if field.name == "kind":
        known = "post, podcast, video, short, a kind of source, space or event, or of record"
    hint = f"did you mean {field.name}:{spoken(close[0])}?" if close else f"it takes {known}"
    raise _wrong(token, f"does not take {token.text!r}", hint)


def _day(token: Token, now: datetime, date_order: str | None) -> str:
    """The ISO day; an amount of time alone, such as `3d` or `1 week`, lies in the past."""
    from plncli.dates import parse_date

    text = token.text
    is_amount = re.fullmatch(r"(?:[0-9]{1,4}|an?|one|two|three) ?[A-Za-z]+", text.strip())
    try:
        day = parse_date(f"{text} ago" if is_amount else text, now.date(), date_order=date_order)
    except UsageError as error:
        hint = f"write it as {token.prefix}:3d, {token.prefix}:2026-10-01"
        raise _wrong(
            token,
            f"has no date in {text!r}" if is_amount else f"does not work: {error.message}",
            f'{hint} or {token.prefix}:"1 week ago"',
        ) from None
    return day.isoformat()


def _check_regex(token: Token) -> None:
    from plncli.query.regex import Regex

    try:
        Regex(token.text)
    except UsageError as error:
        raise UsageError(
            f"the regular expression {where(token.at)} does not work: {error.message}", error.hint
        ) from None


def _wrong(token: Token, what: str, hint: str) -> UsageError:
    return UsageError(f"{token.prefix}: {where(token.at)} {what}", hint)
