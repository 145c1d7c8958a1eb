"""The feeds that a page names, and in which order."""

import pytest

from plncli.feeds.following.discover import Candidate, candidates, guesses, offered

PAGE = "https://school.example/blog/2026/"


def urls(markup: str, url: str = PAGE) -> list[str]:
    return [each.url for each in candidates(markup.encode(), url, "text/html; charset=utf-8")]


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("<link rel=alternate type=application/rss+xml href=/feed>", "/feed"),
        ('<LINK REL="ALTERNATE" TYPE="APPLICATION/ATOM+XML" HREF="/atom">', "/atom"),
        ('<link rel="alternate home" type=" application/atom+xml " href="/a">', "/a"),
        ('<link rel="alternate" type="application/rss+xml; charset=utf-8" href=" /b ">', "/b"),
        ('<link rel="alternate" type="application/feed+json" href="/feed.json">', "/feed.json"),
        ('<link rel="alternate" type="application/json" href="/f.json">', "/f.json"),
        ('<link rel="feed" href="/hatom">', "/hatom"),
        ('<link rel="alternate" type="text/xml" href="/x">', "/x"),
        ('<link rel="alternate" type="application/rss+xml" href="/c#top">', "/c"),
    ],
)
def test_what_a_page_declares(link: str, expected: str) -> None:
    assert urls(f"<html><head>{link}</head></html>") == [f"https://school.example{expected}"]
    assert urls(f"<html><body><p>{link}") == [f"https://school.example{expected}"]


@pytest.mark.parametrize(
    "link",
    [
        '<link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1">',
        '<link rel="alternate" hreflang="de" href="/de/">',
        '<link rel="alternate" type="application/json+oembed" href="/oembed">',
        '<link rel="alternate stylesheet" type="text/xml" href="/x">',
        '<link rel="alternate" type="application/rss+xml" href="">',
        '<link rel="alternate" type="application/rss+xml" href="file:///etc/passwd">',
        '<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">',
        '<link rel="alternate" type="application/rss+xml" href="http://[oops">',
        '<a href="/sitemap.xml">all pages</a>',
        '<a href="mailto:feed@school.example">feed</a>',
        '<a href="/feedback">what do you think?</a>',
    ],
)
def test_what_is_no_feed(link: str) -> None:
    assert urls(link) == []


def test_a_base_counts_for_what_stands_behind_it() -> None:
    assert urls(
        "<link rel=alternate type=application/atom+xml href=one.xml>"
        '<base href="https://other.example/a/"><base href="https://third.example/">'
        "<link rel=alternate type=application/atom+xml href=two.xml>"
    ) == ["https://school.example/blog/2026/one.xml", "https://other.example/a/two.xml"]


def test_declared_before_linked_near_before_far_and_comments_last() -> None:
    found = candidates(
        b"""<a href="https://far.example/feed">far</a>
        <a href="/rss">RSS</a> <a href="feed.xml">feed</a> <a href="/rss">again</a>
        <link rel=alternate type=application/rss+xml title="Comments" href="/comments/feed/">
        <link rel=alternate type=application/atom+xml title="Notes" href="/notes.atom">""",
        PAGE,
    )
    assert found == [
        Candidate("https://school.example/notes.atom", "Notes", "atom", 45, "link"),
        Candidate("https://school.example/comments/feed/", "Comments", "rss", 40, "link"),
        Candidate("https://school.example/rss", "again", "", 5, "anchor"),
        Candidate("https://school.example/blog/2026/feed.xml", "feed", "", -5, "anchor"),
        Candidate("https://far.example/feed", "far", "", -10, "far"),
    ]


@pytest.mark.parametrize(
    ("markup", "titles"),
    [
        ("<link {feed} href=/n title=Notes><a href=/rss>RSS</a>", ["Notes"]),
        ("<link {feed} href=/c title=Comments><a href=/rss>RSS</a>", ["RSS"]),
        ("<a href=//far.example/rss>far</a><a href=//www.school.example/rss>near</a>", ["near"]),
        ("<a href=//far.example/rss>far</a><a href=//b.example/rss>other</a>", ["far", "other"]),
        ("<link {feed} href=/rss title=Notes><a href=/rss>feed</a>", ["Notes"]),
        ("<link {feed} href=/c title=Comments>", ["Comments"]),
        ("", []),
    ],
)
def test_what_is_offered_is_of_one_kind(markup: str, titles: list[str]) -> None:
    page = markup.replace("{feed}", "rel=alternate type=application/rss+xml").encode()
    assert [each.title for each in offered(candidates(page, PAGE))] == titles


def test_two_forms_of_one_feed_are_one() -> None:
    found = candidates(
        b"""<link rel=alternate type=application/rss+xml title="Our beds &raquo; RSS 2.0" href="/r">
        <link rel=alternate type=application/atom+xml title="Our Beds (Atom)" href="/a">
        <link rel=alternate type=application/rss+xml title="Our beds &raquo; Frogs" href="/f">""",
        PAGE,
    )
    assert [each.url[-2:] for each in offered(found)] == ["/r", "/f"]


def test_a_page_nested_too_deeply_is_not_read() -> None:
    link = "<link rel=alternate type=application/rss+xml href=/feed>"
    assert urls("<div>" * 5000 + link) == []
    assert urls("<div>" * 50 + link) == ["https://school.example/feed"]


def test_guesses_are_few_and_near_first() -> None:
    root = "https://school.example"
    assert guesses(f"{root}/") == [
        f"{root}/feed/", f"{root}/rss/", f"{root}/atom.xml", f"{root}/feed.xml",
        f"{root}/rss.xml", f"{root}/index.xml",
    ]  # fmt: skip
    assert guesses(f"{root}/blog/index.html") == [
        f"{root}/blog/feed/", f"{root}/blog/rss/", f"{root}/blog/atom.xml",
        f"{root}/feed/", f"{root}/rss/", f"{root}/atom.xml",
    ]  # fmt: skip
