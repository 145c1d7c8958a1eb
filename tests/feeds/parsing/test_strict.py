"""The strict parser: what it takes, what it refuses, which element wins."""

import pytest

from plncli.feeds.parsing import strict
from plncli.feeds.parsing.constructs import StrictRefusalError
from plncli.feeds.parsing.parsed import Enclosure, ParsedEntry, ParsedFeed
from plncli.feeds.parsing.tolerant import parse_tolerant

URL = "https://feeds.example/dir/feed.xml"
SPACES = (
    'xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:itunes="http://www.itunes.com/DTDs/PodCast-1.0.dtd"'
    ' xmlns:media="http://search.yahoo.com/mrss"'
    ' xmlns:atom="http://www.w3.org/2005/Atom"'
    ' xmlns:xhtml="http://www.w3.org/1999/xhtml"'
)


def parse_strict(text: str, url: str) -> ParsedFeed:
    return strict.parse_strict(text.encode("utf-8", "surrogatepass"), url)


def rss(item: str) -> ParsedEntry:
    text = f"<rss version='2.0' {SPACES}><channel><item>{item}</item></channel></rss>"
    (entry,) = parse_strict(text, URL).entries
    return entry


def feedparser_rss(item: str) -> ParsedEntry:
    """The same item, as feedparser finds it."""
    feed = parse_tolerant(f"<rss version='2.0' {SPACES}><channel><item>{item}</item>", URL)
    assert feed is not None
    (entry,) = feed.entries
    return entry


def atom(entry: str) -> ParsedEntry:
    text = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry>{entry}</entry></feed>"
    (parsed,) = parse_strict(text, URL).entries
    return parsed


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("<rss><channel>", "not well-formed: no element found: line 1, column 14"),
        ("<rss>&eacute;</rss>", "not well-formed: undefined entity: line 1, column 5"),
        ("<rss>\ud800</rss>", "not well-formed: "),
        ("<!DOCTYPE rss><rss/>", "a document type"),
        ("\ufeff<?xml version='1.0'?>\n<!-- > --><?a ?><!DOCTYPE rss><rss/>", "a document type"),
        ("<rss xml:base='https://x.example/'/>", "xml:base"),
        ("<rss><channel><a:b xmlns:a='urn:a' xml:base='c/'/></channel></rss>", "xml:base"),
        ("<opml/>", "the root element is opml"),
        ("<x:rss xmlns:x='urn:other'/>", "the root element is ?:rss"),
        ("<rss><channel><x><item/></x></channel></rss>", "entries in an unknown place"),
        ("<rss><channel><item><item/></item></channel></rss>", "an entry within an entry"),
        ("<feed><entry><title mode='base64'>eA==</title></entry></feed>", "base64"),
        (
            "<feed><entry><title type='image/png'>x</title></entry></feed>",
            "a title of type image/png",
        ),
    ],
)
def test_refusals(text: str, reason: str) -> None:
    with pytest.raises(StrictRefusalError) as caught:
        parse_strict(text, URL)
    assert str(caught.value).startswith(reason)


def test_a_text_may_speak_of_document_types_and_bases() -> None:
    page = "<!DOCTYPE html><html xml:base='https://x.example/'>"
    assert rss(f"<description><![CDATA[{page}]]></description>").html == page.encode()
    assert rss(f"<!-- {page} --><title>t</title>").title == "t"


def test_the_shape_of_old_and_odd_documents() -> None:
    before = "\n <?xml version='1.0'?>\n<RSS version='0.91'><Channel><Title>T</Title>"
    beside = parse_strict(before + "</Channel><item><TITLE>beside</TITLE></item></RSS>", URL)
    assert (beside.title, [entry.title for entry in beside.entries]) == ("T", ["beside"])
    userland = (
        "<rss xmlns='http://backend.userland.com/rss2'><channel><item><title>u</title></item>"
    )
    assert parse_strict(userland + "</channel></rss>", URL).entries[0].title == "u"
    assert parse_strict("<rss><channel/></rss>", URL).entries == ()


