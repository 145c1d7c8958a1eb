"""What stands beside names and verbs: tags, topics, how long it took, on which day."""

from datetime import date

from plncli.capture.sentence import DETERMINERS, Mention, Sentence, bare
from plncli.dates import parse_leading_date, read_duration
from plncli.errors import UsageError
from plncli.names import by_key, fold

_BEFORE_CLOCK = ("at", "@", "until", "till", "by", "from", "before", "after", "since", "past")
_BEFORE_OTHER_DAYS = (*_BEFORE_CLOCK[2:], "about", "re", "for", "of", "than", "to", "the")


def tag(sentence: Sentence, at: int) -> bool:
    """Read `+topic`, `#topic` or the hashtag of a community; whether there was one."""
    word = bare(sentence.words[at]).rstrip("-")
    sign, name = word[:1], word[1:]
    if sign not in ("+", "#") or not any(char.isalpha() for char in name) or sign in name:
        return False
    communities = [
        each for each in by_key(name, sentence.known) if sign == "#" and each.kind == "community"
    ]
    if communities:
        sentence.mentions.append(Mention(at, word, communities, at))
    end = at + 1 if communities else _end_of_topic(sentence, at, name)
    topic = fold(" ".join((name, *sentence.low[at + 1 : end])))
    if not communities or topic in sentence.known_topics:
        sentence.topics.append(sentence.known_topics.get(topic, name))
    sentence.take(at, end)
    return True


def duration(sentence: Sentence, at: int) -> None:
    """Read how long it took; a time of day and `20 minutes late` are no duration."""
    low = sentence.low
    if sentence.minutes or not low[at] or (at and low[at - 1] in _BEFORE_CLOCK):
        return
    minutes, used = read_duration(sentence.words[at : at + 4])
    end = at + used
    if minutes and low[end : end + 1] not in (["ago"], ["past"], ["late"]):
        sentence.minutes = minutes
        sentence.take(at, end)


def known_topics(sentence: Sentence, at: int) -> None:
    """Read topics that there are, joined by commas and `and`, from ``at`` on."""
    while at < len(sentence.words):
        at += sentence.low[at] in DETERMINERS
        for end in range(min(at + 6, len(sentence.words)), at, -1):
            topic = sentence.known_topics.get(fold(" ".join(sentence.low[at:end])))
            if topic is not None:
                sentence.topics.append(topic)
                break
        else:
            return
        following = sentence.next_in_list(end)
        if following is None:
            return
        at = following


def day_within(sentence: Sentence, today: date) -> date | None:
    """Return a past day said after other words; one that is talked about is not meant."""
    low, taken = sentence.low, sentence.taken
    for at, word in enumerate(low):
        if taken[at] or (at and low[at - 1] in _BEFORE_OTHER_DAYS):
            continue
        try:
            day, used = parse_leading_date(sentence.words[at : at + 5], today)
        except UsageError:
            continue
        if not day or day > today or any(taken[at : at + used]):
            continue
        said = low[at : at + used]
        past = word in ("yesterday", "today", "last", "this") or said[-1] == "ago"
        if past or (all(taken[at + used :]) and len("".join(said)) > 3):
            return day
    return None


def _end_of_topic(sentence: Sentence, at: int, name: str) -> int:
    """Return the end of the longest known topic that begins with a tag: `+project-based work`."""
    for end in range(min(at + 6, len(sentence.words)), at + 1, -1):
        if fold(" ".join((name, *sentence.low[at + 1 : end]))) in sentence.known_topics:
            return end
    return at + 1
