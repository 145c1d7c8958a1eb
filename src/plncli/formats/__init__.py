"""What can be imported and exported, one file per format: bytes to records and back.

``FORMATS`` names the formats that ``pln import`` reads and the module of each.
``looks_like`` tells what a file is, so that a command can choose the format, or
name the mistake when none fits.
"""

FORMATS = {
    "opml": "plncli.formats.opml",
    "ics": "plncli.formats.ics",
    "organizer": "plncli.formats.organizer",
}
SPOKEN = {
    "opml": "a list of feeds (OPML)",
    "ics": "a calendar (iCalendar)",
    "organizer": "an organizer sheet (CSV)",
}
"""What the formats are called in messages."""

_XML = {
    "opml": "opml",
    "outlinedocument": "opml",  # the root before OPML 1.0, http://scripting.com/opml/spec1.html
    "outline": "opml",
    "rss": "a feed",
    "feed": "a feed",
    "rdf": "a feed or a list in RDF",
}
_MAGIC = (
    (b"\x1f\x8b", "a gzip archive"),
    (b"PK\x03\x04", "a zip archive"),
    (b"%PDF", "a PDF document"),
    (b"SQLite format 3\0", "a database"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
)
_WORDS = (
    ("<!doctype netscape-bookmark-file-1", "bookmarks (Netscape HTML)"),
    ("<!doctype html", "a web page (HTML)"),
    ("<html", "a web page (HTML)"),
    ("begin:vcard", "contacts (vCard)"),
    ("{", "JSON"),
    ("[", "JSON"),
    ("<", "XML or HTML of another kind"),
)


def looks_like(data: bytes) -> str:
    """Tell what a file looks like: a name in ``FORMATS``, or a few plain words.

    The first tag that belongs to OPML or to a feed decides, whatever stands
    before it; without one, the first words of the file.
    """
    import re

    from plncli.formats.decoding import decode
    from plncli.formats.organizer import is_sheet

    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    text = decode(data).strip()
    if is_sheet(text):
        return "organizer"
    text = text.lower()
    if text.startswith("begin:v") and not text.startswith("begin:vcard"):
        return "ics"  # whatever markup its descriptions hold
    tag = re.search(rf"<(?:[\w-]{{1,40}}:)?({'|'.join(_XML)})[\s/>]", text)
    if tag:
        return _XML[tag[1]]
    for word, name in _WORDS:
        if word in text if word.startswith("<html") else text.startswith(word):
            return name
    return "plain text" if text else "an empty file"
