"""A list of feeds that somebody gave, as offers."""

from plncli.discover.blogroll import offers
from plncli.discover.offer import OWN, Offer
from plncli.formats.opml import read_opml

LIST = b"""<opml version="2.0"><head><title>Ana's blogroll</title></head><body>
<outline text="Class-Ideas"><outline text="Moss and Stars" type="rss"
  xmlUrl="https://moss.example/feed" htmlUrl="https://moss.example/"
  description="Science outdoors" language="de"/></outline>
<outline text="Short talks" type="rss" xmlUrl="https://talks.example/rss"
  category="/kind/podcast"/>
</body></opml>"""


def test_each_feed_is_an_offer_with_its_folders_as_topics() -> None:
    first, second = offers(read_opml(LIST), "ana.opml")
    assert first == Offer(
        id="",
        record="source",
        kind="",
        name="Moss and Stars",
        box="blogs_websites",
        language="de",
        topics=("class ideas",),
        url="https://moss.example/",
        feed_url="https://moss.example/feed",
        words="Science outdoors",
        evidence=("in the list Ana's blogroll",),
        status=OWN,
    )
    assert (second.kind, second.box) == ("podcast", "online_learning")


def test_a_list_without_a_title_is_called_by_its_file() -> None:
    bare = LIST.replace(b"Ana's blogroll", b"")
    assert offers(read_opml(bare), "ana.opml")[0].evidence == ("in the list ana.opml",)
