"""`pln ask`: questions, from the first time they are asked to the report back."""

from plncli.cli.commands import Command

OTHERWISE = "new"
"""What is no command is a question."""

COMMANDS = (
    Command("new", "ask.new", "Ask a question; the word new can be left out.", writes=True),
    Command("list", "ask.listing", "List your questions and what to do next."),
    Command("again", "ask.again", "Ask somebody else the same question.", writes=True),
    Command("answered", "ask.answered", "Note an answer, and who gave it.", writes=True),
    Command("resolved", "ask.resolved", "Note that a question is solved.", writes=True),
    Command("resolve", "ask.resolved", "Note that a question is solved.", writes=True, hidden=True),
    Command("reported", "ask.reported", "Note that you told those who helped.", writes=True),
    Command("given-up", "ask.given_up", "Let a question go.", writes=True),
    Command("reopened", "ask.reopened", "Take a question up again.", writes=True),
    Command("story", "ask.story", "Tell a question as a paragraph in Markdown.", writes=True),
)
