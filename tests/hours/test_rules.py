"""Presets: those that come along are whole, those of the user win, a wrong one is told."""

import re
from pathlib import Path

import pytest

from plncli.errors import NotFoundError, UsageError
from plncli.hours.presets import period_of, presets, template, texts, units_of
from plncli.hours.records import Licence
from plncli.hours.rules import Rule, read_preset

NOWHERE = Path("nowhere")


def licence(preset: str | None, role: str | None = None, rules: str = "{}") -> Licence:
    return Licence(
        "abcd", "Mine", preset, role, None, "2023-09-01", "2028-08-31", rules, None, "", ""
    )


def test_what_the_presets_ask_for() -> None:
    known = presets(NOWHERE)
    assert {code: (each.minutes, each.years, each.as_of) for code, each in known.items()} == {
        "ny-ctle": (6000, 5, "2026-10-01"),
        "pa-act48": (10800, 5, "2026-10-01"),
        "tx-cpe": (9000, 5, "2026-10-01"),
    }
    assert all(each.source for each in known.values())
    assert (known["ny-ctle"].per_year, known["ny-ctle"].keep_years) == (1200, 8)
    assert known["tx-cpe"].units == {"semester_hour": 900}
    assert known["pa-act48"].units == {"credit": 1800}


def test_a_role_has_its_own_total_and_its_own_rules() -> None:
    known = presets(NOWHERE)
    assert period_of(licence("tx-cpe", "librarian"), known).required == 12000
    assert [rule.limit(9000) for rule in period_of(licence("tx-cpe"), known).rules] == [
        1800, 900, 2700,
    ]  # fmt: skip
    plain, esol = (period_of(licence("ny-ctle", role), known).rules for role in (None, "esol"))
    assert [rule.share for rule in plain] == [None, 0.15]
    assert [rule.share for rule in esol] == [None, 0.5]


def test_fewer_years_of_practice_need_fewer_hours() -> None:
    known = presets(NOWHERE)
    required = [
        period_of(licence(code, rules=f'{{"practised": {years}}}'), known).required
        for code, years in (("ny-ctle", 0), ("ny-ctle", 3), ("ny-ctle", 9), ("tx-cpe", 3))
    ]
    assert required == [0, 3600, 6000, 9000]
    language = period_of(licence("ny-ctle", rules='{"practised": 3}'), known).rules[1]
    assert language.limit(3600) == 540


def test_units_of_the_licences_that_are_held() -> None:
    known = presets(NOWHERE)
    held = [licence("tx-cpe"), licence("pa-act48"), licence("ny-ctle"), licence(None)]
    assert units_of(held, known) == {"semester_hour": {900}, "credit": {1800}}
    mine = {"mine": read_preset("mine", "name='M'\nhours=9\n[units]\ncredit = 15")}
    both = [*held, licence("mine"), licence("gone")]
    assert units_of(both, known | mine)["credit"] == {900, 1800}


def test_a_rule_without_words_is_called_by_what_it_is_about() -> None:
    assert Rule("max_kind", "book_study").said == "book study"
    assert Rule("min_year").said == "each year"


def test_a_source_may_be_one_text_and_a_new_preset_is_one() -> None:
    assert read_preset("x", "name = 'X'\nhours = 1\nsource = 'a page'").source == ("a page",)
    assert read_preset("x", template()).minutes == 6000
    whole = read_preset("x", re.sub("^#(?! )", "", template(), flags=re.MULTILINE))
    assert (whole.keep_years, whole.per_year, whole.units) == (5, 1200, {"semester_hour": 900})
    assert (whole.known_roles(), whole.rules[0].limit(6000)) == (["librarian"], 1200)


def test_a_licence_changes_its_preset() -> None:
    changed = '{"hours": 120, "rule": [{"rule": "min_category", "of": "ell", "hours": 3}]}'
    period = period_of(licence("pa-act48", rules=changed), presets(NOWHERE))
    assert (period.required, period.rules) == (7200, (Rule("min_category", "ell", 180),))
    assert period_of(licence(None, rules='{"hours": 30}'), {}).required == 1800
    with pytest.raises(NotFoundError, match="Mine goes by the preset 'gone', which is not there"):
        period_of(licence("gone"), presets(NOWHERE))


def test_the_users_own_win(tmp_path: Path) -> None:
    (tmp_path / "tx-cpe.toml").write_text(texts()["tx-cpe"].replace("hours = 150", "hours = 151"))
    (tmp_path / "mine.toml").write_text("name = 'Mine'\nhours = 2.5\n")
    known = presets(tmp_path)
    assert (known["tx-cpe"].minutes, known["mine"].minutes) == (9060, 150)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("hours = ", "x.toml: Invalid value (at end of document)"),
        ("hours = 3", "x.toml: name is missing"),
        ("name = 'X'\nhours = 'many'",
         "x.toml: 'many' is no number of hours; `pln hours presets --edit x`"),
        ("name = 'X'\nhours = inf", "x.toml: inf is no number of hours; "),
        ("name = 'X'\nhours = true", "x.toml: True is no number of hours; "),
        ("name = 'X'\nhours = -3", "x.toml: -3 is no number of hours; "),
        ("name = 'X'\nhours = 3\nunits = 4", "x.toml: roles, units or a rule is no table; "),
        ("name = 'X'\nhours = 3\n[[rule]]\nrule = 'most'", "x.toml: 'most' is no rule; use "),
        ("name = 'X'\nhours = 3\n[[rule]]\nrule = 'max_kind'\nof = 'naps'",
         "x.toml: 'naps' is no kind of activity; use "),
        ("name = 'X'\nhours = 3\n[[rule]]\nrule = 'min_year'",
         "x.toml: min_year says neither hours nor share; write share = 0.15 or hours = 20"),
        ("name = 'X'\nhours = 3\n[[rule]]\nrule = 'min_year'\nshare = 15",
         "x.toml: 15 is no share: write 15 % as 0.15; "),
    ],
)  # fmt: skip
def test_a_wrong_preset(text: str, error: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_preset("x", text)
    assert str(caught.value).startswith(error)
