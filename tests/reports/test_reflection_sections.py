"""The sections of the reflection over a year that was lived."""

import sqlite3
from pathlib import Path

import pytest

from plncli.reports.reflection import SECTIONS
from plncli.store import journal

from ..conftest import Pln
from ..markdown_rules import violations

PERIOD = "2025-10-07 to 2026-10-07"


@pytest.fixture
def lived(pln: Pln) -> None:
    for words in (
        ("add", "contact", "Ana Diaz", "--role", "librarian", "--scope", "school",
         "--agreement", "often-disagree", "--gives", "chocolate", "--cadence", "4w"),
        ("add", "contact", "Bo Finch", "--scope", "global", "--sector", "outside"),
        ("add", "contact", "Mia", "--role", "student"),
        ("value", "Bo", "his tides\nfit my maths."),
        ("log", "2026-09-30 talked with Ana about rubrics", "--changed-my-mind"),
        ("log", "2026-09-29 asked Bo about tides", "--used-in-class"),
        ("log", "2024-09-29 asked Bo about sand", "--used-in-class", "--changed-my-mind"),
        ("log", "2026-09-28 helped Mia"),
        ("add", "event", "Camp Finch", "--kind", "edcamp", "--on", "2026-03-21"),
        ("event", "attended", "Camp Finch"),
        ("event", "debrief", "Camp Finch", "talk: Notes - Ana: write less"),
        ("add", "event", "Rubrics live", "--kind", "webinar", "--on", "2026-04-21"),
        ("event", "attended", "Rubrics live"),
        ("add", "community", "#chat", "--meets", "tue 20:00 UTC", "--hashtag", "chat"),
        ("chat", "attended", "#chat", "2026-10-06", "--takeaways", "Ana was there."),
        ("chat", "caught-up", "#chat", "2026-09-29"),
        ("--as-of", "2026-09-01", "plc", "new", "Team", "--outcome", "All type with ten fingers",
         "--baseline", "3 of 20"),
        ("--as-of", "2026-01-10", "plc", "new", "Old team", "--outcome", "All read"),
        ("plc", "close", "Old team", "--result", "all do", "--verdict", "better"),
        ("add", "community", "Room 4", "--kind", "class"),
        ("add", "opportunity", "Bo visits our class", "--kind", "speaker"),
        ("add", "opportunity", "A free lunch", "--kind", "other"),
        ("add", "source", "Ana's shelf", "--kind", "journal", "--url", "https://shelf.example/",
         "--rely"),
        ("add", "source", "Tide tables", "--kind", "website", "--url", "https://tides.example/",
         "--rely", "--cadence", "daily"),
        ("hours", "add", "2026-09-01", "course", "2h"),
        ("hours", "add", "2026-09-02", "webinar", "1h30"),
        ("hours", "add", "2024-09-02", "webinar", "8h"),
    ):  # fmt: skip
        result = pln(*words)
        assert result.code == 0, (words, result.err)


def facts(pln: Pln, section: str, *words: str) -> list[str]:
    """Return the lines of a section without its heading and its prompt."""
    result = pln("reflect", "--only", section, *words)
    assert result.code == 0, result.err
    return [line for line in result.out.partition("-->")[2].splitlines() if line]


def test_perspectives(pln: Pln, lived: None) -> None:
    assert facts(pln, "perspectives") == [
        f"- People in my network who see some things differently: 1; met or read, {PERIOD}: 1",
        f"- People from outside education, in touch {PERIOD}: 1",
        f"What changed my mind, {PERIOD}:",
        "- 30 Sep 2026: talked with a librarian at my school about rubrics",
    ]
    assert facts(pln, "perspectives", "--since", "2026-10-06") == [
        "- People in my network who see some things differently: 1;"
        " met or read, 2026-10-06 to 2026-10-07: 0"
    ]


