"""The boxes of the PLN organizer, and which kind of record goes into which.

Six boxes are those of "Thing x: Personal Learning Networks", online learning
and groups come from the list below them, books and journals from Bauer 2010.
"""

from plncli.model import SOCIAL_PLATFORMS, Community, Contact, Event, Source

BOX_NAMES: dict[str, str] = {
    "blogs_websites": "Blogs & websites",
    "local_colleagues": "Local colleagues",
    "social_networks": "Social networks",
    "professional_orgs": "Professional organisations",
    "conferences_edcamps": "Conferences & edcamps",
    "online_learning": "Online learning",
    "communities": "Communities & groups",
    "books_journals": "Books & journals",
    "other": "Other",
}
SOURCE_BOXES = {
    "blog": "blogs_websites",
    "news": "blogs_websites",
    "website": "blogs_websites",
    "newsletter": "blogs_websites",
    "bookmark_collection": "blogs_websites",
    "tool": "blogs_websites",
    "hashtag_feed": "social_networks",
    "social_account": "social_networks",
    "podcast": "online_learning",
    "video": "online_learning",
    "tutorial": "online_learning",
    "course": "online_learning",
    "book": "books_journals",
    "journal": "books_journals",
    "other": "other",
}
COMMUNITY_BOXES = {
    "organisation": "professional_orgs",
    "hashtag": "social_networks",
    "subreddit": "social_networks",
    "conference": "conferences_edcamps",
    "edcamp": "conferences_edcamps",
    "teachmeet": "conferences_edcamps",
    "facebook_group": "communities",
    "ning": "communities",
    "forum": "communities",
    "group_chat": "communities",
    "mailing_list": "communities",
    "discord": "communities",
    "plc": "communities",
    "community": "communities",
    "class": "communities",
    "circle": "communities",
}
EVENT_BOXES = {
    "conference": "conferences_edcamps",
    "edcamp": "conferences_edcamps",
    "teachmeet": "conferences_edcamps",
    "meetup": "conferences_edcamps",
    "webinar": "online_learning",
    "course": "online_learning",
    "chat_session": "social_networks",
    "workshop": "other",
    "other": "other",
}
_SOCIAL = frozenset(SOCIAL_PLATFORMS)
_BOXES: dict[type, dict[str, str]] = {
    Source: SOURCE_BOXES,
    Community: COMMUNITY_BOXES,
    Event: EVENT_BOXES,
}
LOCAL = ("school", "district")
"""The scopes of local colleagues."""


def boxes_of(contact: Contact) -> tuple[str, ...]:
    """Return the boxes of a contact."""
    return boxes_of_person(contact.scope, is_online(contact))


def boxes_of_person(scope: str | None, online: bool) -> tuple[str, ...]:
    """Return the boxes of somebody: a colleague next door may also be met online."""
    local = scope in LOCAL
    if local and online:
        return ("local_colleagues", "social_networks")
    return ("local_colleagues" if local else "social_networks" if online else "other",)


def is_online(contact: Contact) -> bool:
    """Whether a contact can be reached on a social platform."""
    # A loop, since this is asked of thousands: `any` of a generator costs three times as much.
    for platform, _ in contact.handles:  # noqa: SIM110
        if platform.lower() in _SOCIAL:
            return True
    return False


def box_of(record: Source | Community | Event) -> str:
    """Return the box of a source, a community or an event: its own, else that of its kind."""
    return record.box or _BOXES[type(record)][record.kind]
