"""`pln chat`, command by command; the story weekly_chat tells how they go together."""

import json
import sqlite3

import pytest

from tests.conftest import Pln

OCTOBER = "weekly wed 20:00 UTC 60m"


@pytest.fixture
def chat(pln: Pln) -> None:
    """A chat on Wednesdays that one joined in September; today is Wednesday morning."""
    pln("add", "community", "#edchat", "--hashtag", "edchat", "--meets", OCTOBER,
        "--participation", "join", "--platform", "x", "--as-of", "2026-09-01")  # fmt: skip


def first_id(pln: Pln, kind: str) -> str:
    return pln("list", kind, "--format", "ids").out.split()[0]


def test_the_next_week_and_the_days_one_asks_for(pln: Pln, chat: None) -> None:
    community = first_id(pln, "communities")
    assert pln("chat", "next") == (
        0,
        f"{community}\tWed 7 Oct 20:00\t#edchat\t60m\t\tx\n",
        "your time is UTC\n",
    )
    assert pln("chat", "next", "--days", "15").out.count("\n") == 3
    assert pln("chat", "next", "#edchat").out.count("\n") == 3


def test_json_has_both_clocks(pln: Pln, chat: None) -> None:
    pln("me", "--tz", "Asia/Tokyo")
    (meeting,) = json.loads(pln("chat", "next", "--format", "json").out)
    assert meeting == {
        "community_id": first_id(pln, "communities"),
        "name": "#edchat",
        "starts": "2026-10-07T20:00:00Z",
        "local": "2026-10-08T05:00",
        "zone": "Asia/Tokyo",
        "minutes": 60,
        "anchor": "UTC",
        "there": "Wed 20:00 UTC",
        "hashtag": "edchat",
        "platform": "x",
        "fits": None,
        "on": False,
    }


def test_a_chat_that_goes_on_is_the_next_one(pln: Pln, chat: None) -> None:
    shown = pln("chat", "next", "--as-of", "2026-10-07T20:30", "--format", "table").out
    assert "Wed 7 Oct 20:00 now" in shown
    over = pln("chat", "next", "--as-of", "2026-10-07T21:00").out
    assert "14 Oct" in over
    assert "7 Oct" not in over.replace("17 Oct", "")


def test_a_slow_chat_goes_on_for_days(pln: Pln) -> None:
    pln("add", "community", "Slow", "--meets", "mon 08:00 UTC 4d")
    out = pln("chat", "next", "--format", "table").out
    assert "Mon 5 Oct 08:00 now" in out
    assert "4d" in out


def test_days_without_a_time_have_none(pln: Pln) -> None:
    pln("add", "community", "Breakfast", "--meets", "2nd thu")
    assert pln("chat", "next").out.split("\t")[1:4] == ["Thu 8 Oct", "Breakfast", ""]
    (meeting,) = json.loads(pln("chat", "next", "--format", "json").out)
    assert (meeting["anchor"], meeting["minutes"]) == (None, 1440)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), 'no group has a time; `pln edit NAME --meets "wed 20:00 Europe/London"` gives it one'),
        (("Quiet",), '{id} has no time; `pln edit {id} --meets "wed 20:00"` gives it one'),
    ],
)
def test_nothing_to_come_says_why(pln: Pln, words: tuple[str, ...], said: str) -> None:
    pln("add", "community", "Quiet")
    said = said.replace("{id}", "Quiet", 1).replace("{id}", first_id(pln, "communities"))
    assert pln("chat", "next", *words) == (0, "", said + "\n")
    assert pln("chat", "next", *words, "--format", "json").out == "[]\n"


@pytest.mark.parametrize(
    ("meets", "said"),
    [
        ("3x a year", "Group meets 3x a year: no day follows from that"),
        (
            "wed 20:00 UTC until 2026-10-01",
            "Group has no meeting to come; weekly wed 20:00 UTC until 2026-10-01",
        ),
    ],
)
def test_a_group_without_a_meeting_to_come_says_why(pln: Pln, meets: str, said: str) -> None:
    pln("add", "community", "Group", "--meets", meets)
    assert pln("chat", "next", "group") == (0, "", said + "\n")
    assert pln("chat", "next") == (
        0, "", "no chat in the next 7 days; `pln chat list` has all\n"
    )  # fmt: skip


def test_words_from_before_there_was_a_grammar_are_kept_and_shown(
    pln: Pln, store: sqlite3.Connection
) -> None:
    pln("add", "community", "Old", "--meets", "daily")
    store.execute("UPDATE journal SET recording = 0")
    store.execute("UPDATE community SET meets = 'when the moon is full'")
    assert pln("chat", "next", "old").err == (
        "Old meets when the moon is full: no day follows from that\n"
    )
    assert "when the moon is full" in pln("chat", "list").out
    assert pln("show", "old").code == 0
    assert pln("edit", "old", "--goal", "listen").code == 0


