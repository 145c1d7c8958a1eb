"""Small texts out of markup: titles and summaries, made cheaply while a feed is read.

A prefix is cut first and tags are taken out by pattern, so that the cost does
not grow with the entry; `plncli.feeds.parsing.html` reads whole documents.
"""

import re
from html import escape, unescape

from plncli.text import clean_line

TITLE_LIMIT = 300
SUMMARY_LIMIT = 280
_PREFIX = 700
_LONG_PREFIX = 16_000

_TAG = re.compile(
    r"<(?:!--.*?(?:-->|\Z)|(script|style|head)\b.*?(?:</\1\s*>|\Z)"
    r"|![a-zA-Z][^<>]*>|/?[a-zA-Z?][^>]*(?:>|\Z))",
    re.IGNORECASE | re.DOTALL,
)
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp"
    r"|small|span|strike|strong|sub|sup|tt|u|var|wbr)\b",
    re.IGNORECASE,
)
_ESCAPE_CHARACTER = re.compile("&#(?:0*27|[xX]0*1[bB]);")
_ENDLESS_NUMBER = re.compile("&#[0-9]{8,};?")
_CLOSING_TAG_OR_ENTITY = re.compile(r"</\w+>|&#?\w+;")
_TAG_NAME = re.compile(r"</?(\w+)")
_HTML_TAG_NAMES = (
    "a abbr acronym address article aside audio b big blockquote br button caption center"
    " cite code col colgroup dd del details dfn div dl dt em figcaption figure font footer"
    " h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main mark nav ol"
    " option p pre q s samp section select small source span strike strong sub summary sup"
    " table tbody td textarea tfoot th thead time tr tt u ul var video wbr"
)
_HTML_TAGS = frozenset(_HTML_TAG_NAMES.split())


def looks_like_html(text: str) -> bool:
    """Say whether a text of no declared type is HTML.

    It is when it has a closing tag or an entity and no tag that HTML lacks, so
    that a title such as "Using <div> well" stays as it was written (the rule of
    feedparser's ``looks_like_html``).
    """
    if _CLOSING_TAG_OR_ENTITY.search(text) is None:
        return False
    return all(name.lower() in _HTML_TAGS for name in _TAG_NAME.findall(text))


def title_text(title: str, is_html: bool) -> str:
    """Return a title as one clean line; markup is taken out when it ``is_html``."""
    if is_html and ("<" in title or "&" in title):
        title = strip_tags(title[:_LONG_PREFIX])
    return clean_line(title, TITLE_LIMIT)


def summary_line(markup: str) -> str:
    """Return the beginning of ``markup`` as one clean line of at most 280 characters."""
    line = clean_line(strip_tags(markup[:_PREFIX]), SUMMARY_LIMIT)
    if len(line) < SUMMARY_LIMIT and len(markup) > _PREFIX:
        line = clean_line(strip_tags(markup[:_LONG_PREFIX]), SUMMARY_LIMIT)
    return line


def strip_tags(markup: str) -> str:
    """Return the text of ``markup``, entities resolved; meant for short pieces."""
    if "<" in markup:
        markup = _TAG.sub(_gap, markup)
    if "&" not in markup:
        return markup
    # unescape drops an escape character, and the rest of its sequence would stay;
    # it raises ValueError for a number of more than 4300 digits.
    return unescape(_ENDLESS_NUMBER.sub("", _ESCAPE_CHARACTER.sub("\x1b", markup)))


def text_as_markup(text: str) -> str:
    """Return plain text as markup that shows the same characters."""
    return escape(text, quote=False)


def _gap(match: re.Match[str]) -> str:
    """Nothing for a tag inside a line of text, a space for one that ends a block."""
    return "" if _INLINE.match(match[0]) else " "
