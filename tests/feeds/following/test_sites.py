"""What a user's words lead to, and what answers to lookups make of it.

Every rule of the table is tried from page or handle to stored entries in
`tests/cli/test_follow_sites.py`.
"""

import json

import pytest

from plncli.errors import UsageError
from plncli.feeds.following.sites import Lead, answer, lead, rules
from plncli.model import Handle

FORMS = "give a page, a feed's address, @user@host, PLATFORM:HANDLE or #tag@host"
SCHEMES = "it begins with https:// or http://"


@pytest.mark.parametrize(
    ("what", "page"),
    [
        ("garden.example", "https://garden.example"),
        (" garden.example/blog?a=b ", "https://garden.example/blog?a=b"),
        ("garden.example:8080/feed", "https://garden.example:8080/feed"),
        ("[::1]:8080/feed", "https://[::1]:8080/feed"),
        ("HTTP://garden.example/", "http://garden.example/"),
        ("https://gärten.example/ö", "https://xn--grten-gra.example/%C3%B6"),
        ("https://nia:pass@garden.example/feed", "https://nia:pass@garden.example/feed"),
        ("feed:garden.example/rss", "http://garden.example/rss"),
        ("feed://garden.example/rss", "http://garden.example/rss"),
        ("feed:https://garden.example/rss", "https://garden.example/rss"),
        ("pcast://garden.example/rss", "http://garden.example/rss"),
        ("https://pinboard.in/", "https://pinboard.in/"),
        ("https://www.youtube.com/", "https://www.youtube.com/"),
        ("https://notyoutube.com/@nia/x/y", "https://notyoutube.com/@nia/x/y"),
        ("https://api.substack.com/feed/a/b", "https://api.substack.com/feed/a/b"),
    ],
)
def test_an_address_that_no_rule_knows_is_a_page(what: str, page: str) -> None:
    assert lead(what) == Lead(page=page)


@pytest.mark.parametrize(
    ("what", "message", "hint"),
    [
        ("", "'' is not the address of a feed", FORMS),
        ("garden", "'garden' is not the address of a feed", FORMS),
        ("https://", "'https://' is not the address of a feed", SCHEMES),
        ("javascript:alert(1)//a.b", "'javascript:alert(1)//a.b': no feed is known of the platform"
         " 'javascript'", FORMS),
        ("file:///etc/hosts", "'file:///etc/hosts' is not the address of a feed", SCHEMES),
        ("feed:file:///etc", "'feed:file:///etc' is not the address of a feed", SCHEMES),
        ("ftp://nia:pass@a.b/", "'ftp://***@a.b/' is not the address of a feed", SCHEMES),
        ("@maria", "'@maria' is a handle on no platform",
         "write @maria@SERVER or PLATFORM:maria"),
        ("mastodon:maria", "'mastodon:maria' names no server", "write @maria@SERVER"),
        ("substack:two words", "'substack:two words' cannot be a handle on substack", FORMS),
        ("#tag@a..b", "'#tag@a..b' is not the address of a feed", FORMS),
        (f"@nia@{'ö' * 90}.b", f"{'ö' * 90 + '.b'!r} is not the name of a server", FORMS),
    ],
)  # fmt: skip
def test_words_that_lead_nowhere(what: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as caught:
        lead(what)
    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_hosts_in_other_scripts_are_asked_in_punycode() -> None:
    account = lead("@nia@gärten.example")
    assert account.lookup_url == (
        "https://xn--grten-gra.example/.well-known/webfinger"
        "?resource=acct:nia@xn--grten-gra.example"
    )
    assert account.handle == Handle("mastodon", "nia@gärten.example")
    assert lead("#wörter@gärten.example").feeds == (
        "https://xn--grten-gra.example/tags/w%C3%B6rter.rss",
    )


@pytest.mark.parametrize(
    ("what", "handle"),
    [
        ("https://www.youtube.com/@%C3%BCn%C3%AF", Handle("youtube", "ünï")),
        ("https://social.example:8443/@nia", Handle("mastodon", "nia@social.example")),
        ("https://bsky.app/profile/did:plc:abc", Handle("bluesky", "did:plc:abc")),
        ("https://nia.substack.com/p/x", Handle("substack", "nia")),
        ("https://www.youtube.com/watch?v=fable000002", None),
        ("https://github.com/nia/tool", None),
    ],
)
def test_the_page_of_a_handle_is_known_as_its(what: str, handle: Handle | None) -> None:
    assert lead(what).handle == handle


def test_the_secret_in_an_address_is_not_in_the_hint() -> None:
    hint = lead("https://nia:pass@x.com/nia?token=abc").hint
    assert hint is not None
    assert hint.endswith('`pln add source "https://***@x.com/nia?token=***" --kind social-account`')


ACCOUNT = lead("@nia@social.example")


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<html>not found",
        b"[" * 100_000,
        b"[]",
        b"{}",
        b'{"links": {"rel": "self"}}',
        b'{"links": ["self", {"rel": ["self"], "href": "https://a.example/"}]}',
        b'{"links": [{"rel": "self", "href": "file:///etc/hosts"}]}',
        b'{"links": [{"rel": "self", "href": 7}, {"rel": "other", "href": "https://a.example/"}]}',
    ],
)
def test_an_answer_that_says_nothing_of_an_account(document: bytes) -> None:
    found = answer(ACCOUNT, document, "https://social.example/")
    assert found == ACCOUNT._replace(lookup=None, lookup_url=None)


def test_an_account_of_a_server_older_than_mastodon() -> None:
    links = [
        {
            "rel": "http://webfinger.net/rel/profile-page",
            "href": "https://a.example/nia/",
        },
        {
            "rel": "http://schemas.google.com/g/2010#updates-from",
            "type": "application/activity+json",
            "href": "https://a.example/activity",
        },
        {
            "rel": "http://schemas.google.com/g/2010#updates-from",
            "type": "application/atom+xml",
            "href": "https://a.example/nia.atom",
        },
    ]
    found = answer(ACCOUNT, json.dumps({"links": links}).encode(), "https://a.example/")
    assert found.feeds == ("https://a.example/nia.rss", "https://a.example/nia.atom")
    assert found.page == "https://a.example/nia/"


@pytest.mark.parametrize(
    "document",
    [b"", b"[1]", b'{"results": "x"}', b'{"results": [{"feedUrl": "javascript:x"}, 1, {}]}'],
)
def test_a_show_without_a_feed(document: bytes) -> None:
    show = lead("https://podcasts.apple.com/podcast/id900000001")
    found = answer(show, document, "https://itunes.apple.com/lookup")
    assert (found.feeds, found.lookup_url) == ((), None)
    assert found.refusal == "Apple Podcasts names no feed for this show"


def test_a_platform_without_feeds_has_none_on_any_of_its_hosts() -> None:
    whats = ("x.com/nia", "mobile.twitter.com/nia", "de.linkedin.com/in/nia", "m.facebook.com/nia")
    assert [lead(what).refusal for what in whats] == [
        "X has no public feeds",
        "X has no public feeds",
        "LinkedIn has no public feeds",
        "Facebook has no public feeds",
    ]


def test_every_rule_leads_somewhere() -> None:
    idle = [rule for rule in rules() if not (rule.feeds or rule.lookup or rule.refusal)]
    assert idle == []
