"""Messages that give an entry to somebody."""

from typing import NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

from plncli.errors import UsageError
from plncli.sharing import Recipient, hashtag, instance_host, message, spoken_names


class Entry(NamedTuple):
    """An entry as far as a message needs it."""

    title: str = "Frogs & newts, 50% off?"
    link: str | None = "https://pond.example/1?a=b&token=s3cret"
    source: str = "Pond"
    contact: str | None = "Ana Fictional"


BEN = Recipient("abc2", "Ben Made-Up", "ben+pond@school.example", "ben@social.example")
CLEO = Recipient("abc3", "Cleo Vance", "cleo?x&y@school.example")
CIRCLE = Recipient("abc4", "Rubrics Circle")


def test_a_message() -> None:
    said = message(Entry(), [BEN, CLEO], "Kim", topics=["rubrics", "exit tickets"])
    assert said.subject == "Frogs & newts, 50% off?"
    assert said.text == (
        "Hello Ben Made-Up and Cleo Vance,\n\n"
        "I thought of you when I read this:\n\n"
        "Frogs & newts, 50% off?\nAna Fictional\nhttps://pond.example/1?a=b&token=***\n\n"
        "Kim"
    )
    assert said.post == (
        "@ben@social.example\n\nFrogs & newts, 50% off? (Ana Fictional)\n\n"
        "https://pond.example/1?a=b&token=***\n\n#rubrics #ExitTickets"
    )


def test_own_words_take_the_place_of_the_sentence() -> None:
    entry = Entry(link=None, contact=None)
    said = message(entry, [CIRCLE], None, words=" For Monday.\nOr Tuesday. ")
    assert said.text == (
        "Hello Rubrics Circle,\n\nFor Monday.\nOr Tuesday.\n\nFrogs & newts, 50% off?\nPond"
    )
    assert said.post == "For Monday.\nOr Tuesday.\n\nFrogs & newts, 50% off? (Pond)"
    assert message(entry, [], None).text.startswith("I thought of you")


def test_a_mailto_link_has_everything_escaped() -> None:
    said = message(Entry(), [BEN, CIRCLE, CLEO], "Kim")
    link = said.mailto
    assert link.startswith(
        "mailto:ben%2Bpond@school.example,cleo%3Fx%26y@school.example"
        "?subject=Frogs%20%26%20newts%2C%2050%25%20off%3F&body=Hello%20"
    )
    assert "+" not in link
    query = parse_qs(urlsplit(link).query)
    assert query == {"subject": [said.subject], "body": [said.text.replace("\n", "\r\n")]}
    assert message(Entry(), [CIRCLE], None).mailto.startswith("mailto:?subject=")


def test_a_mastodon_link_offers_the_post() -> None:
    said = message(Entry(), [BEN], None)
    link = said.mastodon("mastodon.example")
    assert link.startswith("https://mastodon.example/share?text=%40ben%40social.example%0A%0AFrogs")
    assert unquote(link.partition("?text=")[2]) == said.post


@pytest.mark.parametrize(
    "text",
    ["social.example", "Social.Example", "https://social.example/", "@kim@social.example"],
)
def test_a_server_by_its_name_its_address_or_a_handle(text: str) -> None:
    assert instance_host(text) == "social.example"


@pytest.mark.parametrize("text", ["", "social", "http://social.example", "a.example/x", "a b.c"])
def test_what_is_no_server(text: str) -> None:
    with pytest.raises(UsageError, match="is no server; give its name"):
        instance_host(text)


def test_names_are_said_with_commas_and_an_and() -> None:
    assert spoken_names([BEN]) == "Ben Made-Up"
    assert spoken_names([BEN, CLEO, CIRCLE]) == "Ben Made-Up, Cleo Vance and Rubrics Circle"


@pytest.mark.parametrize(
    ("topic", "tag"),
    [
        ("rubrics", "#rubrics"),
        ("open-ed", "#OpenEd"),
        ("EdTech", "#EdTech"),
        ("écoles d'été", "#ÉcolesDÉté"),
        ("!", ""),
    ],
)
def test_hashtags_can_be_read_aloud(topic: str, tag: str) -> None:
    assert hashtag(topic) == tag
