"""Every record of the bundled catalogue holds to the vocabulary."""

import re
from collections import Counter
from urllib.parse import urlsplit

import pytest

from plncli.discover.catalogue import catalogue
from plncli.discover.offer import HISTORIC, PAUSED, REPORTED, Offer
from plncli.model import BOXES, COMMUNITY_KINDS, EVENT_KINDS, SCOPES, SOURCE_KINDS
from plncli.recurrence.reading import parse_meets

KINDS = {"source": SOURCE_KINDS, "community": COMMUNITY_KINDS, "event": EVENT_KINDS}
CHATS = [offer for offer in catalogue() if offer.meets]


def each(offers: tuple[Offer, ...] | list[Offer]) -> pytest.MarkDecorator:
    """Return the offers as cases that are named by their ids."""
    return pytest.mark.parametrize("offer", offers, ids=[offer.id for offer in offers])


def test_it_has_what_was_reported() -> None:
    """Counts by kind: a record that is lost is noticed."""
    assert Counter(offer.kind for offer in catalogue()) == {
        "organisation": 27,
        "hashtag": 22,
        "blog": 18,
        "news": 13,
        "journal": 8,
        "website": 7,
        "podcast": 3,
        "facebook_group": 2,
        "community": 1,
        "conference": 1,
        "edcamp": 1,
        "teachmeet": 1,
        "webinar": 1,
    }


def test_four_chats_are_reported_as_active() -> None:
    """One is paused, and the others are history."""
    statuses = Counter(offer.status for offer in CHATS)
    assert statuses == {REPORTED: 4, HISTORIC: 16}
    assert [offer.id for offer in catalogue() if offer.status == PAUSED] == ["eduskyau-chat"]


def test_ids_and_names_are_unique() -> None:
    """An id names one record, and so does a name among its like."""
    assert len({offer.id for offer in catalogue()}) == len(catalogue())
    assert len({(offer.record, offer.name.lower()) for offer in catalogue()}) == len(catalogue())


@each(catalogue())
def test_the_words_are_of_the_vocabulary(offer: Offer) -> None:
    """Kind, box, scope, status and confidence are codes; topics are small plain words."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", offer.id)
    assert offer.kind in KINDS[offer.record]
    assert offer.box in BOXES
    assert offer.scope in ("", *SCOPES)
    assert offer.status in (REPORTED, PAUSED, HISTORIC)
    assert offer.confidence in ("high", "medium", "low")
    assert re.fullmatch(r"([A-Z]{2})?", offer.country)
    assert offer.language in ("", "en")
    assert offer.topics and all(re.fullmatch(r"[a-z ]+", topic) for topic in offer.topics)
    assert offer.weight == 0


@each(catalogue())
def test_it_says_where_it_is_known_from(offer: Offer) -> None:
    """Evidence there always is; where its day is known, it is a year, a month or a day."""
    assert offer.evidence and all(offer.evidence)
    assert re.fullmatch(r"(20\d\d(-[01]\d(-[0-3]\d)?)?)?", offer.as_of)


@each(catalogue())
def test_addresses_are_of_the_web(offer: Offer) -> None:
    """Sites and feeds have whole addresses, and a source always has one."""
    for url in filter(None, (offer.url, offer.feed_url)):
        parts = urlsplit(url)
        assert parts.scheme in ("http", "https") and "." in parts.netloc and parts.path
    assert offer.url or offer.record != "source"


@each(CHATS)
def test_chats_meet_as_the_reader_of_rhythms_reads_it(offer: Offer) -> None:
    """The words have a time, and the zone where the chat is announced."""
    words = f"{offer.meets} {offer.zone}" + (f" {offer.minutes}m" if offer.minutes else "")
    meets = parse_meets(words, "UTC")
    assert all(slot.times for slot in meets.slots)
    assert (meets.zone, meets.minutes) == (offer.zone, offer.minutes or None)


@each([offer for offer in catalogue() if offer.kind == "organisation" and offer.id != "edweb"])
def test_organisations_say_how_far_they_reach(offer: Offer) -> None:
    """Of edWeb, which lives online, nothing says so."""
    assert offer.scope in ("region", "national", "global")
