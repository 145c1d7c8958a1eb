"""The seven outcomes and what speaks for each."""

from plncli.model import OUTCOMES
from plncli.outcomes import SPEAKING, TITLES, Outcome, Signs, outcomes


def test_every_outcome_has_a_title_and_signs_that_are_counted() -> None:
    assert tuple(TITLES) == OUTCOMES == tuple(SPEAKING)
    assert sorted(name for signs in SPEAKING.values() for name, *_ in signs) == sorted(
        Signs._fields
    )


def test_what_happened_speaks_and_what_did_not_is_silent() -> None:
    found = outcomes(Signs(read=1, saved=2, changed_mind=3), {"model": ("they asked me how",)})
    assert [each.code for each in found] == list(OUTCOMES)
    assert found[0].evidence == ("1 thing read, watched or heard", "2 entries saved")
    assert found[1] == Outcome("connected", TITLES["connected"], ())
    assert found[3].notes == ("they asked me how",)
    assert found[6].evidence == ("3 changes of mind",)
