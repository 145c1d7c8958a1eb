"""Who may be there twice: what is the same for certain, and what is alike."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple
from urllib.parse import urlsplit

from plncli.names import fold
from plncli.nicknames import same_given_name
from plncli.redaction import redact_url

BEGINNING = 3
"""Letters that topics have in common which are compared."""
CLOSE = 0.8
"""The least likeness of one word of a name where the others are the same (`difflib`)."""
INITIALS = "initials of the same name"
"""Why two may be one of which the longer name is proposed to be kept."""
_GMAIL = ("gmail.com", "googlemail.com")


class Known(NamedTuple):
    """A record as far as it can be mistaken for another.

    Attributes:
        keys: what one record has only: addresses and handles, each as `key_of` writes it.
        place: the organisation of a contact, the day of an event.
        weight: how much is known of it; of two the heavier one is proposed to be kept.
    """

    id: str
    kind: str
    name: str
    keys: frozenset[str] = frozenset()
    place: str = ""
    weight: int = 0


class Pair(NamedTuple):
    """Two records that are or may be one; ``kept`` is the one of which more is known."""

    kept: Known
    other: Known
    exact: bool
    why: str


def key_of(platform: str, handle: str) -> str:
    """Return a handle or an address as two records are compared by it.

    Case, the sign before a name, `www.`, the scheme and a slash at the end do not matter,
    nor do the dots of an address at Gmail and what stands behind its plus sign
    (support.google.com/mail/answer/7436150).
    """
    text = handle.strip().casefold()
    if platform == "email":
        user, _, host = text.rpartition("@")
        if host in _GMAIL:
            user, host = user.partition("+")[0].replace(".", ""), _GMAIL[0]
        return f"email:{user}@{host}"
    if platform == "phone":
        digits = "".join(filter(str.isdigit, text)).lstrip("0")
        return f"phone:{digits}"
    if platform == "web":
        return f"web:{bare_address(handle)}"
    return f"{platform}:{text.lstrip('@')}"


def bare_address(url: str) -> str:
    """Return a web address without what does not tell pages apart."""
    try:
        parts = urlsplit(url.strip() if "://" in url else f"//{url.strip()}")
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return url.strip()
    query = f"?{parts.query}" if parts.query else ""
    return f"{host}{parts.path.rstrip('/')}{query}"


def topic_key(name: str) -> str:
    """Return the name of a topic as one is mistaken for another.

    Case, hyphens, underscores, spaces and an s at the end do not matter.
    """
    text = "".join(fold(name).split())
    return text.removesuffix("s") if len(text) > 3 else text


def pairs(
    records: Iterable[Known],
    different: Collection[frozenset[str]],
    *,
    certain_only: bool = False,
) -> list[Pair]:
    """Return the pairs of records that are or may be one, the certain ones first.

    Records of different kinds are never one; ``different`` are pairs of ids that the user
    told apart. With ``certain_only`` names are not compared, which takes long where there
    are thousands.
    """
    by_kind: dict[str, list[Known]] = defaultdict(list)
    for record in records:
        by_kind[record.kind].append(record)
    found: dict[frozenset[str], Pair] = {}
    for some in by_kind.values():
        alike = () if certain_only else _alike(some)
        for exact, one, two, why in (*_exact(some), *alike):
            if certain_only and not exact:
                continue
            ids = frozenset({one.id, two.id})
            if len(ids) == 2 and ids not in different:
                found.setdefault(ids, _pair(one, two, exact=exact, why=why))
    return sorted(found.values(), key=lambda pair: (not pair.exact, fold(pair.kept.name)))


def _pair(one: Known, two: Known, *, exact: bool, why: str) -> Pair:
    is_better = len(two.name) > len(one.name) if why == INITIALS else two.weight > one.weight
    kept, other = (two, one) if is_better else (one, two)
    return Pair(kept, other, exact, why)


_Found = Iterator[tuple[bool, Known, Known, str]]


def _exact(records: Sequence[Known]) -> _Found:
    shared: dict[str, list[Known]] = defaultdict(list)
    for record in records:
        for key in record.keys:
            shared[key].append(record)
    for key, some in sorted(shared.items()):
        platform, _, text = key.partition(":")
        is_certain = platform not in ("phone", "hashtag")  # families and platforms share these
        for other in some[1:]:
            shown = redact_url(f"https://{text}")[8:] if platform == "web" else text
            yield is_certain, some[0], other, f"same {_KEYS.get(platform, platform)}: {shown}"


_KEYS = {"email": "e-mail address", "phone": "telephone number", "web": "address"}


def _alike(records: Sequence[Known]) -> _Found:
    named: dict[str, list[Known]] = defaultdict(list)
    for record in records:
        named[fold(record.name)].append(record)
    for some in named.values():
        yield from (each for each in _same_name(some))
    words = {name: name.split() for name in named if name}
    is_topic = bool(records) and records[0].kind == "topic"
    by_word: dict[str, list[str]] = defaultdict(list)
    for name, parts in words.items():
        beginning = "".join(parts)[:BEGINNING]
        for word in [beginning] if is_topic else dict.fromkeys((parts[0], parts[-1])):
            by_word[word].append(name)
    for names in by_word.values():
        for at, one in enumerate(names):
            for two in names[at + 1 :]:
                first, second = named[one][0], named[two][0]
                why = _likeness(first, words[one], second, words[two])
                if why:
                    yield False, first, second, why


def _same_name(some: Sequence[Known]) -> _Found:
    for other in some[1:]:
        if some[0].kind == "event" and some[0].place != other.place:
            continue  # a conference has its name every year
        is_there = some[0].place and fold(some[0].place) == fold(other.place)
        words = {"contact": " and organisation", "event": " and day"}.get(other.kind, "")
        yield False, some[0], other, "same name" + (words if is_there else "")


def _likeness(one: Known, parts: list[str], two: Known, others: list[str]) -> str:
    """Return why two records with different names may be one; empty if nothing says so."""
    if one.kind == "topic":
        return "close spelling" if _close("".join(parts), "".join(others), 0.85) else ""
    if one.kind != "contact":
        same = len(parts) > 1 and len(parts) == len(others) and one.place == two.place
        return "close spelling" if same and _one_word_close(parts, others) else ""
    if len(parts) > 1 and len(others) > 1 and parts[-1] == others[-1]:
        if _initials(parts[:-1], others[:-1]):
            return INITIALS
        if same_given_name(parts[0], others[0]):
            return "a short form of the same name"
    if one.place and fold(one.place) == fold(two.place):
        few, many = sorted((set(parts), set(others)), key=len)
        if few < many:
            return "part of the name, same organisation"
    if len(parts) == len(others) > 1 and _one_word_close(parts, others):
        return "close spelling"
    return ""


def _initials(given: Sequence[str], others: Sequence[str]) -> bool:
    """Whether one has the initials of the other's given names, as in `a`, `ana` or `j d`, `jd`."""
    if "".join(given) == "".join(others):
        return True
    return any(
        all(len(word) == 1 for word in short)
        and "".join(short) == "".join(word[0] for word in long[: len(short)])
        for short, long in ((given, others), (others, given))
    )


def _one_word_close(parts: Sequence[str], others: Sequence[str]) -> bool:
    unlike = [(a, b) for a, b in zip(parts, others, strict=True) if a != b]
    return len(unlike) == 1 and min(map(len, unlike[0])) > 2 and _close(*unlike[0], CLOSE)


def _close(one: str, two: str, least: float) -> bool:
    if one[0] != two[0] and one[-1] != two[-1]:
        return False  # a slip is seldom at both ends, and looking closer is dear
    matcher = SequenceMatcher(None, one, two, autojunk=False)
    return matcher.real_quick_ratio() >= least and matcher.ratio() >= least
