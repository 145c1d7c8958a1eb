"""`pln hours`: professional development that counts."""

from plncli.cli.commands import Command

OTHERWISE = ALONE = "report"
"""`pln hours` alone, or with options, is the report."""

COMMANDS = (
    Command("report", "hours.report", "Show what counts for your licence, and what does not."),
    Command("add", "hours.add", "Add an activity in one line.", writes=True),
    Command("licence", "hours.licence", "The periods of your licences."),
    Command("split", "hours.split", "Say how the time of an activity divides.", writes=True),
    Command("evidence", "hours.evidence", "Keep files that show you were there.", writes=True),
    Command("explain", "hours.explain", "Say which rule took or refused each minute."),
    Command("submitted", "hours.submitted", "Note that activities were handed in.", writes=True),
    Command("approved", "hours.approved", "Note that activities were approved.", writes=True),
    Command("audit", "hours.audit", "Look whether all evidence is there as it was."),
    Command("presets", "hours.presets", "List the rules of agencies, or make them your own."),
)
