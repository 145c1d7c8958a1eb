"""D1.1, D1.6 and D1.8: blogs and websites, online learning, books and journals."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.config import Settings
from plncli.gaps.box_sources import findings
from plncli.gaps.finding import STATUSES, Finding
from plncli.model import SOURCE_KINDS
from tests.gaps.factory import TODAY, day, event, network, source

NEW = day(3)


def found(*records: object) -> dict[str, Finding]:
    return {each.id: each for each in findings(network(*records), TODAY, Settings())}


@pytest.mark.parametrize(
    ("identity", "kinds", "enough"),
    [
        ("D1.1", ("blog", "news", "website", "newsletter", "tool", "bookmark_collection"), 5),
        ("D1.6", ("podcast", "video", "tutorial", "course"), 2),
        ("D1.8", ("book", "journal"), 2),
    ],
)
def test_things_are_counted_by_box(identity: str, kinds: tuple[str, ...], enough: int) -> None:
    for count in (0, 1, enough - 1, enough, enough + 1):
        items = [source(f"s{n}", kinds[n % len(kinds)], created_at=NEW) for n in range(count)]
        finding = found(*items, source("other", "other", created_at=NEW))[identity]
        expected = "gap" if count == 0 else "thin" if count < enough else "ok"
        assert (finding.status, finding.value, finding.n) == (expected, count, count)


def test_blogs_whole() -> None:
    finding = found(
        source("b1", title="Chalk Shelf", created_at=NEW),
        source("b2", title="Quiet Pages", feed_url="https://quiet.example/feed"),
    )["D1.1"]
    assert finding.name == "Blogs & websites"
    assert finding.measured == "1 blog or website looked at or added in 90 days"
    assert finding.evidence == ("counted: Chalk Shelf",)
    assert finding.action == "pln log read re Quiet Pages"
    assert finding.rule == (
        "5 are enough: the exercise Follow Five, Find Five, Take Five (gaps.blogs_ok)."
    )


def test_nothing_at_all_proposes_something_new() -> None:
    assert [each.action for each in found().values()] == [
        "pln discover --box blogs-websites",
        "pln discover --box online-learning",
        "pln discover --box books-journals",
    ]
    assert found()["D1.1"].measured == "no blogs or websites looked at or added in 90 days"
    assert [each.evidence for each in found().values()] == [(), (), ()]


def test_a_book_that_is_being_read_counts_without_other_signs() -> None:
    assert found(source("b", "book", adoption="reading"))["D1.8"].value == 1
    assert found(source("b", "book", adoption="reading", status="paused"))["D1.8"].value == 0
    assert found(source("b", "book", adoption="read"))["D1.8"].value == 0


@pytest.mark.parametrize(
    ("status", "starts", "counts"),
    [
        ("attended", 90, 1),
        ("attended", 91, 0),
        ("registered", -183, 1),
        ("registered", -184, 0),
        ("registered", 1, 0),
        ("wanted", -5, 0),
        ("missed", 5, 0),
    ],
)
def test_webinars_count_when_attended_or_booked(status: str, starts: int, counts: int) -> None:
    webinar = event("w", "webinar", status=status, starts=day(starts))
    assert found(webinar)["D1.6"].value == counts


def test_other_events_and_undated_ones_are_no_online_learning() -> None:
    assert found(
        event("w", "webinar", status="registered"),
        event("c", "conference", status="attended", starts=day(5)),
    )["D1.6"].value == 0  # fmt: skip


SOURCES = st.lists(
    st.builds(
        lambda number, kind, age, status: source(
            f"s{number}", kind, created_at=day(age), status=status
        ),
        st.integers(0, 10**6),
        st.sampled_from(SOURCE_KINDS),
        st.integers(0, 200),
        st.sampled_from(("active", "wanted", "archived")),
    ),
    max_size=12,
    unique_by=lambda each: each.id,
)


@given(SOURCES)
def test_one_more_active_blog_never_makes_it_worse(sources: list[object]) -> None:
    before = found(*sources)["D1.1"]
    after = found(*sources, source("one more", "blog", created_at=day(0)))["D1.1"]
    assert STATUSES.index(after.status) >= STATUSES.index(before.status)


@given(SOURCES)
def test_the_order_of_sources_changes_no_status(sources: list[object]) -> None:
    forward, backward = found(*sources), found(*reversed(sources))
    for identity, finding in forward.items():
        other = backward[identity]
        assert (finding.status, finding.value, finding.action) == (
            other.status, other.value, other.action,
        )  # fmt: skip
