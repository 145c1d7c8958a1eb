"""`pln ask`: what is understood, what is refused in one line, what is kept."""

import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from plncli.store.journal import operation
from tests.conftest import Pln
from tests.published import days, publish


@pytest.fixture
def people(pln: Pln) -> None:
    pln("add", "contact", "Ana Diaz", "--topic", "reading", "--scope", "school")
    pln("add", "contact", "Ben Cole", "--topic", "reading")
    pln("add", "community", "#edchat", "--hashtag", "edchat")


@pytest.fixture
def asked(pln: Pln, people: None) -> None:
    assert pln("ask", "How do you group readers?", "--to", "Ana,Ben", "--where", "edchat").code == 0


def questions(pln: Pln, *words: str) -> list[dict[str, Any]]:
    found = json.loads(pln("ask", "list", "--all", "--format", "json", *words).out)
    assert isinstance(found, list)
    return found


def interactions(pln: Pln) -> list[dict[str, Any]]:
    found = json.loads(pln("list", "interactions", "--format", "json").out)
    assert isinstance(found, list)
    return found


def test_asking_is_logged_with_everybody_who_was_asked(pln: Pln, asked: None) -> None:
    (talk,) = interactions(pln)
    assert (talk["text"], talk["act"], talk["direction"], talk["date"]) == (
        "How do you group readers?", "asked", "received", "2026-10-07",
    )  # fmt: skip
    assert [each["name"] for each in talk["participants"]] == ["Ana Diaz", "Ben Cole", "#edchat"]
    (question,) = questions(pln)
    step = question["steps"][0]
    assert {name: question[name] for name in ("number", "text", "kind", "stage", "next")} == {
        "number": 1, "text": "How do you group readers?", "kind": "question", "stage": "asked",
        "next": "pln ask answered 1 TEXT --by NAME",
    }  # fmt: skip
    assert (step["part"], step["at"], step["who"]) == (
        "asked", "2026-10-07T09:00:00Z", ["Ana Diaz", "Ben Cole", "#edchat"],
    )  # fmt: skip


def test_words_need_no_quotes_and_new_asks_what_looks_like_a_command(
    pln: Pln, people: None
) -> None:
    assert pln("ask", "How", "do", "you", "sleep?", "--to", "Ana").code == 0
    assert pln("ask", "new", "list", "of", "atlases?").code == 0
    assert [each["text"] for each in questions(pln)] == ["list of atlases?", "How do you sleep?"]


@pytest.mark.parametrize(
    ("words", "code", "error"),
    [
        (("ask", " "), 2, 'ask what?; try `pln ask "How do you group readers?" --to NAME`'),
        (("ask", "What?", "--kind", "huge"), 2,
         "--kind 'huge' is not one of question, problem, thorny, brainstorm, recommendation,"
         " keep-up"),
        (("ask", "What?", "--to", "Zoe"), 3,
         "no contact answers to 'Zoe'; `pln add contact Zoe` adds it"),
        (("ask", "What?", "--to", "Ana", "--on", "tomorrow"), 2,
         "tomorrow lies ahead; write it as 14:30, yesterday 14:30 or 3h ago"),
        (("ask", "anwsered", "1", "this"), 2,
         "no command 'anwsered'; did you mean `pln ask answered`?"),
        (("ask", "answered", "1", " "), 2,
         'no answer to note; `pln ask answered 1 "Use stations" --by Ana`'),
        (("ask", "answered", "1", "this"), 2,
         "who gave the answer?; add --by NAME, such as Ana Diaz"),
        (("ask", "answered", "7", "this", "--by", "Ana"), 3,
         "no question has the number 7; `pln ask list --all`"),
        (("ask", "answered", "zebra", "this", "--by", "Ana"), 3,
         "no question answers to 'zebra'; `pln list questions` shows what is there"),
        (("ask", "answered", "1", "this", "--by", "Ana", "--on", "monday"), 2,
         "it was not asked before 2026-10-07 09:00; give a later day"),
        (("ask", "again", "1", "--on", "yesterday"), 2,
         "--on says when you asked somebody; give --to NAME too"),
        (("ask", "reported", "1"), 4,
         "question 1 is not solved yet; `pln ask resolved 1 --outcome TEXT`"),
        (("ask", "reopened", "1"), 4, "question 1 is open; `pln ask again 1 --to NAME`"),
        (("ask", "story", "1", "--edit"), 2,
         "nobody is here to edit; give the text: pln ask story 1 …"),
    ],
)  # fmt: skip
def test_wrong_words(pln: Pln, asked: None, words: tuple[str, ...], code: int, error: str) -> None:
    before = pln("history").out
    result = pln(*words)
    assert (result.code, result.out, result.err) == (code, "", f"pln: {error}\n")
    assert pln("history").out == before