def test_gatherings(pln: Pln, lived: None) -> None:
    assert facts(pln, "gatherings") == [
        f"2 events attended, {PERIOD}:",
        "- Rubrics live (webinar, 21 Apr 2026)",
        "- Camp Finch (edcamp, 21 Mar 2026): write less",
        f"Chats and meetings, {PERIOD}:",
        "- #chat: there 1 time, caught up 1 time",
        "What I took along from them:",
        "- 6 Oct 2026, #chat: a librarian at my school was there",
    ]


def test_the_plc(pln: Pln, lived: None) -> None:
    assert facts(pln, "plc") == [
        "**Team, cycle 1**, begun on 1 Sep 2026:",
        "- What our students should be able to do: All type with ten fingers",
        "- Where we began: 3 of 20",
        "- Where it stands: at step 1 of 5: gather evidence",
        "**Old team, cycle 1**, begun on 10 Jan 2026, closed on 7 Oct 2026:",
        "- What our students should be able to do: All read",
        "- What came of it: all do",
        "- Where it stands: closed: better",
    ]


def test_students(pln: Pln, lived: None) -> None:
    assert facts(pln, "students") == [
        f"Used in class after talking with others, {PERIOD}: 1 time; the latest:",
        "- 29 Sep 2026: asked a person in another country about tides",
        "- Speaker, open: a person in another country visits our class",
        "- Classes in my network: 1 (Room 4)",
    ]


def test_an_entry_that_was_used_in_class(pln: Pln, lived: None, store: sqlite3.Connection) -> None:
    (source,) = store.execute("SELECT id FROM source WHERE title = 'Tide tables'").fetchone()
    store.execute(
        "INSERT INTO entry (key, id, source_id, guid, link, title, first_seen, sort_at) VALUES"
        " (1, 'abcde2', ?, 'g', 'https://tides.example/moon', 'The moon pulls', ?, ?)",
        (source, *["2026-10-01T08:00:00Z"] * 2),
    )
    store.commit()
    pln("save", "abcde2", "--used", "2026-10-02")
    assert facts(pln, "students")[2:4] == [
        f"Read and used in class, {PERIOD}: 1 entry; the latest:",
        "- 2 Oct 2026: [The moon pulls](https://tides.example/moon) (Tide tables)",
    ]


def test_references_lead_nowhere_where_somebody_is_named(pln: Pln, lived: None) -> None:
    assert facts(pln, "references") == [
        "Where to find what is named above:",
        "- A librarian at my school's shelf: address left out",
        "- Tide tables: <https://tides.example/>",
        f"Professional development, {PERIOD}: 3h30 in 2 activities (course 2h, webinar 1h30)",
    ]
    assert "- Ana's shelf: <https://shelf.example/>" in facts(pln, "references", "--name", "Ana")


def test_resources(pln: Pln, lived: None) -> None:
    assert facts(pln, "resources")[-3:] == [
        "- Journals: a librarian at my school's shelf",
        "- Hashtags: #chat",
        f"- Webinars attended, {PERIOD}: Rubrics live (21 Apr 2026)",
    ]


def test_what_people_bring_and_get(pln: Pln, lived: None) -> None:
    assert facts(pln, "connections")[-3:] == [
        "What they bring, and what I give back:",
        "- A librarian at my school – what I give: chocolate",
        "- A person in another country – what I get: his tides fit my maths",
    ]


def test_what_has_changed(pln: Pln, lived: None) -> None:
    assert facts(pln, "changes") == [
        f"From {PERIOD}, 3 people, 2 sources and 4 communities joined my network.",
        f"What the log shows of it, {PERIOD}:",
        "- **Connected**: I know people with the same questions – 3 new people in touch",
        "- **A model**: my students see how one learns from others – 1 thing used in class;"
        " 1 opportunity for my students",
        "- **Confident**: what I know is of use to others – 1 answer or piece of advice given",
        "- **Part of a community**: we make and learn things together – 1 meeting attended",
        "- **A learner**: I change what I think and do – 1 change of mind",
    ]


