"""How much fits into the minutes."""

from plncli import model
from plncli.due.minutes import MINUTES, PLANS, PROMISES, fitting

DUE = [("thank", "a"), ("session", "b"), ("check_in", "c"), ("look", "d"), ("step", "e")]


def test_all_of_it_without_minutes() -> None:
    assert list(fitting(DUE, None)) == ["a", "b", "c", "d", "e"]


def test_as_much_as_fits_from_the_first_on() -> None:
    assert list(fitting(DUE, 1)) == ["a", "b"]
    assert list(fitting(DUE, 8)) == ["a", "b", "c"]
    assert list(fitting(DUE, 12)) == ["a", "b", "c"]
    assert list(fitting(DUE, 13)) == ["a", "b", "c", "d"]


def test_the_first_is_there_however_long_it_takes() -> None:
    assert list(fitting([("session", "b"), ("step", "e"), ("thank", "a")], 1)) == ["b", "e"]
    assert list(fitting([], 1)) == []


def test_every_kind_has_its_minutes() -> None:
    assert set(PROMISES) == set(model.PROMISE_KINDS)
    assert {*PROMISES, *PLANS, "session", "event", "check_in", "look"} == set(MINUTES)
