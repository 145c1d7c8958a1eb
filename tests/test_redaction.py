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
            "https://example.org/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
            "https://example.org/videos.xml?channel_id=UCabcdefghijklmnopqrstuv",
        ),
    ],
)
def test_secrets_are_hidden_and_nothing_else(url: str, shown: str) -> None:
    assert redact_url(url) == shown
