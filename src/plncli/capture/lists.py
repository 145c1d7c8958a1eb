"""Names in a list, read forwards: `with Maria, Bob and Zoë`, `asked Dr. Quill`, `@ana`."""

from plncli.capture.sentence import BRACKETS, DETERMINERS, ME, OPENING, Sentence, bare
from plncli.dates import MONTHS, WEEKDAYS
from plncli.names import Candidate, by_beginning, fold, longest_match

TITLES = ("mr", "mrs", "ms", "miss", "dr", "prof")
CALENDAR = {name[:length] for name in (*MONTHS, *WEEKDAYS) for length in (3, len(name))}
"""Days and months, which have a capital and are nobody's name."""
_PARTICLES = ("da", "de", "del", "den", "der", "di", "dos", "du", "la", "van", "von", "al", "bin")


def names(
    sentence: Sentence, at: int, *, unknown: bool = False, whole: bool = False, slips: bool = False
) -> bool:
    """Read names joined by commas and `and` from ``at`` on; whether a known one was there.

    With ``unknown`` any name counts, with ``whole`` only a whole one; with ``slips`` one that
    begins as a known name does and goes on otherwise, which may be a slip of the pen.
    """
    before = len(sentence.mentions)
    position: int | None = at
    while position is not None and position < len(sentence.words) and not sentence.taken[position]:
        end = _name(sentence, position, at, unknown, whole, slips)
        if end == position:
            break
        position = sentence.next_in_list(end)
    return len(sentence.mentions) > before


def at_name(sentence: Sentence, at: int, group: int) -> int:
    """Read the name after `@`, which may be a beginning or an id; return its end."""
    run = [sentence.words[at].lstrip(OPENING)[1:], *sentence.words[at + 1 :]]
    name = bare(run[0])
    if not name:
        return at
    hits, used = longest_match(run, sentence.known)
    hits = (
        hits
        or [each for each in sentence.candidates if each.id == name.lower()]
        or by_beginning(name, sentence.candidates)
    )
    end = at + max(used, 1)
    if hits:
        sentence.mention(at, end, hits, group)
    elif name[0].isalpha():
        sentence.unknown.append(name)
        sentence.take(at, end)
    else:
        return at
    return end


def _name(sentence: Sentence, at: int, group: int, unknown: bool, whole: bool, slips: bool) -> int:
    """Read one name of a list; return its end, which is ``at`` where none stands."""
    if sentence.is_at(at):
        return at_name(sentence, at, group)
    if sentence.low[at] in ME:
        return at + 1
    if sentence.low[at] in TITLES and at + 1 < len(sentence.words):
        end = _name(sentence, at + 1, group, unknown, whole, slips)
        return end if end > at + 1 else at
    hits, used = longest_match(sentence.words[at:], sentence.known, whole=whole)
    if used == 1 and sentence.words[at] in DETERMINERS:
        return at  # `shared a link` is nothing of A. Quill
    end = at + used
    if hits and (whole or not _continues_otherwise(sentence, hits, at, end)):
        sentence.mention(at, end, hits, group)
        return end
    end = _unknown_name(sentence, at) if unknown or (slips and hits) else at
    if end > at:
        sentence.stranger(at, end)
    return end


def _continues_otherwise(sentence: Sentence, hits: list[Candidate], at: int, end: int) -> bool:
    """Whether a surname follows that nobody of ``hits`` has: they are not meant."""
    if not sentence.words[end - 1][-1:].isalpha() or not sentence.is_capital(end):
        return False
    if sentence.low[end] in CALENDAR:
        return False
    said = fold(" ".join(sentence.words[at:end]))
    return all(fold(each.name) != said for each in hits)


def _unknown_name(sentence: Sentence, at: int) -> int:
    """Return the end of the words with capitals from ``at`` on, with particles between them."""
    words, low = sentence.words, sentence.low
    end = at
    while sentence.is_capital(end) and (end == at or _goes_on(sentence, end)):
        end += 1
        word = words[end - 1]
        if not word[-1:].isalpha() and not (len(word) == 2 and word[1] == "."):
            break
        after = end
        while after < len(low) and low[after] in _PARTICLES:
            after += 1
        if after > end and sentence.is_capital(after):
            end = after
    return end


def _goes_on(sentence: Sentence, at: int) -> bool:
    """Whether a further word may belong to a name: no day or month, nothing in brackets."""
    return sentence.low[at] not in CALENDAR and sentence.words[at][0] not in BRACKETS
