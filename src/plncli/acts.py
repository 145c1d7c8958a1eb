"""What everyday words say about an interaction: its act, its direction, its medium.

The codes are those of `plncli.model`: ACTS, DIRECTIONS and MEDIA.
"""

OPPOSITE = {"gave": "received", "received": "gave", "mutual": "mutual"}

DIRECTION_OF_ACT = {
    "asked": "received",  # what flows is the answer: advice towards the one who asks
    "answered": "gave",
    "advised": "gave",
    "shared_resource": "gave",
    "shared_tip": "gave",
    "shared_material": "gave",
    "thanked": "gave",
    "introduced": "gave",
    "commented": "gave",
    "met": "mutual",
    "co_created": "mutual",
    "presented": "gave",
    "mentored": "gave",
    "attended": "received",  # these four take in what somebody else made
    "read": "received",
    "watched": "received",
    "listened": "received",
}
"""Which way help flows when it is the user who acts; it turns when somebody else does."""

VERBS = {
    "asked": "asked", "answered": "answered", "replied": "answered", "advised": "advised",
    "helped": "advised", "shared": "shared_resource", "sent": "shared_resource",
    "recommended": "shared_resource", "thanked": "thanked", "introduced": "introduced",
    "commented": "commented", "met": "met", "talked": "met", "chatted": "met", "spoke": "met",
    "phoned": "met", "co-created": "co_created", "cocreated": "co_created",
    "co-wrote": "co_created", "co-taught": "co_created", "co-planned": "co_created",
    "collaborated": "co_created", "presented": "presented", "mentored": "mentored",
    "coached": "mentored", "attended": "attended", "read": "read", "watched": "watched",
    "listened": "listened",
}  # fmt: skip
VERBS_BEFORE_NAMES = {"called": "met", "saw": "met"}
"""Verbs of a meeting only where a known name follows: `a blog called Chalk` is none."""
TELLING = ("emailed", "messaged", "texted", "wrote", "told", "showed", "taught", "explained")
"""Verbs that say who told whom; they are no act of their own."""
DOING = (
    "asked", "answered", "advised", "helped", "shared", "sent", "recommended", "thanked",
    "introduced", "mentored", "coached", "gave", *TELLING,
)  # fmt: skip
"""Verbs of what somebody does for or with somebody."""
NAMELESS = (
    "all", "anybody", "anyone", "blog", "boss", "class", "club", "colleague", "community",
    "conference", "course", "department", "everybody", "everyone", "few", "finally", "friend",
    "group", "head", "here", "it", "later", "many", "most", "newsletter", "no", "nobody", "none",
    "not", "office", "one", "parent", "podcast", "principal", "question", "school", "session",
    "some", "somebody", "someone", "staff", "student", "teacher", "team", "there", "these",
    "those", "tool", "webinar", "website", "workshop", "you",
)  # fmt: skip
"""Words that act, or stand before who acts, and are nobody's name."""
LETTERS = ("email", "e-mail", "mail", "message", "dm", "sms")
"""Nouns that say a medium when `from` or `to` follows."""
EXPLICIT = {"gave": "gave", "got": "received", "received": "received"}
NOT_GOT = ("to", "together", "up", "back", "in", "into", "out", "on", "off", "through", "ready")
MEETINGS = {
    "coffee": "in_person", "tea": "in_person", "breakfast": "in_person", "lunch": "in_person",
    "dinner": "in_person", "walk": "in_person", "call": "phone", "zoom": "video",
    "skype": "video", "facetime": "video", "meeting": None, "chat": None,
}  # fmt: skip
"""Nouns that stand for a meeting when `with` follows, and its medium."""
THINGS = {
    "advice": "advised", "help": "advised", "feedback": "advised", "tip": "shared_tip",
    "tips": "shared_tip", "idea": "shared_tip", "trick": "shared_tip",
    "worksheet": "shared_material", "worksheets": "shared_material", "slides": "shared_material",
    "template": "shared_material", "rubric": "shared_material", "handout": "shared_material",
    "material": "shared_material", "materials": "shared_material", "lesson": "shared_material",
    "unit": "shared_material", "plan": "shared_material", "link": "shared_resource",
    "links": "shared_resource", "talk": "presented", "presentation": "presented",
    "article": "shared_resource", "book": "shared_resource",
    "resource": "shared_resource", "resources": "shared_resource", "notes": "shared_resource",
}  # fmt: skip
"""What is given says the act of `gave` and `got`, and which kind of sharing it was."""
MEDIUM_OF_WORD = {
    "person": "in_person", "in-person": "in_person", "phone": "phone", "telephone": "phone",
    "email": "email", "e-mail": "email", "mail": "email", "emailed": "email",
    "message": "message", "dm": "message", "text": "message", "sms": "message",
    "messaged": "message", "texted": "message", "whatsapp": "message", "signal": "message",
    "telegram": "message", "chat": "chat", "discord": "chat", "slack": "chat", "teams": "video",
    "video": "video", "zoom": "video", "skype": "video", "meet": "video", "post": "post",
    "mastodon": "post", "bluesky": "post", "twitter": "post", "facebook": "post",
    "linkedin": "post", "forum": "post", "comment": "comment", "comments": "comment",
    "event": "event", "phoned": "phone", "called": "phone", "commented": "comment",
}  # fmt: skip
"""Channels by their everyday names, and the verbs that say one."""
SAY_MEDIUM = ("phoned", "called", "emailed", "messaged", "texted", "commented")
