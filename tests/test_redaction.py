"""Secrets in addresses."""

import pytest

from plncli.redaction import redact_url


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://ana:pa55@example.org/feed", "https://***@example.org/feed"),
        ("https://ana:p@ss@example.org/feed", "https://***@example.org/feed"),
        ("https://example.org/@ana/feed", "https://example.org/@ana/feed"),
        ("https://example.org/f?a=1&Token=x9&b=2#c", "https://example.org/f?a=1&Token=***&b=2#c"),
        ("https://example.org/f?api_key=1", "https://example.org/f?api_key=***"),
        ("https://example.org/f?key=", "https://example.org/f?key="),
        (
            "https://example.org/.rss?feed=0123456789abcdef0123456789abcdef01234567&user=ana",
            "https://example.org/.rss?feed=***&user=ana",
        ),
        (
            "https://example.org/ana.atom?feed_token=x-9&b=2",
            "https://example.org/ana.atom?feed_token=***&b=2",
        ),
        (
            "https://example.org/feed/podcast/1/private/0a1b2c3d-4e5f.rss",
            "https://example.org/feed/podcast/1/private/***.rss",
        ),
        (
            "https://example.org/private-0a1b2c3d4e5f/basic.ics",
            "https://example.org/private-***/basic.ics",
        ),
        (
            "https://example.org/rss/secret:0a1b2c3d4e5f/u:ana/",
            "https://example.org/rss/secret:***/u:ana/",
        ),
        ("https://example.org/private/notes/feed", "https://example.org/private/notes/feed"),
        (
            "https://example.org/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
            "https://example.org/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
        ),
    ],
)
def test_secrets_are_hidden_and_nothing_else(url: str, shown: str) -> None:
    assert redact_url(url) == shown
