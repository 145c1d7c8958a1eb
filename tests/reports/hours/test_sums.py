"""What the report adds up is what the rows say."""

import csv
import io
from datetime import date

from hypothesis import given

from plncli.hours.counting import count, pace
from plncli.hours.records import Activity, Licence
from plncli.hours.rules import Rule
from plncli.render import tocsv
from plncli.reports.hours.period import Hours, Licensed
from plncli.store.activities import Learnt
from tests.hours.made import activities, period, rules

TODAY = date(2026, 10, 7)


def licensed(logged: list[Activity], asked: list[Rule]) -> Licensed:
    mine = period(6000, *asked)
    done = count(logged, mine)
    inside = tuple(each for each in logged if mine.starts <= each.starts <= mine.until)
    licence = Licence(
        "abcd", "Mine", None, None, None, mine.starts, mine.until, "{}", None, "", ""
    )  # fmt: skip
    far = pace(mine, done.minutes, TODAY)
    return Licensed(licence, None, mine, done, far, inside, Learnt(0, 0, 0))


@given(activities, rules)
def test_every_sum_is_the_sum_of_its_rows(logged: list[Activity], asked: list[Rule]) -> None:
    mine = licensed(logged, asked)
    sums = mine.sums()
    for parts in (sums.years, sums.categories, sums.origins):
        assert sum(parts.values()) == mine.done.minutes
    whole = sum(each.minutes for each in mine.inside)
    assert mine.done.minutes + sum(sums.refused.values()) == whole
    assert sum(mine.counted(each) for each in mine.inside) == mine.done.minutes


@given(activities, rules)
def test_the_sheet_adds_up_to_the_report(logged: list[Activity], asked: list[Rule]) -> None:
    mine = licensed(logged, asked)
    page = tocsv.render(Hours((mine,), tuple(logged), TODAY).table().layout())
    rows = list(csv.DictReader(io.StringIO(page)))
    assert sum(int(row["counted"]) for row in rows) == mine.done.minutes
    assert sum(int(row["minutes"]) for row in rows) == sum(each.minutes for each in mine.inside)
    for row in rows:
        assert (row["counted"] == row["minutes"]) is (row["not_counted_because"] == "")
