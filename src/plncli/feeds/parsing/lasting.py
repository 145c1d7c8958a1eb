"""How long an entry takes: to play, or to read."""

import re
from collections.abc import Iterable

from plncli.feeds.parsing.parsed import Enclosure

WORDS_PER_MINUTE = 230
"""How fast adults read: 238 words a minute for non-fiction (Brysbaert 2019), a little
less on a screen."""
CHARACTERS_PER_MINUTE = 300
"""How fast adults read what is written without spaces: 255 characters a minute in Chinese,
357 in Japanese (Trauzettel-Klosinski and Dietz 2012)."""
LONGEST_WORDS = 20
"""Where words with their markup seem longer on average, they may have no spaces between them."""
_WITHOUT_SPACES = "[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+"


def lasting(html: bytes, enclosures: Iterable[Enclosure]) -> int:
    """Return how many seconds the longest medium plays, else how many the text takes to read.

    Args:
        html: markup in UTF-8; 0 is returned for none.
        enclosures: media files; those of unknown length count as nothing.
    """
    playing = max([enclosure.seconds or 0 for enclosure in enclosures], default=0)
    if playing or not html:
        return playing
    # A count of the spaces that begin no attribute is near enough and costs no parsing.
    words = 1 + html.count(b" ") - html.count(b'="')
    seconds = words * 60 // WORDS_PER_MINUTE
    if words * LONGEST_WORDS < len(html) and not html.isascii():
        characters = sum(map(len, re.findall(_WITHOUT_SPACES, html.decode())))
        seconds += characters * 60 // CHARACTERS_PER_MINUTE
    return max(1, seconds)
