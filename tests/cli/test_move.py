"""`pln move`: what is left stays known, what is entered is used from now on."""

import json
import sqlite3

import pytest

from plncli.store.share import recipients
from tests.conftest import Pln


def handles(pln: Pln, name: str) -> tuple[list[str], list[str]]:
    shown = json.loads(pln("show", name, "--format", "json").out)
    return tuple(  # type: ignore[return-value]
        [f"{each['platform']}:{each['handle']}" for each in shown[key]]
        for key in ("handles", "former_handles")
    )


def test_a_handle_that_was_left_is_known_and_not_offered(pln: Pln) -> None:
    pln("add", "contact", "Ana Diaz", "--handle", "mastodon:ana@old.example", "--handle", "x:anad")
    ran = pln("move", "Ana", "mastodon:ana@old.example", "@ana@new.example", "--on", "3 mar 2026")
    assert (ran.code, ran.err) == (
        0,
        "Ana Diaz moved from mastodon:ana@old.example to mastodon:ana@new.example;"
        " undo: pln undo\n",
    )
    assert handles(pln, "ana@old.example") == (
        ["x:anad", "mastodon:ana@new.example"], ["mastodon:ana@old.example"],
    )  # fmt: skip
    assert pln("draft", "reconnect", "Ana").code == 0
    pln("edit", "Ana", "--handle", "x:other")
    assert handles(pln, "Ana") == (["x:other"], ["mastodon:ana@old.example"])
    pln("edit", "Ana", "--handle", "+mastodon:ana@old.example")
    assert handles(pln, "Ana") == (["mastodon:ana@old.example", "x:other"], [])


def test_somebody_else_may_use_what_was_left(pln: Pln) -> None:
    pln("add", "contact", "Ana", "--handle", "x:teach")
    pln("move", "Ana", "x", "bluesky:ana.example")
    assert pln("add", "contact", "Ben", "--handle", "x:teach").code == 0
    pln("add", "contact", "Cleo", "--handle", "x:cleo")
    ran = pln("move", "Cleo", "x", "x:teach")
    assert ran.code == 4
    assert ran.err.startswith("pln: x:teach belongs to Ben (")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("Ana", "x", "bluesky:ana"), 2,
         "pln: Ana has several handles on x; write one of x:anad, x:ana2\n"),
        (("Ana", "reddit", "bluesky:ana"), 3, "pln: Ana has no handle reddit; `pln show"),
        (("Ana", "x:anad", "ana"), 2, "pln: 'ana' is no handle; "),
        (("Chat", "x", "bluesky"), 2, "pln: Chat is on facebook, not on x\n"),
        (("Nobody", "x", "bluesky:ana"), 3, "pln: no contact or community answers to 'Nobody'"),
    ],
)  # fmt: skip
def test_what_cannot_be(pln: Pln, words: tuple[str, ...], code: int, said: str) -> None:
    pln("add", "contact", "Ana", "--handle", "x:anad", "--handle", "x:ana2")
    pln("add", "community", "Chat", "--platform", "facebook")
    ran = pln("move", *words)
    assert ran.code == code
    assert ran.err.startswith(said)


def test_a_community_moves_with_its_address(pln: Pln) -> None:
    pln("add", "community", "Chat", "--platform", "facebook", "--url", "https://facebook.com/c")
    pln("add", "community", "Quiet")
    pln("add", "source", "Posts", "--url", "https://facebook.com/chatposts", "--community", "Chat")
    pln("add", "source", "Site", "--url", "https://chat.example/", "--community", "Chat")
    said = pln("move", "Chat", "fb", "https://bsky.app/profile/chat.example").err.splitlines()
    assert said[0] == "Chat moved from facebook to bluesky; undo: pln undo"
    assert [line[5:34] for line in said[1:]] == ["Posts lies at the old place; "]
    assert pln("move", "Quiet", "x", "bluesky").code == 0
    shown = json.loads(pln("show", "Chat", "--format", "json").out)
    assert (shown["platform"], shown["url"]) == ("bluesky", "https://bsky.app/profile/chat.example")
    assert shown["former_places"] == [
        {"platform": "facebook", "hashtag": None, "url": "https://facebook.com/c",
         "until": "2026-10-07"},
    ]  # fmt: skip
    shown = json.loads(pln("show", "Quiet", "--format", "json").out)
    assert (shown["platform"], shown["former_places"][0]["platform"]) == ("bluesky", "x")


def test_what_is_followed_at_the_old_place_is_named(pln: Pln) -> None:
    pln("add", "contact", "Ana", "--handle", "mastodon:ana@old.example")
    source = pln("add", "source", "Ana's posts", "--url", "https://old.example/@ana",
                 "--feed", "https://old.example/@ana.rss", "--by", "Ana").out.strip()  # fmt: skip
    pln("add", "source", "Ana's blog", "--url", "https://blog.example/", "--by", "Ana")
    ran = pln("move", "Ana", "mastodon", "mastodon:ana@new.example")
    assert ran.err.splitlines()[1:] == [
        f"{source} Ana's posts lies at the old place; when it is over there:"
        f" pln edit {source} --status archived",
        "the new place: pln follow @ana@new.example --by Ana",
    ]


def test_an_account_of_ones_own(pln: Pln) -> None:
    pln("add", "account", "x:kim")
    ran = pln("move", "me", "x", "mastodon:kim@school.example")
    assert ran.err == "you moved from x:kim to mastodon:kim@school.example; undo: pln undo\n"
    left = json.loads(pln("list", "accounts", "--format", "json").out)[1]
    assert (left["handle"], left["status"], left["until"]) == ("kim", "left", "2026-10-07")


def test_messages_go_to_what_is_used_now(pln: Pln, store: sqlite3.Connection) -> None:
    ana = pln("add", "contact", "Ana", "--email", "a@old.example", "--handle", "@a@old.example")
    pln("move", "Ana", "email", "email:a@new.example")
    pln("move", "Ana", "mastodon", "@a@new.example")
    (reached,) = recipients(store, [ana.out.strip()])
    assert (reached.email, reached.mastodon) == ("a@new.example", "a@new.example")
    assert "a@old.example" not in pln("draft", "reconnect", "Ana", "--mailto").out
