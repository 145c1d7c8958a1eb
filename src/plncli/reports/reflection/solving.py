"""My network in action: what was asked, how soon answers came, and the stories of it."""

from plncli.counted import counted, span
from plncli.doc import Block, Items, Paragraph, line, paragraph
from plncli.questions import Question, helping
from plncli.questions.statistics import statistics
from plncli.questions.story import told
from plncli.reports.reflection.section import Facts, Section
from plncli.store.questions import questions

MOST = 3
"""Stories that are told, the most telling first (our default)."""


def _facts(facts: Facts) -> tuple[Block, ...]:
    first, last = facts.days
    asked = questions(facts.connection)
    numbers = statistics(asked, first, last, facts.now.tzinfo)
    solved = [each for each in asked if first <= (each.resolved_on or "") <= last]
    if not (numbers.opened or solved):
        return ()
    said = [counted(numbers.opened, "question") + f" asked, {facts.period}"]
    if numbers.solved:
        helped = f"{numbers.solved_by_network} of them with the help of others"
        said.append(f"{numbers.solved} solved, {helped}")
    if numbers.first_answer is not None:
        waited = f"after {span(numbers.first_answer)}" if numbers.first_answer else "at once"
        said.append(f"as a rule the first answer came {waited}")
    stories = sorted(solved, key=_telling, reverse=True)
    return (
        Items((line("; ".join(said)),)),
        *(_story(each) for each in facts.few(stories, MOST)),
    )


def _telling(question: Question) -> tuple[bool, bool, str]:
    """What makes a story worth telling: others helped, something came of it, it is new."""
    return bool(helping(question)), bool(question.outcome), question.resolved_on or ""


def _story(question: Question) -> Paragraph:
    """The story as it was kept, else as the log tells it."""
    if question.story:
        return paragraph(" ".join(question.story.replace("**", "").split()))
    return told(question)


SECTION = Section(
    name="solving",
    title="My network in action",
    prompt="Tell of a problem that you solved, or of something that you learned, with the help of"
    " your network. Who helped, and what would you have done without them?",
    facts=_facts,
    share=4,
)
