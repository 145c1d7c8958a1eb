"""`pln add`: every kind, every option, and what is refused."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Pln


def shown(pln: Pln, *words: str) -> dict[str, Any]:
    """The record as JSON, without its stamps and ids."""
    record = json.loads(pln("show", *words, "--format", "json").out)
    assert isinstance(record, dict)
    return {
        name: value
        for name, value in record.items()
        if value not in (None, [], False) and name not in ("id", "created_at", "updated_at")
    }


def test_a_contact_with_everything(pln: Pln) -> None:
    pln("add", "event", "EdCamp Fiction", "--on", "2026-09-12")
    pln("add", "community", "Robotics", "--kind", "circle")
    pln("add", "contact", "Bea Fictional")
    added = pln(
        "add", "contact", "Ada Fictional", "--email", "ada@example.org", "--phone", "+49 30 123",
        "--handle", "@ada@social.example", "--handle", "https://bsky.app/profile/ada.example",
        "--org", "North School", "--role", "Mentor,tech-coach", "--subject", "maths, art",
        "--grade", "7", "--country", "Germany", "--tz", "Europe/Berlin", "--scope", "glob",
        "--sector", "education", "--sphere", "both", "--agreement", "often-disagree",
        "--closeness", "core", "--function", "learn", "--topic", "rubrics,reading",
        "--community", "robotics", "--how-met", "at a stand", "--met-at", "edcamp",
        "--met-in-person", "12 sep", "--cadence", "4w", "--knows", "bea", "--rely", "--essential",
        "--note", "two\nlines", "--wanted", "knows robots",
    )  # fmt: skip
    assert (added.code, added.err) == (
        0,
        f"added {added.out.strip()} Ada Fictional; undo: pln undo\n"
        'to follow what they publish: pln follow @ada@social.example --by "Ada Fictional"\n'
        'to follow what they publish: pln follow bluesky:ada.example --by "Ada Fictional"\n',
    )
    assert shown(pln, "ada") == {
        "name": "Ada Fictional",
        "kind": "contact",
        "roles": ["mentor", "tech_coach"],
        "organisation": "North School",
        "subjects": ["maths", "art"],
        "grades": ["7"],
        "scope": "global",
        "sector": "education",
        "country": "Germany",
        "tz": "Europe/Berlin",
        "sphere": "both",
        "agreement": "often_disagree",
        "closeness": "core",
        "functions": ["learn"],
        "how_met": "at a stand",
        "met_at": "EdCamp Fiction",
        "met_in_person": "2026-09-12",
        "cadence_days": 28,
        "status": "wanted",
        "wanted_why": "knows robots",
        "rely": True,
        "essential": True,
        "note": "two\nlines",
        "topics": ["reading", "rubrics"],
        "handles": [
            {"platform": "email", "handle": "ada@example.org"},
            {"platform": "phone", "handle": "+49 30 123"},
            {"platform": "mastodon", "handle": "ada@social.example"},
            {"platform": "bluesky", "handle": "ada.example"},
        ],
        "communities": ["Robotics"],
        "knows": ["Bea Fictional"],
    }


def test_a_source_by_its_address(pln: Pln) -> None:
    pln("add", "contact", "Ada Fictional")
    pln(
        "add", "source", "https://www.blog.example/about", "--feed", "https://blog.example/feed",
        "--by", "ada", "--pace", "close", "--cost", "12.50", "--adoption", "using",
        "--kind", "newsletter", "--author", "Ada F",
    )  # fmt: skip
    assert shown(pln, "blog.example") == {
        "title": "blog.example",
        "kind": "newsletter",
        "url": "https://www.blog.example/about",
        "feed_url": "https://blog.example/feed",
        "contact_id": json.loads(pln("show", "ada", "--format", "json").out)["id"],
        "contact": "Ada Fictional",
        "authors": ["Ada F"],
        "pace": "close",
        "cost": 12.5,
        "adoption": "using",
        "status": "active",
    }


def test_a_title_beside_an_address_wins(pln: Pln) -> None:
    pln("add", "source", "https://blog.example/", "--title", "Ada's blog")
    assert shown(pln, "Ada's blog")["url"] == "https://blog.example/"


def test_a_community_an_event_and_a_topic(pln: Pln) -> None:
    pln("add", "contact", "Ada Fictional")
    pln(
        "add",
        "community",
        "Chat",
        "--member",
        "ada",
        "--renews",
        "fri",
        "--dues",
        "5",
        "--offer",
        "a,b",
    )
    pln("add", "event", "Meet", "--on", "next mon", "--mode", "in-person", "--status", "registered")
    pln("add", "topic", "rubrics", "--stance", "can-teach", "--priority", "1", "--review", "+2w")
    community, event, topic = shown(pln, "chat"), shown(pln, "meet"), shown(pln, "rubrics")
    assert (community["members"], community["renews"]) == (["Ada Fictional"], "2026-10-09")
    assert (community["dues"], community["offers"]) == (5.0, ["a", "b"])
    assert (event["starts"], event["mode"], event["status"]) == (
        "2026-10-12",
        "in_person",
        "registered",
    )
    assert (topic["stance"], topic["priority"], topic["review_on"]) == (
        "can_teach",
        1,
        "2026-10-21",
    )


def test_the_id_goes_to_a_pipe_and_any_format_to_stdout(pln: Pln) -> None:
    first = pln("add", "topic", "one").out
    assert pln("list", "topics", "--format", "ids").out == first
    second = pln("add", "topic", "two", "--format", "json").out
    assert json.loads(second)["name"] == "two"


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("--scope", "moon"), 2,
         "--scope 'moon' is not one of school, district, region, national, global"),
        (("--agreement", "oftn disagree"), 2,
         "--agreement 'oftn disagree' is not one of mostly, mixed, often-disagree, unknown;"
         " did you mean often-disagree?"),
        (("--sphere", ""), 0, None),
        (("--tz", "Berlin"), 0, None),
        (("--tz", "UTC-5"), 2, "--tz 'UTC-5' is no time zone; did you mean UTC?"),
        (("--tz", "Europe/Berlim"), 2,
         "--tz 'Europe/Berlim' is no time zone; did you mean Europe/Berlin?"),
        (("--tz", "nowhere at all"), 2,
         "--tz 'nowhere at all' is no time zone; write it as Europe/London or UTC"),
        (("--met-at", "EdCamp"), 3,
         "no event answers to 'EdCamp'; `pln add event EdCamp` adds it"),
        (("--knows", "Dora F"), 3,
         "no contact answers to 'Dora F'; `pln add contact \"Dora F\"` adds it"),
        (("--handle", "ada"), 2,
         "'ada' is no handle; write PLATFORM:HANDLE, @user@host or the address of a profile"),
        (("--met-online", "3/4"), 2,
         "3/4 can be 3 Apr or 4 Mar; write 2026-04-03 or 2026-03-04,"
         " or set date_order to dmy or mdy"),
    ],
)  # fmt: skip
def test_a_value_that_cannot_be(
    pln: Pln, words: tuple[str, ...], code: int, error: str | None
) -> None:
    result = pln("add", "contact", "Ada", *words)
    assert result.code == code
    if error:
        assert (result.out, result.err) == ("", f"pln: {error}\n")


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("source", "A", "--cost", "much"), "--cost 'much' is no amount; write it as 45 or 45.50"),
        (("source", "A", "--cost", "nan"), "--cost 'nan' is no amount; write it as 45 or 45.50"),
        (("source", "A", "--feed", "feed"),
         "--feed 'feed' is no address; it begins with https:// or http://"),
        (("source", "http://[bad/x"),
         "'http://[bad/x' is no address; write it as https://www.example.org/page"),
        (("source", "https://"),
         "'https://' is no address; write it as https://www.example.org/page"),
        (("topic", "A", "--priority", "high"), "--priority 'high' is not one of 1, 2, 3"),
        (("event", ""), "the name cannot be empty"),
    ],
)  # fmt: skip
def test_other_values_that_cannot_be(pln: Pln, words: tuple[str, ...], error: str) -> None:
    result = pln("add", *words)
    assert (result.code, result.out, result.err) == (2, "", f"pln: {error}\n")


def test_a_twin_needs_to_be_insisted_on(pln: Pln) -> None:
    first = pln("add", "contact", "Ada").out.strip()
    again = pln("add", "contact", "ada")
    assert (again.code, again.out) == (4, "")
    assert again.err == (
        f"pln: Ada is a contact already ({first});"
        f" `pln edit {first}`, or repeat it with --duplicate\n"
    )
    assert pln("add", "contact", "ada", "--duplicate").code == 0


def test_nothing_is_written_when_a_name_is_unknown(pln: Pln, isolated: Path) -> None:
    pln("add", "contact", "Ada", "--topic", "new", "--knows", "nobody")
    assert pln("list", "topics").out == ""
    assert pln("history").out == ""


def test_through_whom_one_met(pln: Pln) -> None:
    pln("add", "contact", "Ben Ode")
    pln("add", "contact", "Ana Diaz", "--met-through", "Ben", "--how-met", "at a workshop")
    assert "met through\tBen Ode\n" in pln("show", "Ana").out
    assert pln("edit", "Ana", "--met-through", "").code == 0
    assert "met through" not in pln("show", "Ana").out
    pln("undo")
    pln("remove", "Ben Ode")
    (ana,) = json.loads(pln("list", "contacts", "--format", "json").out)
    assert ana["met_through"] is None
    pln("undo")
    (ana, _) = json.loads(pln("list", "contacts", "--format", "json").out)
    assert ana["met_through"] == "Ben Ode"
