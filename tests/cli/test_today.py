"""`pln today`, `pln` alone, and the line above a skim."""

import json
import shlex
import sqlite3

import pytest

from tests.conftest import Pln
from tests.published import days, publish

EARLIER = ("--as-of", "2026-08-01")
PAGE = """\
Wed 7 Oct 2026 · 9 things, about 38 minutes

Promises
!  thank her (Ana Diaz)  since Mon 3 Aug · {thank}
   pln log thanked Ana Diaz

Today
   Webinar  today · {webinar}
   pln event prep Webinar
   Camp 16:00  90 minutes · {camp}
   pln event prep Camp

People
!! Ana Diaz  not talked yet, every week (closeness core) · {ana}
   pln log talked with Ana Diaz
!  Ben Li  last time 5 weeks ago, every 4w (community Maths) · {ben}
   pln log talked with Ben Li

To look at
!! look at Wall of books  not looked at yet, every month · {wall}
   pln done {wall}

Plans
   Maths: say hello  due today · {maths}
   pln done {maths}
   renew AASL (45)  until Fri 30 Oct · {aasl}
   pln done {aasl}
!  look at rubrics again  since Tue 1 Sep · {rubrics}
   pln done {rubrics}

`pln snooze {rubrics} 1w` puts one off, `pln pause 2w` everything.
"""


@pytest.fixture
def due(pln: Pln, store: sqlite3.Connection) -> dict[str, str]:
    """A network in which something of each kind is due, and the ids by a word of their names."""
    pln(*EARLIER, "add", "community", "Maths", "--first-step", "say hello",
        "--cadence", "every 4w, at most 6w", "--kind", "circle",
        "--first-step-on", "2026-10-07")  # fmt: skip
    pln(*EARLIER, "add", "contact", "Ana Diaz", "--closeness", "core")
    pln(*EARLIER, "add", "contact", "Ben Li", "--community", "Maths")
    pln(*EARLIER, "add", "contact", "Cleo Ray", "--cadence", "1y")
    pln(*EARLIER, "add", "contact", "Dev Rao")
    pln(*EARLIER, "add", "contact", "Eva", "--wanted", "writes well", "--closeness", "core")
    pln(*EARLIER, "add", "source", "Wall of books", "--cadence", "monthly")
    pln(*EARLIER, "add", "source", "A blog", "--feed", "https://a.example/", "--cadence", "1d")
    pln(*EARLIER, "add", "community", "AASL", "--dues", "45", "--renews", "2026-10-30")
    pln(*EARLIER, "add", "community", "Late", "--renews", "2026-12-30")
    pln(*EARLIER, "add", "topic", "rubrics", "--review", "2026-09-01")
    pln(*EARLIER, "add", "event", "Webinar", "--on", "2026-10-06", "--until", "2026-10-08")
    pln(*EARLIER, "add", "event", "Camp", "--on", "2026-10-07")
    pln(*EARLIER, "add", "event", "Gone", "--on", "2026-10-07", "--status", "missed")
    pln(*EARLIER, "promise", "thank her", "--to", "Ana")
    pln("--as-of", "2026-09-02", "log", "coffee", "with", "Ben")
    pln("promise", "send it", "--by", "2026-10-08")
    store.execute("UPDATE journal SET recording = 0")
    store.execute(
        "UPDATE event SET starts_at = '2026-10-07T16:00:00Z', minutes = 90 WHERE name = 'Camp'"
    )
    store.execute("UPDATE journal SET recording = 1")
    names = {"thank": "SELECT id FROM promise WHERE kind = 'thank'"}
    for table, column in (("contact", "name"), ("community", "name"), ("source", "title"),
                          ("topic", "name"), ("event", "name")):  # fmt: skip
        for identity, name in store.execute(f"SELECT id, {column} FROM {table}").fetchall():
            names[name.split()[0].lower()] = f"SELECT '{identity}'"
    return {word: store.execute(query).fetchone()[0] for word, query in names.items()}


def test_the_page(pln: Pln, due: dict[str, str]) -> None:
    result = pln("today", "--format", "table", "--all")
    assert result.out.splitlines() == PAGE.format(**due).splitlines()


def test_in_a_pipe(pln: Pln, due: dict[str, str]) -> None:
    rows = [line.split("\t") for line in pln("today", "--all").out.splitlines()]
    assert [(row[1], row[2], row[3], row[4]) for row in rows] == [
        ("thank", "thank her (Ana Diaz)", "2026-08-03", "65"),
        ("event", "Webinar", "2026-10-07", "0"),
        ("event", "Camp 16:00", "2026-10-07", "0"),
        ("check_in", "Ana Diaz", "2026-08-08", "60"),
        ("check_in", "Ben Li", "2026-09-30", "7"),
        ("look", "look at Wall of books", "2026-08-31", "37"),
        ("first_step", "Maths: say hello", "2026-10-07", "0"),
        ("renewal", "renew AASL (45)", "2026-10-30", "0"),
        ("topic", "look at rubrics again", "2026-09-01", "36"),
    ]
    assert pln("today", "--all", "--format", "ids").out.split() == [row[0] for row in rows]


