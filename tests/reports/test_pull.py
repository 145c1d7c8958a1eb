"""What is said of a pull."""

import pytest

from plncli.feeds.keeping.records import Outcome
from plncli.reports.pull import PullReport

FEED = Outcome("abcd", "Garden", "https://garden.example/feed", "skipped")
SOON = "2026-10-07T09:10:00Z"
LATER = "2026-10-07T12:00:00Z"


def left(reason: str | None, next_at: str | None = None) -> Outcome:
    return FEED._replace(reason=reason, next_at=next_at)


UPDATED = FEED._replace(status="updated", new=2, changed=1)
FAILED = FEED._replace(status="failed", error_code="http_404", error_message="no")


@pytest.mark.parametrize(
    ("outcomes", "summary"),
    [
        ([], "no source has a feed yet: `pln follow URL` or `pln import FILE.opml`"),
        (
            [
                *[UPDATED] * 12,
                *[FEED._replace(status="unchanged")] * 190,
                *[left("host_cooling", SOON)] * 9,
                *[left("not_due", LATER)] * 3,
                left("busy_host"),
                left("stopped"),
                *[FAILED] * 4,
            ],
            "206 feeds: 24 new entries from 12 sources, 12 changed, 190 unchanged, 3 not due,"
            " 9 waiting (server asked), 1 waiting (a few at a time), 1 gone for good,"
            " 4 problems (`pln doctor`)",
        ),
        (
            [left("not_due", LATER), left("not_due", SOON)],
            "no feed is due before 2026-10-07 09:10 UTC (`pln pull --force` asks all)",
        ),
        (
            [left("not_due", LATER), left("host_cooling", SOON), left("paused")],
            "no feed was asked: 1 not due, 1 waiting (server asked), 1 paused;"
            " the next one is due after 2026-10-07 09:10 UTC",
        ),
        (
            [left("stopped")],
            "no feed was asked: 1 gone for good (`pln pull SOURCE` asks one all the same)",
        ),
        ([left(None)], "no feed was asked: 1 not followed any more"),
        (
            [FAILED._replace(error_code="offline")] * 2 + [left("not_due", LATER)],
            "you seem to be offline: 2 feeds, and no host could be reached",
        ),
        (
            [FAILED._replace(error_code="sign_in")],
            "a sign-in page answers in place of your feeds (1 feed): sign in to the network with"
            " a browser, then `pln pull`",
        ),
    ],
)
def test_one_line_on_the_whole_pull(outcomes: list[Outcome], summary: str) -> None:
    assert PullReport(tuple(outcomes), 1.0).summary() == summary


def test_why_each_feed_was_not_asked() -> None:
    outcomes = (
        UPDATED,
        left("not_due", LATER),
        left("host_cooling", SOON),
        left("busy_host"),
        left("stopped"),
        left("paused", LATER),
        left(None),
    )
    assert PullReport(outcomes, 1.0).reasons() == [
        "Garden (abcd): not due, next look after 2026-10-07 12:00 UTC",
        "Garden (abcd): its server asked for time, next look after 2026-10-07 09:10 UTC",
        "Garden (abcd): its server takes a few requests at a time",
        "Garden (abcd): its server said twice that it is gone for good;"
        " `pln pull abcd` asks once again",
        "Garden (abcd): paused; `pln pull abcd` asks all the same",
    ]
