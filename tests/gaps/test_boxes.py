"""Every kind has one box, and a contact at least one."""

import pytest

from plncli.gaps.boxes import (
    BOX_NAMES,
    COMMUNITY_BOXES,
    EVENT_BOXES,
    SOURCE_BOXES,
    box_of,
    boxes_of,
)
from plncli.model import BOXES, COMMUNITY_KINDS, EVENT_KINDS, SOURCE_KINDS, Handle
from tests.gaps.factory import community, contact, event, source


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        (SOURCE_BOXES, SOURCE_KINDS),
        (COMMUNITY_BOXES, COMMUNITY_KINDS),
        (EVENT_BOXES, EVENT_KINDS),
    ],
)
def test_every_kind_has_a_box(table: dict[str, str], kinds: tuple[str, ...]) -> None:
    assert set(table) == set(kinds)
    assert set(table.values()) <= set(BOXES)


def test_every_box_has_a_name() -> None:
    assert tuple(BOX_NAMES) == BOXES


def test_records_find_their_box() -> None:
    assert box_of(source("a", "podcast")) == "online_learning"
    assert box_of(community("b", "subreddit")) == "social_networks"
    assert box_of(event("c", "meetup")) == "conferences_edcamps"


def test_a_contact_may_be_in_two_boxes() -> None:
    online = (Handle("Mastodon", "@a@example.social"),)
    post = (Handle("email", "a@example.org"),)
    assert boxes_of(contact("a", scope="district", handles=online)) == (
        "local_colleagues",
        "social_networks",
    )
    assert boxes_of(contact("b", scope="global", handles=post)) == ("other",)
