"""The page of the gaps, in all its forms."""

import json
import sqlite3
from datetime import UTC, datetime, timedelta

from plncli.config import Settings
from plncli.render import as_text, terminal
from plncli.reports.gaps import FindingsTable, GapsReport, build
from plncli.store.append import insert
from plncli.store.journal import operation
from tests.gaps.scenarios import NEW, PLENTY, QUIET, TAKING, plant

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)
TOP_THREE = """\
What your network is missing · Wed 7 Oct 2026
6 active connections; 10 missing, 1 thin, 2 fine, 10 not judged.

GAP   Give and take
      0% of 9 interactions in 90 days were giving: more came to you than went
      out.
      Gave 0, received 9, both ways 0.
      Helped you within 180 days, nothing back yet: Person a, Person b, Person
      c.
Why   A network that lasts is active and reciprocal (Tour 2017): people answer
      those who answer, and like to hear what came of it. Taking part by reading
      along is legitimate, too (Honeychurch et al. 2017).
Rule  Giving below 25% or above 85% is thin, none at all a gap, from 8
      interactions on: our defaults (gaps.taking_below, gaps.giving_above,
      gaps.reciprocity_min). pln explain D5
Do    pln log thanked @Person a for the help

GAP   Scope
      6 people in your school or district and none beyond, active in 90 days:
      E-I -1.00, IQV 0.000.
      School 6, district 0, region 0, national 0, global 0.
      Nobody: district; a tech coach, a librarian or a school leader knows who.
      Nobody: region; conferences and edcamps are where to meet them.
      Nobody: national, global; chats and social networks are where to meet
      them.
      Outside education: nobody noted; somebody from a business or a charity
      could visit your class.
Why   Teachers gain from colleagues inside and outside their district, and from
      outside education (Building a Professional Learning Network).
Rule  E-I (Krackhardt and Stern 1988) runs from -1, all inside, to +1, all
      outside; beyond ±0.6 is thin: our default (gaps.inside_outside). IQV
      (Agresti and Agresti 1978) is shown, not judged. pln explain D3
Do    pln discover --box social-networks

GAP   Blogs & websites
      No blogs or websites looked at or added in 90 days.
Why   Blogs, news and websites that you follow regularly can be a large piece of
      your network (Thing x: Personal Learning Networks).
Rule  5 are enough: the exercise Follow Five, Find Five, Take Five
      (gaps.blogs_ok). pln explain D1.1
Do    pln discover --box blogs-websites

20 more: pln gaps --all
"""


def page(report: GapsReport, width: int = 80) -> str:
    return terminal.render(report.layout(), width=width, color=False)


def test_the_top_three_whole(store: sqlite3.Connection) -> None:
    plant(store, TAKING)
    assert page(build(store, NOW, Settings())) == TOP_THREE


def test_too_few_connections_whole(store: sqlite3.Connection) -> None:
    assert (
        page(build(store, NOW, Settings()))
        == """\
What your network is missing · Wed 7 Oct 2026
No active connections; 23 not judged.
That is too few to judge: mapping a network begins with 5 connections
(eCampusOntario, Mapping your PLN; gaps.min_connections). Begin with somebody
near:
      Once you know, `pln add contact NAME --scope school` notes it.
Do    pln gaps D1.2 --step "name a colleague to ask"
"""
    )


def test_nothing_missing_whole(store: sqlite3.Connection) -> None:
    plant(store, PLENTY)
    report = build(store, NOW, Settings())
    assert (
        as_text(report, "plain")
        == """\
What your network is missing · Wed 7 Oct 2026
19 active connections; 21 fine, 2 not judged.
Nothing is missing by these rules.
"""
    )
    assert (report.holds("gap"), report.holds("thin")) == (False, False)


def test_all_findings_the_fine_ones_last(store: sqlite3.Connection) -> None:
    plant(store, PLENTY)
    settings = Settings(gaps_books_ok=3)
    assert as_text(build(store, NOW, settings, whole=True), "plain").splitlines()[:8] == [
        "What your network is missing · Wed 7 Oct 2026",
        "19 active connections; 1 thin, 20 fine, 2 not judged.",
        "THIN  Books & journals",
        "      2 books or journals being read, looked at or added in 90 days.",
        "Do    pln discover --box books-journals",
        "OK    Topic: rubrics",
        "      6 people to ask, 5 places to go, last logged 5 days ago.",
        "OK    Functions and connectors",
    ]


