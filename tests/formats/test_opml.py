"""Lists of feeds: what each quirk of an export gives, and the round trip."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plncli.errors import PlnError, RefusedError, UsageError
from plncli.formats import SPOKEN, looks_like
from plncli.formats.decoding import decode
from plncli.formats.opml import (
    MAX_FOLDERS,
    MAX_TOPICS,
    OpmlDocument,
    OpmlFeed,
    Problem,
    feed_key,
    read_opml,
    write_opml,
)
from plncli.formats.outlines import MAX_BYTES, MAX_OUTLINES
from plncli.model import PACES, SOURCE_KINDS

FIXTURES = Path(__file__).parent / "fixtures"


def in_words(document: OpmlDocument) -> str:
    """Write a document as the .txt files beside the fixtures do."""
    return "".join(f"{line}\n" for line in _lines(document))


def _lines(document: OpmlDocument) -> Iterator[str]:
    yield f"# {document.title}"
    for feed in document.feeds:
        settings = {"kind": feed.kind, "pace": feed.pace, "language": feed.language}
        parts = [
            f"{feed.line} {feed.title}", feed.feed_url, feed.site_url, feed.description,
            *(f"{name} {value}" for name, value in settings.items() if value),
            f"topics {', '.join(feed.topics)}" if feed.topics else None,
        ]  # fmt: skip
        yield " | ".join(part for part in parts if part)
    for problem in document.problems:
        yield f"! {problem.line} {problem.message}"
    for line in document.merged:
        yield f"= {line}"
    for line in document.twins:
        yield f"~ {line}"


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.opml")), ids=lambda path: path.stem)
def test_fixture_gives_what_stands_beside_it(path: Path) -> None:
    assert in_words(read_opml(path.read_bytes())) == path.with_suffix(".txt").read_text("utf-8")


@pytest.mark.parametrize("path", sorted(FIXTURES.glob("*.opml")), ids=lambda path: path.stem)
def test_every_first_part_of_a_file_is_read_or_refused(path: Path) -> None:
    data = path.read_bytes()
    whole = {feed.feed_url for feed in read_opml(data).feeds}
    for end in range(0, len(data), 7):
        try:
            found = {feed.feed_url for feed in read_opml(data[:end]).feeds}
        except UsageError:
            continue
        assert {feed_key(url) for url in found} <= {feed_key(url) for url in whole}


LIST = """<?xml version="1.0" encoding="{}"?>
<opml version="2.0"><head><title>Größe – “Œuvres”</title></head><body>
<outline text="Café München" type="rss" xmlUrl="https://cafe.example/feed"/>
</body></opml>
"""
IN_WORDS = "# Größe – “Œuvres”\n3 Café München | https://cafe.example/feed\n"


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "windows-1252", "no-such", "zip", ""])
@pytest.mark.parametrize(
    "used", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_what_unicode_files_declare_does_not_matter(declared: str, used: str) -> None:
    assert in_words(read_opml(LIST.format(declared).encode(used))) == IN_WORDS


@pytest.mark.parametrize("declared", ["utf-8", "iso-8859-1", "us-ascii", "windows-1252", "no-such"])
def test_bytes_that_are_not_utf_8_are_read_as_cp1252(declared: str) -> None:
    assert in_words(read_opml(LIST.format(declared).encode("cp1252"))) == IN_WORDS


def test_other_declared_encodings_hold() -> None:
    data = LIST.format("koi8-r").replace("Größe – “Œuvres”", "Уроки").replace("Café München", "Чай")
    words = "# Уроки\n3 Чай | https://cafe.example/feed\n"
    assert in_words(read_opml(data.encode("koi8-r"))) == words


def test_lines_may_end_in_any_way() -> None:
    for end in ("\n", "\r\n", "\r"):
        data = LIST.format("utf-8").replace("\n", end).encode()
        assert in_words(read_opml(data)) == IN_WORDS
        assert in_words(read_opml(data + b"&")) == IN_WORDS


def test_lone_surrogates_do_not_pass() -> None:
    data = b'<?xml encoding="unicode_escape"?><opml>\\ud800\xff'
    assert decode(data).isascii() is False
    assert decode(data).encode("utf-8") == b'<?xml encoding="unicode_escape"?><opml>?\xc3\xbf'


NOT_OPML = [
    (b"", "an empty file", None),
    (b" \n", "an empty file", None),
    (b"\x1f\x8b\x08\0", "a gzip archive", None),
    (b"PK\x03\x04", "a zip archive", None),
    (b"%PDF-1.7", "a PDF document", None),
    (b"SQLite format 3\0", "a database", None),
    (b"\x89PNG\r\n", "a picture", None),
    (b'{"feeds": []}', "JSON", None),
    (b"BEGIN:VCARD\r\n", "contacts (vCard)", None),
    (b"BEGIN:VCALENDAR\r\n", "a calendar (iCalendar)", None),
    (b"<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<HTML>", "bookmarks (Netscape HTML)", None),
    (
        b"<!DOCTYPE html>\n<html><title>Export</title></html>",
        "a web page (HTML)",
        "save the OPML file itself, or follow the page: pln follow URL",
    ),
    (
        b"\n<!-- page --><html lang='en'>",
        "a web page (HTML)",
        "save the OPML file itself, or follow the page: pln follow URL",
    ),
    (b'<?xml version="1.0"?><rss version="2.0">', "a feed", "to read a feed: pln follow URL"),
    (b'<feed xmlns="http://www.w3.org/2005/Atom">', "a feed", "to read a feed: pln follow URL"),
    (b"<rdf:RDF xmlns='x'>", "a feed or a list in RDF", None),
    (b"<?xml version='1.0'?><svg/>", "XML or HTML of another kind", None),
    (b"https://one.example/feed\n", "plain text", None),
]


@pytest.mark.parametrize(("data", "kind", "hint"), NOT_OPML, ids=[row[1] for row in NOT_OPML])
def test_what_is_not_opml_is_named(data: bytes, kind: str, hint: str | None) -> None:
    with pytest.raises(UsageError) as caught:
        read_opml(data, "feeds.opml")
    assert caught.value.message == f"feeds.opml is not OPML: it looks like {kind}"
    assert caught.value.hint == hint
    assert looks_like(data) != "opml"
    assert SPOKEN.get(looks_like(data), looks_like(data)) == kind


def test_a_list_in_a_web_page_is_a_list() -> None:
    data = b'<p><OPML><Outline Text="In" xmlUrl="https://in.example/feed"/></OPML></p>'
    assert looks_like(data) == "opml"
    assert in_words(read_opml(data)) == "# \n1 In | https://in.example/feed\n"


def test_too_large_a_file_is_refused() -> None:
    with pytest.raises(RefusedError, match=r"^feeds\.opml is larger than 5 MiB; split it$"):
        read_opml(b"<opml>" + b" " * MAX_BYTES, "feeds.opml")


@pytest.mark.parametrize("end", [b"</body></opml>", b""], ids=["well-formed", "cut off"])
def test_too_many_outlines_are_refused(end: bytes) -> None:
    start, outline = b"<opml><body>", b'<outline text="x"/>'
    assert read_opml(start + outline * MAX_OUTLINES + end).feeds == ()
    with pytest.raises(RefusedError, match=r"^the file has more than 30000 outlines; split it$"):
        read_opml(start + outline * (MAX_OUTLINES + 1) + end)


@pytest.mark.parametrize("end", [b"</outline>" * 1000 + b"</opml>", b""], ids=["whole", "cut off"])
def test_folders_too_deep_go_into_the_deepest_that_counts(end: bytes) -> None:
    folders = b"".join(b'<outline text="%d">' % number for number in range(1000))
    feed = b'<outline text="Deep" xmlUrl="https://deep.example/feed"/>'
    (found,) = read_opml(b"<opml>" + folders + feed + end).feeds
    assert found.topics == ("/".join(str(number) for number in range(MAX_FOLDERS)),)


def test_a_feed_takes_so_many_topics_and_no_more() -> None:
    feed = '<outline text="{0}"><outline xmlUrl="https://much.example/feed"/></outline>'
    folders = "".join(feed.format(number) for number in range(3 * MAX_TOPICS))
    (found,) = read_opml(f"<opml>{folders}</opml>".encode()).feeds
    assert found.topics == tuple(str(number) for number in range(MAX_TOPICS))


HOSTILE = {
    "quotes that never end": b'<outline a="' * 20_000,
    "a name that never ends": b"<outline " + b"a" * 300_000,
    "one quotation mark after another": b"<outline x=" + b'"y x=' * 60_000,
    "comments that never end": b"<!--" * 80_000,
    "doctypes that never end": b"<!DOCTYPE [" * 30_000,
    "white space": b'<outline x="y"' + b" " * 300_000 + b"z",
    "ampersands": b'<outline text="' + b"&" * 300_000 + b'"/>',
    "folders never closed": b'<outline text="f">' * 17_000,
    "tags never closed": b"<outline" * 40_000,
}


@pytest.mark.timeout(20)
@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_end(data: bytes) -> None:
    assert read_opml(b"<opml>" + data) == OpmlDocument("", (), (), (), ())


def test_nothing_that_a_document_declares_is_expanded() -> None:
    data = (
        b'<!DOCTYPE opml [<!ENTITY ha "haha">]><opml version="2.0"><body>'
        b'<outline text="&ha;" xmlUrl="https://laughs.example/feed"/></body></opml>'
    )
    assert [feed.title for feed in read_opml(data).feeds] == ["&ha;"]


def test_what_is_alike_in_addresses_of_one_feed() -> None:
    alike = [
        "https://one.example/feed", "https://one.example/feed/", "https://ONE.example:443/feed",
        "https://one.example/feed#new",
    ]  # fmt: skip
    assert {feed_key(url) for url in alike} == {"https://one.example/feed"}
    assert feed_key("http://one.example:80/Feed?a=1") == "http://one.example/Feed?a=1"
    assert feed_key("https://one.example") == feed_key("https://one.example/")
    assert feed_key("http://one.example") != feed_key("https://one.example")


def test_written_list() -> None:
    feeds = [
        OpmlFeed(
            "Salt & “Pepper”", "https://salt.example/feed?a=1&b=2", "https://salt.example/",
            'The "best"', "podcast", ("food/spices", "fun"), "weekly", "en",
        ),
        OpmlFeed("Plain", "https://plain.example/feed"),
    ]  # fmt: skip
    written = write_opml("Mine <all>", feeds, datetime(2026, 3, 8, 7, 15, tzinfo=UTC))
    assert written.decode() == (FIXTURES / "written.xml").read_text("utf-8")
    assert read_opml(written).feeds == (feeds[1]._replace(line=8), feeds[0]._replace(line=11))


def test_written_lists_may_have_no_feed_and_no_date() -> None:
    document = read_opml(write_opml("None\x1b[31m", []))
    assert document == OpmlDocument("None", (), (), (), ())
    assert b"dateCreated" not in write_opml("None", [])


LINES = st.text(st.characters(codec="utf-8"), min_size=1, max_size=40)
STEPS = LINES.filter(lambda text: "/" not in text)


def _cleaned(text: str) -> str:
    (feed,) = read_opml(write_opml("", [OpmlFeed(text, "https://a.example/")])).feeds
    return "" if feed.title == feed.feed_url else feed.title


NAMES = LINES.map(_cleaned).filter(bool)
TOPICS = st.lists(STEPS.map(_cleaned).filter(bool), min_size=1, max_size=4).map("/".join)
SITES = st.from_regex(r"https?://[a-z]{1,9}\.example/[a-zA-Z0-9/?=&;,~%-]{0,20}", fullmatch=True)


@given(
    NAMES,
    st.lists(
        st.builds(
            OpmlFeed,
            title=NAMES,
            feed_url=SITES,
            site_url=st.none() | SITES,
            description=st.none() | NAMES,
            kind=st.none() | st.sampled_from(SOURCE_KINDS),
            topics=st.lists(TOPICS, max_size=3, unique=True).map(tuple),
            pace=st.none() | st.sampled_from(PACES),
            language=st.sampled_from([None, "en", "pt-br"]),
        ),
        max_size=6,
        unique_by=lambda feed: feed_key(feed.feed_url),
    ),
)
def test_what_is_written_is_read_again(title: str, feeds: list[OpmlFeed]) -> None:
    document = read_opml(write_opml(title, feeds))
    assert (document.title, document.problems) == (title, ())
    assert _unordered(document.feeds) == _unordered(feeds)


def _unordered(feeds: list[OpmlFeed] | tuple[OpmlFeed, ...]) -> list[OpmlFeed]:
    return sorted(feed._replace(line=0, topics=tuple(sorted(feed.topics))) for feed in feeds)


PIECES = [
    b"<opml>", b"<outline", b" text=", b" xmlUrl='https://a.example/f'", b'"', b"'", b">", b"/>",
    b"</outline>", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<!DOCTYPE", b"[", b"&#0;", b"&#xd800;",
    b"\xff\xfe", b"\0", b"<title>", b"\xc3", b"&lt;", b" type='rss'", b" htmlUrl='http://['",
]  # fmt: skip


@given(st.binary() | st.lists(st.sampled_from(PIECES) | st.binary(max_size=3)).map(b"".join))
def test_bytes_of_any_kind_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_opml(data)
    except PlnError as error:
        assert str(error).isprintable()
        return
    assert in_words(document).replace("\n", "").isprintable()
    assert all(isinstance(problem, Problem) for problem in document.problems)
