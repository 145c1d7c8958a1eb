"""The order of offers: what fits an open topic, then what fills a gap; never what is popular.

Topic, gap, scope or country, cost, language: each counts only among those that are
equal in all before it. Of equals each box has its turn, so that a few lines show
several kinds of things. The order is our default.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from plncli.config import Settings
from plncli.discover.offer import Offer
from plncli.gaps import box_people, box_sources, box_spaces
from plncli.gaps.actions import open_topics
from plncli.gaps.boxes import BOX_NAMES
from plncli.model import SCOPES
from plncli.network import Network, active, looked_over

EVERYBODY = ("teaching", "professional development")
"""Topics of every teacher: what is about somebody else's subject comes after them."""
COUNTRIES = {
    "AU": ("Australia",),
    "GB": ("the United Kingdom", "United Kingdom", "UK", "England", "Scotland", "Wales"),
    "IN": ("India",),
    "US": ("the United States", "United States", "USA", "United States of America"),
}
"""The countries of the catalogue: how they are called, and what else people write."""
LACKING = {"gap": "nothing of it yet", "thin": "little of it yet"}


class Needs(NamedTuple):
    """What a network has room for.

    Attributes:
        topics: the names of the topics that are open.
        subjects: what the user teaches.
        boxes: the organizer's boxes that are empty or thin, with that status.
        scopes: those where nobody and nothing active is.
        country: the user's, as two letters; empty where unknown.
        countries: those of the user and of active contacts.
        languages: those of active sources.
    """

    topics: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    boxes: Mapping[str, str] = {}
    scopes: frozenset[str] = frozenset()
    country: str = ""
    countries: frozenset[str] = frozenset()
    languages: frozenset[str] = frozenset()


class Hit(NamedTuple):
    """An offer, why it fits, and which of the user's open topics it is about."""

    offer: Offer
    reasons: tuple[str, ...]
    topics: tuple[str, ...]


def needs(network: Network, today: date, settings: Settings) -> Needs:
    """Return what a network has room for.

    The boxes are looked at however few connections there are: an empty box is a fact.
    """
    network = looked_over(network, today, settings.gaps_window_days)
    present = active(network, today, settings.gaps_window_days)
    found = [
        finding
        for box in (box_sources, box_people, box_spaces)
        for finding in box.findings(network, today, settings)
    ]
    reached = {
        *(each.scope for each in present.contacts),
        *(each.scope for each in present.sources),
        *(each.scope for each in present.communities),
    }
    country = code_of(network.profile.country)
    return Needs(
        topics=tuple(open_topics(network)),
        subjects=network.profile.subjects,
        boxes={each.box: each.status for each in found if each.box and each.status in LACKING},
        scopes=frozenset(SCOPES) - reached,
        country=country,
        countries=frozenset({country, *map(code_of, {each.country for each in present.contacts})}),
        languages=frozenset(each.language[:2] for each in present.sources if each.language),
    )


def code_of(country: str | None) -> str:
    """Return a country as two letters, where it is one of the catalogue's; else as it is."""
    written = (country or "").strip()
    for code, names in COUNTRIES.items():
        if written.casefold() in map(str.casefold, (code, *names)):
            return code
    return written


def ranked(offers: Iterable[Offer], wanted: Needs) -> list[Hit]:
    """Return offers with the reasons that speak for them, the best first, by name among equals."""
    turns: Counter[tuple[object, str]] = Counter()
    places = []
    for offer in sorted(offers, key=lambda offer: (offer.name.casefold(), offer.record, offer.id)):
        hit = _hit(offer, wanted)
        place = _place(hit, wanted)
        places.append((place, turns[place, offer.box], hit))
        turns[place, offer.box] += 1
    return [hit for _, _, hit in sorted(places, key=lambda each: each[:2])]


def common(topic: str, offer: Offer) -> list[str]:
    """Return which of an offer's topics are a topic of the user's, or stand in it whole.

    Who learns about grant writing is shown what is about writing.
    """
    words = set(topic.casefold().replace("-", " ").split())
    return [own for own in offer.topics if words.issuperset(own.split())]


def _hit(offer: Offer, wanted: Needs) -> Hit:
    topics = tuple(topic for topic in wanted.topics if _is_about(topic, offer))
    reasons = [_about(topic, offer, "an open topic of yours") for topic in topics]
    near = [topic for topic in _near(offer, wanted) if topic not in topics]
    reasons += [_about(topic, offer, "an open topic of yours") for topic in near]
    reasons += [_about(subject, offer, "which you teach") for subject in _subjects(offer, wanted)]
    if status := wanted.boxes.get(offer.box):
        reasons.append(f"{BOX_NAMES[offer.box]}: you have {LACKING[status]}")
    if _new_scope(offer, wanted):
        reasons.append(f"{offer.scope}: you have nobody and nothing there")
    if _new_country(offer, wanted):
        reasons.append(f"from {COUNTRIES[offer.country][0]}, where you know nobody")
    if _free(offer):
        reasons.append(offer.cost)
    return Hit(offer, tuple(reasons), topics)


def _about(topic: str, offer: Offer, what: str) -> str:
    """Return a reason that does not say more than is known: near a topic is not about it."""
    if _is_about(topic, offer):
        return f"about {topic}, {what}"
    return f"about {common(topic, offer)[0]}, near {topic}, {what}"


def _is_about(topic: str, offer: Offer) -> bool:
    return " ".join(topic.casefold().replace("-", " ").split()) in offer.topics


def _place(hit: Hit, wanted: Needs) -> tuple[int, ...]:
    """Return where a hit stands; what is smaller comes first."""
    offer = hit.offer
    close = bool(_near(offer, wanted) or _subjects(offer, wanted))
    return (
        0 if hit.topics else 1 if close else 2,
        tuple(LACKING).index(wanted.boxes[offer.box]) if offer.box in wanted.boxes else 2,
        not (_new_scope(offer, wanted) or _new_country(offer, wanted)),
        _is_foreign(offer, wanted),
        not _free(offer),
        offer.language[:2] not in wanted.languages,
        -offer.weight,
        not (close or any(each in offer.topics for each in EVERYBODY)),
    )


def _near(offer: Offer, wanted: Needs) -> list[str]:
    return [topic for topic in wanted.topics if common(topic, offer)]


def _subjects(offer: Offer, wanted: Needs) -> list[str]:
    return [subject for subject in wanted.subjects if common(subject, offer)]


def _new_scope(offer: Offer, wanted: Needs) -> bool:
    """Whether an offer is of a scope without anybody; a nation or region must be one's own."""
    if offer.scope in ("region", "national") and offer.country != wanted.country:
        return False
    return offer.scope in wanted.scopes


def _new_country(offer: Offer, wanted: Needs) -> bool:
    """Whether an offer is from a country of which nobody is, where the user's own is known.

    An organisation of another country is one for its own people.
    """
    known = wanted.country and offer.country in COUNTRIES and offer.kind != "organisation"
    return bool(known) and offer.country not in wanted.countries


def _is_foreign(offer: Offer, wanted: Needs) -> bool:
    """Whether an organisation is of another country than the user."""
    known = offer.country and wanted.country and offer.kind == "organisation"
    return bool(known) and offer.country != wanted.country


def _free(offer: Offer) -> bool:
    return offer.cost.startswith("free")
