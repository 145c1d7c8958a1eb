"""Which minutes count: caps, minima, periods, and that no minute is counted twice or lost."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from plncli.hours.counting import COUNTED, Cap, Need, Pace, Part, count, pace, year_name, year_of
from plncli.hours.records import Activity
from plncli.hours.rules import Rule
from tests.hours.made import ELL, PRESENTING, activities, activity, period, rules


def test_a_cap_refuses_the_latest() -> None:
    done = count(
        [
            activity("b", "2025-02-08", 390, "presenting"),
            activity("a", "2023-10-14", 600, "presenting"),
        ],
        period(9000, PRESENTING),
    )
    assert done.parts == (
        Part("a", None, 600, COUNTED, ("within presenting, 10 %",)),
        Part("b", None, 300, COUNTED, ("within presenting, 10 %",)),
        Part("b", None, 90, "over the cap: presenting, 10 %"),
    )
    assert (done.minutes, done.caps) == (900, (Cap("presenting, 10 %", 990, 900),))


def test_parts_are_counted_on_their_own() -> None:
    most = Rule("max_category", "tech", minutes=60, text="tech, 1 h")
    done = count([activity("a", "2024-01-01", 360, tech=120, ell=60)], period(6000, most, ELL))
    assert done.parts == (
        Part("a", "tech", 60, COUNTED, ("within tech, 1 h",)),
        Part("a", "tech", 60, "over the cap: tech, 1 h"),
        Part("a", "ell", 60, COUNTED, ("towards ELL, 15 %",)),
        Part("a", None, 180, COUNTED),
    )
    assert done.needs == (Need("ELL, 15 %", 60, 900),)
    assert not done.needs[0].met


def test_two_caps_at_once_and_the_tighter_one_is_named() -> None:
    tech = Rule("max_category", "tech", minutes=30, text="tech, 30 min")
    done = count(
        [activity("a", "2024-01-01", 100, "presenting", tech=100)], period(900, PRESENTING, tech)
    )
    assert done.parts == (
        Part("a", "tech", 30, COUNTED, ("within presenting, 10 %", "within tech, 30 min")),
        Part("a", "tech", 70, "over the cap: tech, 30 min"),
    )


def test_what_is_planned_or_of_no_approved_provider_does_not_count() -> None:
    approved = Rule("approved_provider")
    done = count(
        [
            activity("a", "2024-01-01", 60, status="planned", number="7"),
            activity("b", "2024-01-02", 60),
            activity("c", "2024-01-03", 60, status="approved", number="7"),
        ],
        period(600, approved),
    )
    assert [part.why for part in done.parts] == [
        "planned", "no number of an approved provider", COUNTED,
    ]  # fmt: skip


def test_the_first_and_the_last_day_belong_to_the_period() -> None:
    days = ("2023-08-31", "2023-09-01", "2028-08-31", "2028-09-01")
    done = count([activity(day, day, 60) for day in days], period(600))
    assert [part.activity_id for part in done.parts] == list(days[1:3])


def test_a_minimum_for_each_year() -> None:
    yearly = Rule("min_year", minutes=60, text="an hour a year")
    done = count(
        [activity("a", "2024-08-31", 60), activity("b", "2024-09-01", 30)],
        period(600, yearly, until="2025-08-31"),
    )
    assert done.needs == (
        Need("an hour a year: 2023/24", 60, 60), Need("an hour a year: 2024/25", 30, 60),
    )  # fmt: skip
    assert done.parts[0].rules == ("towards an hour a year",)


def test_a_year_that_is_a_calendar_year_is_called_so() -> None:
    calendar = period(0)._replace(starts="2024-01-01")
    assert [year_name(calendar, 1), year_name(period(0), 1)] == ["2025", "2024/25"]
    assert year_name(period(0)._replace(starts="2099-09-01"), 0) == "2099/00"


def test_parts_never_make_an_activity_longer_than_it_was() -> None:
    done = count([activity("a", "2024-01-01", 60, ell=45, tech=30, content=10)], period(600))
    assert [(part.category, part.minutes) for part in done.parts] == [("ell", 45), ("tech", 15)]


def test_years_of_a_period_that_begins_on_a_leap_day() -> None:
    leap = period(0)._replace(starts="2024-02-29")
    assert [year_of(leap, day) for day in ("2024-02-29", "2025-02-28", "2025-03-01")] == [0, 0, 1]


def test_pace() -> None:
    year = period(3650, until="2024-08-30")  # 365 days
    assert pace(year, 0, date(2023, 9, 1)) == Pace(1, 365, -10, 301)
    assert pace(year, 3650, date(2024, 1, 1)) == Pace(123, 365, 2420, 0)
    assert pace(year, 650, date(2024, 9, 30)) == Pace(365, 365, -3000, 90000)
    assert pace(year, 0, date(2023, 1, 1)) == Pace(0, 365, 0, 300)


@given(activities, rules)
def test_no_minute_twice_and_none_lost(logged: list[Activity], asked: list[Rule]) -> None:
    mine = period(6000, *asked)
    done = count(logged, mine)
    inside = {each.id: each for each in logged if mine.starts <= each.starts <= mine.until}
    for identity, each in inside.items():
        parts = [part for part in done.parts if part.activity_id == identity]
        assert sum(part.minutes for part in parts) == each.minutes
        assert all(part.minutes > 0 for part in parts)
    assert {part.activity_id for part in done.parts} == set(inside)
    assert done.minutes == sum(part.minutes for part in done.parts if part.counts)


@given(activities, rules)
def test_caps_hold(logged: list[Activity], asked: list[Rule]) -> None:
    done = count(logged, period(6000, *asked))
    kind_of = {each.id: each.kind for each in logged}
    for rule in asked:
        if rule.kind == "max_kind":
            counts = [
                p.minutes for p in done.parts if p.counts and kind_of[p.activity_id] == rule.of
            ]
            assert sum(counts) <= rule.limit(6000)
        if rule.kind == "max_category":
            counts = [p.minutes for p in done.parts if p.counts and p.category == rule.of]
            assert sum(counts) <= rule.limit(6000)


@given(activities, rules, st.randoms())
def test_the_order_of_entry_does_not_matter(
    logged: list[Activity], asked: list[Rule], chance: object
) -> None:
    mixed = list(logged)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert count(mixed, period(6000, *asked)) == count(logged, period(6000, *asked))
