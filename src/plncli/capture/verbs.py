"""What was done, and which way it went: the verbs of a sentence."""

from plncli.acts import (
    DIRECTION_OF_ACT,
    EXPLICIT,
    LETTERS,
    MEDIUM_OF_WORD,
    MEETINGS,
    NOT_GOT,
    OPPOSITE,
    SAY_MEDIUM,
    TELLING,
    THINGS,
    VERBS,
    VERBS_BEFORE_NAMES,
)
from plncli.capture.doers import somebody_else_acts
from plncli.capture.lists import CALENDAR, names
from plncli.capture.sentence import DETERMINERS, Act, Sentence

WITH = ("with", "w/")
_ONESELF = {"myself", "ourselves", "yourself", "himself", "herself", "themselves"}
_WORKS_FOLLOW = ("read", "watched", "listened", "attended")
"""Acts that are followed by a title more often than by a person's name."""
_PEOPLE_FOLLOW = ("met", "asked", "thanked", "advised", "mentored")
"""Acts that are followed by a person's name, also where nobody has it."""


def verb(sentence: Sentence, at: int) -> None:
    """Read the word at ``at`` as a verb, where it is one, with those who do it or get it."""
    low = sentence.low
    word = low[at]
    if word in MEETINGS and any(other in WITH for other in low[at:]):
        sentence.acts.append(Act("met", "mutual", explicit=False))
        sentence.medium = sentence.medium or MEETINGS[word]
        return
    if at and low[at - 1] in DETERMINERS:
        return
    following = low[at + 1 : at + 2]
    if word in LETTERS and following in (["from"], ["to"]):
        sentence.medium = sentence.medium or MEDIUM_OF_WORD[word]
    if word == "got" and (following == [] or following[0] in (*NOT_GOT, *VERBS)):
        return
    act = VERBS.get(word)
    direction = DIRECTION_OF_ACT[act] if act else EXPLICIT.get(word)
    direction = "gave" if word in TELLING else direction
    if direction is None and word not in VERBS_BEFORE_NAMES:
        return
    if direction and somebody_else_acts(sentence, at):
        direction = OPPOSITE[direction]
    if act == "introduced" and not _ONESELF.isdisjoint(following):
        return  # nobody is brought together with anybody
    start = at + (2 if following in (["on"], ["to"]) else 1)
    named = names(
        sentence,
        start,
        unknown=act in _PEOPLE_FOLLOW and CALENDAR.isdisjoint(low[start : start + 1]),
        slips=act not in _WORKS_FOLLOW,
    )
    if word in VERBS_BEFORE_NAMES and named:
        act, direction = VERBS_BEFORE_NAMES[word], "mutual"
    if word in SAY_MEDIUM and direction:
        sentence.medium = sentence.medium or MEDIUM_OF_WORD[word]
    if word in TELLING:
        sentence.flow = sentence.flow or direction
    elif direction:
        act = _refined(sentence, act, at)
        sentence.acts.append(Act(act, direction, explicit=word in EXPLICIT))


def act_and_direction(sentence: Sentence) -> tuple[str | None, str | None]:
    """Return the first act that says more than a meeting, and which way help flowed.

    An explicit `gave` or `got` wins, then the act, then `from` and `to`.
    """
    acts = [each for each in sentence.acts if each.act]
    act = next((each for each in acts if each.act != "met"), acts[0] if acts else None)
    explicit = next((each for each in sentence.acts if each.explicit), None)
    decider = explicit or act
    return act.act if act else None, decider.direction if decider else sentence.flow


def channel(sentence: Sentence, at: int) -> None:
    """Read the medium after `via`, `by`, `over`, `on` or `in`, where it is one."""
    word, following = sentence.low[at], sentence.low[at + 1 : at + 3]
    if not following or sentence.taken[at + 1]:
        return
    medium = MEDIUM_OF_WORD.get(following[0])
    if word == "in":
        medium = "in_person" if following[0] == "person" else None
    elif word == "via" and medium is None:
        medium = "in_person" if following == ["in", "person"] else "other"
    sentence.medium = medium or sentence.medium


def _refined(sentence: Sentence, act: str | None, at: int) -> str | None:
    """Return the act that the thing given makes it: shared a tip, gave advice."""
    if sentence.low[at] not in EXPLICIT and act != "shared_resource":
        return act
    for thing in sentence.low[at + 1 : at + 7]:
        if thing in ("about", "re", "for", "via"):
            break
        if thing in THINGS and (act is None or THINGS[thing].startswith("shared")):
            return THINGS[thing]
    return act