def test_only_what_fits(pln: Pln, chat: None) -> None:
    assert pln("chat", "next", "--fits") == (
        4,
        "",
        "pln: nothing says when you have time;"
        ' `pln me --available "wed 19:00-22:00, weekends"` says it\n',
    )
    pln("me", "--available", "wed 20:00-20:30")
    assert pln("chat", "next", "--fits").err == (
        "no chat in the next 7 days when you have time; `pln chat list` has all\n"
    )
    pln("me", "--available", "+evenings")
    assert pln("chat", "next", "--fits").out.count("#edchat") == 1
    assert pln("me", "--available", "whenever") == (
        2,
        "",
        "pln: 'whenever' in 'whenever' is not understood;"
        " write it as wed 19:00-22:00, weekends, or mon-thu evenings\n",
    )


def test_meets_is_echoed_and_needs_its_words(pln: Pln) -> None:
    added = pln("add", "community", "Team", "--tz", "Asia/Tokyo", "--meets", "tue 9am")
    assert added.err.splitlines()[1] == (
        "meets weekly tue 09:00 Asia/Tokyo · next Tue 13 Oct 00:00 (UTC)"
    )
    changed = pln("edit", "team", "--meets", "wed 10am")
    assert changed.err.splitlines()[1].startswith("meets weekly wed 10:00 Asia/Tokyo · next")
    assert pln("edit", "team", "--meets", "someday").code == 2
    assert pln("edit", "team", "--meets", "").err.count("meets") == 0
    assert pln("edit", "team", "--goal", "listen").err.count("meets") == 0


def test_missed_begins_when_one_joined_or_was_there(pln: Pln) -> None:
    assert pln("chat", "missed") == (0, "", "nothing was missed\n")
    pln("add", "community", "#watched", "--meets", "daily 08:00 UTC", "--as-of", "2026-09-01")
    assert pln("chat", "missed").err == "nothing was missed\n"
    pln("chat", "attended", "#watched", "2026-10-05")
    found = json.loads(pln("chat", "missed", "--format", "json").out)
    assert [each["starts"][:10] for each in found] == ["2026-10-07", "2026-10-06"]
    pln("add", "community", "#joined", "--meets", "daily 08:00 UTC", "--participation", "organise")
    assert "#joined" not in pln("chat", "missed").out


def test_missed_is_asked_for_three_times_and_no_more(pln: Pln, chat: None) -> None:
    report = pln("chat", "missed")
    assert report == (
        0,
        "#edchat\n"
        "Wed 30 Sep 20:00\n"
        "- X  https://x.com/search?q=%23edchat%20since:2026-09-30%20until:2026-10-01&f=live\n"
        "Wed 23 Sep 20:00\n"
        "- X  https://x.com/search?q=%23edchat%20since:2026-09-23%20until:2026-09-24&f=live\n"
        "Wed 16 Sep 20:00\n"
        "- X  https://x.com/search?q=%23edchat%20since:2026-09-16%20until:2026-09-17&f=live\n"
        'pln chat caught-up "#edchat" "2026-09-30 20:00"\n',
        "`pln chat skipped NAME all` lets them rest\n",
    )
    assert pln("chat", "skipped", "#edchat", "all").err == (
        "skipped #edchat, 3 meetings; undo: pln undo\n"
    )
    assert pln("chat", "missed", "#edchat").err == "nothing was missed\n"
    assert pln("chat", "skipped", "#edchat", "all") == (
        3, "", "pln: nothing of #edchat was missed lately\n"
    )  # fmt: skip


def test_missed_leaves_out_pauses_of_the_chat_and_of_everything(pln: Pln, chat: None) -> None:
    pln("chat", "pause", "#edchat", "2026-09-23", "2026-09-23", "--as-of", "2026-09-20")
    pln("pause", "2026-09-30", "2026-10-01", "--as-of", "2026-09-20")
    found = json.loads(pln("chat", "missed", "--format", "json").out)
    assert [each["local"][:10] for each in found] == ["2026-09-16", "2026-09-09", "2026-09-02"]
    assert found[0]["next"] == 'pln chat caught-up "#edchat" "2026-09-16 20:00"'
    assert pln("chat", "missed", "--format", "ids").out == f"{first_id(pln, 'communities')}\n"


