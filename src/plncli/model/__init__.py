"""The records of a learning network and the words that their fields may hold.

Enumerations are tuples of stable codes: the store's CHECKs, the options of the
command line and the validation of records are all made from them. Records are
named tuples, because reading commands make many of them and a named tuple
costs a sixth of a dataclass at start-up; each is made when it is first asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from plncli.model.people import Contact, Profile
    from plncli.model.reaching import FormerHandle, Handle
    from plncli.model.sources import Entry, Source
    from plncli.model.spaces import Community, Event, Topic
    from plncli.model.talks import Interaction, Link

__all__ = [
    "Community", "Contact", "Entry", "Event", "FormerHandle", "Handle", "Interaction", "Link",
    "Profile", "Source", "Topic",
]  # fmt: skip

ROLES = (
    "colleague", "tech_coach", "librarian", "leader", "mentor", "mentee", "subject_expert",
    "author", "researcher", "former_teacher", "student", "friend", "family", "business",
    "nonprofit", "community",
)  # fmt: skip
SCOPES = ("school", "district", "region", "national", "global")
SECTORS = ("education", "outside")
SPHERES = ("professional", "social", "both")
AGREEMENTS = ("mostly", "mixed", "often_disagree", "unknown")
STATUSES = ("wanted", "active", "paused", "archived")
INTENTIONS = ("keep", "drop", "more")
CLOSENESS = ("core", "close", "active", "wide")
FUNCTIONS = ("learn", "keep_up", "sounding_board")
BOXES = (
    "blogs_websites", "local_colleagues", "social_networks", "professional_orgs",
    "conferences_edcamps", "online_learning", "communities", "books_journals", "other",
)  # fmt: skip
SOURCE_KINDS = (
    "blog", "news", "website", "newsletter", "podcast", "video", "journal", "book", "tutorial",
    "course", "tool", "bookmark_collection", "hashtag_feed", "social_account", "other",
)  # fmt: skip
PACES = ("close", "daily", "weekly", "rarely")
ADOPTIONS = ("want", "reading", "read", "heard", "trying", "using", "can_teach")
COMMUNITY_KINDS = (
    "organisation", "facebook_group", "ning", "forum", "group_chat", "mailing_list", "discord",
    "subreddit", "hashtag", "conference", "edcamp", "teachmeet", "plc", "community", "class",
    "circle",
)  # fmt: skip
PARTICIPATIONS = ("watch", "follow", "join", "contribute", "organise")
VISIBILITIES = ("public", "closed")
EVENT_KINDS = (
    "conference", "edcamp", "teachmeet", "meetup", "webinar", "course", "chat_session",
    "workshop", "other",
)  # fmt: skip
EVENT_STATUSES = ("wanted", "registered", "attended", "missed", "cancelled")
MODES = ("in_person", "virtual", "hybrid")
STANCES = ("learning", "keeping_up", "can_teach")
TOPIC_STATUSES = ("open", "paused", "closed")
ACTS = (
    "asked", "answered", "advised", "shared_resource", "shared_tip", "shared_material",
    "thanked", "introduced", "commented", "met", "co_created", "presented", "mentored",
    "attended", "read", "watched", "listened",
)  # fmt: skip
DIRECTIONS = ("gave", "received", "mutual")
MEDIA = (
    "in_person", "phone", "email", "message", "chat", "video", "post", "comment", "event",
    "other",
)  # fmt: skip
SYNC_MODES = ("sync", "semi", "async")
VALUE_CYCLES = ("immediate", "potential", "applied", "realized", "reframing")
WORDS = ("personal", "professional")
NETWORK_KINDS = ("person", "class")
QUESTION_KINDS = ("question", "problem", "thorny", "brainstorm", "recommendation", "keep_up")
PROMISE_KINDS = ("thank", "report_back", "follow_up")
SESSION_STATUSES = ("attended", "caught_up", "skipped")
STEPS = ("evidence", "strategies", "implement", "analyse", "apply")
VERDICTS = ("better", "mixed", "no_change", "worse")
ACTIVITY_KINDS = (
    "workshop", "conference", "course", "webinar", "edcamp", "chat", "book_study", "coaching",
    "mentoring", "presenting", "independent", "committee", "other",
)  # fmt: skip
ACTIVITY_STATUSES = ("planned", "done", "submitted", "approved")
ORIGINS = ("mandated", "self_chosen")
ACCOUNT_STATUSES = ("active", "left", "back")
OUTCOMES = ("aware", "connected", "empowered", "model", "confident", "community", "learner")
OPPORTUNITY_KINDS = (
    "partners", "speaker", "class_exchange", "student_experience", "invitation", "other",
)  # fmt: skip
OPPORTUNITY_STATUSES = ("open", "taken", "declined", "past")
REFLECTION_STATUSES = ("draft", "published", "submitted")

SOCIAL_PLATFORMS = (
    "mastodon", "bluesky", "x", "twitter", "facebook", "instagram", "linkedin", "threads",
    "youtube", "tiktok", "reddit", "discord", "pinterest", "snapchat", "tumblr", "diigo",
)  # fmt: skip
"""Platforms on which a contact counts as met in a social network (organizer box 3)."""

_HOMES = {
    "people": ("Contact", "Profile"),
    "reaching": ("FormerHandle", "Handle"),
    "sources": ("Entry", "Source"),
    "spaces": ("Community", "Event", "Topic"),
    "talks": ("Interaction", "Link"),
}


def __getattr__(name: str) -> object:
    """Return the class of a record (PEP 562)."""
    from importlib import import_module

    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(f"plncli.model.{home}"), name)
    raise AttributeError(name)
