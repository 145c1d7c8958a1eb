"""Activities and periods for tests."""

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
