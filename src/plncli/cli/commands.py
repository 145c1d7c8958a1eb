"""The table of commands: what each is called, where it lives, what it does.

A command's module is imported when the command is called, so that a new command
costs the others nothing. A test holds each help line to its function's docstring.
"""

from typing import NamedTuple


class Command(NamedTuple):
    """A row of the table.

    Attributes:
        module: the module under ``plncli.cli`` whose function ``command`` it is.
        writes: whether it changes what the user owns, and so can be undone.
        hidden: left out of ``--help``.
    """

    name: str
    module: str
    help: str
    panel: str = ""
    writes: bool = False
    hidden: bool = False


BUILD = "Build"
MAINTAIN = "Maintain"
ACTIVATE = "Activate"
REFLECT = "Reflect"
KEEP = "Keep"

COMMANDS = (
    Command(
        "init",
        "init",
        "Begin with what you have: who you are, five people, five sources; then it stops.",
        BUILD,
        writes=True,
    ),
    Command("add", "add", "Add a contact, source, community, event or topic.", BUILD),
    Command(
        "follow",
        "follow",
        "Follow a person, a page or a feed; the feed is found for you.",
        BUILD,
        writes=True,
    ),
    Command(
        "me", "me", "Show or set who you are: roles, subjects, school, why.", BUILD, writes=True
    ),
    Command(
        "import",
        "importing",
        "Bring feeds (OPML), events (a calendar), or an organizer sheet that is filled in.",
        BUILD,
        writes=True,
    ),
    Command(
        "discover",
        "discover",
        "Find what could join your network: what fits your topics and gaps comes first.",
        BUILD,
    ),
    Command(
        "today",
        "today",
        "Show what is due now: promises, chats and events, people, plans.",
        MAINTAIN,
    ),
    Command(
        "promise",
        "promise",
        "Note what you owe somebody: thanks, a report back, a follow-up.",
        MAINTAIN,
        writes=True,
    ),
    Command("done", "done", "Mark something that is due as done.", MAINTAIN, writes=True),
    Command(
        "snooze", "snooze", "Put something that is due off to a later day.", MAINTAIN, writes=True
    ),
    Command(
        "pause", "pause", "Take leave: while you are away nothing is due.", MAINTAIN, writes=True
    ),
    Command("pull", "pull", "Update the feeds that are due.", MAINTAIN),
    Command(
        "skim",
        "skim",
        "Show today's edition of what your network published.",
        MAINTAIN,
        writes=True,
    ),
    Command("open", "opening", "Open entries in the browser.", MAINTAIN, writes=True),
    Command(
        "save",
        "save",
        "Save entries, with topics, a note, and when you used them in class.",
        MAINTAIN,
        writes=True,
    ),
    Command("unsave", "unsave", "Save entries no longer.", MAINTAIN, writes=True),
    Command(
        "share",
        "share",
        "Share an entry with people: log that you gave it, and get a message ready to send.",
        MAINTAIN,
        writes=True,
    ),
    Command("mute", "mute", "Mute a word, a source or a query.", MAINTAIN, writes=True),
    Command("log", "log", "Log an interaction in one line of plain words.", MAINTAIN, writes=True),
    Command("list", "listing", "List records of one kind.", MAINTAIN),
    Command(
        "show", "show", "Show one record whole; an entry with its text.", MAINTAIN, writes=True
    ),
    Command(
        "edit", "edit", "Change a record, by options or in your editor.", MAINTAIN, writes=True
    ),
    Command("remove", "remove", "Remove records.", MAINTAIN, writes=True),
    Command(
        "move", "move", "Note that somebody has left a platform for another.", MAINTAIN, writes=True
    ),
    Command(
        "value",
        "value",
        "Note what a person, a group, a source or an event was worth to you.",
        MAINTAIN,
        writes=True,
    ),
    Command("forget", "forget", "Forget a contact for good; this cannot be undone.", MAINTAIN),
    Command(
        "merge",
        "merge",
        "Make two records one; without names, list what may be there twice.",
        MAINTAIN,
        writes=True,
    ),
    Command("find", "find", "Find who to ask and where to go, in all that you have.", ACTIVATE),
    Command("ask", "ask", "Ask a question, and follow it until you report back.", ACTIVATE),
    Command("draft", "draft", "Begin a message to somebody; you send it.", ACTIVATE),
    Command("event", "event", "Prepare an event, and note what came of it.", ACTIVATE),
    Command("chat", "chat", "Chats: what comes up, what you missed, where you were.", ACTIVATE),
    Command("plc", "plc", "Work in cycles of inquiry with colleagues.", ACTIVATE),
    Command(
        "gaps",
        "gaps",
        "Show what your network is missing, and plan a first step.",
        REFLECT,
        writes=True,
    ),
    Command(
        "organizer",
        "organizer",
        "Show your network on one sheet, box by box: what you get, give and keep.",
        REFLECT,
    ),
    Command(
        "stats",
        "stats",
        "Show what happens in your network: sharing, connections, perspectives.",
        REFLECT,
        writes=True,
    ),
    Command(
        "diff",
        "diff",
        "Show what changed in your network since a day: who joined, left, woke, went quiet.",
        REFLECT,
    ),
    Command(
        "stage", "stage", "See which stage of networking you are in, by your own word.", REFLECT
    ),
    Command("hours", "hours", "Keep the hours that count for your licence.", REFLECT),
    Command(
        "map",
        "map",
        "Draw your network: you in the middle, rings from your school to the world.",
        REFLECT,
    ),
    Command(
        "page", "page", "Make one page of your whole network, to look at in a browser.", REFLECT
    ),
    Command("explain", "explain", "Say what a word of the field means, with its sources.", REFLECT),
    Command("reflect", "reflect", "Draft a reflection on your network in Markdown.", REFLECT),
    Command("export", "export", "Make a page of what you saved, or of an edition.", KEEP),
    Command(
        "norms",
        "norms",
        "Show what everybody agrees on: in a backchannel, and in a class's network.",
        KEEP,
    ),
    Command("undo", "undo", "Take back the last command whole.", KEEP),
    Command("redo", "redo", "Do again what was undone last.", KEEP),
    Command("history", "history", "List what was done.", KEEP),
    Command(
        "doctor",
        "doctor",
        "Look after the store and the feeds: what is dead, moved, silent or twice.",
        KEEP,
    ),
    Command("config", "config", "List the settings, or say where their file is.", KEEP),
    Command("demo", "demo", "Run the whole loop over a made-up network.", KEEP),
)
"""Every command, in the order of the help."""