def test_feed_fields() -> None:
    feed = parse_strict(
        "<feed xml:lang='pt_BR' xmlns='http://www.w3.org/2005/Atom'><title>a &lt; b</title>"
        "<id>https://feeds.example/id</id></feed>",
        URL,
    )
    assert feed == ("a < b", "https://feeds.example/id", "pt-BR", (), "strict", None, None)


@pytest.mark.parametrize(
    ("elements", "ttl"),
    [
        ("", None),
        ("<ttl> 90 </ttl>", 90),
        ("<ttl>0</ttl><sy:updatePeriod>weekly</sy:updatePeriod>", 10080),
        ("<ttl>soon</ttl>", None),
        ("<sy:updatePeriod>Hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", 30),
        ("<sy:updateFrequency>3</sy:updateFrequency>", 480),
        (
            "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>999</sy:updateFrequency>",
            1,
        ),
        ("<sy:updatePeriod>never</sy:updatePeriod>", None),
    ],
)
def test_how_long_a_feed_asks_to_be_left_alone(elements: str, ttl: int | None) -> None:
    text = (
        "<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>"
        f"<channel>{elements}<item><ttl>1</ttl></item></channel></rss>"
    )
    tolerant = parse_tolerant(text, URL)
    assert tolerant is not None
    assert (parse_strict(text, URL).ttl, tolerant.ttl) == (ttl, ttl)


@pytest.mark.parametrize(
    ("address", "new_url"),
    [
        ("https://new.example/feed", "https://new.example/feed"),
        ("/moved.xml", "https://feeds.example/moved.xml"),
        ("javascript:alert(1)", None),
        ("", None),
    ],
)
def test_where_a_podcast_says_that_it_has_moved(address: str, new_url: str | None) -> None:
    moved = f"<itunes:new-feed-url>{address}</itunes:new-feed-url>"
    text = f"<rss {SPACES}><channel>{moved}<item/></channel></rss>"
    tolerant = parse_tolerant(text, URL)
    assert tolerant is not None
    assert (parse_strict(text, URL).new_url, tolerant.new_url) == (new_url, new_url)


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("<title>first</title><title>second</title>", "first"),
        ("<title/><dc:title>second</dc:title>", "second"),
        ("<media:title>media</media:title><title>own</title>", "own"),
        ("<title>own</title><media:title>media</media:title>", "own"),
        ("<media:content><media:title>only</media:title></media:content>", "only"),
        ("<title>un<b>escaped</b> &amp;amp; x</title>", "unescaped &amp; x"),
        ("<title>a<!-- comment -->b</title>", "ab"),
        ("<image><title>other</title></image>", ""),
    ],
)
def test_which_title_wins(item: str, title: str) -> None:
    assert rss(item).title == title


@pytest.mark.parametrize(
    ("item", "guid", "link"),
    [
        ("<link>/a</link><guid>/b</guid>", "/b", "https://feeds.example/a"),
        ("<guid>/b</guid>", "/b", "https://feeds.example/b"),
        ("<guid isPermaLink='false'>b</guid>", "b", None),
        ("<guid/><link/>", None, None),
        ("<guid>http://[bad</guid>", "http://[bad", None),
        ("<link>//[bad</link>", None, None),
        ("<link>a?b=1&amp;amp;c=2</link>", None, "https://feeds.example/dir/a?b=1&c=2"),
        ("<atom:link href='x'/><link/>", None, "https://feeds.example/dir/x"),
        ("<atom:link rel='self' href='x'/>", None, None),
        ("<atom:link type='application/pdf' href='x'/>", None, None),
    ],
)
def test_guid_and_link(item: str, guid: str | None, link: str | None) -> None:
    entry = rss(item)
    assert (entry.guid, entry.link) == (guid, link)


