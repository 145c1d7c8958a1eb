"""`pln add KIND`."""

from plncli.cli.commands import Command

MEANT = {
    **dict.fromkeys(("person", "people", "colleague", "teacher", "friend"), "contact"),
    **dict.fromkeys(("blog", "feed", "podcast", "book", "journal", "website"), "source"),
    **dict.fromkeys(("group", "organisation", "organization", "chat", "circle"), "community"),
    **dict.fromkeys(("conference", "webinar", "edcamp", "workshop"), "event"),
}
"""The kind of record that is meant by another word for it."""
COMMANDS = (
    Command("contact", "add.contact", "Add a person to the network.", writes=True),
    Command("source", "add.source", "Add something to read, watch or listen to.", writes=True),
    Command("community", "add.community", "Add a group, an organisation or a circle.", writes=True),
    Command("event", "add.event", "Add a conference, a webinar or another occasion.", writes=True),
    Command("account", "add.account", "Add an account of your own.", writes=True),
    Command(
        "opportunity",
        "add.opportunity",
        "Add a door that opened: a call for partners, a speaker, an invitation.",
        writes=True,
    ),
    Command("topic", "add.topic", "Add something to learn, keep up with or teach.", writes=True),
)
