"""Made candidates."""

from plncli.config import Settings
from plncli.ranking.entry import Candidate

SETTINGS = Settings()


def entry(key: int, source: str = "a", **fields: object) -> Candidate:
    """An entry of a source that belongs to nobody, an hour older with each key."""
    made = Candidate(
        key=key,
        id=f"e{key}",
        source_id=source,
        source=source.upper(),
        contact_id=None,
        contact=None,
        pace="daily",
        guid=f"g{key:03}",
        link=f"https://{source}.example/{key}",
        title=f"Title {key}",
        published=None,
        sort_at=f"2026-10-{6 - key // 24:02}T{23 - key % 24:02}:00:00Z",
        summary=None,
        length=0,
    )
    return made._replace(**fields)  # type: ignore[arg-type]
