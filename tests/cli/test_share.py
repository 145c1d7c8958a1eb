"""`pln share`: a message that is ready, and the interaction that remembers the giving."""

import json
import sqlite3

import pytest

from tests.conftest import Pln
from tests.published import days, publish

MESSAGE = """\
Hello Ben Made-Up and Arts and Crafts,

I thought of you when I read this:

Frogs
Ana
https://www.pond.example/1

Kim
"""


@pytest.fixture
def network(store: sqlite3.Connection, pln: Pln) -> None:
    """A blog by Ana, a colleague with an e-mail address, a circle."""
    publish(store, "Pond", *days("Frogs", "Newts"), contact="Ana")
    pln("me", "--name", "Kim")
    pln("add", "contact", "Ben Made-Up", "--email", "ben@school.example")
    pln("add", "community", "Arts and Crafts", "--kind", "circle")
    pln("save", "pond1", "+rubrics")


def logged(pln: Pln) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(pln("list", "interactions", "--format", "json").out)
    return found


def circle(pln: Pln) -> str:
    return pln("list", "communities", "--format", "ids").out.strip()


@pytest.mark.usefixtures("network")
def test_sharing_logs_that_it_was_given_and_prints_a_message(
    store: sqlite3.Connection, pln: Pln
) -> None:
    shared = pln("share", "pond1", "with", "ben,", "and", circle(pln), "--via", "zoom")
    (talk,) = logged(pln)
    assert (shared.code, shared.out) == (0, MESSAGE)
    assert shared.err == (
        f"logged {talk['id']}: shared with Ben Made-Up and Arts and Crafts; undo: pln undo\n"
    )
    kept = ("date", "text", "act", "direction", "medium", "topics", "note")
    assert {key: talk[key] for key in kept} == {
        "date": "2026-10-07",
        "text": "shared “Frogs” with Ben Made-Up and Arts and Crafts https://www.pond.example/1",
        "act": "shared_resource",
        "direction": "gave",
        "medium": "video",
        "topics": ["rubrics"],
        "note": None,
    }
    assert [each["kind"] for each in talk["participants"]] == ["contact", "community"]  # type: ignore[attr-defined]
    pln("undo")
    assert logged(pln) == []
    for table in ("participant", "record_topic"):
        assert store.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)


@pytest.mark.usefixtures("network")
def test_words_of_ones_own_go_into_the_message_and_the_note(pln: Pln) -> None:
    out = pln("share", "pond2", "WITH", "@ben", "made-up", "--text", "For\x1b[2J Monday?").out
    assert out.splitlines()[2] == "For Monday?"
    (talk,) = logged(pln)
    assert (talk["note"], talk["medium"], talk["topics"]) == ("For Monday?", None, [])


@pytest.mark.usefixtures("network")
def test_a_letter_and_a_post_are_links(pln: Pln, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("BROWSER", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    out = pln("share", "pond1", "with", "ben", "--mail").out
    assert out.startswith("mailto:ben@school.example?subject=Frogs&body=Hello%20Ben%20Made-Up")
    out = pln("share", "pond1", "with", "ben", "--mastodon", "social.example").out
    assert out == (
        "https://social.example/share?text=Frogs%20%28Ana%29%0A%0A"
        "https%3A%2F%2Fwww.pond.example%2F1%0A%0A%23rubrics\n"
    )
    assert [talk["medium"] for talk in logged(pln)] == ["post", "email"]
    opened: list[str] = []

    def open_link(link: str) -> bool:
        opened.append(link)
        return True

    monkeypatch.setattr("plncli.opener.open_link", open_link)
    assert pln("share", "pond1", "with", "ben", "--mail", "--via", "message").out == ""
    assert [link.partition(":")[0] for link in opened] == ["mailto"]
    assert logged(pln)[0]["medium"] == "message"
    assert pln("share", "pond1", "with", "ben", "--mail", "--print").out.startswith("mailto:")
    assert len(opened) == 1


@pytest.mark.usefixtures("network")
def test_what_is_to_be_known_of_the_address(store: sqlite3.Connection, pln: Pln) -> None:
    store.execute("UPDATE entry SET link = 'https://pond.example/1?token=s3cret' WHERE key = 1")
    store.execute("UPDATE entry SET link = NULL WHERE key = 2")
    told = pln("share", "pond1", "with", "ben")
    assert told.out.splitlines()[6] == "https://pond.example/1?token=***"
    assert told.err.splitlines()[1] == "its address holds a secret, which is left out as ***"
    assert logged(pln)[0]["text"] == (
        "shared “Frogs” with Ben Made-Up https://pond.example/1?token=***"
    )
    told = pln("share", "pond2", "with", "ben")
    assert told.err.splitlines()[1] == "it has no page: the message names it without a link"
    assert logged(pln)[0]["text"] == "shared “Newts” with Ben Made-Up"


@pytest.mark.usefixtures("network")
@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["pond1"], 2, "share what with whom; `pln share 3 with Ana, Ben`"),
        (["with", "ben"], 2, "share what with whom; `pln share 3 with Ana, Ben`"),
        (["pond1", "with", ","], 2, "share what with whom; `pln share 3 with Ana, Ben`"),
        (["pond1", "with"], 2, "share what with whom; `pln share 3 with Ana, Ben`"),
        (
            ["pond1", "pond2", "with", "ben"],
            2,
            "one entry at a time; `pln share pond1 with ben`",
        ),
        (
            ["pond1", "with", "zoe"],
            3,
            "no contact or community answers to 'zoe'; `pln add contact zoe` adds it",
        ),
        (["4", "with", "ben"], 3, "no number 4: there is no edition yet; `pln skim` makes one"),
        (
            ["pond1", "with", "ben", "--mail", "--mastodon", "a.example"],
            2,
            "--mail and --mastodon at once; leave one of them out",
        ),
        (
            ["pond1", "with", "ben", "--mastodon", "home"],
            2,
            "--mastodon 'home' is no server; give its name, such as mastodon.example",
        ),
    ],
)
def test_what_cannot_be_shared(pln: Pln, words: list[str], code: int, said: str) -> None:
    assert pln("share", *words) == (code, "", f"pln: {said}\n")
    assert logged(pln) == []
