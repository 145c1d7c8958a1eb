"""Where a cycle of inquiry stands."""

from plncli.inquiry import PROMPTS, TITLES, Cycle, Step, current, heading, state, whole
from plncli.model import STEPS

CYCLE = Cycle(
    "abcd", "efgh", "Readers", 1, "All read aloud", None, None, None, None, None, None, None,
    "2026-09-01", None, None, "2026-09-01T08:00:00Z", "2026-09-01T08:00:00Z",
)  # fmt: skip


def test_every_step_has_a_title_and_prompts() -> None:
    assert tuple(TITLES) == tuple(PROMPTS) == STEPS
    assert all(len(prompts) == 2 for prompts in PROMPTS.values())


def test_the_five_steps_in_order_whatever_is_written() -> None:
    steps = whole([Step("apply", "keep it"), Step("evidence", done_on="2026-09-02")])
    assert [step.code for step in steps] == list(STEPS)
    assert steps[-1].text == "keep it"


def test_where_a_cycle_stands() -> None:
    assert state(CYCLE) == "at step 1 of 5: gather evidence"
    begun = CYCLE._replace(steps=(Step("evidence", done_on="2026-09-02"),))
    assert state(begun) == "at step 2 of 5: choose strategies"
    # A later step that is done early does not hide one that is not.
    early = CYCLE._replace(steps=(Step("implement", done_on="2026-09-02"),))
    assert state(early) == "at step 1 of 5: gather evidence"
    done = CYCLE._replace(steps=tuple(Step(code, done_on="2026-09-02") for code in STEPS))
    assert (current(done), state(done)) == (None, "ready to close with its result")
    closed = begun._replace(closed_on="2026-10-01", verdict="no_change")
    assert (current(closed), state(closed)) == (None, "closed: no change")
    assert heading(closed) == "Readers, cycle 1"