@pytest.mark.parametrize(
    ("item", "author"),
    [
        ("<author>a@x.example (Ann)</author>", "a@x.example (Ann)"),
        ("<author>Ann</author><dc:creator>Bo</dc:creator>", "Ann, Bo"),
        ("<dc:creator>Bo</dc:creator><dc:creator>Ann, Cy</dc:creator>", "Bo, Ann, Cy"),
        ("<author>a@x.example (Ann)</author><dc:creator>Ann</dc:creator>", "Ann"),
        ("<author>Ann &lt;a@x.example&gt;</author><author>Bo (b@x.example)</author>", "Ann, Bo"),
        ("<author>a@x.example</author><itunes:author>Garden FM</itunes:author>", "Garden FM"),
        ("<author>a@x.example</author><author>b@x.example</author>", "a@x.example, b@x.example"),
        ("<author>Ann (Kew)</author><author>ann (kew)</author>", "Ann (Kew)"),
        ("<author>Ann</author><author/>", "Ann"),
        ("<author><name>Ann</name></author>", "Ann"),
        ("<author><email>a@x.example</email></author>", "a@x.example"),
        ("<author>Ann <uri>https://x.example</uri></author>", "Ann"),
    ],
)
def test_author(item: str, author: str) -> None:
    assert (rss(item).author, feedparser_rss(item).author) == (author, author)


def test_atom_has_an_element_for_each_author() -> None:
    authors = "<author><name>Ann</name><email>a@x.example</email></author><author><name>Bo</name>"
    assert atom(f"{authors}</author>").author == "Ann, Bo"


@pytest.mark.parametrize(
    ("item", "summary", "html"),
    [
        ("<description>&lt;p&gt;D&lt;/p&gt;</description>", "D", "<p>D</p>"),
        ("<description><p>D <br/>d</p></description>", "D d", "<p>D <br />d</p>"),
        (
            "<description>D</description><content:encoded>longer C</content:encoded>",
            "D",
            "longer C",
        ),
        ("<content:encoded>C</content:encoded>", "C", "C"),
        ("<content:encoded>C</content:encoded><description>D</description>", "D", "C"),
        ("<itunes:summary>1 &lt; 2</itunes:summary>", "1 < 2", "1 &lt; 2"),
        ("<description>D</description><itunes:summary>I</itunes:summary>", "D", "D"),
        ("<itunes:summary>I</itunes:summary><description>D</description>", "I", "I"),
        (
            "<description>D</description><itunes:summary>I</itunes:summary>"
            "<dc:description>third</dc:description>",
            "third",
            "third",
        ),
        ("<description>D</description><media:description>M</media:description>", "D", "D"),
        (
            "<xhtml:body><xhtml:p class='x' xhtml:y='z'>B</xhtml:p></xhtml:body>",
            "B",
            '<p class="x">B</p>',
        ),
        ("<description> </description>", "", ""),
    ],
)
def test_summary_and_text(item: str, summary: str, html: str) -> None:
    entry = rss(item)
    assert (entry.summary, entry.html.decode()) == (summary, html)


@pytest.mark.parametrize(
    ("content", "html"),
    [
        ("<content>a &lt;b&gt;</content>", "a &lt;b&gt;"),
        ("<content type='html'>&lt;b&gt;x&lt;/b&gt;</content>", "<b>x</b>"),
        ("<content type='text/markdown'>*x*</content>", "*x*"),
        ("<content type='image/png'>iVBOR</content>", ""),
        (
            "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>a<p/>b</div></content>",
            "a<p></p>b",
        ),
        ("<content type='xhtml'>kept <div>in</div></content>", "kept <div>in</div>"),
    ],
)
def test_atom_content(content: str, html: str) -> None:
    assert atom(content).html.decode() == html


def test_deep_markup_keeps_its_words() -> None:
    deep = "<b>" * 90_000 + "word" + "</b>" * 90_000
    assert rss(f"<description>{deep}</description>").html.count(b"<b>") == 201
    assert rss(f"<description>{deep}</description>").summary == "word"