def test_attended_is_logged_with_whom_one_met(pln: Pln, chat: None) -> None:
    pln("add", "contact", "Ana Diaz")
    pln("add", "contact", "Bo Lind")
    said = pln("chat", "attended", "#edchat", "--with", "ana,bo", "--minutes", "30m").err
    assert "#edchat, Wed 30 Sep 2026 20:00 · with Ana Diaz, Bo Lind · logged" in said
    (logged,) = json.loads(pln("list", "interactions", "--format", "json").out)
    kept = {key: logged[key] for key in ("date", "text", "act", "direction", "medium", "minutes")}
    assert kept == {
        "date": "2026-09-30",
        "text": "attended #edchat",
        "act": "attended",
        "direction": "mutual",
        "medium": "chat",
        "minutes": 30,
    }
    assert [each["name"] for each in logged["participants"]] == ["#edchat", "Ana Diaz", "Bo Lind"]
    assert pln("chat", "attended", "#edchat", "30 sep") == (
        4,
        "",
        "pln: #edchat, Wed 30 Sep 2026 20:00, is noted already;"
        f" `pln edit {first_id(pln, 'sessions')} --takeaways TEXT` adds to it\n",
    )
    assert pln("chat", "skipped", "#edchat", "30 sep").code == 4


def test_meeting_somebody_wanted_makes_them_active_and_dates_it(pln: Pln, chat: None) -> None:
    pln("add", "contact", "Ana Diaz", "--wanted", "she writes about rubrics")
    said = pln("chat", "attended", "#edchat", "--with", "ana").err
    assert "· with Ana Diaz · Ana Diaz was wanted and is active now · logged" in said
    (ana,) = json.loads(pln("list", "contacts", "--format", "json").out)
    assert (ana["status"], ana["met_online"]) == ("active", "2026-09-30")


def test_today_has_the_chats_of_the_users_own_day(pln: Pln) -> None:
    pln("me", "--tz", "America/Denver")
    pln("add", "community", "Late", "--meets", "wed 8pm et 60m")  # Thursday 00:00 in UTC
    assert "Late 18:00" in pln("today").out


def test_what_was_skipped_may_still_be_attended(pln: Pln, chat: None) -> None:
    pln("chat", "skipped", "#edchat", "30 sep")
    assert pln("chat", "attended", "#edchat", "30 sep", "--about", "rubrics").code == 0
    (session,) = json.loads(pln("list", "sessions", "--format", "json").out)
    assert (session["status"], session["text"]) == ("attended", "rubrics")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        ("yesterday", 3, "#edchat does not meet on Tue 6 Oct 2026; add the time if it did"),
        ("today", 2, "#edchat: Wed 7 Oct 2026 20:00 is still to come; note it when it is over"),
        ("whenever", 2, "'whenever' is no date; write it as 2026-10-05, 3 apr, last tue or"),
        ("yesterday 7:30pm", 0, "#edchat, Tue 6 Oct 2026 19:30 · logged"),
        ("yesterday 7:30 pm", 0, "#edchat, Tue 6 Oct 2026 19:30 · logged"),
        ("08:00", 0, "#edchat, Wed 7 Oct 2026 08:00 · logged"),
        ("30 sep 20:00", 0, "#edchat, Wed 30 Sep 2026 20:00 · logged"),
    ],
)
def test_when(pln: Pln, chat: None, words: str, code: int, said: str) -> None:
    result = pln("chat", "attended", "#edchat", *words.split())
    assert result.code == code
    assert said in result.err


def test_two_meetings_on_a_day_are_told_apart_by_their_time(pln: Pln) -> None:
    pln("add", "community", "Twice", "--meets", "tue 12:00 and 19:00 UTC")
    assert pln("chat", "attended", "twice", "yesterday") == (
        4,
        "",
        "  Tue 6 Oct 2026 12:00\n  Tue 6 Oct 2026 19:00\n"
        "pln: Twice met 2 times on that day; add the time\n",
    )
    assert "Tue 6 Oct 2026 12:00" in pln("chat", "attended", "twice", "yesterday", "12:00").err


def test_a_group_whose_days_nobody_knows_takes_any(pln: Pln) -> None:
    pln("add", "community", "Quiet")
    assert pln("chat", "attended", "quiet") == (
        3,
        "",
        "pln: nobody knows when Quiet met last;"
        " say when: `pln chat attended Quiet yesterday 19:00`\n",
    )
    assert "attended" in pln("chat", "attended", "quiet", "yesterday").err
    assert "Quiet\nnot" not in pln("chat", "history", "quiet").out
    assert pln("chat", "history", "quiet").out.splitlines()[0:2] == [
        "Quiet",
        "active · verified yesterday · attended 1",
    ]
    assert "6 Oct 2026\tattended" in pln("chat", "history", "quiet").out


def test_history_of_nothing(pln: Pln, chat: None) -> None:
    assert pln("chat", "history", "#edchat").out == (
        f"#edchat\n{OCTOBER} · active · not verified yet\n"
    )
    assert json.loads(pln("chat", "history", "#edchat", "--format", "json").out) == {
        "community_id": first_id(pln, "communities"),
        "name": "#edchat",
        "meets": OCTOBER,
        "status": "active",
        "until": None,
        "verified": None,
        "sessions": [],
    }
    assert pln("chat", "history", "#edchat", "--format", "ids").out == ""


