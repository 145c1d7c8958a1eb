"""Who acts, read backwards from a verb: `Maria asked`, `Maria, Bob and Zoë have shared`."""

from plncli.acts import (
    DOING,
    EXPLICIT,
    MEDIUM_OF_WORD,
    MEETINGS,
    NAMELESS,
    TELLING,
    THINGS,
    VERBS,
    VERBS_BEFORE_NAMES,
)
from plncli.capture.lists import TITLES
from plncli.capture.sentence import AND, DETERMINERS, ME, PLACES, Sentence
from plncli.names import longest_match

_OTHERS = ("she", "he", "they", "who")
_OPENERS = ("i", "we", "also", "just", "then", "again", "never", "already", "today", "yesterday")
_TALKED_OF = (*PLACES, "about", "re", "of", "than", "like", "after", "before")
_QUESTION_WORDS = ("about", "how", "if", "what", "when", "where", "whether", "which", "who", "why")
_NO_NAMES = frozenset(_OPENERS).union(
    *(_OTHERS, DETERMINERS, PLACES, _TALKED_OF, _QUESTION_WORDS, AND, TITLES, NAMELESS),
    *(VERBS, VERBS_BEFORE_NAMES, TELLING, EXPLICIT, MEETINGS, THINGS, MEDIUM_OF_WORD),
)
"""Words that may begin a sentence before a verb and are nobody's name."""


def somebody_else_acts(sentence: Sentence, at: int) -> bool:
    """Whether others do what the verb at ``at`` says, and not oneself; their names are read.

    A verb that `and` joins to another has its subject: `Maria introduced herself and shared`.
    """
    low = sentence.low
    others_acted, sentence.others_act = sentence.others_act, False
    before = at - 1
    while before >= 0 and _is_between(sentence, before):
        before -= 1
    named = _subject(sentence, before + 1, alone=_has_object(sentence, at))
    to_me = low[at + 1 : at + 2] != [] and low[at + 1] in ME
    if before < 0 or named or to_me:
        sentence.others_act = named
        return named or to_me
    subject = low[before]
    if subject in ("i", "we"):  # `Maria and I presented` names Maria too
        joined = before > 0 and low[before - 1] in AND
        _subject(sentence, before - 1 if joined else 0, alone=True)
        return False
    if subject in ("was", "were", "got", "been"):  # the passive: was asked by Maria
        return True
    sentence.others_act = (
        (subject in AND and others_acted)
        or subject in _OTHERS
        or any(each.start == each.group == before for each in sentence.mentions)
        or _is_unknown_subject(sentence, before)
    )
    return sentence.others_act


def _is_between(sentence: Sentence, at: int) -> bool:
    """Whether a word stands between who acts and the verb: `Maria has kindly shared`."""
    word = sentence.low[at]
    if word in ("also", "just", "has", "had", "have") or (at and word == "both"):
        return True
    return word.endswith("ly") and not longest_match(sentence.words[at : at + 1], sentence.known)[1]


def _has_object(sentence: Sentence, at: int) -> bool:
    """Whether the verb at ``at`` has a doer: a `link sent yesterday` has none."""
    low = sentence.low
    if low[at] not in DOING:
        return False
    return low[at + 1 : at + 2] != [] and (
        low[at + 1] in (*DETERMINERS, *ME, *THINGS, *_QUESTION_WORDS)
    )


def _subject(sentence: Sentence, end: int, *, alone: bool) -> bool:
    """Whether names that are joined end before ``end``: `Maria, Bob and Zoë shared`.

    Those that nobody has count beside a known one, and ``alone`` if that is set.
    """
    known = False
    strangers: list[tuple[int, int]] = []
    stop = end if end and not sentence.words[end - 1].endswith(",") else 0
    while stop:
        start = _known_before(sentence, stop)
        if start < stop:
            known = True
        elif (start := _stranger_before(sentence, stop)) < stop:
            strangers.insert(0, (start, stop))
        else:
            break
        stop = _end_before_in_list(sentence, start)
    if not known and not alone:
        return False
    for start, stop in strangers:
        sentence.stranger(start, stop)
    return known or bool(strangers)


def _known_before(sentence: Sentence, end: int) -> int:
    """Read the known name that ends before ``end``; return its start, else ``end``."""
    words, low = sentence.words, sentence.low
    for start in range(max(0, end - 6), end):
        if any(sentence.taken[start:end]):
            continue
        hits, used = longest_match(words[start:end], sentence.known)
        if not hits or start + used != end:
            continue
        if words[end - 1].endswith(",") and start and low[start - 1] in _TALKED_OF:
            break  # `good news about Maria, Bob shared it`
        sentence.mention(start, end, hits, start)
        return start
    return end


def _stranger_before(sentence: Sentence, end: int) -> int:
    """Return where words before ``end`` begin that are a name nobody has, else ``end``.

    Only a first word, or one joined to another name, is taken for one; any word has a
    capital there, so those that are no names, and plurals, are left alone.
    """
    start = end
    while start and sentence.is_capital(start - 1) and sentence.words[start - 1][-1:].isalpha():
        start -= 1
    words, low = sentence.words[start:end], sentence.low[start:end]
    begins = start == 0 or sentence.low[start - 1] in (*_OPENERS, *AND)
    no_name = any(word in _NO_NAMES for word in low) or any(map(str.isupper, words))
    if not begins or len(words) > 3 or no_name or (len(low) == 1 and low[0].endswith("s")):
        return end
    return start


def _end_before_in_list(sentence: Sentence, start: int) -> int:
    """Return the end of the name that `and` or a comma joins to the one at ``start``; else 0."""
    if start and sentence.low[start - 1] in AND:
        return start - 1
    return start if start and sentence.words[start - 1].endswith(",") else 0


def _is_unknown_subject(sentence: Sentence, at: int) -> bool:
    word, low = sentence.words[at], sentence.low
    return (
        word[:1].isupper()
        and word[-1:].isalpha()
        and not sentence.taken[at]
        and low[at] not in _OPENERS
        and not (at and low[at - 1] in (*PLACES, "with", "to", "from", "via"))
    )
