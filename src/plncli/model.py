"""The records of a learning network and the words that their fields may hold.

Enumerations are tuples of stable codes: the store's CHECKs, the options of the
command line and the validation of records are all made from them. Records are
named tuples, because reading commands make many of them and a named tuple
costs a sixth of a dataclass at start-up.
"""

from typing import NamedTuple

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

SOCIAL_PLATFORMS = (
    "mastodon", "bluesky", "x", "twitter", "facebook", "instagram", "linkedin", "threads",
    "youtube", "tiktok", "reddit", "discord", "pinterest", "snapchat", "tumblr", "diigo",
)  # fmt: skip
"""Platforms on which a contact counts as met in a social network (organizer box 3)."""


class Handle(NamedTuple):
    """A way to reach a contact: a handle on a platform, an e-mail address or a telephone."""

    platform: str
    handle: str


class FormerHandle(NamedTuple):
    """A handle that a contact has left; ``until`` is the ISO day."""

    platform: str
    handle: str
    until: str


class Profile(NamedTuple):
    """Who the network belongs to."""

    name: str | None = None
    roles: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    school: str | None = None
    district: str | None = None
    region: str | None = None
    country: str | None = None
    tz: str | None = None
    values: tuple[str, ...] = ()
    passions: tuple[str, ...] = ()
    expertise: tuple[str, ...] = ()
    why: str | None = None
    definition: str | None = None
    weekly_minutes: int | None = None
    availability: tuple[str, ...] = ()
    word: str = "professional"
    organised_in: str | None = None
    kind: str | None = None


class Contact(NamedTuple):
    """A person of the network."""

    id: str
    name: str
    kind: str
    roles: tuple[str, ...]
    organisation: str | None
    subjects: tuple[str, ...]
    grades: tuple[str, ...]
    scope: str | None
    sector: str | None
    country: str | None
    tz: str | None
    sphere: str | None
    agreement: str
    closeness: str | None
    functions: tuple[str, ...]
    how_met: str | None
    met_at: str | None
    met_online: str | None
    met_in_person: str | None
    keeps_up_via: str | None
    cadence_days: int | None
    status: str
    wanted_why: str | None
    rely: bool
    essential: bool
    quality_note: str | None
    led_to: str | None
    value_note: str | None
    note: str | None
    created_at: str
    updated_at: str
    cadence_limit_days: int | None = None
    first_step: str | None = None
    first_step_on: str | None = None
    topics: tuple[str, ...] = ()
    handles: tuple[Handle, ...] = ()
    former_handles: tuple[FormerHandle, ...] = ()
    communities: tuple[str, ...] = ()
    knows: tuple[str, ...] = ()
    last_interaction: str | None = None


class Source(NamedTuple):
    """Something to read, watch or listen to; with a feed address it is pulled."""

    id: str
    title: str
    kind: str
    url: str | None
    feed_url: str | None
    contact_id: str | None
    authors: tuple[str, ...]
    scope: str | None
    language: str | None
    pace: str
    cadence_days: int | None
    cost: float | None
    adoption: str | None
    organised_in: str | None
    status: str
    rely: bool
    essential: bool
    quality_note: str | None
    led_to: str | None
    value_note: str | None
    note: str | None
    created_at: str
    updated_at: str
    allow_private: bool = False
    topics: tuple[str, ...] = ()
    communities: tuple[str, ...] = ()
    contact: str | None = None
    last_entry: str | None = None
    checked_at: str | None = None
    error: str | None = None


class Community(NamedTuple):
    """A space of people: an organisation, a group, a hashtag, a circle of one's own."""

    id: str
    name: str
    kind: str
    platform: str | None
    hashtag: str | None
    url: str | None
    visibility: str | None
    scope: str | None
    sector: str | None
    participation: str | None
    goal: str | None
    first_step: str | None
    meets: str | None
    dues: float | None
    renews: str | None
    offers: tuple[str, ...]
    owner: str | None
    tz: str | None
    cadence_days: int | None
    status: str
    rely: bool
    essential: bool
    quality_note: str | None
    led_to: str | None
    value_note: str | None
    note: str | None
    created_at: str
    updated_at: str
    cadence_limit_days: int | None = None
    first_step_on: str | None = None
    archive_url: str | None = None
    moderators: str | None = None
    topics: tuple[str, ...] = ()
    members: tuple[str, ...] = ()
    last_interaction: str | None = None


class Event(NamedTuple):
    """A conference, edcamp, webinar or other occasion with a date."""

    id: str
    name: str
    kind: str
    starts: str | None
    until: str | None
    mode: str | None
    place: str | None
    hashtag: str | None
    backchannel: str | None
    cost: float | None
    status: str
    note: str | None
    created_at: str
    updated_at: str
    starts_at: str | None = None
    minutes: int | None = None
    url: str | None = None
    uid: str | None = None
    topics: tuple[str, ...] = ()


class Topic(NamedTuple):
    """Something to learn, keep up with, or teach."""

    id: str
    name: str
    kind: str
    stance: str
    priority: int
    status: str
    review_on: str | None
    note: str | None
    created_at: str
    updated_at: str
    cadence_days: int | None = None
    cadence_limit_days: int | None = None


class Link(NamedTuple):
    """A record that another one points at."""

    id: str
    kind: str
    name: str


class Interaction(NamedTuple):
    """Something that happened between the user and the network, on a day."""

    id: str
    date: str
    text: str
    kind: str
    act: str | None
    direction: str | None
    medium: str | None
    sync_mode: str | None
    minutes: int | None
    value: str | None
    used_in_class: bool
    changed_my_mind: bool
    led_to: str | None
    note: str | None
    created_at: str
    updated_at: str
    topics: tuple[str, ...] = ()
    participants: tuple[Link, ...] = ()


class Entry(NamedTuple):
    """One item that a source published."""

    key: int
    id: str
    source_id: str
    source: str
    contact: str | None
    contact_id: str | None
    guid: str | None
    link: str | None
    title: str
    author: str | None
    published: str | None
    first_seen: str
    summary: str | None
    language: str | None
    seconds: int
    seen: str | None
    opened: str | None
    saved: str | None
    used_on: str | None
    note: str | None
    topics: tuple[str, ...] = ()
