"""A story tells what happened, and nothing that did not."""

import pytest

from plncli.doc import line_text
from plncli.questions import Question
from plncli.questions.story import told
from tests.questions.asked import question, step

ASKED = step("asked", "2026-10-01T08:00:00Z", "Ana", "Ben", "#edchat")
ANA = step("answered", "2026-10-01T11:30:00Z", "Ana", text="This\none")
MANY = [step("answered", f"2026-10-0{day}T08:00:00Z", "Ben", text=f"{day}!") for day in range(1, 6)]


@pytest.mark.parametrize(
    ("asked", "story"),
    [
        (question(), "Which rubric? I asked myself this on 1 October 2026."),
        (question(ASKED), "Which rubric? On 1 October 2026 I asked Ana, Ben and #edchat."),
        (question(ASKED, ANA, resolved_on="2026-10-08"),
         "Which rubric? On 1 October 2026 I asked Ana, Ben and #edchat. Ana answered after 3"
         " hours: “This one.” By 8 October 2026 it was solved."),
        (question(ASKED, ANA, resolved_on="2026-10-08", outcome="It works",
                  reported_on="2026-10-09"),
         "Which rubric? On 1 October 2026 I asked Ana, Ben and #edchat. Ana answered after 3"
         " hours: “This one.” What came of it: It works. I reported back to Ana."),
        (question(step("asked", "2026-10-01T08:00:00Z"), given_up_on="2026-10-08"),
         "Which rubric? On 1 October 2026 I asked around. On 8 October 2026 I let it go."),
        (question(*MANY),
         "Which rubric? I asked myself this on 1 October 2026. Ben answered at once: “1!” Ben"
         " answered after 1 day: “2!” Ben answered after 2 days: “3!” 2 more answers helped."),
    ],
)  # fmt: skip
def test_stories(asked: Question, story: str) -> None:
    assert line_text(told(asked).line) == story