def test_an_answer_to_a_question_for_one_needs_no_name(pln: Pln, people: None) -> None:
    pln("ask", "Which atlas?", "--to", "Ana", "--on", "08:00")
    said = pln("ask", "answered", "1", "The", "blue", "one")
    assert said.err == (
        "question 1: Ana Diaz gave the first answer after 1 hour;"
        " next: pln ask resolved 1 --outcome TEXT; undo: pln undo\n"
    )
    (question,) = questions(pln)
    assert question["first_answer_minutes"] == 60
    answer = next(each for each in interactions(pln) if each["act"] == "answered")
    assert (answer["text"], answer["direction"]) == ("The blue one", "received")


def test_an_answer_at_noon_of_the_day_it_was_asked_is_none_before_it(
    pln: Pln, people: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_AS_OF", "2026-10-06T16:00")
    pln("ask", "Which atlas?", "--to", "Ana")
    monkeypatch.setenv("PLN_AS_OF", "2026-10-07T09:00")
    said = pln("ask", "answered", "1", "Blue", "--on", "yesterday")
    assert "gave the first answer at once" in said.err
    assert questions(pln)[0]["first_answer_minutes"] == 0


def test_who_helped_is_promised_a_report_and_gets_it(
    pln: Pln, asked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pln("promise", "thank Ana for coffee", "--to", "Ana Diaz")
    pln("ask", "answered", "1", "Use stations", "--by", "Ana")
    said = pln("ask", "resolved", "1", "--helped", "Ben", "--helped", "Ana", "--outcome", "Good.")
    assert said.err.splitlines()[0] == (
        "question 1: solved; tell Ana Diaz and Ben Cole what came of it by Wed 14 Oct 2026:"
        " pln ask reported 1 TEXT; undo: pln undo"
    )
    promises = json.loads(pln("list", "promises", "--format", "json").out)
    reports = [each for each in promises if each["kind"] == "report_back"]
    assert [(each["contact"], each["due"], each["text"]) for each in reports] == [
        ("Ana Diaz", "2026-10-14", "report back: How do you group readers?"),
        ("Ben Cole", "2026-10-14", "report back: How do you group readers?"),
    ]
    again = pln("ask", "given-up", "1")
    assert (again.code, again.err) == (
        4, "pln: question 1 is solved; `pln ask reopened 1` takes it up again\n",
    )  # fmt: skip
    assert pln("ask", "reported", "1").code == 0
    promises = json.loads(pln("list", "promises", "--format", "json").out)
    assert {each["done_on"] for each in promises} == {"2026-10-07"}
    thanks = next(each for each in interactions(pln) if each["act"] == "thanked")
    assert (thanks["text"], thanks["direction"]) == ("reported back: Good.", "gave")
    assert [each["name"] for each in thanks["participants"]] == ["Ana Diaz", "Ben Cole"]


def test_a_chat_that_helped_is_promised_a_report_as_well(pln: Pln, asked: None) -> None:
    pln("ask", "answered", "1", "Stations", "--by", "edchat")
    pln("ask", "resolved", "1")
    (promise,) = json.loads(pln("list", "promises", "--format", "json").out)
    assert (promise["contact"], promise["kind"]) == (None, "report_back")
    assert pln("done", promise["id"]).code == 0


def test_the_days_until_the_report_are_a_setting(
    pln: Pln, asked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PLN_ASK_REPORT_BACK_DAYS", "3")
    pln("ask", "answered", "1", "Stations", "--by", "Ana")
    assert "by Sat 10 Oct 2026" in pln("ask", "resolved", "1").err


def test_solved_without_help_owes_no_report(pln: Pln, asked: None) -> None:
    assert pln("ask", "resolved", "1").err == "question 1: solved; undo: pln undo\n"
    result = pln("ask", "reported", "1")
    assert (result.code, result.err) == (
        4,
        "pln: nobody is noted who helped with question 1; `pln ask answered 1 TEXT --by NAME`\n",
    )
    assert pln("ask", "list").err == "No question is open. All of them: pln ask list --all\n"


def test_taken_up_again_nobody_waits_for_a_report(pln: Pln, asked: None) -> None:
    pln("ask", "answered", "1", "Stations", "--by", "Ana")
    pln("ask", "resolved", "1", "--outcome", "so-so")
    said = pln("ask", "reopened", "1")
    assert said.err == (
        "question 1: open again; next: pln ask resolved 1 --outcome TEXT; undo: pln undo\n"
    )
    assert json.loads(pln("list", "promises", "--format", "json").out) == []
    pln("ask", "resolved", "1")
    assert questions(pln)[0]["outcome"] == "so-so"
    pln("ask", "reopened", "1")
    assert pln("ask", "given-up", "1").err == (
        "question 1: let go; pln ask reopened 1 takes it up; undo: pln undo\n"
    )
    assert "How do you group readers?\tgiven up" in pln("ask", "list", "--all").out


def test_keep_up_is_worded_already(pln: Pln, people: None) -> None:
    pln("ask", "--template", "keep-up", "rubrics", "--to", "Ana")
    (question,) = questions(pln)
    assert (question["kind"], question["topics"]) == ("keep_up", ["rubrics"])
    assert question["text"] == (
        "How do you keep up with rubrics? Is there one blog, one person or one group that you"
        " would not want to miss?"
    )
    ana = json.loads(pln("show", "Ana", "--format", "json").out)
    said = pln("ask", "answered", "1", "The Monday letter")
    assert said.err.splitlines()[1] == (
        f'to keep it with Ana Diaz: pln edit {ana["id"]} --keeps-up-via "The Monday letter"'
    )
    pln("edit", "Ana", "--keeps-up-via", "letters")
    assert len(pln("ask", "answered", "1", "And a chat").err.splitlines()) == 1


def test_people_who_may_know_are_named_and_nobody_twice_in_a_fortnight(
    pln: Pln, people: None
) -> None:
    pln("add", "contact", "Cem Kaya", "--topic", "reading", "--status", "archived")
    said = pln("ask", "How do I start with reading?")
    assert said.err.splitlines()[1:] == [
        'Ana Diaz may know (topic reading; in your school): pln ask again 1 --to "Ana Diaz"',
        'Ben Cole may know (topic reading): pln ask again 1 --to "Ben Cole"',
    ]
    pln("ask", "again", "1", "--to", "Ana")
    assert pln("ask", "again", "1").err == (
        'Ben Cole may know (topic reading): pln ask again 1 --to "Ben Cole"\n'
    )
    pln("log", "asked @Ben about lunch")
    assert pln("ask", "again", "1").err == (
        "nobody else comes to mind; who might know somebody? pln add contact NAME --topic TOPIC\n"
    )
    assert pln("ask", "?!").err.splitlines()[1].startswith("nobody else comes to mind")
    odd = pln("ask", '"" OR', "--topic", "open ed")
    assert odd.code == 0
    assert odd.err.splitlines()[-1].endswith('pln add contact NAME --topic "open ed"')


def test_the_same_question_is_shown_before_it_is_asked(
    pln: Pln, asked: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    pln("ask", "answered", "1", "Use stations", "--by", "Ana")
    pln("ask", "resolved", "1", "--outcome", "Stations work")
    pln("log", "Ben told me how to group quiet readers")
    before = len(questions(pln))
    monkeypatch.setattr("plncli.cli.ask.before.may_ask", lambda: True)
    monkeypatch.setattr("plncli.cli.ask.before.agreed", lambda question: False)
    result = pln("ask", "Grouping readers: how?")
    (line,) = [each["id"] for each in interactions(pln) if each["text"].startswith("Ben told")]
    assert (result.code, result.err.splitlines()) == (
        5,
        [
            "you asked this today: How do you group readers? (question 1, solved)",
            "  Ana Diaz answered: Use stations",
            "  what came of it: Stations work",
            f"you logged today with Ben Cole: Ben told me how to group quiet readers (pln show"
            f" {line})",
            "pln: nothing was asked; `pln ask list --all` has all questions",
        ],
    )
    assert len(questions(pln)) == before
    monkeypatch.setattr("plncli.cli.ask.before.agreed", lambda question: True)
    assert pln("ask", "Grouping readers: how?").code == 0
    assert pln("ask", "Grouping readers: how?", "--yes").code == 0
    assert len(questions(pln)) == before + 2


def test_a_question_that_is_still_open_can_be_asked_of_others(pln: Pln, asked: None) -> None:
    said = pln("ask", "Grouping readers?")
    assert (said.code, said.err.splitlines()[:2]) == (
        0,
        [
            "you asked this today: How do you group readers? (question 1, still open)",
            "  to ask it of others: pln ask again 1 --to NAME",
        ],
    )


def test_notes_on_entries_say_the_same_too(pln: Pln, store: sqlite3.Connection) -> None:
    publish(store, "Chalk", *days("Desks"))
    pln("save", "chalk1", "--note", "grouping readers by desk works")
    assert pln("ask", "How do you group readers?").err.splitlines()[0] == (
        "you noted on Desks: grouping readers by desk works (pln show chalk1)"
    )


def test_a_story_of_ones_own_wins_until_it_is_taken_away(
    pln: Pln, asked: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = "**How do you group readers?** On 7 October 2026 I asked Ana Diaz, Ben Cole and #edchat."
    assert pln("ask", "story", "1").out == f"{own}\n"
    assert pln("ask", "story", "1", "Ana", "knew.").err == (
        "question 1: your story is kept; undo: pln undo\n"
    )
    assert pln("ask", "story", "group").out == "Ana knew.\n"
    monkeypatch.setattr("plncli.cli.ask.story.may_ask", lambda: True)
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nprintf "Ben knew." > "$1"\n')
    script.chmod(0o700)
    monkeypatch.setenv("EDITOR", str(script))
    assert pln("ask", "story", "1", "--edit").code == 0
    assert pln("ask", "story", "1").out == "Ben knew.\n"
    monkeypatch.setenv("EDITOR", "true")
    assert pln("ask", "story", "1", "--edit").err == "nothing changed\n"
    pln("ask", "story", "1", "")
    assert pln("ask", "story", "1").out == f"{own}\n"


def test_several_lines_are_kept_whole_and_shown_as_one(pln: Pln, people: None) -> None:
    long = "It works.\n\n" + "Really. " * 200 + "So."
    pln("ask", "How do you\n  group readers?", "--to", "Ana")
    pln("ask", "answered", "1", long)
    pln("ask", "resolved", "1", "--outcome", long)
    pln("ask", "story", "1", long)
    (question,) = questions(pln)
    assert question["text"] == "How do you\n  group readers?"
    assert [question["steps"][1]["text"], question["outcome"], question["story"]] == [long] * 3
    assert "\tHow do you group readers?\t" in pln("ask", "list").out
    assert pln("ask", "story", "1").out == f"{long}\n"
    (promise,) = json.loads(pln("list", "promises", "--format", "json").out)
    assert promise["text"] == "report back: How do you group readers?"


def test_the_rules_of_a_class_hold_for_questions(pln: Pln, store: sqlite3.Connection) -> None:
    with operation(store, "a test", "2026-10-07T09:00:00Z"):
        store.execute("INSERT INTO profile (id, kind) VALUES (1, 'class')")
    pln("add", "contact", "Kim")
    assert pln("ask", "Who knows newts?", "--to", "Kim").code == 0
    mail = "write to kim@hill.example"
    for words in (
        ("Who?", mail), ("answered", "1", mail), ("resolved", "1", "--outcome", mail),
        ("--class", "story", "1", mail),
    ):  # fmt: skip
        result = pln(*words[:1], "ask", *words[1:]) if words[0] == "--class" else pln("ask", *words)
        assert (result.code, len(result.err.splitlines())) == (5, 1), result
    assert pln("ask", "story", "1").code == 5
    (question,) = questions(pln)
    assert (question["stage"], question["outcome"], question["story"]) == ("asked", None, None)


def test_the_list_for_people_and_for_programs(pln: Pln, asked: None) -> None:
    (question,) = questions(pln)
    assert pln("ask", "list", "--format", "table").out == (
        "1 question, 1 open\n"
        f"  1  How do you group readers?  {question['id']}\n"
        "     asked Ana Diaz, Ben Cole and #edchat today\n"
        "     pln ask answered 1 TEXT --by NAME\n"
    )
    pln("ask", "resolved", "1")
    assert pln("ask", "list", "--format", "table").out == (
        "No question is open. All of them: pln ask list --all\n"
    )
    assert pln("ask", "list", "--all", "--format", "csv").out.splitlines() == [
        "number,id,question,stage,asked,answers,minutes,next",
        f'1,{question["id"]},How do you group readers?,solved,"Ana Diaz, Ben Cole, #edchat",0,,',
    ]
    assert pln("ask", "list", "--all", "--format", "ids").out == f"{question['id']}\n"
    assert "asked Ana Diaz, Ben Cole and #edchat today · solved today" in " ".join(
        pln("ask", "list", "--all", "--format", "table").out.split()
    )


def test_where_each_question_stands(pln: Pln, asked: None, monkeypatch: pytest.MonkeyPatch) -> None:
    pln("ask", "What about maps?", "--kind", "thorny", "--on", "yesterday")
    pln("ask", "answered", "1", "Use\nstations", "--by", "Ana")

    def lines() -> list[str]:
        page = pln("ask", "list", "--all", "--format", "table").out
        return [line.strip() for line in page.splitlines()[1:]]

    assert lines()[1:3] == [
        "asked Ana Diaz, Ben Cole and #edchat today",
        "Ana Diaz at once: Use stations",
    ]
    assert lines()[5:] == ["thorny · nobody asked yet", "pln ask again 2 --to NAME"]
    pln("ask", "resolved", "1")
    pln("ask", "reported", "1")
    pln("ask", "given-up", "2")
    monkeypatch.setenv("PLN_AS_OF", "2026-10-10T09:00")
    assert lines()[1:3] == [
        "asked Ana Diaz, Ben Cole and #edchat 3 days ago · reported back 3 days ago",
        "Ana Diaz at once: Use stations",
    ]
    assert lines()[-1] == "thorny · given up 3 days ago"
    rows = pln("list", "questions").out.splitlines()
    assert [row.split("\t")[-1] for row in rows] == [
        "reported back 3 days ago",
        "given up 3 days ago",
    ]


def test_no_question_yet(pln: Pln) -> None:
    said = 'No question yet: pln ask "How do you group readers?" --to NAME\n'
    assert pln("ask", "list").err == said
    assert pln("ask", "list", "--format", "table").out == said


def test_a_question_is_a_record(pln: Pln, asked: None) -> None:
    assert pln("list", "questions", "--kind", "thorny").err.startswith("no questions are like that")
    assert pln("edit", "group", "--kind", "thorny", "--topic", "reading").code == 0
    (question,) = json.loads(
        pln("list", "questions", "--where", "topic:reading", "--format", "json").out
    )
    assert (question["kind"], question["topics"], question["title"]) == (
        "thorny", ["reading"], "How do you group readers?",
    )  # fmt: skip
    page = json.loads(pln("show", "group", "--format", "json").out)
    assert [each["part"] for each in page["course"]] == ["asked"]
    assert pln("list", "questions").out == (
        f"{question['id']}\t1\tHow do you group readers?\treading\tasked, no answer yet\n"
    )
    assert pln("remove", "group").code == 0
    assert (questions(pln), len(interactions(pln))) == ([], 1)
    assert pln("ask", "Which atlas?", "--to", "Ana").err.startswith("question 1: asked Ana Diaz")
