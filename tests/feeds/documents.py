"""Small RSS documents to pull in tests."""

from html import escape


def item(number: int, title: str = "", guid: str = "", text: str = "", date: str = "") -> str:
    """An item with a link; the date is a day of September 2026 unless it is given."""
    parts = [
        f"<title>{escape(title or f'Entry {number}')}</title>",
        f"<link>https://garden.example/{number}</link>",
        f"<guid>{escape(guid or f'g{number}')}</guid>",
        f"<pubDate>{date or f'{number:02d} Sep 2026 08:00:00 GMT'}</pubDate>",
        f"<description>{escape(text or f'Words about {number}.')}</description>",
    ]
    return f"<item>{''.join(parts)}</item>"


def rss(*items: str, title: str = "School Garden") -> bytes:
    """An RSS 2.0 document of a fictional school garden."""
    return (
        f'<rss version="2.0"><channel><title>{escape(title)}</title>'
        "<link>https://garden.example/</link><language>en</language>"
        f"<description>Beds and seeds</description>{''.join(items)}</channel></rss>"
    ).encode()
