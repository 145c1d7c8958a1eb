"""Hide the secrets that addresses carry: for messages, listings and exports."""

import re
from collections.abc import Iterable

_SECRET_NAMES = (
    "access_token|api_?key|auth|auth_?key|auth_?token|code|feed_token|hash|key|pass|passwd"
    "|password|private_token|pwd|rss_token|secret|session|sid|sig|signature|token|user_?token"
)
_LONG_HEX = "[0-9a-fA-F]{24,}"
"""No address of a channel, playlist or page is spelled so; private feeds are
(Reddit's `?feed=`), and so are signatures."""
_IN_PATH = r"(?i)(/(?:private[/-]|secret:))[\w-]{12,}"
"""Private feeds of Substack's podcasts and Google's calendars, and those of Pinboard."""


def redact_url(url: str) -> str:
    """Return ``url`` with ``***`` for its user and password and for secrets in its path or query.

    A value is a secret when its name says so, or when it is a long hexadecimal number; a step
    of the path when the words before it call it private or secret.
    """
    url = re.sub(r"(?<=://)[^/?#@]*(?:@[^/?#@]*)*@", "***@", url)
    url = re.sub(_IN_PATH, r"\1***", url)
    url = re.sub(rf"(?i)([?&;](?:{_SECRET_NAMES})=)[^&;#]+", r"\1***", url)
    return re.sub(rf"([?&;][^=&;#]*=){_LONG_HEX}(?=[&;#]|$)", r"\1***", url)


def redact_words(words: Iterable[str]) -> list[str]:
    """Return the words of a command line, the addresses among them redacted."""
    return [redact_url(word) if "://" in word else word for word in words]
