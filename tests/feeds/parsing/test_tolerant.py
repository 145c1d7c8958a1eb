"""feedparser's findings as clean entries, in this process."""

import gc
import io
import os
import signal
from pathlib import Path
from types import SimpleNamespace

import pytest

from plncli.feeds.parsing import worker
from plncli.feeds.parsing.messages import answered, receive, send
from plncli.feeds.parsing.parsed import Enclosure, FeedError
from plncli.feeds.parsing.strict import parse_strict
from plncli.feeds.parsing.tolerant import LENGTH, parse_tolerant

URL = "https://feeds.example/dir/feed.xml"
FIXTURES = sorted((Path(__file__).parent / "fixtures").glob("*.xml"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.name)
def test_both_parsers_read_the_fixtures_alike(path: Path) -> None:
    text = path.read_bytes().decode().lstrip()
    strict, tolerant = parse_strict(text.encode(), URL), parse_tolerant(text, URL)
    assert tolerant is not None
    for one, other in zip(strict.entries, tolerant.entries, strict=True):
        assert one._replace(html=b"", seconds=0) == other._replace(html=b"", seconds=0)


def test_media_rss_stands_in_for_enclosures() -> None:
    feed = parse_tolerant(
        "<rss xmlns:media='http://search.yahoo.com/mrss/'><channel><item>"
        "<media:content url='/a.mp4' medium='video' fileSize='7' duration='61'/>"
        "<media:content url='/b.jpg' type='image/jpeg'/></item></channel>",
        URL,
    )
    assert feed is not None
    assert feed.entries[0].enclosures == (Enclosure("https://feeds.example/a.mp4", None, 7, 61),)


def test_texts_keep_their_kind() -> None:
    feed = parse_tolerant(
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><summary>a &lt;b&gt;</summary>"
        "<content type='image/png'>iVBORw0=</content></entry><entry/>",
        URL,
    )
    assert feed is not None
    assert [(entry.summary, entry.html) for entry in feed.entries] == [
        ("a <b>", b"a &lt;b&gt;"),
        ("", b""),
    ]


@pytest.mark.parametrize(
    ("reference", "title"),
    [
        ("&#xD800;", "ab"),
        ("&#56320;", "ab"),
        ("&#x110000;", "ab"),
        (f"&#{'9' * 5000};", "ab"),
        (f"&#x{'0' * 7}e9;", "aéb"),
        ("&#127793;", "a🌱b"),
    ],
)
def test_a_reference_to_no_character_costs_nothing_else(reference: str, title: str) -> None:
    feed = parse_tolerant(f"<rss><channel><item><title>a{reference}b</title></item>", URL)
    assert feed is not None
    assert feed.entries[0].title == title


def test_of_a_long_broken_feed_the_newest_entries_are_read() -> None:
    item = "<item><title>{}</title><description>" + "<p>words&nbsp;" * 9 + "</description></item>"
    text = "<rss><channel>" + "".join(item.format(number) for number in range(5000))
    feed = parse_tolerant(text, URL)
    assert feed is not None
    titles = [entry.title for entry in feed.entries]
    assert titles == [str(number) for number in range(len(titles))]
    assert 1_500 < len(titles) < 5_000
    assert feed.entries[-1] == feed.entries[0]._replace(title=titles[-1])


@pytest.mark.parametrize("piece", ["x", "x='y' ", "&nbsp;"])
def test_a_long_broken_entry_is_read_in_part(piece: str) -> None:
    feed = parse_tolerant(f"<rss><channel><item><title>T</title><a>{piece * LENGTH}", URL)
    assert feed is not None
    assert [entry.title for entry in feed.entries] == ["T"]


@pytest.mark.parametrize(
    ("value", "title"),
    [("beds", "raised beds"), ("x" * 20, "raised &a;"), ("x" * 5000, "raised &a;")],
)
def test_entities_stand_for_little_more_than_characters(value: str, title: str) -> None:
    feed = parse_tolerant(
        f'<!DOCTYPE rss [\n<!ENTITY a "{value}">\n]><rss><channel>'
        "<item><title>raised &a;</title></item></channel></rss>",
        URL,
    )
    assert feed is not None
    assert [entry.title for entry in feed.entries] == [title]


def test_a_long_author_is_cut() -> None:
    feed = parse_tolerant(f"<rss><channel><item><author>{'a' * 5000}</author></item>", URL)
    assert feed is not None
    assert feed.entries[0].author == "a" * 300


@pytest.mark.parametrize("text", ["", "<svg/>", "words", "<opml><body/></opml>"])
def test_what_is_no_feed_is_none(text: str) -> None:
    assert parse_tolerant(text, URL) is None


def test_entity_bombs_do_not_grow() -> None:
    entities = "".join(f'\n<!ENTITY e{n} "{f"&e{n - 1};" * 50}">' for n in range(1, 12))
    bomb = f'<!DOCTYPE rss [\n<!ENTITY e0 "boom">{entities}\n]>'
    feed = parse_tolerant(
        f"{bomb}<rss><channel><item><title>&e11;</title></item></channel></rss>", URL
    )
    assert feed is not None
    assert [entry.title for entry in feed.entries] == ["&e11;"]


def test_the_worker_answers_until_its_input_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    feed = b"<rss><channel><title>T</title><item><title>One</title></item></channel></rss>"
    questions, answers = io.BytesIO(), io.BytesIO()
    for body in (feed, b"none"):
        send(questions, (body, URL, None))
    questions.seek(0)
    ignored: list[object] = []
    monkeypatch.setattr(gc, "set_threshold", ignored.append)
    monkeypatch.setattr(os, "nice", ignored.append, raising=False)
    monkeypatch.setattr(signal, "signal", lambda *arguments: ignored.append(arguments))
    monkeypatch.setattr(
        worker,
        "sys",
        SimpleNamespace(
            stdin=SimpleNamespace(buffer=questions),
            stdout=SimpleNamespace(buffer=answers),
            stderr=None,
        ),
    )
    worker.main(10.0)
    answers.seek(0)
    read = answered(receive(answers))
    assert (read.title, [entry.title for entry in read.entries]) == ("T", ["One"])
    with pytest.raises(FeedError) as caught:
        answered(receive(answers))
    error = caught.value
    assert (error.code, error.message, error.hint) == (
        *("not_a_feed", "the document is neither XML nor JSON", None),
    )
    assert ignored == [(signal.SIGINT, signal.SIG_IGN), worker.COLLECT_AFTER, worker.NICENESS]
