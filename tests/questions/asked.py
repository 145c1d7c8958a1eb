"""A question with some steps, for tests."""

from plncli.questions import Question, Step

OPENED = "2026-10-01T08:00:00Z"


def step(part: str, at: str, *who: str, text: str = "", helped: bool = False) -> Step:
    """Return a step in which these people took part."""
    return Step(part, at, at[:10], helped, f"i-{at}", text, who, who)


def question(*steps: Step, number: int = 1, **fields: str | None) -> Question:
    """Return a question that was opened on 1 October 2026, with steps and other fields."""
    plain: dict[str, str | None] = dict.fromkeys(
        ("resolved_on", "given_up_on", "reported_on", "outcome", "story", "note")
    )
    return Question(
        id="ques",
        number=number,
        text="Which rubric?",
        kind="question",
        created_at=OPENED,
        updated_at=OPENED,
        steps=steps,
        **{**plain, "opened_at": OPENED, **fields},  # type: ignore[arg-type]
    )