def test_as_data(pln: Pln, due: dict[str, str]) -> None:
    data = json.loads(pln("today", "--format", "json", "--minutes", "8").out)
    assert {key: value for key, value in data.items() if key != "items"} == {
        "date": "2026-10-07", "minutes": 8, "budget": 8, "held_back": 5, "paused_until": None,
    }  # fmt: skip
    assert data["items"][0] == {
        "id": due["thank"],
        "kind": "thank",
        "name": "Ana Diaz",
        "text": "thank her (Ana Diaz)",
        "due": "2026-08-03",
        "at": None,
        "overdue_days": 65,
        "minutes": 3,
        "mark": "!",
        "when": "since Mon 3 Aug",
        "next": "pln log thanked Ana Diaz",
    }
    assert [item["id"] for item in data["items"]] == [
        due["thank"], due["webinar"], due["camp"], due["ana"],
    ]  # fmt: skip


def test_what_does_not_fit_can_wait(pln: Pln, due: dict[str, str]) -> None:
    page = pln("today", "--format", "table", "--minutes", "1").out
    assert "\n6 more can wait: `pln today --all`." in page


def test_nothing_for_cron(pln: Pln, due: dict[str, str]) -> None:
    assert pln("today", "--quiet") == (1, "", "")
    assert pln("--as-of", "2026-08-01", "today", "--quiet") == (0, "", "")


def test_pln_alone(pln: Pln, due: dict[str, str]) -> None:
    assert pln().out == pln("today").out
    quiet = pln("--as-of", "2026-08-01")
    assert quiet.err == "Nothing is due today.\n"
    assert quiet.out.startswith("  pln skim ")


def test_an_hour_that_is_over_is_left_out(pln: Pln, due: dict[str, str]) -> None:
    late = pln("--as-of", "2026-10-07T17:31Z", "today", "--all").out
    assert "Webinar" in late
    assert "Camp" not in late


def test_a_chat_of_today(pln: Pln, store: sqlite3.Connection) -> None:
    meets = "weekly wed 20:00 Europe/London 60m"
    pln("add", "community", "#tlchat", "--meets", meets, "--participation", "join")
    pln("me", "--tz", "Europe/Berlin")
    (chat,) = store.execute("SELECT id FROM community").fetchone()
    assert (
        pln("today").out
        == f'{chat}\tsession\t#tlchat 21:00\t2026-10-07\t0\t0\tpln chat backchannel "#tlchat"\n'
    )
    at_nine = ("--as-of", "2026-10-07T21:10+02:00")
    assert pln(*at_nine, "today").out.endswith('\tpln chat attended "#tlchat"\n')
    assert pln(*at_nine, "chat", "attended", "#tlchat").code == 0
    assert pln(*at_nine, "today").err == "Nothing is due today.\n"
    assert "#tlchat" not in pln("--as-of", "2026-10-08", "today").out


def test_while_away(pln: Pln, due: dict[str, str]) -> None:
    assert pln("pause", "today", "+3d").err == (
        "nothing is due from Wed 7 Oct 2026 to Sat 10 Oct 2026, 4 days; undo: pln undo\n"
    )
    away = (
        "You are away until Sat 10 Oct 2026: nothing is due. `pln pause --end` when you are back."
    )
    assert pln("today").err == f"{away}\n"
    assert pln("today", "--format", "table").out.replace("\n", " ").strip() == away
    assert json.loads(pln("today", "--format", "json").out)["paused_until"] == "2026-10-10"
    assert pln("today", "--quiet") == (0, "", "")
    assert pln("pause", "--format", "json").out == (
        '[\n  {"starts": "2026-10-07", "until": "2026-10-10", "state": "running"}\n]\n'
    )
    assert pln("pause", "--end").err == "welcome back; undo: pln undo\n"
    assert pln("pause").err == "no pause is planned; `pln pause 20 dec 3 jan` plans one\n"
    assert len(pln("today", "--all").out.splitlines()) == 9


def test_above_a_skim(pln: Pln, store: sqlite3.Connection) -> None:
    publish(store, "Pond", *days("Rubrics and frogs", "Newts"))
    assert not pln("skim", "--format", "table").out.startswith("Today")
    pln(*EARLIER, "add", "contact", "Ana Diaz", "--cadence", "4w")
    page = pln("skim", "--format", "table").out
    assert page.startswith("Today: check in with Ana Diaz · pln today\nWed 7 Oct 2026 · 1 source")
    # In data: promises and events alone.
    assert json.loads(pln("skim", "--format", "json").out)["today"] == []
    pln("promise", "thank Ana", "--by", "today")
    (item,) = json.loads(pln("skim", "--format", "json").out)["today"]
    assert (item["kind"], item["name"]) == ("thank", "Ana Diaz")


def test_show_says_which_rule_it_is(pln: Pln, due: dict[str, str]) -> None:
    assert json.loads(pln("show", "ben", "--format", "json").out)["rhythm"] == [
        {"due": "2026-09-30", "want_days": 28, "most_days": 42, "rule": "community", "of": "Maths"}
    ]
    page = pln("show", "ana").out
    assert "Rhythm\n8 Aug 2026\t2 months ago\tevery 1w, at most 2w\tcloseness core\n" in page
    assert f"Promises\n{due['thank']}\tdue 2 months ago\tthank her\n" in page
    assert "rhythm" not in json.loads(pln("show", "dev", "--format", "json").out)


@pytest.mark.parametrize("name", ["#tlchat", "Zoë O'Hara", "Ana Diaz", "+one"])
def test_the_command_that_is_offered_settles_it(pln: Pln, name: str) -> None:
    pln(*EARLIER, "add", "community", name, "--cadence", "4w")
    offered = pln("today").out.rstrip("\n").split("\t")[-1]
    words = shlex.split(offered.removeprefix("pln "))
    assert " · next check-in Wed 4 Nov 2026 · " in pln(*words).out
    assert pln("today").err == "Nothing is due today.\n"