def test_dates_take_the_last_that_is_not_empty() -> None:
    entry = rss(
        "<pubDate>Tue, 06 Oct 2026 08:00:00 GMT</pubDate><pubDate/>"
        "<dc:date>2026-10-07</dc:date><dc:date>2026-10-08</dc:date>"
    )
    assert (entry.published, entry.updated) == ("2026-10-06T08:00:00Z", "2026-10-08T00:00:00Z")


def test_enclosures() -> None:
    entry = rss(
        "<enclosure url='/a.mp3' type='AUDIO/MPEG' length='10'/><enclosure url='/a.mp3'/>"
        "<enclosure/><enclosure url='javascript:x' length='-1'/>"
        "<atom:link rel='enclosure' href='b.ogg' length='x'/>"
        "<media:content url='https://x.example/c.mp4' medium='video'/>"
        "<itunes:duration>02:05</itunes:duration><itunes:duration>soon</itunes:duration>"
    )
    assert entry.enclosures == (
        Enclosure("https://feeds.example/a.mp3", "audio/mpeg", 10, 125),
        Enclosure("https://feeds.example/dir/b.ogg"),
    )
    media = "<media:content url='https://x.example/c.mp4' medium='video' duration='9'/>"
    assert rss(media).enclosures == (Enclosure("https://x.example/c.mp4", None, None, 9),)
    assert rss("<media:content url='https://x.example/c.jpg' medium='image'/>").enclosures == ()


def test_media_rss_adds_to_an_enclosure_of_the_same_file() -> None:
    item = (
        "<enclosure url='https://x.example/c.mp4' type='video/mp4'/>"
        "<media:group><media:content url='https://x.example/c.mp4' medium='video' fileSize='7'"
        " duration='95' type='video/x-m4v'/><media:content url='https://x.example/small.mp4'"
        " medium='video' duration='95'/></media:group>"
        "<podcast:transcript url='https://x.example/c.vtt' type='text/vtt'"
        " xmlns:podcast='https://podcastindex.org/namespace/1.0'/>"
    )
    enclosures = (Enclosure("https://x.example/c.mp4", "video/mp4", 7, 95),)
    assert (rss(item).enclosures, feedparser_rss(item).enclosures) == (enclosures, enclosures)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("5025", 5025),
        ("1:23:45", 5025),
        ("01:02", 62),
        ("1:02.9", 62),
        (" 90:00 ", 5400),
        ("0", None),
        ("00:00:00", None),
        ("", None),
        ("an hour", None),
        ("-1:00", None),
        ("nan", None),
        ("99999999:00:00", None),
    ],
)
def test_how_long_an_episode_plays(text: str, seconds: int | None) -> None:
    item = f"<enclosure url='/a.mp3'/><itunes:duration>{text}</itunes:duration>"
    found = [parsed(item).enclosures[0].seconds for parsed in (rss, feedparser_rss)]
    assert found == [seconds, seconds]


def test_a_video_of_youtube_has_its_words_in_a_group() -> None:
    entry = atom(
        "<id>yt:video:x1</id><title>Beds</title><link href='https://video.example/x1'/>"
        "<media:group xmlns:media='http://search.yahoo.com/mrss/'><media:title>Other</media:title>"
        "<media:content url='https://video.example/v/x1' type='application/x-shockwave-flash'/>"
        "<media:description>How to build\nraised beds</media:description></media:group>"
    )
    assert (entry.title, entry.summary) == ("Beds", "How to build raised beds")
    assert (entry.html, entry.enclosures) == (b"How to build\nraised beds", ())


def test_categories() -> None:
    entry = rss(
        "<category>one</category><dc:subject>two</dc:subject><category>one</category>"
        "<itunes:keywords>three, ,four</itunes:keywords><media:keywords>five</media:keywords>"
        "<itunes:category text='six'/><category/>"
    )
    assert entry.categories == ("one", "two", "three", "four", "five", "six")
    assert atom("<category term='t' label='L'/><category scheme='s'/>").categories == ("t",)


def test_languages() -> None:
    assert rss("<dc:language>de</dc:language>").language == "de"
    assert rss("<dc:language/>").language is None
