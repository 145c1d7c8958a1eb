"""The numbers of a snapshot, and how two days compare."""

from plncli.questions.statistics import Statistics
from plncli.snapshots import Difference, differences, measure
from plncli.store.reflecting.stages import Named
from plncli.store.snapshots import Facts

FACTS = Facts(
    families={("contact", "active"): 10, ("contact", "wanted"): 3, ("source", "active"): 2},
    near={(1, 0): 7, (1, 1): 1, (0, 1): 1, (0, 0): 1},
    kinds={
        ("source", "blog", None): 1,
        ("source", "blog", "online_learning"): 1,
        ("community", "hashtag", None): 2,
        ("event", "edcamp", None): 1,
    },
    scopes={"school": 6, "district": 2, "national": 1, "global": 1},
    sectors={"education": 9, None: 1},
    circles={"Robotics": 3},
    directions={"gave": 1, "received": 2, "mutual": 1},
    minutes=90,
    late=1,
    rhythms=4,
    dormant=2,
    stages=(Named("2026-10-01", ("balance",), None, None),),
)
QUIET = Statistics(3, 2, 1, 1, 40)


def test_numbers_of_a_day() -> None:
    assert measure(FACTS, QUIET, 90) == {
        "families": {"contacts": 10, "sources": 2, "communities": 0},
        "boxes": {
            "blogs_websites": 1, "local_colleagues": 8, "social_networks": 4,
            "professional_orgs": 0, "conferences_edcamps": 1, "online_learning": 1,
            "communities": 0, "books_journals": 0, "other": 1,
        },
        "scopes": {"school": 6, "district": 2, "region": 0, "national": 1, "global": 1,
                   "unknown": 0},
        "sectors": {"education": 9, "outside": 0, "unknown": 1},
        "circles": {"Robotics": 3},
        "scope_iqv": 0.725,  # the known answer of the scope dimension of gaps
        "scope_e_i": -0.6,
        "window_days": 90,
        "give_share": 0.375,
        "interactions_directed": 4,
        "minutes": 90,
        "questions_opened": 3,
        "questions_solved": 1,
        "first_answer_minutes": 40,
        "checks_on_time": 0.75,
        "rhythms": 4,
        "dormant": 2,
        "stages": [{"about": None, "stages": ["balance"]}],
    }  # fmt: skip


def test_what_was_not_counted_is_unknown() -> None:
    nothing = FACTS._replace(directions={}, rhythms=0, late=0, scopes={None: 4})
    found = measure(nothing, Statistics(0, 0, 0, 0, None), 90)
    names = ("give_share", "checks_on_time", "scope_iqv", "scope_e_i", "first_answer_minutes")
    assert [found[name] for name in names] == [None] * 5


def test_differences_name_the_part_and_leave_out_what_is_the_same() -> None:
    before = measure(FACTS, QUIET, 90)
    later = FACTS._replace(circles={"Chess": 2}, directions={}, dormant=5)
    assert differences(before, measure(later, QUIET, 90)) == (
        Difference("circles.Chess", 0, 2),
        Difference("give_share", 0.375, None),
        Difference("interactions_directed", 4, 0),
        Difference("dormant", 2, 5),
        Difference("circles.Robotics", 3, 0),
    )
    assert differences(before, before) == ()