def test_what_is_another_number_than_last_time(pln: Pln, lived: None, tmp_path: Path) -> None:
    pln("reflect", "-o", str(tmp_path / "draft.md"))
    later = ("--as-of", "2026-10-20")
    pln(*later, "add", "contact", "Cy Marsh", "--sector", "outside")
    said = pln(*later, "reflect", "--only", "changes").out
    assert "Since my last reflection on 7 Oct 2026, 1 person, 0 sources and 0 com" in said
    assert (
        "What is another number than last time:\n\n"
        "| Number | 7 Oct 2026 | 20 Oct 2026 |\n| --- | ---: | ---: |\n"
        "| People | 3 | 4 |\n| Other | 2 | 3 |\n| People from outside education | 1 | 2 |\n"
    ) in said


def test_the_same_numbers_and_those_of_other_rules(
    pln: Pln, lived: None, tmp_path: Path, store: sqlite3.Connection
) -> None:
    pln("reflect", "-o", str(tmp_path / "draft.md"))
    later = ("--as-of", "2026-10-08", "reflect", "--only", "changes")
    assert "The numbers are those of 7 Oct 2026." in pln(*later).out
    with journal.operation(store, "a test", "2026-10-07T09:00:00Z"):
        store.execute("UPDATE snapshot SET version = 0")
    assert "The numbers of 7 Oct 2026 were counted by other rules." in pln(*later).out


def test_the_stage_that_was_named(pln: Pln, lived: None, store: sqlite3.Connection) -> None:
    with journal.operation(store, "a test", "2026-10-07T09:00:00Z"):
        store.executemany(
            "INSERT INTO stage (day, stages, note) VALUES (?, ?, ?)",
            [
                ("2026-09-01", '["immersion"]', None),
                ("2026-10-01", '["know_it_all", "balance"]', "Ana says so."),
                ("2026-12-01", '["perspective"]', None),
            ],
        )
    assert facts(pln, "stage")[0] == (
        "- Where I see myself, as of 1 Oct 2026: Know it all, Balance: a librarian at my school"
        " says so"
    )


def test_what_the_log_says_of_the_stage(pln: Pln) -> None:
    for number in range(10):
        pln("--as-of", "2026-09-01", "add", "contact", f"Person {number}")
        pln("--as-of", "2026-09-01", "log", f"asked Person {number} about x")
    first, *signs = facts(pln, "stage")
    assert first == (
        "What speaks for a stage in the 60 days to 2026-10-07 (our default; they are no levels):"
    )
    assert signs[0].startswith("- Immersion, ")
    assert "0 left while 10 joined" in signs[0]


def test_a_step_that_was_chosen(pln: Pln, lived: None, store: sqlite3.Connection) -> None:
    with journal.operation(store, "a test", "2026-10-07T09:00:00Z"):
        store.executemany(
            "INSERT INTO plan (id, text, due, done_on, created_at, updated_at)"
            " VALUES (?, ?, ?, ?, '', '')",
            [
                ("p1", "ask Ana for her shelf", "2026-10-20", None),
                ("p2", "join a chat", "2026-09-01", "2026-08-30"),
                ("p3", "long done", "2024-09-01", "2024-08-30"),
            ],
        )
    assert facts(pln, "missing")[-3:] == [
        "The first steps that I chose, as of 2026-10-07:",
        "- ask a librarian at my school for her shelf, by 20 Oct 2026",
        "- join a chat, done on 30 Aug 2026",
    ]


def test_few_words_are_shared_and_facts_are_fewer(pln: Pln, lived: None) -> None:
    out = pln("reflect", "--words", "300").out
    assert "\nwords: 300\n" in out
    assert (
        "<!-- About 300 words in all, as you like: My network now 20, My network in action 40,"
        in out
    )
    assert out.count("\n- 21 ") == 0
    assert "- Rubrics live (webinar" in out
    assert "- Camp Finch" not in out
    assert len(out.split()) < len(pln("reflect").out.split())


