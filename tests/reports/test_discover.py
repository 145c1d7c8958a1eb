"""The page of what could join the network, in its forms."""

import sqlite3
from datetime import UTC, datetime
from typing import Any

import pytest

from plncli.config import Settings
from plncli.discover.offer import HISTORIC, OWN, PAUSED, Offer
from plncli.render import as_text, terminal
from plncli.reports.discover import DiscoverReport, DiscoverTable, Wanted, build
from tests.conftest import Pln

NOW = datetime(2026, 10, 7, 9, tzinfo=UTC)
UNION = Offer(
    "union",
    "community",
    "organisation",
    "Moss Teachers",
    "professional_orgs",
    scope="global",
    country="GB",
    language="en",
    topics=("science", "class talk"),
    url="https://moss.example/",
    cost="free to members",
    words="Moss for all",
    evidence=("a list", "its site"),
    as_of="2019",
    confidence="low",
)
CHAT = Offer(
    "mosschat",
    "community",
    "hashtag",
    "#mosschat",
    "social_networks",
    topics=("science",),
    evidence=("an old page",),
    as_of="2018-03",
    status=HISTORIC,
    meets="weekly wed 20:00",
    zone="Europe/London",
    minutes=30,
    hashtag="mosschat",
)
SITE = Offer(
    "",
    "source",
    "",
    "moss.example",
    "blogs_websites",
    url="https://moss.example/blog",
    evidence=("3 of your sources link to it",),
    status=OWN,
    weight=3,
)
PAUSE = CHAT._replace(id="pausechat", name="#pause", status=PAUSED, evidence=("news",), as_of="")
OFFERS = (UNION, CHAT, SITE, PAUSE)


def built(store: sqlite3.Connection, limit: int = 9, **wanted: Any) -> DiscoverReport:
    """Return the report over four offers."""
    return build(store, NOW, Settings(), OFFERS, Wanted(**wanted), limit)


@pytest.fixture(autouse=True)
def site(pln: Pln) -> None:
    """Have the site in the network."""
    pln("add", "source", "Moss and Stars", "--url", SITE.url)


def ids(report: DiscoverReport) -> list[str]:
    return [hit.offer.id or hit.offer.name for hit in report.hits]


PAGE = """\
What could join your network · Wed 7 Oct 2026
What fits an open topic or a gap comes first. Others reported it; nothing of it
is verified: look before you rely on it.

Moss Teachers · organisation · reported as active
Says  "Moss for all"
Fits  Professional organisations: you have nothing of it yet; global: you have
      nobody and nothing there; free to members
From  a list; its site. As of 2019, not verified.
Add   pln add community "Moss Teachers" --kind organisation \\
      --url https://moss.example/ --scope global --status wanted

#mosschat · chat · historic
Fits  Social networks: you have nothing of it yet
Meets weekly wed 20:00 Europe/London 30 minutes
From  an old page. As of March 2018, not verified.
Add   pln add community "#mosschat" --kind hashtag --hashtag mosschat \\
      --meets "weekly wed 20:00 Europe/London 30m" --participation follow

#pause · chat · paused
Fits  Social networks: you have nothing of it yet
Meets weekly wed 20:00 Europe/London 30 minutes
From  news. Without a date, not verified.
Add   pln add community "#pause" --kind hashtag --hashtag mosschat \\
      --meets "weekly wed 20:00 Europe/London 30m" --participation follow

moss.example · source · from your own data
Fits  Blogs & websites: you have little of it yet
From  3 of your sources link to it
Yours It is in your network already.
"""


def test_the_page(store: sqlite3.Connection) -> None:
    report = built(store, historic=True, known=True)
    assert terminal.render(report.layout(), width=80, color=False) == PAGE


def test_what_is_known_and_what_has_ended_is_left_out(store: sqlite3.Connection) -> None:
    assert ids(built(store)) == ["union"]
    assert ids(built(store, historic=True)) == ["union", "mosschat", "pausechat"]
    assert ids(built(store, known=True)) == ["union", "moss.example"]


def test_it_is_narrowed(store: sqlite3.Connection) -> None:
    both = {"historic": True, "known": True}
    assert ids(built(store, **both, box="blogs_websites")) == ["moss.example"]
    assert ids(built(store, **both, scope="global")) == ["union"]
    assert ids(built(store, **both, kind="hashtag")) == ["mosschat", "pausechat"]
    assert ids(built(store, **both, topic="talk")) == ["union"]
    assert ids(built(store, **both, topic="Science fair")) == ["union", "mosschat", "pausechat"]


def test_kinds_name_the_record_where_there_is_no_kind(store: sqlite3.Connection) -> None:
    assert ids(built(store, known=True, kind="source")) == ["moss.example"]


def test_nothing(store: sqlite3.Connection) -> None:
    page = as_text(built(store, topic="chess"), "plain")
    assert page == (
        "What could join your network · Wed 7 Oct 2026\n"
        "Nothing that you do not have fits this. Another word, or fewer options, may find some.\n"
    )


def test_it_says_how_many_more_there_are(store: sqlite3.Connection) -> None:
    assert as_text(built(store, 2, historic=True), "plain").endswith(
        "\n\n1 more: add --limit 3, or narrow it by --topic or --box\n"
    )


def test_data_has_all_that_is_known_and_the_line(store: sqlite3.Connection) -> None:
    report = built(store, 1, known=True)
    data = report.data()
    assert data == {
        "as_of": "2026-10-07",
        "more": 1,
        "offers": [
            {
                **UNION._asdict(),
                "verified": False,
                "yours": False,
                "reasons": report.hits[0].reasons,
                "add": 'pln add community "Moss Teachers" --kind organisation'
                " --url https://moss.example/ --scope global --status wanted",
            }
        ],
    }


def test_ids_and_rows(store: sqlite3.Connection) -> None:
    table = DiscoverTable(built(store, known=True))
    assert table.ids() == ["union"]
    assert table.data() == table.report.data()
    assert as_text(table, "csv").splitlines() == [
        "id,name,kind,box,scope,country,language,status,as_of,reasons,evidence,url,add",
        "union,Moss Teachers,organisation,professional_orgs,global,GB,en,reported-active,2019,"
        "Professional organisations: you have nothing of it yet; global: you have nobody and"
        " nothing there; free to members,a list; its site,https://moss.example/,"
        '"pln add community ""Moss Teachers"" --kind organisation --url https://moss.example/'
        ' --scope global --status wanted"',
        ",moss.example,,blogs_websites,,,,yours,,Blogs & websites: you have little of it yet,"
        "3 of your sources link to it,https://moss.example/blog,pln follow"
        " https://moss.example/blog",
    ]
