"""Presets: those that come along are whole, those of the user win, a wrong one is told."""

from pathlib import Path

import pytest

from plncli.errors import NotFoundError, UsageError
from plncli.hours.presets import period_of, presets, texts
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


def test_a_licence_changes_its_preset() -> None:
    changed = '{"hours": 120, "rule": [{"rule": "min_category", "of": "ell", "hours": 3}]}'
    period = period_of(licence("pa-act48", rules=changed), presets(NOWHERE))
    assert (period.required, period.rules) == (7200, (Rule("min_category", "ell", 180),))
    assert period_of(licence(None, rules='{"hours": 30}'), {}).required == 1800
    with pytest.raises(NotFoundError, match="there is no preset 'gone'"):
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
        ("name = 'X'\nhours = 'many'", "x.toml: could not convert string to float: 'many'"),
        ("name = 'X'\nhours = 3\n[[rule]]\nrule = 'most'", "'most' is no rule"),
        ("name = 'X'\nhours = 3\n[[rule]]\nrule = 'max_kind'\nof = 'naps'",
         "'naps' is no kind of activity"),
        ("name = 'X'\nhours = 3\n[[rule]]\nrule = 'min_year'", "min_year  says neither hours"),
    ],
)  # fmt: skip
def test_a_wrong_preset(text: str, error: str) -> None:
    with pytest.raises(UsageError) as caught:
        read_preset("x", text)
    assert str(caught.value).startswith(error)
