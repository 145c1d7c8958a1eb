"""What the acts of the log come to."""

from plncli.model import ACTS
from plncli.ways import PURPOSES, WAYS, by_purpose, by_way


def test_every_act_is_one_way_of_learning() -> None:
    acts = [act for those in WAYS.values() for act in those]
    assert sorted(acts) == sorted(ACTS)


def test_purposes_name_acts_that_there_are() -> None:
    for parts in PURPOSES.values():
        for _, acts in parts:
            assert set(acts) <= set(ACTS)


def test_every_act_serves_one_purpose_at_most() -> None:
    for act in ACTS:
        for direction in ("gave", "received", "mutual", None):
            found = by_purpose({(direction, act): 1})
            assert sum(found.values()) <= 1, (act, direction, found)


def test_acts_are_counted_by_way_and_by_purpose() -> None:
    acts = {
        ("gave", "advised"): 2,
        ("received", "advised"): 3,
        ("mutual", "co_created"): 1,
        ("received", "read"): 4,
        ("mutual", "met"): 5,
        (None, None): 9,
    }
    assert by_way(acts) == {
        "read": 4, "watch or listen": 0, "attend": 0, "converse": 10, "share": 0,
        "make together": 1, "teach": 0,
    }  # fmt: skip
    assert by_purpose(acts) == {
        "get help": 3, "give help": 2, "pass things on": 0, "hear of things": 4,
        "work together": 1, "stay in touch": 5,
    }  # fmt: skip
