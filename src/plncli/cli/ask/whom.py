"""Who may know: people to ask about a question."""

from plncli.cli.invocation import Invocation
from plncli.cli.output import note
from plncli.questions import Question
from plncli.shellwords import command


def propose(invocation: Invocation, question: Question) -> None:
    """Name three people to ask, with the reasons and the command; or say that nobody is known."""
    from plncli.reports.questions.whom import whom

    with invocation.reading() as connection:
        found = whom(connection, question, invocation.now, invocation.settings)
    for person, why in found:
        again = command("ask", "again", str(question.number), "--to", person.name)
        note(invocation, f"{person.name} may know ({'; '.join(why)}): {again}")
    if not found:
        topic = " ".join(question.topics[:1]) or "TOPIC"
        add = f"{command('add', 'contact')} NAME {command('--topic', topic).removeprefix('pln ')}"
        note(invocation, f"nobody else comes to mind; who might know somebody? {add}")
