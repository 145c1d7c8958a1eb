"""D14: one's own accounts."""

from plncli.config import Settings
from plncli.gaps.accounts import findings
from plncli.gaps.finding import Finding
from plncli.identity import Account
from plncli.work import Work
from tests.gaps.factory import LONG_AGO, TODAY, network


def account(platform: str, handle: str, **given: str) -> Account:
    fields = dict.fromkeys(Account._fields[:-1])
    known = {"id": platform, "platform": platform, "handle": handle, "status": "active"}
    times = {"created_at": LONG_AGO, "updated_at": LONG_AGO}
    return Account(**{**fields, **known, **times, **given})  # type: ignore[arg-type]


def found(*accounts: Account) -> Finding:
    (finding,) = findings(network(work=Work(accounts=accounts)), TODAY, Settings())
    return finding


def test_none() -> None:
    finding = found()
    assert (finding.status, finding.n, finding.action) == ("not_enough_data", 0, "pln explain D14")
    assert finding.measured == "no account of your own is noted"
    assert found(account("x", "@kim", status="left")).status == "not_enough_data"


def test_one_name_is_fine() -> None:
    finding = found(
        account("bluesky", "@kim.bsky.social", sphere="professional"),
        account("mastodon", "@Kim@school.social", sphere="both"),
        account("facebook", "kim"),
    )
    assert (finding.status, finding.action) == ("ok", "pln me --check")
    assert finding.measured == "3 accounts of your own under one name"
    assert finding.value == {"professional": 1, "social": 0, "both": 1, "unknown": 1}
    assert finding.evidence == ("by sphere: 1 professional, 1 both, 1 not said",)


def test_names_that_differ_are_a_small_matter() -> None:
    finding = found(
        account("bluesky", "@kim.bsky.social"),
        account("mastodon", "@kim@school.social"),
        account("x", "@ms_reed"),
    )
    assert (finding.status, finding.severity) == ("thin", 1.0)
    assert finding.measured == (
        "you are kim elsewhere, but not as x:@ms_reed; one name is easier to find"
    )


def test_an_account_that_was_left_may_have_another_name() -> None:
    assert found(account("bluesky", "@kim"), account("x", "@reed", status="left")).status == "ok"
