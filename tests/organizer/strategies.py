"""Any record that a sheet may show, for tests of properties."""

from hypothesis import strategies as st

from plncli import model
from plncli.store.organizer import Kept
from plncli.text import clean_line, clean_text

WORDS = st.text(max_size=40).map(lambda text: clean_text(text).strip() or None)
PROSE = st.sampled_from(("=1+1", "'=1", "@x", "-5", "+a", "''@", "a\n=b", "(so)", 'a "b"; c, d'))
TEXTS = WORDS | PROSE | st.none()
LINES = st.text(min_size=1, max_size=30).map(lambda text: clean_line(text) or "N")
DAYS = st.none() | st.integers(1, 3650)


@st.composite
def kept(draw: st.DrawFn) -> Kept:
    """Return a record of any kind; its text is as the store keeps it."""
    table = draw(st.sampled_from(("contact", "source", "community", "event")))
    kinds = {
        "contact": ("contact",),
        "source": model.SOURCE_KINDS,
        "community": model.COMMUNITY_KINDS,
        "event": model.EVENT_KINDS,
    }
    found = Kept(
        table=table,
        id=draw(st.text("bcdfghjkmnpqrstvwxz23456789", min_size=4, max_size=4)),
        name=draw(LINES),
        kind=draw(st.sampled_from(kinds[table])),
        status=draw(st.sampled_from(("wanted", "active"))),
    )
    if table == "event":
        return found._replace(day=draw(st.none() | st.just("2026-10-07")))
    cadence = draw(DAYS)
    found = found._replace(
        get=draw(TEXTS),
        said=draw(TEXTS),
        give=draw(TEXTS),
        cadence=cadence,
        intention=draw(st.sampled_from((None, *model.INTENTIONS))),
    )
    if table == "contact":
        return found._replace(
            how=draw(TEXTS),
            event=draw(TEXTS),
            through=draw(TEXTS),
            scope=draw(st.sampled_from((None, *model.SCOPES))),
            platforms=draw(st.sampled_from((None, "x,mastodon"))),
            limit=draw(st.integers(cadence, 3650)) if cadence and draw(st.booleans()) else None,
        )
    box = draw(st.sampled_from((None, *model.BOXES)))
    if table == "source":
        pace = draw(st.sampled_from((None, *model.PACES)))
        return found._replace(how=draw(TEXTS), pace=pace, box=box)
    how = draw(st.sampled_from((None, *model.PARTICIPATIONS)))
    return found._replace(how=how, where=draw(TEXTS), box=box)
