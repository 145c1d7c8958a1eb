"""The fields of each kind of record: their options, their columns, what they may hold.

`pln add`, `pln edit` and the text of the editor are made from this one table.
"""

from typing import NamedTuple

from plncli import model


class Field(NamedTuple):
    """A field as the user sees it.

    Attributes:
        option: the long option without its dashes; with underscores the key in the editor.
        column: the column of the table, or the link of ``store.write.Links``.
        form: how the words of the option are read; see ``cli.given``.
        codes: the values of an enumeration.
        kinds: the kinds of records that a name in this field may mean.
    """

    option: str
    column: str
    help: str
    form: str = "line"
    codes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The name of the field as a parameter and in the editor."""
        key = self.option.replace("-", "_")
        return "from_" if key == "from" else key  # a word of Python's own


REPEATABLE = frozenset(
    {"words", "windows", "codes", "topics", "many", "handles", "emails", "phones"}
)
"""The forms whose options may be given several times."""

_TOPIC = Field("topic", "topics", "Topic; repeat it or use commas.", "topics")
_NOTE = Field("note", "note", "Note of your own.", "prose")
_SCOPE = Field("scope", "scope", "How far it reaches.", "code", model.SCOPES)
_SECTOR = Field("sector", "sector", "Education or outside.", "code", model.SECTORS)
_STATUS = Field("status", "status", "Where it stands.", "code", model.STATUSES)
_TZ = Field("tz", "tz", "Time zone, such as Europe/Berlin.", "zone")
_PACE_HELP = (
    "How closely: asked how often, waits how long, how many in an edition."
    " close 1 h, 7 days, 5; daily 3 h, 3 days, 3; weekly 12 h, 14 days, 3 on Fridays;"
    " rarely 24 h, 60 days, 1."
)
_PACE = Field("pace", "pace", _PACE_HELP, "code", model.PACES)
_CADENCE = Field(
    "cadence",
    "cadence_days",
    "How often to be in touch: 4w, monthly, or 'every 4w, at most 6w'.",
    "rhythm",
)
_LOOK = Field("cadence", "cadence_days", "How often to look at it yourself: 2w, monthly.", "days")
_FOR_ITS_CONTACTS = _CADENCE._replace(
    help="How often to be in touch with its contacts that say nothing themselves."
)
_COMMUNITY = Field(
    "community", "communities", "Community or circle to put it in.", "many", (), ("community",)
)
_WORTH = (
    Field("rely", "rely", "You rely on this connection.", "flag"),
    Field("essential", "essential", "You would miss this connection.", "flag"),
    Field("quality", "quality_note", "How good it is, in your words.", "prose"),
    Field("led-to", "led_to", "An opportunity that came of it.", "prose"),
)
_WORTH_VALUE = Field("value", "value_note", "What it is worth to you: what you get.", "prose")
_GIVES = Field("gives", "give_note", "What you give.", "prose")
_INTENTION = Field("intention", "intention", "Keep it, drop it, do more.", "code", model.INTENTIONS)
_BOX = Field("box", "box", "Its box in the organizer, if not its kind's.", "code", model.BOXES)

FIELDS: dict[str, tuple[Field, ...]] = {
    "contact": (
        Field("name", "name", "Name."),
        Field("email", "handles", "E-mail address.", "emails"),
        Field("phone", "handles", "Telephone number.", "phones"),
        Field("handle", "handles", "PLATFORM:HANDLE, @user@host or a profile's URL.", "handles"),
        Field("org", "organisation", "School or other organisation."),
        Field("role", "roles", "Role towards you.", "codes", model.ROLES),
        Field("subject", "subjects", "Subject taught.", "words"),
        Field("grade", "grades", "Grade taught.", "words"),
        Field("country", "country", "Country."),
        _TZ,
        _SCOPE,
        _SECTOR,
        Field("sphere", "sphere", "Professional, social or both.", "code", model.SPHERES),
        Field("agreement", "agreement", "How often you agree (private).", "code", model.AGREEMENTS),
        Field("closeness", "closeness", "How close you are.", "code", model.CLOSENESS),
        Field("function", "functions", "What you turn to them for.", "codes", model.FUNCTIONS),
        _TOPIC,
        _COMMUNITY,
        Field("how-met", "how_met", "How you met."),
        Field("met-at", "met_at", "Event where you met.", "one", (), ("event",)),
        Field("met-through", "met_through", "Who brought you together.", "one", (), ("contact",)),
        Field("met-online", "met_online", "Day when you met online.", "past"),
        Field("met-in-person", "met_in_person", "Day when you met in person.", "past"),
        Field("keeps-up-via", "keeps_up_via", "Where this person keeps up."),
        _CADENCE,
        _STATUS,
        Field("wanted", "wanted_why", "Why you want to meet; sets status wanted.", "prose"),
        Field("first-step", "first_step", "The next small step towards meeting."),
        Field("first-step-on", "first_step_on", "The day for it.", "future"),
        Field("knows", "knows", "Another contact whom this one knows.", "many", (), ("contact",)),
        *_WORTH,
        _WORTH_VALUE,
        _GIVES,
        _INTENTION,
        _NOTE,
    ),
    "source": (
        Field("title", "title", "Title."),
        Field("kind", "kind", "What it is.", "code", model.SOURCE_KINDS),
        Field("url", "url", "Address of its page.", "url"),
        Field("feed", "feed_url", "Address of its feed.", "url"),
        Field("allow-private", "allow_private", "It may lie at a private address.", "flag"),
        Field("by", "contact_id", "Contact who publishes it.", "one", (), ("contact",)),
        Field("author", "authors", "Author.", "words"),
        _TOPIC,
        _COMMUNITY,
        _SCOPE,
        Field("language", "language", "Language, such as en."),
        _PACE,
        _LOOK,
        Field("cost", "cost", "Cost a year.", "money"),
        Field("adoption", "adoption", "How far you are with it.", "code", model.ADOPTIONS),
        Field("organised-in", "organised_in", "Where you keep it, if elsewhere."),
        _STATUS,
        *_WORTH,
        _WORTH_VALUE,
        _GIVES,
        _INTENTION,
        _BOX,
        _NOTE,
    ),
    "community": (
        Field("name", "name", "Name."),
        Field("kind", "kind", "What it is.", "code", model.COMMUNITY_KINDS),
        Field("platform", "platform", "Platform."),
        Field("hashtag", "hashtag", "Hashtag."),
        Field("url", "url", "Address of its page.", "url"),
        Field("visibility", "visibility", "Public or closed.", "code", model.VISIBILITIES),
        _SCOPE,
        _SECTOR,
        Field("participation", "participation", "Your part now.", "code", model.PARTICIPATIONS),
        Field("goal", "goal", "What you want from it."),
        Field("first-step", "first_step", "The next small step."),
        Field("first-step-on", "first_step_on", "The day for it.", "future"),
        Field("meets", "meets", "When it meets: weekly wed 20:00 Europe/London 60m.", "meets"),
        Field("archive", "archive_url", "Address where past meetings are kept.", "url"),
        Field("moderator", "moderators", "Who leads its meetings."),
        Field("dues", "dues", "Dues a year.", "money"),
        Field("renews", "renews", "Day when it renews.", "future"),
        Field("offer", "offers", "What it offers.", "words"),
        Field("owner", "owner", "Who runs it."),
        _TZ,
        _CADENCE,
        _TOPIC,
        Field(
            "member",
            "members",
            "Contact, source or community in it.",
            "many",
            (),
            ("contact", "source", "community"),
        ),
        _STATUS,
        *_WORTH,
        _WORTH_VALUE,
        _GIVES,
        _INTENTION,
        _BOX,
        _NOTE,
    ),
    "event": (
        Field("name", "name", "Name."),
        Field("kind", "kind", "What it is.", "code", model.EVENT_KINDS),
        Field("on", "starts", "First day.", "future"),
        Field("at", "starts_at", "Time of day: 14:00.", "clock"),
        Field("until", "until", "Last day.", "future"),
        Field("minutes", "minutes", "How long it takes: 45, 45m, 1h30.", "minutes"),
        Field("url", "url", "Address of its page.", "url"),
        Field("mode", "mode", "In person, virtual or hybrid.", "code", model.MODES),
        Field("place", "place", "Place."),
        Field("hashtag", "hashtag", "Hashtag."),
        Field("backchannel", "backchannel", "Where people talk about it."),
        Field("cost", "cost", "Cost.", "money"),
        Field("status", "status", "Where it stands.", "code", model.EVENT_STATUSES),
        _TOPIC,
        _BOX,
        _NOTE,
    ),
    "topic": (
        Field("name", "name", "Name."),
        Field("stance", "stance", "Learning, keeping up or able to teach.", "code", model.STANCES),
        Field("priority", "priority", "1 (first), 2 or 3.", "count"),
        Field("status", "status", "Open, paused or closed.", "code", model.TOPIC_STATUSES),
        Field("review", "review_on", "Day to look at it again.", "future"),
        _FOR_ITS_CONTACTS,
        _NOTE,
    ),
    "interaction": (
        Field("on", "date", "Day.", "past"),
        Field("text", "text", "What happened.", "prose"),
        Field(
            "who",
            "participants",
            "Contact, community, source or event.",
            "many",
            (),
            ("contact", "community", "source", "event"),
        ),
        _TOPIC,
        Field("act", "act", "What was done.", "code", model.ACTS),
        Field("direction", "direction", "Who gave.", "code", model.DIRECTIONS),
        Field("medium", "medium", "How it went.", "code", model.MEDIA),
        Field("sync", "sync_mode", "At the same time or not.", "code", model.SYNC_MODES),
        Field("minutes", "minutes", "How long it took: 45, 45m, 1h30.", "minutes"),
        Field("value", "value", "What came of it.", "code", model.VALUE_CYCLES),
        Field("used-in-class", "used_in_class", "You used it in class.", "flag"),
        Field("changed-my-mind", "changed_my_mind", "It changed your mind.", "flag"),
        Field("led-to", "led_to", "An opportunity that came of it.", "prose"),
        _NOTE,
    ),
    "promise": (
        Field("text", "text", "What you promised.", "prose"),
        Field("kind", "kind", "What it is.", "code", model.PROMISE_KINDS),
        Field("to", "contact_id", "To whom.", "one", (), ("contact",)),
        Field("by", "due", "Until when.", "future"),
        Field("kept", "done_on", "Day when you kept it.", "past"),
    ),
    "session": (
        Field("status", "status", "What became of it.", "code", model.SESSION_STATUSES),
        Field("about", "text", "What it was about.", "prose"),
        Field("takeaways", "takeaways", "What you took from it.", "prose"),
    ),
    "value_note": (
        Field("text", "text", "What it was worth.", "prose"),
        Field("on", "date", "Day.", "past"),
        Field(
            "of",
            "record_id",
            "What was worth it.",
            "one",
            (),
            ("contact", "community", "source", "event", "topic", "interaction"),
        ),
        Field("cycle", "cycle", "How far it went.", "code", model.VALUE_CYCLES),
        Field("outcome", "outcome", "What it made you.", "code", model.OUTCOMES),
    ),
    "opportunity": (
        Field("text", "text", "What it is.", "prose"),
        Field("kind", "kind", "What it is.", "code", model.OPPORTUNITY_KINDS),
        Field("status", "status", "What became of it.", "code", model.OPPORTUNITY_STATUSES),
        Field(
            "from",
            "record_id",
            "Whom or what it came from.",
            "one",
            (),
            ("contact", "community", "source", "event"),
        ),
        Field("due", "due", "Until when.", "future"),
        _NOTE,
    ),
    "question": (
        Field("text", "text", "What you want to know.", "prose"),
        Field("kind", "kind", "What it is.", "code", model.QUESTION_KINDS),
        _TOPIC,
        Field("outcome", "outcome", "What came of it.", "prose"),
        Field("story", "story", "Its story, in your words.", "prose"),
        Field("resolved", "resolved_on", "Day when it was solved.", "past"),
        Field("given-up", "given_up_on", "Day when you let it go.", "past"),
        Field("reported", "reported_on", "Day when you reported back.", "past"),
        _NOTE,
    ),
    "cycle": (
        Field("outcome", "text", "What your students will be able to do."),
        Field("grade", "grade", "Their grade."),
        Field("focus", "focus", "What you look into together."),
        Field("baseline", "baseline", "What they can do now."),
        Field("goal", "goal", "How you will know that it worked."),
        Field("result", "result", "What they can do at the end."),
        Field("verdict", "verdict", "What came of it.", "code", model.VERDICTS),
        Field("carry", "carried", "The question for the next cycle."),
        Field("on", "starts", "The day it began.", "past"),
        Field("closed", "closed_on", "The day it was closed.", "past"),
        _NOTE,
    ),
    "account": (
        Field("platform", "platform", "Platform of your account."),
        Field("username", "handle", "Your name on that platform."),
        Field("email-label", "email", "Which of your addresses it hangs on: home, school."),
        Field("sphere", "sphere", "Professional, social or both.", "code", model.SPHERES),
        Field("status", "status", "Where it stands.", "code", model.ACCOUNT_STATUSES),
        Field("since", "since", "Day when you began it.", "past"),
        Field("until", "until", "Day when you left it.", "past"),
        _NOTE,
    ),
    "activity": (
        Field("title", "title", "Title."),
        Field("kind", "kind", "What it was.", "code", model.ACTIVITY_KINDS),
        Field("on", "starts", "Day.", "past"),
        Field("until", "until", "Last day.", "past"),
        Field("minutes", "minutes", "How long it took: 45, 45m, 1h30.", "minutes"),
        Field("status", "status", "Where it stands.", "code", model.ACTIVITY_STATUSES),
        Field("origin", "origin", "Mandated or chosen by yourself.", "code", model.ORIGINS),
        Field("provider", "provider", "Who offered it."),
        Field("provider-no", "provider_number", "Number of an approved provider."),
        Field("mode", "mode", "In person, virtual or hybrid.", "code", model.MODES),
        Field("place", "place", "Place."),
        Field("cost", "cost", "Cost.", "money"),
        Field("goal", "goal", "The goal or standard it is for."),
        Field("reflection", "reflection", "What you learnt.", "prose"),
        _NOTE,
    ),
    "licence": (
        Field("name", "name", "Name."),
        Field("preset", "preset", "Rules: see `pln hours presets`."),
        Field("role-there", "role", "Your role, where rules depend on it."),
        Field("number", "number", "Its number (private)."),
        Field("from", "starts", "First day.", "past"),
        Field("until", "until", "Last day.", "future"),
        _NOTE,
    ),
    "plan": (
        Field("text", "text", "What you will do first.", "prose"),
        Field("finding", "finding", "Id of the finding that it is to change."),
        Field("command", "command", "The command that begins it."),
        Field("ask", "contact_id", "Whom you will ask.", "one", (), ("contact",)),
        Field("by", "due", "Until when.", "future"),
        Field("done", "done_on", "Day when it was done.", "past"),
    ),
    "reflection": (
        Field("title", "title", "Title."),
        Field("on", "day", "Day of the draft.", "past"),
        Field("since", "since", "First day of its period.", "past"),
        Field("course", "course", "The course that it is written for."),
        Field("file", "path", "The file that it was written to."),
        Field("status", "status", "Where it stands.", "code", model.REFLECTION_STATUSES),
        Field("url", "url", "Where it was published.", "url"),
        Field("published", "published_on", "Day when it was published.", "past"),
        Field("submitted-to", "submitted_to", "Whom it was handed in to."),
        Field("submitted", "submitted_on", "Day when it was handed in.", "past"),
        _NOTE,
    ),
}
"""The fields of each kind of record, in the order of the help and of the editor."""

PROFILE = (
    Field("name", "name", "Your name."),
    Field("role", "roles", "Your role.", "words"),
    Field("subject", "subjects", "Subject that you teach.", "words"),
    Field("grade", "grades", "Grade that you teach.", "words"),
    Field("school", "school", "Your school."),
    Field("district", "district", "Your district."),
    Field("region", "region", "Your state or region."),
    Field("country", "country", "Your country."),
    Field("tz", "tz", "Your time zone, such as Europe/Berlin.", "zone"),
    Field("value", "values", "What you stand for.", "words"),
    Field("passion", "passions", "What you love.", "words"),
    Field("expertise", "expertise", "What others can ask you about.", "words"),
    Field("why", "why", "Why you have a learning network.", "prose"),
    Field("definition", "definition", "What a learning network is to you.", "prose"),
    Field("weekly-minutes", "weekly_minutes", "Minutes a week for it.", "minutes"),
    Field("available", "availability", "When you have time: wed 19:00-22:00, weekends.", "windows"),
    Field("word", "word", "What the P of PLN stands for.", "code", model.WORDS),
    Field("organised-in", "organised_in", "Where you keep things, if elsewhere."),
)
"""The fields of the profile."""