def test_one_person_who_agreed_is_named(pln: Pln, lived: None) -> None:
    out = pln("reflect", "--name", "Ana").out
    assert "| Ana Diaz | 1 |" in out
    assert "Finch" not in out.replace("Camp Finch", "")
    assert pln("reflect", "--name", "Mia") == (
        2, "", "pln: Mia is a student, and students are never named\n",
    )  # fmt: skip


def test_no_section_left_is_said(pln: Pln) -> None:
    names = ",".join(section.name for section in SECTIONS)
    assert pln("reflect", "--skip", names) == (
        2, "", "pln: no section is left; leave out fewer with --skip\n",
    )  # fmt: skip
    assert pln("reflect", "--only", "dreams").err == (
        f"pln: no section 'dreams'; there are {names.replace(',', ', ')}\n"
    )


def test_the_whole_draft_passes_a_linter(pln: Pln, lived: None) -> None:
    whole = pln("reflect", "--words", "900", "--with-organizer").out
    assert violations(whole) == []
    assert violations(pln("--as-of", "2020-01-01", "reflect").out) == []
    assert whole.count("\n## ") == len(SECTIONS) + 1
    assert "Diaz" not in whole


def test_the_same_network_gives_the_same_bytes(pln: Pln, lived: None) -> None:
    for form in ("md", "json", "plain"):
        words = ("reflect", "--with-organizer", "--format", form)
        assert pln(*words) == pln(*words)


def test_where_nothing_is_relied_on_what_was_opened_last_is_told(
    pln: Pln, store: sqlite3.Connection
) -> None:
    pln("add", "source", "Tide tables", "--kind", "website", "--cadence", "10d")
    pln("add", "source", "Sand", "--kind", "blog", "--feed", "https://sand.example/f")
    with journal.operation(store, "a test", "2026-10-07T09:00:00Z"):
        store.execute(
            "INSERT INTO entry (key, id, source_id, guid, title, first_seen, sort_at)"
            " SELECT rowid, 'abcde' || (rowid + 1), id, 'g', 'x', '2026-10-01T08:00:00Z',"
            " '2026-10-01T08:00:00Z' FROM source"
        )
        store.execute(
            "INSERT INTO mark (entry_key, opened)"
            " SELECT key, '2026-10-0' || key || 'T08:00:00Z' FROM entry"
        )
    assert facts(pln, "resources") == [
        "Sources that I looked at in the last 90 days (none is marked as relied on):",
        "| Source | Kind | How often | About |",
        "| --- | --- | --- | --- |",
        "| Sand | blog | daily |  |",
        "| Tide tables | website | every 10 days |  |",
    ]
    assert "- Sources that I looked at, 2025-10-07 to 2026-10-07: 2 of 2" in facts(
        pln, "maintaining"
    )


def test_a_reading_that_was_logged_counts(pln: Pln) -> None:
    for words in (
        ("add", "contact", "Ana Diaz", "--agreement", "mixed", "--wanted", "her book"),
        ("add", "source", "Dunes", "--kind", "book", "--by", "Ana"),
        ("add", "community", "The dune people", "--kind", "circle"),
        ("log", "read Dunes"),
    ):
        assert pln(*words).code == 0, words
    assert facts(pln, "perspectives") == [
        f"- People in my network who see some things differently: 1; met or read, {PERIOD}: 1"
    ]
    assert facts(pln, "resources")[1:] == [
        "| Source | Kind | How often | About |",
        "| --- | --- | --- | --- |",
        "| Dunes | book | now and then |  |",
    ]
    assert facts(pln, "changes")[0] == (
        f"From {PERIOD}, 0 people, 1 source and 0 communities joined my network."
    )
    assert "- 0 people (0 active in the last 90 days), 1 source (1 active)," in "\n".join(
        facts(pln, "network")
    )
