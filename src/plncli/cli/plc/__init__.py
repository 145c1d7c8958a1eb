"""`pln plc`: professional learning communities and their cycles of inquiry."""

from plncli.cli.commands import Command

ALONE = "list"

COMMANDS = (
    Command("list", "plc.overview", "List your PLCs and where each cycle stands."),
    Command("show", "plc.show", "Show one PLC: its people, its steps, its cycles."),
    Command("new", "plc.new", "Begin a PLC and its first cycle.", writes=True),
    Command("step", "plc.step", "Note, plan or finish one of the five steps.", writes=True),
    Command("commit", "plc.commit", "Note what somebody takes on.", writes=True),
    Command("close", "plc.close", "Close a cycle with its result.", writes=True),
    Command("next", "plc.following", "Open the next cycle from the last one.", writes=True),
    Command(
        "agenda",
        "plc.agenda",
        "Write the agenda of the next meeting, around the step that the group is at.",
    ),
    Command("invitation", "plc.invitation", "Write the text that asks colleagues to join."),
    Command("report", "plc.report", "Write one page: before, what we did, after."),
)
