"""Activities and periods for tests."""

from datetime import date

from hypothesis import strategies as st

from plncli.hours.counting import Period
from plncli.hours.records import Activity, Split
from plncli.hours.rules import Rule

PRESENTING = Rule("max_kind", "presenting", share=0.1, text="presenting, 10 %")
ELL = Rule("min_category", "ell", share=0.15, text="ELL, 15 %")


def activity(
    identity: str,
    starts: str,
    minutes: int,
    kind: str = "workshop",
    *,
    status: str = "done",
    number: str | None = None,
    **splits: int,
) -> Activity:
    """Return an activity; further names are categories with their minutes."""
    return Activity(
        identity, identity, kind, starts, None, minutes, status, None, None, number, None, None,
        None, None, None, None, None, None, "", "",
        tuple(Split(*split) for split in splits.items()),
    )  # fmt: skip


def period(required: int, *rules: Rule, until: str = "2028-08-31") -> Period:
    """Return a period that begins on 1 September 2023."""
    return Period("Mine", "2023-09-01", until, required, rules)


CATEGORIES = ("ell", "tech", "content")
KINDS = ("workshop", "presenting", "independent")
activities = st.lists(
    st.builds(
        activity,
        st.uuids().map(str),
        st.dates(date(2023, 8, 1), date(2028, 10, 1)).map(str),
        st.integers(1, 400),
        st.sampled_from(KINDS),
        status=st.sampled_from(["planned", "done", "submitted"]),
        ell=st.integers(1, 150),
        tech=st.integers(1, 150),
    ),
    max_size=15,
)
rules = st.lists(
    st.one_of(
        st.builds(Rule, st.just("max_kind"), st.sampled_from(KINDS), st.integers(0, 2000)),
        st.builds(Rule, st.just("max_category"), st.sampled_from(CATEGORIES), st.integers(0, 900)),
        st.just(ELL),
    ),
    max_size=4,
    unique=True,
)