def test_a_wide_screen_folds_less(store: sqlite3.Connection) -> None:
    plant(store, TAKING)
    wide = page(build(store, NOW, Settings()), width=120)
    assert wide.split() == TOP_THREE.split()
    assert max(map(len, wide.splitlines())) > 80


def test_markdown_has_headings(store: sqlite3.Connection) -> None:
    plant(store, QUIET)
    lines = as_text(build(store, NOW, Settings()), "md").splitlines()
    assert lines[0] == "# What your network is missing · Wed 7 Oct 2026"
    assert [line for line in lines if line.startswith("## ")] == [
        "## GAP   Topic: rubrics",
        "## GAP   Local colleagues",
        "## GAP   Scope",
    ]
    assert "Do. **pln log asked @Ana Featherstone about rubrics**" in lines


def test_data_has_the_shape_that_is_promised(store: sqlite3.Connection) -> None:
    plant(store, TAKING)
    report = build(store, NOW, Settings())
    data = json.loads(as_text(report, "json"))
    assert list(data) == ["as_of", "findings"]
    assert data["as_of"] == "2026-10-07"
    assert data["findings"][0] == {
        "id": "D5",
        "name": "Give and take",
        "status": "gap",
        "value": 0.0,
        "n": 9,
        "window_days": 90,
        "evidence": [
            "0% of 9 interactions in 90 days were giving: more came to you than went out",
            "gave 0, received 9, both ways 0",
            "helped you within 180 days, nothing back yet: Person a, Person b, Person c",
        ],
        "basis": report.findings[0].why + " Rule: " + report.findings[0].rule,
        "action": "pln log thanked @Person a for the help",
        "explain": "D5",
        "plan": None,
    }
    assert [finding["id"] for finding in data["findings"]] == report.ids()
    assert len(data["findings"]) == 23


def test_a_spreadsheet_gets_rows(store: sqlite3.Connection) -> None:
    plant(store, PLENTY)
    table = FindingsTable(build(store, NOW, Settings(), box="books_journals"))
    assert as_text(table, "csv") == (
        "id,name,status,n,window_days,measured,action\r\n"
        "D1.8,Books & journals,ok,2,90,"
        '"2 books or journals being read, looked at or added in 90 days",'
        "pln list sources --kind book\r\n"
    )
    assert (table.ids(), table.data()) == (["D1.8"], table.report.data())


def test_one_box(store: sqlite3.Connection) -> None:
    plant(store, QUIET)
    report = build(store, NOW, Settings(), box="communities")
    assert report.ids() == ["D1.7"]
    assert as_text(report, "plain").splitlines()[1] == "6 active connections; 1 thin."


def test_one_topic_is_judged_within_the_whole_network(store: sqlite3.Connection) -> None:
    plant(store, PLENTY._replace(topics=(*PLENTY.topics, *QUIET.topics[1:])))
    report = build(store, NOW, Settings(), topic=QUIET.topics[1])
    assert report.known == 19
    assert [each.id for each in report.findings if each.dimension == "D6"] == ["D6:make"]
    assert {each.status for each in report.findings} == {"gap", "thin", "not_enough_data"}


def test_one_circle_is_a_network_of_its_own(store: sqlite3.Connection) -> None:
    plant(store, PLENTY)
    with operation(store, "test", NEW):
        for record in ("pera", "perb", "bloa", "blob"):
            insert(store, "membership", {"community_id": "tabl", "record_id": record})
    few = build(store, NOW, Settings(), circle="tabl")
    assert (few.known, {finding.status for finding in few.findings}) == (4, {"not_enough_data"})
    report = build(store, NOW, Settings(gaps_min_connections=4), circle="tabl")
    found = {finding.id: (finding.status, finding.value) for finding in report.findings}
    assert (found["D1.2"], found["D1.1"]) == (("thin", 2), ("thin", 2))
    assert found["D2"] == ("thin", {"people": 2, "things": 2, "spaces": 0})
    assert "D1.5" not in found


def test_before_everything_there_is_not_enough_data(store: sqlite3.Connection) -> None:
    plant(store, PLENTY)
    report = build(store, NOW - timedelta(days=3000), Settings())
    assert (report.known, {finding.status for finding in report.findings}) == (
        0, {"not_enough_data"},
    )  # fmt: skip
    assert report.as_of.isoformat() == "2018-07-21"