def test_pauses_and_ends_show_where_a_chat_stands(pln: Pln, chat: None) -> None:
    def stands() -> str:
        ((only,),) = [json.loads(pln("chat", "list", "--format", "json").out)]
        return f"{only['status']} {only['until']}"

    assert stands() == "active None"
    assert pln("chat", "pause", "#edchat") == (
        2, "", 'pln: from when to when; `pln chat pause "#edchat" 20 dec 6 jan`\n'
    )  # fmt: skip
    assert pln("chat", "pause", "#edchat", "today", "20 oct").err == (
        "#edchat takes a break from Wed 7 Oct 2026 to Tue 20 Oct 2026; undo: pln undo\n"
    )
    assert stands() == "paused 2026-10-20"
    assert "paused until 20 Oct 2026" in pln("chat", "list").out
    assert "21 Oct" in pln("chat", "next", "#edchat").out
    assert pln("chat", "pause", "#edchat", "--end", "--as-of", "2026-10-10").code == 0
    assert "14 Oct" in pln("chat", "next", "#edchat").out
    pln("chat", "pause", "#edchat", "1 dec", "6 jan")
    assert pln("chat", "pause", "#edchat", "--end").err == "#edchat meets again; undo: pln undo\n"
    assert pln("chat", "pause", "#edchat", "--end", "--as-of", "2026-10-10") == (
        3, "", "pln: #edchat takes no break\n"
    )  # fmt: skip
    pln("edit", "#edchat", "--status", "archived")
    assert stands() == "ended None"
    assert pln("chat", "next").out == ""
    assert pln("chat", "missed").err == "nothing was missed\n"


def test_list_of_nothing(pln: Pln) -> None:
    assert pln("chat", "list") == (
        0,
        "",
        'no group has a time; `pln edit NAME --meets "wed 20:00 Europe/London"` gives it one\n',
    )
    assert pln("chat", "list", "--format", "ids").out == ""


def test_a_backchannel_begins_with_the_norms(pln: Pln) -> None:
    pln("add", "event", "Edcamp", "--on", "2026-12-05", "--hashtag", "edcamp",
        "--backchannel", "https://talk.example/edcamp", "--topic", "rubrics")  # fmt: skip
    pln("ask", "Which rubric?", "--topic", "rubrics")
    page = pln("chat", "backchannel", "edcamp").out.splitlines()
    assert page[0] == "Backchannel: Edcamp"
    assert [line.split(":")[0] for line in page[1:4]] == [
        "- Be professional", "- Be thoughtful", "- It stays",
    ]  # fmt: skip
    assert page[4] == "https://talk.example/edcamp · #edcamp"
    assert page[5] == "Questions"
    assert "Which rubric?" in page[6]


def test_a_groups_backchannel_has_its_sources(pln: Pln) -> None:
    pln("add", "community", "Readers", "--url", "https://readers.example/")
    pln("add", "source", "Book talk", "--url", "https://book.example/", "--community", "Readers")
    data = json.loads(pln("chat", "backchannel", "readers", "--format", "json").out)
    assert data["link"] == "https://readers.example/"
    assert [each["title"] for each in data["links"]] == ["Book talk"]
    assert len(data["norms"]) == 3
    assert pln("chat", "backchannel", "readers").out.splitlines()[-2] == "Links"
    assert pln("chat", "backchannel", "readers", "--format", "ids").out.strip() == data["id"]


def test_sessions_are_records(pln: Pln, chat: None) -> None:
    assert pln("list", "sessions").err == "nothing to list; `pln chat attended NAME` begins it\n"
    pln("chat", "caught-up", "#edchat", "30 sep", "--takeaways", "short is best")
    session = first_id(pln, "sessions")
    assert pln("list", "sessions").out == (
        f"{session}\t2026-09-30\t#edchat\tcaught up\t\tshort is best\n"
    )
    assert pln("list", "sessions", "--status", "attended").out == ""
    assert pln("edit", session, "--status", "skipped", "--about", "rubrics").code == 0
    assert pln("show", session).out.splitlines()[0] == "#edchat, 2026-09-30"
    assert pln("remove", session).code == 0
    assert pln("list", "sessions").out == ""


def test_a_community_shows_its_meetings_and_the_last_sessions(pln: Pln, chat: None) -> None:
    pln("chat", "caught-up", "#edchat", "30 sep")
    data = json.loads(pln("show", "#edchat", "--format", "json").out)
    assert [each["local"] for each in data["meetings"]] == [
        "2026-10-07T20:00", "2026-10-14T20:00", "2026-10-21T20:00",
    ]  # fmt: skip
    assert [each["status"] for each in data["sessions"]] == ["caught_up"]
