"""Rows that are named by the address of a page: which page it is, and what it is called."""

import re

from plncli.duplicates import bare_address
from plncli.handles import parse_handle
from plncli.organizer.cells import ProblemError
from plncli.text import clean_url


def page_of(name: str) -> str | None:
    """Return the page that a name is the address of, as pages compare; None for other names.

    Raises:
        ProblemError: it begins as an address and is none.
    """
    if not name.lower().startswith(("http://", "https://")):
        return None
    page = bare_address(name)
    if clean_url(name) is None or not page or "://" in page:
        raise ProblemError(f"{name!r} is no address")
    return page


def title_of(name: str, page: str, box: str) -> str:
    """Return what a page is called: its host, of a profile in a social network its handle."""
    if box == "social_networks":
        handle = parse_handle(name)
        if handle.platform != "web":
            return handle.handle
    return re.split("[/?]", page, maxsplit=1)[0]
