"""Handles are read from what people paste."""

import pytest

from plncli.errors import UsageError
from plncli.handles import format_handle, parse_email, parse_handle, parse_phone
from plncli.model import Handle


@pytest.mark.parametrize(
    ("text", "handle"),
    [
        ("mastodon:@ada@social.example", Handle("mastodon", "ada@social.example")),
        ("@ada@social.example", Handle("mastodon", "ada@social.example")),
        ("Twitter: ada", Handle("x", "ada")),
        ("https://twitter.com/ada?s=20", Handle("x", "ada")),
        ("https://social.example/@ada", Handle("mastodon", "ada@social.example")),
        ("https://social.example/@ada@other.example", Handle("mastodon", "ada@other.example")),
        ("https://bsky.app/profile/ada.example", Handle("bluesky", "ada.example")),
        ("https://www.linkedin.com/in/ada-f/", Handle("linkedin", "ada-f")),
        ("https://www.linkedin.com/company/f/", Handle("web", "https://www.linkedin.com/company/f/")),
        ("https://www.youtube.com/@ada", Handle("youtube", "ada")),
        ("https://mobile.twitter.com/ada", Handle("x", "ada")),
        ("https://x.com/search?q=ada", Handle("web", "https://x.com/search?q=ada")),
        ("https://de.linkedin.com/in/ada-f", Handle("linkedin", "ada-f")),
        ("https://www.threads.net/@ada.f", Handle("threads", "ada.f")),
        ("https://github.com/ada", Handle("github", "ada")),
        ("https://www.goodreads.com/user/show/123-ada", Handle("goodreads", "123-ada")),
        ("https://www.goodreads.com/author/show/9.Ada_F", Handle("goodreads", "9.Ada_F")),
        ("https://www.goodreads.com/book/show/1", Handle("web", "https://www.goodreads.com/book/show/1")),
        ("https://www.diigo.com/user/ada", Handle("diigo", "ada")),
        ("https://old.reddit.com/u/ada", Handle("reddit", "ada")),
        ("https://reddit.com/r/teachers", Handle("web", "https://reddit.com/r/teachers")),
        ("https://ada.substack.com/p/one", Handle("substack", "ada")),
        ("https://substack.com/@ada", Handle("substack", "ada")),
        ("https://medium.com/@ada", Handle("medium", "ada")),
        ("https://ada.medium.com/", Handle("medium", "ada")),
        ("https://ada.tumblr.com", Handle("tumblr", "ada")),
        ("https://www.tumblr.com/ada", Handle("tumblr", "ada")),
        ("https://www.pinterest.com/ada/", Handle("pinterest", "ada")),
        ("https://vimeo.com/ada", Handle("vimeo", "ada")),
        ("https://www.flickr.com/people/ada/", Handle("flickr", "ada")),
        ("https://www.flickr.com/photos/ada/", Handle("flickr", "ada")),
        ("https://en.wikipedia.org/wiki/User:Ada_F", Handle("wikipedia", "Ada F")),
        ("https://en.wikipedia.org/wiki/Ada", Handle("web", "https://en.wikipedia.org/wiki/Ada")),
        ("https://www.snapchat.com/add/ada", Handle("snapchat", "ada")),
        ("https://www.youtube.com/channel/UCada", Handle("youtube", "UCada")),
        ("https://www.youtube.com/watch?v=1", Handle("web", "https://www.youtube.com/watch?v=1")),
        ("https://ada.wordpress.com/", Handle("wordpress", "ada")),
        ("acct:ada@social.example", Handle("mastodon", "ada@social.example")),
        ("bsky:ada.example", Handle("bluesky", "ada.example")),
        ("https://ada.example/about", Handle("web", "https://ada.example/about")),
    ],
)  # fmt: skip
def test_a_handle(text: str, handle: Handle) -> None:
    assert parse_handle(text) == handle
    assert parse_handle(format_handle(handle)) == handle


@pytest.mark.parametrize("text", ["", "ada", "x:", "x:@", "@ada", "a b:c", "https://", "http://[x"])
def test_no_handle(text: str) -> None:
    with pytest.raises(UsageError):
        parse_handle(text)


def test_an_address_and_a_number() -> None:
    assert parse_email(" mailto:ada@example.org") == Handle("email", "ada@example.org")
    assert parse_phone("tel:+49  30 123") == Handle("phone", "+49 30 123")


@pytest.mark.parametrize("text", ["ada", "@example.org", "ada@", "a da@example.org"])
def test_no_address(text: str) -> None:
    with pytest.raises(UsageError, match="is no e-mail address"):
        parse_email(text)


def test_no_number() -> None:
    with pytest.raises(UsageError, match="'12' is no telephone number"):
        parse_phone("12")
